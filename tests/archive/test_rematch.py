"""Decided rows found again in a newer extraction, or kept; never on another row."""

from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import decisions as made
from archive.rematch import carried, decided_records
from extraction.schema import Document, Quote, Visit

TRIP = asdict(Visit(visit_id="v-old", article_id="a", visitor="Ilham Aliyev", visitor_country="Azerbaijan", visitor_iso3="AZE", host_country="Uzbekistan", host_iso3="UZB", direction="AZE→UZB", date_start="2024-08", date_edtf="2024-08", date_text="last August", evidence="Aliyev visited Tashkent last August.", char_start=100, char_end=136))  # fmt: skip
PAPER = asdict(Document(document_id="d-old", article_id="a", title="Treaty on Allied Relations", document_type="treaty", date_start="2024", evidence="They signed a treaty and 18 documents.", char_start=0, char_end=40))  # fmt: skip
WORDS = asdict(Quote(quote_id="q-old", article_id="a", speaker="Ilham Aliyev", kind="direct", text="Every paper on this table has a name and a deadline.", char_start=10, char_end=62))  # fmt: skip


def newer(row, **changes):
    identity = next(name for name in ("document_id", "quote_id", "visit_id") if row.get(name))
    return row | {identity: f"{row[identity][0]}-new"} | changes


@pytest.mark.parametrize(
    ("table", "row", "changes"),
    [
        ("visits", TRIP, {}),
        (
            "visits",
            TRIP,
            {"char_start": 90, "char_end": 160, "evidence": "Longer. Aliyev visited Tashkent last August."},
        ),
        ("visits", TRIP, {"char_start": 700, "char_end": 736}),
        ("visits", TRIP, {"date_start": "2023-08", "date_edtf": "2023-08"}),
        ("visits", TRIP, {"date_start": "2024-08-22", "date_edtf": "2024-08-22", "date_text": "22 August"}),
        ("visits", TRIP, {"date_start": None, "date_edtf": None, "date_text": None}),
        ("visits", TRIP, {"visitor": "I. Aliyev", "status": "completed", "place": "Tashkent"}),
        ("documents", PAPER, {"title": "Treaty on Allied Relations.", "date_start": "2025", "char_end": 30}),
        ("documents", PAPER | {"title": None, "count": 18}, {"char_end": 30}),
        ("documents", PAPER | {"title": "Agreement on Tourism"}, {"title": "Tourism Agreement"}),
        ("quotes", WORDS, {"text": "Every paper on this table has a name, and a deadline", "char_end": 60}),
    ],
)
def test_a_row_is_found_again(table, row, changes):
    renamed, kept = carried(table, [row], [newer(row, **changes)])
    assert (list(renamed), [one[-3:] for one in renamed.values()], kept) == ([row[f"{table[:-1]}_id"]], ["new"], [])


@pytest.mark.parametrize(
    ("table", "row", "changes"),
    [
        ("visits", TRIP, {"article_id": "b"}),
        ("visits", TRIP, {"host_iso3": "GEO"}),
        ("visits", TRIP, {"visitor_iso3": "KAZ"}),
        ("visits", TRIP, {"visitor": "Jeyhun Bayramov"}),
        ("visits", TRIP, {"visitor": "President of Azerbaijan"}),
        ("visits", TRIP, {"count": 5}),
        ("visits", TRIP, {"visitor": "Mehriban Aliyeva"}),
        ("visits", TRIP | {"event": "COP28"}, {"event": "COP29"}),
        ("visits", TRIP, {"char_start": 500, "char_end": 540, "evidence": "Aliyev visited Tashkent again."}),
        ("visits", TRIP, {"date_start": "2022-05", "date_edtf": "2022-05", "date_text": "May 2022"}),
        ("documents", PAPER | {"title": "Joint Statement"}, {"title": "Statement of the Two Governments"}),
        ("documents", PAPER, {"title": "Memorandum on Water"}),
        ("documents", PAPER, {"title": None}),
        ("documents", PAPER | {"title": None, "count": 18}, {"count": 5}),
        ("documents", PAPER | {"title": None}, {"document_type": "protocol"}),
        ("quotes", WORDS, {"text": "Another thing was said."}),
        ("quotes", WORDS, {"speaker": "Shavkat Mirziyoyev"}),
        ("quotes", WORDS, {"speaker": None}),
        ("quotes", WORDS, {"kind": "indirect"}),
    ],
)
def test_a_decision_never_lands_on_another_row(table, row, changes):
    assert carried(table, [row], [newer(row, **changes)]) == ({}, [row])


def test_the_same_id_is_the_same_row():
    assert carried("visits", [TRIP], [newer(TRIP), TRIP]) == ({}, [])


def test_of_two_rows_that_fit_alike_neither_is_taken():
    twins = [newer(TRIP, date_start=None, date_edtf=None, date_text=None, visit_id=f"v-{n}") for n in range(2)]
    assert carried("visits", [TRIP], twins) == ({}, [TRIP])


