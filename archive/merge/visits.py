"""Rows of many articles → trips: which rows tell of one trip. What an event says of them is in `visit_values`.

Rows find their trip one after another, the finest date first, so that "in August" never chains two trips of August
together: it joins the one that it fits clearly better than any other, and else stays an event of its own that names
them. An analyst can merge that in one step; a row in the wrong trip nobody would see.
"""

import re
from collections import defaultdict
from math import log2

from archive.merge.cast import cast
from archive.merge.claims import claims
from archive.merge.dates import overlap
from archive.merge.directions import directions
from archive.merge.matching import SECOND, fit
from archive.merge.trips import Bundle, Index, Trip

__all__ = ["block_of", "trips"]

_CLEARLY = 1.0  # by how much the best trip must fit better than the next
_MANY = 12  # trips of a person among which a row without a date is not worth placing
_RENOWN = 0.5  # what each doubling of a trip's sources adds: the trip of which all write is meant by "in August"
_POSTPONED = re.compile(r"postpon|put off|puts off|resched|deferr|delayed|pushed back|moved (?:from|to)\b", re.I)
_YEAR = 366


def block_of(telling):
    """Rows are compared within two states only; a row that lacks a side is compared with its like."""
    origin, host = telling["visitor_iso3"], telling["host_iso3"]
    return "–".join(sorted((origin, host))) if origin and host else f"{origin or '?'}→{host or '?'}"


def trips(tellings, *, together=(), apart=None):
    """Lists of tellings and what is to be said about their joining: `[Trip, …]`.

    `together`: sets of row ids that are one trip whatever they say. `apart`: row id → the ids that it is never with.
    """
    fixed = {id: number for number, ids in enumerate(together) for id in ids}
    return [trip for one in directions(tellings, together) for trip in _trips_one_way(one, fixed, apart or {})]


def _trips_one_way(direction, fixed, apart):
    single = [t for t in direction.tellings if (t["count"] or 1) == 1]
    several = [t for t in direction.tellings if (t["count"] or 1) != 1]
    placing = _Placing(cast(single, direction.misnamed), apart)
    placing.seed(single, fixed)
    for bundle in _in_order(_bundles([t for t in single if t.id not in fixed], placing.who)):
        placing.place(bundle)
    placing.link_postponed()
    return [*placing.trips, *claims(several, fixed, apart)]


class _Placing:
    def __init__(self, who, apart):
        self.who = who
        self.trips = []
        self._apart = apart
        self._index = Index()

    def seed(self, tellings, fixed):
        """Begin with the trips that people put together."""
        groups = defaultdict(list)
        for telling in tellings:
            if telling.id in fixed:
                groups[fixed[telling.id]].append(telling)
        for group in groups.values():
            trip = self._new()
            for telling in sorted(group, key=lambda t: t.order):
                trip.take(Bundle([telling], self.who[telling.id]))
            self._index.enter(trip)

    def place(self, bundle):
        """Give a bundle to the trip that it tells of, or make it a trip of its own.

        The extraction has told the rows of one article apart, so a trip that the article tells already is out of
        question unless the row has no days of its own. What is left apart for that reason, or because several trips
        fit, is no trip that others can be of.
        """
        fits = self._fits(bundle)
        elsewhere = [one for one in fits if one[1].articles.isdisjoint(bundle.articles) or _told_twice(bundle, one[1])]
        if elsewhere and elsewhere[0] is not fits[0]:
            elsewhere = []  # rather no trip than another one than it fits best
        found = [one for one in elsewhere if not one[1].doubts]
        chosen = _choice(bundle, found) or _as_doubtful(elsewhere)
        if chosen is None:
            trip, days = self._new(), None
            trip.doubts = tuple(other for _, other, _ in found or fits if _may_be_meant(bundle, other))
        else:
            _, trip, days = chosen
        trip.take(bundle, days)
        self._index.enter(trip)

    def _fits(self, bundle):
        found = []
        for trip in self._near(bundle):
            if not self._kept_apart(bundle, trip) and (fitting := fit(bundle, trip)):
                score = fitting[0] + _RENOWN * log2(len(trip.families))
                found.append((score, trip, fitting[1]))
        return sorted(found, key=lambda one: -one[0])

    def _near(self, bundle):
        lead = bundle.lead
        if lead.span:
            spans = [lead.span, *lead.others]
            return dict.fromkeys(trip for span in spans for trip in self._index.near(bundle.who, span))
        all = self._index.near(bundle.who, None)
        if len(all) <= _MANY or lead.published is None:
            return all if len(all) <= _MANY else []
        return [trip for trip in all if trip.span is None or abs(trip.span.last - lead.published) <= _YEAR]

    def _kept_apart(self, bundle, trip):
        return bool(self._apart) and any(not trip.ids.isdisjoint(self._apart.get(id, ())) for id in bundle.ids)

    def _new(self):
        self.trips.append(Trip())
        return self.trips[-1]

    def link_postponed(self):
        """A plan that was put off and the plan that it became are one trip: "put off from March until August"."""
        for trip in list(self.trips):
            telling = next((t for t in trip.tellings if _tells_a_new_date(t)), None)
            if telling is None:
                continue
            earlier = [other for other in self._index.near(trip.who, None) if self._became(other, trip, telling)]
            if len(earlier) == 1:
                self._unite(trip, earlier[0], telling)

    def _became(self, plan, trip, telling):
        if plan is trip or plan.done or not plan.tellings or plan.span is None or trip.span is None:
            return False
        if plan.doubts or not plan.articles.isdisjoint(trip.articles):
            return False
        told_before = plan.published and telling.published and plan.published < telling.published
        ids = {id for one in plan.ids for id in self._apart.get(one, ())}
        return bool(told_before) and 0 < trip.span.first - plan.span.first <= _YEAR and trip.ids.isdisjoint(ids)

    def _unite(self, trip, plan, telling):
        trip.outdated = set(plan.tellings)
        trip.tellings += plan.tellings
        trip.families |= plan.families
        trip.ids |= plan.ids
        trip.articles |= plan.articles
        trip.postponed = (telling, plan.tellings[0])
        plan.tellings = []
        self.trips.remove(plan)


