"""Which values of rows exclude each other: what a contradiction may list, and nothing else."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from archive.merge.dates import gap, span
from extraction.people.names import fold

__all__ = ["excluding"]

# What was meant to be contradicts nothing that was, and a ratification no signing.
_NOT_MADE = {"planned", "cancelled", "mentioned", "approved", "ratified", "in_force"}
_LEVELS = {"state", "official", "working", "private", "unofficial"}  # a visit has one of these
_MADE = {"completed", "ongoing"}
_SAME_PLACE = 80  # rapidfuzz ratio at which two places are one
_MEMBERS = re.compile(r"\s*(?:,|;|/|\band\b)\s*")
_ARTICLE = re.compile(r"\b(?:the|city|town|of)\b")
# In a town there are many of these: a palace and a town, or two halls, exclude nothing.
_VENUE = re.compile(
    r"\b(?:palace|residence|airport|hall|cent(?:er|re)|house|hotel|ministry|kremlin|castle|villa|university|office|"
    r"mansion|complex|museum|park|square|stadium|fort|base|headquarters|parliament|elysee)\b"
)


def excluding(column, rows):
    """The rows whose values in a column exclude that of another row, in their order.

    `column` is a column of the rows, or "date" for all that makes up their date.
    """
    rows = [row for row in rows if _value(column, row)]
    excludes = _EXCLUDES.get(column, _differ)
    pairs = [(a, b) for a in rows for b in rows if a is not b and excludes(_value(column, a), _value(column, b))]
    if column == "place":  # somebody tells of both towns, so nobody is wrong
        every = [_towns(row["place"]) for row in rows]
        pairs = [(a, b) for a, b in pairs if not any(_both(towns, a["place"], b["place"]) for towns in every)]
    found = {id(one) for pair in pairs for one in pair}
    return [row for row in rows if id(row) in found]


def _value(column, row):
    if column == "date":
        days = span(row["date_start"], row.get("date_end"), row.get("date_edtf"))
        if days is None or row.get("status") in _NOT_MADE:
            return None
        others = (span(None, None, text) for text in row.get("date_alternatives") or ())
        return days, *(other for other in others if other)
    value = row.get(column)
    return tuple(sorted(value)) if isinstance(value, list) else value


def _days_apart(one, other):
    """More than a day apart in all their readings: no arrival and no day's delay of the news explains it."""
    return all(gap(a, b) > 1 for a in one for b in other)


def _places_apart(one, other):
    here, there = _towns(one), _towns(other)
    return bool(here and there) and not any(_alike(a, b) for a in here for b in there)


def _both(towns, one, other):
    return all(any(_alike(a, b) for a in towns for b in _towns(place)) for place in (one, other))


@lru_cache(maxsize=4096)
def _towns(place):
    """The members of “Shusha, Baku” without accents and small words; none where a venue is named."""
    bare = fold(place)
    if _VENUE.search(bare):
        return ()
    return tuple(part for one in _MEMBERS.split(bare) if (part := " ".join(_ARTICLE.sub(" ", one).split())))


def _alike(one, other):
    return fuzz.token_set_ratio(one, other) >= _SAME_PLACE


def _levels(one, other):
    return one != other and {one, other} <= _LEVELS


def _made_or_not(one, other):
    return "cancelled" in (one, other) and bool({one, other} & _MADE)


def _prefixes(one, other):
    return not (one.startswith(other) or other.startswith(one))


def _differ(one, other):
    return one != other


_EXCLUDES = {
    "date": _days_apart,
    "place": _places_apart,
    "visit_type": _levels,
    "status": _made_or_not,
    "valid_from": _prefixes,
    "valid_to": _prefixes,
}
