"""The figures of the overview and the tables behind the charts."""

import pytest

from archive import measures
from archive.selection import Looking, Selection
from tests.archive.views import catalogue_of


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return catalogue_of(tmp_path_factory.mktemp("measures"))


@pytest.fixture(scope="module")
def chosen(catalogue):
    return Looking(catalogue, Selection()).chosen


def test_the_latest_visit_each_way(chosen):
    assert measures.latest_visit(chosen.visits, "AZE→UZB").event["row_ids"] == ["v1a"]  # neither the plan nor the claim
    assert measures.latest_visit(chosen.visits, "UZB→AZE").event["date_start"] == "2025-07-02"
    assert measures.latest_visit(chosen.visits, "CHN→KAZ") is None


@pytest.mark.parametrize(("day", "rows"), [("2025-07-05", ["v2b"]), ("2025-11-30", ["v2b"]), (None, ["v2b"])])
def test_the_next_planned_visit(chosen, day, rows):
    assert measures.next_visit(chosen.visits, day).event["row_ids"] == rows


def test_no_plan_is_left(chosen):
    assert measures.next_visit(chosen.visits, "2025-12-01") is None


def test_documents_of_the_year(chosen):
    assert measures.documents_of_year(chosen.documents) == ("2024", 1)
    assert measures.documents_of_year(chosen.documents, "2023-07-01") == ("2023", 18)
    assert measures.documents_of_year(chosen.documents.iloc[:0]) is None


def test_the_leading_pair(chosen):
    assert measures.leading_pair(chosen.visits) == ("AZE", "UZB")
    assert measures.leading_pair(chosen.visits.iloc[:0]) is None


def test_who_meets_whom_and_where(chosen):
    pairs = measures.meetings(chosen.visits).to_dict("records")
    assert [(one["visitor"], one["host"], one["number"]) for one in pairs] == [
        ("Ilham Aliyev", "Shavkat Mirziyoyev", 1),
        ("Shavkat Mirziyoyev", "Ilham Aliyev", 1),
    ]
    assert set(measures.cities(chosen.visits)["place"]) == {"Tashkent", "Baku", "Xi'an"}


def test_the_nearest_of_the_same_way(catalogue):
    _, event = catalogue.event("v1a")
    assert [one["row_ids"][0] for one in measures.neighbours(catalogue, "visits", event)] == ["v2b", "v2d"]
    _, paper = catalogue.event("d1a")
    assert measures.neighbours(catalogue, "documents", paper) == []
