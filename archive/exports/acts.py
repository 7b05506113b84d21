"""What happened, act by act, with its line of `codes.csv`: a visit, or each stage that a document went through.

`codes.csv` is the whole mapping to CAMEO and PLOVER, one line a case with its reason.
"""

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from archive.exports.layout import TABLES_BY_NAME
from archive.exports.values import records
from extraction.places.gazetteer import country_named

__all__ = ["CODES", "Act", "acts"]

CODES = Path(__file__).with_name("codes.csv")
_STAGE = re.compile(r"(?P<status>\w+)(?: +(?P<edtf>[^\s(]\S*))?(?: *\(.*)?$")
# The ISO date within an EDTF one: "2024-08?" is 2024-08 with a doubt, "2024-21" (spring) is the year 2024.
_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


class Act(NamedTuple):
    """One act of an event: a visit, or one stage of a document."""

    event: dict
    kind: str
    status: str | None
    date: str | None
    end: str | None
    edtf: str | None
    parties: list[tuple[str | None, str]]  # ISO code and name; of a visit the visitor, then the host
    code: dict | None
    number: int


def acts(snapshot):
    """Every act of the events that nobody rejected, visits first."""
    for event in _events(snapshot, "visit_events"):
        yield _visit_act(event)
    for event in _events(snapshot, "document_events"):
        yield from _document_acts(event)


def _events(snapshot, name):
    return (event for event in records(TABLES_BY_NAME[name], snapshot) if event["review"] != "rejected")


def _visit_act(event):
    sides = ("visitor", "host")
    parties = [(event[f"{side}_iso3"], event[f"{side}_country"] or "") for side in sides]
    multilateral = "yes" if event["visit_type"] == "summit" or event["event"] else "no"
    code = _code("visit", event["status"], multilateral=multilateral)
    return Act(event, "visit", event["status"], *_own_dates(event), parties, code, 0)


def _document_acts(event):
    parties = [_party(name) for name in dict.fromkeys(event["parties"])]
    for number, (status, *dates) in enumerate(_stages(event)):
        code = _code("document", status, document_type=event["document_type"] or "other")
        yield Act(event, "document", status, *dates, parties, code, number)


def _stages(event):
    """(status, date, end, EDTF) of each stage; the document's own where its history does not say more."""
    told = [match.group("status", "edtf") for line in event["history"] if (match := _STAGE.match(line))]
    known = [(status, *_dates(edtf)) for status, edtf in dict.fromkeys(told) if status in _statuses()]
    return known or [(event["status"], *_own_dates(event))]


def _own_dates(event):
    return event["date_start"], event["date_end"], event["date_edtf"]


def _dates(edtf):
    first, _, last = (edtf or "").partition("/")
    start, end = (match.group() if (match := _ISO.match(part)) else None for part in (first, last))
    return start, end, edtf


def _party(name):
    state = country_named(name)
    return (state.iso3, state.name) if state else (None, name)


@cache
def _codes():
    with CODES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _statuses():
    return {line["status"] for line in _codes() if line["kind"] == "document"}


@cache
def _code(kind, status, *, document_type="any", multilateral="any"):
    """The line of the mapping for a case, None where it gives no code."""
    for line in _codes():
        types = line["document_types"].split(";")
        if (
            line["kind"] == kind
            and line["status"] in ("any", status)
            and line["multilateral"] in ("any", multilateral)
            and (document_type in types or "any" in types)
        ):
            return line if line["cameo"] else None
    return None
