"""Downloads of what a page shows, made when they are asked for."""

import streamlit as st

from archive.exports import EXPORTS
from archive.narrowed import narrowed
from ui.words import plural

__all__ = ["download_shown", "snapshot_of"]


def snapshot_of(view):
    """The snapshot of what is shown; the whole one where nothing is left out, not even what was rejected."""
    whole = view.catalogue.snapshot
    if view.selection.is_everything and not view.chosen.rejected:
        return whole
    return view.drawn("narrowed", lambda: narrowed(whole, view.chosen))


def download_shown(view, kind):
    """The events of a page as CSV, and the way to all other formats."""
    export = EXPORTS[f"csv-{kind[:-1]}-events"]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            f"Download {plural(len(getattr(view.chosen, kind)), 'row')} as CSV",
            data=lambda: export.write(snapshot_of(view)),
            file_name=f"{kind}{export.suffix}",
            mime=export.mime,
            key=f"{kind}_csv",
            on_click="ignore",
            help="UTF-8, opens in Excel. Dates are ISO 8601, only as precise as the articles.",
        )
        st.page_link("pages/downloads.py", label="Other formats and reports", icon=":material/download:")
