"""Quotes: who said what."""

import streamlit as st

from charts.counts import quotes_by_speaker
from ui.figures import figure, theme
from ui.listing_page import listing_page
from ui.measures import to_check_words
from ui.navigation import enter
from ui.words import plural

_CHOICES = {
    "Speech": lambda table: table["kind"].fillna("direct"),
    "Country": lambda table: table["speaker_country"].fillna("unknown"),
    "To check": to_check_words,
}


def _draw(shown, pair, sources):
    figure(
        quotes_by_speaker(shown, theme=theme()),
        f"{plural(len(shown), 'quotation')} from {sources}, by speaker: solid is direct speech, pale is reported.",
        key="quotes_chart",
        help="One row is one speech turn, over however many paragraphs it runs.",
    )


enter()
st.title("Quotes")
listing_page("quotes", "quotation", _CHOICES, _draw)
