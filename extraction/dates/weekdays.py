"""Weekdays and days told from today: "on Friday", "last Monday", "tomorrow", "this morning", "over the weekend".

Half of all bare weekdays in news are the day of publication itself; of the others the tense of the clause decides.
Each function resolves the rule of its name in `patterns.py`.
"""

from extraction.dates.calendar import add_days, as_date, week_value
from extraction.dates.context import base_of
from extraction.dates.days import with_daypart
from extraction.dates.lexicon import AFTERWARDS, AHEAD, BACK, BEFORE, CURRENT, RELATED

__all__ = ["HANDLERS"]


def weekday(found, context):
    """ "arrived on Thursday", "will arrive on Friday", "last Monday", "Tuesday of next week", "by Monday evening" """
    if not context.published:
        return context.unresolved(found)
    number, word, today = found["weekday"], found.shift, context.today
    if found.has("unit"):
        return _of_week(found, context, number, word)
    anchored = _after_anchor(found, context, number, word) if word in RELATED else None
    if anchored:
        return anchored
    back = add_days(today, -((today.isoweekday() - number) % 7))
    ahead = add_days(today, (number - today.isoweekday()) % 7)
    if word in BACK or word in RELATED:
        day = back if back != today else add_days(today, -7)
        other = add_days(day, -7) if day and word in BACK and (today - day).days <= 3 else None
        return _mention(found, context, day, other, f"“{word}”: the one before the day of publication")
    if word in AHEAD:
        day = ahead if ahead != today else add_days(today, 7)
        other = add_days(day, 7) if day and word == "next" and (day - today).days <= 4 else None
        return _mention(found, context, day, other, f"“{word}”: the one after the day of publication")
    if back == today:
        other = add_days(today, 7) if context.tense(found) == "future" else None
        return _mention(found, context, today, other, "the day of publication itself")
    if word in CURRENT:
        past = context.tense(found) == "past"
        return _mention(found, context, *((back, ahead) if past else (ahead, None)), "of this week or the one to come")
    return _by_tense(found, context, back, ahead)


def _by_tense(found, context, back, ahead):
    heading = context.heading_before(found)
    if heading:
        target = add_days(heading, (found["weekday"] - heading.isoweekday()) % 7)
        return _mention(found, context, target, None, "in the order of the headings")
    partner = _partner(found, context)
    if partner:
        day = add_days(partner, (found["weekday"] - partner.isoweekday() - 1) % 7 + 1)
        return _mention(found, context, day, None, "the one after the day beside it")
    tense = context.tense(found)
    if tense == "then" and context.is_off(found):
        return _mention(found, context, ahead, back, "a plan that is off: the next one")
    if tense == "then":
        return _mention(found, context, back, ahead, "a plan of the past: the last one")
    if tense == "past":
        return _mention(found, context, back, None, "past tense: the last one")
    if tense != "future" and found.next_code == "'" and context.is_modifier(found):
        return _mention(found, context, back, ahead, "told of as known: the last one")
    if tense in ("future", "planned"):
        return _mention(found, context, ahead, None, "looks ahead: the next one")
    if tense == "present" and context.steps_to_verb(found) <= 2 + found.has("daypart"):
        return _mention(found, context, ahead, back, "present tense: the next one")
    return _mention(found, context, back, ahead, "no tense decides: the last one")


def _partner(found, context):
    """The Friday of "on Friday and Saturday": two days of one event follow each other."""
    last = context.mentions[-1] if context.mentions else None
    if last is None or not last.text.lower().endswith("day") or len(last.date_start or "") != 10:
        return None
    return as_date(last.date_start) if context.text[last.end : found.start].split() in _BESIDE else None


_BESIDE = (["and"], ["and", "on"], ["or"], ["to"], ["&"])


def _mention(found, context, day, other, reason, *, basis="relative"):
    if day is None:
        return context.unresolved(found, "outside of the calendar")
    return with_daypart(
        found, context, day, basis=basis, alternatives=[other.isoformat()] if other else [], reason=reason
    )


