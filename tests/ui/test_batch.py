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
    given = unpacked([("all.zip", packed(**inside)), ("c.txt", b"text")])
    assert sorted(name for name, _ in given.files) == ["b.html", "c.txt", "news/a.txt"] and given.failures == []
    assert given.notes == [
        "In “all.zip”, 1 file was passed over (picture.png): only .txt, .html, .htm, .pdf, .docx, .eml are read."
    ]


def test_what_is_passed_over_in_a_zip_is_told_by_its_reason(monkeypatch):
    monkeypatch.setattr("ui.batch._MOST_BYTES", 20_000)
    monkeypatch.setattr("ui.batch._MOST_UNPACKED", 30_000)
    inside = {
        "old/more.zip": packed(a=NEWS),
        "long.txt": "x" * 20_001,
        "one.txt": "x" * 20_000,
        "two.txt": "y" * 10_001,
    }
    inside |= {f"{n}.png": "x" for n in range(5)}
    given = unpacked([("all.zip", packed(**inside))])
    assert [name for name, _ in given.files] == ["one.txt"]
    told = " ".join(given.notes)
    assert "(old/more.zip): a zip within a zip" in told and "(long.txt): larger than" in told
    assert "(two.txt): no more than" in told and "5 files were passed over (0.png, 1.png, 2.png and 2 more)" in told


def test_one_damaged_file_of_a_zip_does_not_stop_the_others():
    content = packed(**{"a.txt": NEWS, "b.txt": "damaged here", "c.txt": NEWS})
    given = unpacked([("all.zip", content.replace(b"damaged here", b"damaged HERE"))])
    assert [name for name, _ in given.files] == ["a.txt", "c.txt"]
    (failure,) = given.failures
    assert failure.name == "b.txt" and failure.reason.startswith("in “all.zip” is damaged")


def test_more_files_than_are_read_at_once_are_told(monkeypatch):
    monkeypatch.setattr("ui.batch._MOST_FILES", 2)
    given = unpacked([(f"{name}.txt", b"text") for name in "abc"])
    assert [name for name, _ in given.files] == ["a.txt", "b.txt"] and "“c.txt”" in given.notes[0]


@pytest.mark.parametrize(("name", "content"), [("broken.zip", b"PK\x03\x04 not a zip"), ("table.xlsx", b"x")])
def test_what_cannot_be_taken_is_told(name, content):
    given = unpacked([(name, content), ("c.txt", b"text")])
    (failure,) = given.failures
    assert [name for name, _ in given.files] == ["c.txt"]
    assert failure.name == name and failure.reason.endswith((".", "zip."))


def test_an_article_of_a_zip_is_called_by_its_own_name(archive):
    given = unpacked([("all.zip", packed(**{"news/a.txt": NEWS}))])
    Batch(given.files, archive, Lock()).start().wait()
    assert archive.snapshot().articles["name"].tolist() == ["a"]


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
