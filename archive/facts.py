"""The facts that texts exchange where they differ: dates, numbers, states, a “not”.

Two reports made from one template share nearly all their words, and one word of a wire text may be corrected in an
outlet. What tells them apart is which words differ, and how far apart the texts were published.
"""

import calendar
from functools import cache, lru_cache

from extraction.places.gazetteer import names

__all__ = ["CREDIT", "NEWS", "is_date_word", "number_exchanged", "other_facts"]

NEWS = 5  # days in which a text is printed again or corrected; later, another date is that of another event
CREDIT = 8  # words at the beginning in which each outlet names itself and the town that it writes from
_CLOSE = 3  # words; what differs in more of them is told in other words
_MONTHS = {calendar.month_name[n][:length].lower(): n for n in range(1, 13) for length in (3, 4, None)}
_WEEKDAYS = {name.lower() for name in calendar.day_name}
_NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
    ]
    + ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty"]
    + ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
)
_NO = frozenset(["not", "no", "never", "cannot", "neither", "without"])


def other_facts(places, words, others, *, days):
    """True where two texts tell of other things, however much else they share.

    `places`: (start, end, other start, other end) of the folded `words` and `others` that differ; `days`: between the
    two publications, None where that is not known. “On May 5” and “on June 5” in texts a month apart are two trips; in
    texts of one day one of them is a correction.
    """
    return any(
        _state_exchanged(place, words, others)
        or _denied(words[place[0] : place[1]], others[place[2] : place[3]])
        or _other_day(words[place[0] : place[1]], others[place[2] : place[3]], days)
        for place in places
    )


def number_exchanged(ours, theirs):
    """True where one number or date word stands for another of its kind: 4 for 5, June for May."""
    return any(
        one - other and other - one for one, other in zip(_dated(tuple(ours)), _dated(tuple(theirs)), strict=True)
    )


def is_date_word(word):
    """True for a month or weekday, in small letters."""
    return word in _MONTHS or word in _WEEKDAYS


def _other_day(ours, theirs, days):
    if days is not None:
        return days > NEWS and number_exchanged(ours, theirs)
    return bool(_years(ours) - _years(theirs) and _years(theirs) - _years(ours))


def _years(words):
    return {word for word in words if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")}


@lru_cache(maxsize=4096)
def _dated(words):
    """(months, weekdays, numbers) among words."""
    return (
        {_MONTHS[word] for word in words if word in _MONTHS},
        {word for word in words if word in _WEEKDAYS},
        {word for word in words if word[0].isdigit() or word in _NUMBERS},
    )


def _denied(ours, theirs):
    """ "Will not arrive" for "will arrive"; a sentence that one outlet has cut may have any words."""
    close = len(ours) + len(theirs) <= 2 or ours and theirs and max(len(ours), len(theirs)) <= _CLOSE
    return bool(close) and _says_no(ours) != _says_no(theirs)


def _says_no(words):
    return any(word in _NO or word.endswith(("n't", "n’t")) for word in words)


def _state_exchanged(place, words, others):
    """ "Iran" for "Iraq", "Paris" for "Ottawa"; "Turkish" for "Türkiye's" is one state."""
    a, b, c, d = place
    if min(a, c) < CREDIT or not 0 < b - a <= _CLOSE or not 0 < d - c <= _CLOSE:
        return False
    ours, theirs = _states(tuple(words[max(0, a - 1) : b + 1])), _states(tuple(others[max(0, c - 1) : d + 1]))
    return bool(ours - theirs and theirs - ours)


@lru_cache(maxsize=4096)
def _states(words):
    """The states that words name, the longest names first."""
    found, known, place = set(), _names_of_states(), 0
    while place < len(words):
        pair = " ".join(words[place : place + 2])
        length = 2 if pair in known and place + 2 <= len(words) else 1
        found |= known.get(pair if length == 2 else words[place].removesuffix("'s").removesuffix("’s"), frozenset())
        place += length
    return found


@cache
def _names_of_states():
    """Folded name of a state, its people or its capital → the codes that it can mean."""
    found = {}
    for name, meanings in names().items():
        states = {one.iso3 for one in meanings if one.kind in ("country", "demonym", "capital")}
        if states:
            found[name.casefold()] = frozenset(states)
    return found
