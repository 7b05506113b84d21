"""Contrast between neighbouring dates: "last August" beside "July of this year" is not this year's August."""

from extraction.dates.patterns import RULES

__all__ = ["contrasting_month"]

NEIGHBOURS = 8  # dates on either side that are looked at
NEIGHBOURHOOD = 250  # characters on either side: the sentence and the ones beside it
_CONTRASTING = ("month_of_year", "shifted_month", "year_day", "season", "near_unit")


def contrasting_month(found, context):
    """The words of a near date that is said to be of this year, or None.

    "I went to Georgia last August, and the Georgian president came to us in July of this year."
    """
    before = reversed(context.found[max(0, context.index - NEIGHBOURS) : context.index])
    behind = context.found[context.index + 1 : context.index + 1 + NEIGHBOURS]
    for other in (*before, *behind):
        between = slice(min(found.end, other.end), max(found.start, other.start))
        near = between.stop - between.start <= NEIGHBOURHOOD and "\n" not in context.text[between]
        if near and _of_this_year(other):
            return " ".join(context.text[other.start : other.end].split())
    return None


def _of_this_year(other):
    name = RULES[other.rule][0]
    if name not in _CONTRASTING or not other.has("this") or other.has("last", "past", "next"):
        return False
    return name != "near_unit" or other.has("annum")
