"""Tables as they are read: the words of a date stand over an ISO text that sorts."""

import pytest

from charts.dates import human
from tests.charts.tables import documents, quotes, visits
from ui.display import table_for_reading, whens


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
    table = visits(row)
    assert table_for_reading("visits", table)["When"].tolist() == [sorts_as]
    assert whens(table) == {sorts_as: reads}


def test_the_column_sorts_by_date_whatever_the_precision():
    table = visits(*(("AZE→UZB", date) for date in ("2025-07-02", None, "2024", "2024-08-22", "2024-08", "2023-11-30")))
    dates = sorted(table_for_reading("visits", table)["When"])
    assert [human(date) for date in dates] == [
        "30 Nov 2023",
        "2024",
        "Aug 2024",
        "22 Aug 2024",
        "2 Jul 2025",
        "no date",
    ]


def test_a_claim_and_an_unnamed_set():
    (row,) = table_for_reading("visits", visits(("AZE→UZB", "2024", {"count": 5}))).to_dict("records")
    assert row["Type"] == "5 visits"
    papers = documents(("other", "2024", {"title": None, "count": 18, "status": "in_force"}))
    (row,) = table_for_reading("documents", papers).to_dict("records")
    assert (row["Title"], row["Status"]) == ("18 documents, unnamed", "in force")


def test_quotations_say_when_they_were_first_told():
    told = quotes(("A", "indirect")).assign(first_told="2024-08-23")
    (row,) = table_for_reading("quotes", told).to_dict("records")
    assert (row["First told"], row["Speech"]) == ("2024-08-23", "reported")
    assert whens(told) == {"2024-08-23": "23 Aug 2024"}
