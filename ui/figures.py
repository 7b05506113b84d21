"""A figure on a page: the sentence above it, the figure in the active theme, and the ways to take it away."""

from dataclasses import replace

import streamlit as st

from charts.theme import CONFIG
from ui.address import selection, set_selection
from ui.events import select
from ui.taking import save_figure

__all__ = ["figure", "theme"]


def theme():
    """`"light"` or `"dark"`, as the reader has it."""
    return st.context.theme.type or "light"


def figure(fig, sentence, *, key, help=None, selects=False):
    """Show a figure under the sentence that says what it shows.

    With `selects`, a click on a mark selects its event, and a click on a period narrows the filter of dates to it.
    """
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
        st.markdown(sentence, help=help, width="content")
        save_figure(fig, sentence, key=key)
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
    told = points[0].get("customdata") if points else None
    if not told:
        return
    if len(told) == 2:
        set_selection(replace(selection(), begin=told[0], end=told[1]))
    else:
        select(told[0], key)
