"""Who of two is the guest, and which of the countries named is visited: cases as in `test_visits.py`."""

import pytest
from visit_rows import told

from extraction import extract, read_article

_RUTO = "Kenyan President William Ruto"

CASES = [
    # the host's side welcomes
    ("Chile is preparing to welcome Croatian Prime Minister Andrej Plenkovic for a state visit. The two-day visit begins on June 14 "
     "with talks with President Gabriel Boric. During his stay, accords will be signed.",
     ["Andrej Plenkovic | HRV→CHL | - | state | 2025-06-14/2025-06-15 | planned | 1"]),
    ("Chile to receive Croatian Prime Minister Andrej Plenkovic", ["Andrej Plenkovic | HRV→CHL | - | unspecified | - | planned | 1"]),
    ("Chile will host Croatian Prime Minister Andrej Plenkovic on Friday.",
     ["Andrej Plenkovic | HRV→CHL | - | unspecified | 2025-06-13 | planned | 1"]),
    ("Chile wants to host Croatian Prime Minister Andrej Plenkovic.", []),
    ("Chile welcomed the statement of Croatian Prime Minister Andrej Plenkovic.", []),
    # a person named in between
    (f"{_RUTO} arrived in Lima on Tuesday. He met Peruvian President Jose Jeri. During his visit they signed a pact.",
     ["William Ruto | KEN→PER | Lima | unspecified | 2025-06-10 | ongoing | 1"]),
    (f"{_RUTO} arrived in Lima on Tuesday. He met Peruvian President Jose Jeri. Jeri recalled his visit to Nairobi.",
     ["William Ruto | KEN→PER | Lima | unspecified | 2025-06-10 | ongoing | 1", "Jose Jeri | PER→KEN | Nairobi | unspecified | - | completed | 1"]),
    (f"{_RUTO} will fly to Nigeria. A visit to Lagos, for the opening of the institute of former Kenyan Prime Minister Raila Odinga, "
     "was confirmed for June 20.", ["William Ruto | KEN→NGA | Lagos | unspecified | - | planned | 1"]),
    (f"The visit to Georgia of {_RUTO} was short.", ["William Ruto | KEN→GEO | - | unspecified | - | completed | 1"]),
    (f"{_RUTO} flew to Lagos on Tuesday for the opening of the institute of former Kenyan President Uhuru Kenyatta. "
     "The president will be in Ghana on Friday.",
     ["William Ruto | KEN→NGA | Lagos | unspecified | 2025-06-10 | ongoing | 1", "William Ruto | KEN→GHA | - | unspecified | 2025-06-13 | planned | 1"]),
    # a place that is not the trip's
    (f"{_RUTO} was due in Lima on Saturday, but he will fly there on Sunday, according to the Foreign Office.",
     ["William Ruto | KEN→PER | Lima | unspecified | 2025-06-15 | planned | 1"]),
    (f"{_RUTO}'s trip will coincide with a rally in Ankara by Turkish President Recep Tayyip Erdogan on June 21.", []),
    (f"{_RUTO}'s trip to the islands was called a blunder in Ottawa.", []),
    (f"{_RUTO}'s visit begins in Oslo on Friday.", ["William Ruto | KEN→NOR | Oslo | unspecified | 2025-06-13 | planned | 1"]),
    (f"{_RUTO} will attend the Minsk Eight summit on Friday.", []),
    (f"{_RUTO} will attend the Minsk summit on Friday.", ["William Ruto | KEN→BLR | Minsk | summit | 2025-06-13 | planned | 1"]),
    (f"{_RUTO} visited the former Burmese capital on Friday.", []),
    # no journey
    ("Thai Prime Minister Anutin Charnvirakul says he wants to be able to remain in Norway this month.", []),
    ("Thai Prime Minister Anutin Charnvirakul stayed in Norway for two days in May.",
     ["Anutin Charnvirakul | THA→NOR | - | unspecified | 2025-05 | completed | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_guest_and_host(text, expected):
    rows = extract(read_article(text, published="2025-06-11")).records["visits"]
    assert [told(v) for v in rows] == expected
