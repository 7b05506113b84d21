"""Filters and the selected event in the address, and what a link with nonsense does."""

import pytest
from streamlit.testing.v1 import AppTest


def page():
    import streamlit as st

    from archive.selection import Selection
    from ui.address import read_address, selection, set_selection, write_address

    read_address()
    if st.button("set"):
        set_selection(Selection(begin="2024-01-01", ways=frozenset(["UZB→AZE", "AZE→UZB"]), search="two words"))
        st.session_state.event = "ev-1"
    st.text(repr(selection()))
    write_address()


def test_what_is_set_stands_in_the_address():
    app = AppTest.from_function(page).run()
    assert app.query_params == {}
    app.button[0].click().run()
    told = {"way": ["AZE→UZB", "UZB→AZE"], "from": "2024-01-01", "q": "two words", "event": "ev-1"}
    assert app.query_params == told


def test_a_link_shows_the_same_view():
    app = AppTest.from_function(page)
    app.query_params["way"] = ["AZE→UZB", "UZB→AZE"]
    app.query_params["to"] = "2025-06-30"
    app.query_params["event"] = "ev-7"
    app.run()
    assert "'AZE→UZB'" in app.text[0].value and "end='2025-06-30'" in app.text[0].value
    assert app.session_state.event == "ev-7" and app.query_params["to"] == "2025-06-30"


@pytest.mark.parametrize("given", [{"from": "soon"}, {"to": "2024-13-45"}, {"q": ""}, {"way": ""}, {"nonsense": "x"}])
def test_nonsense_is_no_filter(given):
    app = AppTest.from_function(page)
    for name, value in given.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception and app.text[0].value == repr_of_nothing()


def repr_of_nothing():
    from archive.selection import Selection

    return repr(Selection())


def test_a_link_of_any_length_is_cut():
    app = AppTest.from_function(page)
    app.query_params["way"] = [f"W{n}" for n in range(500)]
    app.query_params["q"] = "x" * 10_000
    app.run()
    assert not app.exception and len(app.session_state.selection.ways) == 40
    assert len(app.session_state.selection.search) == 400


def test_only_a_link_and_a_step_back_are_read():
    app = AppTest.from_function(page)
    app.query_params["way"] = "AZE→UZB"
    app.run()
    app.query_params["way"] = "UZB→AZE"  # the address of a moment ago, which a quick click still sends along
    app.run()
    assert app.session_state.selection.ways == frozenset(["AZE→UZB"])


def test_the_event_of_a_link_is_asked_for_once():
    def page():
        import streamlit as st

        from ui.address import linked_event, read_address, write_address

        read_address()
        st.text(str(linked_event()))
        write_address()

    app = AppTest.from_function(page)
    app.query_params["event"] = "ev-7"
    assert app.run().text[0].value == "ev-7" and app.run().text[0].value == "None"
