"""Days, weeks, months and years told from now or from another date: "last week", "the following day", "that year".

Each function resolves the rule of its name in `patterns.py`.
"""

from extraction.dates.calendar import add_days, as_date, month_value, shift, week_value, year_value
from extraction.dates.context import base_of
from extraction.dates.lexicon import AFTERWARDS, AHEAD, BACK, BEFORE, NO_OBJECT, RELATED

__all__ = ["FINER", "HANDLERS", "coarser", "unit_value"]

_NAMES = {"D": "day", "W": "week", "2W": "fortnight", "M": "month", "Y": "year", "10Y": "decade"}
# The precisions of a date that so many units can be counted from.
FINER = {
    "D": ("day",),
    "W": ("day", "week"),
    "2W": ("day", "week"),
    "M": ("day", "month"),
    "Y": ("day", "month", "year", "season", "quarter", "half"),
    "10Y": ("year", "month", "day"),
}
_VAGUE = {
    "recent": "PAST_REF",
    "past": "PAST_REF",
    "previous": "PAST_REF",
    "coming": "FUTURE_REF",
    "this": "PRESENT_REF",
}
_PERIOD_ENDS = ("ended", "ending", "through", "-", "award", "prize")


def unit_value(day, unit, step):
    """The day, week, month, year or decade so many units from a day, as a value; None outside of the calendar."""
    if unit in ("D", "W", "2W"):
        moved = add_days(day, step * {"D": 1, "W": 7, "2W": 14}[unit])
        return (moved.isoformat() if unit == "D" else week_value(moved)) if moved else None
    if unit == "M":
        return month_value(day.year, day.month + step)
    year = year_value(day.year + step * (10 if unit == "10Y" else 1))
    return year[:3] if year and unit == "10Y" else year


def coarser(value, unit):
    """A value as precise as the unit: the year of a day, the week of a day; None where it is less precise."""
    if not value:
        return None
    if unit == "D":
        return value[:10] if as_date(value) else None
    if unit in ("W", "2W"):
        day = as_date(value)
        return week_value(day) if day else value if value[5:6] == "W" else None
    if unit == "M":
        return value[:7] if value[5:7].isdigit() else None
    return value[:4]


def near_unit(found, context):
    """ "last week", "earlier this month", "the following year", "in recent years", "early next year" """
    unit, word = found["unit"], found.shift
    if context.is_name(found):
        return None
    if found.is_plural("unit", context.text) or word in ("recent", "latest", "those") or (word in BACK and unit == "D"):
        value = _VAGUE.get(word) if found.is_plural("unit", context.text) else None
        return context.mention(found, value, basis="relative", reason="no calendar date") if value else None
    if word == "next" and found.has("the") and (unit == "D" or context.tense(found) == "past"):
        word = "following"  # "the next day he flew home"
    if word in RELATED:
        return _by_anchor(found, context, unit, word)
    if not context.published:
        return context.unresolved(found)
    on_sunday = unit == "W" and word == "this" and context.today.isoweekday() == 7
    if on_sunday and context.tense(found) in ("present", "future"):
        return _week_ahead(found, context)
    value = unit_value(context.today, unit, _step(word))
    if value is None:
        return context.unresolved(found, "outside of the calendar")
    basis = "publication" if unit == "D" else "relative"
    reason = f"{word or 'this'} {_NAMES[unit]}, told from {context.today_in_words}"
    return context.mention(found, value, basis=basis, reason=reason)


def _week_ahead(found, context):
    """ "The king will visit Oslo this week", on a Sunday: the week that begins, not the one that is over."""
    weeks = [unit_value(context.today, "W", step) for step in (1, 0)]
    return context.mention(
        found, weeks[0], basis="relative", alternatives=weeks[1:], reason="told on a Sunday, and not of the past"
    )


def _step(word):
    return -1 if word in BACK or word in BEFORE else 1 if word in AHEAD or word in AFTERWARDS else 0


