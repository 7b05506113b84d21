"""Articles that were read in this session and are not in the archive yet.

Nothing that a user pastes is shown to another before it is saved: drafts lie on the desk of one browser, and what was
read is kept in a session-scoped cache, never in one that another user could meet.
"""

import logging
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from archive import ArchiveError
from extraction import extract, read_article
from extraction.articles import ArticleError
from ui.archives import catalogue, one_at_a_time, shared, show_sample
from ui.desk import desk

__all__ = [
    "EARLIEST", "ELSEWHERE", "Failure", "add", "correct", "corrected", "draft", "drafts", "guarded", "known_article",
    "remove", "save",
]  # fmt: skip

ELSEWHERE = "the article was saved or removed in another window."
EARLIEST = date(1800, 1, 1)  # of a publication date that can be given; a browser's own limit is ten years
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the sentence that says what to do about it."""

    name: str
    reason: str


@st.cache_data(scope="session", show_spinner=False, max_entries=300)
def _read(content, name, published):
    article = read_article(content, name=name, published=published)
    with one_at_a_time():
        return extract(article)


def guarded(name, reading):
    """What `reading()` gives; a fault in one article is logged and told, and never takes the others along."""
    try:
        return reading()
    except (ArticleError, ArchiveError) as error:
        return Failure(name, str(error))
    except Exception:
        _LOG.exception("an article could not be read")
        return Failure(
            name, "a fault of this program: it stumbled over this text. Please report it; nothing else is touched."
        )


def drafts():
    """The extractions that wait to be saved, the latest read first."""
    return desk().drafts


def draft(article_id):
    """The extraction that waits under this id; None where it was saved or removed, perhaps in another window."""
    return next((one for one in drafts() if _id(one) == article_id), None)


def add(content, name, published=None):
    """Read one more article; the same text again takes the place of its draft. A Failure if it cannot be read."""
    found = guarded(name, lambda: _with_what_is_known(_read(content, name, published)))
    if not isinstance(found, Failure):
        desk().drafts = [found, *(one for one in drafts() if _id(one) != _id(found))]
    return found


def known_article(article_id):
    """What the archive that is kept says of an article; nothing where it has none, or cannot be opened."""
    try:
        return catalogue(shared()).articles.get(article_id, {})
    except ArchiveError:
        return {}


def _with_what_is_known(found):
    """A text that the archive has already, with the day and the outlet that it has there and the text does not say."""
    known, changes = known_article(_id(found)), {}
    if known.get("published") and not found.article.published:
        changes = {name: known[name] for name in ("published", "published_basis")}
    if known.get("source") and not found.article.source:
        changes["source"] = known["source"]
    return corrected(found.article, **changes) if changes else found


def correct(article_id, **changes):
    """Read a draft again with another `published` or `source`; its relative dates follow. A Failure changes nothing."""
    old = draft(article_id)
    if old is None:
        return Failure("Nothing is changed:", ELSEWHERE)
    new = guarded(old.article.name, lambda: corrected(old.article, **changes))
    if not isinstance(new, Failure):
        desk().drafts = [new if one is old else one for one in drafts()]
    return new


def corrected(article, **changes):
    """The extraction of an article under another `published` (None: under none) or another `source`.

    The date counts as given by a person, unless another `published_basis` comes with it.
    """
    if "published" in changes:
        changes.setdefault("published_basis", "given" if changes["published"] else None)
    with one_at_a_time():
        return extract(replace(article, **changes))


def save():
    """Put all drafts into the archive; returns `(Counter of outcomes, Failures)`, the outcomes `added`,
    `unchanged` and `replaced`. What cannot be saved stays a draft."""
    outcomes, failures = Counter(), []
    for one in drafts():
        done = guarded(one.article.name, lambda one=one: shared().add(one))
        if isinstance(done, Failure):
            failures.append(done)
            continue
        outcomes[done.outcome] += 1
        remove(_id(one))
    if outcomes:
        show_sample(False)
    return outcomes, failures


def remove(article_id):
    """Take a draft away."""
    desk().drafts = [one for one in drafts() if _id(one) != article_id]


def _id(one):
    return one.article.article_id
