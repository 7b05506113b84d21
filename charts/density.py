"""The exchange of visits where it is too dense for a mark each: how many a month, a quarter or a year.

One way stands above the axis, the other way hangs below it, documents and the other directions are numbers in squares.
Filled happened, hollow is planned or cancelled, pale is known only more roughly than the bars are wide.
"""

from html import escape
from typing import NamedTuple

import pandas as pd

from charts.theme import SMALL, blank_figure, pale, palette

__all__ = ["density", "period_of"]

_LANES = ("first", "second")
_LOOKS = ("filled", "pale", "hollow")
_NOUNS = {"first": "visit", "second": "visit", "documents": "document", "other": "visit in another direction"}
_KEPT = 8  # events that a hover names
_HEIGHT = 430
_BETWEEN = 0.14  # of the tallest bar: the strip for documents, each side of the axis
_YEARS_OF_MONTHS, _YEARS_OF_QUARTERS = 3, 10


class _Heap(NamedTuple):
    """The marks of one lane and period, by how they look."""

    period: pd.Period
    looks: dict

    @property
    def marks(self):
        return [mark for look in _LOOKS for mark in self.looks.get(look, ())]


def density(marks, headings, *, theme="light"):
    """A figure of how many Marks each period has; `customdata` of a bar is `[first day, last day]` of its period.

    `headings` are the words for the two directions. A claimed number of visits is no visit, and left out.
    """
    colours = palette(theme)
    marks = [mark for mark in marks if mark.shape != "bracket"]
    frequency = _frequency(marks)
    heaps = _heaps(marks, frequency)
    most = max((len(heap.marks) for lane in _LANES for heap in heaps[lane]), default=1)
    strip = max(most * _BETWEEN, 0.5)
    fig = blank_figure(theme, height=_HEIGHT)
    for lane, colour, sign in (("first", colours.first, 1), ("second", colours.second, -1)):
        for look in _LOOKS:
            _bars(fig, heaps[lane], look, colour, sign, strip)
        _numbers(fig, heaps[lane], colour, sign, strip)
    foot = -strip - most * 1.25
    _squares(fig, heaps["documents"], colours.ink, 0, "diamond")
    if heaps["other"]:
        foot -= most * 0.3
        _squares(fig, heaps["other"], colours.secondary, foot, "square")
    _frame(fig, colours, headings, (foot - most * 0.12, strip + most * 1.25), strip + most * 1.18, bool(heaps["other"]))
    return fig


def period_of(moment, frequency):
    """The month ("M"), quarter ("Q") or year ("Y") that holds the moment."""
    return pd.Period(moment, freq=frequency)


def _frequency(marks):
    """Bars wide enough to be hit: months for some years, quarters for a decade, then years."""
    years = (max(mark.end for mark in marks) - min(mark.begin for mark in marks)).days / 365.25
    return "M" if years <= _YEARS_OF_MONTHS else "Q" if years <= _YEARS_OF_QUARTERS else "Y"


def _heaps(marks, frequency):
    """Lane → its heaps in order of time."""
    found = {}
    for mark in marks:
        first, last = period_of(mark.begin, frequency), period_of(mark.end, frequency)
        rough = mark.shape != "point" and first != last
        middle = period_of(mark.begin + (mark.end - mark.begin) / 2, frequency) if rough else first
        look = "hollow" if mark.look in ("hollow", "crossed") else "pale" if rough else "filled"
        looks = found.setdefault((mark.lane, middle), {})
        looks.setdefault(look, []).append(mark)
    heaps = {lane: [] for lane in (*_LANES, "documents", "other")}
    for lane, period in sorted(found):
        heaps[lane].append(_Heap(period, found[lane, period]))
    return heaps


