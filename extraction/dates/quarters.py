"""Quarters, half-years and seasons: "in the third quarter", "the first half of next year", "the autumn of 2022".

Each function resolves the rule of its name in `patterns.py`.
"""

from extraction.dates.calendar import precision, year_value
from extraction.dates.context import base_of
from extraction.dates.lexicon import AFTERWARDS, AHEAD, BACK, BEFORE, CURRENT, RELATED, TERM_WORDS
from extraction.dates.story import listed_after
from extraction.dates.years import printed_year, related_year

__all__ = ["HANDLERS", "last_quarter"]

REACH = 2500  # characters: a report of earnings speaks of one quarter for long
_CODES = ("Q1", "Q2", "Q3", "Q4", "H1", "H2")
# First and last month of a season; winter has the year in which it begins.
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}


def quarter(found, context):
    """ "in the third quarter", "the first half of next year", "third-quarter", "Q3 2024" """
    kind, number = _kind_and_number(found)
    if number is None:
        return None
    dated = _dated(found, context, kind, number)
    if dated is None:
        return context.unresolved(found)
    year, basis, reason = dated
    return context.mention(found, f"{year:04d}-{kind}{number}", basis=basis, reason=reason)


def _kind_and_number(found):
    """("Q", 3) of "third quarter", ("H", 2) of "last half"; the number is None for "sixth quarter"."""
    code = found["qcode"]
    if code:
        return code[0], int(code[1]) if code in _CODES else None
    kind, limit = ("H", 2) if found.has("half") else ("Q", 4)
    numbers = found.all("ordword")
    number = numbers[-1] if numbers else limit if found.has("last") else None
    return kind, number if number and number <= limit else None


def _dated(found, context, kind, number):
    year = printed_year(found, context)
    if year:
        return year, "explicit", "year and part of it"
    year_ago = found.has("ago", "earlier")
    if found.shift and found.has("annum") and not year_ago:
        return related_year(found, context)
    if not context.published:
        return None
    if found.has("today"):
        return context.published.year, "relative", "this year"
    year, reason = _year_by_tense(found, context, kind, number)
    return (year - 1, "relative", "a year before") if year_ago else (year, "relative", reason)


def _year_by_tense(found, context, kind, number):
    """The year of a part of it: this one, unless the tense looks over its end or beginning."""
    published = context.published
    current = (published.month - 1) // (3 if kind == "Q" else 6) + 1
    tense = context.tense(found)
    if tense == "future" and current - number > 1:
        return published.year + 1, "looks ahead: the next one"
    if tense == "past" and number > current and (published.month <= 3 or number - current > 1):
        return published.year - 1, "past tense: the last one"
    return published.year, "of the year of publication"


def last_quarter(found, context, *, near=REACH, over=False):
    """The quarter that the article told of last, "the year-earlier quarter" aside; `over`: one that has ended."""
    month = context.published.isoformat()[:7] if context.published else "9999"
    for mention in reversed(context.mentions):
        if found.start - mention.end > near:
            return None
        told = mention.text.lower()
        if precision(mention.value) not in ("quarter", "half") or any(
            w in told for w in ("ago", "earlier", "last year")
        ):
            continue
        year = mention.value[:4]
        if context.published and int(year) < context.published.year and told.startswith(f"the {year}"):
            continue  # "the 1988 period" beside the one that is reported
        if not over or (mention.edtf or "")[-7:] < month:
            return mention
    return None


def quarter_again(found, context):
    """ "the year-earlier quarter", "the same period last year", "the 1988 quarter": the quarter told of before."""
    anchor = last_quarter(found, context, over=True)
    if anchor:
        year, basis, reason = int(anchor.value[:4]), "context", f"counted from “{anchor.text}”"
    elif context.published:
        year, basis, reason = context.published.year, "relative", "counted from the day of publication"
    else:
        return context.unresolved(found)
    if found.has("year"):
        year = found["year"]
    elif found.has("ago", "earlier"):
        year -= 1
    elif found.has("annum"):
        related = related_year(found, context)
        year = related[0] if related else year
    value = f"{year:04d}{anchor.value[4:]}" if anchor else year_value(year)
    return context.mention(found, value, basis=basis, reason=reason)


