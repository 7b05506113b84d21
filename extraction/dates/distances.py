"""Points counted from now or from another date: "two years ago", "a month later", "a fortnight earlier".

Each function resolves the rule of its name in `patterns.py`. A point is as precise as its unit: two years ago is a
year, a month ago a month; weeks are told roughly, so that their day is marked as approximate.
"""

from extraction.dates.calendar import (
    add_days,
    add_months,
    as_date,
    month_value,
    precision,
    shift,
    week_value,
    year_value,
)
from extraction.dates.context import base_of
from extraction.dates.durations import amount, duration
from extraction.dates.lexicon import NO_OBJECT
from extraction.dates.quarters import last_quarter
from extraction.dates.units import FINER, coarser, unit_value

__all__ = ["HANDLERS"]

ANCHORED = 1000  # characters that "two days later" reaches back
COMPARED = 600  # characters: "a year earlier" after a quarter means that quarter
_FROM_NOW = "counted from the day of publication"


def ago(found, context):
    """ "two years ago", "a month later", "a fortnight earlier", "a year and a half ago", "10 days ago" """
    word = found.all("ago", "earlier", "later", "before", "after")[-1]
    if word == "back" or (word in ("before", "after", "previously") and _has_object(found, context)):
        return duration(found.cut(found.first, found.at("ago", "before", "after")[-1]), context)
    count, unit, halves = amount(found)
    step = 1 if found.has("later", "after") else -1
    if count is None:
        value = "PAST_REF" if step < 0 else "FUTURE_REF"
        return context.mention(found, value, basis="relative", reason="no number of units")
    if (unit, count, step, halves) == ("Y", 1, -1, False):
        compared = _told_before(found, context) or _same_quarter(found, context)
        if compared:
            return compared
    if word != "ago":
        return _from_anchor(found, context, step * count, step, unit, halves)
    if not context.published:
        return context.unresolved(found)
    return _from_day(found, context, context.published, step * count, step, unit, halves, "relative", _FROM_NOW)


def _has_object(found, context):
    """True for "two days after the vote", which tells no date."""
    after = context.word_after(found)
    return after[:1].isalnum() and after not in NO_OBJECT


def _told_before(found, context):
    """A second "a year earlier" of a comparison is the same year as the first, not a year before it."""
    told = context.text[found.start : found.end].lower().replace("earlier", "ago")
    for mention in reversed(context.mentions):
        if found.start - mention.end > ANCHORED:
            return None
        if mention.value and mention.text.lower().replace("earlier", "ago") == told:
            return context.mention(found, mention.value, basis="context", reason=f"with “{mention.text}”")
    return None


def _same_quarter(found, context):
    """ "trade grew in the quarter by a tenth against a year ago": the same quarter of the year before."""
    anchor = last_quarter(found, context, near=COMPARED)
    if anchor is None:
        return None
    value = shift(anchor.value, "Y", -1)
    return context.mention(found, value, basis="context", reason=f"a year before “{anchor.text}”")


def _from_day(found, context, day, count, step, unit, halves, basis, reason):
    """A point so many units from a day."""
    if halves:
        moved = add_months(day, 12 * count + 6 * step) if unit == "Y" else None
        value = month_value(moved.year, moved.month) if moved else None
    elif unit in ("W", "2W"):
        moved = add_days(day, count * (7 if unit == "W" else 14))
        return _about(found, context, moved, basis, reason) if moved else context.unresolved(found, "no calendar date")
    elif unit == "10Y":
        value = year_value(day.year + 10 * count)
    else:
        value = unit_value(day, unit, count)
    if value is None:
        return context.unresolved(found, "no calendar date")
    return context.mention(found, value, basis=basis, reason=reason)


def _about(found, context, day, basis, reason):
    """Weeks are told roughly: the day, marked as approximate; its month and neighbours stay as other readings."""
    mention = context.mention(found, week_value(day), basis=basis, reason=f"{reason}, roughly")
    mention.date_start, mention.date_end, mention.edtf = day.isoformat(), None, f"{day.isoformat()}~"
    neighbours = [add_days(day, step) for step in (-1, 1)]
    mention.alternatives = [month_value(day.year, day.month), *(other.isoformat() for other in neighbours if other)]
    return mention


def _from_anchor(found, context, count, step, unit, halves):
    """ "four months later", "two years earlier": from the nearest date before it; "earlier" also from now."""
    latest = context.published if step < 0 else None
    anchor = context.anchor(found, FINER[unit], latest=latest, near=ANCHORED)
    if anchor is None:
        if not context.published or step > 0:
            return context.unresolved(found, "no date before it in the article", basis="context")
        return _from_day(found, context, context.published, count, step, unit, halves, "relative", _FROM_NOW)
    base, reason = base_of(anchor), f"counted from “{anchor.text}”"
    day = as_date(base)
    if day:
        return _from_day(found, context, day, count, step, unit, halves, "context", reason)
    kept = unit == "Y" and precision(base) in ("quarter", "half", "season")
    value = None if halves else shift(base if kept else coarser(base, unit), unit, count)
    if value is None:
        return context.unresolved(found, f"“{anchor.text}” is not precise enough", basis="context")
    others = [shift(coarser(other, unit), unit, count) for other in anchor.alternatives]
    return context.mention(found, value, basis="context", alternatives=others, reason=reason)


def from_now(found, context):
    """ "two weeks from now", "a year hence" """
    count, unit, halves = amount(found)
    if not context.published:
        return context.unresolved(found)
    if count is None:
        return context.mention(found, "FUTURE_REF", basis="relative", reason="no number of units")
    return _from_day(found, context, context.published, count, 1, unit, halves, "relative", _FROM_NOW)


def from_weekday(found, context):
    """ "a week from Friday" """
    count, unit, _ = amount(found)
    if unit not in ("D", "W") or count is None:
        return None
    if not context.published:
        return context.unresolved(found)
    ahead = (found["weekday"] - context.published.isoweekday()) % 7
    day = add_days(context.published, ahead + count * (7 if unit == "W" else 1))
    reason = "counted from the next such day"
    return context.mention(found, day.isoformat(), basis="relative", reason=reason) if day else None


def year_earlier(found, context):
    """ "against the year-earlier figure", "the year-ago results" """
    if not found.has("annum"):
        return None
    compared = _same_quarter(found, context)
    if compared or not context.published:
        return compared or context.unresolved(found)
    value = year_value(context.published.year - 1)
    return context.mention(found, value, basis="relative", reason="a year before publication")


HANDLERS = {rule.__name__: rule for rule in (ago, from_now, from_weekday, year_earlier)}
