"""Cutting a text at its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.segments import cut


@pytest.mark.parametrize(
    ("text", "spans", "paragraphs"),
    [
        ("A visit.", [], [[["A visit.", []]]]),
        ("A visit.", [(2, 7, "v")], [[["A ", []], ["visit", ["v"]], [".", []]]]),
        ("ab\n\ncd", [(1, 5, "v")], [[["a", []], ["b", ["v"]]], [["c", ["v"]], ["d", []]]]),
        ("abcd", [(0, 3, "v"), (1, 4, "d")], [[["a", ["v"]], ["bc", ["v", "d"]], ["d", ["d"]]]]),
        ("abcd", [(0, 4, "v"), (0, 4, "d")], [[["abcd", ["v", "d"]]]]),
        ("abcd", [(2, 99, "v"), (3, 3, "d"), (-5, 1, "e")], [[["a", ["e"]], ["b", []], ["cd", ["v"]]]]),
        ("😀 visit", [(2, 7, "v")], [[["😀 ", []], ["visit", ["v"]]]]),
        ("", [], []),
    ],
)
def test_cut(text, spans, paragraphs):
    assert cut(text, spans) == paragraphs


_TEXT = st.text("ab \n😀<", max_size=60)


@given(_TEXT, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_no_letter_is_lost_and_each_mark_covers_its_letters(text, pairs):
    spans = [(start, end, str(number)) for number, (start, end) in enumerate(pairs)]
    pieces = [piece for paragraph in cut(text, spans) for piece in paragraph]
    visible = [line for line in text.split("\n") if line.strip()]
    assert "".join(slice for slice, _ in pieces) == "".join(visible)
    for start, end, id in spans:
        covered = "".join(slice for slice, ids in pieces if id in ids)
        kept = "".join(line for line in text[start:end].split("\n"))
        assert covered.replace(" ", "") == kept.replace(" ", "")


def test_a_long_text_is_cut_in_one_pass():
    text = "word " * 200_000
    spans = [(number * 50, number * 50 + 30, str(number)) for number in range(10_000)]
    (pieces,) = cut(text, spans)
    assert len(pieces) == 20_000
