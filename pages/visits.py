"""Visits: who went where, when, and as what."""

import streamlit as st

from ui.listing_page import listing_page
from ui.navigation import enter
from ui.overview import timeline_of

enter()
st.title("Visits")
listing_page("visits", "visit", lambda now: timeline_of(now, key="visits_timeline", documents=False))
