"""Trips told by what goes with them: attending an event, leading a delegation, accompanying somebody."""

from extraction.clauses import is_passive
from extraction.places import place_at
from extraction.visits import lexicon
from extraction.visits.destinations import Destination, destination_of, destinations, event_of
from extraction.visits.near import below
from extraction.visits.telling import anywhere_before, in_this_paragraph, last_destination, trips_of
from extraction.visits.travellers import of_noun_phrase, of_verb

__all__ = ["attendance", "attends", "company", "leading", "withdrawal"]

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
        places = [t for t in targets if not t.inferred] or _named_in(obj)
        places = places or _event_place(obj, story, visitor, memory, multilateral=multilateral)
        targets = [t._replace(event=name, multilateral=multilateral) for t in places]
        return list(trips_of(verb, travellers, targets))
    if verb.lemma_ == "join" and any(story.person_of(c) for c in verb.children if c.dep_ == "dobj"):
        targets = destinations(verb, story, visitor, prepositions=_INTO)  # "joined the two presidents in Oslo"
        return list(trips_of(verb, travellers, [t for t in targets if t.place]))
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
    for child in below(verb):
        if child.i > verb.i and child.dep_ in ("dobj", "pobj", "conj") and child.pos_ in ("NOUN", "PROPN"):
            yield child


def _named_in(obj):
    return (
        [t for t in destination_of(obj, None, None) if t.place] if place_at(obj.doc, obj.left_edge.idx, obj.idx) else []
    )


def _event_place(obj, story, visitor, memory, *, multilateral):
    """An event without a place is where the story is: the last destination told, or for a summit the story's own."""
    told = [Destination(t.host_iso3, t.place, obj.i, True) for t in memory[-1:] if t.host_iso3 != visitor and t.event]
    own = multilateral and story.event is not None and story.event.iso3 != visitor
    return told or ([story.event] if own else [])


def withdrawal(verb, story, memory):
    """ "pulled out of the summit at the last minute": a trip to where it is held, cancelled."""
    travellers = of_verb(verb, story, memory)
    if story.event is None or not any(event_of(token)[0] for token in below(verb) if token.i > verb.i):
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
