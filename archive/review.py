"""The log of decisions folded onto the rows: what each row says and how it was judged, now.

The order is that of the decision ids. Where two people decide on one row, the later wins, and both stay in the log.
"""

from dataclasses import dataclass, field, fields

import pandas as pd

from archive.decisions import in_force, named
from archive.schema import Review
from archive.values import followed
from extraction.schema import TABLES, columns
from extraction.tables import to_json_rows, to_records, to_table

__all__ = ["RowState", "constraints", "reviewed", "states"]

_VERDICTS = {"accept": "accepted", "reject": "rejected", "reopen": "open", "add": "accepted"}
_PYTHON = {"text": str, "integer": int, "real": float, "boolean": bool, "list": list}


@dataclass
class RowState:
    """What the log says about one row: verdict, edits in order as (column, value), note, and who decided last."""

    review: str = "open"
    edits: list = field(default_factory=list)
    note: str | None = None
    reviewer: str | None = None
    reviewed_at: str | None = None

    def values(self, table, record):
        """The columns of `record` that the edits change, with what follows from each, by name."""
        changes = {}
        for column, value in self.edits:
            changes |= followed(table, column, value, record | changes)
        return changes


def states(decisions, table):
    """The RowState of every row that a decision in force names, by row id."""
    found = {}
    for decision in in_force(decisions):
        if decision.table == table:
            for row_id in named(decision):
                _apply(decision, found.setdefault(row_id, RowState()))
    return found


def reviewed(rows, decisions, table):
    """The rows with the columns of `archive.schema.Review`: edits applied, rows added by hand at the end."""
    record_class, identity = TABLES[table], f"{table[:-1]}_id"
    origin = rows["origin"].tolist() if "origin" in rows else ["extraction"] * len(rows)
    frame = rows[[column.name for column in columns(record_class)]].reset_index(drop=True)
    added = _added(decisions, table, known=set(frame[identity]))
    if added:
        frame = pd.concat([frame, to_table(added, record_class)], ignore_index=True)
    ids, found = frame[identity].tolist(), states(decisions, table)
    places = {row_id: place for place, row_id in enumerate(ids) if row_id in found}
    frame, edited = _edited(frame, table, {place: found[row_id] for row_id, place in places.items()})
    return frame.assign(**_judged(ids, found, edited, origin + ["hand"] * len(added)))


def constraints(decisions, table):
    """`(together, apart)`: sets of rows that a person said are one event; pairs of sets that are not.

    No pair holds rows that one set joins: of decisions that exclude each other the later one counts.
    """
    together, apart = [], []
    for decision in in_force(decisions):
        rows = set(decision.row_ids)
        if decision.table == table and decision.action == "merge":
            rows = rows.union(*(one for one in together if one & rows))
            together = [one for one in together if not one & rows] + [rows]
            apart = [part for pair in apart for part in _loosened(pair, rows)]
        elif decision.table == table and decision.action == "split":
            others = set(decision.value or ()) - rows
            together = [part for one in together for part in _parted(one, rows, others)]
            apart += [(rows, others)] if rows and others else []
    return [one for one in together if len(one) > 1], apart


def _apply(decision, state):
    if decision.action == "note":
        state.note = decision.value or None
        return
    state.review = _VERDICTS.get(decision.action, state.review)
    state.reviewer, state.reviewed_at = decision.who, decision.at
    if decision.action == "edit" and _fits(decision):
        state.edits.append((decision.column, decision.value))


def _fits(decision):
    """False for a column or type that this version's schema does not have: a log outlives its schema."""
    types = {f.name: f.metadata["type"] for f in fields(TABLES[decision.table])}
    kind = types.get(decision.column)
    return kind is not None and (decision.value is None or isinstance(decision.value, _PYTHON[kind]))


def _added(decisions, table, *, known):
    """The records that people added, by the id that the row has; what an extraction finds too is not added again."""
    identity, record_class, added = f"{table[:-1]}_id", TABLES[table], {}
    for decision in in_force(decisions):
        if decision.table == table and decision.action == "add" and isinstance(decision.value, dict):
            row_id = decision.row_ids[0]
            if row_id not in known:
                added[row_id] = decision.value | {identity: row_id}
    return to_records(pd.DataFrame(list(added.values()), dtype=object), record_class) if added else []


def _edited(frame, table, at):
    """The frame with all edits, and by place the columns that people have set. `at`: place → RowState."""
    places = [place for place, state in at.items() if state.edits]
    cells, edited = {}, {}
    for place, record in zip(places, to_json_rows(frame.iloc[places]), strict=True):
        changes = at[place].values(table, record)
        edited[place] = list(changes)
        for column, value in changes.items():
            cells.setdefault(column, {})[place] = value
    return frame.assign(**{column: _replaced(frame[column], values) for column, values in cells.items()}), edited


def _replaced(series, values):
    whole = series.tolist()
    for place, value in values.items():
        whole[place] = value
    return pd.Series(whole, dtype=series.dtype)


def _judged(ids, found, edited, origin):
    """The Review columns of all rows, typed like those of an empty table."""
    nobody = RowState()
    own = [found.get(row_id, nobody) for row_id in ids]
    told = {name: [getattr(one, name) for one in own] for name in ("review", "note", "reviewer", "reviewed_at")}
    told |= {"edited": [edited.get(place, []) for place in range(len(ids))], "origin": origin}
    types = to_table([], Review).dtypes
    return {column.name: pd.Series(told[column.name], dtype=types[column.name]) for column in columns(Review)}


def _loosened(pair, rows):
    """A pair that is apart, without those rows of one side that are now one with rows of the other."""
    one, other = pair
    if not (one & rows and other & rows):
        return [pair]
    parts = [(one - rows, other), (one & rows, other - rows)]
    return [part for part in parts if all(part)]


def _parted(together, rows, others):
    """A set that was one event, in two if the split goes through it; rows that the split does not name stay."""
    if not (together & rows and together & others):
        return [together]
    return [together - rows, together & rows]
