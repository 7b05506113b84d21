"""Trips told by the host's side: a guest received, welcomed or invited, and "the visiting president"."""

from extraction.clauses import FUTURE_WORDS, is_passive, subjects
from extraction.places import place_at
from extraction.visits import lexicon
from extraction.visits.destinations import Destination, destinations
from extraction.visits.near import around
from extraction.visits.telling import GUEST, in_this_paragraph, trips_of
from extraction.visits.travellers import of_noun_phrase
from extraction.visits.trip import Traveller

__all__ = ["invitation", "reception", "visiting_guest"]

# Before these words "visiting" is what somebody does, not which guest is meant: "after visiting President Xi".
_DOING = {"after", "before", "while", "when", "since", "of", "from", "without", "upon", "for", "in"}
_NAME_REACH = 8  # tokens from "visiting" to the end of "Chinese Vice Premier and Foreign Minister Li"


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
    targets = [t for t in _soil(verb, story, visitor) if t.iso3 != visitor] or _receiving_state(hosts, verb, visitor)
    host = next((p for p in (story.person_of(h) for h in hosts) if p is not None), None)
    if verb.lemma_ == "host":  # "hosted her in Vienna", where his country only might be meant otherwise
        targets = [t for t in targets if not t.inferred]
    if verb.lemma_ in ("meet", "greet") and not any(_at_an_airport(verb)):
        return []
    trips = list(trips_of(verb, guests[:1], targets, doubt=(0.12, "told by how the guest was received")))
    for trip in trips:
        trip.host = host if host is not guests[0].person else None
        trip.told = verb.tag_ in ("VBD", "VBN") and not any(c.lower_ == "to" for c in verb.children) or _will(verb)
    return trips


_READY = {"prepare", "ready", "set", "due", "gear"}


def _will(verb):
    """ "will host", "is preparing to welcome", and a headline's "Chile to receive"."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if "to" in auxiliaries:
        prepares = verb.dep_ == "xcomp" and (verb.head.lemma_ in _READY or verb.head.lemma_ == "be")
        return prepares or verb.dep_ == "ROOT"
    return bool(auxiliaries & FUTURE_WORDS)


def _receiving_state(hosts, verb, visitor):
    """ "Chile is preparing to welcome the premier", "Oslo will host": the state that receives, as subject."""
    hosts = hosts or subjects(verb)
    places = [place_at(h.doc, h.idx, h.idx + len(h)) for h in hosts if h.pos_ == "PROPN"]
    return [
        Destination(p["iso3"], p["city"], verb.i, False)
        for p in places[:1]
        if p is not None and p["kind"] in ("country", "capital") and p["iso3"] != visitor
    ]


def _soil(verb, story, visitor):
    found = destinations(verb, story, visitor, prepositions={"in", "at", "on", "to"})
    if found:
        return found
    for token in around(verb):
        if token.lower_ in ("soil", "land") and any(c.lower_ == "our" for c in token.children):
            iso3 = story.our_country(token.idx, visitor)
            return [Destination(iso3, None, token.i, True)] if iso3 else []
    return []


def _at_an_airport(verb):
    return (token.lower_ in ("airport", "aircraft", "border", "plane") for token in around(verb))


def visiting_guest(verb, story):
    """ "Albanese met visiting Chinese Premier Li Qiang in Canberra": the guest is abroad, where the sentence is."""
    before = verb.nbor(-1) if verb.i else None
    if verb.tag_ != "VBG" or before is not None and (before.lower_ in _DOING or before.pos_ == "AUX"):
        return []
    person = _named_next(verb, story)
    if person is None or not person["iso3"] and not person["international"]:
        return []
    targets = _where_received(verb, story, person)
    trips = list(trips_of(verb, [Traveller(person=person, iso3=person["iso3"])], targets))
    for trip in trips:
        inferred_home = trip.place is None and trip.host_iso3 == story.home
        trip.status = "present" if inferred_home and story.doc._.published else "completed"
        trip.doubt(0.1, GUEST)
    return trips


def _named_next(verb, story):
    """The person whose title or name begins right behind "visiting"; a place there is what is visited."""
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.i + _NAME_REACH, verb.sent.end)):
        token = doc[i]
        person = story.person_of(token) if token.pos_ in ("PROPN", "NOUN", "ADJ") else None
        if person is not None and person["office"] not in lexicon.STANDING:
            return person
        place = place_at(doc, token.idx, token.idx + len(token))
        if token.pos_ not in ("PROPN", "NOUN", "ADJ") or place is not None and place["kind"] != "demonym":
            return None
    return None


def _where_received(verb, story, guest):
    """The foreign city that the sentence names, else the country of its other person, else where it is written."""
    abroad = [
        p
        for p in story.doc._.places or []
        if verb.sent.start_char <= p["start"] < verb.sent.end_char and p["city"] and p["iso3"] != guest["iso3"]
    ]
    if abroad:
        return [Destination(abroad[0]["iso3"], abroad[0]["city"], verb.i, False)]
    others = (story.person_of(token) for token in around(verb) if token.pos_ == "PROPN")
    hosts = [p["iso3"] for p in others if p is not None and p["iso3"] not in (None, guest["iso3"])]
    iso3 = next(iter(hosts), story.home if story.home != guest["iso3"] else None)
    if iso3:
        return [Destination(iso3, None, verb.i, True)]
    return in_this_paragraph(verb, story, guest["iso3"])
