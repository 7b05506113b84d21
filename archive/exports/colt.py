"""Visits in the columns of the COLT data (Country and Organizational Leader Travel), to compare or pool with them.

`colt.csv` documents each of the 40 columns: what it means, what fills it here, and what the archive cannot fill.
"""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pandas as pd

from archive.exports.days import precision, span
from archive.exports.layout import TABLES_BY_NAME, as_of
from archive.exports.packing import packed
from archive.exports.values import records
from extraction.tables import write_csv

__all__ = ["colt_zip"]

_COLUMNS = Path(__file__).with_name("colt.csv")
_DONE = {"signed", "adopted", "approved", "ratified", "exchanged", "in_force"}
_ABOUT = """\
# Visits in the column layout of COLT

State of the archive: {day}, revision {revision}. {kept} trips; {left} visit events left out:
{reasons}

- `visits_colt.csv`: one line a trip, in the columns of the COLT travel data.
- `columns.csv`: each column, what it means, what fills it here and what the archive cannot fill.

COLT is the Country and Organizational Leader Travel data set of the Diplometrics programme, Pardee Institute,
University of Denver (Moyer and others, "When Heads of Government and State (HOGS) Fly", International Studies
Quarterly 2025, doi:10.1093/isq/sqaf013; data doi:10.7910/DVN/87YG4K). Its own codebook is the authority. The columns
are those of its public file of 1990–2024, as programs that read it name them; the meanings are in our words.

This is our data in that layout, not a part of COLT. Two differences matter when they are pooled: COLT covers heads of
state and government and some ministers, the archive every visitor whom its articles tell of; and COLT means to be
complete for its leaders, the archive is as complete as its articles. An empty cell is unknown, never a No.
"""


def colt_zip(snapshot):
    """A zip of visits_colt.csv, columns.csv and README.md."""
    events = list(records(TABLES_BY_NAME["visit_events"], snapshot))
    left = Counter(reason for event in events if (reason := _not_a_trip(event)))
    agreements = _with_agreement(snapshot)
    trips = [_trip(event, event["event_id"] in agreements) for event in events if not _not_a_trip(event)]
    cells = {name: pd.Series([trip.get(name) for trip in trips], dtype=object) for name in _columns()}
    return packed(
        {
            "visits_colt.csv": write_csv(pd.DataFrame(cells)),
            "columns.csv": _COLUMNS.read_bytes(),
            "README.md": _about(snapshot, len(trips), left).encode(),
        }
    )


@cache
def _columns():
    with _COLUMNS.open(encoding="utf-8", newline="") as lines:
        return tuple(line["column"] for line in csv.DictReader(lines))


def _not_a_trip(event):
    """Why an event is no line of the data, None where it is one."""
    if event["review"] == "rejected":
        return "rejected by a person"
    if event["status"] not in ("completed", "ongoing"):
        return f"{event['status'] or 'status not told'}: the data hold trips that took place"
    if (event["count"] or 1) > 1:
        return "only a number of trips is told, not each trip"
    return None


def _with_agreement(snapshot):
    """The visits during which a document was signed or got another final status."""
    events = records(TABLES_BY_NAME["document_events"], snapshot)
    return {e["visit_event_id"] for e in events if e["status"] in _DONE and e["review"] != "rejected"}


def _trip(event, agreement):
    start, end = (_full_day(event[key]) for key in ("date_start", "date_end"))
    return {
        "TripID": event["event_id"],
        "LeaderCountryOrIGO": event["visitor_country"],
        "LeaderCountryISO": event["visitor_iso3"],
        "LeaderTitle": event["visitor_title"],
        "LeaderFullName": event["visitor"],
        "CountryVisited": event["host_country"],
        "CountryVisitedISO": event["host_iso3"],
        "TripYear": int(event["date_start"][:4]) if span(event["date_start"]) else None,
        "TripStartDate": start,
        "TripEndDate": end,
        "TripDuration": _days(start, end),
        "AttendedMultilatEvent": "Yes" if event["visit_type"] == "summit" or event["event"] else None,
        "NameMultilatEvent": event["event"],
        "SignedAgreement": "Yes" if agreement else None,
        "Notes": _notes(event),
    }


def _full_day(text):
    return text if precision(text) == "day" else None


def _days(start, end):
    return (span(end).last - span(start).first).days + 1 if start and end and end >= start else None


def _notes(event):
    notes = {
        "place": event["place"],
        "received by": event["host"],
        "type": event["visit_type"] if event["visit_type"] != "unspecified" else None,
        "date": event["date_edtf"] or event["date_start"],
        "other readings of the date": ", ".join(event["date_alternatives"]),
        "still under way when told": "yes" if event["status"] == "ongoing" else None,
        "archive confidence": event["confidence"],
        "sources": ", ".join(event["sources"]),
    }
    return "; ".join(f"{name}: {note}" for name, note in notes.items() if note not in (None, ""))


def _about(snapshot, kept, left):
    reasons = "\n".join(f"- {count}: {reason}" for reason, count in sorted(left.items())) or "- none"
    return _ABOUT.format(
        day=as_of(snapshot) or "empty", revision=snapshot.revision, kept=kept, left=left.total(), reasons=reasons
    )
