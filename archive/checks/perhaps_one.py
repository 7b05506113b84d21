"""Events that may be one, though their dates differ: one source may have slipped, and the merge takes it at its word.

BNS tells of a visit of 14 April, PAP of 12 April, and neither of both. One wrong digit of a date is looked for too: the
same day and month of the year before, the same day of the month before.
"""

from bisect import bisect_right
from collections import defaultdict
from datetime import date

import networkx as nx

from archive.checks.reading import Check, families, kept_apart
from archive.checks.trips import DONE, can_be_one
from archive.merge.dates import gap
from archive.merge.titles import title
from archive.wording import date_words, document_words, listed, visit_words

__all__ = ["perhaps_one"]

_NEAR = 10  # days within which a leader seldom goes to one country twice, nor a paper is signed twice
_SLIP = 3  # days by which also well-supported dates are seldom those of two trips
_MOST = 4  # events that can be one; who travels more often than this within days travels to and fro
_CONCLUDED = {"signed", "adopted", "exchanged"}
_RECURRING = {"statement", "communique", "contract", "decree", "protocol", "other"}  # papers of every meeting


def perhaps_one(snapshot, visits, documents):
    """A Check for each few visits of one person to one country, and each few papers of one title, that may be one."""
    known = families(snapshot.articles)
    for table, groups in (("visits", _trips(visits)), ("documents", _papers(documents))):
        apart = kept_apart(snapshot, table)
        for events, same in groups:
            for found in _together(events, same, apart, known):
                yield _check(table, sorted(found, key=lambda event: (event["span"], event["event_id"])))


def _trips(visits):
    """(events, function that tells whether two can be one) of each way."""
    ways = defaultdict(list)
    for event in visits:
        if event["status"] in DONE and event["visitor"] and event["direction"] and event["visit_type"] != "summit":
            ways[event["direction"]].append(event)
    return ((events, can_be_one) for events in ways.values())


def _papers(documents):
    """The same of each title and parties; papers that are signed at every meeting are not among them."""
    names = defaultdict(list)
    for event in documents:
        if event["status"] in _CONCLUDED and event["title"] and event["document_type"] not in _RECURRING:
            name = title(event["title"])
            if event["parties"] and not name.generic:
                names[frozenset(event["parties"]), name].append(event)
    return ((events, lambda one, other: True) for events in names.values())


def _together(events, same, apart, known):
    """Lists of events that may be one."""
    links = nx.Graph()
    events = [event for event in events if event["count"] == 1 and event["span"] and event["span"].exact]
    events = [event for event in events if not event["doubt"]]
    by_id = {event["event_id"]: event for event in events}
    for one, other in _near(events):
        if _independent(one, other, known) and same(one, other) and not _parted(one, other, apart):
            links.add_edge(one["event_id"], other["event_id"])
    for ids in nx.connected_components(links):
        if len(ids) <= _MOST:
            yield [by_id[id] for id in ids]


def _near(events):
    """Pairs whose days are near to each other, or differ by what one wrong word of a date makes."""
    events = sorted(events, key=lambda event: event["span"])
    firsts = [event["span"].first for event in events]
    for place, event in enumerate(events):
        for other in events[place + 1 : bisect_right(firsts, event["span"].last + _NEAR)]:
            if _is_weak(event, other) or gap(event["span"], other["span"]) <= _SLIP:
                yield event, other
    by_day = defaultdict(list)
    for event in events:
        by_day[event["span"].first].append(event)
    for event in events:
        for day in _misprinted(event["span"].first):
            yield from ((event, other) for other in by_day.get(day, ()) if _is_weak(event, other))


def _misprinted(day):
    """The same day in the next month and in the next year."""
    when = date.fromordinal(day)
    month = (when.year + when.month // 12, when.month % 12 + 1)
    for year, number in (month, (when.year + 1, when.month)):
        try:
            yield date(year, number, when.day).toordinal()
        except ValueError:  # there is no 31st
            continue


def _is_weak(one, other):
    """What two sources tell independently of each other is no slip of the pen."""
    return min(one["n_sources"], other["n_sources"]) <= 1


def _independent(one, other, known):
    """Neither of one outlet, nor of one text, nor both told by one article: that would know them to be two."""
    if not one["article_ids"] or not other["article_ids"]:
        return False
    told = [{known.get(id, id) for id in event["article_ids"]} for event in (one, other)]
    return told[0].isdisjoint(told[1]) and set(one["sources"]).isdisjoint(other["sources"])


def _parted(one, other, apart):
    """True where a person has said that they are two."""
    rows, others = set(one["row_ids"]), set(other["row_ids"])
    return any((rows & first and others & second) or (rows & second and others & first) for first, second in apart)


def _check(table, events):
    if table == "visits":  # of one that may be an official visit and a working visit, so without its kind
        who = max((event["visitor"] for event in events), key=len)
        what = visit_words({"visitor": who, "host_country": events[0]["host_country"]}, dated=False)
    else:
        what = document_words(events[0], dated=False)
    verb = "tell" if len(events[0]["sources"]) > 1 else "tells"
    told = [f"{_who(event)}{'' if place else f' {verb}'} of {date_words(event)}" for place, event in enumerate(events)]
    noun = "trip" if table == "visits" else "paper"
    sentence = (
        f"{what[0].upper()}{what[1:]}: {', '.join(told)}. One {noun} or {'two' if len(events) == 2 else 'several'}?"
    )
    rows = [row_id for event in events for row_id in event["row_ids"]]
    near = all(gap(a["span"], b["span"]) <= _NEAR for a, b in zip(events, events[1:], strict=False))
    return Check("perhaps_one", sentence, [event["event_id"] for event in events], rows, 0.45 if near else 0.35)


def _who(event):
    return listed(event["sources"], most=4) or "an article whose source is not known"
