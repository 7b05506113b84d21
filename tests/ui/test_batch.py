"""Many files: what is in a zip, one bad file among good ones, stopping, and that all that was read is saved."""

import io
import zipfile
from threading import Lock

import pytest

from archive import open_archive
from ui.batch import Batch, unpacked

NEWS = "BAKU. Georgian Prime Minister Irakli Kobakhidze paid an official visit to Azerbaijan on 5 March 2025."


def packed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.fixture
def archive(tmp_path):
    with open_archive(f"sqlite:///{tmp_path}/a.sqlite") as one:
        yield one


def test_articles_are_taken_out_of_a_zip():
    inside = {
        "news/a.txt": NEWS,
        "b.html": "<p>x</p>",
        "__MACOSX/._a.txt": "x",
        "picture.png": "x",
        "news/.hidden.txt": "x",
    }
    files, failures = unpacked([("all.zip", packed(**inside)), ("c.txt", b"text")])
    assert sorted(name for name, _ in files) == ["a.txt", "b.html", "c.txt"] and failures == []


@pytest.mark.parametrize(("name", "content"), [("broken.zip", b"PK\x03\x04 not a zip"), ("table.xlsx", b"x")])
def test_what_cannot_be_taken_is_told(name, content):
    files, (failure,) = unpacked([(name, content), ("c.txt", b"text")])
    assert [name for name, _ in files] == ["c.txt"] and failure.name == name and failure.reason.endswith((".", "zip."))


def test_one_bad_file_does_not_stop_the_others(archive):
    batch = Batch([("a.txt", NEWS.encode()), ("empty.txt", b" "), ("b.txt", NEWS.encode())], archive, Lock()).start()
    batch.wait()
    assert batch.counts == {"added": 1, "unchanged": 1, "replaced": 0}
    assert [failure.name for failure in batch.failures] == ["empty.txt"] and batch.done == 3
    assert len(archive.snapshot().visits) == 1


def test_it_stops_when_told_and_keeps_what_is_saved(archive):
    lock = Lock()
    batch = Batch([(f"{n}.txt", f"{NEWS} It was visit {n}.".encode()) for n in range(50)], archive, lock)
    with lock:  # the first article waits for the model
        batch.start()
        batch.cancel()
    batch.wait()
    assert batch.cancelled and batch.done <= 1 and len(archive.snapshot().articles) == batch.done


def test_time_left_is_told_once_there_is_a_pace():
    batch = Batch([("a.txt", b"")] * 10, None, Lock())
    assert batch.seconds_left is None
    batch.done, batch.begun = 5, batch.begun - 50
    assert batch.seconds_left == pytest.approx(50, abs=1)
