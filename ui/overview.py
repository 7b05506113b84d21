"""The parts of the overview: five figures, the timeline with what it cannot show, and the charts beside it."""

from dataclasses import dataclass

import streamlit as st

from archive import measures
from charts.dates import human
from charts.rankings import cities, meetings, quotes_by_speaker
from charts.timeline import is_dense, timeline
from charts.years import cumulative, documents_by_year, months_and_years
from ui.events import selected, selected_in
from ui.evidence import evidence
from ui.figures import figure, theme
from ui.plain import markdown_safe
from ui.rows import event_lines, merged_lines, row_list
from ui.words import documents_told, plural, visit_words, visitor_words

__all__ = ["beside", "figures", "frame_of", "latest", "out_of_sight", "timeline_of"]

_ZOOM = "Drag to zoom in, double-click to zoom out."
_MARKS = (
    "Large: state visit; middle: official; small: others. Filled: took place; hollow: planned; crossed: cancelled. A "
    "pale bar is as long as its date is unsure; a dashed outline is another reading of the date; a bracket is a "
    f"claimed number of visits. Diamonds are documents, tied to their visit. Click a mark to read on. {_ZOOM}"
)
_BARS = (
    "More events than marks that can be told apart, so each bar counts those of a period: filled took place, pale is "
    "known only more roughly, hollow is planned or cancelled. Diamonds count documents. Click a bar to see its period. "
    f"{_ZOOM}"
)
_MOST_UNDATED = 60
_LATEST = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures above the timeline: what it is, its value, who or what it is about, how it is counted."""

    label: str
    value: str
    about: str
    help: str


def figures(view):
    """Last visit each way, next planned, documents of the year, open checks."""
    first, second = view.pair
    with st.container(key="figures"):
        for column, one in zip(st.columns(5), _figures(view, first, second), strict=True):
            about = {"delta": markdown_safe(one.about), "delta_color": "off", "delta_arrow": "off"} if one.about else {}
            column.metric(one.label, one.value, help=one.help, **about)


def _figures(view, first, second):
    day = view.catalogue.latest_day
    yield _last(view, first, second)
    yield _last(view, second, first)
    ahead = measures.next_visit(view.chosen.visits, day.isoformat() if day else None)
    yield Figure(
        "Next planned",
        _when(ahead.event) if ahead else "none told",
        visit_words(ahead.event)["what"] if ahead else "",
        "The earliest planned visit that ends on or after the day of the archive's latest article.",
    )
    found = measures.documents_of_year(view.chosen.documents)
    yield Figure(
        f"Documents in {found[0]}" if found else "Documents",
        f"{found[1]:,}" if found else "none dated",
        "signed, adopted or in force" if found else "",
        "Documents signed, adopted, ratified or exchanged in the latest year with any; a set of 18 counts 18.",
    )
    doubtful = sum(int(getattr(view.chosen, table)["doubtful"].sum()) for table in ("visits", "documents", "quotes"))
    yield Figure(
        "To check",
        f"{doubtful:,}",
        f"of {plural(view.chosen.number, 'event')}",
        "Events with several readings of the date, a visit without any, low confidence, sources that contradict each "
        "other, or tellings that could belong to several trips. The Review page has them in the order of doubt, and "
        "the checks of the whole archive.",
    )


def _last(view, origin, goal):
    latest = measures.latest_visit(view.chosen.visits, f"{origin}→{goal}")
    return Figure(
        f"Last visit {origin} → {goal}",
        _when(latest.event) if latest else "none told",
        visitor_words(latest.event) if latest else "",
        "The latest visit this way that took place and has a date.",
    )


def _when(event):
    return human(event["date_start"], event["date_end"], event["date_edtf"])


def timeline_of(view, *, key="timeline", documents=True):
    """The timeline of what is shown; on a phone the list of events stands in for it."""
    visits = view.chosen.visits
    papers = view.chosen.documents if documents else view.chosen.documents.iloc[:0]
    dense = is_dense(visits, papers)
    drawn = view.drawn((key, theme(), documents), lambda: timeline(visits, papers, theme=theme(), countries=view.pair))
    told = f"{_dated(visits, 'visit')} and {_dated(papers, 'document')}" if documents else _dated(visits, "visit")
    with st.container(key=f"{key}_wide"):
        figure(
            drawn,
            f"The exchange of visits: {told}, from {plural(len(view.articles), 'article')}.",
            key=key,
            selects=True,
            help=_BARS if dense else _MARKS,
        )


def _dated(table, noun):
    """ "9 of 20 visits": how many have a date and so a place in time; "8 visits" where all have one."""
    number = int((table["first_day"] > 0).sum())
    return plural(number, noun) if number == len(table) else f"{number:,} of {plural(len(table), noun)}"


def out_of_sight(view):
    """What has no place in time, and what was rejected or left out for want of a date: in reach, not lost."""
    frames = {"visits": view.chosen.visits, "documents": view.chosen.documents}
    undated = {kind: frame[frame["first_day"] <= 0] for kind, frame in frames.items()}
    number = sum(map(len, undated.values()))
    told = []
    if number:
        told.append(f"{plural(number, 'event')} without a date: in the list below, not on the timeline")
    if view.chosen.undated:
        told.append(f"{plural(view.chosen.undated, 'event')} without a date left out by the filter of dates")
    if view.chosen.rejected:
        told.append(f"{view.chosen.rejected:,} rejected: the filter “Review” shows them")
    without = sum(one["published"] is None for one in view.articles)
    if without and number:
        lack = "article has" if without == 1 else "articles have"
        told.append(
            f"{without:,} {lack} no publication date: give it on the Articles page, and “last August” becomes one"
        )
    if not told:
        return
    st.caption(". ".join(told) + ".")
    if number:
        items = [
            item for kind, frame in undated.items() for item in event_lines(kind, frame.head(_MOST_UNDATED), view.pair)
        ]
        row_list(items, key="undated_rows", selected=selected(), size="short", label="Events without a date")


_VISITS = ["Each way", "By month", "Who meets whom", "Cities"]
_OTHERS = ["Documents by type", "By stage", "Speakers"]


def beside(view):
    """Two frames beside each other: one counts visits, one documents and quotations."""
    for column, names, key in zip(
        st.columns(2, gap="large"), (_VISITS, _OTHERS), ("visits_frame", "papers_frame"), strict=True
    ):
        with column:
            frame_of(view, names, key=key)


def frame_of(view, names, *, key):
    """A frame for one of the charts of these names, and the choice where there are several."""
    chosen = names[0]
    if len(names) > 1:
        about = {"default": names[0], "required": True, "label_visibility": "collapsed", "persist_state": "session"}
        chosen = st.segmented_control("Chart", names, key=key, **about)
    draw = _of_visits if chosen in _VISITS else _of_others
    fig, sentence, help = view.drawn((key, chosen, theme()), lambda: draw(view, chosen, theme()))
    figure(fig, sentence, key=f"{key}_{names.index(chosen)}", help=help)


def _of_visits(view, name, theme):
    visits, pair = view.chosen.visits, view.pair
    if name == "Each way":
        told = (
            "A visit counts from the last day that its date allows, once however many articles tell it; the pale line "
            "before it covers the days that a month or a year leaves open. Plans, cancelled visits and claimed numbers "
            "do not count."
        )
        return cumulative(visits, theme=theme, countries=pair), "Visits made each way, added up.", told
    if name == "By month":
        told = "Counted in the month in which a visit began. Plans and claimed numbers do not count."
        return months_and_years(visits, theme=theme), "Visits made, by month and year.", told
    if name == "Who meets whom":
        found = measures.meetings(visits)
        return meetings(found, pair, theme=theme), "Visits made, by visitor and host, where both are named.", None
    return cities(measures.cities(visits), pair, theme=theme), "Visits made, by the city they went to.", None


def _of_others(view, name, theme):
    documents = view.chosen.documents
    if name == "Speakers":
        fig = quotes_by_speaker(view.chosen.quotes, theme=theme)
        told = f"{plural(len(view.chosen.quotes), 'quotation')} by speaker: solid is direct speech, pale is reported."
        return fig, told, "One utterance counts once, however many articles print it."
    by = "status" if name == "By stage" else "document_type"
    word = "how far they have come" if by == "status" else "type"
    fig = documents_by_year(documents, theme=theme, by=by)
    help = "The number in a square; a set of “18 documents” counts 18."
    return fig, f"{documents_told(documents)}, by {word} and year.", help


def latest(view):
    """The latest dated events, a line each, and at their right what the selected one rests on."""
    st.subheader("Latest first")
    left, right = st.columns([1.3, 1], gap="large")
    with left:
        items = merged_lines(view.chosen.visits, view.chosen.documents, view.pair, most=_LATEST)
        row_list(items, key="latest_rows", selected=selected(), size="tall", label="Latest events")
    with right:
        if not selected_in("timeline"):
            evidence(view.catalogue, view.pair)
