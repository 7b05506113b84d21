"""Taking a figure away: as PNG and SVG, drawn by the browser that shows it, and as a page of its own."""

import re

import streamlit as st

from charts.standalone import standalone
from ui.components import component

__all__ = ["save_figure"]

_PICTURES = component("taking", '<div class="pictures"></div>')


def save_figure(fig, sentence, *, key):
    """A small menu beside a figure; what it offers is made when it is opened."""
    menu = st.popover("Save", type="tertiary", key=f"{key}_save", on_change="rerun", help="As PNG, SVG or a page")
    if not menu.open:
        return
    name = "-".join(re.findall(r"[a-z]+", key))
    with menu:
        _PICTURES(data={"figure": f"st-key-{key}", "name": name, "title": sentence}, key=f"{key}_pictures")
        st.download_button(
            "Page (HTML)",
            data=lambda: standalone(fig, title=re.split(r"[:.]", sentence)[0], sentence=sentence),
            file_name=f"{name}.html",
            mime="text/html",
            key=f"{key}_html",
            on_click="ignore",
            type="tertiary",
            help="Opens in any browser, can be zoomed, and calls no server.",
        )
