"""The year that neighbouring dates lend to a day or month without one: lists, histories, "three times last year"."""

from extraction.dates.calendar import precision
from extraction.dates.context import base_of
from extraction.dates.patterns import RULES
from extraction.dates.undated import year_by_others
from extraction.dates.years import related_year

__all__ = ["listed_after", "story_year"]

REACH = 250  # characters that "last year" reaches within its paragraph
HISTORY_REACH = 1500  # characters that a year reaches in a history
_LISTED = ("month_year", "full_date", "day_range", "month_of_year", "year_day")
_JOINTS = (",", "/", "and", "or", "to", ", and", "through")


def story_year(found, context, month):
    """`(year, reason)` from the words around, or None.

    "in July and August 2024" → July 2024; "three times last year. The visit of 22 August ended …" → last year
    """
    given = _year_of_list(found, context) or _year_before(found, context, month)
    return given or (year_by_others(found, context, month) if context.published is None else None)


def _year_of_list(found, context):
    following = listed_after(found, context)
    if following is None or RULES[following.rule][0] not in _LISTED:
        return None
    related = related_year(following, context) if following.has("annum") else None
    year = related[0] if related else following["year"]
    return (year - (found["month"] > following["month"]), "with the date that follows it") if year else None


def listed_after(found, context):
    """The match that a match is joined with by "and", "or", a comma: "May *and* June last year"; or None."""
    following = context.found[context.index + 1] if context.index + 1 < len(context.found) else None
    joint = context.text[found.end : following.start].strip().lower() if following else None
    return following if joint in _JOINTS else None


def _year_before(found, context, month):
    history = is_history(context)
    for mention in reversed(context.mentions):
        if found.start - mention.end > (HISTORY_REACH if history else REACH):
            return None
        if not history and "\n" in context.text[mention.end : found.start]:
            return None
        if mention.type in ("DATE", "TIME") and mention.date_start:
            near = history or _in_one_sentence(mention, found, context)
            return _year_after(mention, found, context, month, history=near)
    return None


def _in_one_sentence(mention, found, context):
    """ "In November 1999 two hundred left; by December three hundred more had fled." """
    if mention.basis not in ("explicit", "context") or len(mention.date_start) < 5:
        return False
    between = context.text[mention.end : found.start]
    return "\n" not in between and ". " not in between and context.is_told(found, strict=True)


def _year_after(mention, found, context, month, *, history):
    """The year of the date before; the next one where the months of a history begin again."""
    value, published = base_of(mention), context.published
    kind = precision(value)
    if kind not in ("year", "month", "day", "season") or mention.basis == "publication":
        return None
    year = int(value[:4])
    if published and (year >= published.year or not context.is_told(found)):
        return None
    if kind == "year" and mention.basis == "relative":
        return year, f"within “{mention.text}”"
    if not history:
        return None
    if kind in ("month", "day") and month < int(value[5:7]) - 1:
        year += 1
    if published and (year, month) > (published.year, published.month):
        return None
    return year, f"in the story of “{mention.text}”"


def is_history(context):
    """True for a history: most years that it names lie two years and more before publication."""
    if context.history is None:
        years = sorted(year for match in context.found if (year := match["year"]))
        past = context.published.year - 2 if context.published else 9999
        recent = sum(year > past for year in years)
        context.history = len(years) >= 4 and recent * 4 <= len(years)
    return context.history