def _of_week(found, context, number, word):
    """ "Tuesday of next week", "Thursday last week" """
    if found["unit"] != "W":
        return None
    step = -1 if word in BACK or word in BEFORE else 1 if word in AHEAD or word in AFTERWARDS else 0
    day = add_days(context.published, 7 * step + number - context.published.isoweekday())
    week = {-1: "the week before that", 0: "the week", 1: "the week after that"}[step]
    return _mention(found, context, day, None, f"in {week} of publication")


def _after_anchor(found, context, number, word):
    """ "the following Tuesday", "the previous Friday", "that Monday": from the day before it in the article."""
    anchor = context.anchor(found, ("day",))
    day = as_date(base_of(anchor)) if anchor else None
    if day is None:
        return None
    if word in AFTERWARDS:
        target = add_days(day, (number - day.isoweekday() - 1) % 7 + 1)
    elif word in BEFORE:
        target = add_days(day, -((day.isoweekday() - number - 1) % 7 + 1))
    else:
        target = add_days(day, (number - day.isoweekday()) % 7)
    return _mention(found, context, target, None, f"counted from “{anchor.text}”", basis="context")


def deictic(found, context):
    """ "today", "yesterday morning", "late tomorrow", "tonight" """
    if not context.published:
        return context.unresolved(found)
    step = found["today"] if isinstance(found["today"], int) else 0
    if context.is_name(found):
        return None
    day, other = add_days(context.today, step), add_days(context.published, step)
    if step == 0 and found.next_code == "'" and context.word_after(found.cut(found.first, found.last + 1)) in _AGES:
        return context.mention(found, "PRESENT_REF", basis="relative", reason="no calendar date")
    reason = "told from the day of the dateline" if other != day else "told from the day of publication"
    mention = _mention(found, context, day, other, reason, basis="relative" if step else "publication")
    return mention


_AGES = ("world", "age", "society", "era", "reality", "standards", "conditions", "generation", "economy")


def after_tomorrow(found, context):
    """ "the day after tomorrow", "the day before yesterday" """
    step = 1 if found.has("after") else -1
    if found["today"] != step:
        return None
    if not context.published:
        return context.unresolved(found)
    return _mention(found, context, add_days(context.today, 2 * step), None, "told from the day of publication")


def daypart(found, context):
    """ "this morning", "last night", "that evening", "the following morning" """
    word = found.shift
    if word is None:
        return None
    if word in RELATED:
        return _daypart_by_anchor(found, context, word)
    if not context.today:
        return context.unresolved(found, type="TIME")
    step = -1 if word in BACK else 1 if word in AHEAD else 0
    reason, basis = "told from the day of publication", "relative" if step else "publication"
    return _mention(found, context, add_days(context.today, step), None, reason, basis=basis)


def _daypart_by_anchor(found, context, word):
    anchor = context.anchor(found, ("day",))
    day = as_date(base_of(anchor)) if anchor else None
    if day is None:
        return context.unresolved(found, "no day before it in the article", type="TIME", basis="context")
    day = add_days(day, 1 if word in AFTERWARDS else -1 if word in BEFORE else 0)
    return _mention(found, context, day, None, f"counted from “{anchor.text}”", basis="context")


def weekend(found, context):
    """ "over the weekend", "last weekend", "next weekend" """
    if not context.published:
        return context.unresolved(found)
    word, day = found.shift, context.published
    tense = context.tense(found) if word is None or word in CURRENT else None
    saturday = add_days(day, 6 - day.isoweekday())
    if word in BACK or (tense == "past" and day.isoweekday() < 6):
        saturday = add_days(saturday, -7) if saturday else None
    elif word in AHEAD and day.isoweekday() >= 6:
        saturday = add_days(saturday, 7) if saturday else None
    if saturday is None:
        return context.unresolved(found, "outside of the calendar")
    reason = f"{word or tense or 'nearest'} weekend"
    return context.mention(found, week_value(saturday, "-WE"), basis="relative", reason=reason)


HANDLERS = {rule.__name__: rule for rule in (weekday, deictic, after_tomorrow, daypart, weekend)}
