"""Trips told by a meeting on the soil of one of the two: "will meet President X on May 2 in Havana"."""

from extraction.places import place_at, places_in
from extraction.visits.destinations import Destination
from extraction.visits.lexicon import STANDING
from extraction.visits.near import above, below
from extraction.visits.telling import trips_of
from extraction.visits.travellers import of_verb
from extraction.visits.trip import Traveller

__all__ = ["trips_by_meeting"]

_TALKS = {"talk", "meeting", "negotiation", "consultation"}
_LEADERS = {"head of state", "head of government", "foreign minister", "royal", "minister", "leader"}


def trips_by_meeting(verb, story, memory):
    """The trip of the one of two persons who is not at home in the city where they meet.

    "Kenyan President William Ruto will meet with Cuban President Miguel Diaz-Canel on April 14 in Havana" gives Ruto's.
    """
    if memory and any(c.lower_ == "where" for c in verb.children):
        return []
    if verb.lemma_ != "meet" and not _holds_talks(verb):
        return []
    subjects = [t.person for t in of_verb(verb, story, memory) if t.person is not None]
    one = next(iter(subjects), None)
    other = next((p for p in (story.person_of(o) for o in _met(verb)) if p is not None), None)
    if other is None and len(subjects) == 2:  # "Presidents X and Y held talks in Havana"
        other = subjects[1]
    if one is None or other is None or not _of_two_states(one, other):
        return []
    for place in _cities(verb, story):
        host, guest = (other, one) if place["iso3"] == other["iso3"] else (one, other)
        if place["iso3"] == host["iso3"] and not _told(guest, place["iso3"], memory):
            traveller = Traveller(person=guest, iso3=guest["iso3"])
            target = Destination(place["iso3"], place["city"], verb.i, False)
            trips = list(trips_of(verb, [traveller], [target], doubt=(0.15, "told by a meeting there")))
            for trip in trips:
                trip.host = host
            return trips
    return []


def _holds_talks(verb):
    return any(c.dep_ == "dobj" and c.lemma_ in _TALKS for c in verb.children)


def _met(verb):
    """Whom the subject meets: the object of "meet", "meet with" and "hold talks with"."""
    heads = [verb]
    if verb.lemma_ in ("hold", "have"):
        heads = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in _TALKS]
        heads += [verb] if heads else []
    elif verb.lemma_ != "meet":
        return
    for head in heads:
        for child in head.children:
            if child.dep_ == "dobj" and child.pos_ == "PROPN":
                yield child
            elif child.lower_ == "with" and child.dep_ == "prep":
                yield from (o for o in child.children if o.dep_ == "pobj")


def _of_two_states(one, other):
    offices = {one["office"], other["office"]}
    if offices & STANDING or not offices <= _LEADERS:
        return False
    return one["iso3"] and other["iso3"] and one["iso3"] != other["iso3"]


def _cities(verb, story):
    """The cities behind an "in" or "at" of the verb's clause, also one that the parser hung on a date."""
    for token in below(verb):
        if token.lower_ != "in" or token.i < verb.i or _clause(token) != verb:
            continue
        for obj in (c for c in token.children if c.dep_ == "pobj"):
            place = place_at(obj.doc, obj.idx, obj.idx + len(obj))
            inside = [place] if place else places_in(obj.doc, obj.left_edge.idx, obj.idx + len(obj))
            yield from (p for p in inside if p["city"])
    if story.home and any(c.lower_ == "here" and c.dep_ == "advmod" for c in verb.children):
        yield {"iso3": story.home, "city": story.home_city}


def _clause(token):
    return next((a for a in above(token) if a.pos_ in ("VERB", "AUX") and a.dep_ != "amod"), None)


def _told(guest, iso3, memory):
    return any(t.traveller.key == guest["key"] and t.host_iso3 == iso3 and t.told for t in memory)
