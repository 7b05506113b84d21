"""The events of a snapshot as plain records, and the record of a finding: what all checks read and give."""

from typing import NamedTuple

from archive.decisions import decisions_of
from archive.doubts import left_apart
from archive.merge.dates import span
from archive.records import records
from archive.review import constraints

__all__ = ["Check", "document_events", "families", "kept_apart", "latest_day", "visit_events"]

_DATE = ["date_start", "date_end", "date_edtf"]
_TOLD = [
    "event_id", "row_ids", "article_ids", "sources", "n_articles", "n_sources", "first_told", "last_told", "decided",
    "review",
]  # fmt: skip
_VISIT = [
    "visitor", "visitor_title", "visitor_country", "visitor_iso3", "host_country", "host_iso3", "direction",
    "visit_type", "status", "count", "asserted_by",
]  # fmt: skip
_DOCUMENT = ["title", "document_type", "parties", "status", "count", "asserted_by", "visit_event_id"]


class Check(NamedTuple):
    """One finding. `weight` from 0 to 1 says how much it asks for a look."""

    kind: str
    sentence: str
    event_ids: list
    row_ids: list
    weight: float


def visit_events(snapshot):
    """The visits as dicts, null as None; without the rejected ones.

    Beside the columns they have `span`, the days they cover, and `doubt`, why the merge has left them apart from trips
    of which they may be one. Rows that people typed in count among `n_sources` no more than any reader's opinion.
    """
    return _without_typed(_dated(snapshot.visit_events, _VISIT), snapshot, "visits")


def document_events(snapshot):
    """The same of documents."""
    return _without_typed(_dated(snapshot.document_events, _DOCUMENT), snapshot, "documents")


def latest_day(snapshot):
    """The publication date of the latest article, ISO; None where no article has one."""
    days = snapshot.articles["published"].dropna()
    return days.max()[:10] if len(days) else None


def kept_apart(snapshot, table):
    """Pairs of sets of row ids of which a person has said that they are not one event."""
    return constraints(decisions_of(snapshot.decisions), table)[1]


def families(articles):
    """Article id → its wire family; the article itself where no families are known."""
    names = articles["family"].tolist() if "family" in articles else articles["article_id"].tolist()
    return dict(zip(articles["article_id"].tolist(), names, strict=True))


def _dated(frame, names):
    events = records(frame[frame["review"] != "rejected"], [*_TOLD, *_DATE, *names])
    for event in events:
        event["span"] = span(*(event[name] for name in _DATE))
        event["count"] = event["count"] or 1
        event["doubt"] = left_apart(event["decided"])
    return events


def _without_typed(events, snapshot, table):
    """The events, with the sources of those that have rows which people added: only their articles are sources."""
    rows, identity = getattr(snapshot, table), f"{table[:-1]}_id"
    typed = set(rows.loc[(rows["origin"] == "hand") & rows["article_id"].isna(), identity].tolist())
    known = families(snapshot.articles) if typed else {}
    for event in events if typed else ():
        if event["n_articles"] and not typed.isdisjoint(event["row_ids"]):
            told = len({known.get(id, id) for id in event["article_ids"]}) or event["n_articles"]
            event["n_sources"] = min(event["n_sources"], told)
    return events
