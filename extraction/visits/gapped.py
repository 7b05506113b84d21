"""Trips whose verb is said once: "King Olav visited in 1973 and Queen Juliana in 1978", "... then Peru on Friday"."""

from bisect import bisect_right
from dataclasses import replace

from extraction.places import place_at
from extraction.visits.travellers import of_noun_phrase

__all__ = ["gapped_trips"]

_NEAR = 40  # characters from a name to the date that is said of it


def gapped_trips(verb, trips, story):
    """The trips that share the verb of these: by another traveller, or on to another country, each with its date.

    "Mexico's President Lopez Mateos visited India in 1962 and President Echeverria in 1975" gives the second.
    """
    if not trips:
        return []
    found, first = [], trips[0]
    for node in _coordinated(verb):
        date = _date_behind(node)
        place = place_at(node.doc, node.idx, node.idx + len(node))
        if place is not None and place["kind"] not in ("demonym", "body"):
            if date is not None and place["iso3"] not in (first.traveller.iso3, first.host_iso3):
                found.append(_copy(first, date, node, host_iso3=place["iso3"], place=place["city"]))
        elif date is not None:
            travellers = of_noun_phrase(node, story)
            for other in travellers[:1]:
                if other.key != first.traveller.key:
                    other.iso3 = other.iso3 or first.traveller.iso3
                    found += [_copy(trip, date, node, traveller=other) for trip in trips]
    return found


def _coordinated(verb):
    """Names that the parser coordinates with a verb, which cannot be: they stand for a clause without its verb."""
    return [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("PROPN", "NOUN") and c.i > verb.i]


def _date_behind(node):
    dates = node.doc._.dates or []
    end = node.right_edge.idx + len(node.right_edge)
    last = min(max(end, node.idx + _NEAR), node.sent.end_char)
    first = bisect_right(dates, node.idx, key=lambda m: m["start"])
    behind = dates[first : bisect_right(dates, last, key=lambda m: m["start"])]
    return next((m for m in behind if m["date_start"]), None)


def _copy(trip, date, node, **changed):
    return replace(trip, at=node.i, date=date, doubts=list(trip.doubts), **changed)
