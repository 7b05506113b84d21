"""Full calendar dates in a header line: day, month and year all printed.

Partial dates are no business of this room: a header without a year says nothing about the year.
"""

import re
from dataclasses import dataclass
from datetime import date

from extraction.articles.lexicon import MONTHS, WEEKDAYS

__all__ = ["MONTH", "WEEKDAY", "Day", "full_dates", "iso_day", "month_number"]


@dataclass(frozen=True, slots=True)
class Day:
    """A full date and where it stands in its line."""

    start: int
    end: int
    iso: str


def _alternation(words):
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


MONTH = rf"(?:{_alternation(MONTHS)})"
WEEKDAY = rf"(?:{_alternation(WEEKDAYS)})"
_ORDINAL = r"(?:st|nd|rd|th)?"

# A date glued to the next word ("2024Views") is still one; a part of a range ("22-23 August 2023") is not.
_NUMBERS = re.compile(r"(?<![\d./–-])(\d{4}|\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)(?![./-]\d)")
_DAY_MONTH = re.compile(
    rf"(?<![\w–-])(\d{{1,2}}){_ORDINAL}(?:\s+of)?[\s-]*({MONTH})\b\.?,?[\s-]+(\d{{4}})(?!\d)(?:\s*г(?:ода|\.))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(rf"(?<!\w)({MONTH})\b\.?\s+(\d{{1,2}}){_ORDINAL},?\s+(\d{{4}})(?!\d)", re.IGNORECASE)


def full_dates(line):
    """The full dates of "Tashkent, 18 December 2024, 14:22 | Views: 3517", in the order of the line."""
    return sorted(_found(line), key=lambda day: day.start)


def _found(line):
    for match in _NUMBERS.finditer(line):
        yield from _day(match, _numeric(match))
    for match in _DAY_MONTH.finditer(line):
        yield from _day(match, iso_day(match[3], month_number(match[2]), match[1]))
    for match in _MONTH_DAY.finditer(line):
        yield from _day(match, iso_day(match[3], month_number(match[1]), match[2]))


def month_number(name):
    """`month_number("İyul") == 7`: dotted and dotless i are one letter here, as they are to a pattern."""
    return MONTHS[name.casefold().replace("i\u0307", "i").replace("ı", "i")]


def _day(match, iso):
    if iso:
        yield Day(match.start(), match.end(), iso)


def _numeric(match):
    """Year first is ISO order; else the day comes first, but "03/04/2025" is read either way, so not at all."""
    first, separator, second, third = match.groups()
    if len(first) == 4 and len(third) < 3:
        return iso_day(first, second, third)
    if len(third) != 4 or len(first) == 4:
        return None
    day_first, month_first = iso_day(third, second, first), iso_day(third, first, second)
    if separator == "/" and day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def iso_day(year, month, day):
    """`iso_day(2024, 2, 30) is None`: only days that the calendar has, in years that news has."""
    try:
        found = date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return None
    return found.isoformat() if 1900 <= found.year <= 2100 else None
