"""The single visits of an archive by their way and time, so that those of a window are found without looking at all."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import lru_cache

from archive.merge.people import office_in, offices_held, visitor
from extraction.people.names import same_person

__all__ = ["DONE", "Trips", "can_be_one"]

DONE = {"completed", "ongoing"}
_LENGTHS = (45, 400, 10**7)  # days that a date covers: a stay or month, a season or year, more


class Trips:
    """The visits of some statuses, one event each; claimed numbers of visits are not among them."""

    def __init__(self, events, *, statuses=DONE):
        self._undated, shelves = defaultdict(list), [defaultdict(list) for _ in _LENGTHS]
        for event in events:
            if event["count"] == 1 and event["status"] in statuses and event["direction"]:
                days = event["span"]
                shelf = shelves[bisect_left(_LENGTHS, days.days)] if days else self._undated
                shelf[event["direction"]].append(event)
        self._shelves = [{way: _Shelf(trips) for way, trips in shelf.items()} for shelf in shelves]

    def like(self, event, first, last):
        """The visits that way, by whoever can be the event's visitor, that share a day with `first` to `last`."""
        way = event["direction"]
        for shelf, longest in zip(self._shelves, _LENGTHS, strict=True):
            for trip in shelf[way].beginning(first - longest, last) if way in shelf else ():
                if trip["span"].last >= first and can_be_one(event, trip):
                    yield trip

    def undated(self, event):
        """Those of which nobody tells when."""
        return [trip for trip in self._undated.get(event["direction"], ()) if can_be_one(event, trip)]


class _Shelf:
    """Visits in the order of their first days."""

    def __init__(self, trips):
        self._trips = sorted(trips, key=lambda event: event["span"].first)
        self._firsts = [event["span"].first for event in self._trips]

    def beginning(self, first, last):
        return self._trips[bisect_left(self._firsts, first) : bisect_right(self._firsts, last)]


def can_be_one(one, other):
    """True where two events can be of one visitor: one name, or a name and an office that it is told with or held."""
    return _agree(*_who(one), *_who(other))


def _who(event):
    return event["visitor"], event["visitor_title"], event["visitor_iso3"], event["date_start"]


@lru_cache(maxsize=1 << 16)
def _agree(name, title, home, day, other_name, other_title, other_home, other_day):
    one, other = visitor(name, title), visitor(other_name, other_title)
    if one.name and other.name:
        return one.name == other.name or same_person(one.name, other.name)
    offices, others = _offices(one, title, home, day), _offices(other, other_title, other_home, other_day)
    return not offices or not others or not offices.isdisjoint(others)


def _offices(printed, title, home, day):
    """Those that are told, else those that the person is known to have held on that day."""
    told = {printed.office or office_in(title)} - {None}
    return told or (offices_held(printed.name, home, day) if printed.name else told)
