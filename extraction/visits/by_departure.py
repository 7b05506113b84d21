"""Trips told by a departure: it begins one ("left for Baku") or ends one ("left Azerbaijan", "departed for home")."""

from extraction.clauses import subjects
from extraction.visits.destinations import Destination, destinations, object_places
from extraction.visits.telling import trips_of
from extraction.visits.travellers import of_verb

__all__ = ["leaving"]


def leaving(verb, story, memory):
    """ "left Azerbaijan on Sunday night" ends a visit; "left for Baku" begins one."""
    travellers = of_verb(verb, story, memory)
    onward = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "for"]
    if onward:
        targets = destinations(verb, story, travellers[0].iso3 if travellers else None, prepositions={"for"})
        home = _guest_goes_home(verb, travellers, targets, memory)
        if home is not None:
            return home
        trips = list(trips_of(verb, travellers, [t for t in targets if not t.inferred]))
        for trip in trips:
            trip.arrival = trip.status == "completed"  # who has left for a country is on the way there
            trip.begins = True
        return trips
    targets = []
    for obj in (c for c in verb.children if c.dep_ == "dobj"):
        targets += object_places(obj, story, travellers[0].iso3 if travellers else None)
    trips = list(trips_of(verb, travellers, targets, doubt=(0.05, "known from the departure")))
    if not trips and memory and travellers and travellers[0].key == memory[-1].traveller.key and memory[-1].told:
        last = memory[-1]
        trips = list(trips_of(verb, travellers, [Destination(last.host_iso3, None, verb.i, False)]))
        for trip in trips:
            trip.back_reference = True
    for trip in trips:
        trip.date_is_last = trip.ended = True
    return trips


def _guest_goes_home(verb, travellers, targets, memory):
    """The end of the guest's visit in "After the talks the head of state departed for Suva", where he is at home.

    None where it is no such departure; whoever leaves under his own name leaves himself.
    """
    last = next((t for t in reversed(memory) if t.told and not t.background), None)
    if last is None or not travellers or not targets or any(s.pos_ == "PROPN" for s in subjects(verb)):
        return None
    if targets[0].iso3 != last.traveller.iso3 or travellers[0].iso3 not in (last.host_iso3, last.traveller.iso3):
        return None
    trips = list(trips_of(verb, [last.traveller], [Destination(last.host_iso3, None, verb.i, False)]))
    for trip in trips:
        trip.back_reference = trip.date_is_last = trip.ended = True
    return [trip for trip in trips if trip.status == "completed"]
