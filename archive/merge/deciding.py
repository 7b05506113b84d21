"""Which of several dates is an event's, and in words how that was decided."""

from archive.merge.dates import gap, overlap, words
from archive.merge.support import best

__all__ = ["DATE", "best_date", "by_others", "between_days", "date_columns", "excludes"]

DATE = ["date_start", "date_end", "date_edtf", "date_text", "date_basis"]
_BASIS = {"explicit": 1.2, "context": 1.1, "relative": 1.0, "publication": 0.8}
_STOP = 2  # days by which a tour is longer than a stop of it
_A_MONTH = 31
_NEVER = 10**7


def best_date(tellings, made):
    """The telling whose date is the event's: the finest there is, of the event as made, in the most sources.

    `made`: the statuses that say that it took place.
    """
    dated = [t for t in tellings if t.span]
    by_hand = [t for t in dated if t.edited & {"date_start", "date_end", "date_edtf"}]
    if by_hand:
        return max(by_hand, key=lambda t: (t["reviewed_at"] or "", t.order))
    finest = [t for t in dated if t.exact] or [t for t in dated if t.span.days <= _A_MONTH] or dated
    certain = [t for t in finest if not t.others] or finest
    candidates = [t for t in certain if t["status"] in made] or certain
    supported = {t.id: _support(t, candidates, dated) for t in candidates}
    return max(candidates, key=lambda t: (supported[t.id], t.weight, -(t.published or _NEVER), t.id), default=None)


def _support(candidate, candidates, dated):
    """The weight of the independent sources that say this date or one that agrees with it."""
    by_family = {}
    for telling in dated:
        weight = telling.weight * _agreement(candidate.span, telling.span) * _BASIS.get(telling["date_basis"], 1.0)
        weight *= 1 if telling in candidates else 0.5
        by_family[telling.family] = max(by_family.get(telling.family, 0), weight)
    return round(sum(by_family.values()), 6)


def _agreement(date, other):
    if date == other:
        return 1.0
    if other.exact and overlap(date, other) == 1:
        longer, shorter = max(date.days, other.days), min(date.days, other.days)
        if shorter > 1 and longer - shorter > _STOP:  # a tour of 10–15 June had its stop here on 11–13
            return 0.9 if date.days < other.days else 0.3
        return 0.9 if date.days > other.days else 0.3  # the talks of the 22nd are part of a visit of 22–23
    if overlap(date, other) > 0:
        return 0.3
    return 0.1 if gap(date, other) == 1 else 0.0


def date_columns(dated, tellings):
    """The date columns of an event; its alternatives stay where nobody else decides between them."""
    if dated is None:
        return dict.fromkeys(DATE) | {"date_text": best(tellings, "date_text"), "date_alternatives": []}
    is_open = dated.others and not _deciders(dated, tellings)
    columns = {name: dated[name] for name in DATE}
    return columns | {"date_alternatives": list(dated["date_alternatives"]) if is_open else []}


def by_others(tellings):
    """Say which readings other articles decided: “Last August” (v-1) can be August 2024 or August 2025: 22–23 August
    2024 (v-2) decides for August 2024."""
    for telling in tellings:
        deciders = _deciders(telling, tellings) if telling.others else []
        if deciders:
            yield _by_others(telling, deciders)


def _deciders(telling, tellings):
    """The tellings of other articles that can mean only one of the readings of this one."""
    others = [t for t in tellings if t.span and not t.others and t.article != telling.article]
    return [t for t in others if len(_meant(telling, t)) == 1]


def _meant(telling, decider):
    readings = (telling.span, *telling.others)
    return [days for days in readings if days.days >= decider.span.days and overlap(days, decider.span) == 1]


def _by_others(telling, deciders):
    readings = {telling.span: telling.when} | {days: words(None, None, text) for days, text in telling.others.items()}
    first = min(deciders, key=lambda t: (t.span.days, -t.weight, t.order))
    named = f"{first.when} ({', '.join(t.id for t in deciders if t.span == first.span)})"
    said = f"“{telling['date_text']}”" if telling["date_text"] else "its date"
    meant = readings[_meant(telling, first)[0]]
    return f"{said} ({telling.id}) can be {' or '.join(readings.values())}: {named} decides for {meant}"


def between_days(tellings, dated, made):
    """Say how many sources stand behind the chosen days where others name days that lie outside them."""
    others = [t for t in tellings if dated and dated.exact and t.exact and overlap(t.span, dated.span) == 0]
    plans = [t for t in others if t["status"] == "planned" and dated["status"] in made]
    told = [t for t in others if t not in plans]
    if told:
        naming = [t for t in tellings if t.exact and t not in plans]
        behind = {t.family for t in naming if overlap(t.span, dated.span) > 0}
        number = f"{len(behind)} of {len({t.family for t in naming})} sources"
        yield f"{dated.when} in {number}, not {_named(told)}"
    if plans:
        yield f"made {dated.when} ({dated.id}), planned for {_named(plans)}"


def _named(tellings):
    days = dict.fromkeys(t.when for t in tellings)
    return ", ".join(f"{when} ({', '.join(t.id for t in tellings if t.when == when)})" for when in days)


def excludes(one, other, made):
    """Made, to the day, and more than a day apart: no arrival and no day's delay of the news explains it."""
    both = one["status"] in made and other["status"] in made and one.exact and other.exact
    return both and gap(one.span, other.span) > 1 and not other.others
