"""The evidence of the selected row: its sentence, what it rests on, and the way to its article."""

import pandas as pd
import streamlit as st

from charts.dates import human
from charts.marks import sentence_case
from ui.events import find, selected
from ui.plain import block
from ui.rows import line

__all__ = ["evidence"]


def evidence(tables, pair, kinds=("visits", "documents", "quotes"), *, key="evidence"):
    """The selected row of these kinds, or a line that says how to select one."""
    found = find(tables, selected())
    if found is None or found[0] not in kinds:
        st.caption("Select a row to read the sentence that it rests on.")
        return
    kind, row = found
    item = line(kind, row, pair)
    st.html(
        block(
            "div.evidence",
            ("who", item["what"]),
            ("quiet", ", ".join(filter(None, (item["when"], item["about"], item["note"])))),
            ("sentence", item["sentence"]),
            ("quiet", _signed_during(row, tables) if kind == "documents" else ""),
            ("quiet", _rests_on(row)),
            ("quiet", f"In: {row['article']}"),
        )
    )
    if st.button(
        "Read it in the article", key=f"{key}_read_in_article", type="tertiary", icon=":material/arrow_forward:"
    ):
        st.session_state.open_article = row["article_id"]
        st.switch_page("pages/article.py")


def _signed_during(row, tables):
    """ "Signed during the state visit of 22–23 Aug 2024", where the article ties the document to a visit."""
    found = find(tables, row["visit_id"]) if isinstance(row["visit_id"], str) else None
    if found is None:
        return ""
    visit = found[1]
    kind = visit["visit_type"] if visit["visit_type"] not in (None, "unspecified", "summit") else ""
    when = human(visit["date_start"], visit["date_end"], visit["date_edtf"])
    return f"{sentence_case(row['status'] or 'mentioned')} during the {kind} visit of {when}".replace("  ", " ")


def _rests_on(row):
    reason = row["reason"] if isinstance(row["reason"], str) else None
    sure = None if pd.isna(row["confidence"]) else f"confidence {row['confidence']:.0%}"
    dated = f"date from “{row['date_text']}”" if isinstance(row.get("date_text"), str) else None
    dated = None if dated and reason and dated in reason else dated
    return "; ".join(filter(None, (reason, dated, sure)))
