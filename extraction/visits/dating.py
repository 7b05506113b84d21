"""Gives a trip the date of its sentence, of the heading above it, or of the scene that the article reports from."""

from bisect import bisect_right

from extraction.clauses import governing_verb
from extraction.places import places_in
from extraction.visits.ahead import looked_ahead
from extraction.visits.lengths import nth_day
from extraction.visits.near import is_below
from extraction.visits.status import ends_it
from extraction.visits.telling import GUEST
from extraction.visits.timing import date_of, lies_ahead, main_clause_date

__all__ = ["at_the_scene", "date_stops", "date_trip", "is_own_date"]

_OF_THE_PAST = {"last", "previous", "earlier", "recent", "past", "first-ever", "former"}
_REMEMBERING = {"recall", "remember", "remind"}


def date_trip(trip, token, verb, story):
    trip.old_date = trip.status == "was planned"
    mention, _ = date_of(token, verb=verb, first_plan=trip.old_date)
    if mention is not None and lies_ahead(mention) and any(words == GUEST for _, words in trip.doubts):
        mention = None  # "thanked visiting Premier X for inviting him to the forum later this year"
    if mention is not None and trip.status in ("postponed", "cancelled") and _of_the_decision(mention, token):
        mention = None
    if mention is None and trip.status in ("postponed", "cancelled"):
        mention, _ = date_of(token, verb=verb, first_plan=True)
        mention = None if mention is not None and _of_the_decision(mention, token) else mention
        trip.old_date = mention is not None
    if mention is None and (trip.status in ("planned", "present") or trip.arrival or _is_there(token)):
        mention = main_clause_date(verb or token)
    mention = mention or _heading_date(token, story)
    nth = None if trip.status in ("postponed", "cancelled") else nth_day(token)
    if nth is not None:
        trip.nth, trip.status = nth, "present" if nth else "completed"
    if mention is None:
        return
    if (
        story.text[max(0, mention["start"] - 20) : mention["start"]]
        .rstrip()
        .lower()
        .endswith((" until", " till", " through"))
        and trip.status != "postponed"
    ):
        trip.last_day = mention
    elif trip.date_is_last or trip.nth == 0 or verb is None and ends_it(token):
        trip.last_day, trip.ended = mention, True
    else:
        ahead = trip.status == "planned" and not trip.past_plan
        trip.date = looked_ahead(mention, token.doc._.published) if ahead else mention


def _of_the_decision(mention, token):
    """True for the day of "on Friday postponed his trip to Bogota": one gone by, at the verb and not at the trip."""
    doc, day = token.doc, mention["date_start"] or ""
    if len(day) < 10 or mention["date_end"] or day > (doc._.published or ""):
        return False
    root = doc.char_span(mention["start"], mention["end"], alignment_mode="expand").root
    until = root.head.lower_ in ("until", "till", "to", "for") and root.dep_ == "pobj"
    return not until and not is_below(root, token)


def date_stops(trips, verb):
    """Give each of several stops the date right behind its place: "flew to Peru in January and Chile in February"."""
    own = [_behind_the_place(trip, verb) if trip.shared_date else None for trip in trips]
    if len({mention["start"] for mention in own if mention}) < 2:
        return  # "to Peru and Chile in February": the day of both
    for trip, mention in zip(trips, own, strict=True):
        if mention is not None:
            trip.date, trip.shared_date = mention, False


def _behind_the_place(trip, verb):
    doc, end = verb.doc, verb.sent.end_char
    for place in (p for p in places_in(doc, verb.idx, end) if p["iso3"] == trip.host_iso3):
        for mention in doc._.dates or []:
            between = doc.text[place["end"] : mention["start"]] if mention["start"] > place["end"] else None
            if between is not None and between.strip() in ("", "in", "on") and mention["date_start"]:
                return mention
    return None


def is_own_date(mention, noun):
    """True for the date of "during his visit from April 29": it hangs on the trip, not on what happened on the way."""
    if mention is None:
        return False
    span = noun.doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
    return is_below(span.root, noun)


def _is_there(token):
    """ "held talks on Friday with X, who was in Oslo on a visit": he was there on the day of the talks."""
    return token.lemma_ == "be" and token.dep_ == "relcl"


def at_the_scene(trip, noun, story):
    """A report from Oslo that speaks of the guest's "two-day visit" without a day: he is there as it is written."""
    if trip.host_iso3 != story.home or trip.date or trip.last_day or trip.count > 1 or noun.tag_ == "NNS":
        return
    if trip.days is None and trip.nth is None and trip.status == "completed":
        return
    if {c.lower_ for c in noun.children} & _OF_THE_PAST or trip.status not in ("planned", "completed"):
        return
    verb = governing_verb(noun)
    if trip.nth == 0 or verb is not None and verb.lemma_ in _REMEMBERING:
        return
    if trip.status == "completed" or noun.dep_ == "pobj" and noun.head.lower_ in ("during", "on", "in", "of"):
        trip.status = "present"
        trip.doubt(0.08, "taken to be under way where the report comes from")


def _heading_date(token, story):
    """The date that stands alone on a line above: a diary or a timeline dates its entries so."""
    doc, text = token.doc, story.text
    line_start = text.rfind("\n", 0, token.idx) + 1
    above = bisect_right(doc._.dates or [], line_start, key=lambda m: m["end"])
    if not above:
        return None
    mention = doc._.dates[above - 1]
    if mention["date_start"] == doc._.published:  # the stamp of the page
        return None
    start = text.rfind("\n", 0, mention["start"]) + 1
    end = text.find("\n", mention["end"])
    alone = text[start : mention["start"]] + text[mention["end"] : end]
    if alone.strip(" :.-–—•"):
        return None
    between = text[end:line_start].strip().split("\n")
    headings = [line for line in between if line.strip() and line.strip()[-1] not in '.!?"”' and len(line) < 60]
    return mention if not headings else None
