"""The parts of the Review page: the queue with one row at a time, what the archive should be checked for, rows added by
hand, and the log."""

import streamlit as st

from archive.decisions import add
from extraction.tables import write_csv
from ui.address import linked_event
from ui.archives import archive, catalogue, doubts, findings
from ui.desk import forget_typed, keep_typed, typed_before
from ui.editing import EDITED, field
from ui.events import select
from ui.evidence import evidence
from ui.plain import block, markdown_safe
from ui.reviewer import decide, reviewer, said
from ui.rows import row_list
from ui.words import plural, without_ids

__all__ = ["adding", "checks_list", "chosen_part", "log_list", "queue_of_one"]

_PARTS = {"queue": "Queue", "checks": "Checks", "add": "Add by hand", "log": "Log"}
_MOST = 200
_KINDS = {
    "contradiction": "Contradictions",
    "claimed_count": "Claimed numbers",
    "overdue": "Plans whose day has passed",
    "perhaps_one": "Perhaps one",
    "reciprocity": "Whose visit is due",
    "one_source": "One source only",
}
_BLANK = dict.fromkeys(["what", "note", "review", "way", "sentence"], "")
_NAMES = {"visits": "Visits", "documents": "Documents", "quotes": "Quotes"}


def chosen_part():
    """Which part of the page is shown, as its address has it: "queue", "checks", "add" or "log"."""
    state = st.session_state
    state.review_part = state.part if state.get("part") in _PARTS else "queue"
    return st.segmented_control(
        "Part", list(_PARTS), format_func=_PARTS.get, required=True, key="review_part", label_visibility="collapsed",
        on_change=_turn_to_part,
    )  # fmt: skip


def _turn_to_part():
    st.session_state.part = st.session_state.review_part


def queue_of_one(pair):
    """The most doubtful row that nobody has judged, with its evidence, and the keys to judge it."""
    waiting = _waiting()
    total = sum(len(getattr(catalogue().snapshot, table)) for table in _NAMES)
    done = total - len(doubts())
    st.progress(
        done / total if total else 1.0, text=f"{done:,} of {plural(total, 'row')} judged; the most doubtful come first"
    )
    if waiting.empty:
        st.markdown("Every row has been judged." if not len(doubts()) else "Nothing is left of this kind.")
        return
    at = _place(waiting["row_id"].tolist())
    row = waiting.iloc[at]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Next",
            key="next",
            shortcut="N",
            on_click=_move,
            args=(at + 1, len(waiting)),
            icon=":material/arrow_forward:",
        )
        st.button("Back", key="back", shortcut="P", on_click=_move, args=(at - 1, len(waiting)), type="tertiary")
        st.caption(f"{at + 1:,} of {len(waiting):,}. Keys: A accept, X reject, N next, P back, U undo.")
    said()
    st.html(block("p.said", ("name", row["what"]), ("quiet", without_ids(row["reason"]))))
    select(row["row_id"])
    st.session_state.just_selected = 0  # it stands here; the page need not come along
    left, right = st.columns([1.2, 1], gap="large")
    with left:
        evidence(catalogue(), pair, key="queue", only=row["row_id"], shortcuts=True, asks=False, edit_beside=right)


def _place(waiting):
    """Where in the queue the page is: at the row that was taken back or that a link names, else at the row where it
    was, wherever that stands now; once that has left the queue, at the one that took its place."""
    state, linked = st.session_state, linked_event()
    before = state.get("queue_now")
    wanted = state.pop("queue_row", None) or linked or before
    found = catalogue().event(wanted) if wanted else None
    rows = [wanted, *(found[1]["row_ids"] if found and wanted != before else [])]
    at = next((waiting.index(row) for row in rows if row in waiting), None)
    if at is None and linked:
        st.caption("The row that this link names has been judged already; here is what is left.")
    elif at is None and found:
        _taken(next(iter(catalogue().rows(found[0], [wanted])), None))
    state.queue_at = min(state.get("queue_at", 0), len(waiting) - 1) if at is None else at
    state.queue_now = waiting[state.queue_at]
    return state.queue_at


def _taken(row):
    """Says who has judged the row that was shown, where it was somebody else."""
    if row and row["review"] != "open" and row["reviewer"] not in (None, reviewer()):
        st.caption(
            f"{markdown_safe(row['reviewer'])} has {row['review']} the row that you looked at; here is the next."
        )


