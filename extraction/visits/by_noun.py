"""Trips told by a noun: "paid a state visit to", "following his visit", "five such visits", "the trip"."""

from extraction.clauses import governing_verb, is_passive, subjects
from extraction.places import place_at
from extraction.visits.claims import without_number
from extraction.visits.destinations import Destination, destinations, event_of, where_clause
from extraction.visits.lengths import nth_day
from extraction.visits.lexicon import BEGINNING, CALLED_OFF, NOUNS, NUMBERS, POSTPONED, RECEPTION, TYPES
from extraction.visits.near import around
from extraction.visits.prospects import was_planned
from extraction.visits.status import ANNOUNCING, status_of
from extraction.visits.stops import own_stops
from extraction.visits.timing import is_an_earlier_one
from extraction.visits.told_before import from_memory, is_of_the_host, refers_back, told_again
from extraction.visits.travellers import of_noun_phrase, of_verb, owner_of
from extraction.visits.trip import Traveller, Trip

__all__ = ["is_visit_noun", "trips_by_noun", "type_of"]

# Verbs whose subject is the one who travels: "paid a visit", "is on a visit", "wraps up a visit".
_SUBJECT_TRAVELS = {
    "pay", "make", "begin", "start", "conclude", "complete", "end", "wrap", "embark", "open", "be", "undertake",
    "arrive",
    "come", "have", "go", "finish", "continue", "travel", "fly", "take", "plan", "spend", "return", "kick", "leave",
    "stay",
    "do", "cancel", "postpone", "set", "perform", "hold", "prepare", "launch", "cut", "use", "depart", "head",
}  # fmt: skip
# "On an official visit to Ghana, the minister met ...", "called for calm during a trip to Oman": the subject travels.
_ON_THE_WAY = {"on", "during", "amid", "in", "after", "following", "before", "with"}
_PARTS = {"start", "beginning", "outset", "end", "conclusion", "close", "course", "framework", "part", "middle"}
_GRATITUDE = {"thank", "welcome", "congratulate", "appreciate"}  # their subject is the host


def is_visit_noun(token):
    """True for "visit" and "trip" as nouns that are not part of another noun ("visit programme")."""
    if token.lemma_.lower() not in NOUNS or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.lower_ in ("stay", "tour", "travel", "journey") and token.dep_ == "compound":
        return False
    return not (
        token.dep_ == "compound" and token.head.lower_ in ("programme", "program", "agenda", "schedule", "visa")
    )


def type_of(noun):
    """The visit type that stands before the noun: "a two-day official friendly visit" → official."""
    i = noun.i - 1
    while i >= noun.sent.start and noun.i - i <= 6:
        token = noun.doc[i]
        if token.lower_ in TYPES and (i == noun.i - 1 or not _is_part_of_a_name(token)):
            earlier = noun.doc[i - 1].lower_ if i else ""
            kinds = [TYPES[word] for word in (earlier, token.lower_) if word in TYPES]
            return "state" if "state" in kinds else kinds[0]
        if token.pos_ in ("VERB", "ADP", "AUX") and token.dep_ != "amod":
            break
        i -= 1
    return "unspecified"


def _is_part_of_a_name(token):
    return token.ent_type_ in ("ORG", "PERSON")


