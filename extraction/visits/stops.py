"""Several trips behind one word of travel, each stop with a day or number of its own."""

from dataclasses import replace
from typing import NamedTuple

from extraction.places import place_at
from extraction.visits.lexicon import NUMBERS
from extraction.visits.near import around, dates_around

__all__ = ["own_stops", "trips_by_stop"]

# What may stand between the stops of a list and their days.
_FILLERS = {",", "and", "then", "later", "finally", "also", "again", "to", "in", "on", "for", "from", "the", "another",
            "one", "as", "well"}  # fmt: skip
_LEAD = 8  # words from a word of travel to its first stop


class _Stop(NamedTuple):
    """The places of one part of a list, and the date or number behind them."""

    places: list
    date: dict | None
    count: int | None


def trips_by_stop(trips, trigger):
    """One trip a stop where the words behind tell each its day or number; else the trips as they are.

    "Greek Foreign Minister George Gerapetritis visited Amman in March, Riyadh in May and Doha in June" gives three.
    """
    stops = (own_stops(trigger) or _lost_stops(trips, trigger)) if trips else []
    if not stops or all(trip.host_iso3 != stops[0].places[0]["iso3"] for trip in trips):
        return trips
    found = []
    for first in {trip.traveller.key: trip for trip in reversed(trips)}.values():
        for stop in stops:
            for iso3 in dict.fromkeys(place["iso3"] for place in stop.places):
                if iso3 == first.traveller.iso3:
                    continue
                cities = [place["city"] for place in stop.places if place["iso3"] == iso3 and place["city"]]
                trip = replace(first, host_iso3=iso3, place=", ".join(dict.fromkeys(cities)) or None)
                trip.date, trip.count, trip.doubts = stop.date, stop.count or 1, list(first.doubts)
                found.append(trip)
    return found


def own_stops(trigger):
    """The stops behind a word of travel, none unless two of them have a day or a number of their own."""
    stops = _stops_behind(trigger)
    dated = len({stop.date["date_start"] for stop in stops if stop.date})
    counted = sum(stop.count is not None for stop in stops)
    if len(stops) < 2 or dated < len(stops) and counted < len(stops):
        return []
    return _share_last_date(stops)


def _lost_stops(trips, trigger):
    """The one stop "to Kenya, Ethiopia and Rwanda on 10-15 May", of which the parser tied only Kenya to the verb."""
    stops = _stops_behind(trigger)
    if len(stops) != 1 or stops[0].count or len({trip.host_iso3 for trip in trips}) != 1:
        return []
    several = len({place["iso3"] for place in stops[0].places}) > 1
    return [stops[0]._replace(date=None)] if several else []


def _stops_behind(trigger):
    stops, places, date, count = [], [], None, None
    for item, value in _items(trigger):
        if item == "place" and (date or count):
            stops.append(_Stop(places, date, count))
            places, date, count = [], None, None
        if item == "place":
            places.append(value)
        elif item == "count":
            count = value
        elif date is None:
            date = value
        elif _another_time(date, value):
            stops.append(_Stop(places, date, count))
            date, count = value, None
    if places and not (date or count):
        return []  # "In March she visited Amman, in May Riyadh": the days stand before their places
    return [*stops, _Stop(places, date, count)] if places else []


def _share_last_date(stops):
    """ "to Berlin twice and to Warsaw three times since January": the day at the end is of all the numbers."""
    if all(stop.count for stop in stops) and stops[-1].date and not any(stop.date for stop in stops[:-1]):
        return [stop._replace(date=stops[-1].date) for stop in stops]
    return stops


def _another_time(old, new):
    """True for "in March and in May"; "on Tuesday and Wednesday" are days of one stay."""
    return max(len(old["date_start"]), len(new["date_start"])) < 10 and not (old["date_end"] or new["date_end"])


def _items(trigger):
    """(kind, value) of the places, dates and numbers of a list behind a word of travel, up to another word."""
    doc, end, i, begun = trigger.doc, around(trigger).end, trigger.i + 1, False
    dates = {m["start"]: m for m in dates_around(trigger) if m["date_start"] and m["type"] != "SET"}
    while i < end:
        token = doc[i]
        item, value, behind = _item(token, end, dates)
        if item is None:
            out_of_reach = i - trigger.i > _LEAD or token.pos_ in ("VERB", "AUX")
            if begun and token.lower_ not in _FILLERS or not begun and out_of_reach:
                return
        elif not begun and item == "date" or begun and _opens_a_clause(token, doc, behind, end):
            return  # "... in March and Oslo on Monday said", "... and in May said"
        elif begun or item == "place":
            begun = True
            yield item, value
        i = behind


def _item(token, end, dates):
    """(kind, value, index behind) of the place, date or number that begins with a word; the kind may be None."""
    doc, i = token.doc, token.i
    if token.idx in dates:
        return "date", dates[token.idx], _behind(doc, i, end, dates[token.idx])
    place = place_at(doc, token.idx, token.idx + len(token)) if token.text[:1].isupper() else None
    if place is not None and place["kind"] not in ("demonym", "body"):
        return "place", place, _behind(doc, i, end, place)
    number = _number(doc, i, end)
    return ("count", *number) if number else (None, None, i + 1)


def _behind(doc, i, end, span):
    return next((k for k in range(i + 1, end) if doc[k].idx >= span["end"]), end)


def _opens_a_clause(token, doc, behind, end):
    if token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass", "poss", "compound"):
        return True
    return behind < end and doc[behind].pos_ in ("VERB", "AUX")


def _number(doc, i, end):
    """(number, index behind it) of "once", "twice", "four times" at a word, or None."""
    word = doc[i].lower_
    if word in ("once", "twice", "thrice"):
        return NUMBERS[word], i + 1
    if i + 1 < end and doc[i + 1].lower_ in ("times", "occasions"):
        count = int(word) if word.isdigit() else NUMBERS.get(word)
        return (count, i + 2) if count else None
    return None
