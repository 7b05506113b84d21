"""The fields of a row: what is typed stays on the desk until it is saved, each change as a decision of its own."""

import streamlit as st

from archive.decisions import edit, note
from archive.values import followed, vocabulary
from ui.archives import catalogue
from ui.desk import desk, forget_typed, keep_typed, typed_before
from ui.plain import block
from ui.reviewer import decide, refuse
from ui.words import plural

__all__ = ["EDITED", "changes", "edits", "editor", "field", "forget_changes"]

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
_WIDE = ("title", "text")
_MOST_LETTERS = 500, 20_000  # of a name, of what somebody said


def editor(table, row, *, key):
    """The fields of a row; only what is changed becomes a decision.

    What is typed stays on the desk when the menu closes, another row is shown or the page is loaded anew; a field that
    nobody has touched shows what the archive says now.
    """
    own = _own(table, row, key)
    st.html(block("p.said", ("name", "Edit"), ("quiet", "each change is saved as a decision of its own")))
    wide = [name for name in EDITED[table] if name in _WIDE]
    others = [name for name in EDITED[table] if name not in _WIDE]
    pairs = zip(others[::2], [*others[1::2], None], strict=False)  # on a phone they stand below each other, in order
    for names in [*((name,) for name in wide), *pairs]:
        for column, place in zip(names, st.columns(len(names), gap="small"), strict=True):
            with place:
                if column:
                    field(table, column, EDITED[table][column], _shown(row[column]), key=f"{own}_{column}")
    box = f"{own}_note"
    told = row["note"] or ""
    st.text_input("Note", key=typed_before(box, told), on_change=keep_typed, args=(box, told))
    st.button("Save changes", key=f"{own}_save_changes", type="primary", on_click=_save, args=(table, row, key))


def _own(table, row, key):
    return f"{key}_{row[f'{table[:-1]}_id']}"


def field(table, column, label, value, *, key):
    """The box for one column: its words where it is coded, else text. What is typed stays on the desk under the key."""
    words, about = vocabulary(table, column), {"on_change": keep_typed, "args": (key, value)}
    if words:
        options = list(dict.fromkeys([*words, *([value] if value else [])]))
        typed_before(key, value or None)
        return st.selectbox(label, options, index=None, key=key, format_func=_spaced, **about)
    box = st.text_area if column == "text" else st.text_input
    return box(label, key=typed_before(key, value), max_chars=_MOST_LETTERS[column == "text"], **about)


def _spaced(word):
    return word.replace("_", " ")


def _shown(value):
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def changes(table, row, *, key):
    """Column (or "note") → what is typed there and not saved, where it says something else than the row."""
    key, typed = _own(table, row, key), desk().typed
    names = [name for name in (*EDITED[table], "note") if f"{key}_{name}" in typed]
    return {name: value for name in names if (value := typed[f"{key}_{name}"] or "") != _shown(row[name])}


def edits(table, row, changed, *, who):
    """A decision for each change, in an order in which none contradicts the row as the others leave it."""
    changed, found, now = dict(changed), [], dict(row)
    told = changed.pop("note", None)
    if {"visitor_country", "host_country"} <= changed.keys():  # one by one, both would be the same for a moment
        changed["direction"] = "→".join(changed.pop(f"{side}_country") for side in ("visitor", "host"))
    for column, value in changed.items():
        found.append(edit(now, column, value, who=who))
        now |= followed(table, column, found[-1].value, now)
    return found + ([note(row, told, who=who)] if told is not None else [])


def forget_changes(table, row, *, key):
    """Called when they are saved, or the row is rejected."""
    key = _own(table, row, key)
    forget_typed(*(f"{key}_{name}" for name in (*EDITED[table], "note")))


def _save(table, row, key):
    changed = changes(table, row, key=key)
    overtaken = _overtaken(table, row, changed)
    if not changed:
        refuse("Nothing is changed.")
    elif overtaken:
        refuse(overtaken)
    elif decide(lambda who: edits(table, row, changed, who=who), f"{plural(len(changed), 'change')} saved."):
        forget_changes(table, row, key=key)


def _overtaken(table, row, changed):
    """Which of the fields somebody else has changed since the row was shown; an empty text where none."""
    now = next(iter(catalogue().rows(table, [row[f"{table[:-1]}_id"]])), row)
    name = next((name for name in changed if _shown(now[name]) != _shown(row[name])), None)
    if name is None:
        return ""
    words = EDITED[table].get(name, "Note").partition(" (")[0]
    return f"{now['reviewer']} has set “{words}” to “{_shown(now[name])}” in the meantime. Save again to set yours."
