"""What a database says when something is wrong → a sentence of `archive.errors` that its user can act on."""

import sqlite3
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, TimeoutError

from archive.errors import ArchiveError, Busy, NotWritable, Unreachable, WrongFormat

__all__ = ["place", "speaking"]

_FULL = (
    NotWritable,
    "There is no room left for {the_place}. What was saved before stays. Make room on the disk and try again.",
)
_READ_ONLY = (
    NotWritable,
    "{place} may only be read, so nothing was saved. Check the permissions of the file and its folder.",
)
_DISK_FAILS = (
    NotWritable,
    "The disk refuses to read or write {the_place} ({detail}): it may be full or limited. What was saved before stays.",
)
_NOT_OPENED = (
    NotWritable,
    "{place} cannot be opened. Check that its folder exists and that you may write to the folder and the file.",
)
_BUSY = (Busy, "Another program is writing to {the_place} and has not finished. Nothing was lost; try again.")
_FOREIGN = (WrongFormat, "{place} is not an archive, or is damaged ({detail}). Choose another file or restore a copy.")
_SILENT = (
    Unreachable,
    "{place} does not answer ({detail}). What was saved before stays. Check that the database runs and try again.",
)
_REFUSED = (Unreachable, "{place} lets nobody in by this name ({detail}). Check user, password and rights.")
_RIGHTS = (
    NotWritable,
    "The user of {the_place} lacks a right ({detail}). Ask for the right to create and write tables.",
)
_OTHER = (ArchiveError, "{place} refused this: {detail}.")

_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _DISK_FAILS,
    sqlite3.SQLITE_CANTOPEN: _NOT_OPENED,
    sqlite3.SQLITE_PERM: _NOT_OPENED,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
    sqlite3.SQLITE_CORRUPT: _FOREIGN,
}
# SQLSTATE codes and, where two letters stand, their classes (PostgreSQL's manual, appendix A).
_POSTGRESQL = {
    "53100": _FULL,
    "25006": _READ_ONLY,
    "42501": _RIGHTS,
    "55P03": _BUSY,
    "40": _BUSY,
    "28": _REFUSED,
    "08": _SILENT,
    "53": _SILENT,
    "57": _SILENT,
}


@contextmanager
def speaking(url):
    """Inside, every error of the database at `url` is raised as an `ArchiveError`."""
    try:
        yield
    except (DBAPIError, TimeoutError, sqlite3.Error, UnicodeEncodeError) as error:
        kind, sentence = _kind(error)
        places = {"place": place(url), "the_place": place(url, inside=True)}
        raise kind(sentence.format(**places, detail=_detail(error))) from error


def place(url, *, inside=False):
    """How a sentence calls the database, without its password; `inside` it is written small."""
    the = "the" if inside else "The"
    if url.get_backend_name() == "sqlite":
        return f"{the} archive “{url.database}”"
    return f"{the} database “{url.database or ''}” on {url.host or 'this machine'}"


def _kind(error):
    if isinstance(error, TimeoutError):  # of the pool: all connections are in use
        return _BUSY
    said = getattr(error, "orig", error)
    if isinstance(said, sqlite3.Error):
        # The low byte is the error; the others tell it more closely.
        return _SQLITE.get((getattr(said, "sqlite_errorcode", None) or 0) & 0xFF, _OTHER)
    code = getattr(said, "sqlstate", None) or ""
    if code:
        return _POSTGRESQL.get(code) or _POSTGRESQL.get(code[:2], _OTHER)
    # psycopg gives no code where the server never answered or the connection broke.
    return _SILENT if type(said).__name__ == "OperationalError" else _OTHER


def _detail(error):
    """The first line of what the database said, without the SQL and its values."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip()
    return said.splitlines()[0].rstrip(".") if said else type(error).__name__
