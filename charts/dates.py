"""Partial dates on a time axis and in a reader's words. The length of an ISO prefix is its precision."""

import re
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd

__all__ = ["after_silence", "human", "precision", "span", "spans"]

_SILENCE, _NEARLY_ALL = 3 * 366, 0.8
_EPOCH, _LAST_DAY = date(1970, 1, 1).toordinal(), date.max.toordinal()
_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$")
_PART = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])\??$")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
# EDTF codes for parts of a year: the first month, how many months, and the word for it.
_PARTS = {
    "21": (3, 3, "spring"),
    "22": (6, 3, "summer"),
    "23": (9, 3, "autumn"),
    "24": (12, 3, "winter"),
    "33": (1, 3, "first quarter of"),
    "34": (4, 3, "second quarter of"),
    "35": (7, 3, "third quarter of"),
    "36": (10, 3, "fourth quarter of"),
    "40": (1, 6, "first half of"),
    "41": (7, 6, "second half of"),
}


def precision(iso):
    """`"day"`, `"month"` or `"year"`; None where there is no date."""
    found = _ISO.match(iso) if isinstance(iso, str) else None
    return None if found is None else ("day" if found[3] else "month" if found[2] else "year")


def spans(frame):
    """First and last moment of each row's date as two Series of timestamps, NaT where there is none.

    Columns `first_day` and `last_day` (numbers of days, as of `date.toordinal`) spare the reading of texts.
    """
    if "first_day" in frame:
        first, last = (_moments(frame[name]) for name in ("first_day", "last_day"))
        return first, last + pd.Timedelta(days=1) - pd.Timedelta(microseconds=1)
    found = [span(*dates) for dates in zip(frame["date_start"], frame["date_end"], frame["date_edtf"], strict=True)]
    ends = [[one[side] if one else pd.NaT for one in found] for side in (0, 1)]
    return tuple(pd.Series(pd.to_datetime(moments), index=frame.index).astype("datetime64[us]") for moments in ends)


def _moments(days):
    known = days.between(1, _LAST_DAY)
    moments = pd.to_datetime(days.where(known, _EPOCH) - _EPOCH, unit="D").astype("datetime64[us]")
    return moments.where(known)


def after_silence(first):
    """Where the days (numbers, sorted) begin that a figure shows: after the last long silence, if nearly all lie there.

    One treaty of 1386 would press six hundred years of emptiness into a figure.
    """
    starts = np.flatnonzero(np.diff(first, prepend=first[:1]) > _SILENCE)
    return int(max((place for place in starts if len(first) - place >= _NEARLY_ALL * len(first)), default=0))


@lru_cache(maxsize=1 << 15)
def span(start, end=None, edtf=None):
    """From the first moment to the last of a partial date: `span("2024-08")` is all of August; None if unknown."""
    part = _part_of_year(edtf)
    if part:
        return part
    first, last = _period(start), _period(end)
    if first is None or last is None:
        return first
    return first[0], max(first[1], last[1])


def human(start, end=None, edtf=None):
    """As people write it: "22–23 Aug 2024", "Aug 2024", "spring 2026"; "no date" where there is none."""
    part = _PART.match(edtf) if isinstance(edtf, str) else None
    if part:
        return f"{_PARTS[part[2]][2]} {part[1]}"
    if precision(start) is None:
        return "no date"
    if precision(end) is None or end == start:
        return _words(start)
    return _range(start, end)


def _period(iso):
    kind = precision(iso)
    if kind is None:
        return None
    try:
        period = pd.Period(iso, freq={"day": "D", "month": "M", "year": "Y"}[kind])
        return period.start_time, period.end_time
    except (ValueError, OverflowError):  # 2023-02-30: a misprint of the article is no date
        return None


def _part_of_year(edtf):
    found = _PART.match(edtf) if isinstance(edtf, str) else None
    year = _period(found[1]) if found else None
    if year is None:
        return None
    month, length, _ = _PARTS[found[2]]
    first = pd.Period(year=int(found[1]), month=month, freq="M")
    return first.start_time, (first + length - 1).end_time


def _words(iso):
    year, month, day = _ISO.match(iso).groups()
    return " ".join(filter(None, (str(int(day)) if day else None, _MONTHS[int(month) - 1] if month else None, year)))


def _range(start, end):
    """Say what the two ends share only once: "30 Aug–2 Sep 2024"."""
    first, last = _words(start).split(), _words(end).split()
    shared = 0
    while len(first) == len(last) and shared < len(first) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    return " ".join(first[: len(first) - shared]) + "–" + " ".join(last)
