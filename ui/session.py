"""The articles of this session: what was read, by whom it was given, and the tables of all of them together.

Nothing that a user pastes leaves the session: results are kept in session state and in session-scoped caches, never
in a cache that another user could meet.
"""

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import pandas as pd
import streamlit as st

from extraction import extract, read_article
from extraction.articles import ArticleError
from ui.events import KINDS

__all__ = [
    "Failure",
    "Tables",
    "add",
    "articles",
    "is_sample",
    "load_sample",
    "read",
    "redate",
    "remove",
    "start",
    "tables",
]

_LOG = logging.getLogger(__name__)
_SAMPLE = Path(__file__).parent / "sample"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the sentence that says what to do about it."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of all articles; `article` gives each row the name of its article."""

    visits: pd.DataFrame
    documents: pd.DataFrame
    quotes: pd.DataFrame

    @property
    def empty(self):
        """True where no article gave any row."""
        return self.visits.empty and self.documents.empty and self.quotes.empty


@st.cache_resource
def _one_at_a_time():
    """The language model is shared by all sessions and reads one article at a time."""
    return Lock()


@st.cache_data(scope="session", show_spinner=False, max_entries=300)
def read(content, name, published):
    """The `Extraction` of a text or of a file's bytes; raises `ArticleError` with a sentence for its giver."""
    article = read_article(content, name=name, published=published)
    with _one_at_a_time():
        return extract(article)


def start():
    """A new session begins with the sample, so that there is something to look at."""
    if "articles" not in st.session_state:
        with st.spinner("Reading the sample articles"):
            load_sample()


def load_sample():
    """Put the sample articles in place of whatever is there."""
    files = sorted(_SAMPLE.glob("*.txt"))
    found = [
        _guarded(path.stem, lambda path=path: read(path.read_text(encoding="utf-8"), path.stem, None)) for path in files
    ]
    st.session_state.articles = [one for one in found if not isinstance(one, Failure)]
    st.session_state.sample = True
    st.session_state.event = None


def is_sample():
    """True while the sample is what the pages show."""
    return st.session_state.get("sample", False)


def articles():
    """The extractions of this session, newest issue first, undated ones last."""
    found = st.session_state.get("articles", [])
    return sorted(found, key=lambda one: one.article.published or "", reverse=True)


def add(content, name, published=None):
    """Read one more article; the first one of the user's own puts the sample away. A `Failure` if it cannot be read."""
    found = _guarded(name, lambda: read(content, name, published))
    if isinstance(found, Failure):
        return found
    kept = [] if is_sample() else [one for one in st.session_state.articles if _id(one) != _id(found)]
    st.session_state.articles = [*kept, found]
    st.session_state.sample = False
    return found


def _guarded(name, reading):
    """What `reading()` gives; a fault in one article is logged and told, and never takes the others along."""
    try:
        return reading()
    except ArticleError as error:
        return Failure(name, str(error))
    except Exception:
        _LOG.exception("an article could not be read")
        return Failure(
            name, "a fault of this program: it stumbled over this text. Please report it; nothing else is touched."
        )


def redate(article_id, published):
    """Read an article again with another publication date; its relative dates follow. A `Failure` changes nothing."""
    old = next(one for one in st.session_state.articles if _id(one) == article_id)
    new = _guarded(old.article.name, lambda: _redated(old, published))
    if isinstance(new, Failure):
        return new
    st.session_state.articles = [new if one is old else one for one in st.session_state.articles]
    st.session_state.event = _same_row(old, new, st.session_state.event)
    return new


def _same_row(old, new, id):
    """The new id of a row: ids are made of the date too, so it is found again by its place in the text."""
    for kind, key in KINDS.items():
        before, after = getattr(old, kind), getattr(new, kind)
        for place in before.loc[before[key] == id, "char_start"]:
            return next(iter(after.loc[after["char_start"] == place, key]), None)
    return None


def _redated(one, published):
    basis = "given" if published else None
    with _one_at_a_time():
        return extract(replace(one.article, published=published, published_basis=basis))


def remove(article_id=None):
    """Take one article out of the session, or all of them."""
    kept = [one for one in st.session_state.articles if article_id and _id(one) != article_id]
    st.session_state.articles, st.session_state.sample = kept, st.session_state.sample and bool(kept)
    st.session_state.event = None


def tables():
    """All rows of the session, each with the name of its article."""
    found = articles()
    return Tables(*(_together(found, name) for name in ("visits", "documents", "quotes")))


def _together(found, name):
    frames = [getattr(one, name).assign(article=one.article.title or one.article.name) for one in found]
    if not frames:
        return pd.DataFrame()
    filled = [frame for frame in frames if not frame.empty]
    return pd.concat(filled, ignore_index=True) if filled else frames[0]


def _id(one):
    return one.article.article_id
