"""CAMEO and PLOVER: every case of the mapping, both directions, partial dates, what is not coded."""

import csv
import io
import json
import zipfile
from itertools import product

import pytest
from archives import DOCUMENT_EVENT, EMPTY, VISIT_EVENT, snapshot

from archive.exports.acts import CODES
from archive.exports.coded import coded_zip

AGREEMENTS = [
    "treaty",
    "declaration",
    "agreement",
    "memorandum",
    "roadmap",
    "programme",
    "protocol",
    "plan",
    "contract",
    "charter",
    "other",
]
STATEMENTS = ["statement", "communique"]
STATUSES = ["signed", "adopted", "approved", "ratified", "exchanged", "planned", "in_force", "mentioned"]


def coded(**tables):
    """(lines of cameo.csv, records of plover.jsonl, the README)."""
    with zipfile.ZipFile(io.BytesIO(coded_zip(snapshot(**tables)))) as packed:
        lines = list(csv.DictReader(io.StringIO(packed.read("cameo.csv").decode("utf-8-sig"), newline="")))
        records = [json.loads(line) for line in packed.read("plover.jsonl").decode().splitlines()]
        return lines, records, packed.read("README.md").decode()


def visit(**changed):
    return coded(visit_events=[{**VISIT_EVENT, **changed}])


def document(**changed):
    return coded(document_events=[{**DOCUMENT_EVENT, "history": [], **changed}])


def pairs(lines):
    return [(line["source"], line["target"], line["cameo"]) for line in lines]


@pytest.mark.parametrize(
    "changed, forth, back, plover, mode",
    [
        ({}, "042", "043", "CONSULT", ["visit"]),
        ({"status": "ongoing"}, "042", "043", "CONSULT", ["visit"]),
        ({"visit_type": "summit"}, "042", "043", "CONSULT", ["visit", "multilateral"]),
        ({"event": "COP29", "status": "ongoing"}, "042", "043", "CONSULT", ["visit", "multilateral"]),
        ({"status": "planned"}, "036", "036", "AGREE", None),
        ({"status": "planned", "visit_type": "summit"}, "036", "036", "AGREE", None),
    ],
)  # fmt: skip
def test_visits(changed, forth, back, plover, mode):
    lines, (record,), _ = visit(**changed)
    assert pairs(lines) == [("AZE", "UZB", forth), ("UZB", "AZE", back)]
    assert {line["cameo_root"] for line in lines} == {forth[:2]}
    assert (record["event"], record.get("mode")) == ([plover], mode)
    assert (record["actor"], record["recipient"]) == (
        [{"code": "AZE", "entity_text": "Azerbaijan"}],
        [{"code": "UZB", "entity_text": "Uzbekistan"}],
    )


@pytest.mark.parametrize("type, status", list(product([*AGREEMENTS, *STATEMENTS, "decree", None], STATUSES)))
def test_documents(type, status):
    lines, records, readme = document(document_type=type, status=status)
    if type == "decree" or status in ("in_force", "mentioned") or (type in STATEMENTS and status == "ratified"):
        assert (lines, records) == ([], []) and "1: document" in readme
    else:
        code = "032" if status == "planned" else "019" if type in STATEMENTS else "057"
        assert pairs(lines) == [("AZE", "UZB", code), ("UZB", "AZE", code)]
        assert [record["event"] for record in records] == {"032": [["AGREE"]], "057": [["SUPPORT"]], "019": []}[code]


def test_each_pair_of_states_of_a_document_is_two_lines_and_one_record():
    lines, (record,), _ = document(parties=["Azerbaijan", "Kazakhstan", "European Union", "Uzbekistan", "Azerbaijan"])
    assert {(s, t) for s, t, _ in pairs(lines)} == {
        (s, t) for s, t in product(["AZE", "KAZ", "UZB"], repeat=2) if s != t
    }
    assert len(lines) == 6
    assert record["actor"][2] == {"entity_text": "European Union"} and "recipient" not in record


