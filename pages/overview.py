"""Overview: what the articles tell together."""

import streamlit as st

from charts.counts import cumulative, documents_by_year
from charts.marks import leading_pair
from charts.timeline import timeline
from ui.events import selected, selected_in
from ui.evidence import evidence
from ui.figures import figure, theme
from ui.joining import distinct_documents, distinct_trips
from ui.measures import overview_figures
from ui.navigation import enter
from ui.notices import empty, sample_notice
from ui.rows import events, row_list, undated
from ui.session import articles, tables
from ui.words import dated, documents_told, overview_sentence, plural

enter()
st.title("Who visited whom, and what was signed")
sample_notice()
if empty():
    st.stop()

rows = tables()
published = [one.article.published for one in articles() if one.article.published]
pair = leading_pair(rows.visits)
trips, papers = distinct_trips(rows.visits), distinct_documents(rows.documents)
st.markdown(overview_sentence(len(articles()), published, rows))
if rows.empty:
    st.markdown("None of them tells of a visit, a document or a quotation in a form that is recognised here.")
    st.stop()

figures = overview_figures(rows.visits, rows.documents, rows.quotes, pair, published)
for column, one in zip(st.columns(len(figures)), figures, strict=True):
    column.metric(one.label, one.value, help=one.help)

told = f"{dated(trips, 'trip')} and {dated(papers, 'document')}, each counted once"
with st.container(key="timeline_wide"):
    figure(
        timeline(trips, papers, theme=theme(), countries=pair),
        f"The exchange of visits: {told}, from {plural(len(articles()), 'article')}.",
        key="timeline",
        selects=True,
        help="Large: state visit; middle: official; small: others. Filled: took place; hollow: planned; crossed: "
        "cancelled. A pale bar is as long as its date is unsure; a dashed outline is another reading of the date; "
        "a bracket is a claimed number of visits. Diamonds are documents, tied to their visit. Drag to zoom in.",
    )
    if selected_in("timeline"):
        evidence(rows, pair, key="timeline")
without_date, sentence = undated(trips, papers, pair, articles_without_date=len(articles()) - len(published))
if without_date:
    st.markdown(sentence)
    row_list(without_date, key="undated_rows", selected=selected(), size="short")

left, right = st.columns(2, gap="large")
with left:
    figure(
        cumulative(trips, theme=theme(), countries=pair),
        "Visits made each way, added up.",
        key="cumulative",
        help="A trip counts from the last day that its date allows, once however many articles tell it; the pale line "
        "before it covers the days that a month or a year leaves open. Plans, cancelled visits, claimed numbers and "
        "visits without a date do not count.",
    )
with right:
    figure(
        documents_by_year(papers, theme=theme()),
        f"{documents_told(papers)}, by type and year.",
        key="by_year",
        help="The number in a square; a set of “18 documents” counts 18.",
    )

st.subheader("Latest first")
left, right = st.columns([1.3, 1], gap="large")
with left:
    row_list(events(trips, papers, pair), key="latest_rows", selected=selected(), size="tall")
with right:
    if not selected_in("timeline"):
        evidence(rows, pair)
