"""The store: saving articles with their rows, what people decide about them, and reading all of it as tables.

    store = Store(connect())
    for saved in store.add_many(extract_many(articles), extractor="1.2"):
        print(saved.article_id, saved.outcome)
    store.rows("visits")

One Store serves any number of threads, and any number of processes have their own on the same archive. What it hands
out is the extraction's; the decisions of people are applied to it by `review.py`.
"""

from contextlib import contextmanager
from dataclasses import dataclass, fields, make_dataclass, replace

import pandas as pd
from sqlalchemy import bindparam, delete, insert, select, update

from archive.admitting import check_decision
from archive.database import reading, writing
from archive.decisions import Decision
from archive.errors import NoSuchThing
from archive.naming import note_decided, read_log
from archive.rematch import carried as rematched
from archive.saving import save
from archive.search import search
from archive.tables import ROW_TABLES, articles, decisions, kept, state
from extraction.schema import TABLES, Article, column, columns
from extraction.tables import to_table

__all__ = ["Contents", "Saved", "Store"]

_ARTICLE = [one.name for one in columns(Article)]
_LISTED = [*(name for name in _ARTICLE if name != "text"), "added_at", "extractor"]
_REVISION = select(state.c.revision)
_WAIT_MY_TURN = _REVISION.with_for_update()
_RAISE = update(state).values(revision=bindparam("to"))
_AT_ONCE = 5_000  # ids in one question to the database
_ORIGIN = [("origin", str, column("text", "extraction, or kept: decided on and no longer found", "extraction"))]
# A record and where it comes from, as it stands in the table of rows.
_STORED = {
    table: make_dataclass(f"Stored{record.__name__}", _ORIGIN, bases=(record,), kw_only=True)
    for table, record in TABLES.items()
}