def test_each_stage_of_a_document_is_coded_on_its_own_day():
    stages = [
        "planned 2024-07? (d-2)",
        "signed 2024-08-22/2024-08-23 (d-1)",
        "ratified (d-3)",
        "in_force 2025-01-01 (d-3)",
        "?? (x)",
    ]
    lines, records, _ = document(history=stages, status="in_force", date_start="2025-01-01", date_edtf="2025-01-01")
    assert [(line["status"], line["date"], line["date_end"], line["date_edtf"], line["cameo"]) for line in lines[::2]] == [
        ("planned", "2024-07", "", "2024-07?", "032"), ("signed", "2024-08-22", "2024-08-23", "2024-08-22/2024-08-23", "057"),
        ("ratified", "", "", "", "057"),
    ]  # fmt: skip
    assert [(r["id"], r.get("date"), r.get("enddate"), r["event"]) for r in records] == [
        ("ed-1", None, None, ["AGREE"]), ("ed-1-1", "2024-08-22", "2024-08-23", ["SUPPORT"]), ("ed-1-2", None, None, ["SUPPORT"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "edtf, date, end",
    [("2024-21", "2024", ""), ("2024-08~", "2024-08", ""), ("2024-08/2024-09-05", "2024-08", "2024-09-05"), ("../2024-08", "", "2024-08"), ("202X", "", ""), ("2024-XX", "2024", "")],
)  # fmt: skip
def test_the_date_of_a_stage_is_read_from_its_edtf(edtf, date, end):
    lines, _, _ = document(history=[f"signed {edtf} (d-1)"])
    assert (lines[0]["date"], lines[0]["date_end"], lines[0]["date_edtf"]) == (date, end, edtf)


@pytest.mark.parametrize(
    "date, end, edtf, held, precision",
    [
        ("2024-08-22", "2024-08-23", "2024-08-22/2024-08-23", ("2024-08-22", "2024-08-23"), "day"),
        ("2024-08", None, "2024-08", (None, None), "month"),
        ("2024", None, "2024-21", (None, None), "year"),
        ("2024-08-22", "2024-09", "2024-08-22/2024-09", ("2024-08-22", None), "day"),
        (None, None, None, (None, None), ""),
    ],
)
def test_dates_are_never_made_more_precise(date, end, edtf, held, precision):
    lines, (record,), _ = visit(date_start=date, date_end=end, date_edtf=edtf)
    assert (record.get("date"), record.get("enddate"), record.get("date_edtf")) == (*held, edtf)
    assert {(line["date"], line["date_precision"], line["date_edtf"]) for line in lines} == {
        (date or "", precision, edtf or "")
    }


@pytest.mark.parametrize("changed", [{"status": "cancelled"}, {"status": None}, {"review": "rejected"}])
def test_visits_that_are_not_coded(changed):
    lines, records, readme = visit(**changed)
    assert (lines, records) == ([], [])
    assert ("1 not" in readme) is ("review" not in changed)


def test_a_visit_between_unknown_states_is_in_plover_only():
    lines, (record,), readme = visit(host_iso3=None, host_country=None, place=None)
    assert lines == [] and record["recipient"] == [{"entity_text": ""}]
    assert "1: visit, fewer than two states known" in readme


def test_an_empty_archive_has_the_header_and_the_mapping():
    with zipfile.ZipFile(io.BytesIO(coded_zip(EMPTY))) as packed:
        assert packed.namelist() == ["cameo.csv", "plover.jsonl", "codes.csv", "README.md"]
        assert packed.read("cameo.csv").decode("utf-8-sig").startswith("event_id,kind,status,date,")
        assert packed.read("codes.csv") == CODES.read_bytes()


def test_the_mapping_gives_a_reason_in_every_line_and_codes_of_both_schemes():
    with CODES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(row["why"] and row["kind"] in ("visit", "document") for row in rows)
    assert {row["cameo"] for row in rows} == {"", "019", "032", "036", "042", "057"}
    assert {row["plover"] for row in rows} == {"", "AGREE", "CONSULT", "SUPPORT"}
    assert all(bool(row["cameo"]) == bool(row["cameo_name"]) == bool(row["cameo_back"]) for row in rows)
