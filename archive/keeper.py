"""Keeping the latest snapshot in the archive for the next opening: a while after the last change, and at the end.

Nobody waits for it. A thread of its own packs and writes; what is still waiting when the program ends is written then.
"""

import atexit
import json
import logging
import zlib
from base64 import b64decode, b64encode
from threading import Lock, Timer

from archive.errors import ArchiveError
from archive.keeping import packed, unpacked

__all__ = ["Keeper"]

_LOG = logging.getLogger(__name__)
_SIGNATURES, _SNAPSHOT = "signatures", "snapshot"
_QUIET = 20.0  # seconds without a change after which the snapshot is kept


class Keeper:
    """What is kept in one store, and what is to be kept next."""

    def __init__(self, store):
        self._store = store
        self._changing, self._writing = Lock(), Lock()
        self._waiting = self._timer = None
        self._revision, self._signed = None, 0  # of the snapshot and how many signatures are kept, as far as we know

    def snapshot(self):
        """The Snapshot as it was kept, whatever has changed since; None where there is none."""
        kept = self._store.kept(_SNAPSHOT)
        snapshot = unpacked(kept[1]) if kept else None
        self._revision = snapshot and snapshot.revision
        return snapshot

    def signatures(self):
        """Those of `archive.families`, as they were kept."""
        kept = self._store.kept(_SIGNATURES)
        found = {id: b64decode(one) for id, one in json.loads(zlib.decompress(kept[1])).items()} if kept else {}
        self._signed = len(found)
        return found

    def later(self, snapshot, signatures):
        """Keep these when the archive has been quiet for a while; a later call takes the place of an earlier one."""
        if snapshot.revision == self._revision:
            return
        with self._changing:
            self._waiting = snapshot, dict(signatures)
            atexit.register(self.now)
            self._start_again()

    def now(self):
        """Keep at once what is waiting; an archive that cannot be written to is only slower to open."""
        with self._writing:
            waiting = self._taken()
            if waiting:
                try:
                    self._keep(*waiting)
                except ArchiveError as error:
                    _LOG.info("the archive's snapshot is not kept: %s", error)
        with self._changing:
            if self._waiting is None:
                atexit.unregister(self.now)

    def _start_again(self):
        if self._timer:
            self._timer.cancel()
        self._timer = Timer(_QUIET, self.now)
        self._timer.daemon = True
        self._timer.start()

    def _taken(self):
        with self._changing:
            if self._timer:
                self._timer.cancel()
            waiting, self._waiting, self._timer = self._waiting, None, None
        return waiting

    def _keep(self, snapshot, signatures):
        if len(signatures) > self._signed:
            told = {id: b64encode(one).decode() for id, one in signatures.items()}
            self._store.keep(_SIGNATURES, snapshot.revision, zlib.compress(json.dumps(told).encode(), 1))
            self._signed = len(signatures)
        self._store.keep(_SNAPSHOT, snapshot.revision, packed(snapshot))
        self._revision = snapshot.revision
