"""Who decides, and saving what was decided: each decision has a name and is in the archive at once."""

import streamlit as st

from archive import ArchiveError
from ui.archives import archive, get_ready
from ui.desk import desk
from ui.plain import markdown_safe

__all__ = ["ask_name", "decide", "refuse", "reviewer", "said"]


def reviewer():
    """Who decides, as the log will have it; an empty text until somebody has said."""
    return _logged_in() or desk().reviewer


def _logged_in():
    return st.user.get("name") if getattr(st.user, "is_logged_in", False) else None


def ask_name():
    """Who reviews, and the box for the name as long as nobody has said. Once it is said the box is gone, so that keys
    are no letters of a name."""
    if reviewer() and not st.session_state.get("rename"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            st.markdown(f"You review as **{markdown_safe(reviewer())}**", width="content")
            if not _logged_in():
                st.button("Change", key="change_name", on_click=_ask_again, type="tertiary")
        return
    st.text_input(
        "You review as",
        value=reviewer(),
        key="reviewer_name",
        on_change=_keep_name,
        placeholder="Your name, for the log",
        width=260,
        max_chars=80,
    )


def _ask_again():
    st.session_state.rename = True


def _keep_name():
    desk().reviewer = " ".join(st.session_state.reviewer_name.split())
    st.session_state.rename = False


def decide(make, words):
    """Save what `make(who)` gives (one Decision or several) and say `words`; what is wrong with it is said instead."""
    who = reviewer()
    if not who:
        return refuse("Write your name first: every decision carries one.")
    try:
        get_ready()
        made = make(who)
        for one in made if isinstance(made, list) else [made]:
            archive().decide(one)
    except ArchiveError as error:
        return refuse(str(error))
    st.session_state.said = (words, False)
    return True


def refuse(words):
    """Say why nothing was decided; returns False."""
    st.session_state.said = (words, True)
    return False


def said():
    """What became of the last decision, once."""
    words, failed = st.session_state.pop("said", (None, False))
    if words:
        (st.warning if failed else st.toast)(markdown_safe(words))  # names and titles are words of others
