"""What an event says of a trip that several articles tell."""

import pytest

from archive.merge import visit_events
from archive.schema import VisitEvent, columns
from tests.archive.merge.rows_of_news import articles, visits

A, M, TO_UZB, TO_AZE = "Ilham Aliyev", "Shavkat Mirziyoyev", "AZE→UZB", "UZB→AZE"
DAYS = articles(
    ("a", "2024-08-22", "Trend"),
    ("b", "2024-08-23", "Report"),
    ("c", "2024-08-24", "APA"),
    ("d", "2025-08-27", "Azertac"),
    ("e", "2024-08-15", "UzA"),
    ("f", "2024-03-18", "Gazeta"),
    ("w1", "2024-08-23", "Trend", "wire"),
    ("w2", "2024-08-23", "Kun", "wire"),
    ("w3", "2024-08-24", "Daryo", "wire"),
)


def event(*rows):
    (one,) = visit_events(visits(*rows), DAYS).to_dict("records")
    return one


def trip(article, date="2024-08-22", **more):
    return (article, more.pop("visitor", A), TO_UZB, date, more)


@pytest.mark.parametrize(
    ("rows", "column", "value"),
    [
        # dates
        ([trip("a"), trip("d", "2024-08")], "date_edtf", "2024-08-22"),
        (
            [trip("a", "2024-08-22"), trip("b", "2024-08-23"), trip("c", "2024-08-22/2024-08-23")],
            "date_edtf",
            "2024-08-22/2024-08-23",
        ),
        (
            [trip("a", "2024-08-22"), trip("b", "2024-08-22"), trip("c", "2024-08-23", date_basis="publication")],
            "date_edtf",
            "2024-08-22",
        ),
        ([trip("e", "2024-08-20", status="planned"), trip("b", "2024-08-22")], "date_edtf", "2024-08-22"),
        (
            [trip("a", "2024-08-23", edited=["date_start"], date_edtf="2024-08-02"), trip("b"), trip("c")],
            "date_edtf",
            "2024-08-23",
        ),
        (
            [trip("w1", "2024-08-21"), trip("w2", "2024-08-21"), trip("w3", "2024-08-21"), trip("a"), trip("b")],
            "date_edtf",
            "2024-08-22",
        ),
        (
            [trip("a", "2024-08-20/2024-08-26"), trip("b", "2024-08-22/2024-08-23")],
            "date_edtf",
            "2024-08-22/2024-08-23",
        ),  # a tour and its stop
        (
            [trip("e", "2024-08-20", status="planned"), trip("b", "2024-08-22")],
            "decided",
            "made 22 August 2024 (r1), planned for 20 August 2024 (r0)",
        ),
        (
            [trip("a"), trip("b", "2024-08-23"), trip("d", "2024-08")],
            "decided",
            "22 August 2024 in 1 of 2 sources, not 23 August 2024 (r1)",
        ),
        # what was called off, and was made all the same
        (
            [trip("e", "2024-08-22", status="cancelled"), trip("f", "2024-08-22", status="cancelled"), trip("b")],
            "status",
            "completed",
        ),
        # kinds, names, places
        ([trip("a", visit_type="state"), trip("b"), trip("c")], "visit_type", "state"),
        (
            [trip("a", visit_type="state"), trip("b", visit_type="official"), trip("c", visit_type="official")],
            "visit_type",
            "official",
        ),
        (
            [
                trip("a", visit_type="state", edited=["visit_type"]),
                trip("b", visit_type="official"),
                trip("c", visit_type="official"),
            ],
            "visit_type",
            "state",
        ),
        (
            [
                trip("w1", visit_type="official"),
                trip("w2", visit_type="official"),
                trip("w3", visit_type="official"),
                trip("a", visit_type="state"),
                trip("b", visit_type="state"),
            ],
            "visit_type",
            "state",
        ),
        ([trip("a", place="Tashkent", confidence=0.3), trip("b", place="Khiva", confidence=0.9)], "place", "Khiva"),
        ([trip("a", visitor="Aliyev"), trip("b", visitor="Aliyev"), trip("c")], "visitor", A),
        ([trip("a", visitor="President of Azerbaijan"), trip("b", visitor_title="President")], "visitor", A),
        # stages
        (
            [trip("e", status="planned"), trip("a", status="ongoing"), trip("d", status="completed")],
            "status",
            "completed",
        ),
        ([trip("e", status="planned"), trip("a", status="cancelled")], "status", "cancelled"),
        ([trip("e", status="cancelled"), trip("a", status="planned")], "status", "planned"),
        ([trip("a", status="cancelled"), trip("b"), trip("c")], "status", "completed"),
        # who says so
        (
            [trip("a", asserted_by="Hikmet Hajiyev"), trip("b", asserted_by="Hikmet Hajiyev")],
            "asserted_by",
            "Hikmet Hajiyev",
        ),
        ([trip("a", asserted_by="Hikmet Hajiyev"), trip("b")], "asserted_by", None),
        # how well told
        ([trip("w1"), trip("w2"), trip("w3"), trip("a")], "n_sources", 2),
        ([trip("a"), trip("w1")], "n_sources", 1),
        ([trip("w1"), trip("w2"), trip("w3"), trip("a")], "n_articles", 4),
        ([trip("b"), trip("a")], "article_ids", ["a", "b"]),
        ([trip("d"), trip("e", status="planned")], "first_told", "2024-08-15"),
        ([trip("a", confidence=0.5), trip("b", confidence=0.5)], "confidence", 0.75),
        ([trip("w1", confidence=0.5), trip("w2", confidence=0.5)], "confidence", 0.5),
        ([trip("a", review="accepted"), trip("b")], "review", "accepted"),
        # readings
        (
            [trip("a", visit_type="state"), trip("b", visit_type="official"), trip("c", visit_type="state")],
            "readings",
            ["visit_type: state (r0, r2)", "visit_type: official (r1)"],
        ),
        ([trip("a", place="Tashkent"), trip("b")], "readings", []),
        # contradictions
        ([trip("a", visit_type="state"), trip("b", visit_type="official")], "contradicted", ["visit_type"]),
        ([trip("a", visit_type="state"), trip("b", visit_type="summit")], "contradicted", []),
        ([trip("w1", visit_type="state"), trip("w2", visit_type="official")], "contradicted", []),
        ([trip("a", place="Tashkent"), trip("b", place="Khiva")], "contradicted", ["place"]),
        ([trip("a", "2024-08-22/2024-08-24", place="Tashkent"), trip("b", place="Khiva")], "contradicted", []),
        ([trip("a", place="Tashkent"), trip("b", place="Tashkent airport")], "contradicted", []),
        ([trip("a", visit_type="state"), trip("c", "2024-08-24", visit_type="state")], "contradicted", ["date_start"]),
        ([trip("a"), trip("b", status="cancelled")], "contradicted", ["status"]),
    ],
)
def test_the_best_supported_value(rows, column, value):
    found = event(*rows)[column]
    assert found == value or value is None and found != found


