"""The functions that make decisions, and which of a log are in force."""

from dataclasses import replace
from datetime import datetime

import pytest

from archive import decisions as made
from archive.decisions import in_force, latest
from archive.errors import ArchiveError, NoSuchThing
from archive.values import WrongValue
from extraction.schema import Document, Quote, Visit
from extraction.tables import to_table

TRIP = Visit(visit_id="v-1", article_id="a", visitor="Ilham Aliyev", visitor_country="Azerbaijan", visitor_iso3="AZE", host_country="Uzbekistan", host_iso3="UZB", direction="AZE→UZB", date_start="2024-08")  # fmt: skip
OTHER = Visit(visit_id="v-2", article_id="b", visitor="Ilham Aliyev")
PAPER = Document(document_id="d-1", article_id="a", visit_id="v-1", title="Treaty on Allied Relations")
WORDS = Quote(quote_id="q-1", article_id="a", text="We agree.")


def logged(*decisions):
    return [replace(one, decision_id=number) for number, one in enumerate(decisions, 1)]


@pytest.mark.parametrize("make", [made.accept, made.reject, made.reopen])
def test_a_verdict_says_who_when_and_what_the_rows_said(make):
    decision = make([TRIP, OTHER], who=" Anna  Lind ")
    assert (decision.action, decision.who, decision.table) == (make.__name__, "Anna Lind", "visits")
    assert decision.row_ids == ["v-1", "v-2"]
    assert decision.anchors["v-2"] == {"visit_id": "v-2", "article_id": "b", "visitor": "Ilham Aliyev", "visit_type": "unspecified", "count": 1}  # fmt: skip
    assert datetime.fromisoformat(decision.at).utcoffset().total_seconds() == 0
    assert make(TRIP, who="Anna", at="2026-01-01T00:00:00+00:00").at == "2026-01-01T00:00:00+00:00"


@pytest.mark.parametrize(
    "rows", [TRIP, [TRIP], to_table([TRIP], Visit), to_table([TRIP], Visit).iloc[0], {"visit_id": "v-1", "count": 1}]
)
def test_rows_come_as_records_or_tables(rows):
    assert made.accept(rows, who="A").row_ids == ["v-1"]


@pytest.mark.parametrize(("row", "table"), [(TRIP, "visits"), (PAPER, "documents"), (WORDS, "quotes")])
def test_a_row_knows_its_table(row, table):
    assert made.accept(row, who="A").table == table
    assert made.accept(to_table([row], type(row)), who="A").table == table


def test_an_edit_is_checked_and_keeps_the_stored_form():
    decision = made.edit(TRIP, "host_country", "georgian", who="A")
    assert (decision.column, decision.value, decision.anchors["v-1"]["host_country"]) == (
        "host_country",
        "Georgia",
        "Uzbekistan",
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: made.edit(TRIP, "evidence", "x", who="A"), "cannot be edited"),
        (lambda: made.edit(TRIP, "visit_id", "x", who="A"), "cannot be edited"),
        (lambda: made.edit(TRIP, "status", "x", who="A"), "one of"),
        (lambda: made.edit(TRIP, "host_iso3", "AZE", who="A"), "own country"),
        (lambda: made.edit(TRIP, "date_end", "2024-07", who="A"), "before the first"),
        (lambda: made.accept(TRIP, who=" "), "Say who decides"),
        (lambda: made.accept([], who="A"), "at least one row"),
        (lambda: made.accept({"visitor": "x"}, who="A"), "needs its id"),
        (lambda: made.merge(TRIP, who="A"), "at least two"),
        (lambda: made.split(TRIP, TRIP, who="A"), "not all of them"),
        (lambda: made.split(TRIP, PAPER, who="A"), "not all of them"),
        (lambda: made.add("visits", {"host_country": "Georgia"}, who="A"), "countries of visitor and host"),
        (lambda: made.add("visits", {"host_country": "Georgia", "visitor_country": "Georgia"}, who="A"), "own country"),
        (
            lambda: made.add(
                "visits",
                {
                    "visitor_country": "Georgia",
                    "host_country": "Turkey",
                    "date_start": "2025-05",
                    "date_end": "2025-04",
                },
                who="A",
            ),
            "would lie before the first",
        ),
        (lambda: made.add("documents", {"parties": ["Georgia"]}, who="A"), "a title or a type"),
        (lambda: made.add("quotes", {"speaker": "x"}, who="A"), "the words"),
        (lambda: made.add("trips", {}, who="A"), "no table"),
        (lambda: made.undo(made.accept(TRIP, who="A"), who="B"), "in the archive's log"),
    ],
)
def test_what_cannot_be_decided_is_said(wrong, said):
    with pytest.raises(WrongValue, match=said):
        wrong()
    assert issubclass(WrongValue, ArchiveError)


