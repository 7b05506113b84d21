"""The dashboard: page config, navigation and the session's first articles; nothing else."""

from pathlib import Path

import streamlit as st

from ui.navigation import navigation
from ui.plain import style
from ui.session import start

# A file of our own: a Material icon would be fetched from a server.
_ICON = Path(__file__).parent / "ui" / "icon.png"

st.set_page_config(page_title="Visits, documents, quotations", page_icon=_ICON, layout="wide")
page = navigation()
style()
start()
page.run()
