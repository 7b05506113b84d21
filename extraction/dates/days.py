"""Days of the calendar, with the year or without it: "27 May 1996", "12/11/2025", "on 23 August".

Each function resolves the rule of its name in `patterns.py`.
"""

import re
from datetime import timedelta

from extraction.dates.calendar import add_days, day_value, month_value, valid_day
from extraction.dates.context import base_of
from extraction.dates.lexicon import TERM_WORDS
from extraction.dates.story import story_year
from extraction.dates.years import full_year, printed_year, related_year

__all__ = ["HANDLERS", "day_numbers", "with_daypart", "year_near"]

TERM_DAYS = 90  # "extended to Nov. 20": a term this near ahead is the next one
DATELINE_TOLERANCE = 3  # days that a dateline may lie ahead of the publication date
LEAP_GAP = 8  # years: the longest between two leap years
FAR_DAYS = 275  # "was put off to 3 March", told in May: that day may be over
SET_DAYS = 183  # "was closed until 1 September"
CLEAR = 5  # times as far as the nearest: such a day is no other reading
AHEAD_WEIGHT = 1.5  # where no tense decides: news tells more of what was than of what comes


def day_numbers(found):
    """The numbers of days in a match."""
    return found.all("num", "ordnum", "ordword")


def with_daypart(found, context, day, **fields):
    """A day, or its morning or evening: type TIME, value 2024-08-22TEV; the ISO fields are those of the day."""
    part = found["daypart"] or (found["today"] if isinstance(found["today"], str) else None)
    if not part:
        return context.mention(found, day.isoformat(), **fields)
    return context.mention(found, f"{day.isoformat()}T{part}", type="TIME", **fields)


def numeric(found, context):
    """ "23.08.2023", "12/11/2025" (either order), "2025-11-13" """
    printed = found["iso"].split("T")[0]
    numbers = [int(number) for number in re.findall(r"\d+", printed)]
    if re.match(r"\d{4}", printed):
        days = [valid_day(*numbers)]
    else:
        first, second, year = numbers[0], numbers[1], full_year(numbers[2], context.published)
        days = [valid_day(year, second, first), valid_day(year, first, second)]
    days = list(dict.fromkeys(filter(None, days)))
    if not days:
        return None
    short = len(printed.split("-")[-1]) == 2  # "02-06-98" is written in both orders, "31-01-2025" in one
    if len(days) > 1 and "/" not in printed and not short:
        days = days[:1]
    if len(days) > 1 and context.published:
        days.sort(key=lambda day: abs((day - context.published).days))
    if len(days) == 1:
        context.note_dateline(found, days[0])
    others = [day.isoformat() for day in days[1:]]
    reason = "day and month may stand in either order" if others else "full date"
    return context.mention(found, days[0].isoformat(), basis="explicit", alternatives=others, reason=reason)


def full_date(found, context):
    """ "Tuesday, 10 June 2025", "Nov. 13, 2025", "the 2nd of July 2024" """
    numbers, year = day_numbers(found), printed_year(found, context)
    if year is None and len(numbers) > 1:
        year = full_year(numbers[-1], context.published)
    day = valid_day(year, found["month"], numbers[0]) if year and numbers else None
    if day is None:
        return None
    context.note_dateline(found, day)
    return with_daypart(found, context, day, basis="explicit", reason="full date")


def year_day(found, context):
    """ "January 26 last year", "22 August of that year" """
    related = related_year(found, context)
    if related is None:
        return context.unresolved(found)
    year, basis, reason = related
    day = valid_day(year, found["month"], day_numbers(found)[0])
    return with_daypart(found, context, day, basis=basis, reason=reason) if day else None


