"""Every format: the empty, the small, the hostile and the large archive, the same bytes for the same archive."""

import io
import time
import zipfile
from dataclasses import replace

import pandas as pd
import pytest
from archives import EMPTY, HOSTILE, SMALL, VISIT_EVENT, large, snapshot

from archive.exports import EXPORTS, export

SECONDS = 10  # of processor time; the wall clock of a shared machine says little


@pytest.fixture(scope="module")
def thirty_thousand_rows():
    return large(30_000)


@pytest.mark.parametrize("format", EXPORTS)
@pytest.mark.parametrize("archive", [EMPTY, SMALL, HOSTILE], ids=["empty", "small", "hostile"])
def test_every_archive_can_be_written_and_gives_the_same_bytes_again(format, archive, monkeypatch):
    first = EXPORTS[format].write(archive)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(4_000_000_000))
    assert EXPORTS[format].write(archive) == first
    assert isinstance(first, bytes)


@pytest.mark.parametrize("format", [format for format in EXPORTS if not format.startswith("csv-")])
def test_thirty_thousand_rows_are_quick(format, thirty_thousand_rows):
    start = time.process_time()
    EXPORTS[format].write(thirty_thousand_rows)
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("format", [format for format, kind in EXPORTS.items() if kind.suffix == ".zip"])
def test_a_zip_shows_no_clock_and_no_machine(format):
    with zipfile.ZipFile(io.BytesIO(EXPORTS[format].write(SMALL))) as packed:
        assert packed.testzip() is None
        assert {(entry.date_time, entry.create_system) for entry in packed.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


@pytest.mark.parametrize(
    "format", ["csv-visit-events", "csv", "xlsx", "parquet", "jsonl", "citable", "coded", "colt", "ics"]
)
def test_a_changed_value_changes_the_file(format):
    one = snapshot(visit_events=[{**VISIT_EVENT, "status": "planned" if format == "ics" else "completed"}])
    other = replace(one, visit_events=one.visit_events.assign(host_country="Georgia"))
    assert EXPORTS[format].write(one) != EXPORTS[format].write(other)


@pytest.mark.parametrize(
    "format, names",
    [
        ("csv-visit-events", ["archive-visit-events.csv"]),
        ("xlsx", ["archive-xlsx.xlsx"]),
        ("ics", ["archive-ics.ics"]),
        ("parquet", ["visits.parquet", "documents.parquet", "quotes.parquet", "visit_events.parquet", "document_events.parquet", "quote_events.parquet", "articles.parquet", "decisions.parquet"]),
    ],
)  # fmt: skip
def test_a_format_is_written_into_a_folder(format, names, tmp_path):
    paths = export(SMALL, format, tmp_path / "new" / "folder")
    assert [path.name for path in paths] == names
    assert all(path.stat().st_size for path in paths)


def test_tables_whose_columns_the_snapshot_lacks_or_has_beyond_the_schema_are_written_by_the_schema():
    shorter = replace(
        SMALL,
        visits=SMALL.visits.drop(columns=["note"]).assign(beyond=1),
        articles=pd.DataFrame({"article_id": ["a1"], "source": ["Trend"]}),
    )
    for format in EXPORTS:
        EXPORTS[format].write(shorter)
    header = EXPORTS["csv-visits"].write(shorter).decode("utf-8-sig").splitlines()[0].split(",")
    assert "note" in header and "beyond" not in header
