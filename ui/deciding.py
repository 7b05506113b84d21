"""Judging an event: accept, reject, undo, merge, split."""

import streamlit as st

from archive.decisions import accept, in_force, latest, merge, reject, split, undo
from archive.measures import neighbours
from ui.archives import archive, catalogue
from ui.editing import changes, editor, edits, forget_changes
from ui.events import select
from ui.reviewer import ask_name, decide, refuse, reviewer, said
from ui.rows import line
from ui.words import outlet, plural

__all__ = ["verdict"]


def verdict(table, event, rows, *, key, shortcuts=False, edit_beside=None, asks=True):
    """The buttons under an event. `shortcuts`: A accepts, X rejects, U takes back. `edit_beside` is a place where the
    fields always stand; without one they open below. `asks` is False where the page asks for the name itself."""
    if not rows:
        return
    if not shortcuts:  # where there are keys, it is told at the top
        said()
    if asks:
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
                kwargs={"key": key, "queue": shortcuts},
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


def _judge(make, verdict, table, rows, what, *, key, queue):
    """A verdict on rows as they were shown; what somebody has decided since is told, and nothing is done twice.

    What is typed into the fields and not saved goes along with an acceptance.
    """
    identity = f"{table[:-1]}_id"
    now = catalogue().rows(table, [row[identity] for row in rows])
    if all(row["review"] == verdict for row in now):
        return
    seen = {row[identity]: row["reviewed_at"] for row in rows}
    newer = [row for row in now if row["reviewed_at"] != seen[row[identity]] and row["reviewer"] != reviewer()]
    if newer:
        refuse(_meanwhile(newer[0], what, queue=queue))
        return
    changed = changes(table, rows[0], key=key) if verdict == "accepted" else {}
    along = f" with {plural(len(changed), 'change')}" if changed else ""
    told = f"{verdict.capitalize()}{along}: {what}."
    if decide(lambda who: [*edits(table, rows[0], changed, who=who), make(rows, who=who)], told):
        forget_changes(table, rows[0], key=key)


def _meanwhile(row, what, *, queue):
    """What somebody else has done with a row while it was looked at."""
    if row["review"] == "open":
        return f"{row['reviewer']} has changed this in the meantime: look again, and press again if it is right."
    done = f"{row['reviewer']} has {row['review']} “{what}” in the meantime"
    again = "so it has left the queue. You decided nothing." if queue else "press again to decide all the same."
    return f"{done}, {again}"


def _undo_mine():
    """The reviewer's latest decision, on whatever row; the queue shows that row again."""
    mine = [one for one in in_force(archive().store.decisions()) if one.who == reviewer()]
    if not mine:
        refuse("You have not decided anything yet that could be taken back.")
    elif decide(lambda who: undo(mine[-1], who=who), "Taken back."):
        st.session_state.queue_row = mine[-1].row_ids[0]


def _undo(row_ids):
    log = archive().store.decisions()
    found = [one for id in row_ids if (one := latest(log, id)) is not None]
    if not found:
        return refuse("Nothing has been decided about this event that could be undone.")
    last = max(found, key=lambda one: one.decision_id)
    decide(lambda who: undo(last, who=who), "Taken back.")


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
        return refuse("Choose the event that it is the same as.")
    both = [*rows, *catalogue().rows(table, found[1]["row_ids"])]
    if decide(lambda who: merge(both, who=who), "Merged."):
        select(rows[0][f"{table[:-1]}_id"])  # the merged event has a new id; its rows keep theirs


def _split(table, rows, key):
    out = set(st.session_state[f"{key}_out"])
    mine = [row for row in rows if row[f"{table[:-1]}_id"] in out]
    rest = [row for row in rows if row[f"{table[:-1]}_id"] not in out]
    if not mine or not rest:
        return refuse("Choose some of the rows to take out, but leave at least one.")
    if decide(lambda who: split(mine, rest, who=who), "Parted."):
        select(rest[0][f"{table[:-1]}_id"])