def test_a_row_added_by_hand_gets_an_id_its_codes_and_its_reason():
    values = {"visitor_country": "Georgia", "host_country": "AZE", "date_edtf": "2024-21", "article_id": "a"}
    decision = made.add("visits", values, who="Anna", at="2026")
    record = decision.value
    assert decision.row_ids == [record["visit_id"]] and record["visit_id"].startswith("v-")
    assert (record["direction"], record["date_start"], record["date_edtf"]) == ("GEO→AZE", "2024", "2024-21")
    assert (record["article_id"], record["reason"], record["confidence"]) == ("a", "added by Anna", None)
    assert made.add("visits", values, who="Ben", at="2026").row_ids != decision.row_ids


def test_a_split_keeps_what_both_sides_said():
    decision = made.split(TRIP, [OTHER], who="A")
    assert (decision.row_ids, decision.value, set(decision.anchors)) == (["v-1"], ["v-2"], {"v-1", "v-2"})


def test_undo_and_redo():
    log = logged(made.accept(TRIP, who="A"), made.reject(TRIP, who="B"))
    log = logged(*log, made.undo(log[1], who="A"))
    assert [one.action for one in in_force(log)] == ["accept"]
    log = logged(*log, made.undo(log[2], who="B"))
    assert [one.action for one in in_force(log)] == ["accept", "reject"]


def test_the_latest_decision_of_a_row_is_taken_back():
    log = logged(made.accept([TRIP, OTHER], who="A"), made.split(OTHER, TRIP, who="A"), made.note(OTHER, "x", who="A"))
    assert latest(log, "v-1").action == "split"
    first = made.undo_latest(log, "v-1", who="B")
    assert (first.undoes, first.who, set(first.row_ids)) == (2, "B", {"v-1", "v-2"})
    log = logged(*log, first)
    assert made.undo_latest(log, "v-1", who="B").undoes == 1
    with pytest.raises(NoSuchThing, match="could be undone"):
        made.undo_latest(log, "v-9", who="B")


def test_the_order_is_that_of_the_ids():
    log = logged(made.accept(TRIP, who="A"), made.reject(TRIP, who="A"))
    assert [one.action for one in in_force(log[::-1])] == ["accept", "reject"]


def test_how_many_rows_of_which_table_is_said():
    rows, paper = [Visit(visit_id="v-1"), Visit(visit_id="v-2")], Document(document_id="d-1")
    for given, number in ((rows, "2"), ([], "none")):
        with pytest.raises(WrongValue, match=f"Choose one row to edit, not {number}"):
            made.edit(given, "place", "Baku", who="A")
    for decide in (made.merge, made.accept):
        with pytest.raises(WrongValue, match="Choose rows of one table; these are visits and documents"):
            decide([{"visit_id": "v-1"}, {"document_id": "d-1"}], who="A")
    with pytest.raises(WrongValue):
        made.split(rows[:1], [paper], who="A")


def test_broken_letters_are_cleaned_in_names_and_notes():
    decision = made.note(Visit(visit_id="v-1"), "half \ud800 a letter\x07", who="Ann\udfff")
    assert (decision.value, decision.who) == ("half ? a letter", "Ann?")
