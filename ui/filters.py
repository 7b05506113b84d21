"""Filters as one row of pills, each with the number of rows that it would leave; kept over pages."""

import pandas as pd
import streamlit as st

__all__ = ["pills_row"]

_UNKNOWN = {"no date", "unknown", "unspecified", "other"}  # these stand last
_MOST = 14


def pills_row(table, choices, *, key):
    """The rows that pass every chosen pill. `choices` maps a label to a function from the table to one word a row.

    Nothing chosen in a group means all of it; the counts are of the whole table, so that they do not jump about.
    """
    kept = pd.Series(True, index=table.index)
    with st.container(horizontal=True, gap="medium", key=f"{key}_filters"):
        for label, words_of in choices.items():
            words = words_of(table)
            counts = words.value_counts().head(_MOST)
            if len(counts) < 2:
                continue
            chosen = st.pills(
                label,
                sorted(counts.index, key=lambda word: (word in _UNKNOWN, word)),
                selection_mode="multi",
                key=f"{key}_{label.lower().replace(' ', '_')}",
                format_func=lambda word, counts=counts: f"{word.replace('_', ' ')} {counts.get(word, 0)}",
                persist_state="session",
                wrap=True,
            )
            if chosen:
                kept &= words.isin(chosen)
    return table[kept]
