"""Downloads: what is shown or everything, in every format; a report; the whole archive in one file."""

import streamlit as st

from ui.downloading import formats, printed, project
from ui.filterbar import filter_bar
from ui.navigation import enter
from ui.notices import notices
from ui.view import view

enter()
st.title("Downloads")
notices()
now = view()
filter_bar(now.looking)
left, right = st.columns([1.5, 1], gap="large")
with left:
    st.subheader("Tables")
    formats(now)
    with st.container(horizontal=True):
        st.text_input("Title of the data set to cite", key="data_title", persist_state="session")
        st.text_input("Its authors, with ; between them", key="authors", persist_state="session")
    st.page_link("pages/accuracy.py", label="What every column means", icon=":material/menu_book:")
with right:
    st.subheader("Report")
    printed(now)
    st.subheader("The archive itself")
    project()
