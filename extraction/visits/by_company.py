"""Trips told by what others do: attending an event, receiving a guest, leading a delegation, inviting, accompanying."""

from extraction.clauses import is_passive, subjects
from extraction.places import place_at
from extraction.visits import lexicon
from extraction.visits.destinations import Destination, destination_of, destinations, event_of
from extraction.visits.telling import anywhere_before, in_this_paragraph, last_destination, trips_of
from extraction.visits.travellers import of_noun_phrase, of_verb
from extraction.visits.trip import Traveller

__all__ = ["attendance", "attends", "company", "invitation", "leading", "reception", "withdrawal"]

_INTO = {"to", "in", "into", "at"}


def attendance(verb, story, memory):
    travellers = of_verb(verb, story, memory)
    if is_passive(verb):
        travellers = [
            t for c in verb.children if c.dep_ == "agent" for o in c.children for t in of_noun_phrase(o, story, memory)
        ]
    visitor = travellers[0].iso3 if travellers else None
    for obj in _objects(verb):
        name, multilateral = event_of(obj)
        if name is None:
            continue
        targets = destinations(obj, story, visitor, prepositions=_INTO) or destinations(
            verb, story, visitor, prepositions=_INTO
        )
        places = [t for t in targets if not t.inferred] or _named_in(obj) or _event_place(obj, story, visitor, memory)
        targets = [t._replace(event=name, multilateral=multilateral) for t in places]
        return list(trips_of(verb, travellers, targets))
    if verb.lemma_ == "attend" and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        targets = in_this_paragraph(verb, story, visitor)
        if not targets and story.event is not None:
            return list(trips_of(verb, travellers, [story.event]))
        words = story.text[story.text.rfind("\n", 0, verb.idx) + 1 : verb.idx].lower()
        multilateral = any(word in words for word in lexicon.MULTILATERAL)
        return list(trips_of(verb, travellers, [t._replace(event=None, multilateral=multilateral) for t in targets]))
    return []


def attends(verb):
    """ "attended the forum", "took part in the summit", "will speak at the conference"."""
    return verb.lemma_ != "take" or any(c.lower_ == "part" for c in verb.children)


def _objects(verb):
    for child in verb.subtree:
        if child.i > verb.i and child.dep_ in ("dobj", "pobj", "conj") and child.pos_ in ("NOUN", "PROPN"):
            yield child


def _named_in(obj):
    return (
        [t for t in destination_of(obj, None, None) if t.place] if place_at(obj.doc, obj.left_edge.idx, obj.idx) else []
    )


def _event_place(obj, story, visitor, memory):
    """An event without a place is where the story is: the last destination told."""
    told = [Destination(t.host_iso3, t.place, obj.i, True) for t in memory[-1:] if t.host_iso3 != visitor and t.event]
    return told or ([story.event] if story.event is not None and story.event.iso3 != visitor else [])


def withdrawal(verb, story, memory):
    """ "pulled out of the summit at the last minute": a trip to where it is held, cancelled."""
    travellers = of_verb(verb, story, memory)
    if story.event is None or not any(event_of(token)[0] for token in verb.subtree if token.i > verb.i):
        return []
    trips = list(trips_of(verb, travellers, [story.event]))
    for trip in trips:
        trip.status = "cancelled"
    return trips


def company(verb, story, memory):
    """ "accompanied the president to Baku", "brought the deputy premier to Ganja": the object travels."""
    found = []
    for obj in (c for c in verb.children if c.dep_ == "dobj"):
        travellers = of_noun_phrase(obj, story, memory)
        visitor = travellers[0].iso3 if travellers else None
        found += trips_of(
            verb,
            travellers,
            destinations(verb, story, visitor, prepositions={"to"}),
            doubt=(0.1, "told of a companion"),
        )
    return found


def leading(verb, story, memory):
    """ "the deputy premier led a delegation of similar size": where, the sentence says elsewhere."""
    travellers = of_verb(verb, story, memory)
    visitor = travellers[0].iso3 if travellers else None
    targets = destinations(verb, story, visitor, prepositions=_INTO)
    if not targets:
        targets = anywhere_before(verb, story, visitor) or last_destination(verb, story, visitor, memory)
    return list(
        trips_of(verb, travellers, targets, doubt=(0.1, "the text says who led the delegation, not that he travelled"))
    )


def reception(verb, story, memory):
    """ "welcomed at Tashkent airport", "received in Baku": a guest from abroad and a place of the host's."""
    if is_passive(verb):
        guests = [t for s in subjects(verb) for t in of_noun_phrase(s, story, memory)]
        hosts = [o for c in verb.children if c.dep_ == "agent" for o in c.children]
    else:
        guests = [t for c in verb.children if c.dep_ == "dobj" for t in of_noun_phrase(c, story, memory)]
        hosts = subjects(verb)
    if not guests or guests[0].person is not None and guests[0].person["office"] in lexicon.STANDING:
        return []
    visitor = guests[0].iso3
    targets = [t for t in _soil(verb, story, visitor) if t.iso3 != visitor]
    host = next((p for p in (story.person_of(h) for h in hosts) if p is not None), None)
    if (
        verb.lemma_ in ("meet", "host", "receive", "greet")
        and not any(_at_an_airport(verb))
        and verb.lemma_ != "receive"
    ):
        return []
    trips = list(trips_of(verb, guests[:1], targets, doubt=(0.12, "told by how the guest was received")))
    for trip in trips:
        trip.host = host if host is not guests[0].person else None
        trip.told = verb.tag_ in ("VBD", "VBN") and not any(c.lower_ == "to" for c in verb.children)
    return trips


def _soil(verb, story, visitor):
    found = destinations(verb, story, visitor, prepositions={"in", "at", "on", "to"})
    if found:
        return found
    for token in verb.sent:
        if token.lower_ in ("soil", "land") and any(c.lower_ == "our" for c in token.children):
            iso3 = story.our_country(token.idx, visitor)
            return [Destination(iso3, None, token.i, True)] if iso3 else []
    return []


def _at_an_airport(verb):
    return (token.lower_ in ("airport", "aircraft", "border", "plane") for token in verb.sent)


def invitation(verb, story, memory):
    """ "invited his host to Tashkent": no visit yet, but "the trip" of the next sentence is that one."""
    if is_passive(verb):
        guests = [t for s in subjects(verb) for t in of_noun_phrase(s, story, memory)]
    else:
        guests = [t for c in verb.children if c.dep_ == "dobj" for t in of_noun_phrase(c, story, memory)]
    targets = destinations(verb, story, guests[0].iso3 if guests else None, prepositions={"to"})
    trips = list(trips_of(verb, guests or [Traveller()], targets))
    for trip in trips:
        trip.told, trip.status = False, "planned"
    return trips
