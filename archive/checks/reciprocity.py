"""Who visited whom last: between two states the heads pay each other visits, and return them."""

from collections import defaultdict

from archive.checks.reading import Check
from archive.checks.trips import DONE
from archive.merge.dates import day_number
from archive.merge.people import offices_held, visitor
from archive.wording import date_words

__all__ = ["reciprocity"]

_COUNTED = {"state", "official"}  # as protocol counts: a working visit or a summit asks for no return
_NOT_NOW = {"former", "ex", "ex-president", "elect"}


def reciprocity(visits, today):
    """A Check for each two states with state or official visits of heads of state: the last each way, and who is due.

    The archive may not know all visits, so the sentence says what it rests on.
    """
    ways = defaultdict(list)
    for event in visits:
        if event["span"] and event["count"] == 1 and event["visit_type"] in _COUNTED and _by_head_of_state(event):
            ways[event["visitor_iso3"], event["host_iso3"]].append(event)
    for pair in sorted({tuple(sorted(way)) for way in ways if all(way)}):
        yield from _between(ways[pair], ways[pair[::-1]], day_number(today))


def _between(there, back, now):
    last = [max(done, key=lambda event: (event["span"].last, event["span"].first)) for done in _done(there, back)]
    if not last:
        return
    last.sort(key=lambda event: event["span"].last, reverse=True)
    due = _due(last)
    plans = [event for event in (*there, *back) if due and event["status"] == "planned" and _leads(event, due, now)]
    plan = min(plans, key=lambda event: event["span"], default=None)
    named = [*last, *([plan] if plan else [])]
    sentence = " ".join([_last_words(last), _due_words(last, due, plan), "Working visits and summits are not counted."])
    rows = [row_id for event in named for row_id in event["row_ids"]]
    yield Check("reciprocity", sentence, [event["event_id"] for event in named], rows, 0.2 if plan else 0.35)


def _done(*ways):
    return [done for way in ways if (done := [event for event in way if event["status"] in DONE])]


def _due(last):
    """(from, to) of the visit that would be the return; None where one cannot say who came last."""
    latest = last[0]
    if len(last) == 2 and last[1]["span"].last >= latest["span"].first:
        return None
    return latest["host_iso3"], latest["visitor_iso3"]


def _leads(event, due, now):
    return (event["visitor_iso3"], event["host_iso3"]) == due and (now is None or event["span"].last >= now)


def _last_words(last):
    latest = last[0]
    words = f"Of the state and official visits of heads of state in this archive, the latest between {_states(latest)} "
    words += f"is that of {_visit(latest)}"
    return words + (f"; the latest the other way is that of {_visit(last[1])}." if last[1:] else "; it has none back.")


def _visit(event):
    return f"{event['visitor']} to {event['host_country']} ({date_words(event)})"


def _due_words(last, due, plan):
    if due is None:
        return "Their dates are not told exactly enough to say which was later, so neither side can be called due."
    latest = last[0]
    words = f"By reciprocity a visit from {latest['host_country']} to {latest['visitor_country']} would be due"
    return f"{words}; one is planned for {date_words(plan)}." if plan else f"{words}, as far as the archive knows."


def _states(event):
    return " and ".join(sorted([event["visitor_country"] or "", event["host_country"] or ""]))


def _by_head_of_state(event):
    """By the title that the articles give, else by what is known of the name on that day."""
    words = set((event["visitor_title"] or event["visitor"] or "").lower().split())
    if not event["visitor"] or words & _NOT_NOW:
        return False
    office = visitor(event["visitor"], event["visitor_title"]).office
    if office is not None:
        return office == "head of state"
    return "head of state" in offices_held(event["visitor"], event["visitor_iso3"], event["date_start"])