def test_two_trips_of_one_sentence_are_told_apart_by_their_dates():
    may, june = (TRIP | {"visit_id": f"v-{month}", "date_start": month, "date_edtf": month, "date_text": month} for month in ("2024-05", "2024-06"))  # fmt: skip
    new = [
        newer(june, visit_id="v-3", date_start="2024-06-11", date_edtf="2024-06-11"),
        newer(may, visit_id="v-4", char_end=130),
    ]
    assert carried("visits", [may, june], new) == ({"v-2024-05": "v-4", "v-2024-06": "v-3"}, [])
    assert carried("visits", [may], new[:1]) == ({}, [may])


def test_a_new_row_that_another_old_row_already_was_is_not_taken():
    other = TRIP | {"visit_id": "v-other", "date_start": None, "date_edtf": None, "date_text": None}
    assert carried("visits", [TRIP], [other], others=[other]) == ({}, [TRIP])


def test_a_new_row_that_another_lost_row_fits_as_well_is_not_taken():
    other = TRIP | {"visit_id": "v-other"}
    assert carried("visits", [TRIP], [newer(TRIP)], others=[other]) == ({}, [TRIP])
    assert carried("visits", [TRIP], [newer(TRIP)], others=[other | {"visitor": "Jeyhun Bayramov"}])[0] == {
        "v-old": "v-new"
    }


@given(st.data())
def test_names_go_one_to_one_and_nothing_that_stays_is_lost(data):
    dates, people, ways = (
        ["2024-08", "2024-08-22", "2022-05", None],
        ["Ilham Aliyev", "Jeyhun Bayramov", None],
        ["UZB", "GEO"],
    )

    def rows(prefix):
        cells = st.tuples(*map(st.sampled_from, (dates, people, ways, [100, 120, 400])))
        made_of = enumerate(data.draw(st.lists(cells, max_size=5)))
        return [TRIP | {"visit_id": f"{prefix}{n}", "date_start": d, "date_edtf": d, "date_text": None, "visitor": p, "host_iso3": w, "char_start": c, "char_end": c + 36, "evidence": str(c)} for n, (d, p, w, c) in made_of]  # fmt: skip

    old, new, others = rows("o"), rows("n"), rows("x")
    renamed, kept = carried("visits", old, new, others=others)
    by_id = {row["visit_id"]: row for row in (*old, *new)}
    assert len(set(renamed.values())) == len(renamed) and set(renamed.values()) <= {row["visit_id"] for row in new}
    assert {row["visit_id"] for row in kept} | set(renamed) == {row["visit_id"] for row in old}
    assert not set(renamed) & {row["visit_id"] for row in kept}
    for before, after in renamed.items():
        assert by_id[before]["host_iso3"] == by_id[after]["host_iso3"]
        assert by_id[before]["char_start"] <= by_id[after]["char_end"]


def logged(*decisions):
    return [replace(one, decision_id=number) for number, one in enumerate(decisions, 1)]


@pytest.mark.parametrize(
    ("steps", "stays"),
    [
        ([("accept",)], True),
        ([("edit", "place", "Khiva")], True),
        ([("note", "look again")], True),
        ([("reject",)], False),
        ([("reopen",)], False),
        ([("edit", "place", "Khiva"), ("reject",)], False),
        ([("reject",), ("accept",)], True),
    ],
)
def test_which_rows_stay_when_they_vanish(steps, stays):
    told = logged(*(getattr(made, action)(TRIP, *rest, who="A") for action, *rest in steps))
    decided = decided_records("visits", "a", [TRIP, newer(TRIP)], told)
    assert [row["visit_id"] for row in decided] == ["v-old"]
    assert carried("visits", decided, []) == ({}, [TRIP] if stays else [])


def test_an_undone_decision_holds_no_row():
    told = logged(made.accept(TRIP, who="A"))
    assert decided_records("visits", "a", [TRIP], logged(*told, made.undo(told[0], who="A"))) == []


def test_a_rejected_row_that_vanished_comes_back_rejected():
    told = logged(made.reject(TRIP, who="A"), made.reject(newer(TRIP, article_id="b", visit_id="v-b"), who="A"))
    decided = decided_records("visits", "a", [], told)
    assert carried("visits", decided, [newer(TRIP, char_end=140)]) == ({"v-old": "v-new"}, [])


def test_an_accepted_row_of_an_article_that_was_taken_out_is_whole_when_it_comes_back():
    told = logged(made.accept(TRIP, who="A"))
    assert carried("visits", decided_records("visits", "a", [], told), []) == ({}, [TRIP])


def test_rows_added_by_hand_are_nobodys_extraction():
    told = logged(made.add("visits", {"visitor_iso3": "GEO", "host_iso3": "AZE", "article_id": "a"}, who="A"))
    told = logged(*told, made.accept({**told[0].value}, who="B"))
    assert decided_records("visits", "a", [], told) == []


def test_the_row_as_it_was_read_counts_not_as_it_was_edited():
    told = logged(made.edit(TRIP, "date_start", "2019", who="A"), made.accept(TRIP | {"date_start": "2019", "date_edtf": "2019"}, who="A"))  # fmt: skip
    assert decided_records("visits", "a", [TRIP], told)[0]["date_start"] == "2024-08"
    assert decided_records("visits", "a", [], told)[0]["date_start"] == "2024-08"
