"""Whether a row tells of a trip that others told, and how well it fits: a number, or None where it cannot be.

What speaks for one trip is added up: the days, the kind of visit, the town, the event. A date that is exact decides
nearly alone; "in August" or no date at all needs the rest.
"""

from functools import lru_cache

from rapidfuzz import fuzz

from archive.merge.dates import gap, hull, overlap
from archive.merge.people import same_office

__all__ = ["SECOND", "fit"]

_STAY = 6  # days that tellings a day apart can add up to
_APART = 3  # days by which a trip can differ from its plan
_MUCH = 0.6  # of the shorter of two windows that must lie within the longer
_NEWS = 10  # days in which a trip is still news, so that it needs no date in an article
_FADING = 0.5  # what each year costs after which a trip is told without its date
_FORGOTTEN = -0.5  # a fit below which a row without a date tells of some other trip
_YEAR = 365
_AHEAD = 400  # days before a trip in which it is announced
_PRIVATE = {"private", "unofficial"}
_OFFICIAL = {"state", "official", "working", "friendly", "return"}
_PLAN = 1.0  # what it costs a trip that it was only planned, where the row says that it was made
_CONFUSED = -0.5  # what it costs where one says state visit and the other official visit
SECOND = 1.0  # what a reading costs that the extraction held for the less likely one


def fit(bundle, trip):
    """How well a bundle fits a trip and by which reading of its date: `(2.5, Span)`; None if it is another trip."""
    if _far(bundle.lead, trip):
        return None
    company = _who(bundle.who, trip.who)
    if company is None:
        return None
    lead = bundle.lead
    nature = _type(lead["visit_type"], trip) + _place(lead["place"], trip) + _event(lead["event"], trip)
    if bundle.who.unnamed and not lead.exact and (nature < 1 or lead.span is None):
        return None  # delegations come and go every month
    found = _undated(lead, trip, nature) if lead.span is None else _dated(lead, trip, nature)
    if found is None or lead.span is None and company + nature + found[0] < _FORGOTTEN:
        return None
    return company + nature + found[0], found[1]


def _far(lead, trip):
    """True where days and days are too far apart, whatever else is told: most comparisons end here."""
    return lead.exact and trip.hull is not None and not lead.others and gap(lead.span, trip.hull) > _APART


def _who(one, other):
    if one.unnamed:
        return 0.0
    if one.persons and other.persons:
        return 0.3 if one.persons & other.persons else None
    offices = (same_office(a, b) for a in one.offices for b in other.offices)
    return 0.0 if any(offices) else None


def _dated(lead, trip, nature):
    readings = [(0.0, lead.span), *((SECOND, other) for other in lead.others)]
    fits = []
    for cost, days in readings:
        score = _days(lead, days, trip, nature)
        if score is not None:
            fits.append((score - cost, days))
    return max(fits, key=lambda found: found[0], default=None)


def _days(lead, days, trip, nature):
    if trip.span is None:
        return _against_undated(lead, days, trip, nature)
    if days.exact and trip.hull:
        return _exactly(lead, days, trip, nature)
    shared = overlap(days, trip.span)  # a trip of 31 May and 1 June was made in May and in June
    if shared < _MUCH and not (shared and days.exact != trip.span.exact) or nature <= -1.5 or not _possible(lead, trip):
        return None
    made = -_PLAN if lead["status"] in ("completed", "ongoing") and not trip.done else 0.0
    if days == trip.span:
        return 1.5 + made
    return made + (1.0 if min(days.days, trip.span.days) <= 31 and max(days.days, trip.span.days) <= 100 else 0.5)


def _exactly(lead, days, trip, nature):
    """Days of one stay: the same, a day apart (arrival and talks, a day's delay of the news), or two if all agrees."""
    apart = gap(days, trip.hull)
    if apart == 0 and overlap(days, trip.hull) > 0:
        return 4.0 if hull(days, trip.hull).days <= _STAY + 2 else None
    if nature <= -1.5 or _cancelled(lead) != (trip.cancelled and not trip.done) or _comes_again(lead, days, trip):
        return None
    if (lead["status"] == "planned") != (trip.planned and not trip.done):
        return 3.0 - 0.5 * apart if apart <= _APART and _possible(lead, trip) else None
    if hull(days, trip.hull).days > _STAY:
        return None
    if apart == 1:
        return 3.0
    return 1.0 if apart == 2 and nature >= 1 else None


