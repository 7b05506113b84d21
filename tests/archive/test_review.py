"""The log folded onto the rows."""

import time
from dataclasses import replace
from itertools import combinations, permutations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import decisions as made
from archive.log import log
from archive.review import constraints, reviewed
from archive.schema import Review, columns
from extraction.schema import TABLES, Document, Quote, Visit
from extraction.tables import to_records, to_table

ROWS = [Visit(visit_id=f"v-{n}", article_id=f"a{n}", visitor="Ilham Aliyev", visitor_country="Azerbaijan", visitor_iso3="AZE", host_country="Uzbekistan", host_iso3="UZB", direction="AZE→UZB", date_start="2024-08", date_edtf="2024-08", date_alternatives=["2023-08"]) for n in range(4)]  # fmt: skip
TABLE = to_table(ROWS, Visit)
EDITS = [("host_country", "Georgia"), ("direction", "UZB→AZE"), ("date_start", "2024-08-22"), ("date_end", "2024-08-31"), ("date_edtf", "2025-21"), ("date_start", None), ("status", "planned"), ("count", 5), ("place", None), ("date_alternatives", "2022")]  # fmt: skip


def logged(*decisions):
    return [replace(one, decision_id=number) for number, one in enumerate(decisions, 1)]


def cell(decisions, row_id, column):
    return {row["visit_id"]: row[column] for row in reviewed(TABLE, decisions, "visits").to_dict("records")}[row_id]


ADDED = made.add("visits", {"visitor_iso3": "GEO", "host_iso3": "AZE"}, who="Anna", at="2026")
EVERY = [*ROWS, Visit(**ADDED.value)]
POOL = [
    ADDED,
    *(
        make(row, who=who)
        for make in (made.accept, made.reject, made.reopen)
        for row in EVERY
        for who in ("Anna", "Ben")
    ),
    *(made.accept([one, other], who="Ben") for one, other in combinations(EVERY, 2)),
    *(made.edit(row, column, value, who="Anna") for row in EVERY[:2] for column, value in EDITS),
    *(made.note(row, text, who="Anna") for row in EVERY for text in ("see UzA", "")),
    *(made.merge(rows, who="Anna") for number in (2, 3) for rows in combinations(EVERY, number)),
    *(made.split(one, other, who="Ben") for one, other in permutations(EVERY, 2)),
    *(made.split(EVERY[:n], EVERY[n:], who="Ben") for n in (1, 2, 3)),
]


@st.composite
def logs(draw):
    """Any decisions about the four rows and one that is added, and undos of what was decided before."""
    told = []
    for choice in draw(st.lists(st.sampled_from(POOL) | st.integers(0, 50), max_size=25)):
        if isinstance(choice, int) and told:
            choice = made.undo(told[choice % len(told)], who="Anna")
        if not isinstance(choice, int):
            told.append(replace(choice, decision_id=len(told) + 1))
    return told


def same(one, other):
    pd.testing.assert_frame_equal(one, other)
    return True


@settings(max_examples=60, deadline=None)
@given(logs())
def test_any_decisions_and_undos_fold(told):
    rows = reviewed(TABLE, told, "visits")
    assert list(rows.dtypes) == [*to_table([], Visit).dtypes, *to_table([], Review).dtypes]
    assert list(rows.columns) == [one.name for one in (*columns(Visit), *columns(Review))]
    assert len(rows) in (4, 5) and rows["visit_id"].is_unique
    assert set(rows["review"]) <= {"accepted", "rejected", "open"}
    assert len(log(told)) == len(told) and not log(told)["what"].isna().any()
    together, apart = constraints(told, "visits")
    assert not [1 for one in together for pair in apart if all(one & side for side in pair)]
    assert sum(map(len, together)) == len(set().union(*together))


@settings(max_examples=40, deadline=None)
@given(logs())
def test_undoing_everything_gives_the_raw_rows_back(told):
    # Decisions only: an undo that is undone would do its decision again.
    everything = logged(*told, *(made.undo(one, who="C") for one in reversed(made.in_force(told))))
    assert same(reviewed(TABLE, everything, "visits"), reviewed(TABLE, [], "visits"))
    assert constraints(everything, "visits") == ([], [])


