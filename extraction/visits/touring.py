"""The stops of a tour that a clause lists: "a tour which includes Peru and Chile", "... with a stop in Doha"."""

from extraction.places import place_at
from extraction.visits.destinations import Destination, destinations, one_per_country
from extraction.visits.lexicon import NOUNS, TYPES
from extraction.visits.near import above, below
from extraction.visits.telling import trips_of
from extraction.visits.travellers import of_verb, owner_of

__all__ = ["stops_of_a_tour", "visits_spoken_of"]

_LISTING = {"include", "cover", "comprise", "feature", "encompass"}


def lists_stops(verb):
    """ "a tour that includes ...", "the trip will also take in ..."."""
    return verb.lemma_ in _LISTING or verb.lemma_ == "take" and any(c.lower_ == "in" for c in verb.children)


def stops_of_a_tour(verb, story, memory):
    """One trip a stop of the tour whose clause lists them, by whoever is on the tour.

    "Swedish Foreign Minister Maria Stenergard opened a tour which includes Zambia and Malawi" gives two.
    """
    tour = _tour(verb) if lists_stops(verb) else None
    if tour is None:
        return []
    travellers = owner_of(tour, story, memory) or _who_is_touring(tour, story, memory)
    visitor = travellers[0].iso3 if travellers else None
    targets = [t for t in _stops(verb, story, visitor) if t.iso3 != visitor]
    trips = list(trips_of(verb, travellers[:1], targets))
    for trip in trips:
        if verb.tag_ != "VBD":
            trip.status = "planned"
    return [trip for trip in trips if not _told_already(trip, memory)]


def _tour(verb):
    """The noun whose stops the clause lists."""
    if verb.dep_ in ("relcl", "acl") and verb.head.lemma_.lower() in NOUNS:
        return verb.head
    return next((s for s in verb.children if s.dep_ == "nsubj" and s.lemma_.lower() in NOUNS), None)


def _who_is_touring(tour, story, memory):
    """The subject of the clause that the tour stands in, else whoever travelled last."""
    for node in above(tour):
        if node.pos_ == "VERB":
            found = [t for t in of_verb(node, story, memory) if t.iso3]
            if found:
                return found
    return [memory[-1].traveller] if memory else []


def _stops(verb, story, visitor):
    found = []
    for obj in (c for c in below(verb) if c.i > verb.i and c.dep_ in ("dobj", "pobj", "conj")):
        if obj.lemma_ in NOUNS:
            found += destinations(obj, story, visitor)
            continue
        place = place_at(obj.doc, obj.idx, obj.idx + len(obj))
        if place is not None and place["kind"] not in ("demonym", "body"):
            found.append(Destination(place["iso3"], place["city"], obj.i, False))
    return one_per_country(found)


def _told_already(trip, memory):
    return any(t.host_iso3 == trip.host_iso3 and t.traveller.key == trip.traveller.key for t in memory[-3:])


_REACH = 40  # words back to the visits that a bare "visited" goes on with


def visits_spoken_of(verb, travellers, story):
    """ "There were two state visits to Denmark. Queen Juliana visited in 1954": to where the noun before says."""
    doc = verb.doc
    for i in range(verb.i - 1, max(0, verb.i - _REACH), -1):
        noun = doc[i]
        if noun.lemma_.lower() not in NOUNS or noun.pos_ != "NOUN":
            continue
        prepositions = {"to", "of"} if noun.lemma_ == "tour" else {"to"}
        targets = destinations(noun, story, prepositions=prepositions)
        trips = list(trips_of(verb, travellers, [t._replace(inferred=True) for t in targets]))
        kind = next((TYPES[c.lower_] for c in noun.children if c.lower_ in TYPES), "unspecified")
        for trip in trips:
            trip.visit_type = kind
        return trips
    return []
