"""What is counted of events: the figures of the overview and the small tables behind charts. Nothing here draws."""

from collections import Counter
from typing import NamedTuple

import numpy as np

from archive.catalogue import Catalogue
from archive.merge.dates import day_number
from archive.records import records

__all__ = [
    "DONE",
    "Latest",
    "cities",
    "documents_of_year",
    "latest_visit",
    "leading_pair",
    "meetings",
    "neighbours",
    "next_visit",
]

DONE = ("completed", "ongoing")
# What is said of one visit: a row of all forty columns takes longer to read.
_TOLD = [
    "event_id", "row_ids", "visitor", "visitor_country", "host_country", "place", "visit_type", "event", "status",
    "count", "asserted_by", "date_start", "date_end", "date_edtf",
]  # fmt: skip
_CONCLUDED = ("signed", "adopted", "approved", "ratified", "exchanged", "in_force")


class Latest(NamedTuple):
    """An event with its date columns, and how many others there are of the kind."""

    event: dict
    number: int


def leading_pair(visits):
    """The two states between which most single visits are told, in alphabetical order; None where there are none."""
    pairs = Counter()
    for origin, goal in zip(visits["visitor_iso3"].tolist(), visits["host_iso3"].tolist(), strict=True):
        if isinstance(origin, str) and isinstance(goal, str) and origin != goal:
            pairs[tuple(sorted((origin, goal)))] += 1
    return min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)


def latest_visit(visits, way):
    """The latest visit of a direction ("AZE→UZB") that took place and has a date; None where none is told."""
    made = visits["status"].isin(DONE) & visits["direction"].eq(way) & _single(visits)
    dated = np.flatnonzero(made & visits["last_day"].ne(Catalogue.UNDATED))
    return _one(visits, dated, visits["last_day"].to_numpy()[dated].argmax()) if len(dated) else None


def next_visit(visits, day):
    """The earliest planned visit that can still come on the day (ISO text; None: any)."""
    number = day_number(day) if day else Catalogue.UNDATED + 1
    ahead = np.flatnonzero(visits["status"].eq("planned") & _single(visits) & visits["last_day"].ge(number))
    return _one(visits, ahead, visits["first_day"].to_numpy()[ahead].argmin()) if len(ahead) else None


def documents_of_year(documents, day=None):
    """`(year, number)` of the documents concluded in the year of the day (ISO text), by default in the latest with any.

    A set of "18 documents" counts 18; None where no document has a date.
    """
    which = documents["status"].isin(_CONCLUDED) & documents["date_start"].notna()
    done = documents.loc[which, ["date_start", "count"]]
    years = done["date_start"].str[:4]
    year = day[:4] if day else years.max() if len(years) else None
    return (year, int(done["count"][years.eq(year)].fillna(1).sum())) if isinstance(year, str) else None


def neighbours(catalogue, table, event, *, most=40):
    """The events that can be the same as this one, the nearest in time first: of the same way, parties or speaker."""
    frame = catalogue.tables[table]
    alike = frame["event_id"].ne(event["event_id"])
    if table == "visits":
        alike &= (
            frame["direction"].eq(event["direction"]) if event["direction"] else frame["visitor"].eq(event["visitor"])
        )
    if table == "quotes":
        alike &= frame["speaker"].eq(event["speaker"]) if event["speaker"] else frame["speaker"].isna()
    if table == "documents" and event["party_codes"]:
        own = frozenset(event["party_codes"])
        alike &= frame["party_codes"].map(lambda codes: not codes or not codes.isdisjoint(own)).astype(bool)
    found = frame[alike]
    away = (found["first_day"] - event["first_day"]).abs()
    nearest = found.loc[away.sort_values(kind="stable").index[:most]]
    return records(nearest, [name for name in nearest.columns if name != "party_codes"])


def meetings(visits, *, most=12):
    """Who was received by whom: a row for each pair of `visitor` and `host` with their `number` of visits made."""
    made = visits[visits["status"].isin(DONE) & _single(visits) & visits["visitor"].notna() & visits["host"].notna()]
    return _counted(made, ["visitor", "host", "direction"], most)


def cities(visits, *, most=15):
    """The places visited: `place`, `host_country` and `number` of visits made, by direction."""
    made = visits[visits["status"].isin(DONE) & _single(visits) & visits["place"].notna()]
    leading = _counted(made, ["place", "host_country"], most)
    kept = made.merge(leading[["place", "host_country"]], on=["place", "host_country"])
    return _counted(kept, ["place", "host_country", "direction"], None)


def _counted(frame, columns, most):
    found = frame.groupby(columns, dropna=False, as_index=False).size().rename(columns={"size": "number"})
    found = found.sort_values(["number", *columns], ascending=[False, *[True] * len(columns)], ignore_index=True)
    return found if most is None else found.head(most)


def _single(visits):
    """A claimed number of visits is no visit."""
    return visits["count"].fillna(1).le(1)


def _one(frame, places, which):
    return Latest(records(frame[_TOLD].iloc[[places[which]]], _TOLD)[0], len(places))
