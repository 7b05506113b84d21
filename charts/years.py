"""Counts over the years: visits each way added up, visits by month and year, documents by type or status and year."""

from html import escape

import numpy as np
import pandas as pd

from charts.dates import after_silence, human, spans
from charts.marks import leading_pair
from charts.theme import SMALL, blank_figure, pale, palette

__all__ = ["cumulative", "documents_by_year", "months_and_years"]

_ROW = 30
_FEW, _MANY = 13, 18  # columns: more have short names, more still have small squares
_SAID = 60  # steps of a line that have a hover of their own; a longer line is read by its shape
_OTHER = "other or unnamed"
# What is read of a visit: a copy of all forty columns would take longer than the counting.
_READ = ("visitor", "date_start", "date_end", "date_edtf", "first_day", "last_day")
_DONE = ("completed", "ongoing")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_NO_MONTH, _NO_DATE, _BEFORE = "no month", "no date", "before "
# How far a paper has come, as rows of a chart from the foot upwards.
_STAGES = ["mentioned", "planned", "exchanged", "adopted", "signed", "approved", "ratified", "in_force"]


def cumulative(visits, *, theme="light", countries=None):
    """Steps of the visits made each way. A visit counts from the last day that its date allows; plans do not."""
    colours = palette(theme)
    pair = tuple(countries or leading_pair(visits))
    fig = blank_figure(theme, height=260)
    steps = [(way, colour, _made(visits, "→".join(way))) for way, colour in _ways(pair, colours)]
    moments = [moment for _, _, made in steps for moment in made["last"]]
    for (way, colour, made), rival in zip(steps, reversed(steps), strict=True):
        if len(made):
            higher = (len(made), colour == colours.first) > (len(rival[2]), rival[1] == colours.first)
            _step_line(fig, way, colour, made, (min(moments), max(moments)), 8 if higher else -8)
    most = max((len(made) for _, _, made in steps), default=0)
    fig.update_xaxes(type="date", showgrid=False)
    if moments:
        fig.update_xaxes(range=_with_air(min(moments), max(moments)))
    fig.update_yaxes(range=[0, most * 1.12 + 0.1], dtick=max(1, -(-most // 5)), tickformat="d")
    fig.update_layout(margin={"r": 110, "l": 30})
    return fig


def _ways(pair, colours):
    return ((pair, colours.first), (pair[::-1], colours.second))


def _made(visits, direction):
    """Each single visit of a direction that took place and has a date, in time order, with its first and last day."""
    which = visits["direction"].eq(direction) & visits["status"].isin(_DONE) & visits["count"].fillna(1).le(1)
    made = visits.loc[which, [name for name in _READ if name in visits]]
    first, last = spans(made)
    return made.assign(first=first, last=last).dropna(subset="first").sort_values(["last", "first"], kind="stable")


def _who_when(row):
    who = row.visitor if isinstance(row.visitor, str) else "A delegation"
    return escape(f"{who}, {human(row.date_start, row.date_end, row.date_edtf)}")


def _with_air(begin, end):
    air = max((end - begin) * 0.04, pd.Timedelta(days=15))
    return begin - air, end + air


def _step_line(fig, way, colour, made, whole, shift):
    """One line from the figure's left edge to its right; its total at the end, shifted off the other line's."""
    begin, end = _with_air(*whole)
    moments = [begin, *made["last"], end]
    counts = [0, *range(1, len(made) + 1), len(made)]
    few = len(made) <= _SAID
    said = None
    if few:  # back over the days that a month or a year leaves open
        line = {"color": pale(colour, 0.3), "width": 7}
        ends = enumerate(zip(made["first"], made["last"], strict=True), 1)
        shapes = [
            {"type": "line", "x0": first, "x1": last, "y0": n, "y1": n, "line": line, "layer": "below"}
            for n, (first, last) in ends
        ]
        fig.update_layout(shapes=[*fig.layout.shapes, *shapes])
        said = ["", *(f"{number}. {_who_when(row)}" for number, row in enumerate(made.itertuples(), 1)), ""]
    fig.add_scatter(
        x=moments if few else np.array(moments, dtype="datetime64[D]"),  # Plotly looks at each item of a list
        y=counts if few else np.array(counts),
        mode="lines+markers" if few else "lines",
        line={"shape": "hv", "color": colour, "width": 2},
        marker={"size": [0, *[6] * len(made), 0], "color": colour} if few else None,
        hovertext=said,
        hovertemplate="%{hovertext}<extra></extra>" if few else "%{x|%b %Y}: %{y} visits<extra></extra>",
    )
    label = f"{way[0]} → {way[1]}  <b>{len(made):,}</b>"
    font = {"color": colour, "size": SMALL}
    place = {"x": moments[-1], "y": counts[-1], "xanchor": "left", "xshift": 6, "yshift": shift}
    fig.add_annotation(text=label, showarrow=False, font=font, **place)


def months_and_years(visits, *, theme="light"):
    """A square for each month of each year, darker with the visits made in it; what is known by the year stands last.

    A visit is counted in the month in which it began; a claimed number of visits is no visit.
    """
    made = visits[visits["status"].isin(_DONE) & visits["count"].fillna(1).le(1)]
    first, last = spans(made)
    dated = pd.DataFrame({"first": first, "last": last}).dropna()
    months = dated["first"].dt.month.map(lambda month: _MONTHS[month - 1])
    within = (dated["last"] - dated["first"]).lt(pd.Timedelta(days=32))
    told = pd.DataFrame({"x": months.where(within, _NO_MONTH), "y": dated["first"].dt.year.astype("str")})
    columns = [*_MONTHS, *([_NO_MONTH] if not within.all() else [])]
    years = [str(year) for year in range(*_years(dated["first"]))]
    return _squares(told.assign(number=1), columns, years, "visit", theme=theme)


def _years(first):
    return (int(first.dt.year.min()), int(first.dt.year.max()) + 1) if len(first) else (0, 0)


def documents_by_year(documents, *, theme="light", by="document_type"):
    """A square a type (or `by="status"`) and year with its number; a set of "18 documents" counts 18.

    Documents without a date stand at the right, and what an article looks back on, long before all else, at the left.
    """
    told = pd.DataFrame(
        {
            "x": _columns_of(documents["date_start"].str[:4]),
            "y": documents[by].where(documents[by].ne("other")).fillna(_OTHER),
            "number": documents["count"].fillna(1).astype("int64"),
        }
    )
    years = sorted(told["x"].unique(), key=lambda year: (year == _NO_DATE, not year.startswith(_BEFORE), year))
    sums = told.groupby("y")["number"].sum()
    rank = {stage: place for place, stage in enumerate(_STAGES)} if by == "status" else sums.to_dict()
    rows = sorted(sums.index, key=lambda name: (name != _OTHER, rank.get(name, -1), name))  # from the foot upwards
    return _squares(told, years, rows, "document", theme=theme)


def _columns_of(years):
    """The column of each year: its own, one for all before a long silence, and one for what has no date."""
    known = years.dropna().astype("int64").sort_values().to_numpy()
    start = after_silence(known * 365)
    first = str(known[start]) if len(known) else ""
    own = years.where(years.ge(first), f"{_BEFORE}{first}") if start else years
    return own.where(years.notna(), _NO_DATE)


def _squares(told, columns, rows, noun, *, theme):
    """A square for each cell that has anything, darker with its number, never so dark that it cannot be read."""
    colours = palette(theme)
    found = told.groupby(["x", "y"], as_index=False)["number"].sum()
    two_lines = len(columns) <= _FEW and any(column.startswith(_BEFORE) for column in columns)
    fig = blank_figure(theme, height=len(rows) * _ROW + (60 if two_lines else 44))
    most = max(found["number"].max() if len(found) else 1, 6)
    fig.add_scatter(
        x=found["x"],
        y=found["y"].str.replace("_", " "),
        mode="markers+text",
        marker={
            "symbol": "square",
            "size": 26 if len(columns) <= _MANY else 18,
            "color": [pale(colours.ink, round(0.08 + 0.26 * number / most, 2)) for number in found["number"]],
        },
        text=[f"{number:,}" for number in found["number"]],
        textfont={"color": colours.ink, "size": SMALL if len(columns) <= _MANY else SMALL - 3},
        hovertext=[
            escape(f"{row}, {column}: {number:,} {noun}{'' if number == 1 else 's'}".replace("_", " "))
            for column, row, number in found.itertuples(index=False)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    rows = [row.replace("_", " ") for row in rows]
    fig.update_xaxes(type="category", categoryorder="array", categoryarray=columns, range=[-0.5, len(columns) - 0.5])
    if len(columns) > _FEW:  # "’05" where there is no room for "2005"
        fig.update_xaxes(tickvals=columns, ticktext=[_short(column) for column in columns], tickangle=0)
    elif two_lines:
        fig.update_xaxes(tickvals=columns, ticktext=[columns[0].replace(" ", "<br>"), *columns[1:]], tickangle=0)
    fig.update_yaxes(type="category", categoryorder="array", categoryarray=rows, range=[-0.6, len(rows) - 0.4])
    fig.update_xaxes(showgrid=False, side="top")
    fig.update_yaxes(automargin=True, color=colours.ink, ticklabelstandoff=8, showgrid=False, showline=False)
    fig.update_layout(margin={"t": 46 if two_lines else 30, "b": 4, "l": 90})
    return fig


def _short(column):
    year = column.removeprefix(_BEFORE)
    return f"{'‹' * (year != column)}’{year[2:]}" if year.isdigit() else column
