"""The parts of the Articles page around the reader: which article, its date, whether it is saved, its rows in tabs."""

from datetime import date

import streamlit as st

from archive import ArchiveError
from charts.dates import human
from ui.address import linked_article
from ui.archives import archive, catalogue
from ui.drafts import EARLIEST, ELSEWHERE, Failure, correct, corrected, draft, drafts, guarded, remove, save
from ui.events import KINDS, selected
from ui.plain import block, markdown_safe
from ui.rows import lines, row_list
from ui.words import plural, rests_on

__all__ = ["chosen_article", "rows_in_tabs"]

_NAMES = {"visits": "Visits", "documents": "Documents", "quotes": "Quotes"}
_LATEST = 60  # articles of the archive that the menu offers; the search finds the others


def chosen_article():
    """The Extraction of the article to read, chosen among drafts and archive; None where there is none."""
    waiting = {one.article.article_id: one for one in drafts()}
    _drafts_line(waiting)
    names = {id: f"Not saved · {_called(one.article)}" for id, one in waiting.items()}
    names |= {id: words for id, words in _of_archive().items() if id not in names}
    if not names:
        return None
    wanted = st.session_state.get("article")
    if wanted not in names:
        if linked_article():
            st.markdown("The article that this link names is not in this archive; it may have been removed.")
        wanted = st.session_state.article = next(iter(names))
    st.session_state.chosen_article = wanted
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.selectbox("Article", list(names), format_func=names.get, key="chosen_article", width=400, on_change=_choose)
        st.text_input(
            "Find in all articles", key="article_search", placeholder="Words of the text", width=180, type="search",
            persist_state="session", on_change=_find,
        )  # fmt: skip
        found = waiting.get(wanted) or _stored(wanted)
        _corrections(found.article, waits=wanted in waiting)
        with st.popover("Remove", type="tertiary", key="remove_menu"):
            st.markdown("It is taken out with its rows. What was decided on them stays in the log.")
            st.button("Remove this article", key="remove", on_click=_remove, args=(found.article, wanted in waiting))
    _date_line(found)
    return found


def _choose():
    st.session_state.article, st.session_state.event = st.session_state.chosen_article, None


def _find():
    """The best article for the words that were typed comes forward; the menu has the others."""
    found = _found(st.session_state.article_search)
    if found:
        st.session_state.article, st.session_state.event = found[0], None


def _found(words):
    """Ids of the articles of the archive that have the words, best first."""
    words = words.strip()
    return list(dict.fromkeys(archive().search(words, limit=_LATEST)["article_id"].tolist())) if words else []


def _drafts_line(waiting):
    if not waiting:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        words = "is one article" if len(waiting) == 1 else f"are {plural(len(waiting), 'article')}"
        st.markdown(f"There {words} that only you can see. Save what is worth keeping.", width="content")
        st.button(
            f"Save {'it' if len(waiting) == 1 else 'all'} in the archive", key="save", on_click=_save, type="primary"
        )


_OUTCOMES = {
    "added": "saved in the archive.",
    "replaced": "read anew in the archive, which had the text already.",
    "unchanged": "in the archive already, word for word and with the same rows.",
}


def _save():
    outcomes, failures = save()
    told = [(plural(outcomes[name], "article"), words, False) for name, words in _OUTCOMES.items() if outcomes[name]]
    told += [(one.name, one.reason, True) for one in failures]
    st.session_state.receipts = told or [("Nothing is saved:", ELSEWHERE, True)]


def _of_archive():
    """Id → what the article is called: those that the search finds, else the latest."""
    frame, now = catalogue().snapshot.articles, catalogue().articles
    words = st.session_state.get("article_search", "").strip()
    ids = _found(words)
    if words:
        told = f"{plural(len(ids), 'article has', 'articles have')} the words" if ids else "No article has the words"
        more = ", the best ones" if len(ids) == _LATEST else ""
        st.caption(f"{told} “{markdown_safe(words)}”{more}{': the menu has only those.' if ids else '.'}")
    if not ids:
        ids = frame.sort_values("published", ascending=False, na_position="last")["article_id"].head(_LATEST).tolist()
    wanted = st.session_state.get("article")
    if wanted in now and wanted not in ids:
        ids = [wanted, *ids]
    return {id: _called_as(now[id]) for id in ids if id in now}


def _called(article):
    return _called_as({"title": article.title, "name": article.name, "published": article.published, "source": None})


