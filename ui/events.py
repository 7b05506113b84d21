"""The one selected event: charts, lists, tables and checks write its id here, and whoever shows evidence reads it.

The id is that of an event, or of one of its rows: an event's id changes with its rows, and a link shall outlive that.
"""

import streamlit as st

__all__ = ["KINDS", "select", "selected", "selected_in"]

KINDS = {"visits": "visit_id", "documents": "document_id", "quotes": "quote_id"}


def select(id, source=None):
    """Make an event the selected one; None selects nothing. `source` is the key of the figure that was clicked."""
    st.session_state.event = id or None
    st.session_state.event_source = source
    st.session_state.selections = st.session_state.get("selections", 0) + 1
    st.session_state.just_selected = st.session_state.selections if id else 0


def selected_in(source):
    """True where the selected event was chosen by a click in this figure."""
    return selected() is not None and st.session_state.get("event_source") == source


def selected():
    """The id of the selected event, or None."""
    return st.session_state.get("event")