def trips_by_noun(noun, story, memory):
    """The trips that one noun tells, one a destination."""
    verb = governing_verb(noun)
    status = status_of(noun, verb=verb)
    if status is None:
        return []
    if is_an_earlier_one(noun) and status in ("planned", "was planned"):
        status = "completed"  # "is awaited, ten years after the last visit"
    count = _count(noun)
    plural = noun.tag_ in ("NNS", "NNPS")
    travellers = owner_of(noun, story, memory) or _from_the_verb(noun, verb, story, memory)
    visitor = travellers[0].iso3 if travellers else None
    targets = _targets(noun, verb, story, visitor)
    if travellers and not targets and is_of_the_host(travellers[0], noun, memory):
        travellers, visitor = [], None
    if plural and count == 1 and (len(targets) < 2 and not own_stops(noun) or without_number(noun)):
        return []
    back = refers_back(noun) and not (travellers and targets)
    if not travellers or not targets or any(c.lower_ == "such" for c in noun.children):
        travellers, targets, back = from_memory(noun, status, travellers, targets, memory, story)
    again = told_again(noun, verb, travellers, targets, memory)
    if again is not None:
        travellers, back = [again.traveller], True
    trips = []
    for traveller in travellers[:3]:
        for target in targets:
            trip = Trip(
                at=noun.i, traveller=traveller, host_iso3=target.iso3, place=target.place, status=status, count=count
            )
            trip.visit_type, trip.back_reference = type_of(noun), back
            trip.past_plan = was_planned(noun, verb)
            trip.background = is_an_earlier_one(noun) or noun.dep_ == "pobj" and noun.head.lower_ == "since"
            trip.begins = verb is not None and verb.lemma_ in BEGINNING and noun.dep_ == "nsubj"
            _name_event(trip, noun, target)
            if target.inferred:
                trip.doubt(0.08, "the country visited is not named and was worked out")
            trips.append(trip)
    return trips


def _count(noun):
    """How many: "five visits" → 5; "his fourth trip" is one."""
    for child in noun.children:
        if child.dep_ == "nummod":
            word = child.lower_
            return int(word) if word.isdigit() else NUMBERS.get(word, 1)
    return 1


def _from_the_verb(noun, verb, story, memory):
    """ "made a state visit": the subject; "a trip that Aliyev had planned": the subject of the clause behind."""
    for child in noun.children:
        if child.dep_ == "relcl":
            found = of_verb(child, story, memory)
            if found and found[0].person is not None:
                return found
    if verb is not None and verb.lemma_ in RECEPTION and is_passive(verb):  # "Tokayev, received on a state visit"
        return [t for t in of_verb(verb, story, memory) if t.person is not None]
    if verb is not None and verb.lemma_ in ANNOUNCING and noun.dep_ == "dobj":
        found = _by_phrase(noun, story, memory) or of_verb(verb, story, memory)
        return [t for t in found if t.person is not None and t.person["office"] != "spokesperson"]
    puts_off = verb is not None and verb.lemma_ in CALLED_OFF | POSTPONED | {"put", "call"}
    if puts_off and (noun.dep_ == "dobj" or noun.dep_ == "pobj" and nth_day(noun) is not None):
        return [t for t in of_verb(verb, story, memory) if t.person is not None or t.iso3]
    if verb is not None and verb.lemma_.lower() in _SUBJECT_TRAVELS and noun.dep_ not in ("nsubj", "nsubjpass"):
        return [t for t in of_verb(verb, story, memory) if t.person is not None or t.iso3]
    return _by_phrase(noun, story, memory) or _on_the_way(noun, verb, story, memory)


def _on_the_way(noun, verb, story, memory):
    """The subject of the clause that "on a visit to Ghana" stands in; the host's own people are not abroad there."""
    if noun.dep_ != "pobj" or not _while_away(noun.head) and nth_day(noun) is None:
        return []
    if any(child.dep_ == "poss" for child in noun.children) or verb is not None and is_passive(verb):
        return []
    if verb is None:  # the parser found no clause: "While on a visit to Ghana, the minister called for calm."
        named = (
            story.person_of(token) for token in around(noun) if token.i > noun.i and token.pos_ in ("PROPN", "NOUN")
        )
        return [Traveller(person=person, iso3=person["iso3"]) for person in named if person is not None][:1]
    return [t for t in of_verb(verb, story, memory) if t.person is not None][:1]


def _while_away(preposition):
    """ "on a visit", "during a visit", "at the end of a visit"."""
    if preposition.lower_ == "of" and preposition.head.lower_ in _PARTS and preposition.head.dep_ == "pobj":
        preposition = preposition.head.head
        return preposition.lower_ in _ON_THE_WAY | {"at", "towards", "by", "as"}
    return preposition.lower_ in _ON_THE_WAY


