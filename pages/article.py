"""Article: paste or drop, then read the text beside its rows."""

import streamlit as st

from charts.marks import leading_pair
from ui.events import selected
from ui.giving import give_articles
from ui.navigation import enter
from ui.notices import sample_notice
from ui.reader import reader
from ui.reading import article_head, rows_in_tabs
from ui.session import articles, load_sample, tables

enter()
st.title("Article")
sample_notice(link=False)
give_articles()
if not articles():
    st.button("Show the sample", key="show_sample", on_click=load_sample, type="tertiary", icon=":material/visibility:")
    st.stop()

st.divider()
shown = article_head(articles())
pair = leading_pair(tables().visits)
left, right = st.columns([1.35, 1], gap="large")
with left:
    reader(shown, pair, selected=selected())
with right:
    rows_in_tabs(shown, pair)
