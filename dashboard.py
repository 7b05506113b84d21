"""The dashboard: page config, navigation and what all pages share; nothing else."""

from pathlib import Path

import streamlit as st

from ui.address import read_address, write_address
from ui.navigation import navigation
from ui.notices import trouble
from ui.plain import style
from ui.timing import timed

# A file of our own: a Material icon would be fetched from a server.
_ICON = Path(__file__).parent / "ui" / "icon.png"

st.set_page_config(page_title="Visits, documents, quotations", page_icon=_ICON, layout="wide")
page = navigation()
style()
read_address(page.url_path)
with timed():
    if not trouble():
        page.run()
    write_address()
