"""Many files at once, read beside the page: how far it is, how long it will take, what became of each, and a way to
stop. Each article is in the archive as soon as it is read, so nothing is lost when the page is left."""

import io
import time
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from threading import Event, Thread

from extraction import ArticleError, extract, read_article
from ui.drafts import Failure, guarded

__all__ = ["SUFFIXES", "Batch", "Given", "unpacked"]

SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx", ".eml")
_KINDS = ", ".join(SUFFIXES)
_DAMAGED = zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, zlib.error
_MOST_FILES = 20_000
_MOST_BYTES = 20_000_000  # of one file, unpacked
_MOST_UNPACKED = 1_000_000_000  # bytes of all files: they wait in memory until they are read
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Given:
    """What was dropped: `files`, `[(name, bytes)]`; the `failures` among them; `notes`, sentences on what was passed
    over."""

    files: list = field(default_factory=list)
    failures: list = field(default_factory=list)
    notes: list = field(default_factory=list)


@dataclass
class Batch:
    """A run over files, `[(name, bytes)]`, in a thread of its own; its numbers can be read at any moment."""

    files: list
    archive: object
    lock: object
    published: str | None = None
    done: int = 0
    counts: dict = field(default_factory=lambda: dict.fromkeys(("added", "unchanged", "replaced"), 0))
    failures: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)
    _stop: Event = field(default_factory=Event)
    _thread: Thread = None

    def start(self):
        """Begin; returns at once."""
        self._thread = Thread(target=self._run, name="batch", daemon=True)
        self._thread.start()
        return self

    def cancel(self):
        """Stop after the article that is being read; what is saved stays."""
        self._stop.set()

    @property
    def cancelled(self):
        """True once it was told to stop."""
        return self._stop.is_set()

    @property
    def running(self):
        """True until the last file is done, or the run was stopped."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def seconds_left(self):
        """As long as the rest will take at the pace so far; None before there is a pace."""
        spent = time.monotonic() - self.begun
        return None if self.done < 3 else spent / self.done * (len(self.files) - self.done)

    def wait(self):
        """Until it is over; for tests."""
        self._thread.join()

    def _run(self):
        for name, content in self.files:
            if self._stop.is_set():
                return
            found = guarded(name, lambda name=name, content=content: self._one(name, content))
            if isinstance(found, Failure):
                self.failures.append(found)
            else:
                self.counts[found.outcome] += 1
            self.done += 1

    def _one(self, name, content):
        article = read_article(content, name=name, published=self.published)
        with self.lock:
            read = extract(article)
        return self.archive.add(read)


def unpacked(files):
    """The `Given` of dropped `[(name, bytes)]`: the articles among them and within zips, by their paths there."""
    given = Given()
    for name, content in files:
        suffix = PurePosixPath(name).suffix.lower()
        if suffix == ".zip":
            failed = guarded(name, lambda name=name, content=content: _take_from_zip(name, content, given))
            if failed:
                given.failures.append(failed)
        elif suffix in SUFFIXES:
            given.files.append((name, content))
        else:
            given.failures.append(Failure(name, f"is of a kind that is not read here. Give {_KINDS} or .zip."))
    if len(given.files) > _MOST_FILES:
        given.notes.append(
            f"{len(given.files):,} files were given, and {_MOST_FILES:,} are read at once. Give the others afterwards; "
            f"the first of them is “{given.files[_MOST_FILES][0]}”."
        )
        del given.files[_MOST_FILES:]
    return given


def _take_from_zip(name, content, given):
    """Put the articles of a zip into `given`, with the failures among them, and a note on each kind of thing that was
    passed over."""
    passed, room = {}, _MOST_UNPACKED - sum(len(content) for _, content in given.files)
    with _opened(name, content) as packed:
        for one in packed.infolist():
            path = PurePosixPath(one.filename)
            if one.is_dir() or any(part.startswith((".", "__MACOSX")) for part in path.parts):
                continue
            reason = _no_article(path, one.file_size, room)
            if reason:
                passed.setdefault(reason, []).append(one.filename)
                continue
            room -= one.file_size
            try:
                given.files.append((one.filename, packed.read(one)))
            except _DAMAGED:
                lack = f"in “{name}” is damaged or locked with a password. Pack it again."
                given.failures.append(Failure(one.filename, lack))
    given.notes.extend(f"In “{name}”, {_passed_over(names)}: {reason}." for reason, names in passed.items())


def _opened(name, content):
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGED as error:
        raise ArticleError(f"“{name}” cannot be unpacked: it is damaged or no zip. Pack it again.") from error


def _no_article(path, size, room):
    """Why a file of a zip is not read; an empty text where it is."""
    suffix = path.suffix.lower()
    if suffix == ".zip":
        return "a zip within a zip is not opened; give it by itself"
    if suffix not in SUFFIXES:
        return f"only {_KINDS} are read"
    if size > _MOST_BYTES:
        return f"larger than {_MOST_BYTES // 1_000_000} MB"
    full = f"no more than {_MOST_UNPACKED // 1_000_000_000} GB are unpacked at once; give the rest in a zip of its own"
    return full if size > room else ""


def _passed_over(names):
    """ "3 files were passed over (a.png, b.png and 1 more)"."""
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    was = "1 file was" if len(names) == 1 else f"{len(names):,} files were"
    return f"{was} passed over ({', '.join(names[:_NAMED])}{more})"
