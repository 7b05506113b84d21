"""A Snapshot after a few decisions, worked out only where they reach: what is shown while the archive is warming up.

Rows are exactly as they will be. Events are merged anew among the rows of the events that the decisions touch, and for
visits among all of the same direction; whether an edited document or quotation now fits an event elsewhere is known
only when the whole is merged again (`archive.gathering`).
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from archive.decisions import named
from archive.gathering import log_table
from archive.merge import DocumentMerger, VisitMerger
from archive.merge.quotes import QuoteMerger
from archive.review import constraints, reviewed
from archive.snapshot import Snapshot

__all__ = ["provisional"]

_MOST = 1_000  # rows; a decision on more of them is merged as a whole
_MERGERS = {"visits": VisitMerger, "documents": DocumentMerger, "quotes": QuoteMerger}


def provisional(snapshot, store):
    """The snapshot brought to what the store holds now; None where more than a few decisions have come since."""
    revision, decisions = store.log()
    new = decisions[len(snapshot.decisions) :]
    touched = {table: {id for one in new if one.table == table for id in named(one)} for table in _MERGERS}
    only_decisions = revision - snapshot.revision == len(decisions) - len(snapshot.decisions)
    if not only_decisions or max(map(len, touched.values())) > _MOST:
        return None
    step = _Step(snapshot, decisions, touched)
    step.rows(store)
    for table in _MERGERS:
        step.events(table)
    return replace(step.snapshot, revision=revision, decisions=log_table(decisions))


@dataclass
class _Step:
    """The snapshot on its way; `touched` are the ids of rows to look at, by table."""

    snapshot: Snapshot
    decisions: list
    touched: dict

    def rows(self, store):
        """Apply the decisions to the rows that they name."""
        changed = {
            table: _rows(getattr(self.snapshot, table), store, _about(self.decisions, table), table, ids)
            for table, ids in self.touched.items()
            if ids
        }
        self.before, self.snapshot = self.snapshot, replace(self.snapshot, **changed)

    def events(self, table):
        """Merge anew what is near the touched rows of a table."""
        if not self.touched[table]:
            return
        name, rows = f"{table[:-1]}_events", getattr(self.snapshot, table)
        events = getattr(self.snapshot, name)
        near = self._near(table, events)
        merged = self._merged(table, rows[_among(rows[_id(table)], near)])
        rest = events[[near.isdisjoint(ids) for ids in events["row_ids"]]]
        self.snapshot = replace(self.snapshot, **{name: _in_order(pd.concat([rest, merged], ignore_index=True))})
        if table == "visits":
            self._follow(events)

    def _near(self, table, events):
        near = set(self.touched[table])
        if table == "visits":
            for rows in (self.before.visits, self.snapshot.visits):
                ways = rows["visitor_iso3"].fillna("?") + "→" + rows["host_iso3"].fillna("?")
                touched = set(ways[_among(rows["visit_id"], self.touched[table])])
                near |= set(rows.loc[_among(ways, touched), "visit_id"])
        return near.union(*(ids for ids in events["row_ids"] if not near.isdisjoint(ids)))

    def _merged(self, table, rows):
        together, apart = constraints(self.decisions, table)
        more = {"visit_events": self.snapshot.visit_events} if table == "documents" else {}
        return _MERGERS[table]().events(rows, self.snapshot.articles, **more, together=together, apart=apart)

    def _follow(self, before):
        """Documents whose visit has gone to another event go with it, to those that were signed there."""
        old, new = _homes(before), _homes(self.snapshot.visit_events)
        moved = {id for id in old | new if old.get(id) != new.get(id)}
        goals = {new.get(id) for id in moved}
        moved |= {id for id, event in new.items() if event in goals}
        documents = self.snapshot.documents
        self.touched["documents"] |= set(documents.loc[_among(documents["visit_id"], moved), "document_id"])


def _rows(frame, store, decisions, table, ids):
    """The rows of the snapshot with those of `ids`, and all that were added by hand, as they are now."""
    identity = _id(table)
    stay = frame[frame["origin"] != "hand"]
    touched = _among(stay[identity], ids)
    raw = store.rows(table, stay.loc[touched, "article_id"].unique().tolist())
    # Those added by hand come out of the log, after the rows that are given.
    own = reviewed(raw[_among(raw[identity], ids)], decisions, table)
    known = set(stay[identity])
    by_hand = own[(own["origin"] == "hand") & ~_among(own[identity], known)]
    again = own[own["origin"] != "hand"]
    joined = pd.concat([part for part in (stay[~touched], again, by_hand) if len(part)] or [stay])
    order = [*stay[identity], *by_hand[identity]]
    return joined.take(pd.Index(joined[identity]).get_indexer(order)).reset_index(drop=True)


def _among(column, values):
    """`isin`, which Arrow's texts answer thirty times more slowly."""
    return np.array([value in values for value in column.tolist()], dtype=bool)


def _in_order(events):
    """As `archive.merge` orders them: by date, then by id; quotations by the day they were first told."""
    day = events["date_start" if "date_start" in events else "first_told"].fillna("9999")
    order = pd.DataFrame({"day": day, "id": events["event_id"]}).sort_values(["day", "id"]).index
    return events.take(order).reset_index(drop=True)


def _homes(events):
    pairs = zip(events["event_id"].tolist(), events["row_ids"].tolist(), strict=True)
    return {id: event for event, ids in pairs for id in ids}


def _about(decisions, table):
    return [one for one in decisions if one.table == table]


def _id(table):
    return f"{table[:-1]}_id"