def _called_as(record):
    """Its title, outlet and day, so that one sees at once which articles still need a date."""
    day = human(record["published"]) if record["published"] else "no publication date"
    return " · ".join(filter(None, (record["title"] or record["name"], record["source"], day)))


def _stored(article_id):
    """An article of the archive with its rows as people left them."""
    snapshot = catalogue().snapshot
    frames = {name: getattr(snapshot, name) for name in KINDS}
    own = {name: frame[frame["article_id"].eq(article_id)].reset_index(drop=True) for name, frame in frames.items()}
    return Stored(archive().store.article(article_id), own)


class Stored:
    """What the reader needs of an article of the archive."""

    def __init__(self, article, frames):
        self.article, self.visits, self.documents, self.quotes = article, *frames.values()


def _corrections(article, *, waits):
    """The boxes for what an article does not always say of itself: its day and its outlet."""
    day, outlet = f"date_{article.article_id}", f"outlet_{article.article_id}"
    st.session_state[day] = date.fromisoformat(article.published[:10]) if article.published else None
    st.session_state[outlet] = article.source or ""
    st.date_input(
        "Publication date",
        key=day,
        on_change=_correct,
        args=(article, waits, "published", day),
        format="YYYY-MM-DD",
        min_value=EARLIEST,
        width=150,
        help="“Last August” or “on Friday” are counted from this day. Change it and the article is read again.",
    )
    st.text_input(
        "Outlet",
        key=outlet,
        on_change=_correct,
        args=(article, waits, "source", outlet),
        placeholder="not named",
        width=150,
        max_chars=120,
        help="Agency or paper. Articles of one outlet count as one source.",
    )


def _correct(article, waits, name, key):
    if article.article_id not in catalogue().articles and not waits:
        return  # a box of an article that has gone meanwhile; browsers tell of those too
    value = st.session_state[key]
    changes = {name: value.isoformat() if isinstance(value, date) else " ".join((value or "").split()) or None}
    if changes[name] == ((getattr(article, name) or "")[: 10 if name == "published" else None] or None):
        return
    if waits:
        old = draft(article.article_id)
        found = correct(article.article_id, **changes)
    else:
        old = _stored(article.article_id)
        found = guarded(article.name, lambda: _reread(article, changes))
    if isinstance(found, Failure):
        st.session_state.receipts = [(found.name, found.reason, True)]
    else:
        st.session_state.event = _same_row(old, found, st.session_state.get("event"))


def _reread(article, changes):
    """An article of the archive read again; what people decided on its rows is carried over."""
    found = corrected(article, **changes)
    archive().add(found)
    return found


def _same_row(old, new, id):
    """The new id of a row: ids are made of the date too, so it is found again by its place in the text."""
    for kind, key in KINDS.items():
        before, after = getattr(old, kind), getattr(new, kind)
        for place in before.loc[before[key] == id, "char_start"]:
            return next(iter(after.loc[after["char_start"] == place, key]), None)
    return id


def _remove(article, waits):
    if waits and draft(article.article_id) is None:
        st.session_state.receipts = [("Nothing is removed:", ELSEWHERE, True)]
        return
    if waits:
        remove(article.article_id)
    else:
        try:
            archive().remove(article.article_id)
        except ArchiveError as error:
            st.session_state.receipts = [("Not removed:", str(error), True)]
            return
    st.session_state.receipts = [(article.title or article.name, "is removed. Give it again to have it back.", False)]
    st.session_state.article = st.session_state.event = None


def _date_line(found):
    source = ", ".join(filter(None, (found.article.source, found.article.dateline_place)))
    waiting = _waiting(found)
    lacks = waiting and not found.article.published
    st.html(block("p.said", ("failed" if lacks else "", rests_on(found.article, waiting)), ("quiet", source)))


def _waiting(found):
    """The words of relative dates that have no date yet."""
    words = []
    for table in (found.visits, found.documents):
        words += table.loc[table["date_start"].isna(), "date_text"].dropna().tolist()
    return list(dict.fromkeys(words))


def rows_in_tabs(found, pair):
    """Visits, documents and quotes of the article; the tab of the selected row comes to the front."""
    frames = {kind: getattr(found, kind) for kind in KINDS}
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
    row_list(lines(kind, frame, pair), selected=selected(), key=f"rows_{kind}", size="tall", label=_NAMES[kind])
