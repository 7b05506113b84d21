"""Where independent sources exclude each other about one event: who says what."""

import re

from archive.checks.exclusion import excluding
from archive.checks.reading import Check
from archive.doubts import left_apart
from archive.records import records
from archive.wording import date_words, listed, row_words

__all__ = ["contradictions"]

_DATE = ("date_start", "date_end", "date_edtf")
_WORDS = {"host_country": "country visited", "visit_type": "type", "document_type": "type", "host": "receiving person"}
# As `archive.merge` counts them: “12 April 2024 in 2 of 3 sources, not 14 April 2024 (v-1)”.
_COUNTED = re.compile(r"(?P<date>.+) in (?P<some>\d+) of (?P<all>\d+) sources\b")
_WEIGHTS = {"date": 0.9, "status": 0.8, "place": 0.7, "visit_type": 0.6}


def contradictions(snapshot):
    """A Check for each event and column in which its sources contradict each other."""
    sources = dict(zip(*(snapshot.articles[name].tolist() for name in ("article_id", "source")), strict=True))
    for table in ("visits", "documents", "quotes"):
        frame, rows = getattr(snapshot, f"{table[:-1]}_events"), getattr(snapshot, table)
        frame = frame[(frame["contradicted"].map(len) > 0) & (frame["review"] != "rejected")]
        told = _rows(rows, f"{table[:-1]}_id", {row_id for row_ids in frame["row_ids"] for row_id in row_ids})
        for event in records(frame, list(frame.columns)):
            yield from _of_event(table, event, told, sources)


def _rows(rows, identity, wanted):
    """The wanted rows that count, by their id."""
    rows = rows[rows[identity].isin(wanted) & (rows["review"] != "rejected")]
    return {row[identity]: row for row in records(rows, list(rows.columns))}


def _of_event(table, event, told, sources):
    rows = [told[row_id] for row_id in event["row_ids"] if row_id in told]
    for column in dict.fromkeys("date" if name in _DATE else name for name in event["contradicted"]):
        values = {}
        for row in excluding(column, rows):
            values.setdefault(_value(row, column), []).append(row)
        if len(values) > 1:
            named = [row for group in values.values() for row in group]
            weight = _WEIGHTS.get(column, 0.5) / (2 if event["review"] == "accepted" else 1)
            sentence = _sentence(table, event, column, values, sources)
            ids = [row[f"{table[:-1]}_id"] for row in named]
            yield Check("contradiction", sentence, [event["event_id"]], ids, weight)


def _value(row, column):
    if column == "date":
        return date_words(row) if row["date_start"] else None
    value = row.get(column)
    return listed(value) if isinstance(value, list) else value


def _sentence(table, event, column, values, sources):
    what = _WORDS.get(column, column.replace("_", " "))
    said = [f"{value} ({_who(rows, sources)})" for value, rows in values.items()]
    start = f"Sources contradict each other on the {what} of {row_words(table, event)}: {' or '.join(said)}."
    taken = _value(event, column)
    return f"{start} The archive takes {taken}{_why(event, taken) if column == 'date' else ''}." if taken else start


def _why(event, taken):
    """The reasons for a date as the merge gives them, without saying the date again."""
    found = []
    for reason in (event["decided"] or "").rstrip(".").split("; "):
        counted = _COUNTED.match(reason)
        if counted and counted["date"] == taken:
            found.append(f"which {counted['some']} of {counted['all']} sources tell")
        elif reason and not left_apart(reason):
            found.append(reason)
    return f", {'; '.join(found)}" if found and found[0].startswith("which ") else "".join(f": {one}" for one in found)


def _who(rows, sources):
    names = dict.fromkeys(sources.get(row["article_id"]) or "source unknown" for row in rows)
    # A null of a text column comes as NaN.
    return listed((name if isinstance(name, str) else "source unknown" for name in names), most=4)
