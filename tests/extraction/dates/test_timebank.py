"""Floors on TimeBank: the figures may rise, never fall. Skipped where the corpus or its scorer is not at hand."""

import pytest

from benchmarks.dates import SCORER, predictions
from benchmarks.scorers import load

CORPUS = SCORER.parents[1] / "data" / "timebank"
FLOORS = {"RESOLVED": 0.885, "RELATIVE": 0.878, "ABSOLUTE": 0.925}


@pytest.mark.skipif(
    not (SCORER.exists() and CORPUS.exists()), reason="TimeBank or its scorer is not beside the checkout"
)
def test_value_f1_on_timebank():
    scorer = load(SCORER)
    gold = scorer.read_gold([str(CORPUS)])
    results, _, _ = scorer.score(gold, predictions(gold)[0])
    found = {view: results[view]["valF1"] for view in FLOORS}
    assert all(found[view] >= floor for view, floor in FLOORS.items()), found
