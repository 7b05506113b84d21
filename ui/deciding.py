"""Judging an event: accept, reject, undo, edit, note, merge, split. Each decision has a name and is saved at once."""

import streamlit as st

from archive import ArchiveError
from archive.decisions import accept, edit, in_force, latest, merge, note, reject, split, undo
from archive.measures import neighbours
from archive.values import vocabulary
from ui.archives import archive, catalogue, get_ready
from ui.events import select
from ui.plain import markdown_safe
from ui.rows import line
from ui.words import outlet, plural

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
        (st.warning if failed else st.toast)(markdown_safe(words))  # names and titles are words of others


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
                on_click=_judge,
                args=(make, f"{name}ed", table, rows, line(table, event, ("", ""))["what"]),
            )
        st.button(
            "Undo",
            key=f"{key}_undo",
            type="tertiary",
            shortcut=keys.get("undo"),
            disabled=not shortcuts and not any(row["reviewed_at"] or row["edited"] or row["note"] for row in rows),
            on_click=_undo_mine if shortcuts else _undo,
            args=() if shortcuts else ([row[f"{table[:-1]}_id"] for row in rows],),
            help="Takes back your latest decision." if shortcuts else "Takes back the latest decision on this event.",
        )
        menu = st.popover("Edit", type="tertiary", key=f"{key}_edit", on_change="rerun")
        more = st.popover("More", type="tertiary", key=f"{key}_more", on_change="rerun")
    if menu.open:
        with menu:
            editor(table, rows[0], key=f"{key}_{rows[0][f'{table[:-1]}_id']}")
    if more.open:
        with more:
            _more(table, event, rows, key=key)


def _judge(make, verdict, table, rows, what):
    """A verdict on rows as they were shown; what somebody has decided since is told, and nothing is done twice."""
    now = catalogue().rows(table, [row[f"{table[:-1]}_id"] for row in rows])
    if all(row["review"] == verdict for row in now):
        return
    seen = {row[f"{table[:-1]}_id"]: row["reviewed_at"] for row in rows}
    newer = [
        row for row in now if row["reviewed_at"] != seen[row[f"{table[:-1]}_id"]] and row["reviewer"] != reviewer()
    ]
    if newer:
        told = (
            f"{newer[0]['reviewer']} has {newer[0]['review']} this in the meantime. Press again to decide all the same."
        )
        st.session_state.said = (told, True)
        return
    decide(lambda who: make(rows, who=who), f"{verdict.capitalize()}: {what}.")


def _undo_mine():
    """The reviewer's latest decision, on whatever row; the queue shows that row again."""
    mine = [one for one in in_force(archive().store.decisions()) if one.who == reviewer()]
    if not mine:
        st.session_state.said = ("You have not decided anything yet that could be taken back.", True)
        return
    if decide(lambda who: undo(mine[-1], who=who), "Taken back."):
        st.session_state.queue_row = mine[-1].row_ids[0]


def _undo(row_ids):
    log = archive().store.decisions()
    found = [one for id in row_ids if (one := latest(log, id)) is not None]
    if not found:
        st.session_state.said = ("Nothing has been decided about this event that could be undone.", True)
        return
    last = max(found, key=lambda one: one.decision_id)
    decide(lambda who: undo(last, who=who), "Taken back.")


def editor(table, row, *, key):
    """The fields of a row; only what is changed becomes a decision.

    What is typed is kept when the menu closes or another row is shown, until it is saved.
    """
    for column, words in EDITED[table].items():
        _input(table, column, words, row, key)
    st.text_input("Note", value=row["note"] or "", key=f"{key}_note", persist_state="session")
    st.button("Save changes", key=f"{key}_save_changes", type="primary", on_click=_save, args=(table, row, key))


def _input(table, column, label, row, key):
    value = _shown(row[column])
    words = vocabulary(table, column)
    if words:
        options = list(dict.fromkeys([*words, *([value] if value else [])]))
        at = options.index(value) if value in options else None
        return st.selectbox(
            label, options, index=at, key=f"{key}_{column}", format_func=_spaced, persist_state="session"
        )
    box = st.text_area if column == "text" else st.text_input
    return box(label, value=value, key=f"{key}_{column}", persist_state="session")


def _spaced(word):
    return word.replace("_", " ")


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
    words = row["text" if table == "quotes" else "evidence"] or ""
    return f"{outlet(catalogue().articles.get(row['article_id']), row)}: {words[:90]}"


def _merge(table, rows, key):
    other = st.session_state[f"{key}_same"]
    found = catalogue().event(other) if other else None
    if found is None:
        st.session_state.said = ("Choose the event that it is the same as.", True)
        return
    both = [*rows, *catalogue().rows(table, found[1]["row_ids"])]
    if decide(lambda who: merge(both, who=who), "Merged."):
        select(rows[0][f"{table[:-1]}_id"])  # the merged event has a new id; its rows keep theirs


def _split(table, rows, key):
    out = set(st.session_state[f"{key}_out"])
    mine = [row for row in rows if row[f"{table[:-1]}_id"] in out]
    rest = [row for row in rows if row[f"{table[:-1]}_id"] not in out]
    if not mine or not rest:
        st.session_state.said = ("Choose some of the rows to take out, but leave at least one.", True)
        return
    if decide(lambda who: split(mine, rest, who=who), "Parted."):
        select(rest[0][f"{table[:-1]}_id"])
