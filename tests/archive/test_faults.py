"""A full disk, a read-only file, a stopped server: a sentence that helps, and the work goes on when it is over."""

import os
import resource
import shutil
import signal
import tempfile
from pathlib import Path

import psycopg
import pytest
from children import Child
from extractions import extraction
from sqlalchemy import event, text
from test_store import decision

from archive.database import connect
from archive.errors import ArchiveError, Busy, NotWritable, Unreachable
from archive.store import Store

NOBODY = 65534


def long(number):
    return extraction(number, text=f"{number} " + "word " * 20_000)


def test_a_full_database_file(sqlite_url):
    """SQLite's own limit gives the very error of a full disk."""
    store, pages = Store(connect(sqlite_url)), [200]
    event.listen(
        store.engine, "begin", lambda c: c.connection.driver_connection.execute(f"PRAGMA max_page_count = {pages[0]}")
    )
    saved = []
    with pytest.raises(NotWritable, match="no room left for .*What was saved before stays. Make room"):
        for one in store.add_many(map(long, range(50)), extractor="1"):
            saved.append(one.article_id)
    assert 0 < len(saved) < 50
    assert store.articles()["article_id"].tolist() == saved
    with pytest.raises(NotWritable):
        store.add(long(60), extractor="1")
    pages[0] = 1_000_000
    assert [one.outcome for one in store.add_many(map(long, range(50)), extractor="1")].count("added") == 50 - len(
        saved
    )
    store.engine.dispose()


def test_a_disk_that_takes_no_more(sqlite_url):
    """The system's limit on a file: each write beyond it fails, in the middle of a transaction as at its end."""
    connect(sqlite_url).dispose()
    path = Path(sqlite_url.removeprefix("sqlite:///"))

    def work(say):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))
        store = Store(connect(sqlite_url))
        try:
            for one in store.add_many(map(long, range(100)), extractor="1"):
                say(one.article_id)
        except NotWritable as error:
            say(f"! {error}")
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        say(store.add(long(1_000), extractor="1").article_id)  # the same store goes on

    child = Child(work)
    assert child.end() == 0
    *saved, sentence, last = child.said
    assert sentence.startswith(f"! The disk refuses to read or write the archive “{path}”")
    assert 0 < len(saved) < 100
    store = Store(connect(sqlite_url))
    assert store.articles()["article_id"].tolist() == [*saved, last]
    store.engine.dispose()


def test_a_file_that_may_only_be_read(tmp_path):
    """Permissions do not bind root, so a child gives its rights away first."""
    folder = Path(tempfile.mkdtemp(prefix="archive-read-only-"))  # pytest's own folders are closed to others
    store = Store(connect(f"sqlite:///{folder}/archive.sqlite"))
    store.add(extraction(1), extractor="1")

    def work(say):
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        try:
            other = Store(connect(f"sqlite:///{folder}/archive.sqlite"))
            say(other.article(extraction(1).article.article_id).name)
            other.add(extraction(2), extractor="1")
        except ArchiveError as error:
            say(f"{type(error).__name__}: {error}")

    store.engine.dispose()
    for path in (folder / "archive.sqlite", folder):
        path.chmod(path.stat().st_mode & ~0o222 | 0o555)
    child = Child(work)
    assert child.end() == 0
    assert child.said[0] == "news-1" and "may only be read, so nothing was saved" in child.said[1]
    for path in (folder, folder / "archive.sqlite"):
        path.chmod(0o755)
    assert store.add(extraction(2), extractor="1").outcome == "added"
    store.engine.dispose()
    shutil.rmtree(folder)


def test_a_file_opened_for_reading_only_can_be_read(sqlite_url):
    store = Store(connect(sqlite_url))
    store.add(extraction(1), extractor="1")
    reader = Store(connect(f"sqlite:///file:{sqlite_url.removeprefix('sqlite:///')}?mode=ro&uri=true"))
    assert len(reader.rows("visits")) == 2
    for change in (lambda: reader.add(extraction(2), extractor="1"), lambda: reader.decide(decision())):
        with pytest.raises(NotWritable, match="may only be read, so nothing was saved"):
            change()
    assert store.add(extraction(2), extractor="1").outcome == "added"
    assert len(reader.articles()) == 2
    store.engine.dispose()


