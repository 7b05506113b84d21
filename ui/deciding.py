"""Judging an event: accept, reject, undo, edit, note, merge, split. Each decision has a name and is saved at once."""

import streamlit as st

from archive import ArchiveError
from archive.decisions import accept, edit, in_force, latest, merge, note, reject, split, undo
from archive.measures import neighbours
from archive.values import vocabulary
from ui.archives import archive, catalogue, get_ready
from ui.desk import desk, forget_typed, keep_typed, typed_before
from ui.events import select
from ui.plain import block, markdown_safe
from ui.rows import line
from ui.words import outlet, plural

__all__ = ["EDITED", "ask_name", "decide", "editor", "field", "reviewer", "said", "verdict"]

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
    return _logged_in() or desk().reviewer


def _logged_in():
    return st.user.get("name") if getattr(st.user, "is_logged_in", False) else None


def ask_name():
    """Who reviews, and the box for the name as long as nobody has said. Once it is said the box is gone, so that keys
    are no letters of a name."""
    if reviewer() and not st.session_state.get("rename"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            st.markdown(f"You review as **{markdown_safe(reviewer())}**", width="content")
            if not _logged_in():
                st.button("Change", key="change_name", on_click=_ask_again, type="tertiary")
        return
    st.text_input(
        "You review as",
        value=reviewer(),
        key="reviewer_name",
        on_change=_keep_name,
        placeholder="Your name, for the log",
        width=260,
        max_chars=80,
    )


def _ask_again():
    st.session_state.rename = True


def _keep_name():
    desk().reviewer = " ".join(st.session_state.reviewer_name.split())
    st.session_state.rename = False


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


def verdict(table, event, rows, *, key, shortcuts=False, edit_beside=None):
    """The buttons under an event. `shortcuts`: A accepts, X rejects, U takes back. `edit_beside` is a place where the
    fields always stand; without one they are in a menu."""
    if not rows:
        return
    said()
    if not shortcuts:  # where there are keys, the page has it at its top
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
    # below the buttons and not in a menu over the page, which can grow out of the window
    about = {"type": "compact", "on_change": "rerun"}
    menu = edit_beside or st.expander("Edit", key=f"{key}_edit", **about)
    if edit_beside or menu.open:
        with menu:
            editor(table, rows[0], key=key)
    more = st.expander("Merge or split", key=f"{key}_more", **about)
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

    What is typed stays on the desk when the menu closes, another row is shown or the page is loaded anew, until it is
    saved; a field that nobody has touched shows what the archive says now.
    """
    key = f"{key}_{row[f'{table[:-1]}_id']}"
    st.html(block("p.said", ("name", "Edit"), ("quiet", "each change is saved as a decision of its own")))
    columns = st.columns(2, gap="small")
    for place, (column, words) in enumerate(EDITED[table].items()):
        with columns[place % 2] if column not in _WIDE else st.container():
            field(table, column, words, _shown(row[column]), key=f"{key}_{column}")
    box = f"{key}_note"
    st.text_input("Note", key=typed_before(box, of=box, else_=row["note"] or ""), on_change=keep_typed, args=(box, box))
    st.button("Save changes", key=f"{key}_save_changes", type="primary", on_click=_save, args=(table, row, key))


_WIDE = ("title", "text")


def field(table, column, label, value, *, key):
    """The box for one column: its words where it is coded, else text. What is typed stays on the desk under the key."""
    words, about = vocabulary(table, column), {"on_change": keep_typed, "args": (key, key)}
    if words:
        options = list(dict.fromkeys([*words, *([value] if value else [])]))
        typed_before(key, of=key, else_=value or None)
        return st.selectbox(label, options, index=None, key=key, format_func=_spaced, **about)
    box = st.text_area if column == "text" else st.text_input
    return box(label, key=typed_before(key, of=key, else_=value), **about)


def _spaced(word):
    return word.replace("_", " ")


def _shown(value):
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def _save(table, row, key):
    """Every changed field is a decision of its own, so that each can be taken back."""
    typed = {name: desk().typed.get(f"{key}_{name}") for name in (*EDITED[table], "note")}
    typed = {name: value or "" for name, value in typed.items() if f"{key}_{name}" in desk().typed}
    changed = {name: value for name, value in typed.items() if value != _shown(row[name])}
    if {
        "visitor_country",
        "host_country",
    } <= changed.keys():  # one after the other, both would be the same for a moment
        ends = [changed.pop(f"{side}_country") for side in ("visitor", "host")]
        changed["direction"] = "→".join(ends)

    def make(who):
        return [
            note(row, value, who=who) if name == "note" else edit(row, name, value, who=who)
            for name, value in changed.items()
        ]

    if not changed:
        st.session_state.said = ("Nothing is changed.", True)
    elif decide(make, f"{plural(len(changed), 'change')} saved."):
        forget_typed(*(f"{key}_{name}" for name in typed))


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
            "Not the same: take out", list(told), format_func=told.get, key=f"{key}_out", placeholder="Choose rows",
            max_selections=len(rows) - 1,
        )  # fmt: skip
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
