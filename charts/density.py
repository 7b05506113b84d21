"""The exchange of visits where it is too dense for a mark each: how many a month, a quarter or a year.

One way stands above the axis, the other way hangs below it, documents and the other directions are numbers on strips.
Filled happened, hollow is planned or cancelled, pale is known only more roughly than the bars are wide.
"""

from html import escape

import numpy as np
import pandas as pd

from charts.dates import after_silence, spans
from charts.marks import document_label, visit_label
from charts.theme import EDGE, SMALL, blank_figure, heading, pale, palette

__all__ = ["density"]

_LOOKS = ("filled", "pale", "hollow")
_NOUNS = {"first": "visit", "second": "visit", "documents": "document", "other": "visit in another direction"}
_KEPT = 8  # events that a hover names
# What is read of an event: tables have some forty columns, and a copy of all takes longer than the counting.
_NAMED = {
    "visits": ["visitor", "visitor_country", "host_country", "place", "visit_type", "status", "count", "date_start",
               "date_end", "date_edtf"],
    "documents": ["title", "count", "count_text"],
}  # fmt: skip
_READ = [*_NAMED["visits"], "direction", "first_day", "last_day"]
_HEIGHT = 430
_STRIP = 0.14  # of the tallest bar: the room for documents, each side of the axis
_YEARS_OF_MONTHS, _YEARS_OF_QUARTERS = 3, 10
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_ROUGH = pd.Timedelta(days=10)  # a visit over the turn of a month is still known to the day
_MILLISECONDS = {"M": 30.4 * 86_400_000, "Q": 91.3 * 86_400_000, "Y": 365.2 * 86_400_000}


def density(visits, documents, pair, headings, *, theme="light"):
    """A figure of how many dated events each period has; `customdata` of a bar is its period's `[first, last day]`.

    `pair` are the ISO codes of the main lanes and `headings` the words for the two directions. A claimed number of
    visits is no visit, and left out.
    """
    colours = palette(theme)
    events, tables = _events(visits, documents, pair)
    events, earlier = _of_these_years(events)
    frequency = _frequency(events)
    heaps = _heaps(events, tables, frequency)
    lanes = {lane: heaps[heaps["lane"].eq(lane)] for lane in _NOUNS}
    most = max(
        (lanes[lane].groupby("period")["number"].sum().max() for lane in ("first", "second") if len(lanes[lane])),
        default=1,
    )
    strip = max(most * _STRIP, 0.5)
    fig = blank_figure(theme, height=_HEIGHT)
    for lane, colour, sign in (("first", colours.first, 1), ("second", colours.second, -1)):
        _bars(fig, lanes[lane], frequency, colour, sign, strip)
        _numbers(fig, lanes[lane], colour, sign, strip, most)
    foot = -strip - most * 1.25
    _numbered_strip(fig, lanes["documents"], colours.ink, 0, "diamond")
    if len(lanes["other"]):
        foot -= most * 0.55
        _numbered_strip(fig, lanes["other"], colours.secondary, foot, "square")
    top = strip + most * 1.25
    _frame(
        fig,
        colours,
        headings,
        earlier,
        (foot - most * 0.14, top + most * 0.07),
        top,
        foot if len(lanes["other"]) else None,
    )
    return fig


def _events(visits, documents, pair):
    """Lane, first and last moment and whether it is hollow of each dated event, and its place in its table."""
    single = visits.loc[visits["count"].fillna(1).le(1), [name for name in _READ if name in visits]]
    lanes = single["direction"].map({"→".join(pair): "first", "→".join(pair[::-1]): "second"}).fillna("other")
    ahead = single["status"].isin(["planned", "cancelled"]), documents["status"].isin(["planned", "mentioned"])
    parts = [_part(single, lanes, ahead[0]), _part(documents, "documents", ahead[1])]
    events = pd.concat([part[part["first"].notna()] for part in parts], ignore_index=True)
    return events, {"visits": single, "documents": documents}


def _part(frame, lane, hollow):
    first, last = spans(frame)
    table = "visits" if "visitor" in frame else "documents"
    columns = {"lane": lane, "first": first, "last": last, "hollow": hollow, "table": table, "place": range(len(frame))}
    return pd.DataFrame(columns, index=frame.index)


def _of_these_years(events):
    """The events after the last long silence, if they are nearly all, and words for those before it."""
    ordered = events.sort_values("first", ignore_index=True)
    start = after_silence(ordered["first"].to_numpy("datetime64[D]").astype("int64"))
    if not start:
        return events, ""
    before = ordered.iloc[:start]
    number = f"{len(before):,} event{'' if len(before) == 1 else 's'}"
    return ordered.iloc[start:], f"‹ {number} from {before['first'].iloc[0].year} on"


def _frequency(events):
    """Bars wide enough to be hit: months for some years, quarters for a decade, then years."""
    years = (events["last"].max() - events["first"].min()).days / 365.25 if len(events) else 0
    return "M" if years <= _YEARS_OF_MONTHS else "Q" if years <= _YEARS_OF_QUARTERS else "Y"


def _heaps(events, tables, frequency):
    """A row for each lane, period and look with its `number` and the `labels` of some of its events."""
    first, last = (_numbers_of(events[name], frequency) for name in ("first", "last"))
    length = events["last"] - events["first"]
    rough = (first != last) & length.gt(_ROUGH).to_numpy()
    middle = _numbers_of(events["first"] + length / 2, frequency)
    look = np.where(events["hollow"].to_numpy(dtype=bool), "hollow", np.where(rough, "pale", "filled"))
    told = events.assign(period=np.where(rough, middle, first), look=look)
    groups = told.groupby(["lane", "period", "look"], sort=True)
    found = groups.size().rename("number").reset_index()
    labels = _labels(groups.head(_KEPT), tables)
    found["labels"] = [labels.get(key, []) for key in zip(found["lane"], found["period"], found["look"], strict=True)]
    found["period"] = [_period(number, frequency) for number in found["period"]]
    return found


