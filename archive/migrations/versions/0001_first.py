"""The first archive: articles, their rows, decisions, and the full-text index of articles and quotes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_INTEGER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_DATE = "date_start date_end date_edtf date_text date_basis date_alternatives:list"
_EVIDENCE = "char_start:integer char_end:integer confidence:real reason"
_VISIT = (
    "visit_id:id article_id:article visitor visitor_title visitor_country visitor_iso3 host host_country host_iso3 "
    f"direction place visit_type event {_DATE} status count:integer asserted_by evidence {_EVIDENCE}"
)
_DOCUMENT = (
    f"document_id:id article_id:article title document_type parties:list status {_DATE} place valid_from valid_to "
    f"count:integer count_text visit_id asserted_by evidence {_EVIDENCE}"
)
_QUOTE = (
    "quote_id:id article_id:article speaker speaker_title speaker_country speaker_text speaker_start:integer "
    f"speaker_end:integer kind text cue venue complete:boolean {_EVIDENCE}"
)
_ARTICLE = "article_id:id name title source published published_basis dateline_place language url text"
_INDEXED = {"articles": "title", "quotes": "speaker"}  # the column beside `text` that is searched too


def upgrade():
    _make("articles", f"{_ARTICLE} added_at:must extractor:must digest:must")
    for table, columns in {"visits": _VISIT, "documents": _DOCUMENT, "quotes": _QUOTE}.items():
        _make(table, f"{columns} origin:must")
        op.create_index(f"ix_{table}_article_id", table, ["article_id"])
    _make_decisions()
    _make_state()
    for table, title in _INDEXED.items():
        (_words_sqlite if op.get_bind().dialect.name == "sqlite" else _words_postgresql)(table, title)


def _number(name):
    return sa.Column(name, _INTEGER, primary_key=True, autoincrement=True)


def _make(table, columns):
    declared = [_column(*one.partition(":")[::2]) for one in columns.split()]
    op.create_table(table, _number("number"), *declared, sqlite_autoincrement=True)


def _column(name, kind):
    match kind:
        case "id":
            return sa.Column(name, sa.Text, nullable=False, unique=True)
        case "article":
            return sa.Column(name, sa.Text, sa.ForeignKey("articles.article_id", ondelete="CASCADE"), nullable=False)
        case "must" | "list":  # a list is JSON text
            return sa.Column(name, sa.Text, nullable=False)
    types = {"": sa.Text, "integer": _INTEGER, "real": sa.Float(53), "boolean": sa.Boolean}
    return sa.Column(name, types[kind])


def _make_decisions():
    op.create_table(
        "decisions",
        _number("decision_id"),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "who", "action", "table", "row_ids")),
        sa.Column("column", sa.Text),
        sa.Column("value", sa.Text),
        sa.Column("undoes", _INTEGER),
        sa.Column("anchors", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "decided_rows",
        sa.Column(
            "decision_id", _INTEGER, sa.ForeignKey("decisions.decision_id"), primary_key=True, autoincrement=False
        ),
        sa.Column("row_id", sa.Text, primary_key=True, index=True),
        sa.Column("article_id", sa.Text, index=True),
    )
    op.create_table(
        "renamed_rows",
        sa.Column("revision", _INTEGER, primary_key=True, autoincrement=False),
        sa.Column("old_id", sa.Text, primary_key=True),
        sa.Column("new_id", sa.Text, nullable=False),
        sa.Column("article_id", sa.Text, nullable=False, index=True),
        sa.Column("last_decision", _INTEGER, nullable=False),
    )


def _make_state():
    state = op.create_table(
        "state",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("revision", _INTEGER, nullable=False),
    )
    op.bulk_insert(state, [{"id": 1, "revision": 0}])
    op.create_table(
        "kept",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("revision", _INTEGER, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _words_sqlite(table, title):
    """An index without a copy of the text, kept by triggers (sqlite.org/fts5.html, "External Content Tables")."""
    words, columns = f"{table}_words", f"{title}, text"
    gone = f"INSERT INTO {words} ({words}, rowid, {columns}) VALUES ('delete', old.number, old.{title}, old.text);"
    come = f"INSERT INTO {words} (rowid, {columns}) VALUES (new.number, new.{title}, new.text);"
    op.execute(
        f"CREATE VIRTUAL TABLE {words} USING fts5({columns}, content='{table}', content_rowid='number', "
        "tokenize='porter unicode61 remove_diacritics 2')"
    )
    # Merging half as often as usual makes adding an eighth faster; searching takes no longer.
    op.execute(f"INSERT INTO {words} ({words}, rank) VALUES ('automerge', 8)")
    op.execute(f"CREATE TRIGGER {words}_come AFTER INSERT ON {table} BEGIN {come} END")
    op.execute(f"CREATE TRIGGER {words}_gone AFTER DELETE ON {table} BEGIN {gone} END")
    op.execute(f"CREATE TRIGGER {words}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {gone} {come} END")


def _words_postgresql(table, title):
    """Words without their accents and parted by every mark, as SQLite's index has them.

    PostgreSQL alone would read the 08 of 2024-08-22 as a negative number and, in the locale C, “ as a letter. A
    tsvector holds 1 MB: 200,000 characters always fit.
    """
    shown = f"left(coalesce({title}, '') || ' ' || coalesce(text, ''), 200000)"
    bare = f"regexp_replace(normalize({shown}, NFKD), '[\u0300-\u036f]', '', 'g')"
    parted = f"regexp_replace({bare}, '[!-/:-@[-`{{-~\u0080-\u00bf\u2000-\u206f\u3000-\u303f]', ' ', 'g')"
    vector = f"to_tsvector('english', {parted})"
    op.execute(f"ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS ({vector}) STORED")
    op.execute(f"CREATE INDEX ix_{table}_words ON {table} USING gin (words)")
