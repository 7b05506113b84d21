"""Trips that are not, or not yet, made: plans that changed, what might have been, what is ahead; as in `test_visits.py`."""

import pytest
from visit_rows import told

from extraction import extract, read_article

CASES = [
    # what might have been
    ("Had it gone ahead, Maia Sandu would have been the first Moldovan president to pay a state visit to Ghana in a decade.", []),
    ("Maia Sandu became the first Moldovan president to pay a state visit to Ghana in a decade.",
     ["Maia Sandu | MDA→GHA | - | state | - | completed | 1"]),
    # called off, or put off by so much only
    ("In March a state visit to Malta by Portuguese President Marcelo Rebelo de Sousa had to be cancelled because of a strike.",
     ["Marcelo Rebelo de Sousa | PRT→MLT | - | state | 2025-03 | cancelled | 1"]),
    ("It was the state visit of King Felipe VI of Spain to Norway which had to be cancelled in March.",
     ["Felipe VI | ESP→NOR | - | state | 2025-03 | cancelled | 1"]),
    ("A visit by Omani Foreign Minister Badr Albusaidi to Nairobi has been delayed by a day.",
     ["Badr Albusaidi | OMN→KEN | Nairobi | unspecified | - | planned | 1"]),
    ("Omani Foreign Minister Badr Albusaidi's visit to Kenya has been delayed until further notice.",
     ["Badr Albusaidi | OMN→KEN | - | unspecified | - | cancelled | 1"]),
    ("Omani Foreign Minister Badr Albusaidi has postponed his trip to Kenya until Sunday because of floods.",
     ["Badr Albusaidi | OMN→KEN | - | unspecified | 2025-06-15 | planned | 1"]),
    # the day of the deciding is not that of the trip
    ("Omani Foreign Minister Badr Albusaidi on Tuesday postponed his trip to Kenya.",
     ["Badr Albusaidi | OMN→KEN | - | unspecified | - | cancelled | 1"]),
    ("Omani Foreign Minister Badr Albusaidi cancelled a trip to Kenya planned for July 3.",
     ["Badr Albusaidi | OMN→KEN | - | unspecified | 2025-07-03 | cancelled | 1"]),
    # considered, or ahead of what the clause tells
    ("A visit to Peru by Danish Foreign Minister Lars Lokke Rasmussen is under consideration.",
     ["Lars Lokke Rasmussen | DNK→PER | - | unspecified | - | planned | 1"]),
    ("An envoy flew home in preparation for Ecuadorian President Daniel Noboa's visit to Madrid, July 3 to 6.",
     ["Daniel Noboa | ECU→ESP | Madrid | unspecified | 2025-07-03/2025-07-06 | planned | 1"]),
    ("Police closed streets ahead of Finnish President Alexander Stubb's visit to Riga.",
     ["Alexander Stubb | FIN→LVA | Riga | unspecified | - | planned | 1"]),
    ("Police closed streets during Finnish President Alexander Stubb's visit to Riga.",
     ["Alexander Stubb | FIN→LVA | Riga | unspecified | - | completed | 1"]),
    # the plan before this one, and its day
    ("Estonian President Alar Karis began a state visit to Portugal on Tuesday. The trip was first meant to be made last July, "
     "but a strike came in between.",
     ["Alar Karis | EST→PRT | - | state | 2025-06-10 | completed | 1", "Alar Karis | EST→PRT | - | unspecified | 2024-07 | cancelled | 1"]),
    ("Estonian President Alar Karis will pay a state visit to Portugal on June 20. The trip was originally scheduled for April.",
     ["Alar Karis | EST→PRT | - | state | 2025-06-20 | planned | 1"]),
    ("Estonian President Alar Karis postponed his state visit to Portugal, first scheduled for June 20-22, to a later date.",
     ["Alar Karis | EST→PRT | - | state | 2025-06-20/2025-06-22 | cancelled | 1"]),
    ("Omani Foreign Minister Badr Albusaidi, who was due to fly to Nairobi on June 14 for a two-day visit, will now visit Kenya "
     "on June 15-16.", ["Badr Albusaidi | OMN→KEN | Nairobi | unspecified | 2025-06-15/2025-06-16 | planned | 1"]),
    ("Omani Foreign Minister Badr Albusaidi was due to fly to Nairobi on Friday for a two-day visit.",
     ["Badr Albusaidi | OMN→KEN | Nairobi | unspecified | 2025-06-13/2025-06-14 | planned | 1"]),
    ("A visit of Estonian President Alar Karis to Portugal is awaited, 15 years after the last state visit of an Estonian president in 2010.",
     ["Alar Karis | EST→PRT | - | unspecified | - | planned | 1", "President of Estonia | EST→PRT | - | state | 2010 | completed | 1"]),
    # how long
    ("Thai Prime Minister Anutin Charnvirakul may calm tempers during his week-long Oslo visit from June 29.",
     ["Anutin Charnvirakul | THA→NOR | Oslo | unspecified | 2025-06-29/2025-07-05 | planned | 1"]),
    ("Thai Prime Minister Anutin Charnvirakul met a mayor on June 9 during his week-long visit to Norway.",
     ["Anutin Charnvirakul | THA→NOR | - | unspecified | 2025-06-09 | completed | 1"]),
    ("Thai Prime Minister Anutin Charnvirakul will make a week-long official visit to Norway from June 29.",
     ["Anutin Charnvirakul | THA→NOR | - | official | 2025-06-29/2025-07-05 | planned | 1"]),
    ("Thai Prime Minister Anutin Charnvirakul, on a visit to Norway on Monday, spoke of long-term plans.",
     ["Anutin Charnvirakul | THA→NOR | - | unspecified | 2025-06-09 | completed | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_plans(text, expected):
    rows = extract(read_article(text, published="2025-06-11")).records["visits"]
    assert [told(v) for v in rows] == expected
