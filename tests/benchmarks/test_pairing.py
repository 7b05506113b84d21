"""Precision, recall and F1 over pairs, and which pairs are wrong."""

import pytest

from benchmarks.pairing import agreement, mistakes

TRUTH = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}


@pytest.mark.parametrize(
    ("found", "pairs"),
    [
        ({"a": "x", "b": "x", "c": "x", "d": "y", "e": "y"}, (4, 4, 4)),
        ({"a": "x", "b": "x", "c": "z", "d": "y", "e": "y"}, (4, 2, 2)),
        ({"a": "x", "b": "x", "c": "x", "d": "x", "e": "x"}, (4, 10, 4)),
        ({"a": "v", "b": "w", "c": "x", "d": "y", "e": "z"}, (4, 0, 0)),
        ({"a": "x", "b": "x", "f": "x"}, (1, 1, 1)),
        ({}, (0, 0, 0)),
    ],
)
def test_pairs(found, pairs):
    measured = agreement(TRUTH, found)
    assert (measured.true, measured.found, measured.right) == pairs


def test_shares():
    half = agreement(TRUTH, {"a": "x", "b": "x", "c": "y", "d": "y", "e": "z"})
    assert (half.precision, half.recall, half.f1) == (1 / 2, 1 / 4, 1 / 3)
    assert agreement({}, {}).f1 == 1.0


def test_a_mistake_between_two_groups_is_told_once():
    found = {"a": "x", "b": "x", "c": "y", "d": "x", "e": "x"}
    assert list(mistakes(TRUTH, found)) == [("joined", "a", "d"), ("parted", "a", "c")]
    assert list(mistakes(TRUTH, TRUTH)) == []
