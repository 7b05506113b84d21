"""Which tellings are of one trip, and what a telling takes from beside it: cases as in `test_visits.py`."""

import pytest
from visit_rows import told

from extraction import extract, read_article

_RUTO = "Kenyan President William Ruto"

CASES = [
    # nobody comes twice on one day
    (f"{_RUTO} was in Lima on June 10 for the summit of the lake states. Ruto paid an official visit to Lima on June 10.",
     ["William Ruto | KEN→PER | Lima | official | 2025-06-10 | completed | 1"]),
    (f"{_RUTO} was in Lima on June 2 for the summit of the lake states. Ruto paid an official visit to Lima on June 10.",
     ["William Ruto | KEN→PER | Lima | summit | 2025-06-02 | completed | 1", "William Ruto | KEN→PER | Lima | official | 2025-06-10 | completed | 1"]),
    # each stop with its own day
    (f"{_RUTO} travelled to Peru in January and Chile in February.",
     ["William Ruto | KEN→PER | - | unspecified | 2025-01 | completed | 1", "William Ruto | KEN→CHL | - | unspecified | 2025-02 | completed | 1"]),
    (f"{_RUTO} travelled to Peru and Chile in February.",
     ["William Ruto | KEN→PER | - | unspecified | 2025-02 | completed | 1", "William Ruto | KEN→CHL | - | unspecified | 2025-02 | completed | 1"]),
    # one of the places named before
    (f'{_RUTO} will visit Bergen, as well as the capital Oslo. "We will be guests in Oslo," he said.',
     ["William Ruto | KEN→NOR | Bergen, Oslo | unspecified | - | planned | 1"]),
    # the day of the wish is not that of the trip
    (f"In March, {_RUTO} voiced his wish to visit Norway.", ["William Ruto | KEN→NOR | - | unspecified | - | planned | 1"]),
    (f"In March, {_RUTO} will visit Norway.", ["William Ruto | KEN→NOR | - | unspecified | 2026-03 | planned | 1"]),
    # put off, and then made
    (f"{_RUTO} began a visit to Norway on Monday. Originally planned for last July, the trip was put off over a strike.",
     ["William Ruto | KEN→NOR | - | unspecified | 2025-06-09 | completed | 1", "William Ruto | KEN→NOR | - | unspecified | 2024-07 | cancelled | 1"]),
    (f"The palace had announced that {_RUTO} would visit Norway in June. The president arrived in Oslo in the first week of June.",
     ["William Ruto | KEN→NOR | Oslo | unspecified | 2025-06 | completed | 1"]),
    # only announced
    (f"Traders took note of the announcement of {_RUTO}'s visit to Norway.", ["William Ruto | KEN→NOR | - | unspecified | - | planned | 1"]),
    (f"Traders took note of {_RUTO}'s visit to Norway.", ["William Ruto | KEN→NOR | - | unspecified | - | completed | 1"]),
    # of one family, of one country
    (f"{_RUTO} is in Accra. Ruto's wife, First Lady Rachel Ruto, made a visit to Norway in May.",
     ["William Ruto | KEN→GHA | Accra | unspecified | 2025-06-11 | ongoing | 1", "Rachel Ruto | KEN→NOR | - | unspecified | 2025-05 | completed | 1"]),
    # where to, an adjective says
    (f"{_RUTO} praised ties with Peru in Lima after his Norwegian trip.", ["William Ruto | KEN→NOR | - | unspecified | - | completed | 1"]),
    # a guest where the report is written
    (f"OSLO, June 11 - Trade is fair, visiting {_RUTO} told a press conference.",
     ["William Ruto | KEN→NOR | Oslo | unspecified | 2025-06-11 | ongoing | 1"]),
    (f"LIMA, June 11 - {_RUTO} arrived from Oslo and drove on to a meeting with ministers.",
     ["William Ruto | KEN→PER | Lima | unspecified | - | completed | 1"]),
    (f"OSLO, June 11 - {_RUTO} arrived in Oslo for talks. Ruto met Premier Jonas Gahr Store in Oslo on Tuesday.",
     ["William Ruto | KEN→NOR | Oslo | unspecified | 2025-06-10 | ongoing | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tellings_joined(text, expected):
    rows = extract(read_article(text, published="2025-06-11")).records["visits"]
    assert [told(v) for v in rows] == expected
