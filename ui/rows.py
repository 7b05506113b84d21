"""Events and rows as lines to read and click: when, what, and the sentence that says so."""

from itertools import islice

import pandas as pd
import streamlit as st

from archive.records import records
from charts.dates import human
from ui.components import component
from ui.events import KINDS, select
from ui.words import document_words, visit_words

__all__ = ["event_lines", "line", "lines", "merged_lines", "row_list"]

# What a line is made of: tables of events have some forty columns.
_READ = [
    "event_id", "review", "date_start", "date_end", "date_edtf", "date_alternatives", "date_text", "evidence",
    "direction", "visitor", "visitor_country", "host_country", "place", "visit_type", "event", "status", "count",
    "count_text", "asserted_by", "title", "parties", "speaker", "kind", "cue", "venue", "text", "complete",
    "first_told",
]  # fmt: skip
_ROWS = component("rows", '<div class="rows" role="listbox"></div>')


def row_list(items, *, selected=None, key, size="", label="Events"):
    """A list of `line`s; a click selects. `size`: "tall" or "short" lets it scroll within itself."""
    _ROWS(
        data={"rows": items, "selected": selected, "size": size, "label": label},
        key=key,
        on_picked_change=lambda: select(st.session_state[key].picked),
    )


def lines(kind, table, pair):
    """The `line` of each row of an article, in the order of its text."""
    rows = sorted(records(table, list(table.columns)), key=lambda row: row["char_start"] or 0)
    return [line(kind, row, pair) | {"reason": _reason(row)} for row in rows]


def _reason(row):
    """Why the row is there and how sure it is: read beside the selected one."""
    sure = None if row["confidence"] is None else f"confidence {row['confidence']:.0%}"
    return "; ".join(filter(None, (row["reason"], sure)))


def event_lines(kind, frame, pair, *, sentences=False):
    """The `line` of each event of a table, in its order."""
    rows = records(frame, [name for name in _READ if name in frame.columns])
    return [line(kind, row, pair, sentence=sentences) for row in rows]


def merged_lines(visits, documents, pair, *, most):
    """Dated visits and documents in one list, latest first, one line each with its year."""
    parts = [(kind, frame.head(most)) for kind, frame in (("visits", visits), ("documents", documents))]
    told = [
        (day, item)
        for kind, frame in parts
        for day, item in zip(frame["last_day"], event_lines(kind, frame, pair), strict=True)
        if day > 0
    ]
    told.sort(key=lambda one: -one[0])
    return [item | {"year": str(pd.Timestamp.fromordinal(int(day)).year)} for day, item in islice(told, most)]


def line(kind, row, pair, *, sentence=True):
    """What a line shows: `{"id", "when", "what", "about", "sentence", "way", "note", "review"}`."""
    item = {"id": row.get("event_id") or row[KINDS[kind]], "way": "", "about": "", "note": ""}
    item["review"] = row.get("review") if row.get("review") in ("accepted", "rejected") else ""
    if kind == "quotes":
        about = ", ".join(filter(None, (row["cue"], row["venue"])))
        words = row["text"] or ""
        item |= {"when": _speech(row), "what": row["speaker"] or "Speaker unknown", "about": about}
        note = "" if row["complete"] is not False else "the article leaves it open"
        return item | {"sentence": words if sentence else "", "note": note}
    ways = {f"{pair[0]}→{pair[1]}": "first", f"{pair[1]}→{pair[0]}": "second"}
    item |= {"when": human(row["date_start"], row["date_end"], row["date_edtf"]), "note": date_note(row)}
    item["sentence"] = (row.get("evidence") or "") if sentence else ""
    if kind == "visits":
        return item | visit_words(row) | {"way": ways.get(row["direction"], "other")}
    return item | document_words(row)


def _speech(row):
    """When it was first told; of a row of one article whether it is direct or reported."""
    if "first_told" in row:
        return human((row["first_told"] or "")[:10])
    return {"indirect": "reported"}.get(row["kind"], row["kind"] or "")


def date_note(row):
    """What is unsure about a date: "or Aug 2025", "“last August”, date unknown"."""
    others = row["date_alternatives"]
    if others:
        return "or " + " or ".join(human(other) for other in others[:3])
    if row["date_start"] is None and row["date_text"]:
        return f"“{row['date_text']}”, date unknown"
    return ""
