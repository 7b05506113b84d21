"""What the Visits, Documents and Quotes pages have in common: filters, table with its evidence, downloads, chart."""

import streamlit as st

from ui.display import show_table
from ui.evidence import evidence
from ui.filterbar import filter_bar
from ui.narrowed import download_shown
from ui.notices import empty, notices
from ui.view import view
from ui.words import plural

__all__ = ["listing_page"]


def listing_page(kind, noun, draw):
    """The page of one kind of event; `draw(view)` puts its chart there."""
    notices()
    now = view()
    if empty(now):
        return
    filter_bar(now.looking, page=kind)
    table = getattr(now.chosen, kind)
    if table.empty:
        nothing = f"No {noun} in {plural(len(now.catalogue.articles), 'article')}."
        filtered = f"No {noun} passes these filters. Take one of them away."
        st.markdown(nothing if now.selection.is_everything else filtered)
        return
    left, right = st.columns([2.5, 1], gap="large")
    with left:
        show_table(kind, table)
        download_shown(now, kind)
    with right:
        evidence(now.catalogue, now.pair, kinds=(kind,))
    draw(now)
