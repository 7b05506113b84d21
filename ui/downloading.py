"""The parts of the Downloads page: tables of what is shown or of everything, a report, and the archive in one file."""

from functools import partial

import streamlit as st

from archive import ArchiveError
from archive.exports import EXPORTS
from charts.standalone import timeline_page
from ui.archives import archive, shared, show_sample
from ui.narrowed import snapshot_of
from ui.plain import markdown_safe
from ui.report import report
from ui.words import plural, shown_sentence

__all__ = ["formats", "printed", "project"]

_PARTS = ["What the filters show", "Everything"]
_ABOUT = {
    "csv": "A zip with a file a table, UTF-8, ISO dates, formulas defused.",
    "xlsx": "One workbook with a sheet a table.",
    "parquet": "For programs: typed columns, lists as lists.",
    "jsonl": "For programs: one event or row a line.",
    "citable": "Tables, codebook, citation, timeline and log: a Data Package.",
    "coded": "For machine-coded event data, with the mapping.",
    "colt": "For the leader-travel data; says what cannot be filled.",
    "ics": "Planned visits, for a calendar program.",
}


def formats(view):
    """A button a format; its file is made when it is asked for."""
    part = st.segmented_control(
        "Of", _PARTS, default=_PARTS[0], required=True, key="download_of", label_visibility="collapsed",
        persist_state="session",
    )  # fmt: skip
    everything = part == _PARTS[1]
    st.markdown(_told(view, everything))
    snapshot = (lambda: view.catalogue.snapshot) if everything else (lambda: snapshot_of(view))
    cited = _cited()
    for name, about in _ABOUT.items():
        kind = EXPORTS[name]
        with st.container(horizontal=True, vertical_alignment="center"):
            made = partial(_made, name, snapshot, cited)
            _button(kind.name, made, f"{_file_name(name)}{kind.suffix}", kind.mime, key=f"take_{name}")
            st.caption(about)


def _told(view, everything):
    if everything:
        numbers = (
            plural(len(frame), name[:-1] if name != "quotes" else "quotation")
            for name, frame in view.catalogue.tables.items()
        )
        return f"{', '.join(numbers)} from {plural(len(view.catalogue.articles), 'article')}, the rejected ones marked."
    return shown_sentence(view)


def _cited():
    """How the data set is to be called and by whom it is, as somebody typed it."""
    authors = [name for part in st.session_state.get("authors", "").split(";") if (name := part.strip())]
    title = st.session_state.get("data_title", "").strip()
    return {"authors": authors} | ({"title": title} if title else {})


def _button(label, data, file_name, mime, *, key, help=None):
    """A download that is made by `data()` when it is asked for, outside of the session."""
    about = {"file_name": file_name, "mime": mime, "key": key, "help": help, "width": 260}
    st.download_button(label, data=data, on_click="ignore", **about)


def _made(name, snapshot_of_it, cited):
    snapshot = snapshot_of_it()
    if name != "citable":
        return EXPORTS[name].write(snapshot)
    page = timeline_page(snapshot.visit_events, snapshot.document_events)
    return EXPORTS[name].write(snapshot, timeline_html=page, **cited)


def _file_name(name):
    return {"ics": "planned-visits", "citable": "data-set"}.get(name, f"archive-{name}")


def printed(view):
    """The report of the current view."""
    _button(
        "Report to print (HTML)",
        lambda: report(view),
        "report.html",
        "text/html",
        key="report",
        help="The timeline, every event with its sentence, and the sources. Opens in any browser; print it from there.",
    )


def project():
    """The archive with its decisions as one file: a backup, and the way to another machine."""
    kept = archive()  # asked for here: a file is made outside of the session
    _button(
        "The whole archive (project file)",
        kept.save_project,
        "archive-project.zip",
        "application/zip",
        key="project",
        help="Articles with their texts, rows and decisions. Keep it where the disk of a host does not last.",
    )
    turn = st.session_state.setdefault("restore_turn", 0)
    given = st.file_uploader("Restore a project file", type=["zip"], key=f"restore_{turn}", max_upload_size=400)
    if given and st.button("Restore", key="restore"):
        try:
            done = shared().restore_project(given.getvalue())
        except ArchiveError as error:
            st.warning(markdown_safe(str(error)))
            return
        st.session_state.restore_turn = turn + 1
        st.session_state.restored = (
            f"{plural(done.articles, 'article')} and {plural(done.decisions, 'decision')} restored; "
            f"{plural(done.articles_known, 'article')} and {plural(done.decisions_known, 'decision')} were known."
        )
        show_sample(False)
        st.rerun()
    if told := st.session_state.pop("restored", None):
        st.markdown(told)
