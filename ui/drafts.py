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

__all__ = ["EARLIEST", "ELSEWHERE", "Failure", "add", "correct", "corrected", "drafts", "read", "remove", "save"]

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


def read(content, name, published=None):
    """The `Extraction` of a text or of a file's bytes, or a Failure with a sentence for its giver."""
    return guarded(name, lambda: _read(content, name, published))


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


def add(content, name, published=None):
    """Read one more article; the same text again takes the place of its draft. A Failure if it cannot be read."""
    found = read(content, name, published)
    if not isinstance(found, Failure):
        found = _with_what_is_known(found)
        desk().drafts = [found, *(one for one in drafts() if _id(one) != _id(found))]
    return found


def _with_what_is_known(found):
    """A text that the archive has already, with the day and the outlet that it has there and the text does not say."""
    known = catalogue(shared()).articles.get(_id(found), {})
    missing = [name for name in ("published", "source") if known.get(name) and not getattr(found.article, name)]
    return corrected(found.article, **{name: known[name] for name in missing}) if missing else found


def correct(article_id, **changes):
    """Read a draft again with another `published` or `source`; its relative dates follow. A Failure changes nothing."""
    old = next((one for one in drafts() if _id(one) == article_id), None)
    if old is None:
        return Failure("Nothing is changed:", ELSEWHERE)
    new = guarded(old.article.name, lambda: corrected(old.article, **changes))
    if not isinstance(new, Failure):
        desk().drafts = [new if one is old else one for one in drafts()]
    return new


def corrected(article, **changes):
    """The extraction of an article under another `published` (None: under none) or another `source`."""
    if "published" in changes:
        changes["published_basis"] = "given" if changes["published"] else None
    with one_at_a_time():
        return extract(replace(article, **changes))


def save(article_ids=None):
    """Put drafts into the archive, all or some; returns `(Counter of outcomes, Failures)`, the outcomes `added`,
    `unchanged` and `replaced`. What cannot be saved stays a draft."""
    outcomes, failures = Counter(), []
    for one in [one for one in drafts() if article_ids is None or _id(one) in article_ids]:
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
