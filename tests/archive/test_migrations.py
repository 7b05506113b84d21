"""The scripts make the tables that `archive.tables` declares: a change of the schema needs a script."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from archive.database import connect, reading
from archive.migrations import VERSION_TABLE, is_ours
from archive.tables import METADATA


def test_the_scripts_make_the_declared_tables(store):
    with reading(store.engine) as connection:
        options = {
            "version_table": VERSION_TABLE,
            "compare_type": True,
            "include_object": lambda _object, name, kind, reflected, _other: not reflected or is_ours(name, kind),
        }
        found = compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)
    # What the full-text index adds is no part of the declared tables.
    assert [change for change in found if not (change[0].startswith("remove") and "words" in repr(change))] == []
    assert set(METADATA.tables) <= set(inspect(store.engine).get_table_names())


def test_unique_ids_and_belonging_are_kept_by_the_database(store):
    inspector = inspect(store.engine)
    for table, column in {
        "articles": "article_id",
        "visits": "visit_id",
        "documents": "document_id",
        "quotes": "quote_id",
    }.items():
        assert [one["column_names"] for one in inspector.get_unique_constraints(table)] == [[column]]
        if table != "articles":
            [key] = inspector.get_foreign_keys(table)
            assert (key["constrained_columns"], key["options"]) == (["article_id"], {"ondelete": "CASCADE"})


def test_opening_again_writes_nothing(url):
    first = connect(url)
    first.dispose()
    second = connect(url)
    with reading(second) as connection:
        assert connection.scalar(text(f"SELECT count(*) FROM {VERSION_TABLE}")) == 1
    second.dispose()
