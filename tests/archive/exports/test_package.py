"""The citable zip: valid for the Data Package library, complete, and honest about what nobody has said."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import frictionless
import pandas as pd
import pytest
from archives import CONTROL, DOCUMENT_EVENT, EMPTY, FORMULA, HOSTILE, SMALL, VISIT_EVENT, snapshot

from archive.exports.layout import TABLES_BY_NAME
from archive.exports.package import citable_zip

FILES = {
    "visits.csv",
    "documents.csv",
    "quotes.csv",
    "events.csv",
    "sources.csv",
    "decisions.csv",
    "CODEBOOK.md",
    "CITATION.cff",
    "datapackage.json",
}


def unpacked(data, folder):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        packed.extractall(folder)
    return folder


def table(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig"), newline="")))


def names(data):
    return set(zipfile.ZipFile(io.BytesIO(data)).namelist())


@pytest.mark.parametrize("archive", [EMPTY, SMALL, HOSTILE], ids=["empty", "small", "hostile"])
@pytest.mark.parametrize("timeline", [None, b"<html></html>"], ids=["tables", "timeline"])
def test_it_is_a_valid_data_package(archive, timeline, tmp_path):
    folder = unpacked(citable_zip(archive, timeline_html=timeline, title=FORMULA, authors=[CONTROL]), tmp_path)
    report = frictionless.validate(folder / "datapackage.json")
    assert report.flatten(["name", "type", "note"]) == []
    assert [task.name for task in report.tasks] == [
        "visits",
        "documents",
        "quotes",
        "events",
        "sources",
        "decisions",
    ] + ["timeline"] * (timeline is not None)


@pytest.mark.parametrize(
    "file, old, new, error",
    [
        ("visits.csv", b"v-1", b"", "primary-key"), ("visits.csv", b",3,35,", b",three,35,", "type-error"),
        ("visits.csv", b"a1", b"a2", "foreign-key"), ("events.csv", b"place", b"Place", "incorrect-label"),
        ("visits.csv", b"Tashkent", b"Samarka", "hash-count"),
    ],
)  # fmt: skip
def test_the_package_notices_when_a_file_was_changed(file, old, new, error, tmp_path):
    folder = unpacked(citable_zip(SMALL), tmp_path)
    before = (folder / file).read_bytes()
    assert old in before
    (folder / file).write_bytes(before.replace(old, new, 1))
    assert error in {type for (type,) in frictionless.validate(folder / "datapackage.json").flatten(["type"])}


def test_programs_read_the_types(tmp_path):
    package = frictionless.Package(str(unpacked(citable_zip(SMALL), tmp_path) / "datapackage.json"))
    (visit,) = package.get_resource("visits").read_rows()
    visit_event, document_event = package.get_resource("events").read_rows()
    assert (visit["char_start"], float(visit["confidence"]), visit["date_alternatives"], visit["event"]) == (
        3,
        0.9,
        [],
        None,
    )
    assert package.get_resource("quotes").read_rows()[0]["complete"] is True
    assert (visit_event["kind"], document_event["kind"]) == ("visit", "document")
    assert document_event["parties"] == ["Azerbaijan", "Uzbekistan"] and document_event["visit_event_id"] == "ev-1"


@pytest.mark.parametrize(
    "given, held",
    [
        (None, None),
        (b"<p>", b"<p>"),
        ("<p>é", "<p>é".encode()),
        (lambda: b"<p>", b"<p>"),
        (lambda: "<p>", b"<p>"),
        (lambda: None, None),
        (b"", None),
    ],
)
def test_the_timeline_is_in_it_where_one_is_given(given, held):
    data = citable_zip(SMALL, timeline_html=given)
    assert names(data) == FILES | ({"timeline.html"} if held else set())
    if held:
        assert zipfile.ZipFile(io.BytesIO(data)).read("timeline.html") == held


def test_events_are_visits_and_documents_in_one_table():
    rows = table(citable_zip(SMALL), "events.csv")
    assert [(row["kind"], row["event_id"], row["host_country"], row["title"]) for row in rows] == [
        ("visit", "ev-1", "Uzbekistan", ""), ("document", "ed-1", "", "Treaty on Allied Relations"),
    ]  # fmt: skip
    held = {column.name for name in ("visit_events", "document_events") for column in TABLES_BY_NAME[name].columns}
    assert set(rows[0]) == held | {"kind"}


def test_sources_have_no_text_and_no_file_name():
    (row,) = table(citable_zip(SMALL), "sources.csv")
    assert list(row) == [
        "article_id",
        "title",
        "source",
        "published",
        "published_basis",
        "url",
        "language",
        "family",
        "extractor",
    ]
    assert (row["article_id"], row["source"], row["published"], row["family"]) == ("a1", "Trend", "2024-08-23", "f1")


def test_formulas_are_defused_in_every_table():
    data = citable_zip(HOSTILE)
    cells = [
        cell for name in names(data) if name.endswith(".csv") for row in table(data, name) for cell in row.values()
    ]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))] == []
    assert "'" + FORMULA in cells


def test_a_row_of_an_article_that_was_removed_breaks_no_promise(tmp_path):
    orphan = replace(SMALL, articles=SMALL.articles.iloc[:0])
    folder = unpacked(citable_zip(orphan), tmp_path)
    assert frictionless.validate(folder / "datapackage.json").valid
    resources = json.loads((folder / "datapackage.json").read_text())["resources"]
    assert not any("foreignKeys" in resource["schema"] for resource in resources)


def test_the_package_names_its_state_and_authors(tmp_path):
    folder = unpacked(
        citable_zip(SMALL, title="Visits", authors=["Ministry", {"family-names": "Doe", "given-names": "Jane"}]),
        tmp_path,
    )
    package = json.loads((folder / "datapackage.json").read_text())
    assert (package["title"], package["version"], package["created"]) == (
        "Visits",
        "2025-03-05",
        "2025-03-05T00:00:00Z",
    )
    assert [one["title"] for one in package["contributors"]] == ["Ministry", "Jane Doe"]
    assert "version" not in json.loads(zipfile.ZipFile(io.BytesIO(citable_zip(EMPTY))).read("datapackage.json"))


def test_the_codebook_explains_every_column_of_every_file(tmp_path):
    folder = unpacked(citable_zip(HOSTILE, title="A\n# heading | x"), tmp_path)
    book = (folder / "CODEBOOK.md").read_text()
    assert book.startswith("# A # heading | x: codebook\n")
    for path in folder.glob("*.csv"):
        section = book.split(f"\n## {path.name}\n")[1].split("\n## ")[0]
        header = path.read_text("utf-8-sig").splitlines()[0].split(",")
        assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == header
        assert all(len(line.split(" | ")) >= 3 for line in section.splitlines() if line.startswith("| `"))


def test_events_of_one_kind_only_are_fine(tmp_path):
    for kinds in ({"visit_events": [VISIT_EVENT]}, {"document_events": [DOCUMENT_EVENT]}):
        folder = unpacked(citable_zip(snapshot(**kinds)), tmp_path / next(iter(kinds)))
        assert frictionless.validate(folder / "datapackage.json").valid
        assert len(pd.read_csv(folder / "events.csv")) == 1
