"""One trip, one row: joins the tellings of an article that are of the same trip and keeps the others apart."""

import re
from datetime import date

from extraction.people.lexicon import OFFICES
from extraction.visits.headlines import headed_by, in_headline

__all__ = ["joined"]


def joined(trips, story):
    """The trips of an article, each with the best of its tellings, in the order of their first telling."""
    rows = []
    for trip in trips:
        did_not_hold = trip.status == "was planned" or trip.past_plan
        if did_not_hold and any(_replaces(other, trip) for other in trips):
            continue
        headed = headed_by(trip, rows, story)
        same = headed or _same_trip(trip, rows)
        if same is None:
            rows.append(trip)
        else:
            _absorb(same, trip, story, headed=headed is not None)
    return [t for t in rows if t.told]


def _replaces(other, trip):
    """True where the article tells the trip itself beside the plan that did not hold: "was first due on Monday".

    A plan of another season is an occasion of its own: "had been expected in spring, but that trip was called off".
    """
    if other.host_iso3 != trip.host_iso3 or other.traveller.key != trip.traveller.key or trip.traveller.key is None:
        return False
    new, old = _span(other), _span(trip)
    if trip.status != "was planned" and not (trip.past_plan and not other.past_plan and _another_day(new, old)):
        return False
    if other.status in ("planned", "present"):
        return not (new and old) or _in_season(trip, new[0]) and _months_apart(new[0], old[0]) <= _SAME_PLAN
    if other.status != "completed" or not (new and old) or new[0] <= old[0]:
        return False
    return _in_season(trip, new[0]) and _months_apart(new[0], old[0]) <= _SAME_PLAN


def _another_day(new, old):
    return bool(new and old) and len(new[0]) == len(old[0]) == 10 and _gap(new, old) > _ONE_STAY


_ONE_STAY = 4  # days between two dates of one visit
_SAME_PLAN = 2  # months that a visit may be put off and still be the same


def _months_apart(x, y):
    months = [12 * int(day[:4]) + (int(day[5:7]) if len(day) > 4 else 0) for day in (x, y)]
    return abs(months[0] - months[1]) if len(x) > 4 and len(y) > 4 else 12 * abs(int(x[:4]) - int(y[:4]))


def _same_trip(trip, rows):
    """The row told before that this telling repeats: the latest that agrees in traveller, host, time and state."""
    for row in reversed(rows):
        if row.count != trip.count or row.host_iso3 != trip.host_iso3:
            continue
        if not _same_traveller(row, trip):
            continue
        if _types_agree(row, trip) and _times_agree(row, trip):
            return row
    return None


def _same_traveller(a, b):
    if a.traveller.key is None or b.traveller.key is None:
        dated = a.date is not None and b.date is not None and a.date["date_start"] == b.date["date_start"]
        return a.traveller.iso3 == b.traveller.iso3 and (a.back_reference or b.back_reference or dated)
    return a.traveller.key == b.traveller.key or _role_and_holder(a, b) or _role_and_holder(b, a)


def _role_and_holder(role, holder):
    """ "the first visit by a Peruvian president", undated, beside the visit of President Ana Vega."""
    person = holder.traveller.person
    if role.traveller.person is not None or person is None or role.traveller.words is None or role.date is not None:
        return False
    if role.background:
        return False
    title = OFFICES.get(person["office"])
    return title is not None and role.traveller.words == f"{title} of {person['country']}"


def _types_agree(a, b):
    if a.visit_type == b.visit_type or "unspecified" in (a.visit_type, b.visit_type):
        return True
    return _days_given(a, b) and a.date["date_start"] == b.date["date_start"]  # nobody comes twice on one day


def _times_agree(a, b):
    """True where nothing in date, place or stage speaks against one trip: `a` is the row, `b` the later telling."""
    if b.back_reference and {a.status, b.status} & {"postponed", "cancelled"}:
        return True
    if (a.status == "was planned") != (b.status == "was planned"):
        return bool(a.date and b.date) and _days_agree(a, b)
    if _under_way(a) and _stage(b) == "ahead" and b.status == "planned":
        return b.date is None or _days_agree(a, b)  # an onward stop of the visit that is under way
    if a.place and b.place and not _is_among(b.place, a.place) and not (a.date and b.date):
        return _under_way(a) and b.date is None
    if _stage(a) != _stage(b) and not (a.back_reference or b.back_reference):
        return _days_agree(a, b) and bool(a.date and b.date)
    return a.date is None or b.date is None or _days_agree(a, b)


def _is_among(place, places):
    """True for the Oslo of "Bergen, Oslo"."""
    return set(place.split(", ")) <= set(places.split(", "))


def _under_way(trip):
    return trip.status == "present" or trip.arrival and not trip.ended


def _stage(trip):
    if trip.status in ("planned", "was planned", "postponed", "cancelled"):
        return "ahead"
    return "real"


def _days_agree(a, b):
    """True where the two dates can be of one trip: one within the other, or days of one stay."""
    x, y = _span(a), _span(b)
    if x is None or y is None:
        return True
    if x[0].startswith(y[0]) or y[0].startswith(x[0]):
        return _in_season(a, y[0]) and _in_season(b, x[0])
    if len(x[0]) == len(y[0]) == 10:
        return _gap(x, y) <= _ONE_STAY
    alternatives = set((a.date or {}).get("alternatives") or []) | set((b.date or {}).get("alternatives") or [])
    return x[0] in alternatives or y[0] in alternatives


