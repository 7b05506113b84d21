"""The one selected row: charts, lists and marks write its id here, and whoever shows evidence reads it."""

import streamlit as st

__all__ = ["KINDS", "find", "select", "selected", "selected_in"]

KINDS = {"visits": "visit_id", "documents": "document_id", "quotes": "quote_id"}


def select(id, source=None):
    """Make a row the selected one; None selects nothing. `source` is the key of the figure that was clicked, if any."""
    st.session_state.event = id or None
    st.session_state.event_source = source


def selected_in(source):
    """True where the selected row was chosen by a click in this figure."""
    return selected() is not None and st.session_state.get("event_source") == source


def selected():
    """The id of the selected row, or None."""
    return st.session_state.get("event")


def find(tables, id):
    """`(kind, row)` of an id in the three tables, or None: `("visits", {...})`."""
    for kind, key in KINDS.items():
        table = getattr(tables, kind)
        if id and not table.empty:
            rows = table[table[key] == id]
            if len(rows):
                return kind, rows.iloc[0].to_dict()
    return None
