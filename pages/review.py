"""Review: judge what was found, the most doubtful first; checks of the whole archive; rows by hand; the log."""

import streamlit as st

from ui.archives import catalogue, get_ready
from ui.events import selected
from ui.evidence import evidence
from ui.navigation import enter
from ui.notices import empty, notices
from ui.reviewer import ask_name
from ui.reviewing import adding, checks_list, chosen_part, log_list, queue_of_one
from ui.view import view

enter()
st.title("Review")
notices()
now = view()
if not empty(now):
    get_ready()
    with st.container(horizontal=True, vertical_alignment="center", gap="large"):
        part = chosen_part()
        ask_name()
    if part == "queue":
        queue_of_one(now.pair)
    elif part == "checks":
        left, right = st.columns([1.3, 1], gap="large")
        with left:
            checks_list()
        with right:
            if selected():
                evidence(catalogue(), now.pair, key="check_evidence", asks=False)
    elif part == "add":
        adding()
    else:
        log_list()
