"""Rows that a person accepted and that a newer extraction reads differently: the decision stands, and a person should
look again.

What was accepted is what the row said then, and the decision keeps it (its anchors). Accepting the row as it reads now
settles the matter, and what a person has set is not the extraction's to change.
"""

from archive.decisions import decisions_of, in_force
from archive.records import records
from archive.wording import date_words, listed, quoted, titled
from extraction.people.names import fold, same_person

__all__ = ["reread"]

_DATE = ("date_start", "date_end", "date_edtf")
_COLUMNS = {
    "visits": ("visitor", "visitor_country", "host_country", "visit_type", "status", "count"),
    "documents": ("title", "document_type", "parties", "status", "count"),
    "quotes": ("speaker", "kind", "text"),
}


def reread(snapshot, table):
    """Row id → “accepted as 22 August 2024; read anew as 23 August 2024”, of the rows that read differently now."""
    rows, identity = getattr(snapshot, table), f"{table[:-1]}_id"
    rows = rows[(rows["review"] == "accepted") & (rows["origin"] == "extraction")]
    accepted = _accepted(snapshot.decisions, table) if len(rows) else {}
    names = [identity, "edited", *_COLUMNS[table], *(_DATE if table != "quotes" else ())]
    found = ((row[identity], _told(table, accepted.get(row[identity]), row)) for row in records(rows, names))
    return {row_id: told for row_id, told in found if told}


def _accepted(log, table):
    """Row id → what it said when it was accepted the last time."""
    mine = [one for one in in_force(decisions_of(log)) if (one.action, one.table) == ("accept", table)]
    return {row_id: said for one in mine for row_id, said in one.anchors.items() if said}


def _told(table, before, now):
    if before is None:
        return None
    pairs = [_words(name, before, now) for name in _COLUMNS[table] if name not in now["edited"]]
    if table != "quotes" and not {*_DATE} & {*now["edited"]}:
        pairs.insert(0, _dates(before, now))
    pairs = [pair for pair in pairs if pair]
    if not pairs:
        return None
    then, anew = (listed(words) for words in zip(*pairs, strict=True))
    return f"accepted as {then}; read anew as {anew}"


def _dates(before, now):
    words = [date_words(row) if row.get("date_start") else "undated" for row in (before, now)]
    return None if words[0] == words[1] else words


def _words(name, before, now):
    """(what it was, what it is) in words; None where both mean the same."""
    values = before.get(name), now[name]
    return None if _alike(name, *values) else [_value(name, value) for value in values]


def _alike(name, one, other):
    if name == "parties":
        return sorted(one or ()) == sorted(other or ())
    if not (isinstance(one, str) and isinstance(other, str)):
        return (one or None) == (other or None)
    person = name in ("visitor", "speaker") and (same_person(one, other) or same_person(other, one))
    return person or fold(one) == fold(other)


def _value(name, value):
    if value in (None, [], "unspecified"):
        return f"no {name.replace('_', ' ')}"
    if isinstance(value, list):
        return listed(value)
    if name in ("title", "text"):
        return titled(value) if name == "title" else quoted(value)
    return f"{name} {value}" if name == "count" else str(value)
