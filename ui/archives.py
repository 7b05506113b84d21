"""Which archive the pages show: the one that is kept, or the sample, which every browser has for itself.

The archive on the disk (or the database that ARCHIVE_URL names) is shared by all who open the dashboard. The sample is
three short articles in a file of the desk: what somebody tries out on it, nobody else sees.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

import streamlit as st

from archive import open_archive
from archive.catalogue import Catalogue
from archive.checks import checks
from archive.queue import queue
from extraction import extract, read_article
from ui.desk import desk

__all__ = [
    "archive", "catalogue", "doubts", "findings", "get_ready", "is_sample", "one_at_a_time", "shared", "show_sample",
]  # fmt: skip

_SAMPLE = Path(__file__).parent / "sample"
_MADE = Lock()
_catalogues, _findings, _queues = WeakKeyDictionary(), WeakKeyDictionary(), WeakKeyDictionary()


@st.cache_resource(show_spinner=False)
def one_at_a_time():
    """The language model is shared by all sessions and reads one article at a time."""
    return Lock()


@st.cache_resource(show_spinner="Opening the archive")
def _shared():
    return open_archive()


def shared():
    """The archive that is kept; raises an ArchiveError that says what to do where it cannot be had."""
    return _shared()


@st.cache_resource(show_spinner="Reading the sample articles")
def _sample_file():
    """The sample, read once for all sessions."""
    path = Path(tempfile.mkdtemp(prefix="sample-archive-")) / "sample.sqlite"
    with open_archive(f"sqlite:///{path}") as made, one_at_a_time():
        for file in sorted(_SAMPLE.glob("*.txt")):
            name, _, outlet = file.stem.partition(" (")
            article = read_article(file.read_text(encoding="utf-8"), name=name)
            article.source = outlet.removesuffix(")")
            made.add(extract(article))
    return path


def _sample_of_desk():
    own = desk()
    source = _sample_file()
    with own.lock:
        if own.sample is None:
            folder = tempfile.TemporaryDirectory(prefix="sample-of-desk-", ignore_cleanup_errors=True)
            copy = Path(folder.name) / "sample.sqlite"
            with closing(sqlite3.connect(source)) as whole, closing(sqlite3.connect(copy)) as part:
                whole.backup(part)  # a file that is open elsewhere has parts beside it that come and go
            own.sample = open_archive(f"sqlite:///{copy}"), folder
    return own.sample[0]


def show_sample(wanted=True):
    """Show the sample from now on, or the archive that is kept; that it was put away outlives a reload."""
    st.session_state.sample, desk().sample_put_away = wanted, not wanted
    st.session_state.event = None


def is_sample():
    """True where the pages show the sample: it was asked for, or nothing has been kept yet and nobody declined it."""
    wanted = st.session_state.get("sample")
    if wanted is None:
        wanted = st.session_state.sample = not desk().sample_put_away and _is_empty(shared())
    return wanted


def archive():
    """The archive that the pages show."""
    return _sample_of_desk() if is_sample() else shared()


def _is_empty(one):
    return one.snapshot().articles.empty


def get_ready():
    """Begin to get ready for changes, beside the page: a large archive is merged once before its first change.

    Not done when it is opened, because most who look at an archive change nothing.
    """
    if not is_sample():
        shared().warm_in_background()


def catalogue(one=None):
    """The Catalogue of the archive that is shown: the same object as long as nothing changes."""
    one = one or archive()
    known = _catalogues.get(one)
    return _made(_catalogues, one, lambda snapshot: Catalogue(snapshot, known=known and known[1]))


def findings(one=None):
    """The checks of the archive that is shown, as `archive.checks` gives them."""
    return _made(_findings, one or archive(), checks)


def doubts(one=None):
    """The rows to review, as `archive.queue` gives them."""
    return _made(_queues, one or archive(), queue)


def _made(known, one, make):
    """What is made of a snapshot, once for all sessions."""
    snapshot = one.snapshot()
    with _MADE:
        kept = known.get(one)
    if kept is None or kept[0] is not snapshot:
        kept = snapshot, make(snapshot)
        with _MADE:
            known[one] = kept
    return kept[1]
