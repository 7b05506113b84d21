"""Lengths of time, and windows that end or begin today: "a two-day visit", "over the past year and a half".

Each function resolves the rule of its name in `patterns.py`. A length has no date; a window has two.
"""

from extraction.dates.calendar import add_days, add_months, month_value, year_value
from extraction.dates.lexicon import AFTERWARDS, AHEAD, BACK, BEFORE, DURATION_LEADS

__all__ = ["HANDLERS", "amount", "duration"]

_LETTERS = {"2W": ("W", 2), "10Y": ("Y", 10)}
_LONGEST = 9999


def amount(found):
    """How many units a match counts: `(count or None, unit, whether and a half)`; "half a year" is (0, "Y", True)."""
    unit, halves = found["unit"], found.has("half")
    if found.has("vague"):
        return None, unit, halves
    numbers = found.all("num", "big", "number", "tens")
    if numbers:
        return (sum(numbers[:2]) if found.has("tens") else numbers[0]), unit, halves
    half_first = halves and not found.has("and")
    return (0 if half_first else 1 if found.has("a") else None), unit, halves


def duration_value(count, unit, halves):
    """ "P2D", "P18M" for a year and a half, "PXY" for some years."""
    letter, factor = _LETTERS.get(unit, (unit, 1))
    if count is None:
        return f"PX{letter}"
    if halves and letter == "Y":
        return f"P{12 * count * factor + 6}M"
    return f"P{count * factor}{'.5' if halves else ''}{letter}"


def duration(found, context):
    """ "a two-day state visit", "for three days", "nine months"; "four a week" is a rate and no length"""
    numbered = found.has("num", "number", "vague", "half", "big", "tens")
    if not numbered and (not found.has("a") or context.word_before(found) not in DURATION_LEADS):
        return None
    count, unit, halves = amount(found)
    if (count or 0) > _LONGEST or (found["vague"] == "some" and not found.is_plural("unit", context.text)):
        return None
    value = duration_value(count, unit, halves) if unit else _other_value(found, count)
    return context.mention(found, value, type="DURATION", basis="relative", reason="length of time") if value else None


def _other_value(found, count):
    """Hours, quarters, weekends and centuries."""
    number = "X" if count is None else count
    if found.has("hours"):
        return f"PT{number}{found['hours']}"
    if found.has("quarter"):
        return f"P{number}Q"
    if found.has("weekend"):
        return f"P{number}WE"
    return f"P{number}00Y" if found.has("century") and count else None


def window(found, context):
    """ "four trips over the past year and a half", "in the past three years", "the next two days" """
    word, unit = found.shift, found["unit"]
    counted = found.has("num", "big", "number", "tens", "a", "vague")
    count, _, halves = amount(found) if counted else (1, unit, found.has("half"))
    if unit is None or (count or 0) > _LONGEST:
        return None
    if count == 0 and found.has("and"):
        count = 1  # "the past year and a half"
    mention = context.mention(found, duration_value(count, unit, halves), type="DURATION", basis="relative")
    mention.reason = _no_window(found, context, word, count)
    ends = [] if mention.reason else _ends(context.published, 1 if word in AHEAD else -1, unit, count, halves)
    if len(ends) == 2:
        mention.date_start, mention.date_end = ends
        mention.edtf = "/".join(ends)
        mention.reason = "a window that begins at publication" if word in AHEAD else "a window that ends at publication"
    mention.reason = mention.reason or "no calendar date"
    return mention


def _no_window(found, context, word, count):
    """Why a length has no date, or None if it has."""
    if count is None:
        return "no number of units"
    if found.next_code == "P":  # "the last two weeks of June"
        return "part of what follows"
    if word in AFTERWARDS or word in BEFORE or word not in BACK + AHEAD:
        return "no day that it is counted from"
    return None if context.published else "needs the publication date"


def _ends(day, sign, unit, count, halves):
    """The two ends of a window in order, as precise as it is told: months for a year and a half, years for three."""
    ends = {_edge(day, step, unit, count, halves) for step in (0, sign)} - {None}
    return sorted(ends)


def _edge(day, sign, unit, count, halves):
    if unit == "Y" and (halves or count == 1):
        moved = add_months(day, sign * (12 * count + 6 * halves))
        return month_value(moved.year, moved.month) if moved else None
    if unit in ("Y", "10Y"):
        return year_value(day.year + sign * count * (10 if unit == "10Y" else 1))
    if unit == "M":
        return month_value(day.year, day.month + sign * count)
    moved = add_days(day, sign * count * {"D": 1, "W": 7, "2W": 14}[unit])
    return moved.isoformat() if moved else None


HANDLERS = {rule.__name__: rule for rule in (duration, window)}