def _by_phrase(noun, story, memory):
    """ "A visit to Tashkent by Azerbaijan's Minister Emin Amrullayev": *by* hangs wherever the parser put it."""
    for i in range(noun.i + 1, min(noun.i + 14, noun.sent.end)):
        token = noun.doc[i]
        if token.pos_ == "VERB" and token.dep_ in ("ROOT", "relcl"):
            break
        if token.lower_ == "by" and (token.head.pos_ != "VERB" or token.head.lemma_ in _SUBJECT_TRAVELS):
            for obj in token.children:
                found = of_noun_phrase(obj, story, memory)
                if found:
                    return found
    return []


def _targets(noun, verb, story, visitor):
    prepositions = {"to", "in", "of"} if noun.lemma_ == "tour" else {"to", "in"}
    named = destinations(noun, story, visitor, prepositions=prepositions)
    if named:  # "his visit to Pakistan" of a Pakistani stays at home: no trip, rather than one to somewhere else
        return [t for t in named if t.iso3 != visitor] or named
    compound = [c for c in noun.children if c.dep_ == "compound" and place_at(noun.doc, c.idx, c.idx + len(c))]
    for child in compound:
        place = place_at(noun.doc, child.idx, child.idx + len(child))
        if place["kind"] not in ("demonym", "body") and place["iso3"] != visitor:
            return [Destination(place["iso3"], place["city"], child.i, False)]
    abroad = _by_adjective(noun, visitor)
    if abroad:
        return [Destination(abroad, None, noun.i, False)]
    if verb is not None and verb.lemma_ in _GRATITUDE:
        hosts = [story.person_of(s) for s in subjects(verb)]
        iso3 = next((story.country_of_person(h)[0] for h in hosts if h is not None), None)
        return [Destination(iso3, None, verb.i, True)] if iso3 and iso3 != visitor else []
    if verb is not None and _tells_where(verb, noun):
        found = where_clause(verb, story) or destinations(
            verb, story, visitor, prepositions={"to", "in", "into", "from"}
        )
        found = [t for t in found if t.iso3 != visitor]
        if found and verb.lemma_ not in ("invite",):
            return found
        for obj in (c for c in verb.children if c.dep_ == "dobj"):  # "left Azerbaijan after a private visit"
            place = place_at(noun.doc, obj.idx, obj.idx + len(obj))
            if place is not None and place["kind"] in ("country", "capital", "city") and place["iso3"] != visitor:
                return [Destination(place["iso3"], place["city"], obj.i, False)]
    return []


def _by_adjective(noun, visitor):
    """The country of "her Chilean trip"; "the Chilean visit" may be one by Chileans."""
    if visitor is None or not any(c.dep_ == "poss" for c in noun.children):
        return None
    adjectives = (c for c in noun.children if c.dep_ in ("amod", "compound"))
    places = (place_at(noun.doc, c.idx, c.idx + len(c)) for c in adjectives)
    return next((p["iso3"] for p in places if p and p["kind"] == "demonym" and p["iso3"] != visitor), None)


_SUBJECT_OF = {"begin", "start", "take", "end", "continue", "conclude", "finish", "open", "be", "include", "cover"}


def _tells_where(verb, noun):
    """True where the verb's own place is that of the trip: "made a visit in Oslo", "a visit took him to Oslo".

    "The trip coincides with a speech in Moscow" does not say where the trip goes.
    """
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return not refers_back(noun) and verb.lemma_ in _SUBJECT_OF
    return True


def _name_event(trip, noun, target):
    if target.event:
        trip.event = target.event
        trip.visit_type = "summit" if target.multilateral and trip.visit_type == "unspecified" else trip.visit_type
        return
    for child in noun.children:  # "her own trip to Tashkent for the Summit of Women Leaders"
        if child.dep_ == "prep" and child.lower_ in ("for", "to"):
            for obj in child.children:
                name, multilateral = event_of(obj)
                if name:
                    trip.event = name
                    trip.visit_type = "summit" if multilateral and trip.visit_type == "unspecified" else trip.visit_type