def _bars(fig, heaps, look, colour, sign, strip):
    """One look of one lane, stacked on the looks before it."""
    heaps = [heap for heap in heaps if heap.looks.get(look)]
    if not heaps:
        return
    before = _LOOKS[: _LOOKS.index(look)]
    below = [sum(len(heap.looks.get(other, ())) for other in before) for heap in heaps]
    fill = {"filled": colour, "pale": pale(colour, 0.4), "hollow": pale(colour, 0.04)}[look]
    fig.add_bar(
        x=[_middle(heap.period) for heap in heaps],
        y=[sign * len(heap.looks[look]) for heap in heaps],
        base=[sign * (strip + under) for under in below],
        width=[_milliseconds(heap.period) * 0.82 for heap in heaps],
        marker={"color": fill, "line": {"color": colour, "width": 1.2 if look == "hollow" else 0}},
        **_said(heaps),
    )


def _numbers(fig, heaps, colour, sign, strip):
    """Each bar's number at its tip."""
    air = max((len(heap.marks) for heap in heaps), default=0) * 0.02
    fig.add_scatter(
        x=[_middle(heap.period) for heap in heaps],
        y=[sign * (strip + len(heap.marks) + air) for heap in heaps],
        mode="text",
        text=[str(len(heap.marks)) for heap in heaps],
        textposition="top center" if sign > 0 else "bottom center",
        textfont={"color": colour, "size": SMALL},
        hoverinfo="skip",
    )


def _squares(fig, heaps, colour, y, symbol):
    """Numbers on a strip, darker with the number."""
    if not heaps:
        return
    most = max(len(heap.marks) for heap in heaps)
    fig.add_scatter(
        x=[_middle(heap.period) for heap in heaps],
        y=[y] * len(heaps),
        mode="markers+text",
        marker={
            "symbol": symbol,
            "size": 22,
            "color": [pale(colour, round(0.08 + 0.24 * len(heap.marks) / most, 2)) for heap in heaps],
        },
        text=[str(len(heap.marks)) for heap in heaps],
        textfont={"color": colour, "size": SMALL - 1},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        **_said(heaps),
    )


def _frame(fig, colours, headings, reach, top, other):
    fig.update_xaxes(type="date", showgrid=False)
    fig.update_yaxes(range=list(reach), visible=False)
    fig.update_layout(barmode="overlay", bargap=0, clickmode="event+select")
    words = [(top, headings[0], colours.first), (-top, headings[1], colours.second)]
    words += [(reach[0] + (reach[1] - reach[0]) * 0.1, "Other directions", colours.secondary)] if other else []
    fig.update_layout(annotations=[_heading(*word, colours) for word in words])


def _heading(y, text, colour, colours):
    font = {"color": colour, "size": SMALL + 1}
    place = {"xref": "paper", "x": 0, "xanchor": "left", "y": y, "bgcolor": colours.ground}
    return {**place, "text": f"<b>{escape(text)}</b>", "showarrow": False, "font": font}


def _said(heaps):
    return {
        "customdata": [[str(heap.period.start_time.date()), str(heap.period.end_time.date())] for heap in heaps],
        "hovertext": [_hover(heap) for heap in heaps],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hover(heap):
    marks = heap.marks
    noun = _NOUNS[marks[0].lane]
    number = f"{len(marks)} {noun}{'' if len(marks) == 1 else 's'}" if noun != _NOUNS["other"] else _others(len(marks))
    lines = [f"<b>{_period_words(heap.period)}: {number}</b>", *(escape(mark.label) for mark in marks[:_KEPT])]
    lines += [f"and {len(marks) - _KEPT} more"] if len(marks) > _KEPT else []
    return "<br>".join(lines)


def _others(number):
    return f"{number} visit{'' if number == 1 else 's'} in other directions"


def _period_words(period):
    """ "Mar 2024", "July to September 2024", "2024"."""
    if period.freqstr.startswith("M"):
        return period.strftime("%b %Y")
    if period.freqstr.startswith("Q"):
        return f"{period.start_time:%b}–{period.end_time:%b %Y}"
    return str(period.year)


def _middle(period):
    return period.start_time + (period.end_time - period.start_time) / 2


def _milliseconds(period):
    return (period.end_time - period.start_time) / pd.Timedelta(milliseconds=1)
