"""Trips told by a verb of motion or presence: going, arriving, leaving, visiting, being somewhere."""

from extraction.clauses import is_future, is_passive, subjects
from extraction.places import place_at
from extraction.visits import lexicon
from extraction.visits.by_company import attendance, attends, company, leading, withdrawal
from extraction.visits.by_departure import leaving
from extraction.visits.by_meeting import trips_by_meeting
from extraction.visits.by_reception import invitation, reception, visiting_guest
from extraction.visits.destinations import (
    Destination,
    destinations,
    event_of,
    object_places,
    one_per_country,
    where_clause,
)
from extraction.visits.listing import listed_trips
from extraction.visits.near import below
from extraction.visits.telling import WEAK, anywhere_before, last_destination, trips_of
from extraction.visits.touring import stops_of_a_tour, visits_spoken_of
from extraction.visits.travellers import of_verb
from extraction.visits.trip import Traveller

__all__ = ["trips_by_verb"]

_INTO = {"to", "in", "into", "at"}
_EXPECTED = {"expect", "await", "schedule"}
_LEADING = {"lead", "head"}
_BEFORE = {"last", "previously", "once", "twice", "before", "earlier", "again"}
_NOT_HERE = {
    "from",
    "as",
    "under",
    "up",
    "into",
    "across",
    "after",
    "before",
    "amid",
    "about",
    "out",
    "together",
    "close",
    "first",
    "back",
}


def trips_by_verb(verb, story, memory):
    """The trips that one verb tells; nothing where its subject does not travel abroad."""
    lemma = verb.lemma_.lower()
    stops = stops_of_a_tour(verb, story, memory)
    if stops:
        return stops
    if lemma in lexicon.LEGS and any(s.lemma_ in ("tour", "trip", "journey") for s in subjects(verb)):
        return _going(verb, story, memory)
    if lemma in lexicon.VISITING:
        found = visiting_guest(verb, story) or _visiting(verb, story, memory)
    elif lemma in lexicon.DEPARTURES:
        found = leaving(verb, story, memory)
    elif lemma in lexicon.ARRIVALS or lemma in lexicon.GOING:
        found = _going(verb, story, memory)
    elif lemma in ("be", "stay", "spend", "remain") or lemma in _EXPECTED and is_passive(verb):
        found = _presence(verb, story, memory)
    elif lemma in lexicon.ATTENDANCE and attends(verb):
        found = attendance(verb, story, memory)
    elif lemma in lexicon.COMPANY:
        found = company(verb, story, memory)
    elif lemma in _LEADING and any(c.dep_ == "dobj" and c.lemma_ == "delegation" for c in verb.children):
        found = leading(verb, story, memory)
    else:
        found = []
    if lemma in lexicon.RECEPTION:
        found = reception(verb, story, memory)
    if lemma in ("meet", "hold", "have") and not found:
        found = trips_by_meeting(verb, story, memory)
    if lemma in ("pull", "withdraw") and any(c.lower_ in ("out", "from") for c in below(verb)):
        found = withdrawal(verb, story, memory)
    if lemma == "invite":
        found = invitation(verb, story, memory)
    return found


def _visiting(verb, story, memory):
    """ "Mehriban Aliyeva visited Bukhara two years ago", "after visiting President X" (in X's country)."""
    travellers = of_verb(verb, story, memory)
    if is_passive(verb) or not travellers:
        return []
    visitor = travellers[0].iso3
    targets = []
    for obj in (c for c in verb.children if c.dep_ in ("dobj", "pobj")):
        targets += object_places(obj, story, visitor)
    targets = (
        one_per_country(targets)
        or _right_behind(verb)
        or where_clause(verb, story)
        or destinations(verb, story, visitor)
    )
    if targets or any(c.dep_ == "dobj" for c in verb.children):
        return list(trips_of(verb, travellers, targets))
    return visits_spoken_of(verb, travellers, story)


def _right_behind(verb):
    """The place behind "visited" where the parser made a longer name of it: "... visited Peru - ABC News"."""
    after = verb.i + 1 + (verb.i + 1 < verb.sent.end and verb.nbor().lower_ == "the")
    place = place_at(verb.doc, verb.doc[after].idx, verb.doc[after].idx + 1) if after < verb.sent.end else None
    if place is None or place["kind"] in ("demonym", "body"):
        return []
    return [Destination(place["iso3"], place["city"], after, False)]


def _going(verb, story, memory):
    """ "arrived in the Uzbek capital", "flew to Baku", "came for the summit", "returned home from Uzbekistan"."""
    if any(c.dep_ == "prep" and c.lower_ == "under" for c in verb.children):  # "came under fire in Germany"
        return []
    if verb.lemma_ == "touch" and not any(c.lower_ == "down" for c in verb.children):
        return []  # "touched upon the summit in Lima"
    travellers = of_verb(verb, story, memory) or _tour_of_somebody(verb, story, memory)
    visitor = travellers[0].iso3 if travellers else None
    listed = listed_trips(verb, travellers, story, memory)
    if listed:
        return listed
    if verb.lemma_ == "return" and any(c.lower_ in ("home", "from") for c in verb.children):
        targets = destinations(verb, story, visitor, prepositions={"from"})
        trips = list(
            trips_of(
                verb, travellers, [t for t in targets if t.iso3 != visitor], doubt=(0.05, "known from the return home")
            )
        )
        for trip in trips:
            trip.date_is_last = trip.ended = True
        return trips
    prepositions = _INTO | {"for"} if verb.lemma_ in ("come", "head", "depart", "go", "travel") else _INTO
    targets = where_clause(verb, story) or destinations(verb, story, visitor, prepositions=prepositions)
    if not targets and _arrives_without_place(verb):
        targets = last_destination(verb, story, visitor, memory)
    if not targets and _comes_to_an_event(verb):
        targets = anywhere_before(verb, story, visitor)
    if not targets:
        targets = _the_trip_planned(verb, travellers, memory)
    if not targets and verb.lemma_ == "return" and not _returns_to_something(verb):
        targets = [
            Destination(t.host_iso3, None, verb.i, True)
            for t in memory
            if travellers and t.traveller.key == travellers[0].key
        ][-1:]
    if (
        not targets
        and verb.lemma_ == "come"
        and not any(c.dep_ in ("prt", "advmod", "prep", "advcl") and c.lower_ in _NOT_HERE for c in verb.children)
    ):
        spoken_of = _came_before(verb, travellers, story)
        if spoken_of:
            return spoken_of
        here = story.here(verb.idx, visitor)
        targets = [Destination(here, None, verb.i, True)] if here else []
    if not targets and any(c.lower_ == "opposite" for c in below(verb)):
        targets = _opposite(verb, memory)
    weak = verb.lemma_ in ("come", "go", "head", "move", "stop", "drive", "return")
    _imply_origin(verb, travellers, story)
    return list(trips_of(verb, travellers, targets, doubt=(0.05, WEAK) if weak else None))