def _comes_again(lead, days, trip):
    """True for a plan of days to come that was written after the trip: "he will visit again on 13 June"."""
    over = trip.done and lead.published is not None and lead.published > trip.hull.last
    return lead["status"] == "planned" and over and days.first > trip.hull.last


def _cancelled(lead):
    return lead["status"] == "cancelled"


def _possible(lead, trip):
    """False where the row was written too early or too late for this trip, or one was made and the other called off."""
    if (
        _cancelled(lead)
        and trip.done
        or lead["status"] in ("completed", "ongoing")
        and trip.cancelled
        and not trip.done
    ):
        return False
    day, days = lead.published, trip.span
    if day is None or days is None:
        return True
    if lead["status"] in ("planned", "cancelled"):
        return days.last >= day - 1 or _cancelled(lead) and not trip.done
    if lead["status"] == "ongoing":
        return days.first - 2 <= day and (day <= days.last + 3 or lead.span is not None)
    return days.first <= day + 1


def _undated(lead, trip, nature):
    """A row without a date belongs to a trip that was news when it was written; failing that, to one of its kind."""
    if nature < (_CONFUSED if _in_the_news(lead, trip) else 0) or not _possible(lead, trip):
        return None
    if trip.span is None:
        return _both_undated(lead, trip, nature)
    if lead.published is None:
        return 0.0, None
    since = lead.published - trip.span.last
    ahead = trip.span.first - lead.published
    if lead["status"] == "ongoing":
        return (2.5, None) if since <= 3 and ahead <= 2 else None
    if lead["status"] in ("planned", "cancelled"):
        return (1.5, None) if ahead <= 60 else (0.0, None) if ahead <= _AHEAD else None
    return (2.5 if since <= _NEWS else -min(since / _YEAR * _FADING, 3.0)), None


def _in_the_news(lead, trip):
    """True where a row was written in the days of the trip: then "state" for "official" is a slip."""
    return bool(lead.published and trip.span) and -_APART <= lead.published - trip.span.first <= trip.span.days + _APART


def _both_undated(lead, trip, nature):
    """Neither has a date: only what was written in the same days, or agrees in its kind and town."""
    if lead.published is None or trip.published is None:
        return (0.5, None) if nature >= 2 else None
    days = max(abs(lead.published - t.published) for t in trip.tellings if t.published)
    return (1.0, None) if days <= 3 or days <= _NEWS and nature >= 1 else None


def _against_undated(lead, days, trip, nature):
    if trip.published is None or not days.exact:
        return None
    near = days.first - 3 <= trip.published <= days.last + _NEWS
    return 1.0 if near and nature >= 0 else None


def _type(kind, trip):
    """State and official visits are mixed up, a private trip and a state visit are not."""
    if not kind or kind == "unspecified" or not trip.types:
        return 0.0
    if kind in trip.types:
        return 1.5
    return max(_confusion(kind, other) for other in trip.types)


def _confusion(one, other):
    if {one, other} <= _OFFICIAL:
        return _CONFUSED
    if {one, other} & _PRIVATE and {one, other} <= _OFFICIAL | _PRIVATE:
        return -2.0 if {one, other} & {"state", "official"} else -1.0
    return -1.0  # a summit and anything else


def _place(place, trip):
    """Towns are stops of one trip as often as they tell two apart."""
    if not place or not trip.places:
        return 0.0
    return 1.0 if any(_alike(place, other) for other in trip.places) else -0.5


def _event(event, trip):
    if not event or not trip.events:
        return 0.0
    return 1.5 if any(_alike(event, other) for other in trip.events) else -1.5


@lru_cache(maxsize=65536)
def _alike(one, other):
    return fuzz.token_set_ratio(one.casefold(), other.casefold()) >= 80
