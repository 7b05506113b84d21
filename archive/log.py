"""The audit log in words: when, who, what, and what the row said before and after."""

from collections import Counter

import pandas as pd

from archive.decisions import in_force, named, standing
from archive.review import states
from archive.wording import listed, row_words

__all__ = ["log"]

_COLUMNS = ["decision_id", "when", "who", "what", "table", "row", "before", "after", "undone"]
_MOST = 3  # rows that a sentence names
_VERBS = {"accept": "accepted", "reject": "rejected", "reopen": "reopened"}


def log(decisions):
    """One line a decision, oldest first. `undone` is true where it does not count any more."""
    decisions = sorted(decisions, key=lambda one: (one.decision_id is None, one.decision_id or 0))
    counts, by_id = {id(one) for one in standing(decisions)}, {one.decision_id: one for one in decisions}
    histories, lines = {}, []
    for decision in decisions:
        base = _base(decision, by_id)
        before = _shown(base, histories)
        for row_id in named(base):
            histories.setdefault((base.table, row_id), []).append(decision)
        what = _sentence(decision, by_id)
        lines.append(
            (decision.decision_id, decision.at, decision.who, what, decision.table, "; ".join(decision.row_ids))
            + (before, _shown(base, histories), id(decision) not in counts)
        )
    types = {"decision_id": "Int64", "undone": "boolean"}
    return pd.DataFrame(lines, columns=_COLUMNS).astype({name: types.get(name, "str") for name in _COLUMNS})


def _base(decision, by_id):
    """What an undo is about in the end: the decision at the root of undo and redo."""
    while decision.action == "undo" and by_id.get(decision.undoes) and decision.undoes < decision.decision_id:
        decision = by_id[decision.undoes]
    return decision


def _shown(base, histories):
    """What the rows of a decision say in the column, verdict or note that it changes; null where it changes none."""
    if base.action in ("merge", "split", "undo"):
        return None
    told = [_told(base, row_id, histories.get((base.table, row_id), [])) for row_id in named(base)]
    return "; ".join(dict.fromkeys(_text(one) for one in told if one is not None)) or None


def _told(base, row_id, history):
    state = states(history, base.table).get(row_id)
    if base.action == "note":
        return state.note if state else None
    if base.action == "add":
        return "in the archive" if any(one.action == "add" for one in in_force(history)) else None
    if base.action != "edit":
        return state.review if state else "open"
    # The anchor of the first decision is what the row said before anybody had decided.
    raw = (history[0] if history else base).anchors.get(row_id, {})
    return (state.values(base.table, {base.column: None} | raw) if state else {}).get(base.column, raw.get(base.column))


def _sentence(decision, by_id):
    if decision.action == "undo":
        return _undoing(by_id.get(decision.undoes), by_id)
    rows = _rows(decision, decision.row_ids)
    if decision.action in _VERBS:
        return f"{_VERBS[decision.action]} {rows}"
    say = {"edit": _editing, "note": _noting, "merge": _merging, "split": _splitting, "add": _adding}
    return say.get(decision.action, _doing)(decision, rows)


def _undoing(target, by_id):
    if target is None:
        return "took back a decision that is not in this log"
    if target.action == "undo":
        return f"did again: {_sentence(_base(target, by_id), by_id)}"
    return f"took back: {_sentence(target, by_id)}"


def _editing(decision, rows):
    column = decision.column.replace("_", " ")
    if decision.value in (None, []):
        return f"emptied the {column} of {rows}"
    return f"set the {column} of {rows} to {_text(decision.value)}"


def _noting(decision, rows):
    return f"noted on {rows}: {decision.value}" if decision.value else f"took the note off {rows}"


def _merging(_decision, rows):
    return f"said that {rows} are one event"


def _splitting(decision, rows):
    return f"said that {rows} is not the same event as {_rows(decision, decision.value)}"


def _adding(_decision, rows):
    return f"added {rows} by hand"


def _doing(decision, rows):
    """A log outlives the program: what a newer one does is at least named."""
    return f"{decision.action}: {rows}"


def _rows(decision, row_ids):
    """What the rows are, those that read alike once: “the visit of Ilham Aliyev to Georgia (2024) in 3 rows”."""
    names = Counter(_name(decision, row_id) for row_id in row_ids)
    return listed((f"{name} in {n} rows" if n > 1 else name for name, n in names.items()), most=_MOST)


def _name(decision, row_id):
    anchor = decision.anchors.get(row_id)
    return row_words(decision.table, anchor) if anchor else f"row {row_id}"


def _text(value):
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
