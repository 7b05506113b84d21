"""Months: "October 2019", "last August", "July of this year", "was signed in August", "that June".

Each function resolves the rule of its name in `patterns.py`.
"""

from extraction.dates.calendar import month_value, valid_day
from extraction.dates.context import base_of
from extraction.dates.contrast import contrasting_month
from extraction.dates.days import year_near
from extraction.dates.lexicon import AFTERWARDS, AHEAD, BEFORE, CURRENT, RELATED, TERM_WORDS
from extraction.dates.story import story_year
from extraction.dates.years import printed_year, related_year

__all__ = ["HANDLERS"]

FAR_MONTHS = 9  # "was put off to March", told in May: that March may be over
SET_MONTHS = 6  # "was closed until September": a term this near is the next one
NEAR_MONTHS = 3  # a month this near is meant, whatever the tense of a clause far from it


def month_year(found, context):
    """ "in October 2019", "late June 2024", "the second half of March 2024" """
    year = printed_year(found, context)
    value = month_value(year, found["month"]) if year else None
    return context.mention(found, value, basis="explicit", reason="month and year") if value else None


def month_of_year(found, context):
    """ "July of this year", "August last year", "late June last year", "November of that year" """
    related = related_year(found, context)
    if related is None:
        return context.unresolved(found)
    year, basis, reason = related
    return context.mention(found, month_value(year, found["month"]), basis=basis, reason=reason)


def shifted_month(found, context):
    """ "He came to us last August", "this November", "next May", "that June" """
    month, word, published = found["month"], found.shift, context.published
    if word in RELATED:
        return _by_anchor(found, context, month, word)
    if not published:
        return context.unresolved(found)
    if word in CURRENT:
        return _mention(found, context, published.year, None, "of the year of publication")
    if word == "next":
        year = published.year + (month <= published.month)
        other = year + 1 if year == published.year else None
        return _mention(found, context, year, other, "the next one after the month of publication")
    if word in AHEAD:
        return _mention(found, context, published.year + (month < published.month), None, "the coming one")
    return _last_month(found, context, month, word)


def _last_month(found, context, month, word):
    """The last August before publication; the one before it beside a month "of this year"."""
    published = context.published
    year = published.year - (month >= published.month)
    if year < published.year and month_value(year, month) != month_value(published.year, published.month - 1):
        return _mention(found, context, year, None, "the nearest one before the month of publication")
    contrast = contrasting_month(found, context)
    if contrast:
        printed = " ".join(context.text[found.start : found.end].split())
        reason = f"“{printed[:1].lower()}{printed[1:]}” stands beside “{contrast}”"
        return _mention(found, context, year - 1, year, reason, basis="context")
    if word == "last" and month_value(year, month) == month_value(published.year, published.month - 1):
        return _mention(found, context, year - 1, year, "the month before publication would be “last month”")
    other = year - 1 if word == "last" else None
    return _mention(found, context, year, other, "the nearest one before the month of publication")


def _by_anchor(found, context, month, word):
    """ "that November", "the following May": from the date before it in the article."""
    anchor = context.anchor(found, ("day", "month", "year", "season"), near=1000)
    if anchor is None:
        return context.unresolved(found, "no date before it in the article", basis="context")
    base = base_of(anchor)
    year, told = int(base[:4]), int(base[5:7]) if base[5:7].isdigit() else None
    if told and word in AFTERWARDS:
        year += month <= told
    elif told and word in BEFORE:
        year -= month >= told
    return _mention(found, context, year, None, f"counted from “{anchor.text}”", basis="context")


def bare_month(found, context):
    """ "was signed in August", "is to travel in September", "by December" """
    month, published = found["month"], context.published
    story = story_year(found, context, month)
    if story:
        return _mention(found, context, story[0], None, story[1], basis="context")
    if not published:
        return context.unresolved(found)
    if month == published.month:
        return _mention(found, context, published.year, None, "the month of publication")
    tense = None if context.is_modifier(found) else context.tense(found)
    last, term = published.year - (month > published.month), context.term(found)
    if tense == "past":
        near = SET_MONTHS if term == "set" else NEAR_MONTHS
        if (month - published.month) % 12 <= near and _reaches_ahead(found, context):
            return _mention(found, context, last + 1, last, "a term set in the past: the next one")
        return _mention(found, context, last, None, "past tense: the last one")
    if tense == "present" and (published.month - month) % 12 <= NEAR_MONTHS:
        return _mention(found, context, last, last + 1, "the nearest one")
    if tense in ("future", "present"):
        far = (month - published.month) % 12 > FAR_MONTHS
        if term == "either" and far:
            return _mention(found, context, last, last + 1, "a term set in the past: the nearest one")
        other = last if tense == "present" or term == "either" or (term and far) else None
        return _mention(found, context, last + 1, other, "looks ahead: the next one")
    year, other, reason = year_near(found, context, lambda y: valid_day(y, month, 15))
    return _mention(found, context, year, other, reason)


def _reaches_ahead(found, context):
    """ "was extended until mid-November", "told of a cutback in September": the term or noun may lie ahead."""
    return context.word_before(found) in TERM_WORDS or context.steps_to_verb(found) > 3


def _mention(found, context, year, other, reason, *, basis="relative"):
    month = found["month"]
    value = month_value(year, month) if year else None
    if value is None:
        return context.unresolved(found, "outside of the calendar")
    others = [month_value(other, month)] if other else []
    return context.mention(found, value, basis=basis, alternatives=others, reason=reason)


HANDLERS = {rule.__name__: rule for rule in (month_year, month_of_year, shifted_month, bare_month)}
