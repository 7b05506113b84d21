"""Reads a Doc sentence by sentence and tells its trips, each completed by what was told before."""

from collections import Counter

from spacy.language import Language

from extraction.clauses import governing_verb, subjects
from extraction.places import places_in
from extraction.visits.attested import first_day_attested
from extraction.visits.by_noun import is_visit_noun, trips_by_noun, type_of
from extraction.visits.by_predecessor import trips_by_predecessor
from extraction.visits.by_verb import trips_by_verb
from extraction.visits.claims import claim_number, open_window
from extraction.visits.dating import at_the_scene, date_stops, date_trip, is_own_date
from extraction.visits.destinations import event_of
from extraction.visits.gapped import gapped_trips
from extraction.visits.lengths import days_of
from extraction.visits.lexicon import STANDING
from extraction.visits.merge import joined
from extraction.visits.near import around, below
from extraction.visits.returning import trips_by_return
from extraction.visits.rows import row_of
from extraction.visits.stops import trips_by_stop
from extraction.visits.story import Story
from extraction.visits.telling import WEAK
from extraction.visits.trip import Traveller

__all__ = ["find_visits"]


def find_visits(doc):
    """The visits of a Doc that has places, people, dates and quotes: rows as dicts, in text order."""
    story = Story(doc)
    memory = []
    story.told = memory
    for sent in doc.sents:
        memory += _tell(sent, story, memory)
    trips = joined([t for t in memory if t.told], story)
    for trip in trips:
        here = trip.status == "present" or trip.arrival and trip.status == "completed" and trip.host_iso3 == story.home
        if here and trip.count == 1 and not (trip.date or trip.last_day or trip.nth or trip.ended):
            trip.date = first_day_attested(trip, story)
            trip.attested = trip.date is not None
    return [row_of(trip, story) for trip in trips]


def _tell(sent, story, memory):
    """The trips of one sentence; a noun that a verb of motion already used adds its type and is not told twice."""
    told, used = [], set()
    for token in sent:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            earlier, nouns = trips_by_predecessor(token, story, memory + told)
            earlier = [trip for trip in earlier if _abroad(trip, story)]
            for trip in earlier:
                date_trip(trip, token, token, story)
            if earlier:
                told, used = told + earlier, used | nouns
                continue
            trips = [
                t for t in trips_by_verb(token, story, memory + told) if _abroad(t, story) or _other_he(t, token, story)
            ]
            trips = [trip for trip in trips if not _same_journey(trip, token, told)]
            stops = trips_by_stop(trips, token)
            counted = stops is not trips and any(trip.count > 1 for trip in stops)
            trips = stops + [t for t in gapped_trips(token, trips, story) if stops is trips and _abroad(t, story)]
            for trip in trips:
                if trip.date is not None:  # a list, or a clause without its verb: each part has told its own
                    used |= {noun.i for noun in below(token) if is_visit_noun(noun)} if len(trips) > 2 else set()
                    continue
                used |= _purpose(trip, token)
                date_trip(trip, token, token, story)
                if not counted:
                    claim_number(trip, token)
                trip.shared_date = len({t.host_iso3 for t in trips}) > 1
            date_stops(trips, token)
            told += trips
            story.told = memory + told
    for token in sent:
        returned = [t for t in trips_by_return(token, story, memory + told) if _abroad(t, story)]
        if returned:
            used |= {noun.i for noun in below(token) if is_visit_noun(noun)}
            told += returned
    for token in sent:
        if is_visit_noun(token) and token.i not in used:
            verb = governing_verb(token)
            trips = [
                t
                for t in trips_by_noun(token, story, memory + told)
                if _abroad(t, story) or verb is not None and _other_he(t, verb, story)
            ]
            trips = trips_by_stop(trips, token)
            for trip in trips:
                if trip.date is None:
                    date_trip(trip, token, None, story)
                trip.shared_date = len({t.host_iso3 for t in trips}) > 1
                trip.days = days_of(token) or trip.days
                aside = token.dep_ == "pobj" and token.head.lower_ in ("during", "of") and trip.nth is None
                trip.attested = aside and not is_own_date(trip.date, token)
                at_the_scene(trip, token, story)
            told += trips
    for trip in told:
        trip.host = trip.host or _inviter(trip, story)
        open_window(trip, story.doc)
    told.sort(key=lambda trip: trip.at)
    _set_scene(sent, told, story)
    return told


