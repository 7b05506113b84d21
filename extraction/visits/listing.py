"""Several trips told in one breath: "He came on a state visit in May, for the forum in June, to Gabala in July"."""

from extraction.places import places_in
from extraction.visits.destinations import event_of
from extraction.visits.lexicon import TYPES
from extraction.visits.trip import Trip

__all__ = ["listed_trips"]

_OPENERS = {"to", "for", "on", "in"}
_AGAIN = {"once", "again", "then", "finally", "lastly"}


def listed_trips(verb, travellers, story, memory):
    """The trips of a list behind a verb of motion, one a part with a date of its own; none where it is no list.

    A part that names no place is to where the list began or to where this traveller was said to go before.
    """
    if len(travellers) != 1:
        return []
    parts = list(_dated_parts(verb))
    if len(parts) < 3 or len({date["date_start"] for _, date in parts}) < len(parts):
        return []
    host = _host_before(travellers[0], memory)
    trips = []
    for span, date in parts:
        place = _place(span, travellers[0].iso3)
        host = iso3 = place["iso3"] if place else host
        if iso3 is None:
            return []
        trip = Trip(
            at=verb.i, traveller=travellers[0], host_iso3=iso3, place=place["city"] if place else None, date=date
        )
        _name(trip, span)
        trips.append(trip)
    return trips


def _dated_parts(verb):
    """(span, date) of each part; one without a date belongs to the next: "once more, unofficially, | in March"."""
    start = None
    for span in _parts(verb):
        whole = span if start is None else span.doc[start : span.end]
        date = _only_date(whole)
        start = None if date else whole.start
        if date is not None:
            yield whole, date


def _parts(verb):
    """The stretches behind the verb that begin, after a comma, with "to", "for", "on", "in" or "once more"."""
    doc, end = verb.doc, verb.sent.end
    starts = [verb.i + 1]
    for i in range(verb.i + 1, end - 1):
        if doc[i].text in (",", ";") or doc[i].lower_ == "and":
            first = doc[i + 1] if doc[i + 1].lower_ != "and" else doc[min(i + 2, end - 1)]
            if first.lower_ in _OPENERS | _AGAIN:
                starts.append(first.i)
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        if stop > start:
            yield doc[start:stop]


def _only_date(span):
    dates = [
        m
        for m in span.doc._.dates or []
        if span.start_char <= m["start"] and m["end"] <= span.end_char and m["date_start"] and m["type"] != "SET"
    ]
    return dates[0] if len(dates) == 1 else None


def _place(span, visitor_iso3):
    found = [
        p
        for p in places_in(span.doc, span.start_char, span.end_char)
        if p["kind"] not in ("demonym", "body") and p["iso3"] != visitor_iso3
    ]
    return next((p for p in found if p["city"]), found[0] if found else None)


def _host_before(traveller, memory):
    told = [trip.host_iso3 for trip in memory if trip.traveller.key == traveller.key]
    return told[-1] if told else None


def _name(trip, span):
    """Type and event of one part."""
    for token in span:
        name, multilateral = event_of(token) if token.pos_ in ("NOUN", "PROPN") else (None, False)
        if name:
            trip.event, trip.visit_type = name, "summit" if multilateral else trip.visit_type
            return
    for token in span:
        word = token.lower_.removesuffix("ly")
        if word in TYPES:
            trip.visit_type = TYPES[word]
            return
