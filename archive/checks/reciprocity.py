"""Who visited whom last: between two states the leaders pay each other visits, and return them."""

from collections import defaultdict

from archive.checks.reading import Check
from archive.checks.trips import DONE
from archive.merge.dates import day_number
from archive.merge.people import offices_held, visitor
from archive.wording import country_words, date_words

__all__ = ["reciprocity"]

_LEADERS = {"head of state", "head of government"}
_NO_EXCHANGE = {"summit", "private"}  # the host of many, or of nobody, owes no visit back
_SOLEMN = {"state", "official", "return"}
_NOT_NOW = {"former", "ex", "ex-president", "elect"}
_COUNTED = "Working visits are counted; summits and private visits are not."


def reciprocity(visits, today):
    """A Check for each two states between which a leader paid a visit: the last each way, and whose visit is due.

    The archive may not know all visits, so the sentence says what it rests on.
    """
    ways = defaultdict(list)
    for event in visits:
        if _is_counted(event) and _by_leader(event):
            ways[event["visitor_iso3"], event["host_iso3"]].append(event)
    for pair in sorted({tuple(sorted(way)) for way in ways if all(way)}):
        yield from _between(ways[pair], ways[pair[::-1]], day_number(today))


def _between(there, back, now):
    last = [max(done, key=lambda event: (event["span"].last, event["span"].first)) for done in _done(there, back)]
    if not last:
        return
    last.sort(key=lambda event: event["span"].last, reverse=True)
    undated = _undated(there, back, last)
    due = None if undated else _due(last)
    plans = [event for event in (*there, *back) if due and event["status"] == "planned" and _leads(event, due, now)]
    plan = min(plans, key=lambda event: event["span"], default=None)
    named = [*last, *undated, *([plan] if plan else [])]
    sentence = " ".join([_last_words(last, undated), _due_words(last, due, plan, undated), _COUNTED])
    rows = [row_id for event in named for row_id in event["row_ids"]]
    weight = 0.2 if plan or undated or last[0]["visit_type"] not in _SOLEMN else 0.35
    yield Check("reciprocity", sentence, [event["event_id"] for event in named], rows, weight)


def _done(*ways):
    """Of each way the visits that took place on days that are told, if there are any."""
    return [done for way in ways if (done := [event for event in way if event["status"] in DONE and event["span"]])]


def _undated(there, back, last):
    """Visits back of which nobody tells when, where no other is known: [the surest] or none."""
    way = back if last[0] in there else there
    return [event for event in way if event["status"] in DONE and not event["span"]][:1] if not last[1:] else []


def _due(last):
    """(from, to) of the visit that would be the return; None where one cannot say who came last."""
    latest = last[0]
    if len(last) == 2 and last[1]["span"].last >= latest["span"].first:
        return None
    return latest["host_iso3"], latest["visitor_iso3"]


def _leads(event, due, now):
    ahead = event["span"] and (now is None or event["span"].last >= now)
    return ahead and (event["visitor_iso3"], event["host_iso3"]) == due


def _last_words(last, undated):
    words = f"Of the visits of heads of state and government in this archive, the latest between {_states(last[0])} "
    words += f"is that of {_visit(last[0])}"
    if undated:
        return f"{words}; of one the other way, that of {_visit(undated[0])}, no article tells the date."
    return words + (f"; the latest the other way is that of {_visit(last[1])}." if last[1:] else "; it has none back.")


def _visit(event):
    when = date_words(event) if event["span"] else "no date"
    kind = f"{event['visit_type']}, " if event["visit_type"] not in (None, "unspecified") else ""
    return f"{event['visitor']} to {country_words(event['host_country'])} ({kind}{when})"


def _due_words(last, due, plan, undated):
    if undated:
        return "So one cannot say whose visit is due."
    if due is None:
        return "Their dates are not told exactly enough to say which was later, so neither side can be called due."
    home, goal = country_words(last[0]["host_country"]), country_words(last[0]["visitor_country"])
    words = f"By reciprocity a visit from {home} to {goal} would be due"
    return f"{words}; one is planned for {date_words(plan)}." if plan else f"{words}, as far as the archive knows."


def _states(event):
    return " and ".join(map(country_words, sorted([event["visitor_country"] or "", event["host_country"] or ""])))


def _is_counted(event):
    """A telling such as “visited in May” that the merge could give to none of several visits of May is not."""
    surely = not event["doubt"] or event["span"] is not None and event["span"].exact
    return surely and event["count"] == 1 and event["visit_type"] not in _NO_EXCHANGE


def _by_leader(event):
    """By the title that the articles give, else by what is known of the name on that day."""
    words = set((event["visitor_title"] or event["visitor"] or "").lower().split())
    if not event["visitor"] or words & _NOT_NOW:
        return False
    office = visitor(event["visitor"], event["visitor_title"]).office
    if office is not None:
        return office in _LEADERS
    return not _LEADERS.isdisjoint(offices_held(event["visitor"], event["visitor_iso3"], event["date_start"]))
