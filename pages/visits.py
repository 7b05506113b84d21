"""Visits: who went where, when, and as what."""

import streamlit as st

from charts.timeline import timeline
from ui.figures import figure, theme
from ui.joining import distinct_trips
from ui.listing_page import listing_page
from ui.measures import to_check_words
from ui.navigation import enter
from ui.words import plural

_CHOICES = {
    "Way": lambda table: table["direction"].fillna("unknown"),
    "Year": lambda table: table["date_start"].str[:4].fillna("no date"),
    "Type": lambda table: table["visit_type"].fillna("unspecified"),
    "Status": lambda table: table["status"].fillna("unknown"),
    "To check": to_check_words,
}


def _draw(shown, pair, sources):
    trips = distinct_trips(shown)
    undated = int(trips["date_start"].isna().sum())
    rest = f" {undated:,} without a date: in the table only." if undated else ""
    with st.container(key="timeline_wide"):
        figure(
            timeline(trips, shown.iloc[:0].assign(document_id=None), theme=theme(), countries=pair),
            f"{plural(len(trips), 'trip')}, told in {plural(len(shown), 'row')} from {sources}.{rest}",
            key="visits_timeline",
            selects=True,
            help="Large: state visit; middle: official; small: others. Hollow: planned; crossed: cancelled.",
        )


enter()
st.title("Visits")
listing_page("visits", "visit", _CHOICES, _draw)
