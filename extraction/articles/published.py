"""When an article was published, and what that rests on: the order of trust among all who say so.

A date that nobody gives is None; it is never guessed from a weekday, the file or the clock.
"""

import re
from datetime import date, datetime

from extraction.articles.days import full_dates, iso_day
from extraction.articles.errors import InvalidDate
from extraction.articles.stamps import stamped_date

__all__ = ["given_date", "metadata_date", "publication_date"]

_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}(?::?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?\s*")
# A day is a part of the path on its own; eight digits within a longer name may be any number.
_ADDRESS = re.compile(r"/((?:19|20)\d{2})(/|-|)(\d{1,2})\2(\d{1,2})(?=[/_-]|$)")


def publication_date(*, given, parsed, dateline, url=None):
    """`(ISO date, basis)`: given > metadata > a header stamp > a dateline with its year > the address > unknown."""
    if given is not None:
        return given_date(given), "given"
    if parsed.published:
        return parsed.published, parsed.published_basis or "metadata"
    stamp = stamped_date(parsed.text)
    if stamp:
        return stamp, "stamp"
    if dateline and dateline.published:
        return dateline.published, "dateline"
    address = _address_date(url)
    return (address, "metadata") if address else (None, None)


def given_date(value):
    """The ISO day of a date, a datetime or an ISO text; anything else is refused, not repaired."""
    if isinstance(value, date) and value == value:  # pandas' NaT is a datetime that differs from itself
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    match = _ISO.fullmatch(value) if isinstance(value, str) else None
    found = match and iso_day(*match.groups())
    if not found:
        raise InvalidDate(f"“{value}” is no publication date. Write year, month and day, as in 2024-08-24.")
    return found


def metadata_date(value):
    """The day of a date in a page's metadata, as its publisher printed it: "2025-07-03T23:30:00+04:00"."""
    match = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)", value or "")
    if match:
        return iso_day(*match.groups())
    days = full_dates((value or "")[:100])
    return days[0].iso if days else None


def _address_date(url):
    """The day in an address such as https://agency.example/2025/07/03/visit: the weakest witness, so the last."""
    match = _ADDRESS.search(url or "")
    return iso_day(match[1], match[3], match[4]) if match and (match[2] or len(match[0]) == 9) else None
