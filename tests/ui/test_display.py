"""Tables as they are read: the words of a date stand over an ISO text that sorts."""

import pytest

from charts.dates import human
from tests.charts.tables import documents, visits
from ui.display import latest_first, table_for_reading, whens


@pytest.mark.parametrize(
    ("row", "sorts_as", "reads"),
    [
        (("AZE→UZB", "2024-08-22", {"date_end": "2024-08-23"}), "2024-08-22/2024-08-23", "22–23 Aug 2024"),
        (("AZE→UZB", "2024-08"), "2024-08", "Aug 2024"),
        (("AZE→UZB", "2026", {"date_edtf": "2026-21"}), "2026-03/2026-05", "spring 2026"),
        (("AZE→UZB", None), "no date", "no date"),
        (("AZE→UZB", "soon"), "no date", "no date"),
    ],
)
def test_a_date_sorts_by_its_iso_text_and_reads_as_words(row, sorts_as, reads):
    table = visits(row).assign(article="An article")
    assert table_for_reading("visits", table)["When"].tolist() == [sorts_as]
    assert whens(table) == {sorts_as: reads}


def test_the_column_sorts_by_date_whatever_the_precision():
    table = visits(*(("AZE→UZB", date) for date in ("2025-07-02", None, "2024", "2024-08-22", "2024-08", "2023-11-30")))
    dates = sorted(table_for_reading("visits", table.assign(article="An article"))["When"])
    assert [human(date) for date in dates] == [
        "30 Nov 2023",
        "2024",
        "Aug 2024",
        "22 Aug 2024",
        "2 Jul 2025",
        "no date",
    ]


def test_a_claim_an_unnamed_set_and_a_long_source():
    claim = visits(("AZE→UZB", "2024", {"count": 5, "asserted_by": "a diplomat who keeps a list"})).assign(article="A")
    (row,) = table_for_reading("visits", claim).to_dict("records")
    assert (row["Type"], row["According to"]) == ("5 visits", "a diplomat who ke…")
    papers = documents(("other", "2024", {"title": None, "count": 18, "status": "in_force"})).assign(article="A")
    (row,) = table_for_reading("documents", papers).to_dict("records")
    assert (row["Title"], row["Status"]) == ("18 documents, unnamed", "in force")


def test_nobody_cited_leaves_the_column_out():
    assert "According to" not in table_for_reading("visits", visits(("AZE→UZB", "2024")).assign(article="A"))


def test_latest_first_and_undated_last():
    table = visits(("AZE→UZB", None), ("AZE→UZB", "2024"), ("AZE→UZB", "2025-01"))
    assert latest_first("visits", table)["visit_id"].tolist() == ["v2", "v1", "v0"]
