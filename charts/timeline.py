"""The exchange of visits as a conversation: one way above the axis, the other way below it, documents between.

State visits are large, official ones middle, the others small; filled happened, hollow is planned, crossed out was
cancelled. A day is a mark; a month or a year is a pale bar as long as it is unsure; a claimed count ("five visits")
is a bracket over its window; another reading of a date is a dashed ghost. More marks than an eye can tell apart are
counted by period instead (see `density`).
"""

from html import escape

import pandas as pd

from charts.density import density
from charts.lanes import LETTER, Scale, pack
from charts.marks import document_marks, leading_pair, visit_marks
from charts.theme import EDGE, SMALL, blank_figure, heading, pale, palette

__all__ = ["is_dense", "timeline"]

_ROW = 25
_EDGE = 20
_SYMBOLS = {"filled": "circle", "hollow": "circle-open", "crossed": "circle-x-open", "faint": "circle"}
_HOVER = "%{hovertext}<extra></extra>"
_MOST = 90  # marks; more are counted by period


def timeline(visits, documents, *, theme="light", countries=None, width=1180):
    """A figure of every dated visit and document; `customdata` of a mark is `[id]`, of a period `[first, last day]`.

    `countries` are the ISO codes of the pair in the two main lanes (by default the most frequent pair); `width` is
    the width in pixels for which labels are placed.
    """
    pair = tuple(countries or leading_pair(visits))
    if is_dense(visits, documents):
        return density(visits, documents, pair, _headings(visits, pair), theme=theme)
    marks = [*visit_marks(visits, pair), *document_marks(documents)]
    if not marks:
        return blank_figure(theme, height=120)
    scale = Scale.around(marks, width)
    earlier = _earlier(marks, scale)
    taken = {"documents": [(0, len(earlier) * LETTER)]} if earlier else {}
    lanes = {name: pack([m for m in marks if m.lane == name], scale, taken=taken.get(name, ())) for name in _LANES}
    return _Drawing(theme, _headings(visits, pair), scale, _stack(lanes)).figure(earlier)


def is_dense(visits, documents):
    """True where there are more dated events than marks that an eye can tell apart."""
    return int(visits["date_start"].notna().sum() + documents["date_start"].notna().sum()) > _MOST


_LANES = ("first", "documents", "second", "other")


def _headings(visits, pair):
    """ "Azerbaijan → Uzbekistan" and back: names where the rows have them, else codes."""
    names = {}
    for side in ("visitor", "host"):
        if f"{side}_iso3" in visits:
            known = visits.loc[visits[f"{side}_iso3"].isin(pair), [f"{side}_iso3", f"{side}_country"]].drop_duplicates()
            names |= dict(known.itertuples(index=False))
    first, second = (names[code] if isinstance(names.get(code), str) else code for code in pair)
    return f"{first} → {second}", f"{second} → {first}"


def _earlier(marks, scale):
    """What an article looks back on, long before the first visit, in words for the edge: "‹ 1996: Treaty on …"."""
    early = sorted((mark for mark in marks if mark.end < scale.begin), key=lambda mark: mark.begin)
    if not early:
        return ""
    more = f" and {len(early) - 1} more" if len(early) > 1 else ""
    return f"‹ {early[0].begin.year}: {early[0].label}{more}"


def _stack(packed):
    """Heights in pixels, the axis at 0: `{lane: (placed, y of a row)}`, and how far the figure reaches."""
    between = max(packed["documents"][1], 1) * _ROW / 2 + 8
    below = -between - packed["second"][1] * _ROW - 2 * _EDGE
    return {
        "first": (packed["first"][0], lambda row: between + _EDGE + row * _ROW),
        "documents": (packed["documents"][0], lambda row: _outwards(row) * _ROW),
        "second": (packed["second"][0], lambda row: -between - _EDGE - row * _ROW),
        "other": (packed["other"][0], lambda row: below - 1.6 * _EDGE - row * _ROW),
        "top": between + max(packed["first"][1], 1) * _ROW + 2 * _EDGE,
        "bottom": below - (packed["other"][1] * _ROW + 2 * _EDGE if packed["other"][1] else 0),
        "below": below,
    }


