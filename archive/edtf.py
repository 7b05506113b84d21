"""Dates that people type: is it an ISO 8601 prefix, is it an EDTF date, and which ends does that have.

What days a date covers and how it is written is in `archive.merge.dates`.
"""

import re

from archive.merge.dates import span

__all__ = ["ends", "is_edtf", "is_prefix"]

_PREFIX = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$")
_PART = re.compile(r"\d{4}-(2[1-4]|3[3-6]|4[01])$")  # a season, quarter or half of a year
_DOUBT = "?~%"  # EDTF marks for uncertain, approximate and both


def is_prefix(text):
    """True for a date that exists, to the year, month or day: `is_prefix("2024-08")`, not `"2023-02-30"`."""
    return bool(_PREFIX.match(text)) and span(text) is not None


def is_edtf(text):
    """True for a date or a range of level 1 whose ends are in order: "2024-21", "2024-08-22/2024-08-23", "2024-08?"."""
    parts = [part.rstrip(_DOUBT) for part in text.split("/")]
    if len(parts) == 1 and _PART.match(parts[0]):
        return span(parts[0][:4], edtf=parts[0]) is not None
    if len(parts) > 2 or not all(map(is_prefix, parts)):
        return False
    return len(parts) == 1 or span(parts[0]).first <= span(parts[1]).last


def ends(text):
    """`(date_start, date_end)` of an EDTF date: its prefixes without marks; the year alone of a season."""
    parts = [part.rstrip(_DOUBT) for part in text.split("/")]
    start, *end = [part[:4] if _PART.match(part) else part for part in parts]
    return start, (end[0] if end else None)