def _waiting():
    """The open rows of the chosen kinds, in the order of doubt."""
    table = st.segmented_control(
        "Rows", ["all", *_NAMES], default="all", required=True, key="queue_kind", label_visibility="collapsed",
        format_func=lambda one: _NAMES.get(one, "All rows"), persist_state="session",
    )  # fmt: skip
    waiting = doubts()
    return waiting if table == "all" else waiting[waiting["table"].eq(table)]


def _move(to, number):
    st.session_state.queue_at, st.session_state.queue_now = max(0, min(to, number - 1)), None


def checks_list():
    """What gives reason to look at the archive, a sentence each; a click opens its event."""
    found = findings()
    if found.empty:
        st.markdown("Nothing to check: no contradiction, no claimed number, no plan whose day has passed.")
        return
    counts = found["kind"].value_counts()
    kinds = [kind for kind in _KINDS if kind in counts]
    chosen = st.pills(
        "Kind", kinds, selection_mode="multi", key="check_kinds", label_visibility="collapsed", persist_state="session",
        format_func=lambda kind: f"{_KINDS[kind]} {counts[kind]:,}",
    )  # fmt: skip
    shown = found[found["kind"].isin(chosen)] if chosen else found
    items = [
        _BLANK | {"id": (row.event_ids or row.row_ids or [""])[0], "when": _KINDS[row.kind], "about": row.sentence}
        for row in shown.head(_MOST).itertuples()
    ]
    row_list(items, key="check_rows", selected=st.session_state.get("event"), size="tall", label="Checks")
    if len(shown) > _MOST:
        st.caption(f"The {_MOST} weightiest of {len(shown):,}.")


def adding():
    """A row that no extraction found, typed in; what is typed stays on the desk until it is added."""
    said()
    table = st.segmented_control(
        "Add", list(_NAMES), default="visits", required=True, key="add_kind", format_func=lambda one: _NAMES[one][:-1]
    )
    key, names = f"add_{table}", _article_names()
    columns = st.columns(3)
    for place, (column, label) in enumerate(EDITED[table].items()):
        with columns[place % 3]:
            field(table, column, label, "", key=f"{key}_{column}")
    box = typed_before(f"{key}_article_id", None)
    st.selectbox(
        "Where it is said", list(names), index=None, format_func=lambda id: names.get(id, "an article of this archive"),
        key=box, placeholder="An article of this archive, if there is one", on_change=keep_typed, args=(box,),
    )  # fmt: skip
    st.button("Add it", type="primary", key="add_it", on_click=_add, args=(table, key))


def _article_names():
    """The latest articles by their titles; those of the same title by their day."""
    latest = sorted(catalogue().articles.values(), key=lambda one: one["published"] or "", reverse=True)[:_MOST]
    return {
        one["article_id"]: " · ".join(filter(None, (one["title"] or one["name"], one["source"], one["published"])))
        for one in latest
    }


def _add(table, key):
    columns = [*EDITED[table], "article_id"]
    values = {column: value for column in columns if (value := st.session_state.get(f"{key}_{column}"))}
    if decide(lambda who: add(table, values, who=who), "Added."):
        forget_typed(*(f"{key}_{column}" for column in columns))  # an empty form: the same twice is a slip


def log_list():
    """Who decided what and when, latest first, and how far two reviewers agree."""
    log = archive().log()
    if log.empty:
        st.markdown("Nobody has decided anything yet.")
        return
    st.markdown(markdown_safe(archive().agreement().sentence))
    shown = log.iloc[::-1].head(_MOST)[["when", "who", "what", "before", "after", "undone"]]
    names = {
        "when": "When (UTC)",
        "who": "Who",
        "what": "What",
        "before": "Before",
        "after": "After",
        "undone": "Taken back",
    }
    st.dataframe(shown.rename(columns=names), hide_index=True, height=420, alt="Log of decisions", placeholder="")
    st.download_button(
        f"Download all {plural(len(log), 'decision')} as CSV", data=lambda: write_csv(log), file_name="decisions.csv",
        mime="text/csv", key="log_csv", on_click="ignore",
    )  # fmt: skip
