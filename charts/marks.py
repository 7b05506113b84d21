"""What an event looks like on the timeline: where it stands, how large, what it is called, what it says.

A `Mark` holds no pixel and no colour: lanes places it, timeline draws it.
"""

from collections import Counter
from dataclasses import dataclass, field
from html import escape
from textwrap import wrap

import pandas as pd

from charts.dates import human, precision, span

__all__ = ["Mark", "document_label", "document_marks", "leading_pair", "visit_label", "visit_marks"]

_WEIGHT = {"state": 3, "official": 2}
_SIZES = {3: 19, 2: 15, 1: 10}
_DONE = {"signed", "adopted", "approved", "ratified", "exchanged", "in_force"}
_TITLE_SHOWN = 44


@dataclass(slots=True)
class Mark:
    """`shape` is `point` (a day), `bar` (as long as the date is unsure) or `bracket` (a window with a count)."""

    id: str
    lane: str
    begin: pd.Timestamp
    end: pd.Timestamp
    shape: str
    weight: int
    size: int
    look: str
    label: str
    hover: str
    ghosts: list = field(default_factory=list)
    tied_to: str | None = None
    members: tuple = ()

    @property
    def reach(self):
        """From the first to the last moment that the mark or one of its other readings covers."""
        spans = [(self.begin, self.end), *self.ghosts]
        return min(begin for begin, _ in spans), max(end for _, end in spans)


def leading_pair(visits):
    """The two countries most often named together, in alphabetical order; AZE and UZB when nothing decides."""
    known = visits[["visitor_iso3", "host_iso3"]].dropna()
    known = known[known["visitor_iso3"].ne(known["host_iso3"])]
    pairs = Counter(map(tuple, map(sorted, zip(known["visitor_iso3"], known["host_iso3"], strict=True))))
    default = ("AZE", "UZB")
    return max(pairs, key=lambda pair: (pairs[pair], pair == default), default=default)


def visit_marks(visits, pair):
    """One mark a dated visit; rows without a date are the page's to list."""
    lanes = {f"{pair[0]}→{pair[1]}": "first", f"{pair[1]}→{pair[0]}": "second"}
    rows = visits.to_dict("records")
    spans = [span(row.get("date_start"), row.get("date_end"), row.get("date_edtf")) for row in rows]
    dated = [(row, where) for row, where in zip(rows, spans, strict=True) if where]
    for row, where in dated:
        found = _found(row, where, dated) if _count(row) > 1 else None
        yield _visit_mark(row, lanes.get(row.get("direction"), "other"), where, found)


def _found(claim, window, dated):
    """How many single visits the articles tell of that a claimed number would count: same person, way and window."""
    return sum(
        _count(row) == 1
        and row.get("status") in ("completed", "ongoing")
        and row.get("direction") == claim.get("direction")
        and _known(claim.get("visitor")) in (None, _known(row.get("visitor")))
        and window[0] <= where[1]
        and where[0] <= window[1]
        for row, where in dated
    )


def _visit_mark(row, lane, where, found):
    many = found is not None
    day = precision(row.get("date_start")) == "day"
    weight = _WEIGHT.get(row.get("visit_type"), 1)
    return Mark(
        id=row["event_id"],
        lane=lane,
        begin=where[0],
        end=where[1],
        shape="bracket" if many else "point" if day else "bar",
        weight=2 if many else weight,
        size=_SIZES[weight],
        look={"planned": "hollow", "cancelled": "crossed"}.get(row.get("status"), "filled"),
        label=visit_label(row, lane, found),
        hover=_hover(row, _visit_title(row)),
        ghosts=_ghosts(row),
        members=(row["event_id"],),
    )


def document_marks(documents):
    """One mark a dated document; the fourth and later ones of a day with the same status share a mark."""
    groups = {}
    for row in documents.to_dict("records"):
        where = span(row.get("date_start"), row.get("date_end"), row.get("date_edtf"))
        if where is not None:
            groups.setdefault((where, _document_look(row)), []).append(row)
    for (where, look), rows in groups.items():
        rows.sort(key=lambda row: (_known(row.get("title")) is None, _document_rank(row)))
        alone = rows if len(rows) <= 3 else rows[:2]
        yield from (_document_mark([row], where, look) for row in alone)
        if len(rows) > 3:
            yield _document_mark(rows[2:], where, look)


