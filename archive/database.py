"""The engine of an archive: which database, how connections behave, tables brought up to date, and transactions.

SQLite is a file in write-ahead mode: readers never wait for the writer, and a killed process leaves only whole
transactions. PostgreSQL is reached through psycopg. What the tables hold is `tables.py`.
"""

import os
import re
import sqlite3
import tomllib
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from archive.errors import NoSuchThing, NotWritable, WrongFormat
from archive.faults import place, speaking
from archive.migrations import VERSION_TABLE, bring_up_to_date, is_there

__all__ = ["connect", "reading", "writing"]

_DEFAULT = "sqlite:///archive-data/archive.sqlite"
_SECRETS = Path(".streamlit/secrets.toml")
_WAIT = 30  # seconds that a writer waits for another, and a caller for a free connection
_CONNECT = 10  # seconds until a database that does not answer counts as stopped


def connect(url=None, *, create=True):
    """The engine of the archive at `url`, its tables made or brought up to date.

    Without `url`, the environment's ARCHIVE_URL counts, then ARCHIVE_URL in `.streamlit/secrets.toml`, then a file in
    `archive-data`. Raises an ArchiveError where there is no archive to be had; without `create` none is made. A file
    that lies where nothing can be written is opened for reading.
    """
    url = _url(url or os.environ.get("ARCHIVE_URL") or _secret() or _DEFAULT)
    is_file = url.get_backend_name() == "sqlite"
    if is_file:
        _check_file(url, create=create)
    engine = _sqlite(url) if is_file else _postgresql(url)
    try:
        _prepare(engine, create=create)
    except NotWritable:
        if not is_file or not (engine := _sqlite_for_reading(url)):
            raise
        _prepare(engine, create=False)
    return engine


def _prepare(engine, *, create):
    with speaking(engine.url):
        if not create and not is_there(engine, reading=reading):
            raise _nothing(engine.url)
        bring_up_to_date(engine, reading=reading, writing=writing)


@contextmanager
def reading(engine):
    """A connection that sees one moment of the archive, whatever others write meanwhile."""
    level = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with speaking(engine.url), engine.connect().execution_options(**level) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine, *, durable=False):
    """One transaction: all of it is saved when the block ends, or nothing if it raises.

    A saved transaction survives a killed process on either database. PostgreSQL's also survive a power loss. On
    SQLite a power loss may take back the last ones (the file stays whole) unless `durable`, which waits for the disk
    and thereby makes all earlier ones durable too: for what people decide, since articles can be added again.
    """
    options = {"writing": "FULL" if durable else "NORMAL"}
    with speaking(engine.url), engine.connect().execution_options(**options) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = '{_WAIT}s'"))
        yield connection


def _url(given):
    try:
        url = make_url(given)
    except (ArgumentError, ValueError) as error:  # a ValueError of a port that is no number
        raise WrongFormat(f"“{_masked(given)}” is no address of an archive; an example is {_DEFAULT}.") from error
    backend = "postgresql" if url.drivername == "postgres" else url.get_backend_name()
    if backend == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or url.database in (None, "", ":memory:"):
        raise WrongFormat(
            f"“{url.render_as_string()}” is neither an SQLite file nor a PostgreSQL database. "
            f"Examples are {_DEFAULT} and postgresql://user@host/archive."
        )
    return url


def _masked(given):
    return re.sub(r"(?<=://)([^/@:]*):[^/]*@", r"\1:***@", given)


def _secret():
    if not _SECRETS.is_file():
        return None
    try:
        return tomllib.loads(_SECRETS.read_text(encoding="utf-8")).get("ARCHIVE_URL")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongFormat(f"“{_SECRETS}” is not valid TOML: {error}. Correct it, or set ARCHIVE_URL.") from error


def _nothing(url):
    return NoSuchThing(f"There is no archive at “{url.database}”. Check the path; adding articles makes an archive.")


def _check_file(url, *, create):
    if url.database.startswith("file:"):
        return
    path = Path(url.database)
    if os.path.isdir(path):  # unlike pathlib’s, False where nobody may look
        raise WrongFormat(f"“{path}” is a folder. Name the archive in it, such as “{path / 'archive.sqlite'}”.")
    if not create:
        if not os.path.exists(path) or not os.path.getsize(path):
            raise _nothing(url)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritable(f"{place(url)} cannot be made: {error.strerror}. Check the path.") from error


def _sqlite(url):
    engine = create_engine(url, connect_args={"timeout": _WAIT}, pool_size=10, max_overflow=20, pool_timeout=_WAIT)
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", _begin)
    return engine


def _sqlite_for_reading(url):
    """For a folder in which the files of the write-ahead mode cannot be made; None where the file cannot be read.

    Where such a file has been left with something in it, it must be read too; else SQLite may take the archive for one
    that nobody changes (sqlite.org/wal.html, "Read-Only Databases").
    """
    path = Path(url.database)
    if url.database.startswith("file:") or not os.access(path, os.R_OK):
        return None
    left = Path(f"{path}-wal")
    unchanging = "" if left.exists() and left.stat().st_size else "&immutable=1"
    address = f"file:{quote(str(path.absolute()))}?mode=ro{unchanging}"

    def opened():
        return sqlite3.connect(address, uri=True, timeout=_WAIT, check_same_thread=False, isolation_level=None)

    engine = create_engine(url, creator=opened, pool_size=10, max_overflow=20, pool_timeout=_WAIT)
    event.listen(engine, "begin", _begin)
    return engine


def _settings(connection, _record):
    connection.isolation_level = None  # or the driver would begin transactions by its own rules
    connection.execute("PRAGMA foreign_keys = ON")
    ours = f"SELECT count(*) = 0 OR max(name = '{VERSION_TABLE}') FROM sqlite_master"
    if connection.execute(ours).fetchone()[0]:  # another program's file stays as it is, to its last bit
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA cache_size = -32000")  # kilobytes; the usual 2 MB are too few for 10,000 articles
    connection.execute("PRAGMA wal_autocheckpoint = 4000")  # pages; fewer waits for the disk while many are added


def _begin(connection):
    """A writer takes the file's lock at once: a reader that turns writer halfway could not be made to wait."""
    durability = connection.get_execution_options().get("writing")
    driver = connection.connection.driver_connection  # a tenth of the time that two statements take through SQLAlchemy
    if durability:
        driver.execute(f"PRAGMA synchronous = {durability}")
    driver.execute("BEGIN IMMEDIATE" if durability else "BEGIN")


def _postgresql(url):
    # Connections are tried before use, so that work goes on after the server was stopped and started again.
    return create_engine(
        url,
        connect_args={"connect_timeout": _CONNECT},
        pool_pre_ping=True,
        pool_size=5,
        max_overflow=15,
        pool_timeout=_WAIT,
    )
