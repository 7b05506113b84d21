"""Merging and wire families on a small generated archive must not fall behind; the large one is a benchmark."""

from benchmarks.archive import measure
from benchmarks.generated import generate

FLOORS = {"families": 0.98, "visits": 0.95, "documents": 0.95, "quotes": 0.97}


def test_the_archive_is_the_same_for_the_same_seed():
    assert generate(40, seed=3).texts == generate(40, seed=3).texts
    assert generate(40, seed=3).texts != generate(40, seed=4).texts


def test_events_and_families_are_found():
    figures = measure(generate(600, seed=5)).figures
    assert {phase: round(pairs.f1, 3) for phase, pairs in figures.items() if pairs.f1 < FLOORS[phase]} == {}
