"""Calendar arithmetic on TimeML values, and what an ISO prefix and EDTF say for the same stretch of time.

A value is text as precise as the expression: "2024", "2024-08", "2024-08-22", "2024-W33", "2024-SU", "2024-Q3".
Nothing here knows of words; nothing here pads.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

__all__ = [
    "as_date",
    "day_value",
    "iso_fields",
    "month_value",
    "nearest_year",
    "parts_of",
    "precision",
    "shift",
    "valid_day",
    "week_value",
    "year_value",
]

EDTF_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
PERIODS = {
    "Q1": ("01", "03"),
    "Q2": ("04", "06"),
    "Q3": ("07", "09"),
    "Q4": ("10", "12"),
    "H1": ("01", "06"),
    "H2": ("07", "12"),
}
SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def year_value(year):
    """A year as a value, or None outside of the calendar."""
    return f"{year:04d}" if 1 <= year <= 9999 else None


def month_value(year, month):
    """A month as a value; the month may lie outside of 1 to 12: `month_value(2024, 14) == "2025-02"`."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}" if 1 <= year <= 9999 else None


def valid_day(year, month, day):
    """The date, or None where the calendar has no such day (29 February 2023)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_value(day):
    """A `date` as a value."""
    return day.isoformat() if day else None


def week_value(day, suffix=""):
    """The ISO week of a day, as TimeML writes it: "2024-W33", "2024-W33-WE" for its weekend."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}{suffix}"


def as_date(value):
    """The day that a value begins with, or None if it is less precise than a day."""
    if value and _DAY.match(value):
        return valid_day(int(value[:4]), int(value[5:7]), int(value[8:10]))
    return None


def precision(value):
    """`year`, `month`, `day`, `week`, `season`, `quarter`, `decade` … of a value, or None."""
    if not value or not value[:2].isdigit():
        return None
    if len(value) <= 4:
        return {2: "century", 3: "decade", 4: "year"}.get(len(value))
    rest = value[5:]
    if rest[:1] == "W" and rest[1:3].isdigit():
        return "week"
    if rest[:2] in EDTF_SEASONS:
        return "season"
    if rest[:2] in PERIODS:
        return "quarter" if rest[0] == "Q" else "half"
    return {2: "month", 5: "day"}.get(len(rest.split("T")[0]))


def add_days(day, days):
    """A day so many days on, or None outside of the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def add_months(day, months):
    """The same day of another month, or the last one where that month is shorter (31 March → 28 February)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(value, unit, count):
    """A value moved by so many units, at the precision of the coarser of the two: a month after 2024-07 is 2024-08."""
    kind = precision(value)
    if kind is None:
        return None
    if unit in ("D", "W", "2W"):
        return _shift_days(value, kind, count * {"D": 1, "W": 7, "2W": 14}[unit])
    months = count * {"M": 1, "Y": 12, "10Y": 120, "Q": 3}[unit]
    if kind in ("season", "quarter", "half") and unit in ("Y", "10Y"):
        return f"{int(value[:4]) + months // 12:04d}{value[4:]}" if 1 <= int(value[:4]) + months // 12 <= 9999 else None
    if unit == "M" and kind in ("month", "day"):
        return month_value(int(value[:4]), int(value[5:7]) + months)
    if unit in ("Y", "10Y") and kind in ("year", "month", "day", "week"):
        year = int(value[:4]) + months // 12
        return year_value(year)
    return None


def _shift_days(value, kind, days):
    if kind == "day":
        day = as_date(value)
        return day_value(add_days(day, days)) if day else None
    if kind == "week" and days % 7 == 0:
        try:
            return week_value(date.fromisocalendar(int(value[:4]), int(value[6:8]), 1) + timedelta(days))
        except (ValueError, OverflowError):
            return None
    return None


def nearest_year(years, make, reference):
    """Of some years the one whose `make(year)` lies nearest to the reference day."""
    found = [(abs((made - reference).days), year) for year in years if (made := make(year))]
    return min(found)[1] if found else None


def parts_of(value):
    """`(date_start, date_end, edtf)` of a value: a season has its year and the finer EDTF; a week its two days.

    >>> parts_of("2024-SU")
    ('2024', None, '2024-22')
    """
    kind = precision(value)
    year = value[:4] if value else None
    if kind in ("year", "month"):
        return value, None, value
    if kind == "day":
        return value[:10], None, value[:10]
    if kind == "season":
        return year, None, f"{year}-{EDTF_SEASONS[value[5:7]]}"
    if kind in ("quarter", "half"):
        first, last = PERIODS[value[5:7]]
        return year, None, f"{year}-{first}/{year}-{last}"
    if kind == "week":
        return _week_parts(value)
    if kind == "decade":
        return f"{value}0", f"{value}9", f"{value}X"
    if kind == "century":
        return f"{value}00", f"{value}99", f"{value}XX"
    return None, None, None


def _week_parts(value):
    try:
        monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        first = monday + timedelta(5) if value.endswith("-WE") else monday
        start, end = first.isoformat(), (monday + timedelta(6)).isoformat()
    except (ValueError, OverflowError):
        return None, None, None
    return start, end, f"{start}/{end}"


def iso_fields(value):
    """The ISO prefix that a value begins with."""
    return parts_of(value)[0]