def _choice(bundle, found):
    """The trip that a bundle joins. Exact days take the best; all else only what is alone or clearly better."""
    if not found:
        return None
    sure = bundle.lead.exact and len(bundle.who.persons) == 1
    if sure or len(found) == 1:
        return found[0]
    if _both_readings(found):
        return None
    if bundle.who.unnamed:
        return None
    return found[0] if round(found[0][0] - found[1][0], 6) >= _CLEARLY else None


def _both_readings(found):
    """ "Last August", where there was a trip in the one August and one in the other: other articles decide nothing."""
    score, _, days = found[0]
    return any(other != days and score - fit <= SECOND for fit, _, other in found[1:] if other)


def _told_twice(bundle, trip):
    """ "Asadov arrives today", and below it, without a day or with one of these days, "the Prime Minister's visit".

    An article that says "working" of the one and "state" of the other tells two.
    """
    lead = bundle.lead
    if lead.span is not None:
        return lead.exact and trip.hull is not None and overlap(lead.span, trip.hull) == 1
    return not trip.types or lead["visit_type"] in (None, "unspecified", *trip.types)


def _may_be_meant(bundle, trip):
    """False for days that the article tells as those of another trip: on the 22nd, and on the 24th again."""
    return not bundle.lead.exact or trip.hull is None or overlap(bundle.lead.span, trip.hull) > 0


def _as_doubtful(fits):
    """Rows that can be of the same several trips are kept together: one event to be looked at, not five."""
    doubtful = [one for one in fits if one[1].doubts]
    return doubtful[0] if doubtful else None


def _tells_a_new_date(telling):
    return telling["status"] == "planned" and telling.span and _POSTPONED.search(telling["evidence"] or "")


def _bundles(tellings, who):
    """One sentence of a wire text tells of one trip in all the outlets that carry it, whatever day they print it."""
    seen, copies = defaultdict(int), defaultdict(list)
    shared = _families_of_several(tellings)
    for telling in tellings:
        if telling.family not in shared or telling["evidence"] is None:
            copies[telling.id].append(telling)
            continue
        sentence = (telling.family, telling["evidence"], telling["visitor"], telling["date_text"])
        place = seen[telling.article, *sentence]
        seen[telling.article, *sentence] += 1
        copies[*sentence, place].append(telling)
    return [Bundle(group, who[group[0].id]) for group in copies.values()]


def _families_of_several(tellings):
    articles = defaultdict(set)
    for telling in tellings:
        articles[telling.family].add(telling.article)
    return {family for family, members in articles.items() if len(members) > 1}


def _in_order(bundles):
    """The finest dates first, names before offices; delegations last, when all that they can be part of is known."""

    def order(bundle):
        lead = bundle.lead
        grain = 10**6 if lead.span is None else 0 if lead.span.exact else lead.span.days
        inner = -lead.span.days if lead.exact else 0
        first = lead.span.first if lead.span else 0
        named = (len(bundle.who.persons) != 1) + (not bundle.who.persons)
        return bundle.who.unnamed, grain, named, len(lead.others), lead["status"] == "planned", inner, first, lead.order

    return sorted(bundles, key=order)