def near_quarter(found, context):
    """ "last quarter", "this quarter", "the latest quarter", "the quarter"; not "a quarter-century" """
    word = found.shift
    if found.next_code == "-":
        return None
    if found.is_plural("quarter", context.text):
        value = "PAST_REF" if word in ("recent", "past") else "FUTURE_REF" if word in AHEAD else None
        return context.mention(found, value, basis="relative", reason="no calendar date") if value else None
    if word in (None, "latest", "past") or word in RELATED or found.has("period", "half"):
        anchor = last_quarter(found, context, over=word == "latest")
        if anchor:
            step = 1 if word in AFTERWARDS else -1 if word in BEFORE else 0
            return context.mention(found, _beside(anchor.value, step), basis="context", reason=f"by “{anchor.text}”")
        if found.has("half") or word in RELATED or (found.has("period") and word != "latest"):
            return None
    if not context.published:
        return context.unresolved(found)
    step = 0 if word in CURRENT else 1 if word in AHEAD else -1
    index = context.published.year * 4 + (context.published.month - 1) // 3 + step
    value = f"{index // 4:04d}-Q{index % 4 + 1}"
    return context.mention(found, value, basis="relative", reason="told from the day of publication")


def _beside(value, step):
    """The quarter or half before or after one: "2024-Q1" and -1 → "2023-Q4"."""
    count = 4 if value[5] == "Q" else 2
    index = int(value[:4]) * count + int(value[6]) - 1 + step
    return f"{index // count:04d}-{value[5]}{index % count + 1}"


def season(found, context):
    """ "in the autumn of 2022", "this summer", "the spring of next year", "last spring", "in the summer" """
    code, word = found["season"], found.shift
    if found.is_plural("season", context.text) and not found.has("year"):
        return None
    if printed_year(found, context):
        year = found["year"] or printed_year(found, context)
        return context.mention(found, f"{year:04d}-{code}", basis="explicit", reason="season and year")
    if found.has("annum"):
        related = related_year(found, context)
        if related is None:
            return context.unresolved(found)
        return context.mention(found, f"{related[0]:04d}-{code}", basis=related[1], reason=related[2])
    listed = listed_after(found, context)
    if listed and listed.has("season") and listed["year"]:  # "in the spring and summer of 2024"
        return context.mention(found, f"{listed['year']:04d}-{code}", basis="explicit", reason="season and year")
    if word in RELATED:
        return _season_by_anchor(found, context, code, word)
    if not context.published:
        return context.unresolved(found)
    year, other, reason = _year_of_season(found, context, code, word)
    others = [f"{other:04d}"] if other else []
    return context.mention(found, f"{year:04d}-{code}", basis="relative", alternatives=others, reason=reason)


def _year_of_season(found, context, code, word):
    year, month = context.published.year, context.published.month
    first, last = _SEASON_MONTHS[code]
    if code == "WI" and month <= 2:
        year, month = year - 1, month + 12  # January belongs to the winter of the year before
    if word in CURRENT:
        return year, None, "this one"
    tense = None if word else context.tense(found)
    if tense == "past" and context.word_before(found) in TERM_WORDS:
        return year + (month > last), None, "a term set in the past: the next one"
    if word == "past" or tense == "past":
        return year - (month < first), None, "the last one"
    if word in BACK:
        nearest = year - (month <= last)
        return nearest, (nearest - 1 if nearest == year else None), "the last one that is over"
    if word in AHEAD:
        nearest = year + (month >= first)
        return nearest, (nearest + 1 if nearest == year else None), "the next one"
    if tense in ("future", "present"):
        return year + (month > last), None, "looks ahead: the next one"
    return year, None, "of the year of publication"


def _season_by_anchor(found, context, code, word):
    anchor = context.anchor(found, ("day", "month", "year", "season"), near=1000)
    if anchor is None:
        return context.unresolved(found, "no date before it in the article", basis="context")
    base = base_of(anchor)
    year, month = int(base[:4]), int(base[5:7]) if base[5:7].isdigit() else 12
    if word in AFTERWARDS:
        year += month >= _SEASON_MONTHS[code][0]
    return context.mention(found, f"{year:04d}-{code}", basis="context", reason=f"counted from “{anchor.text}”")


HANDLERS = {rule.__name__: rule for rule in (quarter, quarter_again, near_quarter, season)}
