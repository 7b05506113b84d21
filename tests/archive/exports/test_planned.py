"""The calendar as another program reads it: whole days, honest about what is not known."""

from dataclasses import replace
from datetime import date, datetime

import icalendar
import pytest
from archives import CONTROL, EMPTY, VISIT_EVENT, snapshot

from archive.exports.planned import planned_visits

PLAN = {**VISIT_EVENT, "status": "planned"}


def calendar(*visits, **changed):
    return icalendar.Calendar.from_ical(planned_visits(snapshot(visit_events=visits or [{**PLAN, **changed}])))


def told(one):
    # The reader leaves a property that no standard names as it stands in the file.
    return one["X-WR-CALDESC"].replace("\\,", ",").replace("\\;", ";")


def event(**changed):
    (one,) = calendar(**changed).walk("VEVENT")
    return one


@pytest.mark.parametrize(
    "start, end, first, after, status",
    [
        ("2024-08-22", None, date(2024, 8, 22), date(2024, 8, 23), "CONFIRMED"),
        ("2024-08-22", "2024-08-23", date(2024, 8, 22), date(2024, 8, 24), "CONFIRMED"),
        ("2024-12-31", None, date(2024, 12, 31), date(2025, 1, 1), "CONFIRMED"),
        ("2024-02", None, date(2024, 2, 1), date(2024, 3, 1), "TENTATIVE"),
        ("2024-10", "2024-11", date(2024, 10, 1), date(2024, 12, 1), "TENTATIVE"),
        ("2024-10-30", "2024-11", date(2024, 10, 30), date(2024, 12, 1), "TENTATIVE"),
        ("2024-10-30", "2024-10-01", date(2024, 10, 30), date(2024, 10, 31), "CONFIRMED"),
        ("2024-10", "2024-10-05", date(2024, 10, 1), date(2024, 11, 1), "TENTATIVE"),
    ],
)
def test_whole_days(start, end, first, after, status):
    one = event(date_start=start, date_end=end, date_edtf=start)
    assert (one["DTSTART"].dt, one["DTEND"].dt, one["STATUS"]) == (first, after, status)
    assert one["DTSTART"].params["VALUE"] == one["DTEND"].params["VALUE"] == "DATE"
    assert ("day not told" in one["SUMMARY"]) is (len(start) == 7)


@pytest.mark.parametrize(
    "edtf, first, after",
    [
        ("2024-21", date(2024, 3, 1), date(2024, 6, 1)),
        ("2024-24", date(2024, 12, 1), date(2025, 3, 1)),
        ("2024-40", date(2024, 1, 1), date(2024, 7, 1)),
        ("2024-01/2024-06", date(2024, 1, 1), date(2024, 7, 1)),
    ],
)
def test_a_season_or_half_a_year_takes_all_its_days(edtf, first, after):
    one = event(date_start="2024", date_edtf=edtf)
    assert (one["DTSTART"].dt, one["DTEND"].dt, one["STATUS"]) == (first, after, "TENTATIVE")


def test_a_plan_whose_day_is_past_is_tentative():
    for published, status in (("2024-08-20", "CONFIRMED"), ("2024-08-23", "TENTATIVE")):
        archive = snapshot(
            visit_events=[{**PLAN, "date_start": "2024-08-22", "date_end": None}], articles=[{"published": published}]
        )
        (one,) = icalendar.Calendar.from_ical(planned_visits(archive)).walk("VEVENT")
        assert one["STATUS"] == status
        assert ("Its days are past" in one["DESCRIPTION"]) is (status == "TENTATIVE")


def test_an_unspecified_visit_is_a_visit():
    assert event(visit_type="unspecified")["DESCRIPTION"].startswith("Visit, planned")


@pytest.mark.parametrize("start", ["2024", None, "", "2024-13", "soon"])
def test_a_visit_without_a_month_is_left_out_and_named(start):
    one = calendar(date_start=start, date_edtf=start)
    assert one.walk("VEVENT") == []
    assert (
        f"Left out, since nothing nearer than a year is told (1): Ilham Aliyev → Uzbekistan, {start or 'no date'}."
        in told(one)
    )