def day_of_month(found, context):
    """ "on the 15th of this month", "the 5th of next month" """
    if found["unit"] != "M":
        return None
    anchor = context.anchor(found, ("month", "day"), near=1000) if found.has("same", "that") else None
    if anchor:
        month, basis, reason = base_of(anchor)[:7], "context", f"counted from “{anchor.text}”"
    elif context.published:
        step = -1 if found.has("last", "past") else 1 if found.has("next", "following") else 0
        month = month_value(context.published.year, context.published.month + step)
        basis, reason = "relative", "told from the day of publication"
    else:
        return context.unresolved(found)
    day = valid_day(int(month[:4]), int(month[5:7]), day_numbers(found)[0]) if month else None
    return context.mention(found, day.isoformat(), basis=basis, reason=reason) if day else None


def month_day(found, context):
    """ "BAKU, July 3.", "was signed on 23 August", "the quarter ended Sept. 30" """
    month, number = found["month"], (day_numbers(found) or [None])[0]
    if month is None or number is None or valid_day(2024, month, number) is None:
        return None
    story = story_year(found, context, month)
    if story and (day := valid_day(story[0], month, number)):
        return with_daypart(found, context, day, basis="context", reason=story[1])
    if not context.published:
        return context.unresolved(found, "the year needs the publication date")
    year, other, reason = year_near(found, context, lambda y: valid_day(y, month, number))
    if year is None:
        return None
    fitting = _year_of_weekday(found, year, month, number)
    if fitting:
        year, other, reason = fitting, None, "the year that fits the weekday"
    day = valid_day(year, month, number)
    context.note_dateline(found, day)
    others = [day_value(valid_day(other, month, number))] if other else []
    return with_daypart(found, context, day, basis="relative", alternatives=others, reason=reason)


def _year_of_weekday(found, year, month, number):
    """The year near by in which the day falls on the weekday that is printed with it."""
    weekday = found["weekday"]
    for candidate in (year, year - 1, year + 1):
        day = valid_day(candidate, month, number)
        if weekday and day and day.isoweekday() == weekday:
            return candidate
    return None


def year_near(found, context, make):
    """The year that makes a day or month without a year: past tense looks back, future ahead, else the nearest.

    Returns the year, the other year that a reader may keep (or None) and the reason in words.
    """
    published = context.published
    at_top = context.in_dateline(found)
    made = [(year, day) for k in (-1, 0, 1) if (day := make(year := published.year + k))]
    if len(made) < 3:  # 29 February: the leap years around
        made = [(year, day) for k in range(-LEAP_GAP, LEAP_GAP + 1) if (day := make(year := published.year + k))]
    if not made:
        return None, None, "the calendar has no such day"
    latest = add_days(published, DATELINE_TOLERANCE if at_top else 0) or published
    back = [year for year, day in made if day <= latest]
    ahead = [year for year, day in made if day >= published]
    before = context.word_before(found)
    dated = before in ("of", "dated") and bool(day_numbers(found))  # "the decree of 5 May"
    tense = "past" if at_top or dated else context.tense(found)
    term = None if at_top else context.term(found)
    soon = ahead and dict(made)[ahead[0]] - published <= timedelta(SET_DAYS if term == "set" else TERM_DAYS)
    if tense == "past" and soon and back and back[-1] != ahead[0] and before in TERM_WORDS and not at_top:
        return ahead[0], back[-1], "a term set in the past: the next one"
    if tense == "past" and back:
        return back[-1], None, "past tense: the last one"
    if tense == "future" and ahead:
        other = back[-1] if back and back[-1] != ahead[0] else None
        far = dict(made)[ahead[0]] - published > timedelta(FAR_DAYS)
        if term == "either" and other and far:
            return other, ahead[0], "a term set in the past: the nearest one"
        return ahead[0], other if term == "either" or (term and far) else None, "looks ahead: the next one"
    nearest = min(made, key=lambda pair: _distance(pair[1], published))[0]
    far = CLEAR * max(_distance(dict(made)[nearest], published), 1)
    other = next((year for year, day in made if year != nearest and _distance(day, published) <= far), None)
    return nearest, other, "no tense decides: the nearest one"


def _distance(day, published):
    days = (day - published).days
    return days * AHEAD_WEIGHT if days > 0 else -days


HANDLERS = {rule.__name__: rule for rule in (numeric, full_date, year_day, day_of_month, month_day)}
