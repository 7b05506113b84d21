"""Earlier trips told by who made them: "The last Danish king to do so was Frederik in 2004"."""

from extraction.visits.destinations import destinations
from extraction.visits.lexicon import NOUNS, TYPES, VISITING
from extraction.visits.travellers import of_noun_phrase
from extraction.visits.trip import Trip

__all__ = ["trips_by_predecessor"]

_RANKS = {"last", "first", "previous", "latest", "only"}
_MAKES = {"make", "pay", "undertake"}


def trips_by_predecessor(copula, story, memory):
    """The trip of whoever is named behind the "was", and the nouns used; to where the trip before went for "do so".

    "The last Tongan king to make a state visit was Taufa'ahau Tupou in 1984" gives the one of 1984.
    """
    ranked = next((c for c in copula.children if c.dep_ == "nsubj" and _is_ranked(c)), None)
    deed = ranked and next((c for c in ranked.children if c.dep_ in ("relcl", "acl") and _travels(c)), None)
    named = next((c for c in copula.children if c.dep_ == "attr" and c.i > copula.i), None)
    if copula.lemma_ != "be" or not deed or named is None:
        return [], set()
    travellers = [t for t in of_noun_phrase(named, story, memory) if t.person is not None][:1]
    nouns = [c for c in deed.children if c.dep_ == "dobj" and c.lemma_.lower() in NOUNS]
    visitor = travellers[0].iso3 if travellers else None
    targets = [d for word in (*nouns, deed) for d in destinations(word, story, visitor, prepositions={"to"})]
    targets = [(d.iso3, d.place) for d in targets] or [(t.host_iso3, None) for t in memory[-1:] if t.told]
    kind = next((TYPES[c.lower_] for noun in nouns for c in noun.children if c.lower_ in TYPES), None)
    kind = kind or (memory[-1].visit_type if memory and not nouns else "unspecified")
    trips = [
        Trip(at=copula.i, traveller=traveller, host_iso3=iso3, place=place, visit_type=kind, background=True)
        for traveller in travellers
        for iso3, place in targets[:1]
    ]
    return trips, {noun.i for noun in nouns}


def _is_ranked(noun):
    return any(child.lower_ in _RANKS for child in noun.children)


def _travels(deed):
    """ "to visit", "to make a visit", "to do so"."""
    if deed.tag_ != "VB":
        return False
    makes = deed.lemma_ in _MAKES and any(c.dep_ == "dobj" and c.lemma_.lower() in NOUNS for c in deed.children)
    does_so = deed.lemma_ == "do" and any(c.lower_ in ("so", "this", "it") for c in deed.children)
    return makes or does_so or deed.lemma_ in VISITING
