"""Bringing the tables of an archive up to date: Alembic, run from code with the scripts of `versions`.

A change of `archive.tables` gets a script here that takes older archives along without losing a row. The scripts name
their columns themselves, since the schema of their day is not that of tomorrow.
"""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from archive.errors import WrongFormat
from archive.faults import place
from archive.tables import METADATA

__all__ = ["VERSION_TABLE", "bring_up_to_date", "is_ours", "is_there"]

VERSION_TABLE = "archive_version"  # not Alembic's usual name, so that another program's tables may stand beside ours
_LOCK = 0x61726368  # any number that no other program of this database uses


def bring_up_to_date(engine, *, reading, writing):
    """Make the archive's tables, or change those of an older version; processes that do so at once take turns."""
    scripts = _scripts()
    with reading(engine) as connection:
        version = _version(connection)
    if version == scripts.get_current_head():
        return
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        _check(connection, scripts)
        command.upgrade(_config(connection), "head")


def is_there(engine, *, reading):
    """Whether the database holds anything: an archive, or what another program has made."""
    with reading(engine) as connection:
        return (
            _version(connection) is not None
            or connection.dialect.name == "sqlite"
            and bool(inspect(connection).get_table_names())
        )


def is_ours(name, kind):
    """Whether a table or index found in a database is one that `archive.tables` declares."""
    return kind != "table" or name in METADATA.tables


@cache
def _scripts():
    return ScriptDirectory.from_config(_config())


def _config(connection=None):
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def _version(connection):
    return MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()


def _check(connection, scripts):
    """Refuse a database of another program and an archive of a newer version."""
    version = _version(connection)
    if version is None:
        found = set(inspect(connection).get_table_names()) - {VERSION_TABLE}
        # An SQLite file belongs to one program; a PostgreSQL database may be shared, if the names are free.
        in_the_way = found if connection.dialect.name == "sqlite" else found & set(METADATA.tables)
        if in_the_way:
            raise WrongFormat(
                f"{place(connection.engine.url)} is not an archive: it has tables of another program "
                f"({', '.join(sorted(in_the_way)[:3])}). Choose another file or database."
            )
    elif version not in {script.revision for script in scripts.walk_revisions()}:
        raise WrongFormat(
            f"{place(connection.engine.url)} was made by a newer version of this program ({version}). "
            "Update the program to open it."
        )
