"""What the pages count: the five figures of the overview, and the rows to check. Nothing here draws."""

from dataclasses import dataclass

import pandas as pd

from charts.dates import human, precision, span
from ui.joining import distinct_documents, distinct_trips

__all__ = ["Figure", "overview_figures", "to_check", "to_check_words"]

_LOW = 0.5


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures above the timeline, with the sentence that says how it is counted."""

    label: str
    value: str
    help: str


def overview_figures(visits, documents, quotes, pair, published):
    """Last visit each way, next planned, documents of the latest year, rows to check. `published`: dates of issue."""
    trips = distinct_trips(visits)
    today = max(published, default=None)
    first, second = pair
    return [
        _last(trips, first, second),
        _last(trips, second, first),
        _next(trips, today),
        _documents_of_year(distinct_documents(documents)),
        Figure(
            "To check",
            str(sum(int(to_check(frame).sum()) for frame in (visits, documents, quotes))),
            "Rows with several readings of the date, no date for a visit, or low confidence. Look at their sentences "
            "before you cite them; the filter “To check” on the other pages shows which they are.",
        ),
    ]


def _last(trips, origin, goal):
    rows = trips[(trips["direction"] == f"{origin}→{goal}") & trips["status"].isin(["completed", "ongoing"])]
    dated = [(found[1], row) for row in rows[rows["count"].fillna(1) <= 1].to_dict("records") if (found := _span(row))]
    value = _when(max(dated, key=lambda pair: pair[0])[1]) if dated else "none told"
    return Figure(f"Last visit {origin} → {goal}", value, "The latest visit this way that took place and has a date.")


def _next(trips, today):
    planned = [row for row in trips[trips["status"] == "planned"].to_dict("records") if _span(row)]
    ahead = [row for row in planned if today is None or _span(row)[1] >= pd.Timestamp(today)]
    value = _when(min(ahead, key=lambda row: _span(row)[1])) if ahead else "none told"
    return Figure("Next planned", value, "The earliest planned visit that ends on or after the latest article's date.")


def _documents_of_year(documents):
    done = documents[~documents["status"].isin(["planned", "mentioned"])]
    years = done["date_start"].dropna().str[:4]
    if years.empty:
        return Figure("Documents signed", "none dated", "Documents signed, adopted or in force, with a date.")
    year = years.max()
    number = int(done.loc[years.index[years == year], "count"].fillna(1).sum())
    return Figure(
        f"Documents in {year}",
        str(number),
        "Documents signed, adopted, ratified or exchanged in the latest year with any; a set of 18 counts 18.",
    )


def to_check(frame):
    """True for the rows to look at: several readings of the date, low confidence, a visit without date."""
    unsure = frame["confidence"].fillna(1) < _LOW
    if "date_alternatives" in frame:
        unsure |= frame["date_alternatives"].map(lambda readings: len(_list(readings)) > 0).astype(bool)
    if "visit_type" in frame:
        unsure |= frame["date_start"].isna()
    return unsure


def to_check_words(frame):
    """The same in words, for the filters."""
    return to_check(frame).map({True: "to check", False: "sure"})


def _span(row):
    return span(row["date_start"], row["date_end"], row["date_edtf"])


def _when(row):
    text = human(row["date_start"], row["date_end"], row["date_edtf"])
    return text if precision(row["date_start"]) else "no date"


def _list(value):
    return list(value) if isinstance(value, (list, tuple)) else []
