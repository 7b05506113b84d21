"""What the pages say when there is the sample to look at, or nothing at all."""

import streamlit as st

from ui.session import articles, is_sample, load_sample, remove

__all__ = ["empty", "sample_notice"]


def sample_notice(*, link=True):
    """A line above the sample: what it is, and the two ways on."""
    if not is_sample():
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="sample_notice"):
        st.markdown(
            "You are looking at the sample, three short articles written for it. Paste your own article to begin.",
            width="content",
        )
        if link:
            st.page_link("pages/article.py", label="Paste an article", icon=":material/edit:")
        st.button("Clear the sample", key="clear_sample", on_click=remove, type="tertiary", icon=":material/close:")


def empty(what="Nothing has been read yet"):
    """True where there is no article: says what to do next."""
    if articles():
        return False
    st.markdown(f"{what}. Paste an article or drop files on the Article page, or look at the sample first.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link("pages/article.py", label="Paste an article", icon=":material/edit:")
        st.button(
            "Show the sample", key="show_sample", on_click=load_sample, type="tertiary", icon=":material/visibility:"
        )
    return True
