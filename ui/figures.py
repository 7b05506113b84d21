"""A figure on a page: the sentence above it, and the figure in the active theme with that sentence as its text."""

import streamlit as st

from charts.theme import CONFIG
from ui.events import select

__all__ = ["figure", "theme"]


def theme():
    """`"light"` or `"dark"`, as the reader has it."""
    return st.context.theme.type or "light"


def figure(fig, sentence, *, key, help=None, selects=False):
    """Show a figure under the sentence that says what it shows; with `selects`, a click on a mark selects its row."""
    st.markdown(sentence, help=help)
    st.plotly_chart(
        fig,
        theme=None,
        key=key,
        config=CONFIG,
        alt=sentence,
        on_select=(lambda: _clicked(key)) if selects else "ignore",
        selection_mode="points",
    )


def _clicked(key):
    points = st.session_state[key].selection.points
    if points and points[0].get("customdata"):
        select(points[0]["customdata"][0], key)