@dataclass(frozen=True, slots=True)
class Saved:
    """An article that is safely in the archive. `outcome`: `added`, `unchanged` or `replaced` (its rows are newer)."""

    article_id: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that an archive holds at one revision, as `Store` gives it table by table."""

    revision: int
    articles: pd.DataFrame
    rows: dict  # table → DataFrame
    decisions: list


class Store:
    """The articles, rows and decisions of one archive."""

    def __init__(self, engine, *, carried=rematched):
        """`carried` decides what a newer extraction does to decided rows; see `archive.saving.save`."""
        self.engine = engine
        self._carried = carried

    # Saving

    def add(self, extraction, *, extractor, added_at=None, even_older=False):
        """Save one article with its rows, all or nothing; `extractor` is the version that read it.

        Rows that a newer version read stay as they are, unless `even_older`. `added_at` is the moment of adding where
        that lies in the past: an article that is restored.
        """
        with self._turn() as (connection, revision):
            about = {"extractor": extractor, "added_at": added_at, "revision": revision, "even_older": even_older}
            done = save(connection, extraction, carried=self._carried, **about)
            if done != "unchanged":
                _raise(connection, revision)
        return Saved(extraction.article.article_id, done)

    def add_many(self, extractions, *, extractor, progress=None):
        """Yield a Saved as soon as each article is safe; `progress` is called with the number saved so far."""
        for number, extraction in enumerate(extractions, 1):
            saved = self.add(extraction, extractor=extractor)
            if progress:
                progress(number)
            yield saved

    def remove(self, article_id):
        """Take an article and its rows out. What people decided stays in the log, and counts if it is added again."""
        with self._turn() as (connection, revision):
            for table in ROW_TABLES.values():
                connection.execute(delete(table).where(table.c.article_id == article_id))
            if not connection.execute(delete(articles).where(articles.c.article_id == article_id)).rowcount:
                raise _no_article(article_id)
            _raise(connection, revision)

    def decide(self, decision, *, checked=False):
        """Append a Decision to the log; returns it with its id. It is on the disk when this returns.

        `checked`: NoSuchThing is raised where it is about what the archive does not have. A decision that is restored
        may be about rows of another extraction, so it is not.
        """
        record = {f.name: getattr(decision, f.name) for f in fields(Decision) if f.name != "decision_id"}
        with self._turn(durable=True) as (connection, revision):
            if checked:
                check_decision(connection, decision)
            decision_id = connection.execute(insert(decisions).values(record)).inserted_primary_key[0]
            note_decided(connection, decision, decision_id)
            _raise(connection, revision)
        return replace(decision, decision_id=decision_id)

    def keep(self, name, revision, content):
        """Keep bytes that were made from the archive at `revision`, in place of older ones kept under the same name."""
        with self._turn() as (connection, _next):
            if (connection.scalar(select(kept.c.revision).where(kept.c.name == name)) or 0) > revision:
                return  # another process is further
            connection.execute(delete(kept).where(kept.c.name == name))
            connection.execute(insert(kept).values(name=name, revision=revision, content=content))

    @contextmanager
    def _turn(self, *, durable=False):
        """A transaction after all earlier ones, and the revision that it makes if it changes anything."""
        with writing(self.engine, durable=durable) as connection:
            yield connection, connection.scalar(_WAIT_MY_TURN) + 1

    # Reading

    @property
    def revision(self):
        """Grows with everything that changes the archive."""
        with reading(self.engine) as connection:
            return connection.scalar(_REVISION)

    def contents(self, known=None):
        """All tables and decisions of one moment, whatever others write meanwhile.

        `known` are earlier Contents: their tables are taken over, the same objects, if there were only decisions since.
        """
        with reading(self.engine) as connection:
            revision, log = connection.scalar(_REVISION), read_log(connection)
            if known is not None and revision - known.revision == len(log) - len(known.decisions):
                return replace(known, revision=revision, decisions=log)
            rows = {table: _rows(connection, table) for table in TABLES}
            return Contents(revision, _articles(connection), rows, log)

    def articles(self):
        """A DataFrame of all articles in the order of adding: no text, but added_at and extractor."""
        with reading(self.engine) as connection:
            return _articles(connection)

    def article(self, article_id):
        """The Article of that id, with its text."""
        with reading(self.engine) as connection:
            return _article(connection, article_id)

    def given_date(self, article_id):
        """The publication date that a person gave for an article, ISO; None where nobody did."""
        query = select(articles.c.published).where(
            articles.c.article_id == article_id, articles.c.published_basis == "given"
        )
        with reading(self.engine) as connection:
            return connection.scalar(query)

    def texts(self, article_ids=None):
        """The texts by article id, of all articles or of those given; unknown ids are passed over."""
        query = select(articles.c.article_id, articles.c.text)
        with reading(self.engine) as connection:
            if article_ids is None:
                return dict(map(tuple, connection.execute(query)))
            ids, found = list(article_ids), {}
            for start in range(0, len(ids), _AT_ONCE):
                some = query.where(articles.c.article_id.in_(ids[start : start + _AT_ONCE]))
                found |= dict(map(tuple, connection.execute(some)))
            return found

    def rows(self, table, article_ids=None):
        """The rows of `visits`, `documents` or `quotes`, of all articles or of those given: the schema's columns, and
        `origin`."""
        with reading(self.engine) as connection:
            return _rows(connection, table, article_ids)

    def rows_of(self, article_id):
        """The rows of one article: table → list of records."""
        with reading(self.engine) as connection:
            _article(connection, article_id)
            return {table: _records(connection, table, TABLES[table], [article_id]) for table in TABLES}

    def decisions(self):
        """The log, oldest first, by the ids that the rows have now."""
        return self.log()[1]

    def log(self):
        """(revision, the log): both of one moment."""
        with reading(self.engine) as connection:
            return connection.scalar(_REVISION), read_log(connection)

    def kept(self, name):
        """(revision, bytes) as they were kept under this name, or None."""
        with reading(self.engine) as connection:
            row = connection.execute(select(kept.c.revision, kept.c.content).where(kept.c.name == name)).first()
            return row and (row.revision, bytes(row.content))

    def search(self, words, *, limit=50):
        """Articles and quotes that have all the words, best first; see `archive.search`."""
        with reading(self.engine) as connection:
            return search(connection, words, limit=limit)


def _raise(connection, revision):
    connection.execute(_RAISE, {"to": revision})


def _no_article(article_id):
    return NoSuchThing(f"The archive has no article “{article_id}”. It may have been taken out; reload the list.")


def _articles(connection):
    query = select(*(articles.c[name] for name in _LISTED)).order_by(articles.c.number)
    return pd.DataFrame(connection.execute(query).all(), columns=_LISTED, dtype="str")


def _article(connection, article_id):
    query = select(*(articles.c[name] for name in _ARTICLE)).where(articles.c.article_id == article_id)
    row = connection.execute(query).first()
    if row is None:
        raise _no_article(article_id)
    return Article(**dict(zip(_ARTICLE, row, strict=True)))


def _rows(connection, table, article_ids=None):
    return to_table(_records(connection, table, _STORED[table], article_ids), _STORED[table])


def _records(connection, table, record, article_ids=None):
    """In an order that is the same on every machine: by article, and within it as the extraction gave them."""
    own, names = ROW_TABLES[table], [one.name for one in columns(record)]
    query = select(*(own.c[name] for name in names)).order_by(own.c.article_id, own.c.number)
    if article_ids is not None:
        query = query.where(own.c.article_id.in_(article_ids))
    return [record(**dict(zip(names, row, strict=True))) for row in connection.execute(query)]
