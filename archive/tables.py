"""The archive's SQL tables, made from the schema: how each column type is stored, and what stands beside the rows.

Changing a record of the schema changes these tables, and needs a script in `migrations/versions` that brings older
archives along; a test compares the two. What belongs here is the shape of the tables; reading and writing them is
`store.py`, the full-text index is `search.py`.
"""

import json
from functools import lru_cache

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

from extraction.schema import TABLES, Article, columns

__all__ = [
    "Json",
    "METADATA",
    "ROW_TABLES",
    "articles",
    "decided_rows",
    "decisions",
    "id_column",
    "kept",
    "renamed_rows",
    "state",
]


class Json(TypeDecorator):
    """Any JSON value as ASCII text: both databases take it as it is, whatever characters a person has typed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return "[]" if value == [] else json.dumps(value)

    def process_result_value(self, value, dialect):
        return None if value is None else json.loads(value)


class TextList(Json):
    """A list of texts. Most are empty or repeat, and parsing each would be half the time of reading a table."""

    cache_ok = True

    def process_result_value(self, value, dialect):
        return [] if value == "[]" else list(_parsed(value))


_parsed = lru_cache(10_000)(json.loads)
METADATA = MetaData()
_INTEGER = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers its rows in a column of type INTEGER only
_TYPES = {"text": Text, "integer": _INTEGER, "real": Float(53), "boolean": Boolean, "list": TextList}


def id_column(table):
    """The column that names a row: `id_column("visits") == "visit_id"`."""
    return f"{table[:-1]}_id"


def _number():
    """Rows are numbered in the order of adding; the full-text index of SQLite hangs on a number that never changes."""
    return Column("number", _INTEGER, primary_key=True, autoincrement=True)


def _column(one):
    return Column(one.name, _TYPES[one.type], nullable=one.type != "list")


def _articles():
    identity, *rest = columns(Article)
    return Table(
        "articles",
        METADATA,
        _number(),
        Column(identity.name, Text, nullable=False, unique=True),
        *map(_column, rest),
        Column("added_at", Text, nullable=False),  # UTC, ISO 8601
        Column("extractor", Text, nullable=False),  # the version that read the rows
        Column("digest", Text, nullable=False),  # of what was read, so that adding it again is quick to recognise
        sqlite_autoincrement=True,
    )


def _rows(table, record):
    own = {
        id_column(table): Column(id_column(table), Text, nullable=False, unique=True),
        "article_id": Column(
            "article_id", ForeignKey("articles.article_id", ondelete="CASCADE"), nullable=False, index=True
        ),
    }
    return Table(
        table,
        METADATA,
        _number(),
        *(own[one.name] if one.name in own else _column(one) for one in columns(record)),
        Column("origin", Text, nullable=False),  # extraction or kept
        sqlite_autoincrement=True,
    )


articles = _articles()
ROW_TABLES = {table: _rows(table, record) for table, record in TABLES.items()}

decisions = Table(
    "decisions",
    METADATA,
    Column("decision_id", _INTEGER, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("table", Text, nullable=False),
    Column("row_ids", Json, nullable=False),
    Column("column", Text),
    Column("value", Json),
    Column("undoes", _INTEGER),
    Column("anchors", Json, nullable=False),
    sqlite_autoincrement=True,
)

# The rows that each decision is about, by the ids that they have now: whom a newer extraction must not forget.
decided_rows = Table(
    "decided_rows",
    METADATA,
    Column("decision_id", _INTEGER, ForeignKey("decisions.decision_id"), primary_key=True, autoincrement=False),
    Column("row_id", Text, primary_key=True, index=True),
    Column("article_id", Text, index=True),  # as the decision's anchor tells it; the article may be gone
)

# A newer extraction's id of a decided row. It holds for decisions up to `last_decision`; those of one `revision`
# were made at once, so that two rows may exchange their ids.
renamed_rows = Table(
    "renamed_rows",
    METADATA,
    Column("revision", _INTEGER, primary_key=True, autoincrement=False),
    Column("old_id", Text, primary_key=True),
    Column("new_id", Text, nullable=False),
    Column("article_id", Text, nullable=False, index=True),
    Column("last_decision", _INTEGER, nullable=False),
)

# One row. Its revision grows with every change; raising it is the first thing that a writer does, so that writers
# of one archive queue here on PostgreSQL, as they do for the file on SQLite.
state = Table(
    "state",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", _INTEGER, nullable=False),
)

kept = Table(
    "kept",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("revision", _INTEGER, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
