"""One trip while its tellings come together: who, when and what they have told so far, and the index to find it by."""

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from archive.merge.dates import hull

__all__ = ["Bundle", "Index", "Trip", "Who", "finest"]

_SLACK = 3  # days round a trip in which a telling of it is looked for
_LONGEST = 800  # days: what spans more is looked for among all trips
_DONE = ("completed", "ongoing")


class Who(NamedTuple):
    """The visitor of a row: the persons whom its name can mean, or only an office, or neither (a delegation)."""

    persons: frozenset
    offices: frozenset

    @property
    def unnamed(self):
        """True for a delegation of which nothing is told."""
        return not self.persons and not self.offices

    @property
    def keys(self):
        """Under which words trips of such a visitor are kept."""
        return [*self.persons, *(f"office: {office}" for office in self.offices), ""]


class Bundle:
    """The tellings that are one before anything is compared: one sentence in the copies of a wire text."""

    __slots__ = ("articles", "ids", "lead", "tellings", "who")

    def __init__(self, tellings, who):
        self.tellings, self.who = tellings, who
        if len(tellings) == 1:
            self.lead = tellings[0]
            self.ids, self.articles = self.lead.ids, self.lead.articles
        else:
            self.lead = min(tellings, key=finest)
            self.ids = frozenset().union(*(t.ids for t in tellings))
            self.articles = frozenset().union(*(t.articles for t in tellings))


def finest(telling):
    """An order in which the row with the finest date comes first: it speaks for the rest."""
    return telling.span is None, telling.span.days if telling.span else 0, telling.order


class Trip:
    """A trip as told so far. Most are told by few rows, so nothing is made before it is needed."""

    __slots__ = (
        "_made", "_meant", "articles", "cancelled", "done", "doubts", "events", "families", "ids",
        "outdated", "place", "places", "planned", "postponed", "published", "tellings", "types", "who", "window",
    )  # fmt: skip

    def __init__(self):
        self.tellings = []
        self.ids = self.articles = self.families = frozenset()
        self.types = self.places = self.events = frozenset()
        self.who = self._made = self._meant = self.window = self.published = None
        self.done = self.planned = self.cancelled = False
        self.doubts = ()  # the trips of which this may be one
        self.postponed = None  # the telling that gave a plan its new date, and one that had the old
        self.outdated = frozenset()  # the tellings of the plan that was put off
        self.place = None  # where the index keeps it

    @property
    def hull(self):
        """The days of the trip: those told once it was made, else those planned; None if only a window is told."""
        return self._made or self._meant

    @property
    def span(self):
        """Its days or else its window; None if it has no date."""
        return self._made or self._meant or self.window

    @property
    def signature(self):
        """The same for a trip of which the same is told and said."""
        doubts = frozenset(frozenset(trip.tellings) for trip in self.doubts)
        return frozenset(self.tellings), doubts, self.postponed

    def take(self, bundle, days=None):
        """Add tellings; `days` is the reading of their date by which they fit, if it is not the first one."""
        self.ids |= bundle.ids
        self.articles |= bundle.articles
        self.who = _joined(self.who, bundle.who)
        for telling in bundle.tellings:
            self._note(telling)
        self._date(bundle.lead, days or bundle.lead.span)

    def _note(self, telling):
        self.tellings.append(telling)
        if telling.family not in self.families:
            self.families |= {telling.family}
        status = telling["status"]
        self.done |= status in _DONE
        self.planned |= status == "planned"
        self.cancelled |= status == "cancelled"
        kind, place, event = telling["visit_type"], telling["place"], telling["event"]
        if kind and kind != "unspecified" and kind not in self.types:
            self.types |= {kind}
        if place and place not in self.places:
            self.places |= {place}
        if event and event not in self.events:
            self.events |= {event}
        if telling.published and (self.published is None or telling.published < self.published):
            self.published = telling.published

    def _date(self, telling, days):
        if days is None:
            return
        if not days.exact:
            if self.window is None or days.days < self.window.days:
                self.window = days
        elif telling["status"] in _DONE:
            self._made = hull(self._made, days) if self._made else days
        else:
            self._meant = hull(self._meant, days) if self._meant else days


def _joined(known, new):
    """A name narrows what a shorter one can mean; a delegation adds nothing."""
    if known is None or known.unnamed:
        return new
    if new.unnamed:
        return known
    if known.persons and new.persons:
        meant = known.persons & new.persons or known.persons
        return Who(meant, known.offices | new.offices if meant == new.persons else known.offices)
    return Who(known.persons or new.persons, known.offices | new.offices)


class Index:
    """Trips by visitor and month, so that a row is compared with a few of them."""

    def __init__(self):
        self._trips = defaultdict(dict)  # dicts as sets that keep their order

    def enter(self, trip):
        """Keep a trip under its visitor and months; again after it has taken a telling."""
        place = trip.who, trip.span
        if place == trip.place:
            return
        trip.place = place
        for key in trip.who.keys:
            for month in (None, *_months(trip.span)):
                self._trips[key, month][trip] = None

    def near(self, who, span):
        """The trips that a visitor may have made in these days; all of them without days."""
        months = _months(span) or (None,)
        keys = [""] if who.unnamed else who.keys[:-1]
        return list(
            dict.fromkeys(trip for key in keys for month in months for trip in self._trips.get((key, month), ()))
        )


@lru_cache(maxsize=65536)
def _months(span):
    if span is None or span.days > _LONGEST:
        return ()
    first, last = (date.fromordinal(max(1, day)) for day in (span.first - _SLACK, span.last + _SLACK))
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
