"""The article as it is read: its text in serif with the evidence of its rows marked, and the speaker in the margin.

The browser gets slices of text and writes them as text nodes: whatever an article contains stays inert.
"""

import pandas as pd
import streamlit as st

from ui.components import component
from ui.events import select
from ui.segments import cut

__all__ = ["reader", "reader_data"]

_READER = component("reader", '<div class="reader" tabindex="0" role="document"></div>\n<p class="hint"></p>')


def reader(extraction, pair, *, selected=None, key="reader"):
    """Show the article; a click on a mark selects its row."""
    _READER(
        data=reader_data(extraction, pair) | {"selected": selected},
        key=key,
        on_picked_change=lambda: select(st.session_state[key].picked),
    )


def reader_data(extraction, pair):
    """Paragraphs of slices, and what each mark is: `{"version", "paragraphs": [{"pieces", "speakers"}], "marks"}`."""
    marks, spans = {}, []
    for kind, table in (("visit", extraction.visits), ("document", extraction.documents), ("quote", extraction.quotes)):
        for row in table.to_dict("records"):
            if not pd.isna(row["char_start"]) and not pd.isna(row["char_end"]):
                id = row[f"{kind}_id"]
                marks[id] = {"kind": kind} | _about(kind, row, pair)
                spans.append((int(row["char_start"]), int(row["char_end"]), id))
    paragraphs = [
        {"pieces": pieces, "speakers": speakers}
        for pieces, speakers in _with_speakers(cut(extraction.article.text, spans), marks)
    ]
    article = extraction.article
    return {
        "version": f"{article.article_id} {article.published} {len(marks)} {pair}",
        "paragraphs": paragraphs,
        "ways": {"first": f"{pair[0]}→{pair[1]}", "second": f"{pair[1]}→{pair[0]}", "other": "another way"},
        "marks": marks,
    }


def _about(kind, row, pair):
    if kind == "visit":
        ways = {f"{pair[0]}→{pair[1]}": "first", f"{pair[1]}→{pair[0]}": "second"}
        return {"way": ways.get(row["direction"], "other")}
    if kind == "quote":
        return {
            "speaker": row["speaker"] if isinstance(row["speaker"], str) else "speaker unknown",
            "said": row["kind"],
        }
    return {}


def _with_speakers(paragraphs, marks):
    """Beside each paragraph the quotations in it, named where they begin."""
    named = set()
    for pieces in paragraphs:
        here = dict.fromkeys(id for _, ids in pieces for id in ids if marks[id]["kind"] == "quote")
        names = {}  # once a paragraph, at the first of a speaker's turns that begins there
        for id in here:
            names.setdefault(marks[id]["speaker"] if id not in named else "", id)
        begins = {id: name for name, id in names.items()}
        speakers = [{"id": id, "name": begins.get(id, ""), "said": marks[id]["said"]} for id in here]
        named |= set(here)
        yield pieces, speakers
