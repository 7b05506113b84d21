"""Judging an event: accept, reject, undo, edit, note, merge, split. Each decision has a name and is saved at once."""

import streamlit as st

from archive import ArchiveError
from archive.decisions import accept, edit, latest, merge, note, reject, split, undo
from archive.measures import neighbours
from archive.values import vocabulary
from ui.archives import archive, catalogue, get_ready
from ui.rows import line
from ui.words import plural

__all__ = ["EDITED", "ask_name", "decide", "editor", "reviewer", "said", "verdict"]

# The columns that a reviewer corrects in place, by table, and what they are called.
EDITED = {
    "visits": {
        "visitor": "Visitor",
        "visitor_country": "From",
        "host_country": "To",
        "place": "Place",
        "visit_type": "Type",
        "status": "Status",
        "date_start": "First day (2024, 2024-08 or 2024-08-22)",
        "date_end": "Last day",
        "event": "Event",
        "host": "Received by",
    },
    "documents": {
        "title": "Title",
        "document_type": "Type",
        "status": "Status",
        "parties": "Parties (with ; between them)",
        "date_start": "Day (2024, 2024-08 or 2024-08-22)",
        "place": "Place",
        "valid_from": "Valid from",
        "valid_to": "Valid to",
    },
    "quotes": {
        "speaker": "Speaker",
        "speaker_title": "Office",
        "speaker_country": "Country",
        "kind": "Speech",
        "text": "Words",
    },
}


def reviewer():
    """Who decides, as the log will have it; an empty text until somebody has said."""
    known = st.user.get("name") if getattr(st.user, "is_logged_in", False) else None
    return known or st.session_state.get("reviewer", "")


def ask_name():
    """The box for the reviewer's name, where no login tells it; the name outlives the box."""
    st.text_input(
        "You review as",
        value=reviewer(),
        key="reviewer_name",
        on_change=_keep_name,
        placeholder="Your name, for the log",
        width=260,
        max_chars=80,
    )


def _keep_name():
    st.session_state.reviewer = " ".join(st.session_state.reviewer_name.split())


def decide(make, words):
    """Save what `make(who)` gives (one Decision or several) and say `words`; what is wrong with it is said instead."""
    who = reviewer()
    if not who:
        st.session_state.said = ("Write your name first: every decision carries one.", True)
        return False
    try:
        get_ready()
        made = make(who)
        for one in made if isinstance(made, list) else [made]:
            archive().decide(one)
    except ArchiveError as error:
        st.session_state.said = (str(error), True)
        return False
    st.session_state.said = (words, False)
    return True


def said():
    """What became of the last decision, once."""
    words, failed = st.session_state.pop("said", (None, False))
    if words:
        (st.warning if failed else st.toast)(words)


def verdict(table, event, rows, *, key, shortcuts=False):
    """The buttons under an event. `shortcuts`: A accepts, X rejects, U takes back."""
    if not rows:
        return
    said()
    if not reviewer() and not shortcuts:  # where there are keys, the page has the box at its top
        ask_name()
    keys = {"accept": "A", "reject": "X", "undo": "U"} if shortcuts else {}
    with st.container(horizontal=True, gap="small", key=f"{key}_verdict"):
        for name, words, make in (("accept", "Accept", accept), ("reject", "Reject", reject)):
            st.button(
                words,
                key=f"{key}_{name}",
                shortcut=keys.get(name),
                disabled=event["review"] == f"{name}ed",
                on_click=decide,
                args=(
                    lambda who, make=make: make(rows, who=who),
                    f"{words}ed: {line(table, event, ('', ''))['what']}.",
                ),
            )
        st.button(
            "Undo",
            key=f"{key}_undo",
            type="tertiary",
            shortcut=keys.get("undo"),
            disabled=not any(row["reviewed_at"] or row["edited"] or row["note"] for row in rows),
            on_click=_undo,
            args=([row[f"{table[:-1]}_id"] for row in rows],),
            help="Takes back the latest decision on this event.",
        )
        menu = st.popover("Edit", type="tertiary", key=f"{key}_edit", on_change="rerun")
        more = st.popover("More", type="tertiary", key=f"{key}_more", on_change="rerun")
    if menu.open:
        with menu:
            editor(table, rows[0], key=f"{key}_{rows[0][f'{table[:-1]}_id']}")
    if more.open:
        with more:
            _more(table, event, rows, key=key)


