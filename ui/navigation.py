"""The pages and the way to them."""

import streamlit as st

__all__ = ["enter", "navigation"]


def navigation():
    """The bar at the top; returns the page to run."""
    st.session_state.entered = True
    return st.navigation(
        [
            st.Page("pages/overview.py", title="Overview", default=True, help="Who visited whom, and what was signed."),
            st.Page("pages/article.py", title="Articles", help="Add articles, and read them with their evidence."),
            st.Page("pages/visits.py", title="Visits", help="Every visit, filtered, with its sentences."),
            st.Page("pages/documents.py", title="Documents", help="Every document, filtered, with its sentences."),
            st.Page("pages/quotes.py", title="Quotes", help="Who said what, directly or reported."),
            st.Page("pages/review.py", title="Review", help="Judge what was found, the most doubtful first; checks."),
            st.Page("pages/downloads.py", title="Downloads", help="Tables, reports, and the whole archive in a file."),
            st.Page("pages/accuracy.py", title="How accurate?", help="Measured figures, weak spots, every column."),
        ],
        position="top",
    )


def enter():
    """First line of every page: back to dashboard.py where Streamlit ran the page without it.

    A server that has just started takes a folder named `pages` for its old kind of app until `st.navigation` is
    called once: the first visitor who opens /article by its address would get that page alone, without its session.
    """
    if "entered" not in st.session_state:
        navigation()
        st.rerun()
