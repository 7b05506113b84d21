"""Rows as lines to read and click: when, what, and the sentence that says so."""

from pathlib import Path

import pandas as pd
import streamlit as st

from charts.dates import human, span
from ui.events import KINDS, select
from ui.words import document_words, plural, visit_words

__all__ = ["events", "line", "lines", "row_list", "undated"]

_HERE = Path(__file__).parent
_ROWS = st.components.v2.component(
    "row_list",
    html='<div class="rows" role="listbox"></div>\n',
    css=(_HERE / "rows.css").read_text(encoding="utf-8"),
    js=(_HERE / "rows.js").read_text(encoding="utf-8"),
)


def row_list(items, *, selected=None, key, size=""):
    """A list of `line`s; a click selects. `size`: "tall" or "short" lets it scroll within itself."""
    _ROWS(
        data={"rows": items, "selected": selected, "size": size},
        key=key,
        on_picked_change=lambda: select(st.session_state[key].picked),
    )


def lines(kind, table, pair, *, sentences=True):
    """The `line` of each row of a table, latest first; those without a date come last."""
    rows = table.to_dict("records")
    if kind != "quotes":
        rows.sort(key=_moment, reverse=True)
    return [line(kind, row, pair, sentence=sentences) for row in rows]


def line(kind, row, pair, *, sentence=True):
    """What a line shows: `{"id", "when", "what", "about", "sentence", "way", "note"}`."""
    item = {"id": row[KINDS[kind]], "way": "", "about": "", "note": ""}
    if kind == "quotes":
        words = row["text"] if isinstance(row["text"], str) else ""
        cue = row["cue"] if isinstance(row["cue"], str) else None
        speaker = row["speaker"] if isinstance(row["speaker"], str) else "Speaker unknown"
        about = ", ".join(filter(None, (cue, row["venue"] if isinstance(row["venue"], str) else None)))
        item |= {"when": row["kind"] or "", "what": speaker, "about": about, "sentence": words if sentence else ""}
        return item | {"note": "" if row["complete"] is not False else "the article leaves it open"}
    ways = {f"{pair[0]}→{pair[1]}": "first", f"{pair[1]}→{pair[0]}": "second"}
    item["when"] = human(row["date_start"], row["date_end"], row["date_edtf"])
    item["note"] = date_note(row)
    item["sentence"] = row["evidence"] if sentence and isinstance(row["evidence"], str) else ""
    if kind == "visits":
        return item | visit_words(row) | {"way": ways.get(row["direction"], "other")}
    return item | document_words(row)


def date_note(row):
    """What is unsure about a date: "or Aug 2025", "“last August”, date unknown"."""
    others = row["date_alternatives"] if isinstance(row["date_alternatives"], (list, tuple)) else []
    if len(others):
        return "or " + " or ".join(human(other) for other in others[:3])
    if not isinstance(row["date_start"], str) and isinstance(row["date_text"], str):
        return f"“{row['date_text']}”, date unknown"
    return ""


def undated(visits, documents, pair, *, articles_without_date=0):
    """The lines of the rows that no timeline can show, and the sentence that counts them and says what to do."""
    found = []
    for kind, table in (("visits", visits), ("documents", documents)):
        rows = [row for row in table.to_dict("records") if _moment(row) == pd.Timestamp.min]
        found += [line(kind, row, pair, sentence=False) for row in rows]
    sentence = f"{plural(len(found), 'row')} without a date, so not on the timeline."
    if articles_without_date:
        lack = "article has" if articles_without_date == 1 else "articles have"
        sentence += (
            f" {articles_without_date:,} {lack} no publication date: give it on the Article page and words such "
        )
        sentence += "as “yesterday” or “last August” become dates."
    return found, sentence if found else ""


def events(visits, documents, pair):
    """Dated visits and documents in one list, latest first, one line each with its year."""
    rows = [
        (_moment(row), kind, row)
        for kind, table in (("visits", visits), ("documents", documents))
        for row in table.to_dict("records")
    ]
    dated = sorted((found for found in rows if found[0] != pd.Timestamp.min), key=lambda found: found[0], reverse=True)
    return [line(kind, row, pair, sentence=False) | {"year": str(moment.year)} for moment, kind, row in dated]


def _moment(row):
    found = span(row["date_start"], row["date_end"], row["date_edtf"])
    return found[0] if found else pd.Timestamp.min