def test_a_writer_that_does_not_finish(sqlite_url, monkeypatch):
    monkeypatch.setattr("archive.database._WAIT", 0.2)
    store, other = Store(connect(sqlite_url)), connect(sqlite_url)
    with other.connect().execution_options(writing="NORMAL") as connection, connection.begin():
        with pytest.raises(Busy, match="Another program is writing .* try again"):
            store.add(extraction(1), extractor="1")
        assert len(store.articles()) == 0  # readers do not wait
    assert store.add(extraction(1), extractor="1").outcome == "added"


def test_a_writer_that_does_not_finish_on_postgresql(postgresql_url, monkeypatch):
    monkeypatch.setattr("archive.database._WAIT", 1)
    store = Store(connect(postgresql_url))
    with psycopg.connect(postgresql_url) as other:
        other.execute("SELECT * FROM state FOR UPDATE")
        with pytest.raises(Busy, match="Another program is writing"):
            store.add(extraction(1), extractor="1")
    assert store.add(extraction(1), extractor="1").outcome == "added"
    store.engine.dispose()


def test_a_stopped_server(postgresql, postgresql_url):
    store = Store(connect(postgresql_url))
    saved = [one.article_id for one in store.add_many(map(extraction, range(5)), extractor="1")]
    made = store.decide(decision())
    postgresql.stop()
    try:
        for work in (lambda: store.add(extraction(5), extractor="1"), store.articles, lambda: store.decide(decision()), lambda: store.search("visit"), lambda: connect(postgresql_url)):  # fmt: skip
            with pytest.raises(
                Unreachable, match="does not answer .*What was saved before stays. Check that the database runs"
            ):
                work()
    finally:
        postgresql.start()
    assert store.articles()["article_id"].tolist() == saved
    assert store.add(extraction(5), extractor="1").outcome == "added"
    assert store.decisions() == [made]
    store.engine.dispose()


def test_a_server_that_was_restarted_is_not_noticed(postgresql, postgresql_url):
    store = Store(connect(postgresql_url))
    postgresql.stop()
    postgresql.start()
    assert store.add(extraction(1), extractor="1").outcome == "added"
    store.engine.dispose()


def test_a_server_that_stops_in_the_middle(postgresql, postgresql_url):
    """The article that was being saved is not there, the next ones are."""

    def carried(table, decided, new, others):
        postgresql.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%decisions%'")
        return {}, []

    store = Store(connect(postgresql_url), carried=carried)
    store.add(extraction(1), extractor="1")
    store.decide(decision(row_ids=[extraction(1).records["visits"][0].visit_id]))
    with pytest.raises(Unreachable, match="does not answer"):
        store.add(extraction(1, reading=2), extractor="2")
    assert store.rows_of(extraction(1).article.article_id) == extraction(1).records
    assert store.add(extraction(2), extractor="2").outcome == "added"
    store.engine.dispose()


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        ("53100", NotWritable, "no room left for"),
        ("42501", NotWritable, "lacks a right"),
        ("25006", NotWritable, "may only be read"),
        ("40P01", Busy, "try again"),
        ("57P02", Unreachable, "does not answer"),
        ("XX000", ArchiveError, "refused this: the server says so"),
    ],
)
def test_what_a_server_refuses(postgresql_url, code, kind, sentence):
    """The server itself raises the error with this code while the rows of an article are saved."""
    store = Store(connect(postgresql_url))
    store.add(extraction(1), extractor="1")
    with store.engine.begin() as connection:
        raising = f"RAISE EXCEPTION 'the server says so' USING ERRCODE = '{code}'"
        connection.execute(
            text(f"CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {raising}; END $$")
        )
        connection.execute(text("CREATE TRIGGER fails BEFORE INSERT ON quotes EXECUTE FUNCTION fail()"))
    with pytest.raises(kind, match=sentence) as told:
        store.add(extraction(2), extractor="1")
    assert type(told.value) is kind
    assert "INSERT" not in str(told.value)
    with store.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER fails ON quotes"))
    assert len(store.articles()) == 1
    assert store.add(extraction(2), extractor="1").outcome == "added"
    store.engine.dispose()


def test_a_database_set_to_read_only(postgresql_url):
    connect(postgresql_url).dispose()
    store = Store(connect(postgresql_url + "%20-cdefault_transaction_read_only%3Don"))
    with pytest.raises(NotWritable, match="may only be read"):
        store.add(extraction(1), extractor="1")
    assert len(store.articles()) == 0
    store.engine.dispose()