def _set_scene(sent, told, story):
    """The one city of the host country that the sentence says something happened in: "Talks were held in Oslo ..."."""
    hosts = Counter(trip.host_iso3 for trip in told)
    scenes = [p for p in places_in(story.doc, sent.start_char, sent.end_char) if p["city"]] if told else []
    for trip in told:
        if trip.place or hosts[trip.host_iso3] > 1 or trip.count > 1:
            continue
        near = [p["city"] for p in scenes if p["iso3"] == trip.host_iso3 and _is_scene(p, story)]
        if len(set(near)) == 1 and story.quote_at(sent.start_char) is None:
            trip.place = near[0]


def _is_scene(place, story):
    before = story.text[max(0, place["start"] - _CAUSE) : place["start"]].lower().split()
    return bool(before) and before[-1] in ("in", "at") and not {"because", "despite", "over", "due"} & set(before)


_CAUSE = 45  # characters back to the "because of" of "because of protests in Bergen"


def _abroad(trip, story):
    """True where somebody goes to another country than the own; completes a country that only the pair tells."""
    traveller = trip.traveller
    if trip.host_iso3 is None:
        return False
    person = traveller.person
    if person is not None:
        if person["international"]:
            traveller.iso3 = None
            return True
        if person["office"] in STANDING and not trip.back_reference:
            return False
        traveller.iso3, sure = story.country_of_person(person, trip.host_iso3)
        if not sure:
            trip.doubt(0.15, "the visitor's country is not named and was worked out")
        if not sure and not person["office"] and trip.visit_type == "unspecified":
            return False  # "We came here to play", said somebody of whom nothing else is told
        if person["office"] in ("director", "expert") and any(words == WEAK for _, words in trip.doubts):
            return False
    return traveller.iso3 is not None and traveller.iso3 != trip.host_iso3


def _other_he(trip, verb, story):
    """ "Sharif received Sirisena as he arrived in Pakistan": *he* is the one who is not at home there."""
    subject = next((s for s in subjects(verb) if s.lower_ in ("he", "she")), None)
    if subject is None or trip.traveller.person is None or trip.traveller.iso3 != trip.host_iso3:
        return False
    sentence = verb.sent
    guests = [
        (mention["start"], person)
        for person in story.doc._.people
        if person["iso3"] not in (None, trip.host_iso3)
        for mention in person["mentions"]
        if sentence.start_char <= mention["start"] < subject.idx
    ]
    if not guests:
        return False
    guest = max(guests, key=lambda g: g[0])[1]
    trip.traveller = Traveller(person=guest, iso3=guest["iso3"])
    trip.doubt(0.08, "the pronoun is read as the guest")
    return True


def _same_journey(trip, verb, told):
    """True for the *take part* of "left for New York to take part in the session"; its event goes to the journey."""
    if verb.tag_ != "VB" or verb.dep_ not in ("advcl", "xcomp", "acl"):
        return False
    for journey in told:
        if (
            verb.head.i == journey.at
            and journey.host_iso3 == trip.host_iso3
            and journey.traveller.key == trip.traveller.key
        ):
            journey.event, journey.place = journey.event or trip.event, journey.place or trip.place
            if journey.visit_type == "unspecified":
                journey.visit_type = trip.visit_type
            return True
    return False


def _purpose(trip, verb):
    """Type, length and event from "on a two-day state visit", "for the 12th summit of"; the nouns used."""
    used = set()
    for token in below(verb):
        if abs(token.i - verb.i) > 25:
            continue
        if is_visit_noun(token) and _hangs_on(token, verb) and token.tag_ != "NNS":
            trip.visit_type = type_of(token) if trip.visit_type == "unspecified" else trip.visit_type
            trip.days = days_of(token) if trip.days is None else trip.days
            used.add(token.i)
        elif trip.event is None and token.dep_ in ("pobj", "dobj") and token.i > verb.i and _hangs_on(token, verb):
            name, multilateral = event_of(token)
            if name:
                trip.event = name
                if multilateral and trip.visit_type == "unspecified":
                    trip.visit_type = "summit"
    return used


def _hangs_on(noun, verb):
    """True where a noun belongs to the verb's own phrases, not to another clause that tells a trip of its own."""
    if any(c.dep_ == "poss" for c in noun.children):
        return False
    node, steps = noun, 0
    while node != verb and steps < 8:
        if node.dep_ in ("relcl", "ccomp", "conj", "ROOT", "parataxis"):
            return False
        node, steps = node.head, steps + 1
    return node == verb


def _inviter(trip, story):
    """The host in "at the invitation of President Xi Jinping": whoever invited receives."""
    for token in around(story.doc[trip.at]):
        if token.lemma_.lower() != "invitation":
            continue
        for child in below(token):
            person = story.person_of(child) if child.pos_ == "PROPN" and child.i > token.i else None
            if person is not None and person is not trip.traveller.person:
                return person
    return None


@Language.component("visits")
def visits(doc):
    doc._.visits = find_visits(doc)
    return doc
