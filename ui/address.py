"""The address of a page says what it shows: filters, article and the selected event are in it, so that a pasted link
shows the same view.

The session's state leads. The address is read where a session begins and where the browser goes back or forward, and
written after each run. Another filter or article is a step that Back takes back; another page is one step with all
that stands in its address; the selected event is no step. Streamlit can only add steps, so a component of ours replaces
the address where none is to be added.
"""

import secrets
from datetime import date
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from archive.selection import Selection
from ui.components import component
from ui.desk import COOKIE, desk

__all__ = ["go_to", "linked_article", "linked_event", "read_address", "selection", "set_selection", "write_address"]

# Words in the address → fields of the Selection.
_LISTS = {
    "way": "ways", "who": "persons", "type": "types", "status": "statuses", "paper": "papers", "stage": "stages",
    "speech": "speech", "source": "sources", "review": "reviews",
}  # fmt: skip
_DAYS = {"from": "begin", "to": "end"}
_OURS = {*_LISTS, *_DAYS, "q", "event", "article", "part"}
_MOST = 40  # choices of one filter, and letters in the search are 10 times as many
_BROWSER = component("browser", "<span></span>")


def read_address(page=""):
    """Take over what a link or a step back says; called before a page (its name) is run."""
    state = st.session_state
    state.arrived = state.get("arrived", False) or state.get("page") != page
    state.page = page
    if "written" in state and not getattr(get_script_run_ctx(), "is_history_navigation", False):
        return
    given = {name: st.query_params.get_all(name) for name in st.query_params if name in _OURS}
    state.selection = _selection(given)
    state.event = _first(given, "event")
    state.article = _first(given, "article") or state.get("article")
    state.part = _first(given, "part")
    state.written, state.stepped = given, True


def linked_event():
    """The id of the event that a link or a step back has just asked for; None in any later run."""
    return st.session_state.get("event") if st.session_state.get("stepped") else None


def linked_article():
    """True where a link or a step back has just asked for an article."""
    return bool(st.session_state.get("stepped")) and "article" in st.session_state.written


def go_to(page):
    """Go to another page (its file). The address goes along: emptied, it would be a step of its own for Back."""
    st.switch_page(page, query_params=st.session_state.written)


def write_address():
    """Write what the page shows into its address; called when the page has run."""
    state = st.session_state
    told = _told(selection())
    own = {"article": "article", "review": "part"}.get(state.page)  # what only one page has
    told |= {name: [state[name]] for name in ("event", own) if state.get(name)}
    replaced = state.arrived or state.get("stepped")
    if not replaced and _steps(told) != _steps(state.written):
        st.query_params.from_dict(told)
    elif replaced or told != state.written:
        state.turn_of_address = secrets.token_hex(4)
    state.written, state.arrived, state.stepped = told, False, False
    turn = state.get("turn_of_address")
    _BROWSER(
        data={"query": urlencode(told, doseq=True), "turn": turn, "cookie": COOKIE, "token": desk().token},
        key="browser",
    )


def _steps(told):
    """The part of an address that Back shall bring back."""
    return {name: value for name, value in told.items() if name not in ("event", "part")}


def selection():
    """The filters that are set."""
    return st.session_state.get("selection") or Selection()


def set_selection(wanted):
    """Set the filters; the selected event stays selected."""
    st.session_state.selection = wanted


def _selection(given):
    found = {field: frozenset(filter(None, given[name][:_MOST])) for name, field in _LISTS.items() if name in given}
    found |= {field: day for name, field in _DAYS.items() if (day := _day(_first(given, name)))}
    if found.get("begin", "") > found.get("end", "~"):  # the wrong way round can only mean one thing
        found |= {"begin": found["end"], "end": found["begin"]}
    return Selection(**found, search=(_first(given, "q") or "")[: 10 * _MOST])


def _told(wanted):
    found = {name: sorted(getattr(wanted, field)) for name, field in _LISTS.items() if getattr(wanted, field)}
    found |= {name: [getattr(wanted, field)] for name, field in _DAYS.items() if getattr(wanted, field)}
    return found | ({"q": [wanted.search]} if wanted.search else {})


def _first(given, name):
    return next(iter(given.get(name, ())), None) or None


def _day(text):
    """An ISO day; whatever else stands there is no filter."""
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        return None
