"""The events of a snapshot as plain records, and the record of a finding: what all checks read and give."""

from typing import NamedTuple

from archive.merge.dates import span
from archive.records import records

__all__ = ["Check", "document_events", "latest_day", "visit_events"]

_DATE = ["date_start", "date_end", "date_edtf"]
_TOLD = ["event_id", "row_ids", "sources", "n_articles", "n_sources", "first_told", "last_told", "review"]
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
    """The visits as dicts, null as None, with the days they cover as `span`; without the rejected ones."""
    return _dated(snapshot.visit_events, _VISIT)


def document_events(snapshot):
    """The same of documents."""
    return _dated(snapshot.document_events, _DOCUMENT)


def latest_day(snapshot):
    """The publication date of the latest article, ISO; None where no article has one."""
    days = snapshot.articles["published"].dropna()
    return days.max()[:10] if len(days) else None


def _dated(frame, names):
    events = records(frame[frame["review"] != "rejected"], [*_TOLD, *_DATE, *names])
    for event in events:
        event["span"] = span(*(event[name] for name in _DATE))
        event["count"] = event["count"] or 1
    return events
