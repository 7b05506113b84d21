"""What one browser has on its desk: articles that are not saved yet, the reviewer's name, what is typed and not sent, a
run over files, a sample of its own. It outlives a reload.

The browser keeps a random token in a cookie, and the server the desk of each token in its memory: the latest hundred,
until it is started anew. Without cookies a desk lasts as long as its session.
"""

import re
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

import streamlit as st

__all__ = ["COOKIE", "Desk", "desk", "forget_typed", "keep_typed", "typed_before"]

COOKIE = "desk"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_MOST = 100


@dataclass(slots=True, eq=False)
class Desk:
    """`drafts` are Extractions, `typed` texts by the key of their box, `batch` a Batch, `sample` an open archive and
    its folder. Two tabs of one browser share a desk, so a list in it is replaced and never changed."""

    token: str
    drafts: list = field(default_factory=list)
    typed: dict = field(default_factory=dict)
    reviewer: str = ""
    batch: object = None
    sample: tuple = None
    sample_put_away: bool = False
    lock: object = field(default_factory=Lock, repr=False)


def desk():
    """The desk of this session's browser."""
    found = st.session_state.get("desk")
    if found is None:
        found = st.session_state.desk = _found(str(st.context.cookies.get(COOKIE)))
    return found


def typed_before(key, else_="", *, of=None):
    """The key of a box, in which now stands what was typed into it and not sent, else what there is to correct.

    `of` is its name on the desk, by default the key.
    """
    typed, name = desk().typed, of or key
    if name not in typed:
        st.session_state[key] = else_
    else:
        st.session_state.setdefault(key, typed[name])
    return key


def keep_typed(key, shown="", *, of=None):
    """Called when a box was changed: what is typed stays on the desk until it is sent, unless it is what was shown."""
    if (st.session_state[key] or "") == (shown or ""):
        forget_typed(of or key)
    else:
        desk().typed[of or key] = st.session_state[key]


def forget_typed(*names):
    """Called when it was sent."""
    for name in names:
        desk().typed.pop(name, None)


def _found(token):
    """The desk of a token; a new one where there is none. What is no token of ours gets another."""
    if not _TOKEN.fullmatch(token):
        token = secrets.token_urlsafe(32)
    desks, lock = _desks()
    with lock:
        found = desks.setdefault(token, Desk(token))
        desks.move_to_end(token)
        if len(desks) > _MOST:
            desks.popitem(last=False)  # a session that sits at it keeps it
    return found


@st.cache_resource(show_spinner=False)
def _desks():
    return OrderedDict(), Lock()
