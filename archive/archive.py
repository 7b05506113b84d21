"""The archive as its users see it: articles in, what people decide, and the record of it all at any moment."""

import json
import logging
import zlib
from base64 import b64decode, b64encode
from threading import Lock

from archive.agreement import agreement
from archive.checks import checks
from archive.database import connect
from archive.errors import ArchiveError
from archive.gathering import Gathering
from archive.keeping import packed, unpacked
from archive.log import log
from archive.project import restore, save
from archive.queue import queue
from archive.store import Store
from extraction import __version__

__all__ = ["Archive", "open_archive"]

_LOG = logging.getLogger(__name__)
_SIGNATURES, _SNAPSHOT = "signatures", "snapshot"
_LARGE = 300  # articles; fewer are merged in the time that reading the kept snapshot takes


def open_archive(url=None):
    """The archive at `url`: an SQLite file or a PostgreSQL database; see `archive.database.connect` for the default."""
    return Archive(Store(connect(url)))


class Archive:
    """One archive; any number of threads may share it.

    `store` is what is on the disk; `snapshot()` is the record made from it, the same object as long as nothing changes.
    """

    def __init__(self, store):
        self.store = store
        self._one_at_a_time = Lock()
        self._gathering = self._contents = self._snapshot = None
        self._texts = {}

    def add(self, extraction):
        """Save one article with its rows, all or nothing; the same text again changes nothing."""
        return self.store.add(extraction, extractor=__version__)

    def add_many(self, extractions, *, progress=None):
        """Yield what became of each article as soon as it is safe."""
        return self.store.add_many(extractions, extractor=__version__, progress=progress)

    def remove(self, article_id):
        """Take an article and its rows out; what people decided on them stays in the log."""
        self.store.remove(article_id)

    def decide(self, decision):
        """Append one of `archive.decisions` to the log; returns it with its number."""
        return self.store.decide(decision)

    def search(self, words, *, limit=50):
        """Articles and quotations that have all the words, best first."""
        return self.store.search(words, limit=limit)

    def snapshot(self):
        """The Snapshot of the archive as it stands."""
        with self._one_at_a_time:
            if self._snapshot is None:
                self._snapshot = self._opened() or self._gathered()
            elif self._snapshot.revision != self.store.revision:
                self._snapshot = self._gathered()
            return self._snapshot

    def warm(self):
        """Get ready for changes after an opening from what was kept; takes seconds where the archive is large."""
        self.snapshot()
        with self._one_at_a_time:
            if self._gathering is None:
                self._snapshot = self._gathered()

    def checks(self):
        """What to doubt or know, a sentence each; see `archive.checks`."""
        return checks(self.snapshot())

    def queue(self):
        """The open rows, the most doubtful first; see `archive.queue`."""
        return queue(self.snapshot())

    def agreement(self, *, first=None, second=None):
        """How far two reviewers agree; see `archive.agreement`."""
        return agreement(self.store.decisions(), first=first, second=second)

    def log(self):
        """The audit log in words, oldest first."""
        return log(self.store.decisions())

    def save_project(self):
        """The whole archive with its decisions as the bytes of one file."""
        return save(self.store)

    def restore_project(self, data):
        """Add what a project file has and this archive has not."""
        return restore(self.store, data)

    def _gathered(self):
        contents = self._contents = self.store.contents(self._contents)
        opened = self._gathering is None
        if opened:
            self._gathering = Gathering(_signatures(self.store))
        ids = contents.articles["article_id"].tolist()
        self._texts |= self.store.texts([id for id in ids if id not in self._texts])
        known = len(self._gathering.signatures)
        snapshot = self._gathering.snapshot(contents, {id: self._texts[id] for id in ids if id in self._texts})
        if len(ids) >= _LARGE and (opened or len(self._gathering.signatures) > known):
            self._keep(snapshot)
        return snapshot

    def _opened(self):
        """The snapshot as it was kept, if nothing has changed since."""
        kept = self.store.kept(_SNAPSHOT)
        return unpacked(kept[1]) if kept and kept[0] == self.store.revision else None

    def _keep(self, snapshot):
        """For the next opening; an archive that cannot be written to is only slower to open."""
        signatures = {id: b64encode(one).decode() for id, one in self._gathering.signatures.items()}
        try:
            self.store.keep(_SIGNATURES, snapshot.revision, zlib.compress(json.dumps(signatures).encode(), 1))
            self.store.keep(_SNAPSHOT, snapshot.revision, packed(snapshot))
        except ArchiveError:
            _LOG.info("the archive cannot be written to, so its snapshot is not kept")


def _signatures(store):
    kept = store.kept(_SIGNATURES)
    if kept is None:
        return {}
    return {id: b64decode(one) for id, one in json.loads(zlib.decompress(kept[1])).items()}
