"""What people decide about rows: an append-only log, from which the present state of each row follows.

One function for each thing that a person can do; each gives a Decision for the store to append. Rows are given as
records (dicts) or as a table, in the state that the person saw, and the decision keeps what they said as its anchors.
"""

import hashlib
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from datetime import UTC, datetime

import pandas as pd

from archive.errors import NoSuchThing
from archive.values import FIXED, WrongValue, checked, consistent, followed, plain
from extraction.schema import TABLES
from extraction.tables import to_json_rows

__all__ = [
    "ACTIONS", "Decision", "accept", "add", "decisions_of", "edit", "in_force", "latest", "merge", "named", "note",
    "reject", "reopen", "split", "standing", "table_of", "undo", "undo_latest",
]  # fmt: skip

ACTIONS = ("accept", "reject", "reopen", "edit", "note", "merge", "split", "add", "undo")


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One decision of one person at one moment; nothing in the log is ever changed or taken out.

    `table` is visits, documents or quotes; `row_ids` the rows it is about. By action: `edit` sets `column` to `value`;
    `note` has its text in `value`; `merge` says that the rows are one event; `split` that the rows of `row_ids` are
    another event than those of `value` (a list of row ids); `add` adds the row of `value` (a record as a dict, its id
    in `row_ids`); `undo` takes back the decision `undoes`, and can be undone itself. `anchors` keeps for each row id
    what the row said at the time, so that the decision finds it again after a newer extraction.
    """

    decision_id: int | None = None
    at: str
    who: str
    action: str
    table: str
    row_ids: list[str]
    column: str | None = None
    value: object = None
    undoes: int | None = None
    anchors: dict = field(default_factory=dict)


def accept(rows, *, who, at=None):
    """The rows are right."""
    return _decision("accept", rows, who, at)


def reject(rows, *, who, at=None):
    """The rows are wrong; they stay in the archive and count no more."""
    return _decision("reject", rows, who, at)


def reopen(rows, *, who, at=None):
    """The rows are to be judged again; edits and notes stay."""
    return _decision("reopen", rows, who, at)


def edit(row, column, value, *, who, at=None):
    """Set one column of a row; raises WrongValue where the value does not fit it."""
    records = _records(row)
    if len(records) != 1:
        raise WrongValue(f"Choose one row to edit, not {len(records) or 'none'}.")
    (record,) = records
    table = table_of(record)
    if column in FIXED:
        raise WrongValue(f"“{column}” says where the row comes from and cannot be edited. Leave a note instead.")
    value = checked(table, column, value)
    known = dict.fromkeys((f.name for f in fields(TABLES[table])), None) | record
    # Judged before what follows from it: a wrong last day must be said, not dropped.
    consistent(table, column, known | ({column: value} if column == "date_end" else {}))
    consistent(table, column, known | followed(table, column, value, known))
    return _decision("edit", record, who, at, column=column, value=value)


def note(rows, text, *, who, at=None):
    """Leave a note on the rows; an empty text takes the note away."""
    return _decision("note", rows, who, at, value=plain(text or "") or None)


def merge(rows, *, who, at=None):
    """The rows tell one event."""
    decision = _decision("merge", rows, who, at)
    if len(decision.row_ids) < 2:
        raise WrongValue("Choose at least two rows to merge.")
    return decision


def split(rows, others, *, who, at=None):
    """The rows tell another event than the others do."""
    mine, theirs = _decision("split", rows, who, at), _decision("split", others, who, at)
    if mine.table != theirs.table or set(mine.row_ids) & set(theirs.row_ids):
        raise WrongValue("To split an event, choose some of its rows, but not all of them.")
    return _decision("split", rows, who, at, value=theirs.row_ids, others=theirs.anchors)


def add(table, values, *, who, at=None):
    """A row that no extraction found. `values`: its columns, checked like edits; the codes of countries follow."""
    at = at or _now()
    record = _blank(table, who)
    for column, value in values.items():
        if column not in (f"{table[:-1]}_id", "confidence"):
            value = checked(table, column, value)
            if column == "date_end":  # what follows from a wrong last day would drop it
                consistent(table, column, record | {column: value})
            record |= followed(table, column, value, record)
    for column in ("date_end", "visitor_iso3"):
        consistent(table, column, record)
    _enough(table, record)
    digest = hashlib.blake2b(repr([at, who, sorted(record.items())]).encode(), digest_size=6).hexdigest()
    record[f"{table[:-1]}_id"] = f"{table[0]}-{digest}"
    return _decision("add", record, who, at, value=record)


def undo(decision, *, who, at=None):
    """Take a decision back; undoing an undo does it again."""
    if decision.decision_id is None:
        raise WrongValue("Only a decision that is in the archive's log can be undone.")
    about = {"table": decision.table, "row_ids": named(decision), "undoes": decision.decision_id}
    return Decision(at=at or _now(), who=_name(who), action="undo", **about)


def undo_latest(decisions, row_id, *, who, at=None):
    """Take back the latest decision on a row that is in force."""
    decision = latest(decisions, row_id)
    if decision is None:
        raise NoSuchThing("Nothing has been decided about this row that could be undone.")
    return undo(decision, who=who, at=at)


def decisions_of(log):
    """The Decisions of a snapshot's table of them."""
    names = [f.name for f in fields(Decision)]
    records = log[names].to_dict("records") if len(log) else []
    return [
        Decision(**record | {"undoes": _whole(record["undoes"]), "decision_id": _whole(record["decision_id"])})
        for record in records
    ]


