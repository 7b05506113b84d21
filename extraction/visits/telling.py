"""What all verbs of travel share: one trip a traveller and destination, and where a bare "arrived" leads."""

from extraction.visits import lexicon
from extraction.visits.destinations import Destination
from extraction.visits.prospects import is_past_plan
from extraction.visits.status import status_of
from extraction.visits.trip import Trip

__all__ = ["GUEST", "WEAK", "anywhere_before", "in_this_paragraph", "last_destination", "trips_of"]

WEAK = "a general word for travel"
GUEST = "told only as a visiting guest"


def trips_of(verb, travellers, targets, *, doubt=None):
    """One Trip a traveller and destination, with the status of the clause."""
    status = status_of(verb, verb=verb)
    if status is None:
        return
    for traveller in travellers:
        for target in targets:
            trip = Trip(at=verb.i, traveller=traveller, host_iso3=target.iso3, place=target.place, status=status)
            trip.arrival = verb.lemma_ in lexicon.ARRIVALS and not any(c.lower_ == "had" for c in verb.children)
            trip.told = not _only_invited(verb)
            trip.past_plan = is_past_plan(verb)
            trip.background = _is_looked_back_to(verb)
            if target.event or target.multilateral:
                trip.event = target.event
                trip.visit_type = "summit" if target.multilateral else "unspecified"
            if target.inferred:
                trip.doubt(0.08, "the country visited is not named and was worked out")
            if doubt:
                trip.doubt(*doubt)
            yield trip


def _is_looked_back_to(verb):
    """ "the first such visit since the queen came in 1998", "since 1998, when she came"."""
    if verb.dep_ == "advcl":
        return any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.children)
    return verb.dep_ == "relcl" and any(c.lower_ == "when" for c in verb.children)


def _only_invited(verb):
    """ "an invitation to visit Baku" is a plan once it is accepted."""
    head = verb.head
    if verb.dep_ not in ("acl", "relcl") or head.lemma_ != "invitation":
        return False
    return head.head.lemma_ not in ("accept", "confirm", "take") and head.dep_ != "nsubjpass"


def last_destination(verb, story, visitor, memory):
    if story.home and story.home != visitor:
        at_event = story.event is not None and story.event.iso3 == story.home
        return [Destination(story.home, story.home_city, verb.i, True, None, at_event)]
    nearby = in_this_paragraph(verb, story, visitor)
    if nearby:
        return nearby
    for trip in reversed(memory):
        if trip.host_iso3 != visitor:
            return [Destination(trip.host_iso3, trip.place, verb.i, True)]
    iso3 = story.home if story.home and story.home != visitor else None
    return [Destination(iso3, None, verb.i, True)] if iso3 else []


def in_this_paragraph(verb, story, visitor):
    """The last foreign city that the same paragraph named before the verb."""
    start = story.text.rfind("\n", 0, verb.idx) + 1
    found = [
        p for p in story.doc._.places or [] if start <= p["start"] < verb.idx and p["city"] and p["iso3"] != visitor
    ]
    return [Destination(found[-1]["iso3"], found[-1]["city"], verb.i, True)] if found else []


def anywhere_before(verb, story, visitor):
    found = [
        p
        for p in story.doc._.places or []
        if verb.sent.start_char <= p["start"] < verb.idx
        and p["city"]
        and p["iso3"] != visitor
        and not story.text[: p["start"]].rstrip().lower().endswith(" from")
    ]
    return [Destination(found[-1]["iso3"], found[-1]["city"], verb.i, True)] if found else []
