"""What an event says of a trip: the best supported value of each column, and in words how its date was decided."""

from rapidfuzz import fuzz

from archive.merge.deciding import best_date, between_days, by_others, date_columns, excludes
from archive.merge.people import visitor
from archive.merge.support import best, exclusive, readings, told, votes
from archive.merge.trips import finest

__all__ = ["visit_event"]

_READ = ["visitor", "visitor_title", "host", "place", "visit_type", "event", "date_edtf", "status"]
_MODAL = ["visitor_title", "visitor_country", "visitor_iso3", "host_country", "host_iso3", "direction", "place"]
_MADE = ("completed", "ongoing")
_LEVELS = {"state", "official", "working", "private", "unofficial"}  # a visit has one of these
_NAMED = 3  # trips that are named in words
_SAME_PLACE = 80  # rapidfuzz ratio at which two places are one


def visit_event(trip, event_id):
    """The record of a trip, columns of `archive.schema.VisitEvent`."""
    tellings = sorted(trip.tellings, key=lambda t: t.order)
    dated = best_date([t for t in tellings if t not in trip.outdated], _MADE)
    record = {name: best(tellings, name) for name in (*_MODAL, "event", "count")}
    record |= {"event_id": event_id, **date_columns(dated, tellings), **told(tellings)}
    record["visitor"] = best(tellings, "visitor", worth=_worth_of_name)
    record["host"] = best(tellings, "host", worth=_worth_of_name)
    record["visit_type"] = best(tellings, "visit_type", worth=_worth_of_type)
    record["status"] = _status(tellings)
    record["asserted_by"] = _asserted_by(tellings)
    record["readings"] = readings(tellings, _READ)
    record["decided"] = "; ".join(_decided(trip, tellings, dated)) or None
    record["contradicted"] = _contradicted(tellings, dated)
    return record


def _worth_of_name(name):
    """A full name tells most, an office least."""
    if visitor(name, None).name is None:
        return 0.05
    return 1.0 if " " in name and "." not in name else 0.2


def _worth_of_type(kind):
    return 0.02 if kind == "unspecified" else 1.0


def _asserted_by(tellings):
    """Null as soon as one article says it in its own words."""
    return best(tellings, "asserted_by") if all(t["asserted_by"] for t in tellings) else None


def _status(tellings):
    """A trip that was made outweighs its plan; of plan and cancellation the later word counts.

    That a trip was called off counts for nothing against those who wrote later that it was made.
    """
    by_hand = [t for t in tellings if "status" in t.edited]
    counted = votes(by_hand or [t for t in tellings if not _overtaken(t, tellings)], "status")
    made = [vote for vote in counted if vote.value in _MADE]
    off = sum(vote.weight for vote in counted if vote.value == "cancelled")
    if made and off <= sum(vote.weight for vote in made):
        return "completed" if any(vote.value == "completed" for vote in made) else "ongoing"
    ahead = [t for vote in counted if vote.value not in _MADE for t in vote.tellings]
    return max(ahead, key=lambda t: (t.published or 0, t.id))["status"] if ahead else None


def _overtaken(telling, tellings):
    if telling["status"] != "cancelled" or telling.published is None:
        return False
    return any(
        t["status"] in _MADE and t.exact and telling.published < t.span.first <= (t.published or 0) for t in tellings
    )


def _decided(trip, tellings, dated):
    yield from by_others(tellings)
    yield from between_days(tellings, dated, _MADE)
    if trip.postponed:
        new, old = trip.postponed
        yield f"planned for {old.when} ({old.id}), put off until {new.when} ({new.id})"
    yield from _left_apart(trip)


def _left_apart(trip):
    others = [other for other in trip.doubts if other.tellings]
    if others:
        named = ", ".join(sorted(_named(other) for other in others[:_NAMED]))
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        told_twice = any(other.articles & trip.articles for other in others)
        why = "its article tells it beside" if told_twice else "it can be one of several trips:"
        yield f"left apart, because {why} {named}{more}"


def _named(trip):
    first = min(trip.tellings, key=finest)
    return f"{first.when} ({first.id})"


def _contradicted(tellings, dated):
    days = [t for t in tellings if t.exact]
    found = {
        "date_start": any(excludes(a, b, _MADE) and a.family != b.family for a in days for b in days),
        "visit_type": exclusive(tellings, "visit_type", lambda a, b: {a, b} <= _LEVELS),
        # In one day nobody is received in two towns; a longer trip has stops.
        "place": dated and dated.span.days == 1 and exclusive(tellings, "place", _elsewhere),
        "status": exclusive(tellings, "status", lambda a, b: "cancelled" in (a, b) and {a, b} & {*_MADE}),
    }
    return [column for column, is_so in found.items() if is_so]


def _elsewhere(one, other):
    return fuzz.token_set_ratio(one, other) < _SAME_PLACE
