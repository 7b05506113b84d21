"""Years, decades and centuries: "in 2022", "of that year", "the late 1970s"; and numbers that are no years."""

import re

from extraction.dates.calendar import year_value
from extraction.dates.lexicon import (
    AFTERWARDS,
    BEFORE,
    COUNT_LEADS,
    DATED_PLURALS,
    DETERMINERS,
    MEASURES,
    NUMBERED_THINGS,
    SHIFTS,
    YEAR_LEADS,
)

__all__ = ["HANDLERS", "full_year", "printed_year", "related_year"]

_STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1, "this": 0, "current": 0, "present": 0}
_DATED = ("year", "month", "day", "season", "quarter", "half")
_NUMBERED = re.compile(r"\b(?:[Nn]os?|[Nn]r|[Aa]rt)\.\s*\Z")
_MONEY_OR_SIGN = ("$", "€", "£", "#", "№", "-", "–", "+", "/")


def spoken_year(parts):
    """ "nineteen ninety-six" → 1996, "twenty twenty-four" → 2024; else None."""
    if len(parts) < 2 or parts[0] not in (16, 17, 18, 19, 20):
        return None
    rest = sum(parts[1:])
    return parts[0] * 100 + rest if 10 <= rest <= 99 else None


def full_year(number, published):
    """A year from two digits: '96 → 1996, '24 → 2024, by nearness to the publication year."""
    if number is None or number > 99:
        return number
    pivot = published.year if published else 2000
    century = pivot - pivot % 100
    return min((century + number + k for k in (-100, 0, 100)), key=lambda year: abs(year - pivot))


def printed_year(found, context):
    """The year that stands in a match, in four digits, two, or words; or None."""
    if found.has("year"):
        return found.all("year")[-1]
    if found.has("shortyear"):
        return full_year(found["shortyear"], context.published)
    return spoken_year([value for value in found.all("number", "tens") if value]) if found.has("tens") else None


def related_year(found, context):
    """The year of "this year", "last year", "of that year", "the year before": `(year, basis, reason)` or None."""
    pointing, published = (found.all(*SHIFTS) or [None])[-1], context.published
    if found.has("ago"):
        return _year_ago(found, context)
    step = _STEPS.get(pointing)
    if step is not None:
        return (published.year + step, "relative", f"{pointing} year") if published else None
    step = 1 if pointing in AFTERWARDS else -1 if pointing in BEFORE or pointing is None else 0
    anchor = context.anchor(found, _DATED, near=1500)
    if anchor:
        return int((anchor.value or anchor.date_start)[:4]) + step, "context", f"by “{anchor.text}”"
    return (published.year + step, "relative", f"{pointing} year") if published and step else None


def _year_ago(found, context):
    """ "in November two years ago": the count stands before the unit, behind a day's number."""
    months = found.at("month", "season", "quarter", "half")
    counts = [i for i in found.at("num", "big", "number", "a", "tens") if not months or i > months[0]]
    if not counts or not context.published:
        return None
    value = found.scan.values[counts[-1]]
    count = value if isinstance(value, int) else 1
    return context.published.year - count, "relative", "counted from the year of publication"


def plain_year(found, context):
    """ "in 2022", "of 1996", "the 1990 invasion"; not "2022 containers", "Agenda 2030", "resolution 1701" """
    year = found["year"]
    if not _is_year(found, context, year):
        return None
    return context.mention(found, year_value(year), basis="explicit", reason="year")


def _is_year(found, context, year):
    if found.has("edge", "early", "later", "unit", "fiscal", "sometime"):
        return 1000 <= year <= 2199
    printed = context.printed_before(found)
    before = printed.lower()
    if _NUMBERED.search(context.text, max(0, found.start - 8), found.start):
        return False
    if before == "at" or context.word_after(found) in MEASURES:
        return False
    if before in YEAR_LEADS:
        return 1500 <= year <= 2150 and not _counts(found, context, strict=before in COUNT_LEADS)
    if not 1700 <= year <= 2100 or before in NUMBERED_THINGS or printed in _MONEY_OR_SIGN:
        return False
    if printed[:1].isupper() and before not in DETERMINERS:
        return False  # a name: "Expo 2020"
    return not _counts(found, context)


def _counts(found, context, *, strict=False):
    """True for a number that counts things: "2022 containers"; a determiner makes it a year unless `strict`."""
    token = context.token_at(found.scan.starts[found.last - 1])
    if token is None or not context.word_after(found)[:1].isalpha():
        return False
    head = token.head
    if token.dep_ not in ("nummod", "quantmod", "compound", "amod") or head.i <= token.i:
        return False
    if head.tag_ != "NNS" or head.lower_ in DATED_PLURALS:
        return False
    return strict or not any(child.dep_ in ("det", "poss") and child.i < token.i for child in head.children)


def short_year(found, context):
    """ "the class of '96", "since '89" """
    year = full_year(found["shortyear"], context.published)
    pivot = "the year of publication" if context.published else "2000"
    reason = f"year in two digits: the nearest one to {pivot}"
    return context.mention(found, year_value(year), basis="explicit", reason=reason)


def year_in_words(found, context):
    """ "in nineteen ninety-six", "by the year two thousand" """
    if found.has("big"):
        year = 2000 if (found["number"], found["big"]) == (2, 1000) else None
    else:
        year = spoken_year([value for value in found.all("number", "tens") if value])
    return context.mention(found, year_value(year), basis="explicit", reason="year in words") if year else None


def decade(found, context):
    """ "the 1990s", "the late '70s", "the nineties", "the first half of the 1980s" """
    value, basis = found["decade"], "explicit"
    if value is None:
        return None
    if value < 10:  # without a century: the last such decade that has begun
        if not context.published:
            return context.unresolved(found, "the century needs the publication date")
        now = context.published.year // 10
        basis, value = "relative", now - (now - value) % 10
    return context.mention(found, f"{value:03d}", basis=basis, reason="decade")


def century(found, context):
    """ "the 20th century", "the last century" """
    numbers, pointing = found.all("ordnum", "ordword"), found.shift
    if numbers:
        number = numbers[0] + (found["tens"] or 0)
    elif context.published and pointing in _STEPS:
        number = context.published.year // 100 + 1 + _STEPS[pointing]
    else:
        return context.unresolved(found) if pointing in _STEPS else None
    return (
        context.mention(found, f"{number - 1:02d}", basis="explicit", reason="century") if 1 <= number <= 30 else None
    )


HANDLERS = {rule.__name__: rule for rule in (plain_year, short_year, year_in_words, decade, century)}
