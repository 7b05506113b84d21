"""Which database is opened, and what is said where there is none to be had."""

import sqlite3
from pathlib import Path

import pytest
from extractions import extraction
from sqlalchemy import text

from archive.database import connect, reading, writing
from archive.errors import ArchiveError, NoSuchThing, NotWritable, Unreachable, WrongFormat
from archive.store import Store


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """An empty working folder, and no address in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ARCHIVE_URL", raising=False)
    return tmp_path


def secret(folder, text):
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "secrets.toml").write_text(text, encoding="utf-8")


def test_without_an_address_it_is_a_file_in_a_folder_of_its_own(elsewhere):
    connect().dispose()
    assert (elsewhere / "archive-data" / "archive.sqlite").is_file()


def test_the_secrets_count_before_that(elsewhere):
    secret(elsewhere, 'ARCHIVE_URL = "sqlite:///secret.sqlite"')
    assert connect().url.database == "secret.sqlite"


def test_the_environment_counts_before_the_secrets(elsewhere, monkeypatch):
    secret(elsewhere, 'ARCHIVE_URL = "sqlite:///secret.sqlite"')
    monkeypatch.setenv("ARCHIVE_URL", "sqlite:///environment.sqlite")
    assert connect().url.database == "environment.sqlite"
    assert connect("sqlite:///given.sqlite").url.database == "given.sqlite"


def test_secrets_without_an_address_or_that_cannot_be_read(elsewhere):
    secret(elsewhere, "OTHER = 1")
    assert connect().url.database == "archive-data/archive.sqlite"
    (elsewhere / ".streamlit" / "secrets.toml").write_text("ARCHIVE_URL =")
    with pytest.raises(WrongFormat, match="secrets.toml” is not valid TOML"):
        connect()


@pytest.mark.parametrize("url", ["archive.sqlite", "", "sqlite://", "sqlite:///:memory:", "mysql://user:pass@host/x", "oracle+odd://x", "://"])  # fmt: skip
def test_what_is_no_address_of_an_archive(elsewhere, url):
    if not url:  # nothing given is not an address: the default counts
        connect(url).dispose()
        return
    with pytest.raises(WrongFormat, match="sqlite:///archive-data/archive.sqlite") as told:
        connect(url)
    assert "pass@" not in str(told.value)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_by_any_of_its_names(postgresql_url, scheme):
    engine = connect(scheme + postgresql_url.removeprefix("postgresql"))
    assert Store(engine).revision == 0
    engine.dispose()


def test_sqlite_files_are_written_ahead_and_checked(sqlite_url):
    engine = connect(sqlite_url)
    with reading(engine) as connection:
        pragmas = {name: connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "foreign_keys")}
        assert pragmas == {"journal_mode": "wal", "foreign_keys": 1}
        assert connection.scalar(text("PRAGMA busy_timeout")) >= 10_000
    for durable, level in {True: 2, False: 1}.items():  # FULL and NORMAL
        with writing(engine, durable=durable) as connection:
            assert connection.scalar(text("PRAGMA synchronous")) == level


def broken(path):
    Path(path).write_bytes(Path(path).read_bytes()[:8192] + b"\xff" * 90_000)


def another_program(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cookies (name)")


def newer(path):
    connect(f"sqlite:///{path}").dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE archive_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.write_text("Dear diary, " * 1000), "is not an archive, or is damaged"),
        (another_program, "tables of another program .cookies."),
        (newer, "newer version of this program .9999.*Update"),
    ],
    ids=["a text", "another program's", "a newer version"],
)
def test_a_file_that_is_not_an_archive(tmp_path, make, sentence):
    path = tmp_path / "file.sqlite"
    make(path)
    before = path.read_bytes()
    with pytest.raises(WrongFormat, match=sentence) as told:
        connect(f"sqlite:///{path}")
    assert str(path) in str(told.value)
    assert path.read_bytes() == before  # untouched


def test_a_damaged_archive_says_so(tmp_path):
    path = tmp_path / "archive.sqlite"
    store = Store(connect(f"sqlite:///{path}"))
    list(store.add_many(map(extraction, range(20)), extractor="1"))
    store.engine.dispose()
    broken(path)
    with pytest.raises(WrongFormat, match="damaged"):
        Store(connect(f"sqlite:///{path}")).contents()


def test_an_empty_file_becomes_an_archive(tmp_path):
    (tmp_path / "new.sqlite").touch()
    assert Store(connect(f"sqlite:///{tmp_path / 'new.sqlite'}")).revision == 0


def test_a_postgresql_database_is_shared_unless_the_names_are_taken(postgresql, postgresql_url):
    other = connect_plainly(postgresql_url)
    other("CREATE TABLE cookies (name text)")
    connect(postgresql_url).dispose()
    other("DROP TABLE archive_version", "CREATE TABLE archive_version (version_num text)")
    with pytest.raises(WrongFormat, match="another program .articles, decided_rows"):
        connect(postgresql_url)


def connect_plainly(url):
    import psycopg

    def run(*statements):
        with psycopg.connect(url) as connection:
            for statement in statements:
                connection.execute(statement)

    return run


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable, match="cannot be made: .*Check the path"):
        connect(f"sqlite:///{tmp_path}/file/archive.sqlite")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(WrongFormat, match="is a folder. Name the archive in it, such as .*archive.sqlite"):
        connect(f"sqlite:///{tmp_path}")


def test_no_archive_is_made_where_none_is_asked_for(tmp_path, postgresql_url):
    (tmp_path / "empty.sqlite").touch()
    for url in (f"sqlite:///{tmp_path}/new/a.sqlite", f"sqlite:///{tmp_path}/empty.sqlite", postgresql_url):
        with pytest.raises(NoSuchThing, match="There is no archive at"):
            connect(url, create=False)
    assert not (tmp_path / "new").exists() and (tmp_path / "empty.sqlite").read_bytes() == b""
    another_program(tmp_path / "other.sqlite")
    with pytest.raises(WrongFormat, match="another program"):
        connect(f"sqlite:///{tmp_path}/other.sqlite", create=False)
    connect(f"sqlite:///{tmp_path}/new/a.sqlite").dispose()
    connect(f"sqlite:///{tmp_path}/new/a.sqlite", create=False).dispose()


def test_a_port_that_is_no_number_is_said_so_without_the_password():
    with pytest.raises(WrongFormat, match="nobody:.*@127.0.0.1:abc/none” is no address") as told:
        connect("postgresql://nobody:secretpw@127.0.0.1:abc/none")
    assert "secretpw" not in str(told.value)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (
            "postgresql://user:hidden@127.0.0.1:1/news",
            "“news” on 127.0.0.1 does not answer .*Check that the database runs",
        ),
        ("postgresql://user:hidden@/news?host=/nowhere", "“news” on this machine does not answer"),
    ],
)
def test_a_server_that_is_not_there(address, sentence):
    with pytest.raises(Unreachable, match=sentence) as told:
        connect(address)
    assert "hidden" not in str(told.value)


def test_a_database_that_is_not_on_the_server(postgresql):
    with pytest.raises(Unreachable, match="“nowhere”.*does not exist"):
        connect(postgresql.url("nowhere"))


@pytest.mark.parametrize("use", [reading, writing])
def test_what_a_block_raises_itself_passes_unchanged(store, use):
    with pytest.raises(KeyError), use(store.engine):
        raise KeyError


def test_text_that_no_database_takes_is_refused_as_a_whole(store):
    with pytest.raises(ArchiveError, match="refused this"):
        store.add(extraction(1, name="\ud800"), extractor="1")
    assert store.revision == 0
