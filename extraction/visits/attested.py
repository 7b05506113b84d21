"""The first day on which an article shows the visitor at the place, for a trip that it gives no day of its own."""

from datetime import date

from extraction.places import places_in
from extraction.visits.lexicon import ARRIVALS
from extraction.visits.near import above

__all__ = ["first_day_attested"]

_BACK = 5  # days before publication that a meeting can be one of this visit
_MEETING = ARRIVALS | {
    "meet", "hold", "receive", "welcome", "greet", "host", "attend", "sign", "lay", "tour", "inspect", "open",
}  # fmt: skip


def first_day_attested(trip, story):
    """The date mention of the earliest meeting, "... met Xi Jinping in Beijing on Tuesday", or None."""
    published = story.doc._.published
    person = trip.traveller.person
    if not published or person is None:
        return None
    days = (m for m in story.doc._.dates or [] if _is_recent(m["date_start"], published))
    shown = [m for m in days if not m["date_end"] and _shows(m, person, trip.host_iso3, story)]
    return min(shown, key=lambda m: m["date_start"], default=None)


def _is_recent(day, published):
    if not day or len(day) != 10 or day > published:
        return False
    return (date.fromisoformat(published) - date.fromisoformat(day)).days <= _BACK


def _shows(mention, person, host_iso3, story):
    """True where the clause of a date tells of the person at a place of the host's."""
    span = story.doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
    sent, verb = span.sent, next((t for t in above(span.root) if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in _MEETING or verb.tag_ not in ("VBD", "VBN"):
        return False
    there = any(
        p["iso3"] == host_iso3 and p["city"] and p["kind"] != "demonym"
        for p in places_in(story.doc, sent.start_char, sent.end_char)
    )
    named = any(sent.start_char <= m["start"] < sent.end_char for m in person["mentions"])
    return there and named
