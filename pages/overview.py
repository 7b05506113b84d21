"""Overview: what is known, in one screen."""

import streamlit as st

from ui.events import selected_in
from ui.evidence import evidence
from ui.filterbar import filter_bar
from ui.navigation import enter
from ui.notices import empty, nothing_found, notices
from ui.overview import beside, figures, latest, out_of_sight, timeline_of
from ui.view import view
from ui.words import shown_sentence

enter()
st.title("Who visited whom, and what was signed")
notices()
now = view()
if not empty(now):
    st.markdown(shown_sentence(now))
    filter_bar(now.looking)
    if not nothing_found(now):
        figures(now)
        timeline_of(now)
        if selected_in("timeline"):
            evidence(now.catalogue, now.pair, key="timeline_evidence")
        out_of_sight(now)
        beside(now)
        latest(now)