def _numbers_of(moments, frequency):
    """Months, quarters or years since 1970: numbers, because there are too many moments for period objects."""
    months = moments.to_numpy().astype("datetime64[M]").astype("int64")
    return months // _MONTHS[frequency]


def _period(number, frequency):
    return pd.Period(pd.Timestamp(np.datetime64(int(number) * _MONTHS[frequency], "M")), freq=frequency)


def _labels(told, tables):
    """(lane, period, look) → the words for the first events there: made only for those that a hover names."""
    found = {}
    for table, part in told.groupby("table"):
        rows = tables[table][_NAMED[table]].iloc[part["place"].to_numpy()].to_dict("records")
        keys = zip(part["lane"], part["period"], part["look"], strict=True)
        for key, row in zip(keys, rows, strict=True):
            words = visit_label(row, "other") if table == "visits" else document_label(row)
            found.setdefault(key, []).append(words)
    return found


def _bars(fig, heaps, frequency, colour, sign, strip):
    """The looks of one lane, each stacked on those before it."""
    below = pd.Series(0, index=heaps["period"].unique())
    hover = _hovers(heaps)
    for look in _LOOKS:
        part = heaps[heaps["look"].eq(look)]
        if part.empty:
            continue
        fill = {"filled": colour, "pale": pale(colour, 0.4), "hollow": pale(colour, 0.04)}[look]
        fig.add_bar(
            x=_middles(part["period"]),
            y=[sign * number for number in part["number"]],
            base=[sign * (strip + below[period]) for period in part["period"]],
            width=_MILLISECONDS[frequency] * 0.82,
            marker={"color": fill, "line": {"color": colour, "width": 1.2 if look == "hollow" else 0}},
            **_said(part["period"], hover),
        )
        below = below.add(part.set_index("period")["number"], fill_value=0)


def _numbers(fig, heaps, colour, sign, strip, most):
    """Each bar's number at its tip."""
    sums = heaps.groupby("period")["number"].sum()
    fig.add_scatter(
        x=_middles(sums.index),
        y=[sign * (strip + number + most * 0.02) for number in sums],
        mode="text",
        text=[f"{number:,}" for number in sums],
        textposition="top center" if sign > 0 else "bottom center",
        textfont={"color": colour, "size": SMALL},
        hoverinfo="skip",
    )


def _numbered_strip(fig, heaps, colour, y, symbol):
    """Numbers on a strip, on a ground that is darker with the number."""
    if heaps.empty:
        return
    sums = heaps.groupby("period")["number"].sum()
    fig.add_scatter(
        x=_middles(sums.index),
        y=[y] * len(sums),
        mode="markers+text",
        marker={
            "symbol": symbol,
            "size": 22,
            "color": [pale(colour, round(0.08 + 0.24 * number / sums.max(), 2)) for number in sums],
        },
        text=[f"{number:,}" for number in sums],
        textfont={"color": colour, "size": SMALL - 1},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        **_said(sums.index, _hovers(heaps)),
    )


def _frame(fig, colours, headings, earlier, reach, top, other):
    fig.update_xaxes(type="date", showgrid=False, fixedrange=False)
    fig.update_yaxes(range=list(reach), visible=False)
    fig.update_layout(dragmode="zoom", margin={"l": EDGE})
    words = [heading(top, headings[0], colours.first, colours), heading(-top, headings[1], colours.second, colours)]
    if other is not None:
        above = other + (reach[1] - reach[0]) * 0.075
        words.append(heading(above, "Other directions", colours.secondary, colours))
    if earlier:
        place = {"yref": "paper", "y": 0, "yanchor": "bottom", "font": {"size": SMALL, "color": colours.secondary}}
        words.append(heading(0, earlier, colours.secondary, colours) | place)
    fig.update_layout(barmode="overlay", bargap=0, clickmode="event+select", annotations=words)


def _said(periods, hovers):
    return {
        "customdata": [[str(period.start_time.date()), str(period.end_time.date())] for period in periods],
        "hovertext": [hovers[period] for period in periods],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hovers(heaps):
    """Period → what a hover says of all its looks together."""
    told_of = {}
    for row in heaps.itertuples():
        number, _, labels = told_of.get(row.period, (0, "", []))
        told_of[row.period] = number + row.number, _NOUNS[row.lane], [*labels, *row.labels]
    found = {}
    for period, (number, noun, labels) in told_of.items():
        told = f"{number:,} {noun}{'' if number == 1 else 's'}"
        if noun == _NOUNS["other"] and number > 1:
            told = f"{number:,} visits in other directions"
        labels = labels[:_KEPT]
        lines = [f"<b>{_period_words(period)}: {told}</b>", *(escape(label) for label in labels)]
        found[period] = "<br>".join([*lines, *([f"and {number - len(labels):,} more"] if number > len(labels) else [])])
    return found


def _period_words(period):
    """ "Mar 2024", "Jul–Sep 2024", "2024"."""
    if period.freqstr.startswith("M"):
        return period.strftime("%b %Y")
    if period.freqstr.startswith("Q"):
        return f"{period.start_time:%b}–{period.end_time:%b %Y}"
    return str(period.year)


def _middles(periods):
    return [period.start_time + (period.end_time - period.start_time) / 2 for period in periods]