def _document_mark(rows, where, look):
    first = rows[0]
    if len(rows) == 1:
        label, hover = document_label(first), _hover(first, document_label(first, None))
    else:
        label = f"and {sum(_count(row) for row in rows)} more documents"
        hover = "<br>".join(escape(document_label(row, 70)) for row in rows[:15])
    return Mark(
        id=first["event_id"],
        lane="documents",
        begin=where[0],
        end=where[1],
        shape="point" if precision(first.get("date_start")) == "day" else "bar",
        weight=2 if _document_rank(first) < 2 else 1,
        size=8 if look == "faint" else 10,
        look=look,
        label=label,
        hover=hover,
        tied_to=_known(first.get("visit_event_id")),
        members=tuple(row["event_id"] for row in rows),
    )


def visit_label(row, lane, found=None):
    """ "Ilham Aliyev · state · 22–23 Aug 2024"; of a claim how many were `found`."""
    when = human(row.get("date_start"), row.get("date_end"), row.get("date_edtf"))
    who = _known(row.get("visitor")) or f"Delegation of {_known(row.get('visitor_country')) or 'an unnamed country'}"
    if found is not None:
        return f"{_count(row)} visits claimed, {found} found · {when}"
    kind = _known(row.get("visit_type"))
    words = [who, kind if kind != "unspecified" else None, _where(row) if lane == "other" else None]
    if row.get("status") in ("planned", "cancelled"):
        words.append(row["status"])
    return " · ".join([*filter(None, words), when])


def _visit_title(row):
    who = _known(row.get("visitor")) or "A delegation"
    kind = _known(row.get("visit_type"))
    if _count(row) > 1:
        return f"{who}: {_count(row)} visits, {_where(row)}"
    noun = {"summit": "at a summit", "unspecified": "visit", None: "visit"}.get(kind, f"{kind} visit")
    return f"{who}, {noun}, {_where(row)}"


def _where(row):
    goal = _known(row.get("host_country"))
    place = _known(row.get("place"))
    return ", ".join(filter(None, (place, goal))) or "place unknown"


def _document_look(row):
    status = row.get("status")
    return "filled" if status in _DONE else "hollow" if status == "planned" else "faint"


def _document_rank(row):
    return {"treaty": 0, "declaration": 1, "roadmap": 1, "statement": 1}.get(row.get("document_type"), 2)


def document_label(row, shown=_TITLE_SHOWN):
    """Its title, cut to `shown` letters, or the number of an unnamed set."""
    title = _known(row.get("title"))
    if title is None:
        count = _known(row.get("count_text")) or _count(row)
        return f"{count} document{'' if count == 1 else 's'}"
    return title if shown is None or len(title) <= shown else title[: shown - 1].rstrip() + "…"


def _ghosts(row):
    spans = (span(other) for other in _list(row.get("date_alternatives")))
    return [found for found in spans if found]


def _hover(row, title):
    """Title, date with its other readings, sentence. Everything from an article is escaped."""
    when = human(row.get("date_start"), row.get("date_end"), row.get("date_edtf"))
    others = [human(other) for other in _list(row.get("date_alternatives"))]
    if others:
        when = f"date uncertain: {' or '.join([when, *others])}"
    told = row.get("n_sources")
    parts = [f"<b>{_lines(title)}</b>", escape(", ".join(filter(None, (when, _known(row.get("status"))))))]
    parts.append(f"<i>{_lines(_known(row.get('evidence')) or '', 420)}</i>")
    if not pd.isna(told) and told > 1:
        parts.append(f"told by {told} sources")
    return "<br>".join(parts)


def _lines(text, most=300):
    text = text if len(text) <= most else text[:most] + "…"
    return "<br>".join(escape(line) for line in wrap(text, 72))


def _known(value):
    return value if isinstance(value, str) and value else None


def _list(value):
    return list(value) if isinstance(value, (list, tuple)) else []


def _count(row):
    count = row.get("count")
    return int(count) if not pd.isna(count) else 1
