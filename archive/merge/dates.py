"""Partial dates as spans of days: what two of them share, how far they lie apart, how people write them.

A span counts days (`date.toordinal`), first and last included: the length of an ISO prefix is its precision, so
`2024-08` is all of August 2024.
"""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Span", "day_number", "gap", "hull", "overlap", "span", "words"]

_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_PART = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])[?~%]?$")
_DOUBT = re.compile(r"[?~%]")
# EDTF codes for parts of a year: the first month, how many months, and the words for it.
_PARTS = {
    "21": (3, 3, "spring"),
    "22": (6, 3, "summer"),
    "23": (9, 3, "autumn"),
    "24": (12, 3, "winter"),
    "33": (1, 3, "the first quarter of"),
    "34": (4, 3, "the second quarter of"),
    "35": (7, 3, "the third quarter of"),
    "36": (10, 3, "the fourth quarter of"),
    "40": (1, 6, "the first half of"),
    "41": (7, 6, "the second half of"),
}
_EXACT = 6  # days: the longest that one stop of a trip is told to take; what is longer is a window


class Span(NamedTuple):
    """First and last day as numbers."""

    first: int
    last: int

    @property
    def days(self):
        """How many days it takes."""
        return self.last - self.first + 1

    @property
    def exact(self):
        """True for a day or the few days of one stay; false for a month, a season, "next week"."""
        return self.days <= _EXACT


@lru_cache(maxsize=65536)
def span(start, end=None, edtf=None):
    """The days that a date allows: `span("2024-08")` is all of August; None where there is no date.

    Its EDTF text may be finer than its start: a season, or the first half of a year as `2025-01/2025-06`. A misprint
    such as 2023-02-30 is no date.
    """
    return _told(edtf) or _range_of(start, end)


def _told(edtf):
    part = _PART.match(edtf) if edtf else None
    if part:
        return _part_of_year(int(part[1]), part[2])
    first, _, last = _DOUBT.sub("", edtf or "").partition("/")
    return _range_of(first, last)


def _range_of(start, end):
    first, last = _period(start), _period(end)
    if first is None:
        return None
    return first if last is None or last.last < first.first else Span(first.first, last.last)


def _period(iso):
    found = _ISO.fullmatch(iso[:10]) if iso else None
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if day:
            number = date(year, month, day).toordinal()
            return Span(number, number)
        return _months(year, month or 1, 1 if month else 12)
    except ValueError:  # the 30th of February, the year 0
        return None


def _part_of_year(year, code):
    month, length, _ = _PARTS[code]
    try:
        return _months(year, month, length)
    except ValueError:
        return None


def _months(year, month, length):
    final = month + length - 1
    last_year, last_month = year + (final - 1) // 12, (final - 1) % 12 + 1
    last_day = calendar.monthrange(last_year, last_month)[1]
    return Span(date(year, month, 1).toordinal(), date(last_year, last_month, last_day).toordinal())


def day_number(iso):
    """The number of a day given as ISO text, with or without a clock; None if it is less than a day."""
    found = _period(iso) if iso and len(iso) >= 10 else None
    return found.first if found else None


def overlap(one, other):
    """How much of the shorter span lies within the other, 0 to 1: a day of August lies in August wholly."""
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    return max(0, shared) / min(one.days, other.days)


def gap(one, other):
    """Days between two spans; 0 where they meet: the 22nd and the 23rd are 1 apart."""
    return max(0, other.first - one.last, one.first - other.last)


def hull(one, other):
    """The span from the earlier beginning to the later end."""
    return Span(min(one.first, other.first), max(one.last, other.last))


def words(start, end=None, edtf=None):
    """As people write it: "22–23 August 2024", "August 2024", "winter 2025–26"; "no date" where there is none."""
    part = _PART.match(edtf) if edtf else None
    if part:
        over_new_year = f"–{(int(part[1]) + 1) % 100:02}" if part[2] == "24" else ""
        return f"{_PARTS[part[2]][2]} {part[1]}{over_new_year}"
    ends = _DOUBT.sub("", edtf).split("/") if edtf else [start, end]
    first, last = _written(ends[0]), _written(ends[-1])
    if first is None:
        return "no date"
    return " ".join(first) if last is None or first == last else _range(first, last)


def _written(iso):
    found = _ISO.fullmatch(iso[:10]) if iso else None
    if found is None:
        return None
    year, month, day = found.groups()
    name = calendar.month_name[int(month)] if month else None
    return [part for part in (str(int(day)) if day else None, name, year) if part]


def _range(first, last):
    """Say what the two ends share only once: "30 August–2 September 2024"."""
    shared = 0
    while len(first) == len(last) and shared < len(first) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    return " ".join(first[: len(first) - shared]) + "–" + " ".join(last)
