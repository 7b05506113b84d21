"""Ranges as one mention with two ends: "22–23 August", "between August 2023 and January 2025", "2025-2029".

Each function resolves the rule of its name in `patterns.py`.
"""

from extraction.dates.calendar import add_days, month_value, parts_of, valid_day, year_value
from extraction.dates.days import day_numbers, full_date, month_day, year_day, year_near
from extraction.dates.months import bare_month, month_of_year, month_year
from extraction.dates.story import story_year
from extraction.dates.tense import is_moved
from extraction.dates.weekdays import weekday
from extraction.dates.years import related_year

__all__ = ["HANDLERS"]

LONGEST_YEARS = 400
_MONTH_RULES = (bare_month, month_year, month_of_year)


def day_range(found, context):
    """ "On 22-23 August", "from July 2 to 4", "30 June–2 July", "May 27 and 28, 1996", "5, 6 and 7 May" """
    if moved := _moved_to(found, context):
        return moved
    numbers, months = day_numbers(found), found.all("month")
    if len(numbers) == 3 and numbers[0] < numbers[1] < numbers[2]:
        numbers = numbers[::2]
    if len(numbers) != 2 or not all(valid_day(2024, months[i], numbers[i]) for i in (0, -1)):
        return None
    dated = _year_of_range(found, context, months, lambda year: valid_day(year, months[-1], numbers[1]))
    if dated is None:
        return context.unresolved(found, "the year needs the publication date")
    first_year, year, basis, reason = dated
    first, last = valid_day(first_year, months[0], numbers[0]), valid_day(year, months[-1], numbers[1])
    if not first or not last or first >= last:
        return None
    return _span(found, context, first.isoformat(), last.isoformat(), basis=basis, reason=reason)


def month_range(found, context):
    """ "Between August 2023 and January 2025", "from June to August 2024", "June-July" """
    if moved := _moved_to(found, context):
        return moved
    months = found.all("month")
    dated = _year_of_range(found, context, months, lambda year: valid_day(year, months[-1], 15))
    if dated is None:
        return context.unresolved(found, "the year needs the publication date")
    first_year, year, basis, reason = dated
    first, last = month_value(first_year, months[0]), month_value(year, months[-1])
    if not first or not last or first >= last:
        return None
    return _span(found, context, first, last, basis=basis, reason=reason)


def _moved_to(found, context):
    """The new date alone: "The visit has been postponed from March to September." """
    cut = next(iter(found.at("to")), None)
    if not found.has("from") or cut is None or not is_moved(context.token_at(found.start)):
        return None
    new = found.cut(cut + 1, found.last)
    if new.has("weekday"):
        return weekday(new, context)
    if not new.has("month"):  # "from July 2 to 4"
        return None
    years = new.has("year") + 2 * new.has("annum")
    rules = (month_day, full_date, year_day) if new.has("num", "ordnum", "ordword") else _MONTH_RULES
    return rules[years](new, context)


def _year_of_range(found, context, months, make):
    """`(first year, last year, basis, reason)` of a range of days or months, or None without a publication date."""
    years, turn = found.all("year"), months[0] > months[-1]  # turn: "28 December - 3 January"
    if len(years) > 1:
        return years[0], years[-1], "explicit", "full dates"
    if years and found.at("year")[0] < found.at("month")[-1]:
        return years[0], years[0] + turn, "explicit", "full dates"
    if years:
        return years[0] - turn, years[0], "explicit", "full dates"
    if found.has("annum"):
        related = related_year(found, context)
        return (related[0] - turn, *related) if related else None
    story = story_year(found, context, months[-1])
    if story:
        return story[0] - turn, story[0], "context", story[1]
    if not context.published:
        return None
    year, _, reason = year_near(found, context, make)
    return (year - turn, year, "relative", reason) if year else None


def year_range(found, context):
    """ "for 2025-2029", "from 2019 to 2024", "2024-25" """
    first, last, *_ = found.all("year", "num", "big")
    if last < 100:
        last += first - first % 100
    if not 1000 <= first < last <= 2199 or last - first > LONGEST_YEARS:
        return None
    return _span(found, context, year_value(first), year_value(last), basis="explicit", reason="years")


def weekday_range(found, context):
    """ "from Monday to Wednesday" """
    if moved := _moved_to(found, context):
        return moved
    if not context.published:
        return context.unresolved(found)
    first, last = found.all("weekday")
    tense, today = context.tense(found), context.today
    if tense == "past":
        end = add_days(today, -((today.isoweekday() - last) % 7))
        start = add_days(end, -((last - first) % 7)) if end else None
    else:
        start = add_days(today, (first - today.isoweekday()) % 7)
        end = add_days(start, (last - first) % 7) if start else None
    if not start or not end or start >= end:
        return None
    reason = "past tense: the last ones" if tense == "past" else "the next ones"
    return _span(found, context, start.isoformat(), end.isoformat(), basis="relative", reason=reason)


def _span(found, context, first, last, *, basis, reason):
    """A range as one mention, with its two ends as parts."""
    mention = context.mention(found, f"{first}/{last}", basis=basis, reason=reason)
    mention.date_start, mention.date_end = parts_of(first)[0], parts_of(last)[0]
    mention.edtf = f"{mention.date_start}/{mention.date_end}"
    cut = next((i for i in found.at("to", "dash", "and") if i > found.first), None)
    lead = found.first + found.has("from", "between")
    if cut and lead < cut < found.last - 1:
        mention.parts = [_part(found, lead, cut, first), _part(found, cut + 1, found.last, last)]
    return mention


def _part(found, first, last, value):
    return {"start": found.scan.starts[first], "end": found.scan.ends[last - 1], "type": "DATE", "value": value}


HANDLERS = {rule.__name__: rule for rule in (day_range, month_range, year_range, weekday_range)}
