"""The reading of a date that lies ahead, for a trip that is a plan though the clause is told in the past tense."""

import re

__all__ = ["looked_ahead"]

_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def looked_ahead(mention, published):
    """The mention as it is, or moved to the reading that lies ahead: "confirmed his trip in May", told in June.

    "April 29 to May 5", read as last year's beside a past tense, is this year's too.
    """
    start, end = mention["date_start"], mention["date_end"]
    if not (start and published) or start >= published[: len(start)]:
        return mention
    ahead = [day for day in mention["alternatives"] if day >= published[: len(day)]] or _next_year(mention, published)
    if not ahead:
        return mention
    first = ahead[0]
    others = [start, *(day for day in mention["alternatives"] if day != first)]
    if not end:
        return {**mention, "date_start": first, "edtf": first, "alternatives": others}
    years = int(first[:4]) - int(start[:4])
    if len(start) != len(end) or len(first) != 10 or first[4:] != start[4:] or years < 1 or end[5:] == "02-29":
        return mention
    last = f"{int(end[:4]) + years}{end[4:]}"
    return {**mention, "date_start": first, "date_end": last, "edtf": f"{first}/{last}", "alternatives": others}


def _next_year(mention, published):
    """A bare month that the tense of "confirmed" led into the past; one that names its year or "last" stays."""
    words, start = mention["text"] or "", mention["date_start"]
    bare = mention["basis"] == "relative" and _MONTH.match(words) and not re.search(r"\d{4}", words)
    if not bare or start[5:] == "02-29":
        return []
    day = f"{int(start[:4]) + 1}{start[4:]}"
    return [day] if day >= published[: len(day)] else []