def _undo(row_ids):
    log = archive().store.decisions()
    found = [one for id in row_ids if (one := latest(log, id)) is not None]
    if not found:
        st.session_state.said = ("Nothing has been decided about this event that could be undone.", True)
        return
    last = max(found, key=lambda one: one.decision_id)
    decide(lambda who: undo(last, who=who), "Taken back.")


def editor(table, row, *, key):
    """The fields of a row in a form; only what is changed becomes a decision."""
    with st.form(f"{key}_form", border=False):
        values = {column: _input(table, column, words, row, key) for column, words in EDITED[table].items()}
        values["note"] = st.text_input("Note", value=row["note"] or "", key=f"{key}_note")
        st.form_submit_button("Save changes", on_click=_save, args=(table, row, key))
    return values


def _input(table, column, label, row, key):
    value = _shown(row[column])
    words = vocabulary(table, column)
    if words:
        options = list(dict.fromkeys([*words, *([value] if value else [])]))
        at = options.index(value) if value in options else None
        return st.selectbox(
            label, options, index=at, key=f"{key}_{column}", format_func=lambda word: word.replace("_", " ")
        )
    box = st.text_area if column == "text" else st.text_input
    return box(label, value=value, key=f"{key}_{column}")


def _shown(value):
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def _save(table, row, key):
    """Every changed field is a decision of its own, so that each can be taken back."""
    state = st.session_state
    changed = [
        (column, state[f"{key}_{column}"])
        for column in EDITED[table]
        if (state[f"{key}_{column}"] or "") != _shown(row[column])
    ]
    told = state[f"{key}_note"]

    def make(who):
        made = [edit(row, column, value, who=who) for column, value in changed]
        return made + ([note(row, told, who=who)] if told != (row["note"] or "") else [])

    number = len(changed) + (told != (row["note"] or ""))
    if number:
        decide(make, f"{plural(number, 'change')} saved.")


def _more(table, event, rows, *, key):
    """Merging with another event, and parting what was merged wrongly."""
    near = neighbours(catalogue(), table, event)
    names = {one["event_id"]: _name(table, one) for one in near}
    st.selectbox(
        "The same as", list(names), index=None, format_func=names.get, key=f"{key}_same", placeholder="Choose an event"
    )
    st.button("Merge with it", key=f"{key}_merge", on_click=_merge, args=(table, rows, key), disabled=not near)
    if len(rows) > 1:
        told = {row[f"{table[:-1]}_id"]: _telling(row, table) for row in rows}
        st.multiselect(
            "Not the same: take out", list(told), format_func=told.get, key=f"{key}_out", placeholder="Choose rows"
        )
        st.button("Make it an event of its own", key=f"{key}_split", on_click=_split, args=(table, rows, key))


def _name(table, event):
    item = line(table, event, ("", ""), sentence=False)
    return ", ".join(filter(None, (item["when"], item["what"], item["about"])))


def _telling(row, table):
    article = catalogue().articles.get(row["article_id"]) or {}
    words = row["text" if table == "quotes" else "evidence"] or ""
    return f"{article.get('source') or 'by hand'}: {words[:90]}"


def _merge(table, rows, key):
    other = st.session_state[f"{key}_same"]
    found = catalogue().event(other) if other else None
    if found is None:
        st.session_state.said = ("Choose the event that it is the same as.", True)
        return
    both = [*rows, *catalogue().rows(table, found[1]["row_ids"])]
    decide(lambda who: merge(both, who=who), "Merged.")


def _split(table, rows, key):
    out = set(st.session_state[f"{key}_out"])
    mine = [row for row in rows if row[f"{table[:-1]}_id"] in out]
    rest = [row for row in rows if row[f"{table[:-1]}_id"] not in out]
    if not mine or not rest:
        st.session_state.said = ("Choose some of the rows to take out, but leave at least one.", True)
        return
    decide(lambda who: split(mine, rest, who=who), "Parted.")
