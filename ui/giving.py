"""Taking articles in: one pasted text to look at before it is saved, or many files, each saved as it is read."""

import streamlit as st

from ui.archives import one_at_a_time, shared, show_sample
from ui.batch import SUFFIXES, Batch, unpacked
from ui.desk import desk, forget_typed, keep_typed, typed_before
from ui.drafts import EARLIEST, Failure, add, known_article
from ui.plain import block
from ui.words import listing, plural

__all__ = ["give_articles"]

_KINDS = [*(suffix.removeprefix(".") for suffix in SUFFIXES), "zip"]
_NOUNS = ("visit", "document", "quotation")
_NAME_SHOWN = 60
_FAILURES_SHOWN = 50
_MOST_MEGABYTES = 400  # of a zip; a single article may have 20
_EVERY = 1.0  # seconds


def give_articles():
    """The place to paste or drop, what became of it, and how far a run over many files is.

    It closes once there is something to read, so that the text stands at the top of the page.
    """
    state = st.session_state
    if state.pop("give_no_more", False):
        state.giving = False
    state.setdefault("giving", True)
    place = st.expander("Add articles", key="giving", type="compact", on_change="rerun")
    if place.open:
        turn = state.setdefault("turn", {"paste": 0, "drop": 0})
        with place:
            left, right = st.columns([1.5, 1], gap="large")
        with left:
            _paste(turn)
        with right:
            _drop(turn)
    _receipts()
    if desk().batch:
        _batch()


def _paste(turn):
    key = f"pasted_{turn['paste']}"
    text = st.text_area(
        "Paste an article",
        key=typed_before(key, of="pasted"),
        on_change=keep_typed,
        args=(key,),
        kwargs={"of": "pasted"},
        height=132,
        placeholder="The whole article, headline and dateline included. The date at its head is read too.",
        persist_state="session",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input(
            "Publication date",
            value=None,
            key=f"pasted_date_{turn['paste']}",
            format="YYYY-MM-DD",
            min_value=EARLIEST,
            width=170,
            help="Only if you know it. “Last August” or “on Friday” are counted from this day. Left empty, the date is "
            "looked for in the text; it can be corrected after reading.",
        )
        if st.button("Read", type="primary", key="read", help="Look at what is found, and save it if it is right."):
            _read(text, day, turn)


def _read(text, day, turn):
    state = st.session_state
    if not text.strip():
        state.receipts = [("Nothing to read:", "paste a text first.", True)]
        return
    name = _first_words(text)
    with st.spinner("Reading the article"):
        found = add(text, name, day.isoformat() if day else None)
    failed = isinstance(found, Failure)
    state.receipts = [(name, found.reason if failed else _found(found), failed)]
    if not failed:
        turn["paste"] += 1
        forget_typed("pasted")
        state.article, state.event, state.give_no_more = found.article.article_id, None, True
        state.article_search = ""  # what was looked for before is no longer the question
    st.rerun()


def _drop(turn):
    files = st.file_uploader(
        "or drop files, a folder, or a zip",
        type=_KINDS,
        accept_multiple_files=True,
        key=f"dropped_{turn['drop']}",
        max_upload_size=_MOST_MEGABYTES,
        help="Each article is saved in the archive as soon as it is read. One bad file does not stop the others.",
    )
    own = desk()
    busy = bool(own.batch and own.batch.running)
    if st.button("Read and save all", key="read_files", disabled=not files or busy):
        given = unpacked([(file.name, file.getvalue()) for file in files])
        own.batch = Batch(given.files, shared(), one_at_a_time(), failures=given.failures, notes=given.notes).start()
        st.session_state.receipts = []
        turn["drop"] += 1
        st.rerun()


@st.fragment(run_every=_EVERY)
def _batch():
    """How far the run is, with what became of each file; looked at anew every second."""
    batch = desk().batch
    if batch is None:
        return
    number = len(batch.files)
    if batch.running:
        left = batch.seconds_left
        told = "" if left is None else f", about {_lasting(left)} left"
        st.progress(batch.done / max(number, 1), text=f"{batch.done:,} of {plural(number, 'article')} read{told}")
    else:
        st.html(block("p.receipt", ("name", _ended(batch)), ("quiet", _counted(batch))))
    with st.container(horizontal=True):
        if batch.running:
            st.button("Stop", key="stop_batch", on_click=batch.cancel, help="What is saved stays.")
        else:
            st.button("Put this away", key="end_batch", on_click=_put_away, type="tertiary")
        st.button("Show what is there so far", key="see_batch", on_click=show_sample, args=(False,), type="tertiary")
    if batch.notes:
        st.html("".join(block("p.receipt", ("quiet", words)) for words in batch.notes))
    if batch.failures:
        st.html("".join(_failure(one) for one in batch.failures[:_FAILURES_SHOWN]))
        if len(batch.failures) > _FAILURES_SHOWN:
            st.caption(f"and {len(batch.failures) - _FAILURES_SHOWN:,} more that could not be read")
    if not batch.running and st.session_state.get("batch_seen") is not batch:
        st.session_state.batch_seen = batch
        if any(batch.counts.values()):
            show_sample(False)
        st.rerun()


def _put_away():
    desk().batch = None


def _ended(batch):
    return "Stopped:" if batch.cancelled else "Read:"


def _counted(batch):
    names = {"added": "added", "unchanged": "known already", "replaced": "read anew"}
    told = [f"{batch.counts[name]:,} {words}" for name, words in names.items() if batch.counts[name]]
    left = len(batch.files) - batch.done
    told += [f"{left:,} not read"] if left else []
    told += [f"{len(batch.failures):,} failed"] if batch.failures else []
    return f"{listing(told) if told else 'nothing'}."


def _failure(one):
    return block("p.receipt", ("name", one.name), ("failed", one.reason.removeprefix(f"“{one.name}” ")))


def _lasting(seconds):
    minutes = round(seconds / 60)
    return f"{max(1, round(seconds))} seconds" if seconds < 90 else plural(minutes, "minute")


def _first_words(text):
    """What a text without a title is called: the first words of its first line."""
    first_line = text.strip().split("\n", 1)[0]
    words = " ".join(first_line.split()[:12])
    return words if len(words) <= _NAME_SHOWN else words[: _NAME_SHOWN - 1].rstrip() + "…"


def _found(extraction):
    frames = extraction.visits, extraction.documents, extraction.quotes
    counts = [plural(len(frame), noun) for frame, noun in zip(frames, _NOUNS, strict=True)]
    told = f"{listing(counts)}." if any(map(len, frames)) else "no visit, document or quotation was recognised in it."
    known = known_article(extraction.article.article_id)
    return f"{told} The archive has this text already; saving it reads it anew." if known else told


def _receipts():
    """What became of the last text, until the next."""
    for name, words, bad in st.session_state.get("receipts", []):
        st.html(block("p.receipt", ("name", name), ("failed" if bad else "quiet", words.removeprefix(f"“{name}” "))))
