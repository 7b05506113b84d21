"""How far two reviewers agree: Cohen's kappa over the rows that both judged, and the edits that both made."""

from dataclasses import dataclass
from itertools import permutations

import pandas as pd

from archive.decisions import in_force
from archive.errors import NoSuchThing
from archive.values import WrongValue

__all__ = ["Agreement", "agreement"]

_VERDICTS = {"accept": "accepted", "reject": "rejected"}
_COLUMNS = {"column": "str", "both": "Int64", "same": "Int64", "share": "Float64"}


@dataclass(frozen=True)
class Agreement:
    """Two reviewers side by side. `kappa` is None where it is undefined; `sentence` says why, or what it means.

    `table` counts the rows by the verdicts of the first (lines) and second reviewer (columns); `columns` tells for
    each column how many rows both edited and in how many they set the same value; `disputed` are the row ids that
    they judged differently.
    """

    first: str | None
    second: str | None
    rows: int
    agreed: int
    kappa: float | None
    sentence: str
    table: pd.DataFrame
    columns: pd.DataFrame
    disputed: list


def agreement(decisions, *, first=None, second=None):
    """The Agreement of two reviewers; where they are not named, of the two with the most rows in common."""
    decisions = in_force(decisions)
    verdicts, edits = _verdicts(decisions), _edits(decisions)
    known = sorted(verdicts.keys() | edits.keys())
    first, second = (_reviewer(name, known) if known and name else name for name in (first, second))
    if first and first == second:
        raise WrongValue(f"“{first}” is named twice. Name two reviewers.")
    first, second = _pair(verdicts, first, second)
    one, other = verdicts.get(first, {}), verdicts.get(second, {})
    both = [row for row in one if row in other]
    pairs = [(one[row], other[row]) for row in both]
    kappa = _kappa(pairs)
    return Agreement(
        first=first,
        second=second,
        rows=len(pairs),
        agreed=sum(a == b for a, b in pairs),
        kappa=kappa,
        sentence=_sentence(first, second, pairs, kappa, reviewers=len(verdicts)),
        table=_crossed(pairs),
        columns=_per_column(edits.get(first, {}), edits.get(second, {})),
        disputed=[row[1] for row in both if one[row] != other[row]],
    )


def _reviewer(name, known):
    """The name as the log has it, whatever its capitals."""
    found = [one for one in known if one.casefold() == " ".join(name.split()).casefold()]
    if not found:
        raise NoSuchThing(f"Nobody of the name “{name}” has judged rows. Those who have: {', '.join(known)}.")
    return name if name in found else found[0]


def _verdicts(decisions):
    """Person → row → the latest verdict of that person, whatever others said later; reopening takes one's own back."""
    found = {}
    for decision in decisions:
        for row_id in decision.row_ids:
            if decision.action in _VERDICTS:
                found.setdefault(decision.who, {})[decision.table, row_id] = _VERDICTS[decision.action]
            elif decision.action == "reopen":
                found.get(decision.who, {}).pop((decision.table, row_id), None)
    return found


def _edits(decisions):
    """Person → (row, column) → the latest value."""
    found = {}
    for decision in decisions:
        if decision.action == "edit":
            for row_id in decision.row_ids:
                key = decision.table, row_id, decision.column
                found.setdefault(decision.who, {})[key] = decision.value
    return found


def _pair(verdicts, first, second):
    """The two names asked for; a missing one is whoever has the most rows in common with the other."""
    people = sorted(verdicts)
    if first and second:
        return first, second
    pairs = [pair for pair in permutations(people, 2) if first in (None, pair[0]) and second in (None, pair[1])]
    shared = [len(verdicts.get(one, {}).keys() & verdicts.get(other, {}).keys()) for one, other in pairs]
    return pairs[shared.index(max(shared))] if pairs else (first or next(iter(people), None), second)


def _kappa(pairs):
    """Undefined where only one verdict occurs: chance alone would then agree as well."""
    if len({verdict for pair in pairs for verdict in pair}) < 2:
        return None
    from sklearn.metrics import cohen_kappa_score  # imported here, for it takes seconds and is seldom asked for

    return float(cohen_kappa_score(*zip(*pairs, strict=True)))


def _sentence(first, second, pairs, kappa, *, reviewers):
    if reviewers < 2 and not second:
        who = f"Only {first} has" if first else "Nobody has"
        return f"{who} accepted or rejected rows so far. Agreement needs two reviewers who judge the same rows."
    if not pairs:
        return f"{first} and {second} have no row in common that both accepted or rejected."
    agreed = sum(a == b for a, b in pairs)
    start = f"{first} and {second} agree on {agreed:,} of the {len(pairs):,} rows that both judged"
    if len(pairs) == 1:
        start = f"{first} and {second} {'agree' if agreed else 'do not agree'} on the one row that both judged"
    if kappa is None:
        every = "it" if len(pairs) == 1 else "every one of them"
        return f"{start}. Kappa is undefined: {every} was {pairs[0][0]} by both."
    return f"{start}; Cohen's kappa is {kappa:.2f}."


def _crossed(pairs):
    names = list(_VERDICTS.values())
    counts = [[pairs.count((a, b)) for b in names] for a in names]
    return pd.DataFrame(counts, index=names, columns=names, dtype="Int64")


def _per_column(one, other):
    lines = {}
    for key in one.keys() & other.keys():
        lines.setdefault(key[2], []).append(one[key] == other[key])
    rows = [(column, len(same), sum(same), sum(same) / len(same)) for column, same in sorted(lines.items())]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
