"""Tables as an analyst reads them: dates in words, our own column names, one row selectable."""

import pandas as pd
import streamlit as st

from charts.dates import human, span
from ui.events import KINDS, select

__all__ = ["latest_first", "show_table", "table_for_reading", "whens"]

_COLUMNS = {
    "visits": {
        "when": "When",
        "visitor": "Visitor",
        "direction": "Way",
        "place": "Place",
        "visit_type": "Type",
        "status": "Status",
        "asserted_by": "According to",
        "article": "Article",
    },
    "documents": {
        "when": "When",
        "title": "Title",
        "document_type": "Type",
        "status": "Status",
        "parties": "Parties",
        "article": "Article",
    },
    "quotes": {
        "speaker": "Speaker",
        "kind": "Speech",
        "text": "What was said",
        "article": "Article",
    },
}
_WIDTHS = {"When": 124, "According to": 120, "Title": 285, "What was said": 430}
_MOST_CELLS = 200_000  # pandas styles no more; a larger table shows its ISO dates
_MOST = {"asserted_by": 18, "article": 18}  # letters: what is longer stands in full in the evidence


def table_for_reading(kind, table):
    """The columns that matter, under names that people use; the rows keep their order.

    "When" holds ISO text, which sorts by date; `show_table` displays `whens`, the words for it.
    """
    named = _COLUMNS[kind]
    shown = table.copy()
    if kind != "quotes":
        shown["when"] = [_sortable(*dates) for dates in _dates(table)]
        shown["status"] = table["status"].str.replace("_", " ")
    if kind == "visits":
        claimed = table["count"].fillna(1) > 1
        shown["visit_type"] = table["visit_type"].mask(claimed, table["count"].astype("string") + " visits")
    if kind == "documents":
        shown["parties"] = [
            ", ".join(parties) if isinstance(parties, (list, tuple)) else "" for parties in table["parties"]
        ]
        unnamed = table["count_text"].fillna(table["count"].astype("string")).fillna("1") + " documents, unnamed"
        shown["title"] = table["title"].fillna(unnamed)
    for name, most in _MOST.items():
        if name in named:
            shown[name] = [_cut(words, most) for words in shown[name]]
    told = [name for name in named if name != "asserted_by" or shown[name].ne("").any()]
    return shown[told].rename(columns=named)


def whens(table):
    """The words for each text in "When": `{"2024-08-22/2024-08-23": "22–23 Aug 2024"}`."""
    return {_sortable(*dates): human(*dates) for dates in _dates(table)}


def _dates(table):
    return zip(*(table[f"date_{part}"] for part in ("start", "end", "edtf")), strict=True)


def _sortable(start, end, edtf):
    """ISO text no more precise than the date, an interval where it has an end: spring is "2026-03/2026-05"."""
    if human(start, end, edtf) == "no date":
        return "no date"
    if found := span(None, None, edtf):
        return f"{found[0]:%Y-%m}/{found[1]:%Y-%m}"
    return f"{start}/{end}" if isinstance(end, str) and end != start else start


def _cut(words, most):
    words = words if isinstance(words, str) else ""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def latest_first(kind, table):
    """Visits and documents by date, undated ones last; quotations as their articles tell them."""
    if kind == "quotes" or table.empty:
        return table
    moments = pd.Series([found[0] if (found := span(*row)) else pd.NaT for row in _dates(table)], index=table.index)
    return table.loc[moments.sort_values(ascending=False, na_position="last", kind="stable").index]


def show_table(kind, table):
    """The table; choosing a row selects its event."""
    ids = table[KINDS[kind]].tolist()
    key = f"{kind}_table"

    def chosen():
        rows = st.session_state[key].selection.rows
        select(ids[rows[0]] if rows and rows[0] < len(ids) else None)

    shown = table_for_reading(kind, table)
    st.dataframe(
        _in_words(shown, whens(table)) if "When" in shown and shown.size < _MOST_CELLS else shown,
        hide_index=True,
        key=key,
        on_select=chosen,
        selection_mode="single-row",
        height=min(38 + 35 * len(shown), 560),
        placeholder="",
        column_config={name: st.column_config.Column(width=width) for name, width in _WIDTHS.items() if name in shown},
        alt=f"Table of {kind}",
    )


def _in_words(shown, words):
    """The same cells, the dates displayed in words: a click on the column's head still sorts by date."""
    return shown.style.format(na_rep="").format({"When": words.get})