def _the_trip_planned(verb, travellers, memory):
    """ "... will crown the jubilee with a visit to Cuba. He will travel on May 2": the trip that was announced."""
    if not travellers or verb.lemma_ not in ("travel", "fly", "depart") or not is_future(verb):
        return []
    if any(c.dep_ == "prep" and c.lower_ in _INTO | {"for", "from"} for c in verb.children):
        return []
    last = memory[-1] if memory else None
    if last is None or last.status != "planned" or last.traveller.key != travellers[0].key:
        return []
    return [Destination(last.host_iso3, None, verb.i, True)]


def _returns_to_something(verb):
    """ "since returning for a third term", "returned to power": no journey."""
    return any(
        o.pos_ == "NOUN" and o.lower_ not in ("country", "capital", "region")
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ in ("to", "for", "as")
        for o in c.children
    )


def _came_before(verb, travellers, story):
    """ "It was her fifth visit to Peru; she last came in 2017": to where the noun says."""
    if not any(c.lower_ in _BEFORE for c in verb.children if c.dep_ == "advmod"):
        return []
    return visits_spoken_of(verb, travellers, story)


def _tour_of_somebody(verb, story, memory):
    """ "The tour opened in Muscat, moved to Doha and ended in Riyadh": whose tour, the sentences before say."""
    if verb.lemma_ not in lexicon.LEGS or not any(s.lemma_ in ("tour", "trip", "journey") for s in subjects(verb)):
        return []
    if memory:
        return [memory[-1].traveller]
    officials = [p for p in story.doc._.people if p["office"] and p["iso3"] and p["mentions"][0]["start"] < verb.idx]
    main = max(officials, key=lambda p: len(p["mentions"]), default=None)
    return [Traveller(person=main, iso3=main["iso3"])] if main else []


def _imply_origin(verb, travellers, story):
    """ "flew in from Brasilia" tells where the visitor is at home."""
    for traveller in travellers:
        origins = destinations(verb, story, None, prepositions={"from"}) if traveller.person is not None else []
        if origins and not origins[0].inferred:
            story.imply_country(traveller.person, origins[0].iso3)


def _opposite(verb, memory):
    """ "went in the opposite direction": to where the last visitors came from."""
    return [Destination(t.traveller.iso3, None, verb.i, True) for t in memory[-1:] if t.traveller.iso3]


def _arrives_without_place(verb):
    """ "who had flown in on Monday", "the guests arrived the day before"."""
    if verb.lemma_ in ("arrive", "land"):
        return True
    stranded = (c for c in verb.children if not any(o.dep_ == "pobj" for o in c.children))
    return any(c.lower_ in ("in", "here", "there") and c.dep_ in ("prt", "advmod", "prep") for c in stranded)


def _comes_to_an_event(verb):
    """ "came for the summit": where it is held, the sentence says elsewhere."""
    return any(event_of(o)[0] for c in verb.children if c.dep_ == "prep" for o in c.children)


def _presence(verb, story, memory):
    """ "was last in Baku in October 2019", "is expected in Tashkent", "has been to Uzbekistan four times"."""
    travellers = [t for t in of_verb(verb, story, memory) if t.person is not None or t.iso3]
    visitor = travellers[0].iso3 if travellers else None
    targets = where_clause(verb, story)
    if not targets and (any(c.dep_ == "xcomp" for c in verb.children) or _wishes_to_stay(verb)):
        return []
    targets = targets or [t for t in _direct(verb, story, visitor) if t.iso3 != visitor]
    return list(trips_of(verb, travellers, targets, doubt=(0.08, "the text says only that the visitor was there")))


def _wishes_to_stay(verb):
    """ "is able to remain in Quito", "wishes to stay in Lima": no journey; the same for what "is likely to go" says."""
    if verb.lemma_ == "be":
        return any(c.dep_ == "xcomp" for a in verb.children if a.dep_ == "acomp" for c in a.children)
    return verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHES


_WISHES = {"able", "wish", "want", "prefer", "like", "hope", "choose", "decide", "refuse", "free"}


def _direct(verb, story, visitor):
    """Destinations of the verb's own "in X" or "to X"; nothing from farther right, where much else stands in places."""
    hung = {c.i for c in below(verb) if c.dep_ == "prep" and c.lower_ in _INTO}
    adverbs = {c.i for c in verb.children if c.dep_ == "advmod" and c.lower_ in ("here", "there")}
    found = destinations(verb, story, visitor, prepositions=_INTO)
    return [t for t in found if t.token in adverbs or any(0 < t.token - i < 8 for i in hung)]
