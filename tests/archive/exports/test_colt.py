"""The column layout of COLT: what is filled, and that nothing is that the archive does not know."""

import csv
import io
import zipfile

import pytest
from archives import DOCUMENT_EVENT, EMPTY, VISIT_EVENT, snapshot

from archive.exports.colt import colt_zip

# The columns of the public file, as programs that read it name them.
COLUMNS = [
    "TripID",
    "LeaderID",
    "LeaderCountryOrIGO",
    "LeaderCountryISO",
    "LeaderRegion",
    "LeaderSubregion",
    "LeaderRole",
    "LeaderTitle",
    "LeaderSurname",
    "LeaderFullName",
    "Exiled",
    "CountryVisited",
    "CountryVisitedISO",
    "RegionVisited",
    "SubRegionVisited",
    "DisputedTerritory",
    "SemiAutoTerritory",
    "TripYear",
    "TripStartDate",
    "TripEndDate",
    "TripDuration",
    "SubHOGSTravelWithHOGS",
    "MetHostHoGS",
    "HostHOGSName",
    "SubHOGSmetHostSubHOGS",
    "HostSubHOGSName",
    "AttendedMultilatEvent",
    "NameMultilatEvent",
    "AttendedMultilatMinisterialEvent",
    "NameMultilatMinisterialEvent",
    "MetNonhostHOGS",
    "NonhostHOGSNames",
    "PublicAddress",
    "SignedAgreement",
    "CulturalSiteOrCeremony",
    "BusinessLeaderOrForum",
    "MetIGOLeader",
    "IGOLeaderName",
    "Notes",
    "Confidence(1-5)",
]


def files(archive):
    with zipfile.ZipFile(io.BytesIO(colt_zip(archive))) as packed:
        return {name: packed.read(name).decode("utf-8-sig") for name in packed.namelist()}


def lines(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def trips(documents=(), **changed):
    return lines(
        files(snapshot(visit_events=[{**VISIT_EVENT, **changed}], document_events=documents))["visits_colt.csv"]
    )


def test_a_trip_fills_what_is_known_and_nothing_else():
    (trip,) = trips(host="Shavkat Mirziyoyev", confidence=0.9)
    assert list(trip) == COLUMNS
    assert {name: value for name, value in trip.items() if value} == {
        "TripID": "ev-1", "LeaderCountryOrIGO": "Azerbaijan", "LeaderCountryISO": "AZE", "LeaderTitle": "President",
        "LeaderFullName": "Ilham Aliyev", "CountryVisited": "Uzbekistan", "CountryVisitedISO": "UZB", "TripYear": "2024",
        "TripStartDate": "2024-08-22", "TripEndDate": "2024-08-23", "TripDuration": "2",
        "Notes": "place: Tashkent; received by: Shavkat Mirziyoyev; type: state; date: 2024-08-22/2024-08-23; archive confidence: 0.9; sources: Trend",
    }  # fmt: skip


@pytest.mark.parametrize(
    "start, end, held",
    [
        ("2024", None, ("2024", "", "", "")), ("2024-08", "2024-09", ("2024", "", "", "")), (None, None, ("", "", "", "")),
        ("2024-08-22", None, ("2024", "2024-08-22", "", "")), ("2024-08-22", "2024-08", ("2024", "2024-08-22", "", "")),
        ("2024-12-31", "2025-01-02", ("2024", "2024-12-31", "2025-01-02", "3")), ("2024-13", "x", ("", "", "", "")),
        ("2024-08-22", "2024-08-20", ("2024", "2024-08-22", "2024-08-20", "")),
    ],
)  # fmt: skip
def test_dates_are_days_or_empty(start, end, held):
    (trip,) = trips(date_start=start, date_end=end)
    assert tuple(trip[name] for name in ("TripYear", "TripStartDate", "TripEndDate", "TripDuration")) == held


@pytest.mark.parametrize(
    "changed, held",
    [({}, ("", "")), ({"visit_type": "summit"}, ("Yes", "")), ({"event": "COP29"}, ("Yes", "COP29"))],
)
def test_multilateral_events_are_yes_or_empty_never_no(changed, held):
    (trip,) = trips(**changed)
    assert (trip["AttendedMultilatEvent"], trip["NameMultilatEvent"]) == held


@pytest.mark.parametrize(
    "changed, held",
    [
        ({}, "Yes"),
        ({"status": "planned"}, ""),
        ({"status": "in_force"}, "Yes"),
        ({"visit_event_id": "ev-2"}, ""),
        ({"review": "rejected"}, ""),
    ],
)
def test_signed_agreements_come_from_the_documents_of_the_visit(changed, held):
    (trip,) = trips([{**DOCUMENT_EVENT, **changed}])
    assert trip["SignedAgreement"] == held


@pytest.mark.parametrize(
    "changed, reason",
    [
        ({"status": "planned"}, "- 1: planned: the data hold trips that took place"),
        ({"status": "cancelled"}, "- 1: cancelled: the data"),
        ({"status": None}, "- 1: status not told"),
        ({"count": 5}, "- 1: only a number of trips is told"),
        ({"review": "rejected"}, "- 1: rejected by a person"),
    ],
)
def test_what_is_no_trip_is_left_out_and_counted(changed, reason):
    assert trips(**changed) == []
    readme = files(snapshot(visit_events=[{**VISIT_EVENT, **changed}]))["README.md"]
    assert reason in readme and "0 trips; 1 visit events left out" in readme


def test_every_column_is_documented_with_what_fills_it_or_why_nothing_does():
    described = lines(files(EMPTY)["columns.csv"])
    assert [row["column"] for row in described] == COLUMNS
    assert all(row["meaning"] and (row["filled_from"] or row["note"]) for row in described)
    filled = {name for name, value in trips([DOCUMENT_EVENT], event="COP29")[0].items() if value}
    assert {row["column"] for row in described if row["filled_from"]} == filled
