"""Events looked up by their id and by their rows, with their sentence and what makes them doubtful."""

from datetime import date

import pytest

from archive import open_archive
from archive.catalogue import Catalogue
from tests.archive.views import archive_of


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return Catalogue(archive_of(tmp_path_factory.mktemp("catalogue")).snapshot())


def test_an_event_is_found_by_its_id_and_by_its_rows(catalogue):
    table, event = catalogue.event("v1a")
    assert (table, event["visitor"], event["evidence"]) == ("visits", "Ilham Aliyev", "Sentence of v1a.")
    assert catalogue.event(event["event_id"]) == (table, event)
    assert catalogue.event("nobody") is None


def test_its_rows_in_their_order(catalogue):
    assert [row["visit_id"] for row in catalogue.rows("visits", ["v2b", "gone", "v2a"])] == ["v2b", "v2a"]


def test_days_of_a_quotation_are_those_of_its_article(catalogue):
    _, event = catalogue.event("q1a")
    assert date.fromordinal(event["first_day"]) == date(2024, 8, 24)


def test_what_is_doubtful(catalogue):
    visits = catalogue.tables["visits"]
    assert sorted(ids[0] for ids in visits.loc[visits["doubtful"], "row_ids"]) == [
        "v2c",
        "v2d",
    ]  # without a date, and hardly sure


def test_the_day_up_to_which_it_tells(catalogue):
    assert catalogue.latest_day == date(2025, 7, 5)


def test_an_empty_archive(tmp_path):
    empty = Catalogue(open_archive(f"sqlite:///{tmp_path}/empty.sqlite").snapshot())
    assert empty.latest_day is None and empty.event("v1a") is None