LAST = {"date_text": "Last August", "date_alternatives": ["2024-08"], "date_basis": "relative"}


def test_last_august_is_decided_by_the_article_that_names_the_days():
    found = event(trip("d", "2025-08", **LAST), trip("b", "2024-08-22/2024-08-23"))
    assert found["decided"] == (
        "“Last August” (r0) can be August 2025 or August 2024: 22–23 August 2024 (r1) decides for August 2024"
    )
    assert (found["date_edtf"], found["date_alternatives"]) == ("2024-08-22/2024-08-23", [])


def test_a_month_without_another_reading_decides_too():
    found = event(trip("d", "2024-08", date_alternatives=["2025-08"], date_text="Last August"), trip("c", "2024-08"))
    assert found["decided"].endswith("August 2024 (r1) decides for August 2024") and found["date_alternatives"] == []


def test_what_nobody_decides_stays_open():
    found = event(trip("d", "2025-08", **LAST), trip("c", "2025-08", **LAST))
    assert found["date_alternatives"] == ["2024-08"] and found["decided"] != found["decided"]


def test_a_trip_that_was_put_off_says_so():
    told = {"status": "planned", "evidence": "The visit has been put off until August."}
    found = event(trip("f", "2024-05", status="planned"), trip("e", "2024-08", **told))
    assert found["decided"] == "planned for May 2024 (r0), put off until August 2024 (r1)"
    assert (found["date_edtf"], found["status"]) == ("2024-08", "planned")


def test_a_row_that_may_be_of_several_trips_names_them():
    rows = visits(trip("a", "2024-08-02"), trip("b", "2024-08-22"), trip("d", "2024-08"))
    decided = [one for one in visit_events(rows, DAYS)["decided"] if one == one]
    assert decided == ["left apart, because it can be one of several trips: 2 August 2024 (r0), 22 August 2024 (r1)"]


def test_days_that_exclude_each_other_say_what_stands_behind_them():
    found = event(
        trip("a", visit_type="state"), trip("b", visit_type="state"), trip("c", "2024-08-24", visit_type="state")
    )
    assert found["decided"] == "22 August 2024 in 2 of 3 sources, not 24 August 2024 (r2)"


def test_an_event_has_the_columns_of_the_schema():
    events = visit_events(visits(trip("a")), DAYS)
    assert list(events.columns) == [column.name for column in columns(VisitEvent)]
    assert events["event_id"].str.fullmatch(r"ev-[0-9a-f]{12}").all()
