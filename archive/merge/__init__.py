"""What many articles tell → what happened: rows to events, for visits and documents.

`visit_events` and `document_events` merge once. A `VisitMerger` or `DocumentMerger` that is kept merges again quickly
after a row, an article or a decision has changed.
"""

import pandas as pd

from archive.merge import documents as _documents
from archive.merge import visits as _visits
from archive.merge.blocks import Blocks
from archive.merge.document_values import document_event
from archive.merge.tellings import Tellings
from archive.merge.visit_values import visit_event

__all__ = ["DocumentMerger", "VisitMerger", "document_events", "visit_events"]


class VisitMerger:
    """Rows of visits → trips, as `archive.schema.VisitEvent`; it remembers what it has merged."""

    def __init__(self):
        self._tellings = Tellings("visits")
        self._blocks = Blocks("visits", block_of=_visits.block_of, group=_visits.trips, record=visit_event)

    def events(self, rows, articles, *, together=(), apart=()):
        """The trips that these rows tell of.

        `together`: sets of row ids that are one trip; `apart`: pairs of sets of row ids that are not.
        """
        return self._blocks.events(self._tellings.of(rows, articles), together=together, apart=apart)


class DocumentMerger:
    """Rows of documents → papers, as `archive.schema.DocumentEvent`; it remembers what it has merged."""

    def __init__(self):
        self._tellings = Tellings("documents")
        self._blocks = Blocks("documents", block_of=_documents.block_of, group=_documents.papers, record=document_event)

    def events(self, rows, articles, *, visit_events=None, together=(), apart=()):
        """The documents that these rows tell of, tied to the trips of `visit_events` through the rows' visits."""
        rows = rows.assign(occasion=_occasions(rows, visit_events))
        return self._blocks.events(self._tellings.of(rows, articles), together=together, apart=apart)


def visit_events(visits, articles, *, together=(), apart=()):
    """The trips that the rows of visits tell of, each with its best supported values and all its readings."""
    return VisitMerger().events(visits, articles, together=together, apart=apart)


def document_events(documents, articles, *, visit_events=None, together=(), apart=()):
    """The documents that the rows tell of, each as one paper from its announcement to its coming into force."""
    merger = DocumentMerger()
    return merger.events(documents, articles, visit_events=visit_events, together=together, apart=apart)


def _occasions(rows, visit_events):
    """For each row of documents the event of the visit during which it was concluded."""
    home = {}
    if visit_events is not None:
        pairs = zip(visit_events["event_id"].tolist(), visit_events["row_ids"].tolist(), strict=True)
        home = {id: event for event, ids in pairs for id in ids}
    return pd.array([home.get(id) for id in rows["visit_id"].tolist()], dtype="str")
