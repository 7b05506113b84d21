"""What a noun of travel takes from the trips told before it: "the trip", "during his stay", "another such visit"."""

from extraction.clauses import subjects
from extraction.visits.destinations import Destination
from extraction.visits.lexicon import NOUNS
from extraction.visits.trip import Traveller

__all__ = ["from_memory", "is_of_the_host", "refers_back", "told_again"]


def refers_back(noun):
    words = {child.lower_ for child in noun.children if child.dep_ in ("det", "poss")}
    return bool(words & {"the", "this", "that"})


def told_again(noun, verb, travellers, targets, memory):
    """The trip told last, of which more is said: "It will be the first visit by a Peruvian president to Rome"."""
    if noun.dep_ != "attr" or verb is None or not memory or not targets:
        return None
    if not any(s.lower_ in ("it", "this", "that", "which") or s.lemma_.lower() in NOUNS for s in subjects(verb)):
        return None
    last, person = memory[-1], travellers[0].person if travellers else None
    same_guest = not travellers or travellers[0].iso3 == last.traveller.iso3 and not (person and person["named"])
    return last if same_guest and {last.host_iso3} == {t.iso3 for t in targets} else None


def is_of_the_host(traveller, noun, memory):
    """True where the story's guest is meant, and the host was named last: "will meet Premier X. During his stay".

    Whoever owns the trip by name ("the minister's visit") is meant himself.
    """
    if not memory or traveller.person is None or not traveller.iso3:
        return False
    last = next((t for t in reversed(memory) if not t.background), None)
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if any(child.lower_ not in ("his", "her", "their") for child in owners) or not owners and not refers_back(noun):
        return False
    return last is not None and last.host_iso3 == traveller.iso3 and last.traveller.iso3 not in (None, traveller.iso3)


def from_memory(noun, status, travellers, targets, memory, story):
    """Complete a back reference from the trips told before: same traveller if one is named."""
    if noun.lemma_ in ("stop", "stopover") and targets and not travellers and memory:
        return [memory[-1].traveller], targets, False  # "a stop in Kuwait City was dropped"
    indefinite = any(c.lower_ in ("a", "an") for c in noun.children)
    for trip in reversed(memory):
        if indefinite and not travellers and not (targets and status == trip.status == "planned"):
            break
        if status == "completed" and trip.status == "planned" and trip.told and not travellers:
            continue  # "the trip came eight months after ..." is not the one that is still to come
        if trip.background and not (travellers and travellers[0].key == trip.traveller.key):
            continue
        if travellers and travellers[0].key is not None and trip.traveller.key not in (None, travellers[0].key):
            role = trip.traveller.person is None and travellers[0].iso3 is None  # "an Armenian minister" gets his name
            if not role:
                continue
            travellers[0].iso3 = trip.traveller.iso3
        if targets and trip.host_iso3 != targets[0].iso3:
            continue
        traveller = travellers[:1] or [trip.traveller]
        if traveller[0].iso3 == trip.host_iso3 and not targets:
            continue
        target = targets or [Destination(trip.host_iso3, None if trip.told else trip.place, noun.i, False)]
        return traveller, target, trip.told
    if travellers and not targets and travellers[0].iso3 and not _to_a_region(noun):
        others = [iso3 for iso3 in (story.home, *story.pair) if iso3 and iso3 != travellers[0].iso3]
        others = [iso3 for iso3 in others if iso3 == story.home or _is_named_elsewhere(iso3, noun, story)]
        return travellers, [Destination(others[0], None, noun.i, True)] if others else [], False
    if targets and not travellers and _spoken_here(noun, story):
        speaker = story.speaker_at(noun.idx)
        return [Traveller(person=speaker, iso3=speaker["iso3"])], targets, False
    return [], [], False


def _is_named_elsewhere(iso3, noun, story):
    """True for a country that the article speaks of outside this sentence, which says itself that it means another."""
    sent = noun.sent
    return noun.dep_ not in ("nsubj", "nsubjpass") or any(
        p["iso3"] == iso3 and not sent.start_char <= p["start"] < sent.end_char for p in story.doc._.places or []
    )


def _to_a_region(noun):
    """True in "a tour to West Africa": somewhere is named, but no country."""
    objects = [
        o for c in noun.children if c.dep_ == "prep" and c.lower_ in ("to", "of", "in", "across") for o in c.children
    ]
    return any(o.pos_ == "PROPN" for o in objects)


def _spoken_here(noun, story):
    return any(c.lower_ == "this" for c in noun.children) and story.speaker_at(noun.idx) is not None
