"""The snapshot of an archive that changes: which of the ways to it is taken, and by which thread.

A large archive opens from what was kept and is merged only for the first change, which takes as long as merging all of
it. `warm_in_background` does that beforehand; decisions made meanwhile are shown by `archive.provisional`.
"""

import logging
from threading import Lock

from archive.background import beside
from archive.errors import ArchiveError
from archive.gathering import Gathering
from archive.keeper import Keeper
from archive.provisional import provisional
from extraction.places import country_named

__all__ = ["Current"]

_LOG = logging.getLogger(__name__)
_LARGE = 300  # articles; fewer are merged in the time that reading the kept snapshot takes


class Current:
    """Gives the Snapshot of a store as it stands, to any number of threads."""

    def __init__(self, store):
        self._store, self._keeper = store, Keeper(store)
        self._asked, self._gathers = Lock(), Lock()  # always taken in this order
        self._shown = self._gathering = self._contents = self._warming = None
        self._exact = True
        self._texts = {}

    @property
    def ready(self):
        """Whether snapshots are exact; false while a warm-up is under way in the background."""
        return self._warming is None or not self._warming.is_alive()

    def snapshot(self):
        """The Snapshot, the same object as long as nothing changes."""
        with self._asked:
            self._open()
            if not self._holds():
                found = self._provisional()
                self._shown = found or self._gathered()
                self._exact = found is None
            return self._shown

    def warm(self):
        """Get ready for changes; takes seconds where the archive is large."""
        with self._gathers:
            if self._gathering is None:
                self._gather()

    def warm_in_background(self):
        """The same in a thread of its own; returns at once."""
        with self._asked:
            if self._gathering is None and self.ready:
                self._warming = beside(self._warm_quietly, name="archive-warm-up")

    def close(self):
        """Keep what is to be kept for the next opening."""
        self._keeper.now()

    def _open(self):
        if self._shown is None:
            self._shown = self._keeper.snapshot()

    def _holds(self):
        known = self._shown is not None and self._shown.revision == self._store.revision
        return known and (self._exact or not self.ready)

    def _provisional(self):
        """What can be shown without waiting for a warm-up, if one is under way."""
        return None if self.ready or self._shown is None else provisional(self._shown, self._store)

    def _warm_quietly(self):
        with self._asked:
            self._open()  # before anything that would slow it down
        country_named("")  # then the names, which decisions need as well: reading them takes a second
        try:
            self.warm()
        except ArchiveError as error:  # whoever asks for the snapshot next is told
            _LOG.info("the archive is not warm: %s", error)

    def _gathered(self):
        with self._gathers:
            return self._gather()

    def _gather(self):
        gathering = self._gathering or Gathering(self._keeper.signatures())
        contents = self._contents = self._store.contents(self._contents)
        ids = contents.articles["article_id"].tolist()
        self._texts |= self._store.texts([id for id in ids if id not in self._texts])
        snapshot = gathering.snapshot(contents, {id: self._texts[id] for id in ids if id in self._texts})
        self._gathering = gathering
        if len(ids) >= _LARGE:
            self._keeper.later(snapshot, gathering.signatures)
        return snapshot
