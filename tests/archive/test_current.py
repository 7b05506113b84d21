"""A large archive that is opened, warms up in the background, and is kept for the next opening."""

import os
import subprocess
import sys
import time
from threading import Event
from types import SimpleNamespace

import pandas as pd
import pytest

from archive import current, keeper, open_archive
from archive.current import Current
from archive.decisions import accept, reject
from archive.errors import NotWritable, Unreachable
from tests.archive.extractions import extraction


@pytest.fixture
def address(tmp_path, monkeypatch):
    """An archive of six articles that counts as large, with its snapshot kept."""
    monkeypatch.setattr(current, "_LARGE", 3)
    address = f"sqlite:///{tmp_path}/a.sqlite"
    with open_archive(address) as archive:
        for number in range(6):
            archive.add(extraction(number))
        archive.snapshot()
    return address


@pytest.fixture
def slow(monkeypatch):
    """A warm-up that lasts until the test ends it; `asked` is set when somebody waits for the gathering."""
    go_on, gather = Event(), Current._gather

    def waiting(self):
        assert go_on.wait(20)
        return gather(self)

    monkeypatch.setattr(Current, "_gather", waiting)
    yield SimpleNamespace(ends=go_on.set)
    go_on.set()


def until(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def decided(archive):
    return archive.decide(accept(archive.snapshot().visits.iloc[:1], who="Ana"))


def test_it_opens_as_it_was_kept(address, monkeypatch):
    monkeypatch.setattr(Current, "_gather", None)  # calling it would fail: nothing has to be merged
    assert len(open_archive(address).snapshot().visits) == 12


def test_a_decision_is_shown_while_the_archive_warms_up_and_the_events_are_exact_then(address, slow):
    archive = open_archive(address, warm=True)
    decided(archive)
    shown = archive.snapshot()
    assert "accepted" in set(shown.visits["review"]) and "accepted" in set(shown.visit_events["review"])
    assert archive.snapshot() is shown and not archive.ready
    decided(archive)
    assert len(archive.snapshot().decisions) == 2
    slow.ends()
    until(lambda: archive.ready)
    exact = archive.snapshot()
    assert exact is not shown and exact is archive.snapshot()
    pd.testing.assert_frame_equal(exact.visit_events, open_archive(address).snapshot().visit_events)


def test_a_new_article_waits_for_the_warm_up(address, slow):
    archive = open_archive(address, warm=True)
    archive.add(extraction(7))
    slow.ends()
    assert len(archive.snapshot().articles) == 7


def test_without_a_warm_up_every_snapshot_is_exact(address, monkeypatch):
    monkeypatch.setattr(current, "provisional", None)
    archive = open_archive(address)
    decided(archive)
    assert "accepted" in set(archive.snapshot().visits["review"])


def test_a_warm_up_that_fails_is_told_to_whoever_asks(address, monkeypatch):
    def silent(_self):
        raise Unreachable("The database does not answer.")

    archive = open_archive(address)
    archive.snapshot()
    decided(archive)
    with monkeypatch.context() as broken:
        broken.setattr(Current, "_gather", silent)
        archive.warm_in_background()
        until(lambda: archive.ready)
        with pytest.raises(Unreachable):
            archive.snapshot()
    assert "accepted" in set(archive.snapshot().visits["review"])


def test_decisions_are_kept_when_the_archive_is_closed(address):
    with open_archive(address) as archive:
        decided(archive)
        archive.snapshot()
    again = open_archive(address)
    assert again.store.kept("snapshot")[0] == again.store.revision
    assert "accepted" in set(again.snapshot().visits["review"])


def test_decisions_are_kept_by_themselves_once_it_is_quiet(address, monkeypatch):
    monkeypatch.setattr(keeper, "_QUIET", 0.05)
    archive = open_archive(address)
    decided(archive)
    archive.snapshot()
    until(lambda: archive.store.kept("snapshot")[0] == archive.store.revision)


def test_what_was_not_kept_in_time_is_made_up_from_the_log(address, slow):
    """The program was killed after a decision: the next one opens from the snapshot before it."""
    decided(open_archive(address))
    archive = open_archive(address, warm=True)
    assert "accepted" in set(archive.snapshot().visits["review"]) and not archive.ready


def test_an_older_snapshot_never_takes_the_place_of_a_newer_one(address):
    one, other = open_archive(address), open_archive(address)
    decided(one)
    one.snapshot()
    one.decide(reject(one.snapshot().visits.iloc[1:2], who="Ben"))
    other.snapshot()
    other.close()
    one.close()  # waits with what it had before the second decision
    assert other.store.kept("snapshot")[0] == other.store.revision


def test_an_archive_that_cannot_be_written_to_is_only_slower_to_open(address, monkeypatch):
    def refusing(*_args):
        raise NotWritable("The archive may only be read.")

    archive = open_archive(address)
    decided(archive)
    monkeypatch.setattr(archive.store, "keep", refusing)
    assert "accepted" in set(archive.snapshot().visits["review"])
    archive.close()


@pytest.mark.parametrize("leaving", ["", "archive.snapshot(); ", "archive.snapshot(); time.sleep(0.1); "])
def test_the_end_of_the_program_keeps_what_waits_and_stops_the_warm_up(address, leaving):
    """Also in the midst of a warm-up, which a plain daemon thread would turn into an abort of the process."""
    program = (
        "import time; from archive import current, open_archive; from archive.decisions import accept; "
        f"current._LARGE = 3; archive = open_archive({address!r}, warm=True); {leaving}"
        "archive.decide(accept(archive.snapshot().visits.iloc[:1], who='Ana')); archive.snapshot()"
    )
    done = subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": "."}, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(open_archive(address).store.decisions()) == 1
