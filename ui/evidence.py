"""The evidence of the selected event: what is known, how it was decided, and the sentences of all who tell it."""

import pandas as pd
import streamlit as st

from charts.dates import human
from ui.address import go_to
from ui.components import component
from ui.deciding import verdict
from ui.editing import EDITED
from ui.events import selected
from ui.rows import line
from ui.words import listing, outlet, plural, without_ids

__all__ = ["evidence"]

_EVIDENCE = component("evidence", '<div class="evidence"></div>')
_MOST = 25  # rows; the number of the others is told
_COLUMNS = {
    "date_start": "date", "date_end": "date", "date_edtf": "date", "visit_type": "type", "document_type": "type",
    "host_country": "country visited",
}  # fmt: skip


def evidence(catalogue, pair, *, key="evidence", kinds=("visits", "documents", "quotes"), only=None, **judging):
    """The selected event of these tables, or a line that says how to select one.

    `only` is the id of the one row that its buttons are about, by default all rows; `judging` is for `verdict`.
    """
    found = catalogue.event(selected()) if selected() else None
    if found is None or found[0] not in kinds:
        st.caption("Select an event to read the sentences that it rests on.")
        return
    table, event = found
    rows = catalogue.rows(table, event["row_ids"])
    _EVIDENCE(
        data=_told(catalogue, table, event, rows, pair),
        key=key,
        on_opened_change=lambda: _open(st.session_state[key].opened, catalogue),
    )
    judged = [row for row in rows if only in (None, row[f"{table[:-1]}_id"])]
    verdict(table, event, judged, key=key, **judging)


def _open(row_id, catalogue):
    """The article of a row, at the row."""
    row = _row(catalogue, row_id)
    if row:
        st.session_state.article, st.session_state.event = row["article_id"], row_id
        st.session_state.give_no_more = True
        go_to("pages/article.py")


def _row(catalogue, row_id):
    place = catalogue.event(row_id)
    return next(iter(catalogue.rows(place[0], [row_id])), None) if place else None


def _told(catalogue, table, event, rows, pair):
    item = line(table, event, pair, sentence=table == "quotes")
    about = ", ".join(filter(None, (item["when"], item["about"], item["note"])))
    return {
        "who": item["what"],
        "about": about,
        "words": item["sentence"],
        "way": item["way"],
        "lines": [one for one in _lines(catalogue, table, event) if one],
        "rows": [_telling(catalogue, table, row, event) for row in rows[:_MOST]],
        "more": f"and {plural(len(rows) - _MOST, 'row')} more" if len(rows) > _MOST else "",
        "marked": selected(),
        "jump": st.session_state.pop("just_selected", 0),  # another number for each choice: the page comes along
    }


def _lines(catalogue, table, event):
    """What else is to be said of an event, a line each."""
    sources = event["n_sources"] or 0
    yield f"Told by {plural(sources, 'independent source')}." if sources else "Added by hand, without an article."
    if table == "documents":
        yield _signed_during(catalogue, event)
        yield _stages(event)
        others = [title for title in event["titles"] if title != event["title"]]
        yield f"Also printed as {listing([f'“{title}”' for title in others[:3]])}." if others else ""
    if event.get("decided"):
        yield _sentence(event["decided"])
    against = dict.fromkeys(_COLUMNS.get(name, name.replace("_", " ")) for name in event["contradicted"])
    yield f"Sources contradict each other on the {listing(list(against))}." if against else ""
    yield {"accepted": "Accepted by a reviewer.", "rejected": "Rejected by a reviewer."}.get(event["review"], "")


def _signed_during(catalogue, event):
    """ "Signed during the state visit of 22–23 Aug 2024"."""
    found = catalogue.event(event["visit_event_id"]) if event["visit_event_id"] else None
    if found is None:
        return ""
    visit = found[1]
    kind = visit["visit_type"] if visit["visit_type"] not in (None, "unspecified", "summit") else ""
    when = human(visit["date_start"], visit["date_end"], visit["date_edtf"])
    status = (event["status"] or "mentioned").replace("_", " ")
    return f"{status[:1].upper()}{status[1:]} during the {kind} visit of {when}.".replace("  ", " ")


def _stages(event):
    """ "Stages: signed 22 Aug 2024, ratified Dec 2024", where there is more than one."""
    told = [one.rpartition(" (")[0].split(" ", 1) for one in event["history"]]
    words = [f"{stage.replace('_', ' ')} {_when(*date)}".strip() for stage, *date in told]
    return f"Stages: {', '.join(words)}." if len(words) > 1 else ""


def _when(edtf=""):
    return human(*(edtf.split("/") + [None])[:2], edtf) if edtf else ""


def _telling(catalogue, table, row, event):
    """One row of an article: who prints it when, its sentence, and what it reads otherwise than the event."""
    article = catalogue.articles.get(row["article_id"])
    words = row["text"] if table == "quotes" else row["evidence"]
    return {
        "id": row[f"{table[:-1]}_id"],
        "source": outlet(article, row),
        "when": human(article["published"][:10]) if article and article["published"] else "",
        "words": words or "",
        "notes": "; ".join(filter(None, _notes(table, row, event))),
        "opens": article is not None,
        "review": row["review"] if row["review"] != "open" else "",
    }


def _notes(table, row, event):
    if table != "quotes":
        own = human(row["date_start"], row["date_end"], row["date_edtf"])
        if own != human(event["date_start"], event["date_end"], event["date_edtf"]):
            yield f"dates it {own}" if own != "no date" else "gives no date"
        yield f"“{row['date_text']}”" if row["date_text"] else None
        yield f"according to {row['asserted_by']}" if row["asserted_by"] else None
    yield row["reason"]
    yield None if pd.isna(row["confidence"]) else f"confidence {row['confidence']:.0%}"
    yield f"edited: {_edited(table, row)}" if row["edited"] else None
    yield "no longer found by the extraction" if row["origin"] == "kept" else None
    yield f"note: {row['note']}" if row["note"] else None


def _edited(table, row):
    """The fields as their boxes call them; what follows from them, such as a country's code, goes without saying."""
    words = {name: label.partition(" (")[0].lower() for name, label in EDITED[table].items()}
    known = [words[name] for name in words if name in row["edited"]]
    return listing(known or [name.replace("_", " ") for name in row["edited"]])


def _sentence(text):
    plain = without_ids(text)
    return f"{plain[:1].upper()}{plain[1:]}."