_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}  # EDTF level 1


def _in_season(trip, day):
    """False where a trip is dated by a season of the year that this month is not in: spring is not November."""
    edtf = (trip.date or trip.last_day)["edtf"] or ""
    if len(day) < 7 or len(edtf) != 7 or edtf[5:] not in _SEASONS:
        return True
    first, last = _SEASONS[edtf[5:]]
    return first <= int(day[5:7]) <= last or first <= int(day[5:7]) + 12 <= last


def _gap(x, y):
    first, second = sorted([x, y])
    return (date.fromisoformat(second[0]) - date.fromisoformat(max(first[0], first[1] or first[0])[:10])).days


def _span(trip):
    mention = trip.date or trip.last_day
    if mention is None or not mention["date_start"]:
        return None
    return mention["date_start"], mention["date_end"]


def _absorb(row, trip, story, *, headed=False):
    """Add what a later telling knows better."""
    headline = in_headline(row, story)
    onward = _under_way(row) and not row.past_plan and trip.status == "planned"
    if onward and (not headline or in_headline(trip, story)):
        row.place = row.place or trip.place
        return
    if row.visit_type == "unspecified" or row.visit_type == "summit" and trip.visit_type in ("state", "official"):
        row.visit_type = trip.visit_type
    row.event = row.event or trip.event
    row.host = row.host or trip.host
    row.place = row.place or trip.place
    row.days = row.days or trip.days
    row.last_day = row.last_day or trip.last_day
    if headed:
        row.status, row.background = trip.status, trip.background
    if headed or row.traveller.key is None or _role_and_holder(row, trip):
        row.traveller = trip.traveller
    put_off = "postponed" in (row.status, trip.status)
    new_day = trip.date and not trip.old_date and not trip.past_plan and (row.old_date or trip.status == "planned")
    if put_off and new_day and not row.redated:
        row.date, row.old_date, row.redated = trip.date, False, True
    if headline and (trip.date or trip.visit_type != "unspecified"):
        row.at = trip.at
    if headline and row.status == "present" and trip.status == "planned" and not in_headline(trip, story):
        row.status = "planned"  # "heads for Paris" above "will travel to Paris tomorrow"
    changed = row.past_plan and not trip.past_plan and trip.status == "planned" and _days_given(trip, row)
    first_day = changed or trip.begins and trip.date or trip.arrival and _earlier_day(trip.date, row.date)
    if first_day or _finer(trip.date, row.date) and not _later_day(trip.date, row.date):
        row.date, row.attested, row.shared_date = trip.date, trip.attested, trip.shared_date
        row.old_date, row.past_plan = trip.old_date or put_off and trip.past_plan, trip.past_plan
    row.arrival, row.begins = row.arrival or trip.arrival, row.begins or trip.begins
    row.ended = row.ended or trip.ended
    row.status = _later_state(row, trip, headline=headline)


_WEEK = 7  # days
_PERIOD = re.compile(r"\b(days?|weeks?|fortnight|months?)\b", re.IGNORECASE)


def _finer(new, old):
    if new is None or not new["date_start"]:
        return False
    if old is None or not old["date_start"]:
        return True
    return _fineness(new) > _fineness(old)


def _fineness(mention):
    """The longer the text the finer the date; "this week" is coarser than any day in it, "April 16 to 27" is not."""
    start, end = mention["date_start"], mention["date_end"]
    if end and len(start) == len(end) == 10 and _length(start, end) >= _WEEK and _PERIOD.search(mention["text"]):
        return len("2025-08"), True
    return len(start), bool(end)


def _length(start, end):
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1


def _days_given(*trips):
    return all(trip.date and len(trip.date["date_start"] or "") == 10 for trip in trips)


def _earlier_day(new, old):
    """An arrival told later in the text sets the first day: "is on a visit. The guests arrived the day before"."""
    days = [m["date_start"] for m in (new, old) if m and m["date_start"] and len(m["date_start"]) == 10]
    return len(days) == 2 and days[0] < days[1]


def _later_day(new, old):
    """True where a day is known already and the new one, if only as the end of a range, comes after it."""
    known = old["date_start"] if old else None
    return bool(known) and _fineness(old)[0] == 10 and new["date_start"] > known


def _later_state(row, trip, *, headline):
    """Cancelled and postponed outweigh a plan unless a new date is told; a visit goes on until its end is told.

    The present tense of a headline says nothing: "Macron visits Kazakhstan" stands over "Macron visited ...".
    """
    old, new = row.status, trip.status
    if old in ("cancelled", "postponed") and new == "planned" and trip.date and not row.date:
        return new
    if old == "planned" and new == "postponed" and row.date and not trip.date:
        return "cancelled"  # the day that was told is the one that does not hold
    if {old, new} == {"present", "completed"}:
        return "completed" if row.ended or headline and old == "present" and not trip.arrival else "present"
    if old == "planned" and new == "completed":
        return new if trip.arrival else old
    if new == "postponed" and old in ("present", "completed") and (row.arrival or row.begins):
        return old  # put off before it came about
    order = ["planned", "was planned", "present", "completed", "postponed", "cancelled"]
    return max(old, new, key=order.index)
