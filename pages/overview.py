"""Overview: what is known, in one screen."""

import streamlit as st

from ui.address import write_address
from ui.events import selected, selected_in
from ui.evidence import evidence
from ui.filterbar import filter_bar
from ui.navigation import enter
from ui.notices import empty, nothing_found, sample_notice
from ui.overview import beside, figures, out_of_sight, timeline_of
from ui.rows import merged_lines, row_list
from ui.view import view
from ui.words import shown_sentence

_LATEST = 60

enter()
st.title("Who visited whom, and what was signed")
sample_notice()
now = view()
if empty(now):
    st.stop()

st.markdown(shown_sentence(now.chosen, len(now.articles), len(now.sources), now.years))
filter_bar(now.looking)
write_address()
if nothing_found(now):
    st.stop()

figures(now)
timeline_of(now)
if selected_in("timeline"):
    evidence(now.catalogue, now.pair, key="timeline_evidence")
out_of_sight(now)
beside(now)

st.subheader("Latest first")
left, right = st.columns([1.3, 1], gap="large")
with left:
    items = merged_lines(now.chosen.visits, now.chosen.documents, now.pair, most=_LATEST)
    row_list(items, key="latest_rows", selected=selected(), size="tall", label="Latest events")
with right:
    if not selected_in("timeline"):
        evidence(now.catalogue, now.pair)
