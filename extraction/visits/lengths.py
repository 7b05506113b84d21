"""How long a trip takes, and on which of its days the story is: "two-day visit", "on the second day of his stay"."""

from extraction.visits.lexicon import NUMBERS
from extraction.visits.near import around

__all__ = ["days_of", "nth_day"]


def days_of(trigger):
    """The length in days that "two-day visit", "week-long stay" or "overnight stop" gives, or None."""
    for token in around(trigger):
        if abs(token.i - trigger.i) >= _NEAR:
            continue
        if token.lower_ in _LENGTHS and trigger.i > token.i:
            return _LENGTHS[token.lower_]
        if token.i < 2 or token.nbor(-1).text not in ("-", "–", "‑"):
            continue
        number = token.nbor(-2).lower_
        if token.lower_ in ("day", "days"):
            return int(number) if number.isdigit() else NUMBERS.get(number)
        if token.lower_ in ("week", "weeks") and number in NUMBERS:
            return 7 * NUMBERS[number]
        if token.lower_ == "long" and number in ("day", "week"):
            return {"day": 1, "week": 7}[number]
    return None


_NEAR = 8  # tokens
_LENGTHS = {"overnight": 2, "weeklong": 7, "fortnight": 14, "daylong": 1}
_ORDINALS = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 0, "final": 0,
             "closing": 0, "concluding": 0}  # fmt: skip


_EDGES = {"start": 1, "beginning": 1, "outset": 1, "end": 0, "conclusion": 0, "close": 0}


def nth_day(noun):
    """The number of the day in "on the second day of his visit": 2; 0 for the last one; None where none is told."""
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ != "of":
        return None
    if of.head.lower_ in _EDGES:
        return _EDGES[of.head.lower_]
    if of.head.lower_ != "day":
        return None
    return next((_ORDINALS[c.lower_] for c in of.head.children if c.lower_ in _ORDINALS), None)
