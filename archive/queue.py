"""What a reviewer should look at first, ordered by how much speaks for a look: the open rows, and those accepted ones
that a newer extraction reads differently."""

import pandas as pd

from archive.doubts import left_apart
from archive.merge.dates import words
from archive.records import records
from archive.reread import reread
from archive.wording import listed, row_words

__all__ = ["queue"]

_LOW = 0.5  # below this the extraction itself is in doubt
_APART = 0.4  # the archive itself could not say of which event the row is
_READ_ANEW = 0.6  # before all that nobody has looked at: the archive counts this row as confirmed
_COLUMNS = {"table": "str", "row_id": "str", "article_id": "str", "event_id": "str", "what": "str", "doubt": "Float64"}
_COLUMNS |= {"reason": "str"}
_FIELDS = {"date_start": "date", "date_end": "date", "date_edtf": "date", "host_country": "country visited"}
_UNDATED = {"visits": 0.4, "documents": 0.1}  # many documents are spoken of without a date; few visits are
_NEEDED = [
    "article_id", "review", "confidence", "date_start", "date_end", "date_edtf", "date_alternatives", "visitor",
    "visitor_country", "host_country", "visit_type", "title", "document_type", "parties", "count", "status", "speaker",
    "text", "complete", "origin",
]  # fmt: skip


def queue(snapshot):
    """Rows to look at with their `doubt` from 0 to 1 and its `reason` in words, the most doubtful first.

    Every open row is in it: one without any doubt stands at the end, for nobody has confirmed it. An accepted row is in
    it if it reads differently now; accepting it again takes it out.
    """
    lines = [line for table in ("visits", "documents", "quotes") for line in _lines(snapshot, table)]
    lines.sort(key=lambda line: (-line[5], line[0], line[1]))
    return pd.DataFrame(lines, columns=list(_COLUMNS)).astype(_COLUMNS)


def _lines(snapshot, table):
    rows, identity = getattr(snapshot, table), f"{table[:-1]}_id"
    anew = reread(snapshot, table)
    rows = rows[(rows["review"] == "open") | rows[identity].isin(list(anew))]
    events = _events(getattr(snapshot, f"{table[:-1]}_events"))
    for row in records(rows, [identity, *(name for name in _NEEDED if name in rows)]):
        event = events.get(row[identity])
        told = anew.get(row[identity])
        doubts = [(_READ_ANEW, told)] if told else sorted(_doubts(table, row, event), reverse=True)
        doubt = round(min(1.0, sum(cost for cost, _ in doubts)), 3)
        reason = "; ".join(why for _, why in doubts) or "nothing speaks against it; nobody has confirmed it yet"
        yield table, row[identity], row["article_id"], event and event["event_id"], row_words(table, row), doubt, reason


def _events(frame):
    """Row id → the event that it tells."""
    found = records(frame, ["event_id", "row_ids", "n_sources", "contradicted", "decided"])
    return {row_id: event for event in found for row_id in event["row_ids"]}


def _doubts(table, row, event):
    """(cost, words) of each reason to look at the row."""
    yield from _of_its_date(table, row, event or {})
    apart = left_apart(event["decided"]) if event else None
    if apart:
        yield _APART, apart
    if event and event["contradicted"]:
        columns = dict.fromkeys(_FIELDS.get(name, name.replace("_", " ")) for name in event["contradicted"])
        yield 0.45, f"independent sources contradict each other on the {listed(columns)}"
    confidence = row["confidence"]
    if confidence is not None and confidence < _LOW:
        yield round(0.6 * (1 - confidence), 3), f"low confidence ({confidence:.2f})"
    elif confidence is not None:
        # Too little to be a reason, but of two rows alike the less sure one comes first.
        yield from [(round(0.05 * (1 - confidence), 3), f"confidence {confidence:.2f}")] if confidence < 0.8 else []
    if event and event["n_sources"] == 1 and table != "quotes":
        yield 0.1, "only one source tells it"
    if table == "visits" and (row["count"] or 1) > 1:
        yield 0.15, f"a claimed number of visits ({row['count']})"
    if table == "quotes":
        yield from _of_a_quote(row)
    if row.get("origin") == "kept":
        yield 0.3, "a newer extraction does not find it any more"


def _of_its_date(table, row, event):
    if table == "quotes":
        return
    readings = row.get("date_alternatives") or []
    decided = "; ".join(part for part in (event.get("decided") or "").split("; ") if part and not left_apart(part))
    if readings and decided:
        yield 0.15, f"the date has other readings ({listed(map(_read, readings))}); {decided}"
    elif readings:
        yield 0.4, f"the date has {len(readings) + 1} readings: {listed(map(_read, [row['date_start'], *readings]))}"
    if row["date_start"] is None and table in _UNDATED:
        yield _UNDATED[table], "no date"


def _read(text):
    """A reading in words; it may be a range."""
    return words(*text.partition("/")[::2])


def _of_a_quote(row):
    if row["speaker"] is None:
        yield 0.3, "nobody is named as the speaker"
    if row["complete"] is False:
        yield 0.1, "the article leaves the quotation open"
