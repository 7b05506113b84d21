"""Claims of several trips at once ("five such visits"): the same number, window and parties are one claim."""

from archive.merge.dates import gap
from archive.merge.people import persons, visitor
from archive.merge.trips import Bundle, Trip, Who

__all__ = ["claims"]

_NEWS = 3  # days in which the same number without a window is the same claim
_SHIFT = 31  # days by which "over the past year" moves when it is told again


def claims(tellings, fixed, apart):
    """The claims as Trips; `fixed`: row id → the number of its group that a person made; `apart` as in `trips`."""
    meant = persons(frozenset(t["visitor"] for t in tellings if t["visitor"]))
    made = {}
    for telling in sorted(tellings, key=lambda t: (t.id not in fixed, t.order)):
        key = fixed.get(telling.id, (telling["count"], _visitor(telling, meant), telling["status"] == "planned"))
        group = made.setdefault(key, [])
        claim = next((one for one in group if telling.id in fixed or _same(one, telling, apart)), None)
        if claim is None:
            claim = Trip()
            group.append(claim)
        claim.take(Bundle([telling], Who(frozenset(), frozenset())))
    return [claim for group in made.values() for claim in group]


def _visitor(telling, meant):
    if telling["visitor"] is None:
        return None
    printed = visitor(telling["visitor"], telling["visitor_title"])
    return meant[telling["visitor"]] if printed.name else printed.office


def _same(claim, telling, apart):
    if telling.article in claim.articles or not claim.ids.isdisjoint(apart.get(telling.id, ())):
        return False
    return all(_same_window(other, telling) for other in claim.tellings)


def _same_window(one, other):
    if one.span is None or other.span is None:
        near = one.published and other.published and abs(one.published - other.published) <= _NEWS
        return one.span is other.span and (bool(near) or one.family == other.family)
    ends = abs(one.span.first - other.span.first), abs(one.span.last - other.span.last)
    return max(ends) <= _SHIFT and abs(one.span.days - other.span.days) <= _SHIFT and gap(one.span, other.span) == 0
