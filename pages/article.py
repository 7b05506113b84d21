"""Articles: paste or drop, then read the text beside its rows, judge them, and save."""

import streamlit as st

from ui.archives import catalogue, get_ready
from ui.deciding import verdict
from ui.events import selected
from ui.giving import give_articles
from ui.navigation import enter
from ui.notices import notices
from ui.reader import reader
from ui.reading import chosen_article, rows_in_tabs
from ui.view import view

enter()
st.title("Articles")
notices(link=False)
get_ready()
give_articles()
shown = chosen_article()
if shown is None:
    st.markdown("No article is here yet. Paste one above, or drop files.")
else:
    pair = view().pair
    left, right = st.columns([1.35, 1], gap="large")
    with left:
        reader(shown, pair, selected=selected())
    with right:
        rows_in_tabs(shown, pair)
        found = catalogue().event(selected()) if selected() else None
        if found and selected() in found[1]["row_ids"]:
            verdict(found[0], found[1], catalogue().rows(found[0], [selected()]), key="article_row")
