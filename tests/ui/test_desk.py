"""What stays on a desk: found again by its token, and nobody else's."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ui.desk import Desk, _found


@pytest.fixture(autouse=True)
def none_yet():
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_a_token_finds_its_desk_again():
    first = _found("None")
    assert isinstance(first, Desk) and _found(first.token) is first and _found("None") is not first


@pytest.mark.parametrize("token", ["", "short", "x" * 500, "../../etc/passwd" * 3, "<script>" * 6])
def test_what_is_no_token_gets_another(token):
    assert _found(token).token != token and len(_found(token).token) == 43


def test_the_token_of_another_day_is_kept():
    token = "t" * 43
    assert _found(token).token == token


def test_the_desks_longest_unused_are_cleared():
    first, second = _found("a" * 43), _found("b" * 43)
    for number in range(98):
        _found(f"{number:043}")
    assert _found("a" * 43) is first  # used again
    _found("c" * 43)
    assert _found("a" * 43) is first and _found("b" * 43) is not second


def boxes():
    import streamlit as st

    from ui.desk import desk, forget_typed, keep_typed, typed_before

    stored = st.session_state.get("stored", "Baku")
    st.text_input("Place", key=typed_before("place", stored), on_change=keep_typed, args=("place",))
    st.button("Send", on_click=forget_typed, args=("place",))
    st.text(str(desk().typed))


def test_what_is_typed_stays_until_it_is_sent():
    app = AppTest.from_function(boxes).run()
    assert app.text_input[0].value == "Baku"
    app.text_input[0].set_value("Samarkand").run()
    assert app.text[0].value == "{'place': 'Samarkand'}" and app.run().text_input[0].value == "Samarkand"
    later = AppTest.from_function(boxes)
    later.session_state.desk = app.session_state.desk  # the same browser, loaded anew
    assert later.run().text_input[0].value == "Samarkand"
    app.button[0].click().run()
    assert app.text[0].value == "{}" and app.text_input[0].value == "Baku"


def test_a_box_that_nobody_touched_shows_what_others_have_changed():
    app = AppTest.from_function(boxes).run()
    app.session_state.stored = "Gabala"
    assert app.run().text_input[0].value == "Gabala"
