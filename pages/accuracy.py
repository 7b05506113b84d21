"""How accurate is this: the published figures, what confidence means, the weak spots, and every column explained."""

import streamlit as st

from extraction.tables import write_csv
from ui.accuracy import (
    accuracy_sentence,
    as_markdown,
    band_table,
    codebook,
    field_table,
    published_figures,
    show_shares,
)
from ui.navigation import enter

_WEAK_SPOTS = """
- Several trips in one sentence, as a list (“he visited Baku in March, Astana in May and Ankara in June”): some are
  missed, or take the date of their neighbour.
- “He” between two persons of one office: two presidents meet, and the next sentence may mean either.
- A country that the article only implies, such as a trip to a city nobody has heard of.
- Papers alluded to without a title (“the agreements reached last year”).
- Events told out of order: the date of one may be given to the other.
- Articles in other languages than English are not read properly.
"""

enter()
st.title("How accurate is this?")
figures = published_figures()
if figures is None:
    st.markdown("No figures came with this copy. `python -m benchmarks accuracy` measures them.")
else:
    st.markdown(accuracy_sentence(figures))
    st.markdown(
        "Read all of this as an upper bound: the program was developed on these articles, sentences of those set apart "
        "helped to mend it later, and real articles are harder. Look at the sentence of a row before you cite it."
    )
    st.subheader("Field by field")
    st.markdown(
        "F1 joins two questions: are the rows right, and are all of them there? Key fields are a visit's visitor, "
        "start date and status, a document's type, status and date, and a quotation's speaker. Below them stands each "
        "field of the rows that were found."
    )
    columns = st.columns(2, gap="large")
    for number, table in enumerate(figures["tables"]):
        place = columns[number % 2]
        place.markdown(f"**{table.capitalize()}**: {figures['tables'][table]['gold']} in the articles")
        show_shares(place, field_table(figures, table), f"Accuracy of {table}")
    st.subheader("What confidence means")
    st.markdown(
        "Every row says how sure it is. Here is how often the rows of a band were right, with all their key fields; "
        "bands with few rows say little."
    )
    for table, place in zip(figures["calibration"], st.columns(3, gap="large"), strict=True):
        place.markdown(f"**{table.capitalize()}**")
        show_shares(place, band_table(figures, table), f"Confidence of {table}")

st.subheader("Known weak spots")
st.markdown(_WEAK_SPOTS)
st.subheader("What every column means")
book = codebook()
st.dataframe(book, hide_index=True, height=420, alt="Codebook", column_config={"Meaning": {"width": "large"}})
with st.container(horizontal=True):
    for label, data, kind in (("CSV", write_csv(book), "csv"), ("Markdown", as_markdown(book), "md")):
        st.download_button(f"Codebook as {label}", data, f"codebook.{kind}", key=f"codebook_{kind}", on_click="ignore")
