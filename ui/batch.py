"""Many files at once, read beside the page: how far it is, how long it will take, what became of each, and a way to
stop. Each article is in the archive as soon as it is read, so nothing is lost when the page is left."""

import io
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from threading import Event, Thread

from extraction import ArticleError, extract, read_article
from ui.drafts import Failure, guarded

__all__ = ["Batch", "SUFFIXES", "unpacked"]

SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx", ".eml")
_MOST_FILES = 20_000
_MOST_BYTES = 20_000_000  # of one file, unpacked


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
    """`(files, Failures)`: the articles in `[(name, bytes)]`, those within zips among them.

    What is no article (a picture, a hidden file) is passed over within a zip and told outside of one.
    """
    found, failures = [], []
    for name, content in files:
        if name.lower().endswith(".zip"):
            inside = guarded(name, lambda name=name, content=content: list(_in_zip(name, content)))
            (failures if isinstance(inside, Failure) else found).extend(
                [inside] if isinstance(inside, Failure) else inside
            )
        elif name.lower().endswith(SUFFIXES):
            found.append((name, content))
        else:
            failures.append(Failure(name, f"is of a kind that is not read here. Give {', '.join(SUFFIXES)} or .zip."))
    return found[:_MOST_FILES], failures


def _in_zip(name, content):
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for one in packed.infolist():
                path = PurePosixPath(one.filename)
                hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
                if not one.is_dir() and not hidden and path.suffix.lower() in SUFFIXES and one.file_size <= _MOST_BYTES:
                    yield path.name, packed.read(one)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise ArticleError(
            f"“{name}” cannot be unpacked: it is damaged or locked with a password. Pack it again."
        ) from error