def _by_anchor(found, context, unit, word):
    """ "the following day", "that year", "the same month", "the previous week": from the date before it."""
    step = _step(word)
    anchor = context.anchor(found, FINER[unit], near=1000)
    if anchor is None:
        return _without_anchor(found, context, unit, step)
    moved = _moved(base_of(anchor), unit, step)
    if moved is None:
        return context.unresolved(found, f"“{anchor.text}” is not precise enough", basis="context")
    others = [_moved(other, unit, step) for other in anchor.alternatives]
    return context.mention(found, moved, basis="context", alternatives=others, reason=f"counted from “{anchor.text}”")


def _moved(value, unit, step):
    value = coarser(value, unit)
    return shift(value, unit, step) if value and step else value


def _without_anchor(found, context, unit, step):
    """No date that is precise enough: "in July and, the following day, …" stays in that month."""
    month = context.anchor(found, ("month",)) if unit == "D" else None
    if month:
        return context.mention(found, month.value, basis="context", reason=f"a day counted from “{month.text}”")
    if unit == "D" and not step:
        return None
    looks_on = step > 0 and context.tense(found) == "past"
    if unit == "D" or not step or looks_on or not context.published:
        coarse = context.anchor(found, FINER["Y"], near=1000)
        reason = f"“{coarse.text}” is not precise enough" if coarse else "no date before it in the article"
        return context.unresolved(found, reason, basis="context")
    value = unit_value(context.published, unit, step)
    return context.mention(found, value, basis="relative", reason="counted from the day of publication")


def unit_before(found, context):
    """ "have arrived the day before", "the year before", "the day after"; not "the day after the vote" """
    unit, after = found["unit"], context.word_after(found)
    if found.has("before", "after") and after[:1].isalnum() and after not in NO_OBJECT:
        return None
    if unit not in ("D", "W", "M", "Y"):
        return None
    anchor = context.anchor(found, FINER[unit], near=1000)
    if anchor is None and unit == "D" and found.has("before") and context.published and context.tense(found) == "past":
        value = unit_value(context.today, "D", -1)  # "began his visit the day before": before the report
        return context.mention(found, value, basis="context", reason=f"counted from {context.today_in_words}")
    if anchor is None:
        return context.unresolved(found, "no date before it in the article", basis="context")
    value = _moved(base_of(anchor), unit, 1 if found.has("later", "after") else -1)
    return context.mention(found, value, basis="context", reason=f"counted from “{anchor.text}”")


def edge_of_unit(found, context):
    """ "before the end of the year", "at the end of the month", "year-end": the year or month itself."""
    word, unit = found.shift, found["unit"]
    if unit not in ("W", "M", "Y"):
        return None
    if word in RELATED:
        return _by_anchor(found, context, unit, word)
    if not context.published:
        return context.unresolved(found)
    value = unit_value(context.published, unit, _step(word))
    return context.mention(found, value, basis="relative", reason="told from the day of publication")


def the_unit(found, context):
    """ "for the whole year", "of the year": the year or month of publication."""
    leads = ("of", "for", "in", "during", "throughout", "later", "this")
    if found["unit"] not in ("Y", "M") or context.word_before(found) not in leads:
        return None
    after = context.word_after(found)
    if after in _PERIOD_ENDS or after[:1].isdigit():
        return None
    if not context.published:
        return context.unresolved(found)
    value = unit_value(context.published, found["unit"], 0)
    return context.mention(found, value, basis="relative", reason="of publication")


def now(found, context):
    """ "now", "currently": about the day of publication, or of the dateline."""
    reason = f"{context.today_in_words}, roughly" if context.published else "needs the publication date"
    mention = context.mention(found, "PRESENT_REF", basis="publication", reason=reason)
    if context.published:
        mention.date_start = context.today.isoformat()
        mention.edtf = f"{mention.date_start}~"
    return mention


def reference(found, context):
    """ "recently", "soon": before or after publication, without a date."""
    return context.mention(found, found["ref"], basis="relative", reason="no calendar date")


def each(found, context):
    """ "every year", "each Monday" """
    unit, day = found["unit"], found["weekday"]
    value = f"P1{unit}" if unit in ("D", "W", "M", "Y") else f"XXXX-WXX-{day}" if day else None
    return context.mention(found, value, type="SET", basis="relative", reason="repeated")


HANDLERS = {rule.__name__: rule for rule in (near_unit, unit_before, edge_of_unit, the_unit, now, reference, each)}
