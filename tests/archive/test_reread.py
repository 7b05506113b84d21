"""Rows that people accepted and that a newer extraction reads differently."""

from dataclasses import replace

import pytest

from archive import decisions as made
from archive import open_archive
from archive.gathering import log_table
from archive.reread import reread
from extraction.extract import Extraction
from extraction.schema import TABLES, Article, Document, Quote, Visit
from tests.archive.snapshots import snapshot

TRIP = Visit(visit_id="v-1", article_id="a", visitor="Ilham Aliyev", visitor_country="Azerbaijan", host_country="Uzbekistan", visit_type="state", date_start="2024-08-22", date_edtf="2024-08-22", status="completed", evidence="Aliyev came.", char_start=0, char_end=12)  # fmt: skip
NEXT_DAY = {"date_start": "2024-08-23", "date_edtf": "2024-08-23"}
PAPER = Document(document_id="d-1", article_id="a", title="Treaty on Water", parties=["A", "B"], date_start="2024", date_edtf="2024")  # fmt: skip
WORDS = Quote(quote_id="q-1", article_id="a", speaker="Ilham Aliyev", kind="direct", text="We agree.")


def told(row, *decisions, **changes):
    """What is said of a row that was decided on and now reads with these changes."""
    log = [replace(one, decision_id=number) for number, one in enumerate(decisions, 1)]
    table = made.table_of({name: getattr(row, name, None) for name in ("visit_id", "document_id", "quote_id")})
    rows = {name: [replace(row, **changes)] if name == table else [] for name in TABLES}
    now = snapshot(rows=rows["visits"], quotes=rows["quotes"], papers=rows["documents"], decisions=log)
    return reread(replace(now, decisions=log_table(log)), table)


@pytest.mark.parametrize(
    ("row", "changes", "words"),
    [
        (TRIP, NEXT_DAY, "accepted as 22 August 2024; read anew as 23 August 2024"),
        (TRIP, {"date_start": None, "date_edtf": None}, "accepted as 22 August 2024; read anew as undated"),
        (TRIP, {"host_country": "Georgia"}, "accepted as Uzbekistan; read anew as Georgia"),
        (TRIP, {"visitor": "Jeyhun Bayramov"}, "accepted as Ilham Aliyev; read anew as Jeyhun Bayramov"),
        (TRIP, {"visit_type": "unspecified", **NEXT_DAY}, "accepted as 22 August 2024 and state; read anew as 23 August 2024 and no visit type"),
        (TRIP, {"count": 5}, "accepted as count 1; read anew as count 5"),
        (PAPER, {"title": "Treaty on Gas"}, "accepted as “Treaty on Water”; read anew as “Treaty on Gas”"),
        (PAPER, {"parties": ["A", "C"]}, "accepted as A and B; read anew as A and C"),
        (WORDS, {"text": "We do not agree."}, "accepted as “We agree.”; read anew as “We do not agree.”"),
    ],
)  # fmt: skip
def test_what_differs_is_said_in_words(row, changes, words):
    assert list(told(row, made.accept(row, who="A"), **changes).values()) == [words]


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        (TRIP, {}),
        (TRIP, {"confidence": 0.2, "place": "Khiva", "date_basis": "stated", "char_end": 20}),
        (TRIP, {"visitor": "I. Aliyev"}),
        (PAPER, {"parties": ["B", "A"], "title": "Treaty on water"}),
    ],
)
def test_what_means_the_same_is_not_told(row, changes):
    assert told(row, made.accept(row, who="A"), **changes) == {}


def test_only_what_is_accepted_now_counts():
    newer = replace(TRIP, **NEXT_DAY)
    assert told(TRIP, made.reject(TRIP, who="A"), **NEXT_DAY) == {}
    assert told(TRIP, made.accept(TRIP, who="A"), made.reopen(TRIP, who="A"), **NEXT_DAY) == {}
    assert told(TRIP, made.accept(TRIP, who="A"), made.accept(newer, who="B"), **NEXT_DAY) == {}


def test_what_a_person_has_set_is_not_the_extractions_to_change():
    told_of = told(TRIP, made.accept(TRIP, who="A"), made.edit(TRIP, "date_start", "2024-08-24", who="A"), **NEXT_DAY)
    assert told_of == {}


def test_the_row_stands_in_the_queue_until_it_is_accepted_again(tmp_path):
    archive = open_archive(f"sqlite:///{tmp_path}/a.sqlite")
    article = Article(article_id="a", name="news", text="Aliyev came.", published="2024-09-01")
    sure = replace(TRIP, confidence=0.9, date_text="on Thursday")
    archive.store.add(Extraction(article, {"visits": [sure]}), extractor="1")
    archive.decide(made.accept(archive.snapshot().visits, who="Ana"))
    assert archive.queue().empty
    archive.store.add(Extraction(article, {"visits": [replace(sure, visit_id="v-2", **NEXT_DAY)]}), extractor="2")
    (line,) = archive.queue().to_dict("records")
    assert (line["row_id"], line["reason"]) == ("v-2", "accepted as 22 August 2024; read anew as 23 August 2024")
    archive.decide(made.accept(archive.snapshot().visits, who="Ben"))
    assert archive.queue().empty
