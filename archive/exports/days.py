"""The days that a partial date covers: `2024-08` is the first to the last of August 2024."""

import calendar
from datetime import date
from typing import NamedTuple

__all__ = ["Span", "precision", "span"]

_PRECISIONS = {1: "year", 2: "month", 3: "day"}


class Span(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date


def span(text):
    """The days of an ISO prefix; None for no date and for what is none, such as a person's slip "2024-13"."""
    try:
        numbers = [int(part) for part in (text or "").split("-")]
        if [len(part) for part in text.split("-")] != [4, 2, 2][: len(numbers)]:
            return None
        year, month, day = [*numbers, None, None][:3]
        last_month = month or 12
        last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
        return Span(date(year, month or 1, day or 1), last)
    except (ValueError, AttributeError):
        return None


def precision(text):
    """`year`, `month` or `day`; None where there is no date."""
    return _PRECISIONS[text.count("-") + 1] if span(text) else None
