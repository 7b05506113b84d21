"""The address of a page says what it shows: filters and the selected event are in it, so that a pasted link shows the
same view.

The session's state leads. After each run the address is written from it; what is in the address and was not written
here came from a link or the browser's Back, and is taken over. An address without any filter says nothing: Streamlit
empties it on the way to another page.
"""

from datetime import date

import streamlit as st

from archive.selection import Selection

__all__ = ["read_address", "selection", "set_selection", "write_address"]

# Words in the address → fields of the Selection.
_LISTS = {
    "way": "ways", "who": "persons", "type": "types", "status": "statuses", "paper": "papers", "stage": "stages",
    "speech": "speech", "source": "sources", "review": "reviews",
}  # fmt: skip
_DAYS = {"from": "begin", "to": "end"}
_OURS = {*_LISTS, *_DAYS, "q", "event", "article"}
_MOST = 40  # choices of one filter, and letters in the search are 10 times as many


def read_address():
    """Take over what a link says; called before a page is run."""
    state = st.session_state
    given = {name: st.query_params.get_all(name) for name in st.query_params if name in _OURS}
    if not given or given == state.get("written"):
        return
    state.selection = _selection(given)
    state.event = _first(given, "event")
    state.article = _first(given, "article") or state.get("article")


def write_address(*, with_filters=True):
    """Write what the page shows into its address; called when the page has run."""
    state = st.session_state
    told = _told(selection()) if with_filters else {}
    more = {"event": state.get("event"), "article": state.get("article") if not with_filters else None}
    told |= {name: [value] for name, value in more.items() if value}
    if {name: st.query_params.get_all(name) for name in st.query_params if name in _OURS} != told:
        st.query_params.from_dict(told)
    state.written = told


def selection():
    """The filters that are set."""
    return st.session_state.get("selection") or Selection()


def set_selection(wanted):
    """Set the filters; the selected event stays selected."""
    st.session_state.selection = wanted


def _selection(given):
    found = {field: frozenset(given[name][:_MOST]) for name, field in _LISTS.items() if name in given}
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
