"""Counted figures: visits each way over time, documents by type and year, quotations by speaker."""

from html import escape

import pandas as pd

from charts.dates import human, span
from charts.marks import leading_pair
from charts.theme import SMALL, blank_figure, pale, palette

__all__ = ["cumulative", "documents_by_year", "quotes_by_speaker"]

_ROW = 30
_MOST_SPEAKERS = 12
_OTHER = "other or unnamed"


def cumulative(visits, *, theme="light", countries=None):
    """Steps of the visits made each way. A visit counts from the last day that its date allows; plans do not."""
    colours = palette(theme)
    pair = tuple(countries or leading_pair(visits))
    fig = blank_figure(theme, height=260)
    ways = ((pair, colours.first), (pair[::-1], colours.second))
    steps = [(way, colour, _made(visits, f"{way[0]}→{way[1]}")) for way, colour in ways]
    moments = [moment for _, _, made in steps for moment, _, _ in made]
    for (way, colour, made), rival in zip(steps, reversed(steps), strict=True):
        if made:
            higher = (len(made), colour == colours.first) > (len(rival[2]), rival[1] == colours.first)
            _step_line(fig, way, colour, made, (min(moments), max(moments)), 8 if higher else -8)
    most = max((len(made) for _, _, made in steps), default=0)
    fig.update_xaxes(type="date", showgrid=False)
    fig.update_yaxes(range=[0, most * 1.12 + 0.1], dtick=max(1, -(-most // 5)), tickformat="d")
    fig.update_layout(margin={"r": 110, "l": 24})
    return fig


def _made(visits, direction):
    """(last day, first day, words for the hover) of each single visit that happened, in time order."""
    rows = [row for row in visits.to_dict("records") if row.get("direction") == direction]
    rows = [row for row in rows if row.get("status") in ("completed", "ongoing") and _number(row) == 1]
    dated = ((span(row.get("date_start"), row.get("date_end"), row.get("date_edtf")), row) for row in rows)
    return sorted(
        (last, first, _who_when(row)) for (first, last), row in ((found, row) for found, row in dated if found)
    )


def _number(row):
    """How many visits or documents a row stands for: one where its article gives no count."""
    return 1 if pd.isna(row.get("count")) else int(row["count"])


def _who_when(row):
    who = row.get("visitor")
    when = human(row["date_start"], row.get("date_end"), row.get("date_edtf"))
    return escape(f"{who if isinstance(who, str) else 'A delegation'}, {when}")


def _step_line(fig, way, colour, made, whole, shift):
    """One line from the figure's left edge to its right; its total at the end, shifted off the other line's."""
    air = max((whole[1] - whole[0]) * 0.04, pd.Timedelta(days=15))
    moments = [whole[0] - air, *(moment for moment, _, _ in made), whole[1] + air]
    counts = [0, *range(1, len(made) + 1), len(made)]
    said = ["", *(f"{number}. {words}" for number, (_, _, words) in enumerate(made, 1)), ""]
    for number, (last, first, _) in enumerate(made, 1):  # back over the days that a month or a year leaves open
        line = {"color": pale(colour, 0.3), "width": 7}
        fig.add_shape(type="line", x0=first, x1=last, y0=number, y1=number, line=line, layer="below")
    fig.add_scatter(
        x=moments,
        y=counts,
        mode="lines+markers",
        line={"shape": "hv", "color": colour, "width": 2},
        marker={"size": [0, *[6] * len(made), 0], "color": colour},
        hovertext=said,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    label = f"{way[0]} → {way[1]}  <b>{len(made)}</b>"
    font = {"color": colour, "size": SMALL}
    place = {"x": moments[-1], "y": counts[-1], "xanchor": "left", "xshift": 6, "yshift": shift}
    fig.add_annotation(text=label, showarrow=False, font=font, **place)


def documents_by_year(documents, *, theme="light"):
    """A square a type and year with its number; a set of "18 documents" counts 18. Undated ones stand at the right."""
    colours = palette(theme)
    counted = _by_type_and_year(documents)
    types = counted.groupby("type")["number"].sum().sort_values().index.tolist()
    types.sort(key=lambda kind: kind != _OTHER)  # the rest stands last, at the foot
    years = sorted(year for year in counted["year"].unique() if year != "no date")
    years += ["no date"] if "no date" in set(counted["year"]) else []
    fig = blank_figure(theme, height=len(types) * _ROW + 44)
    fig.add_scatter(
        x=counted["year"],
        y=counted["type"],
        mode="markers+text",
        marker={"symbol": "square", "size": 26, "color": [_shade(colours.ink, n) for n in counted["number"]]},
        text=counted["number"].astype(str),
        textfont={"color": colours.ink, "size": SMALL},
        hovertext=[escape(words) for words in counted["words"]],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    fig.update_xaxes(type="category", categoryorder="array", categoryarray=years, range=[-0.5, len(years) - 0.5])
    fig.update_yaxes(type="category", categoryorder="array", categoryarray=types, range=[-0.6, len(types) - 0.4])
    fig.update_xaxes(showgrid=False, side="top")
    fig.update_yaxes(automargin=True, color=colours.ink, ticklabelstandoff=8, showgrid=False, showline=False)
    fig.update_layout(margin={"t": 30, "b": 4, "l": 90})
    return fig


def _by_type_and_year(documents):
    rows = [
        {
            "type": row["document_type"] if row.get("document_type") not in (None, "other") else _OTHER,
            "year": row["date_start"][:4] if isinstance(row.get("date_start"), str) else "no date",
            "number": _number(row),
        }
        for row in documents.to_dict("records")
    ]
    counted = pd.DataFrame(rows, columns=["type", "year", "number"]).groupby(["type", "year"], as_index=False).sum()
    counted["words"] = [f"{n} × {kind}, {year}" for kind, year, n in counted.itertuples(index=False)]
    return counted


def _shade(colour, number):
    """Darker with the number, never so dark that the figure on it cannot be read."""
    return pale(colour, round(min(0.08 + 0.05 * number, 0.34), 2))


def quotes_by_speaker(quotes, *, theme="light"):
    """Bars of quotations a speaker: direct speech full, reported speech pale. The rest counts as "others"."""
    colours = palette(theme)
    speakers = quotes["speaker"].fillna("speaker unknown")
    kept = speakers.value_counts().index[:_MOST_SPEAKERS]
    named = speakers.where(speakers.isin(kept), "others")
    table = pd.crosstab(named, quotes["kind"].fillna("direct")).reindex(columns=["direct", "indirect"], fill_value=0)
    order = sorted(table.index, key=lambda name: (name != "others", table.loc[name].sum()))  # the rest at the foot
    table = table.loc[order]
    fig = blank_figure(theme, height=len(table) * _ROW + 40)
    for kind, words, colour in (("direct", "direct", colours.ink), ("indirect", "reported", pale(colours.ink, 0.3))):
        fig.add_bar(
            orientation="h",
            y=[_short(name) for name in table.index],
            x=table[kind],
            width=0.5,
            marker={"color": colour},
            hovertext=[f"{escape(str(name))}: {n} {words}" for name, n in table[kind].items()],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    for name, total in table.sum(axis=1).items():
        fig.add_annotation(x=total, y=_short(name), text=str(total), showarrow=False, xanchor="left", xshift=6)
    fig.update_layout(barmode="stack", margin={"t": 4, "b": 24, "l": 140, "r": 30})
    fig.update_xaxes(visible=False)
    fig.update_yaxes(automargin=True, color=colours.ink, showgrid=False, ticklabelstandoff=8, type="category")
    return fig


def _short(name):
    name = str(name)
    return escape(name if len(name) <= 32 else name[:31] + "…")
