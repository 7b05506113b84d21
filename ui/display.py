"""Tables as an analyst reads them: dates in words, our own column names, one row selectable, a page at a time."""

import streamlit as st

from archive.records import records
from charts.dates import human, span
from ui.events import select, selected

__all__ = ["show_table", "table_for_reading", "whens"]

_COLUMNS = {
    "visits": {
        "when": "When",
        "visitor": "Visitor",
        "direction": "Way",
        "place": "Place",
        "visit_type": "Type",
        "status": "Status",
        "n_sources": "Sources",
        "review": "Review",
    },
    "documents": {
        "when": "When",
        "title": "Title",
        "document_type": "Type",
        "status": "Status",
        "parties": "Parties",
        "n_sources": "Sources",
        "review": "Review",
    },
    "quotes": {
        "told": "First told",
        "speaker": "Speaker",
        "kind": "Speech",
        "text": "What was said",
        "n_sources": "Sources",
        "review": "Review",
    },
}
_WIDTHS = {"When": 124, "First told": 100, "Title": 300, "What was said": 430, "Sources": 64, "Review": 84}
_DATES = ("When", "First told")
_PAGE = 200  # rows: a browser shows them at once, and the next page is a click away


def table_for_reading(kind, table):
    """The columns that matter, under names that people use; the rows keep their order.

    "When" holds ISO text, which sorts by date; `show_table` displays `whens`, the words for it.
    """
    named = _COLUMNS[kind]
    shown = table.copy()
    if kind == "quotes":
        shown["told"] = table["first_told"].str[:10].fillna("no date")
        shown["kind"] = table["kind"].replace({"indirect": "reported"})
        return shown[list(named)].rename(columns=named)
    shown["when"] = [_sortable(*dates) for dates in _dates(table)]
    shown["status"] = table["status"].str.replace("_", " ")
    if kind == "visits":
        claimed = table["count"].fillna(1) > 1
        shown["visit_type"] = table["visit_type"].mask(claimed, table["count"].astype("string") + " visits")
    else:
        shown["parties"] = [", ".join(parties) for parties in table["parties"]]
        unnamed = table["count_text"].fillna(table["count"].astype("string")).fillna("1") + " documents, unnamed"
        shown["title"] = table["title"].fillna(unnamed)
    return shown[list(named)].rename(columns=named)


def whens(table):
    """The words for each text of a date: `{"2024-08-22/2024-08-23": "22–23 Aug 2024"}`."""
    if "speaker" in table:  # a quotation
        return {day: human(day) for day in table["first_told"].str[:10].dropna()}
    return {_sortable(*dates): human(*dates) for dates in _dates(table)}


def _dates(table):
    rows = records(table, ["date_start", "date_end", "date_edtf"])
    return [(row["date_start"], row["date_end"], row["date_edtf"]) for row in rows]


def _sortable(start, end, edtf):
    """ISO text no more precise than the date, an interval where it has an end: spring is "2026-03/2026-05"."""
    if human(start, end, edtf) == "no date":
        return "no date"
    if found := span(None, None, edtf):
        return f"{found[0]:%Y-%m}/{found[1]:%Y-%m}"
    return f"{start}/{end}" if end and end != start else start


def show_table(kind, table):
    """A page of the table; choosing a row selects its event."""
    pages = -(-len(table) // _PAGE)
    number = st.session_state.get(f"{kind}_page", 1) if pages > 1 else 1
    first = (min(number, pages) - 1) * _PAGE
    part = table.iloc[first : first + _PAGE]
    ids = part["event_id"].tolist()
    key = f"{kind}_table"

    def chosen():
        rows = st.session_state[key].selection.rows
        select(ids[rows[0]] if rows and rows[0] < len(ids) else None)

    shown = table_for_reading(kind, part)
    st.dataframe(
        _in_words(shown, whens(part)),
        hide_index=True,
        key=key,
        on_select=chosen,
        selection_mode="single-row",
        selection_default={"selection": {"rows": [ids.index(selected())] if selected() in ids else []}},
        height=min(38 + 35 * len(shown), 560),
        placeholder="",
        column_config={name: st.column_config.Column(width=width) for name, width in _WIDTHS.items() if name in shown},
        alt=f"Table of {kind}",
    )
    if pages > 1:
        st.pagination(pages, key=f"{kind}_page", persist_state="session")
        st.caption(
            f"Rows {first + 1:,}–{first + len(part):,} of {len(table):,}, latest first. Downloads hold all of them."
        )


def _in_words(shown, words):
    """The same cells, the dates displayed in words: a click on the column's head still sorts by date."""
    told = {name: lambda text: words.get(text, text) for name in _DATES if name in shown}
    return shown.style.format(na_rep="").format(told)
