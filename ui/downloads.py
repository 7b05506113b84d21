"""Download buttons. The file holds what is shown: ISO dates, every column, formulas defused by `write_csv`."""

import re

import streamlit as st

from extraction.tables import write_csv
from ui.words import plural

__all__ = ["download"]


def download(kind, table, *, name=None):
    """A CSV of a table, made when it is asked for. `name` is an article's: only its letters go into the file's name."""
    file_name = "-".join([*re.findall(r"\w+", name or "")[:8], kind])
    st.download_button(
        f"Download {plural(len(table), 'row')} as CSV",
        data=lambda: write_csv(table.drop(columns=["told_as", "told_by"], errors="ignore")),
        file_name=f"{file_name}.csv",
        mime="text/csv",
        key=f"{name or kind}_{kind}_csv",
        on_click="ignore",
        help="UTF-8, opens in Excel. Dates are ISO 8601, only as precise as the article; evidence is included.",
    )
