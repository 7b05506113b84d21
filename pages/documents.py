"""Documents: what was signed, adopted or planned."""

import streamlit as st

from charts.counts import documents_by_year
from ui.figures import figure, theme
from ui.listing_page import listing_page
from ui.measures import to_check_words
from ui.navigation import enter
from ui.words import documents_told

_CHOICES = {
    "Type": lambda table: table["document_type"].fillna("other"),
    "Year": lambda table: table["date_start"].str[:4].fillna("no date"),
    "Status": lambda table: table["status"].fillna("unknown"),
    "To check": to_check_words,
}


def _draw(shown, pair, sources):
    figure(
        documents_by_year(shown, theme=theme()),
        f"{documents_told(shown)}, from {sources}, by type and year.",
        key="documents_chart",
        help="The number in a square; a set of “18 documents” counts 18. One told by two articles counts twice here.",
    )


enter()
st.title("Documents")
listing_page("documents", "document", _CHOICES, _draw)
