"""What the Visits, Documents and Quotes pages have in common: filters, chart, table with its evidence, download."""

import streamlit as st

from charts.marks import leading_pair
from ui.display import latest_first, show_table
from ui.downloads import download
from ui.evidence import evidence
from ui.filters import pills_row
from ui.notices import empty, sample_notice
from ui.session import articles, tables
from ui.words import plural

__all__ = ["listing_page"]


def listing_page(kind, noun, choices, draw):
    """The page of one kind of row; `draw(shown, pair, sources)` puts its chart there."""
    sample_notice()
    if empty():
        return
    rows = tables()
    table, pair = latest_first(kind, getattr(rows, kind)), leading_pair(rows.visits)
    if table.empty:
        st.markdown(f"No {noun} in {plural(len(articles()), 'article')}. Read another article to find some.")
        return
    shown = pills_row(table, choices, key=kind)
    if shown.empty:
        st.markdown(f"None of the {plural(len(table), noun)} fits these filters. Take one of them away.")
        return
    draw(shown, pair, f"{plural(shown['article_id'].nunique(), 'article')}")
    left, right = st.columns([2.7, 1], gap="large")
    with left:
        show_table(kind, shown)
        download(kind, shown)
    with right:
        evidence(rows, pair, kinds=(kind,))