def _whole(number):
    return None if pd.isna(number) else int(number)


def in_force(decisions):
    """The decisions that nobody has taken back, in the order of their ids and without the undos themselves."""
    return [one for one in standing(decisions) if one.action != "undo"]


def standing(decisions):
    """The same with those undos that are not themselves taken back."""
    ordered = sorted(decisions, key=lambda one: (one.decision_id is None, one.decision_id or 0))
    undone, kept = set(), []
    for one in reversed(ordered):  # an undo names an earlier decision, so the latest is sure to stand
        if one.decision_id is None or one.decision_id not in undone:
            kept.append(one)
            if one.action == "undo":
                undone.add(one.undoes)
    return kept[::-1]


def latest(decisions, row_id):
    """The latest decision in force that names the row; None where there is none."""
    about = [one for one in in_force(decisions) if row_id in named(one)]
    return about[-1] if about else None


def named(decision):
    """The ids of all rows that a decision is about, each once; those of a split's other side too."""
    others = decision.value if decision.action == "split" and isinstance(decision.value, list) else []
    return list(dict.fromkeys([*decision.row_ids, *others]))


def table_of(record):
    """Whose row it is; documents name a visit too, so visits are asked last."""
    for table in ("documents", "quotes", "visits"):
        if isinstance(record.get(f"{table[:-1]}_id"), str):
            return table
    raise WrongValue("A row needs its id: visit_id, document_id or quote_id.")


def _decision(action, rows, who, at, *, others=None, **about):
    records = _records(rows)
    if not records:
        raise WrongValue("Choose at least one row.")
    tables = list(dict.fromkeys(map(table_of, records)))
    if len(tables) > 1:
        raise WrongValue(f"Choose rows of one table; these are {' and '.join(tables)}.")
    (table,) = tables
    anchors = {record[f"{table[:-1]}_id"]: _anchor(table, record) for record in records}
    about |= {"table": table, "row_ids": list(anchors), "anchors": anchors | (others or {})}
    return Decision(at=at or _now(), who=_name(who), action=action, **about)


def _records(rows):
    """A table, one record or several as a list of dicts that JSON takes."""
    if isinstance(rows, pd.DataFrame):
        return to_json_rows(rows)
    if isinstance(rows, pd.Series):
        return to_json_rows(rows.to_frame().T)
    rows = [rows] if isinstance(rows, dict) or is_dataclass(rows) else list(rows)
    return to_json_rows(pd.DataFrame([asdict(row) if is_dataclass(row) else row for row in rows], dtype=object))


def _anchor(table, record):
    """What the extraction's columns said; the empty ones say nothing."""
    names = (f.name for f in fields(TABLES[table]))
    return {name: record[name] for name in names if record.get(name) not in (None, [])}


def _blank(table, who):
    if table not in TABLES:
        raise WrongValue(f"There is no table “{table}”. Rows can be added to {', '.join(TABLES)}.")
    return asdict(TABLES[table](reason=f"added by {_name(who)}"))


def _enough(table, record):
    needed = {
        "visits": (("visitor_country", "host_country"), "the countries of visitor and host"),
        "documents": (("title", "document_type"), "a title or a type"),
        "quotes": (("text",), "the words that were said"),
    }
    columns, words = needed[table]
    enough = (all if table == "visits" else any)(record[column] for column in columns)
    if not enough:
        raise WrongValue(f"To add a row to {table}, give at least {words}.")


def _name(who):
    name = plain(who or "")
    if not name:
        raise WrongValue("Say who decides: every decision carries a name.")
    return name


def _now():
    return datetime.now(UTC).isoformat(timespec="seconds")
