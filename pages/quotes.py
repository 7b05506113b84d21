"""Quotes: who said what."""

import streamlit as st

from ui.listing_page import listing_page
from ui.navigation import enter
from ui.overview import frame_of

enter()
st.title("Quotes")
listing_page("quotes", "quotation", lambda now: frame_of(now, ["Speakers"], key="quotes_frame"))
