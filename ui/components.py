"""Components of our own: a script and a style of one name beside the Python that mounts it.

The browser gets data and writes it as text nodes: whatever an article contains stays inert.
"""

from pathlib import Path

import streamlit as st

__all__ = ["component"]

_HERE = Path(__file__).parent


def component(name, html):
    """The function that mounts the component whose `name.js` (and `name.css`, if it is seen) stand in this folder."""
    files = (_HERE / f"{name}.{kind}" for kind in ("css", "js"))
    css, js = (file.read_text(encoding="utf-8") if file.exists() else "" for file in files)
    # A line break tells Streamlit that this is markup and not the name of a file.
    return st.components.v2.component(name, html=f"{html}\n", css=css, js=js)
