"""Verbs that report nothing, hearsay, and speakers behind an apposition: one line a case."""

import pytest
from quote_readers import spoken

CASES = [
    ("“Doha is no car park,” Qatari Foreign Minister Hamad Al Thani told her, according to three aides. “Come back in May.”",
     [("direct", "Hamad Al Thani", "Doha is no car park, Come back in May")]),
    ("Firms of both sides concluded commercial deals worth two billion euros.", []),
    ("The spokesman ruled out a visit this year.", []),
    ("Neither side said when the road would open.", []),
    ("The mission got much of what it had asked for and not the one paper that mattered.", []),
    ("The court concluded that the deal was void.", [("indirect", "court", "the deal was void")]),
    ("There was, both envoys insisted, no secret plan to sell the port.",
     [("indirect", "both envoys", "There was, no secret plan to sell the port")]),
    ("“He sold the harbour for a handshake,” its floor leader, Ma Dong-hyeok, said on Monday.",
     [("direct", "Ma Dong-hyeok", "He sold the harbour for a handshake")]),
    ("“It will rain,” a senior adviser to the prime minister said.", [("direct", "senior adviser to the prime minister", "It will rain")]),
    ("BISHKEK, May 4 -- President Sadyr Japarov returned home on Sunday, the ministry said.",
     [("indirect", "ministry", "President Sadyr Japarov returned home on Sunday")]),
    ("‘We have most of a text,’ said Martin Groves. ‘They noticed.\n\n‘But a treaty is a treaty.’",
     [("direct", "Martin Groves", "We have most of a text, They noticed.\nBut a treaty is a treaty")]),
    ("Berlin said that the talks had been useful.", [("indirect", "Berlin", "the talks had been useful")]),
    ("Ilham Aliyev and Sadyr Japarov said that the road would open.", [("indirect", "Ilham Aliyev and Sadyr Japarov", "the road would open")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_who_says_what(text, rows):
    assert spoken(text) == rows
