"""What counts as one trip or one document, and the five figures."""

import pytest

from tests.charts.tables import documents, quotes, visits
from ui.joining import distinct_documents, distinct_trips
from ui.measures import overview_figures, to_check


def of(article, **more):
    return {"article_id": article, **more}


@pytest.mark.parametrize(
    ("rows", "trips"),
    [
        ([("AZE→UZB", "2024-08-22", of("a")), ("AZE→UZB", "2024-08", of("b"))], 1),
        ([("AZE→UZB", "2024-08-22", of("a", date_end="2024-08-23")), ("AZE→UZB", "2024-08-23", of("b"))], 1),
        ([("AZE→UZB", "2024-08-22", of("a")), ("AZE→UZB", "2024-08", of("a"))], 2),
        ([("AZE→UZB", "2024-08-22", of("a")), ("UZB→AZE", "2024-08-22", of("b"))], 2),
        ([("AZE→UZB", "2024-08-22", of("a")), ("AZE→UZB", "2024-08-22", of("b", visitor="Ali Asadov"))], 2),
        ([("AZE→UZB", "2024-08-22", of("a")), ("AZE→UZB", "2024-08-25", of("b"))], 2),
        ([("AZE→UZB", None, of("a")), ("AZE→UZB", None, of("b"))], 2),
        ([("AZE→UZB", "2024", of("a", count=5)), ("AZE→UZB", "2024", of("b", count=5))], 2),
        ([("AZE→UZB", "2024-08", of("a", status="cancelled")), ("AZE→UZB", "2024-08", of("b"))], 2),
    ],
)
def test_distinct_trips(rows, trips):
    assert len(distinct_trips(visits(*rows))) == trips


def test_a_joined_trip_has_the_fullest_date_the_later_stage_and_all_ids():
    table = visits(("AZE→UZB", "2024-08", of("b")), ("AZE→UZB", "2024-08-22", of("a", status="planned")))
    (trip,) = distinct_trips(table).to_dict("records")
    assert (trip["date_start"], trip["status"], sorted(trip["told_as"]), trip["told_by"]) == (
        "2024-08-22",
        "completed",
        ["v0", "v1"],
        2,
    )


def test_distinct_documents_by_title_whatever_its_case():
    table = documents(
        ("treaty", "2024-08-22", of("a", title="Treaty on Allied Relations")),
        ("treaty", None, of("b", title="treaty on allied relations", status="mentioned")),
        ("treaty", None, of("c", title=None)),
        ("treaty", None, of("d", title=None)),
        ("treaty", "2022", of("e", title="Treaty on Allied Relations")),
    )
    joined = distinct_documents(table)
    assert len(joined) == 4 and joined.iloc[0]["status"] == "signed"


def test_the_five_figures():
    table = visits(
        ("AZE→UZB", "2024-08-22", of("a", date_end="2024-08-23")),
        ("AZE→UZB", "2022-06", of("a")),
        ("UZB→AZE", "2025-07-02", of("a")),
        ("AZE→UZB", "2025-11", of("a", status="planned")),
        ("AZE→UZB", "2025-01", of("a", status="planned")),
        ("AZE→UZB", "2025-06", of("a", count=5)),
        ("AZE→UZB", None, of("a")),
    )
    papers = documents(
        ("memorandum", "2025-07-02", of("a", count=18)), ("treaty", "2025-07-02", of("a")), ("treaty", "2024")
    )
    figures = overview_figures(table, papers, quotes(), ("AZE", "UZB"), ["2024-08-24", "2025-07-03"])
    assert [(one.label, one.value) for one in figures] == [
        ("Last visit AZE → UZB", "22–23 Aug 2024"),
        ("Last visit UZB → AZE", "2 Jul 2025"),
        ("Next planned", "Nov 2025"),
        ("Documents in 2025", "19"),
        ("To check", "1"),
    ]
    assert all(one.help for one in figures)


def test_the_figures_of_nothing_are_words():
    figures = overview_figures(visits(), documents(), quotes(), ("AZE", "UZB"), [])
    assert [one.value for one in figures] == ["none told", "none told", "none told", "none dated", "0"]


@pytest.mark.parametrize(
    ("more", "check"),
    [
        ({}, False),
        ({"confidence": 0.3}, True),
        ({"date_alternatives": ["2025-08"]}, True),
        ({"confidence": 0.9}, False),
    ],
)
def test_to_check(more, check):
    assert to_check(visits(("AZE→UZB", "2024-08-22", more))).tolist() == [check]
