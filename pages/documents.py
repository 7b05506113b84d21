"""Documents: what was signed, adopted or planned."""

import streamlit as st

from ui.listing_page import listing_page
from ui.navigation import enter
from ui.overview import frame_of

enter()
st.title("Documents")
listing_page(
    "documents", "document", lambda now: frame_of(now, ["Documents by type", "By stage"], key="documents_frame")
)