@settings(max_examples=40, deadline=None)
@given(logs(), st.randoms())
def test_only_the_ids_give_the_order(told, random):
    mixed = random.sample(told, len(told))
    assert same(reviewed(TABLE, mixed, "visits"), reviewed(TABLE, told, "visits"))
    assert constraints(mixed, "visits") == constraints(told, "visits")
    assert log(mixed).equals(log(told))


@settings(max_examples=40, deadline=None)
@given(logs(), st.data())
def test_undo_and_redo_of_any_decision_change_nothing(told, data):
    if not told:
        return
    once = logged(*told, made.undo(data.draw(st.sampled_from(told)), who="C"))
    twice = logged(*once, made.undo(once[-1], who="C"))
    assert same(reviewed(TABLE, twice, "visits"), reviewed(TABLE, told, "visits"))


def test_without_decisions_the_rows_are_open_and_themselves():
    rows = reviewed(TABLE, [], "visits")
    assert to_records(rows, Visit) == ROWS
    assert to_records(rows, Review) == [Review()] * 4


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_archive_has_the_columns_too(table):
    rows = reviewed(to_table([], TABLES[table]), [], table)
    assert list(rows.dtypes) == [*to_table([], TABLES[table]).dtypes, *to_table([], Review).dtypes]


def test_an_edit_brings_what_follows_and_names_the_columns():
    edit = made.edit(ROWS[1], "host_country", "Georgia", who="Anna", at="2026-01-02")
    row = reviewed(TABLE, logged(edit), "visits").iloc[1]
    assert (row["host_country"], row["host_iso3"], row["direction"]) == ("Georgia", "GEO", "AZE→GEO")
    assert row["edited"] == ["host_country", "host_iso3", "direction"]
    assert (row["review"], row["reviewer"], row["reviewed_at"], row["origin"]) == (
        "open",
        "Anna",
        "2026-01-02",
        "extraction",
    )
    assert list(TABLE["host_iso3"]) == ["UZB"] * 4


def test_the_later_of_two_reviewers_wins():
    told = logged(made.edit(ROWS[0], "place", "Baku", who="Anna"), made.edit(ROWS[0], "place", "Ganja", who="Ben"), made.reject(ROWS[0], who="Anna"), made.accept(ROWS[0], who="Ben"))  # fmt: skip
    assert (cell(told, "v-0", "place"), cell(told, "v-0", "review"), cell(told, "v-0", "reviewer")) == (
        "Ganja",
        "accepted",
        "Ben",
    )
    assert len(log(told)) == 4


def test_undoing_one_edit_leaves_the_others():
    told = logged(made.edit(ROWS[0], "host_country", "Georgia", who="A"), made.edit(ROWS[0], "visitor_country", "Kazakhstan", who="A"))  # fmt: skip
    assert cell(told, "v-0", "direction") == "KAZ→GEO"
    assert cell(logged(*told, made.undo(told[0], who="B")), "v-0", "direction") == "KAZ→UZB"


def test_reopening_keeps_edits_and_notes():
    told = logged(made.edit(ROWS[0], "place", "Baku", who="A"), made.note(ROWS[0], "see UzA", who="B"), made.accept(ROWS[0], who="A"), made.reopen(ROWS[0], who="A"))  # fmt: skip
    assert [cell(told, "v-0", name) for name in ("review", "place", "note", "reviewer")] == [
        "open",
        "Baku",
        "see UzA",
        "A",
    ]


def test_an_added_row_stands_at_the_end_until_it_is_undone():
    told = logged(made.add("visits", {"visitor_iso3": "GEO", "host_iso3": "AZE"}, who="Anna"))
    row = reviewed(TABLE, told, "visits").iloc[-1]
    assert (row["direction"], row["review"], row["origin"], row["reviewer"]) == ("GEO→AZE", "accepted", "hand", "Anna")
    changed = logged(*told, made.edit(row, "place", "Baku", who="B"), made.reject(row, who="B"))
    last = reviewed(TABLE, changed, "visits").iloc[-1]
    assert (last["place"], last["review"], last["origin"]) == ("Baku", "rejected", "hand")
    assert len(reviewed(TABLE, logged(*changed, made.undo(told[0], who="B")), "visits")) == 4