def test_many_left_out_are_counted_and_the_first_named():
    text = told(calendar(*({**PLAN, "event_id": str(i), "date_start": None, "date_edtf": None} for i in range(30))))
    assert "(30)" in text and text.count("Ilham Aliyev") == 20 and text.endswith("and more.")


@pytest.mark.parametrize(
    "changed, status",
    [
        ({"status": "cancelled"}, "CANCELLED"), ({"date_alternatives": ["2024-08-29"]}, "TENTATIVE"),
        ({"date_edtf": "2024-08-22?"}, "TENTATIVE"), ({"date_edtf": None}, "CONFIRMED"),
    ],
)  # fmt: skip
def test_status(changed, status):
    one = event(**changed)
    assert one["STATUS"] == status
    assert one["SUMMARY"].startswith("Cancelled: ") is (status == "CANCELLED")


@pytest.mark.parametrize(
    "changed", [{"status": "completed"}, {"status": "ongoing"}, {"status": None}, {"review": "rejected"}]
)
def test_other_visits_are_not_in_it(changed):
    one = calendar(**changed)
    assert one.walk("VEVENT") == [] and "Left out" not in told(one)


def test_the_same_event_has_the_same_uid_and_a_growing_sequence():
    before = snapshot(visit_events=[PLAN], revision=7)
    after = replace(
        before, revision=8, visit_events=before.visit_events.assign(status="cancelled", date_start="2024-08-25")
    )
    one, other = (icalendar.Calendar.from_ical(planned_visits(s)).walk("VEVENT")[0] for s in (before, after))
    assert one["UID"] == other["UID"] == "ev-1@archive-of-visits"
    assert (one["SEQUENCE"], other["SEQUENCE"]) == (7, 8)


def test_no_time_zone_and_no_clock():
    text = planned_visits(snapshot(visit_events=[PLAN], articles=[{"added_at": "2025-03-04T23:59:00+00:00"}])).decode()
    assert "TZID" not in text and "VTIMEZONE" not in text and "DTSTAMP:20250304T000000Z" in text


def test_what_a_calendar_shows():
    one = event(event="COP29", sources=["Trend", "UzA"], last_told="2024-08-01", date_text="next week", visitor=None)
    assert (one["SUMMARY"], one["LOCATION"], one["TRANSP"]) == (
        "Delegation of Azerbaijan → Uzbekistan",
        "Tashkent, Uzbekistan",
        "TRANSPARENT",
    )
    assert one["DESCRIPTION"].split("\n") == [
        "State visit, planned", "Date as told: next week", "For: COP29", "Told by: Trend, UzA", "Last told: 2024-08-01", "Reviewed: open",
    ]  # fmt: skip
    assert event(count=3)["SUMMARY"] == "Ilham Aliyev → Uzbekistan, 3 visits"
    bare = event(visitor=None, visitor_country=None, host_country=None, place=None)
    assert bare["SUMMARY"] == "Visit → place not told" and "LOCATION" not in bare


def test_hostile_text_stays_text():
    text = "x\r\nEND:VEVENT\nSTATUS:CANCELLED;,\\ \x00\x07é" * 5
    visits = [
        {**PLAN, "visitor": text, "place": text, "sources": [CONTROL]},
        {**PLAN, "event_id": "ev-2", "visitor": text, "date_start": None, "date_edtf": None},
    ]
    data = planned_visits(snapshot(visit_events=visits))
    read = icalendar.Calendar.from_ical(data)
    (one,) = read.walk("VEVENT")
    assert one["STATUS"] == "CONFIRMED" and "STATUS:CANCELLED;,\\" in one["SUMMARY"] and read.errors == one.errors == []
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))  # bytes, RFC 5545 3.1
    assert not any(byte < 32 and byte not in b"\t\r\n" for byte in data)


def test_an_empty_archive_is_an_empty_calendar():
    read = icalendar.Calendar.from_ical(planned_visits(EMPTY))
    assert read.walk("VEVENT") == [] and read["VERSION"] == "2.0"
    assert "planned\\; nothing" in read["X-WR-CALDESC"]  # escaped, RFC 5545 3.3.11


def test_the_stamp_of_an_archive_without_dates():
    assert event()["DTSTAMP"].dt == datetime.fromisoformat("1980-01-01T00:00:00Z")
