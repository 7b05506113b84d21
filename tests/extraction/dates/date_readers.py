"""What the tests of dates read with: dates in one line each, ISO 8601 prefixes, the part of EDTF that dates use."""

import re
from datetime import date

from extraction.dates import find_dates

PREFIX = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SEASON = re.compile(r"\d{4}-2[1-4]")
UNSPECIFIED = re.compile(r"\d\d(\dX|XX)")


def is_prefix(text):
    """True for "2024", "2024-08" and "2024-08-22" of the calendar."""
    if not PREFIX.fullmatch(text):
        return False
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_edtf(text):
    """True for a date, a season, an interval, a decade, each with ?, ~ or % behind."""
    ends = text.split("/")
    plain = [end.rstrip("?~%") for end in ends]
    return len(ends) <= 2 and all(is_prefix(e) or SEASON.fullmatch(e) or UNSPECIFIED.fullmatch(e) for e in plain)


def seen(text, published):
    """Each date as "words > start..end edtf | alternatives"; EDTF only where it is finer than the prefixes."""
    out = []
    for mention in find_dates(text, published):
        said = mention.date_start if mention.date_start else f"({mention.value})"
        plain = {mention.date_start, f"{mention.date_start}/{mention.date_end}"}
        said += f"..{mention.date_end}" if mention.date_end else ""
        said += f" {mention.edtf}" if mention.edtf and mention.edtf not in plain else ""
        said += f" | {', '.join(mention.alternatives)}" if mention.alternatives else ""
        out.append(f"{mention.text} > {said}")
    return out