def test_an_added_row_that_the_archive_has_already_is_not_there_twice():
    told = logged(made.add("visits", {"visitor_iso3": "GEO", "host_iso3": "AZE"}, who="Anna"))
    rows = pd.concat([TABLE, to_table([replace(ROWS[0], visit_id=told[0].row_ids[0])], Visit)], ignore_index=True)
    assert len(reviewed(rows, told, "visits")) == 5


def test_thirty_thousand_rows_with_five_thousand_decisions_are_quick():
    rows = to_table([replace(ROWS[0], visit_id=f"v-{n}") for n in range(30_000)], Visit)
    makers = [lambda row: made.accept(row, who="A"), lambda row: made.edit(row, "host_country", "Georgia", who="A")]
    one = [make(ROWS[0]) for make in makers]
    told = logged(*(replace(one[n % 2], row_ids=[f"v-{n * 6}"]) for n in range(5000)))
    start = time.process_time()
    found = reviewed(rows, told, "visits")
    assert (found["review"] == "accepted").sum() == (found["host_iso3"] == "GEO").sum() == 2500
    assert time.process_time() - start < 3
    start = time.process_time()
    assert len(log(told)) == 5000
    assert time.process_time() - start < 3


def test_kept_rows_stay_kept():
    rows = TABLE.assign(origin=["extraction", "kept", "extraction", "extraction"])
    assert list(reviewed(rows, [], "visits")["origin"]) == list(rows["origin"])


def test_decisions_count_for_their_table_only():
    papers, words = (
        to_table([Document(document_id="d-1", visit_id="v-0")], Document),
        to_table([Quote(quote_id="q-1")], Quote),
    )
    told = logged(made.reject(ROWS[0], who="A"), made.reject(papers, who="A"))
    assert list(reviewed(papers, told, "documents")["review"]) == ["rejected"]
    assert list(reviewed(words, told, "quotes")["review"]) == ["open"]
    assert list(reviewed(TABLE, told, "visits")["review"]) == ["rejected", "open", "open", "open"]


def test_a_log_of_another_schema_still_folds():
    stray = [replace(made.edit(ROWS[0], "place", "Baku", who="A"), column=column, value=value) for column, value in (("colour", "red"), ("place", 3), ("direction", "x"), ("date_edtf", "x"), ("count", "x"))]  # fmt: skip
    rows = reviewed(TABLE, logged(*stray, replace(made.accept(ROWS[0], who="A"), row_ids=["v-99"])), "visits")
    assert len(rows) == 4 and rows["place"].isna().all() and list(rows["count"]) == [1] * 4


@pytest.mark.parametrize(
    ("steps", "together", "apart"),
    [
        ([("merge", "01")], ["01"], []),
        ([("merge", "01"), ("merge", "12")], ["012"], []),
        ([("split", "0", "12")], [], [("0", "12")]),
        ([("merge", "012"), ("split", "0", "12")], ["12"], [("0", "12")]),
        ([("split", "0", "12"), ("merge", "01")], ["01"], [("01"[:1], "2")]),
        ([("split", "0", "1"), ("merge", "01")], ["01"], []),
        ([("merge", "0123"), ("split", "01", "23")], ["23", "01"], [("01", "23")]),
        ([("split", "0", "2"), ("merge", "12"), ("merge", "01")], ["012"], []),
    ],
)  # fmt: skip
def test_merges_and_splits(steps, together, apart):
    told = []
    for action, rows, *others in steps:
        sides = [[ROWS[int(number)] for number in side] for side in (rows, *others)]
        told.append(getattr(made, action)(*sides, who="A"))

    def ids(side):
        return {f"v-{number}" for number in side}

    assert constraints(logged(*told), "visits") == (
        list(map(ids, together)),
        [(ids(one), ids(other)) for one, other in apart],
    )
