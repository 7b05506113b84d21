"""The cost of texts that no one wrote as prose: a trip in every line, and no full stop anywhere."""

import time

import pytest

from extraction.model import make_doc
from extraction.pipeline import build_nlp
from extraction.visits.component import find_visits

PIECES = [
    "Polish President Andrzej Duda visited Oslo on Monday and ",
    "his visit to Oslo on 4 May, the trip to Rome, ",
    "Polish President Andrzej Duda is expected to visit Oslo three times since May ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_endless_sentences_cost_time_linear_in_their_length(piece):
    def seconds(count):
        doc = build_nlp()(make_doc(piece * count, published="2025-07-01"))
        began = time.process_time()
        find_visits(doc)
        return time.process_time() - began

    seconds(5)
    assert seconds(160) < 7 * seconds(40) + 0.5