def _outwards(row):
    """Rows around the axis: 0, 1, -1, 2, -2."""
    return (row + 1) // 2 * (1 if row % 2 else -1)


class _Drawing:
    """Puts the placed marks on a figure; one method a kind of ink, back to front."""

    def __init__(self, theme, headings, scale, lanes):
        self.colours, self.headings, self.scale, self.lanes = palette(theme), headings, scale, lanes
        self.fig = blank_figure(theme, height=round(lanes["top"] - lanes["bottom"]) + 44)
        self.placed = [(item, lanes[name][1](item.row)) for name in _LANES for item in lanes[name][0]]
        self.words = []

    def figure(self, earlier):
        self._ground()
        self._hairlines()
        for shape, draw in (("bar", self._bars), ("bracket", self._brackets), ("point", self._points)):
            chosen = [(item, y) for item, y in self.placed if item.mark.shape == shape]
            if chosen:
                draw(chosen)
        self._ghosts()
        self._labels()
        if earlier:
            paper = {"xref": "paper", "x": 0, "y": 0, "xanchor": "left", "bgcolor": self.colours.ground}
            font = {"color": self.colours.secondary, "size": SMALL}
            self.words.append({"text": escape(earlier), "showarrow": False, "font": font, **paper})
        self.fig.update_layout(annotations=self.words)  # at once: one by one they take most of the time
        return self.fig

    def _colour(self, mark):
        if mark.lane == "documents":
            return self.colours.secondary if mark.look == "faint" else self.colours.ink
        return {"first": self.colours.first, "second": self.colours.second}.get(mark.lane, self.colours.secondary)

    def _ground(self):
        lanes, colours = self.lanes, self.colours
        self.fig.update_xaxes(type="date", range=[self.scale.begin, self.scale.end], showgrid=True, fixedrange=False)
        self.fig.update_xaxes(tick0="2000-01-01", **_ticks(self.scale.end - self.scale.begin))
        self.fig.update_layout(dragmode="zoom", margin={"l": EDGE})
        self.fig.update_yaxes(range=[lanes["bottom"], lanes["top"]], visible=False)
        self.fig.add_hline(y=0, line={"color": colours.rule, "width": 1.5}, layer="below")
        self.words.append(heading(lanes["top"] - 8, self.headings[0], colours.first, colours))
        self.words.append(heading(lanes["below"] + 10, self.headings[1], colours.second, colours))
        if self.lanes["other"][0]:
            self.words.append(heading(lanes["bottom"] + 10, "Other directions", colours.secondary, colours))

    def _hairlines(self):
        """From a document to the visit that it was signed during."""
        homes = {id: (item.mark.begin, y) for item, y in self.placed for id in item.mark.members}
        xs, ys = [], []
        for item, y in self.placed:
            if item.mark.tied_to in homes:
                x_home, y_home = homes[item.mark.tied_to]
                xs += [item.mark.begin, x_home, None]
                ys += [y, y_home, None]
        if xs:
            line = {"color": self.colours.secondary, "width": 0.8}
            self.fig.add_scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")

    def _points(self, chosen):
        marks = [item.mark for item, _ in chosen]
        # a visit of several days on a short axis is longer than its symbol: a bar runs on to its last day
        self._spans([(item, y) for item, y in chosen if item.mark.end - item.mark.begin > pd.Timedelta(days=1)], 5, 0.7)
        self.fig.add_scatter(
            x=[mark.begin for mark in marks],
            y=[y for _, y in chosen],
            mode="markers",
            marker={
                "symbol": [self._symbol(mark) for mark in marks],
                "size": [mark.size for mark in marks],
                "color": [self._colour(mark) for mark in marks],
                "opacity": 1,
                "line": {"width": [2 if mark.look != "filled" else 0 for mark in marks]},
            },
            **self._said(marks),
        )

    def _symbol(self, mark):
        circle = _SYMBOLS[mark.look]
        return (
            circle.replace("circle-x", "diamond-x").replace("circle", "diamond") if mark.lane == "documents" else circle
        )

    def _bars(self, chosen):
        self._spans(chosen, 14, 0.28)
        crossed = [(item.mark, y) for item, y in chosen if item.mark.look == "crossed"]
        if crossed:
            self.fig.add_scatter(
                x=[mark.begin + (mark.end - mark.begin) / 2 for mark, _ in crossed],
                y=[y for _, y in crossed],
                mode="markers",
                marker={
                    "symbol": "x-thin",
                    "size": 9,
                    "line": {"width": 1.6, "color": [self._colour(m) for m, _ in crossed]},
                },
                **self._said([mark for mark, _ in crossed]),
            )

    def _spans(self, chosen, thickness, opacity):
        if not chosen:
            return
        marks = [item.mark for item, _ in chosen]
        hollow = [mark.look != "filled" for mark in marks]
        self.fig.add_bar(
            orientation="h",
            base=[mark.begin for mark in marks],
            x=[(mark.end - mark.begin) / pd.Timedelta(milliseconds=1) for mark in marks],
            y=[y for _, y in chosen],
            width=[thickness * (0.7 + 0.15 * mark.weight) for mark in marks],
            marker={
                "color": [pale(self._colour(m), 0.04 if h else opacity) for m, h in zip(marks, hollow, strict=True)],
                "line": {"color": [self._colour(mark) for mark in marks], "width": [1.2 * h for h in hollow]},
            },
            **self._said(marks),
        )

    def _brackets(self, chosen):
        for item, y in chosen:
            mark, drop = item.mark, 6 if item.mark.lane == "first" else -6
            middle = mark.begin + (mark.end - mark.begin) / 2
            self.fig.add_scatter(
                x=[mark.begin, mark.begin, middle, mark.end, mark.end],
                y=[y - drop, y, y, y, y - drop],
                mode="lines",
                line={"color": self._colour(mark), "width": 1.6},
                **(self._said([mark] * 5)),
            )

    def _ghosts(self):
        """The other readings of a date: a dashed outline over each, tied to the mark by dots."""
        xs, ys, tie_x, tie_y = [], [], [], []
        least = (self.scale.end - self.scale.begin) * (10 / self.scale.width)
        for item, y in self.placed:
            for begin, end in item.mark.ghosts:
                end = max(end, begin + least)
                half = max(7, item.mark.size / 2 + 2)  # taller than the mark: the dashes stay visible around it
                xs += [begin, end, end, begin, begin, None]
                ys += [y - half, y - half, y + half, y + half, y - half, None]
                if begin > item.mark.end or end < item.mark.begin:
                    tie_x += [item.mark.begin, begin, None]
                    tie_y += [y, y, None]
        for x, y, dash in ((tie_x, tie_y, "dot"), (xs, ys, "dash")):
            if x:
                line = {"color": self.colours.secondary, "width": 1.1, "dash": dash}
                self.fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")

    def _labels(self):
        """On a ground of their own, so that a hairline passes behind the words."""
        for item, y in self.placed:
            if item.label_side:
                right = item.label_side == "right"
                self.words.append(
                    {
                        "x": item.mark.reach[1] if right else item.mark.reach[0],
                        "y": y,
                        "text": escape(item.mark.label),
                        "showarrow": False,
                        "xanchor": "left" if right else "right",
                        "xshift": _shift(item.mark) if right else -_shift(item.mark),
                        "bgcolor": self.colours.ground,
                        "borderpad": 0,
                        "font": {"size": SMALL, "color": self._colour(item.mark)},
                    }
                )

    def _said(self, marks):
        return {
            "customdata": [[mark.id] for mark in marks],
            "hovertext": [mark.hover for mark in marks],
            "hovertemplate": _HOVER,
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
        }


def _ticks(length):
    """Months on a short axis, years on a longer one, every fifth year on one of decades."""
    years = length / pd.Timedelta(days=365.25)
    if years < 3:
        return {"dtick": "M1" if years < 0.7 else "M3", "tickformat": "%b\n%Y"}
    return {"dtick": "M12" if years < 15 else "M60", "tickformat": "%Y"}


def _shift(mark):
    """Room for the symbol between its middle and the first letter."""
    return mark.size / 2 + 4 if mark.shape == "point" else 5
