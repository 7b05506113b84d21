"""What the pages say when there is the sample to look at, nothing at all, or no archive to be had."""

import streamlit as st

from archive import ArchiveError
from ui.address import linked_event
from ui.archives import catalogue, is_sample, shared, show_sample
from ui.drafts import drafts
from ui.events import KINDS
from ui.plain import markdown_safe

__all__ = ["empty", "nothing_found", "notices", "trouble"]


def notices(*, link=True):
    """The lines at the head of a page: that a link names what is not there, that this is the sample and the ways on."""
    _lost()
    if not is_sample():
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="sample_notice"):
        st.markdown(
            "You are looking at the sample: three short articles, written for it. Add your own to begin an archive.",
            width="content",
        )
        if link:
            _add_articles()
        st.button(
            "Put the sample away", key="clear_sample", on_click=show_sample, args=(False,), type="tertiary",
            icon=":material/close:",
        )  # fmt: skip


def _add_articles():
    st.page_link("pages/article.py", label="Add articles", icon=":material/add:")


def _lost():
    """The selected event is let go where the archive has none of that name."""
    event = linked_event()
    if event and catalogue().event(event) is None and not any(event in _row_ids(one) for one in drafts()):
        st.session_state.event = None
        st.markdown(
            "The event that this link names is not in this archive: it may have been removed, or the link is of "
            "another archive."
        )


def _row_ids(extraction):
    return {id for kind, key in KINDS.items() for id in getattr(extraction, kind)[key]}


def empty(view):
    """True where the archive has no article: says what it is for and what to do next."""
    if view.catalogue.articles:
        return False
    st.markdown(
        "**The archive is empty.** Paste an article or drop files on the Articles page: their visits, documents and "
        "quotations are found, each with its sentence, and joined to one record of what happened. Or look at the "
        "sample first."
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        _add_articles()
        st.button(
            "Show the sample", key="show_sample", on_click=show_sample, type="tertiary", icon=":material/visibility:"
        )
    return True


def nothing_found(view):
    """True where no event is left: says why, and how to get some."""
    if not view.chosen.empty:
        return False
    if view.selection.is_everything:
        st.markdown("No article tells of a visit, a document or a quotation in a form that is recognised here.")
    else:
        told = (
            f" {view.chosen.undated:,} have no date, so the filter of dates leaves them out."
            if view.chosen.undated
            else ""
        )
        st.markdown(f"No event passes these filters. Take one of them away.{told}")
    return True


def trouble():
    """True where the archive cannot be opened: says why, and offers the sample."""
    try:
        shared()
    except ArchiveError as error:
        if st.session_state.get("sample"):
            return False
        st.title("The archive cannot be opened")
        st.markdown(markdown_safe(str(error)))
        st.button("Try again", key="again", type="primary")
        st.button("Look at the sample meanwhile", key="show_sample", on_click=show_sample, type="tertiary")
        return True
    return False
