"""The archive as its users see it: articles in, what people decide, and the record of it all at any moment."""

from dataclasses import replace

from archive.agreement import agreement
from archive.checks import checks
from archive.current import Current
from archive.database import connect
from archive.log import log
from archive.project import restore, save
from archive.queue import queue
from archive.store import Store
from archive.wires import wordings
from extraction import __version__, extract

__all__ = ["Archive", "open_archive"]


def open_archive(url=None, *, warm=False, create=True):
    """The archive at `url`: an SQLite file or a PostgreSQL database; see `archive.database.connect` for the default.

    Where there is none it is made, unless `create` is false. `warm` begins to get ready for changes in the background:
    right for a program that stays open.
    """
    archive = Archive(Store(connect(url, create=create)))
    if warm:
        archive.warm_in_background()
    return archive


class Archive:
    """One archive; any number of threads may share it.

    `store` is what is on the disk; `snapshot()` is the record made from it, the same object as long as nothing changes.
    """

    def __init__(self, store):
        self.store = store
        self._current = Current(store)

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.close()

    def add(self, extraction):
        """Save one article with its rows, all or nothing; the same text again changes nothing.

        A publication date that a person once gave stays where this extraction knows a weaker one or none; the article
        is then read again with it, since the dates of its rows rest on it.
        """
        return self.store.add(self._with_given_date(extraction), extractor=__version__)

    def add_many(self, extractions, *, progress=None):
        """Yield what became of each article as soon as it is safe."""
        dated = map(self._with_given_date, extractions)
        return self.store.add_many(dated, extractor=__version__, progress=progress)

    def _with_given_date(self, extraction):
        article = extraction.article
        given = None if article.published_basis == "given" else self.store.given_date(article.article_id)
        return extract(replace(article, published=given, published_basis="given")) if given else extraction

    def remove(self, article_id):
        """Take an article and its rows out; what people decided on them stays in the log."""
        self.store.remove(article_id)

    def decide(self, decision):
        """Append one of `archive.decisions` to the log; returns it with its number.

        Raises NoSuchThing where it is about rows, or takes back a decision, that this archive does not have.
        """
        return self.store.decide(decision, checked=True)

    def search(self, words, *, limit=50):
        """Articles and quotations that have all the words, best first."""
        return self.store.search(words, limit=limit)

    def snapshot(self):
        """The Snapshot of the archive as it stands."""
        return self._current.snapshot()

    def warm(self):
        """Get ready for changes after an opening from what was kept; takes seconds where the archive is large."""
        self._current.warm()

    def warm_in_background(self):
        """The same without waiting. Until it is done, `snapshot()` answers at once after decisions: rows are exact, and
        events near the decided rows are merged provisionally. After new articles it waits."""
        self._current.warm_in_background()

    @property
    def ready(self):
        """False while a warm-up is under way: then `snapshot()` may give another object when it is done, of the same
        revision, whose events are exact."""
        return self._current.ready

    def close(self):
        """Keep the snapshot for the next opening; also done by itself after some quiet seconds and at the end of the
        program. The archive can be used on."""
        self._current.close()

    def checks(self):
        """What to doubt or know, a sentence each; see `archive.checks`."""
        return checks(self.snapshot())

    def queue(self):
        """The open rows, the most doubtful first; see `archive.queue`."""
        return queue(self.snapshot())

    def agreement(self, *, first=None, second=None):
        """How far two reviewers agree; see `archive.agreement`."""
        return agreement(self.store.decisions(), first=first, second=second)

    def differences(self, article_id):
        """Where the other articles of its wire family have other words than this one; see `archive.wires.wordings`."""
        return wordings(self.snapshot().articles, article_id, self.store.texts)

    def log(self):
        """The audit log in words, oldest first."""
        return log(self.store.decisions())

    def save_project(self):
        """The whole archive with its decisions as the bytes of one file."""
        return save(self.store)

    def restore_project(self, data):
        """Add what a project file has and this archive has not."""
        return restore(self.store, data)
