"""Taking articles in: pasted text and files, one after the other, with what became of each."""

import streamlit as st

from ui.plain import block, markdown_safe
from ui.session import Failure, add
from ui.words import listing, plural

__all__ = ["give_articles"]

_KINDS = ["txt", "html", "htm", "pdf", "docx", "eml"]
_NOUNS = ("visit", "document", "quotation")
_NAME_SHOWN = 60
_RECEIPTS_SHOWN = 4
_WIDTHS = [1.7, 1]


def give_articles():
    """The place to paste or drop; what cannot be read stays where it is, and the rest goes on."""
    turn = st.session_state.setdefault("turn", {"paste": 0, "drop": 0})
    left, right = st.columns(_WIDTHS, gap="large")
    text = left.text_area(
        "Paste an article",
        key=f"pasted_{turn['paste']}",
        height=132,
        placeholder="The whole article, headline and dateline included. The date at its head is read too.",
        persist_state="session",
    )
    files = right.file_uploader("or drop files", type=_KINDS, accept_multiple_files=True, key=f"dropped_{turn['drop']}")
    date = right.date_input(
        "Publication date of the pasted text",
        value=None,
        key=f"pasted_date_{turn['paste']}",
        format="YYYY-MM-DD",
        help="Only if you know it. “Last August” or “on Friday” are counted from this day. Left empty, the date is "
        "looked for in the text; a file's date can be corrected after reading.",
    )
    if left.button("Read", type="primary", key="read"):
        _read_all(text, date.isoformat() if date else None, files, turn)
    _receipts()


def _read_all(text, date, files, turn):
    given = [(_first_words(text), text, date)] if text.strip() else []
    given += [(file.name, file, None) for file in files]
    if not given:
        st.session_state.receipts = [("Nothing to read:", "paste a text or choose files first.", True)]
        return
    receipts, read = [], None
    bar = st.progress(0.0)
    for number, (name, content, published) in enumerate(given):
        bar.progress(number / len(given), text=f"Reading {markdown_safe(name)} ({number + 1} of {len(given)})")
        found = add(content if isinstance(content, str) else content.getvalue(), name, published)
        failed = isinstance(found, Failure)
        receipts.append((name, found.reason if failed else _found(found), failed))
        read = read if failed else found
        if content is text and not failed:
            turn["paste"] += 1
    turn["drop"] += bool(files)
    st.session_state.receipts = receipts
    if read is not None:
        st.session_state.open_article = read.article.article_id
    st.rerun()


def _first_words(text):
    """What a text without a title is called: the first words of its first line."""
    first_line = text.strip().split("\n", 1)[0]
    words = " ".join(first_line.split()[:12])
    return words if len(words) <= _NAME_SHOWN else words[: _NAME_SHOWN - 1].rstrip() + "…"


def _found(extraction):
    frames = extraction.visits, extraction.documents, extraction.quotes
    counts = [plural(len(frame), noun) for frame, noun in zip(frames, _NOUNS, strict=True)]
    return f"{listing(counts)}." if any(map(len, frames)) else "no visit, document or quotation was recognised in it."


def _receipts():
    """What became of each file, until the next reading: failures always in sight, a long list of successes folded."""
    receipts = st.session_state.get("receipts", [])
    told = [
        block("p.receipt", ("name", name), ("failed" if bad else "quiet", words.removeprefix(f"“{name}” ")))
        for name, words, bad in receipts
    ]
    if len(told) <= _RECEIPTS_SHOWN:
        if told:
            st.html("".join(told))
        return
    failed = [line for line, (_, _, bad) in zip(told, receipts, strict=True) if bad]
    read = f"{plural(len(told) - len(failed), 'article')} of {len(told)} read."
    st.html(block("p.receipt", ("name", read)) + "".join(failed))
    with st.expander("What was found in each"):
        st.html("".join(told))
