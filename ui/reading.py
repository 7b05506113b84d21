"""The parts of the Article page around the reader: which article, its date, and its rows in tabs."""

from datetime import date

import streamlit as st

from charts.dates import human
from ui.downloads import download
from ui.events import KINDS, selected
from ui.plain import block
from ui.rows import lines, row_list
from ui.session import Failure, redate, remove
from ui.words import rests_on

__all__ = ["article_head", "rows_in_tabs"]

_NAMES = {"visits": "Visits", "documents": "Documents", "quotes": "Quotes"}


def article_head(found):
    """Choose one of the articles, correct its publication date, or take it out; returns the chosen one."""
    by_id = {one.article.article_id: one for one in found}
    wanted = st.session_state.pop("open_article", None)
    if wanted in by_id:
        st.session_state.shown_article = wanted
    if st.session_state.get("shown_article") not in by_id:
        st.session_state.shown_article = next(iter(by_id))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        chosen = st.selectbox(
            "Article",
            list(by_id),
            format_func=lambda id: _called(by_id[id].article),
            key="shown_article",
            persist_state="session",
            width=520,
        )
        shown = by_id[chosen]
        _date_input(shown.article)
        st.button("Remove", key="remove", on_click=remove, args=(chosen,), type="tertiary", icon=":material/close:")
    source = ", ".join(filter(None, (shown.article.source, shown.article.dateline_place)))
    waiting = _waiting(shown)
    lacks = waiting and not shown.article.published
    st.html(block("p.said", ("failed" if lacks else "", rests_on(shown.article, waiting)), ("quiet", source)))
    return shown


def _called(article):
    """Its title and day, so that one sees at once which articles still need a date."""
    day = human(article.published) if article.published else "no publication date"
    return f"{article.title or article.name} · {day}"


def _date_input(article):
    key, known = f"date_{article.article_id}", date.fromisoformat(article.published) if article.published else None
    st.session_state.setdefault(key, known)

    def changed():
        value = st.session_state[key]
        found = redate(article.article_id, value.isoformat() if value else None)
        if isinstance(found, Failure):
            st.session_state.receipts = [(found.name, found.reason, True)]
            st.session_state[key] = known

    st.date_input(
        "Publication date",
        key=key,
        on_change=changed,
        format="YYYY-MM-DD",
        width=170,
        help="“Last August” or “on Friday” are counted from this day. Change it and the article is read again.",
    )


def _waiting(shown):
    """The words of relative dates that have no date yet."""
    words = []
    for table in (shown.visits, shown.documents):
        words += table.loc[table["date_start"].isna(), "date_text"].dropna().tolist()
    return list(dict.fromkeys(words))


def rows_in_tabs(shown, pair):
    """Visits, documents and quotes of the article; the tab of the selected row comes to the front."""
    frames = {kind: getattr(shown, kind) for kind in KINDS}
    at = next((kind for kind, key in KINDS.items() if selected() in set(frames[kind][key])), None)
    if at and st.session_state.get("followed") != selected():
        st.session_state.rows_tab = at
    st.session_state.followed = selected()
    kind = st.segmented_control(
        "Rows",
        list(KINDS),
        default=None if "rows_tab" in st.session_state else "visits",
        format_func=lambda kind: f"{_NAMES[kind]} {len(frames[kind])}",
        key="rows_tab",
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    frame = frames[kind]
    if frame.empty:
        st.markdown(f"No {_NAMES[kind].lower()} found in this article.")
        return
    row_list(lines(kind, frame, pair), selected=selected(), key=f"rows_{kind}", size="tall")
    download(kind, frame, name=shown.article.name)
