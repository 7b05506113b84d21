"""Days that are told by their number alone: "moved to Doha on the 10th", "from the 8th to the 10th".

Their month is that of a date beside them, else the one that the tense tells.
"""

from datetime import date

from extraction.dates.calendar import add_months, as_date, valid_day
from extraction.dates.context import base_of
from extraction.dates.lexicon import DAY_LEADS
from extraction.dates.weekdays import weekday

__all__ = ["HANDLERS"]

BESIDE = 300  # characters: a date further back lends no month
SEARCHED = 6  # months on either side of publication
_YEAR = 366  # days before publication: a date further back is that of a paper, not of the story
_THING = ("NOUN", "PROPN", "ADJ", "NUM")


def day_alone(found, context):
    """ "The tour opened in Muscat on April 8, moved to Doha on the 10th and ended in Riyadh on Friday." """
    if context.word_before(found) not in DAY_LEADS or _counts_a_thing(found, context):
        return None
    numbers = found.all("ordnum")
    base, basis, reason = _beside(found, context)
    if base is None:
        return context.unresolved(found, "the month needs a date beside it or the publication date", basis="context")
    day = _nearest(found, context, base, numbers[0])
    last = _nearest(found, context, day, numbers[-1]) if day and len(numbers) > 1 else None
    if day is None or (last and last <= day):
        return context.unresolved(found, "no such day near by", basis=basis)
    value = f"{day.isoformat()}/{last.isoformat()}" if last else day.isoformat()
    mention = context.mention(found, value, basis=basis, reason=reason)
    if last:
        mention.date_start, mention.date_end, mention.edtf = day.isoformat(), last.isoformat(), value
    return mention


def numbered_weekday(found, context):
    """ "On Tuesday the 14th he left": the nearest day of this number that is such a weekday."""
    alone = found.cut(found.first, found.first + 1)
    base = context.today
    if base is None or _counts_a_thing(found, context):
        return weekday(alone, context)
    months = [moved for step in range(-SEARCHED, SEARCHED + 1) if (moved := add_months(base, step))]
    days = [day for month in months if (day := valid_day(month.year, month.month, found["ordnum"]))]
    days = _by_tense([day for day in days if day.isoweekday() == found["weekday"]], found, context)
    if not days:
        return weekday(alone, context)
    day = min(days, key=lambda day: abs((day - base).days))
    return context.mention(found, day.isoformat(), basis="relative", reason="the day of this number and weekday")


def _counts_a_thing(found, context):
    """True for "on the 10th anniversary", "on the 5th floor"."""
    if not context.word_after(found)[:1].isalnum():
        return False
    token = context.token_at(found.end - 1)
    return token is None or (token.i + 1 < len(token.doc) and token.nbor(1).pos_ in _THING)


def _beside(found, context):
    """`(day, basis, reason)` to look for the number around; a month stands for its middle."""
    anchor = context.anchor(found, ("day", "month"), near=BESIDE)
    base = base_of(anchor) if anchor else ""
    day = as_date(base) or (date(int(base[:4]), int(base[5:7]), 15) if base else None)
    paragraph = anchor and "\n" not in context.text[anchor.end : found.start]
    if day and paragraph and (context.published is None or (context.published - day).days <= _YEAR):
        return day, "context", f"the one nearest to “{anchor.text}”"
    return context.today, "relative", "the one by the tense, counted from the day of publication"


def _nearest(found, context, base, number):
    """The day of this number nearest to another one; not ahead in past tense, not over in future tense."""
    months = [moved for step in (-2, -1, 0, 1, 2) if (moved := add_months(base, step))]
    days = [day for month in months if (day := valid_day(month.year, month.month, number))]
    return min(_by_tense(days, found, context), key=lambda day: abs((day - base).days), default=None)


def _by_tense(days, found, context):
    """Those of some days that the tense allows; all of them where it allows none."""
    if not context.published:
        return days
    tense = context.tense(found)
    ahead = [day for day in days if day >= context.today]
    over = [day for day in days if day <= context.published]
    return {"past": over, "future": ahead}.get(tense) or days


HANDLERS = {rule.__name__: rule for rule in (day_alone, numbered_weekday)}
