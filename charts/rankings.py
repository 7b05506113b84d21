"""Bars, longest first: who speaks, who is received by whom, which cities are visited."""

from html import escape

import pandas as pd

from charts.theme import blank_figure, pale, palette

__all__ = ["cities", "meetings", "quotes_by_speaker"]

_ROW = 30
_MOST = 12
_LONG = 34
_HOVER = "%{hovertext}<extra></extra>"


def quotes_by_speaker(quotes, *, theme="light"):
    """Bars of quotations a speaker: direct speech full, reported speech pale. The rest counts as "others"."""
    colours = palette(theme)
    speakers = quotes["speaker"].fillna("speaker unknown")
    kept = speakers.value_counts().index[:_MOST]
    table = pd.DataFrame(
        {"name": speakers.where(speakers.isin(kept), "others"), "kind": quotes["kind"].fillna("direct")}
    )
    looks = {"direct": (colours.ink, "direct"), "indirect": (pale(colours.ink, 0.3), "reported")}
    return _bars(table, looks, last="others", theme=theme)


def meetings(pairs, pair, *, theme="light"):
    """Bars of visits made by who received whom: `pairs` has `visitor`, `host`, `direction` and `number`."""
    names = [f"{visitor} → {host}" for visitor, host in zip(pairs["visitor"], pairs["host"], strict=True)]
    return _by_way(pairs.assign(name=names), pair, theme)


def cities(places, pair, *, theme="light"):
    """Bars of visits made by city: `places` has `place`, `host_country`, `direction` and `number`."""
    return _by_way(places.assign(name=places["place"]), pair, theme)


def _by_way(told, pair, theme):
    """In the colour of each direction."""
    colours = palette(theme)
    first, second = "→".join(pair), "→".join(pair[::-1])
    looks = {
        first: (colours.first, first),
        second: (colours.second, second),
        "": (colours.secondary, "other directions"),
    }
    ways = told["direction"].where(told["direction"].isin([first, second]), "")
    table = pd.DataFrame({"name": told["name"], "kind": ways, "number": told["number"]})
    return _bars(table, looks, last=None, theme=theme)


def _bars(table, looks, *, last, theme):
    """Stacked bars by `name` and `kind`; `number` counts a row more than once, `last` is the name at the foot."""
    colours = palette(theme)
    numbers = table["number"] if "number" in table else pd.Series(1, index=table.index)
    sums = numbers.groupby([table["name"], table["kind"]]).sum().unstack(fill_value=0)
    order = sorted(sums.index, key=lambda name: (name != last, sums.loc[name].sum(), name))
    sums, shown = sums.loc[order], [_short(name) for name in order]
    fig = blank_figure(theme, height=len(order) * _ROW + 40)
    for kind, (colour, words) in looks.items():
        if kind in sums:
            fig.add_bar(
                orientation="h",
                y=shown,
                x=sums[kind],
                width=0.5,
                marker={"color": colour},
                hovertext=[escape(f"{name}: {number} {words}") for name, number in sums[kind].items()],
                hovertemplate=_HOVER,
            )
    totals = [
        {"x": total, "y": name, "text": f"{total:,}", "showarrow": False, "xanchor": "left", "xshift": 6}
        for name, total in zip(shown, sums.sum(axis=1), strict=True)
    ]
    fig.update_layout(barmode="stack", margin={"t": 4, "b": 24, "l": 140, "r": 34}, annotations=totals)
    fig.update_xaxes(visible=False)
    fig.update_yaxes(automargin=True, color=colours.ink, showgrid=False, ticklabelstandoff=8, type="category")
    return fig


def _short(name):
    name = str(name)
    return escape(name if len(name) <= _LONG else name[: _LONG - 1].rstrip() + "…")
