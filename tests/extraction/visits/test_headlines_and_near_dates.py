"""A headline and its story are one trip; a day beside a trip may be of something else. Published 12 June 2024."""

import pytest
from visit_rows import told

from extraction import extract, read_article

CASES = [
    # the headline names a role, or tells the trip without its day
    ("UK MINISTER LOOKS TO OPEN MARKETS ON MUSCAT TRIP\n\nBritain hopes for a deal. Trade Minister Greg Hands will fly to Muscat on "
     "Monday.", ["Greg Hands | GBR→OMN | Muscat | unspecified | 2024-06-17 | planned | 1"]),
    ("Maltese Prime Minister Robert Abela's visit to Oman\n\nMaltese Prime Minister Robert Abela will arrive in Muscat on June 20.",
     ["Robert Abela | MLT→OMN | Muscat | unspecified | 2024-06-20 | planned | 1"]),
    ("UK MINISTER LOOKS TO EASE TENSION ON MUSCAT TRIP\n\nLONDON, June 12 - A breakthrough is hoped for during next week's visit to Muscat "
     "by Trade Minister Greg Hands, political sources said. Hands will meet Omani officials. The United Kingdom has waited for a year.",
     ["Greg Hands | GBR→OMN | Muscat | unspecified | 2024-06-17/2024-06-23 | planned | 1"]),
    # a visit in preparation; the host's side prepares that of another
    ("Japanese Prime Minister Fumio Kishida is preparing a visit to Oman for June 20 after talks failed in May.",
     ["Fumio Kishida | JPN→OMN | - | unspecified | 2024-06-20 | planned | 1"]),
    ("Omani Foreign Minister Badr Albusaidi is preparing the visit of Japanese Prime Minister Fumio Kishida to Muscat on June 20.",
     ["Fumio Kishida | JPN→OMN | Muscat | unspecified | 2024-06-20 | planned | 1"]),
    # the headline tells one that is over, the story another
    ("Maltese Prime Minister Robert Abela ended his visit to Oman\n\nMaltese Prime Minister Robert Abela will go to Oman again in July.",
     ["Robert Abela | MLT→OMN | - | unspecified | - | completed | 1", "Robert Abela | MLT→OMN | - | unspecified | 2024-07 | planned | 1"]),
    # one prince, spelt in two ways; two princes
    ("A visit by Saudi Crown Prince Mohammed bin Salman to Muscat has been delayed by a day, officials said.\n\nPrince Mohammad will now "
     "arrive on Sunday.", ["Mohammed bin Salman | SAU→OMN | Muscat | unspecified | 2024-06-16 | planned | 1"]),
    ("Saudi Crown Prince Mohammed bin Salman opened a fair. Prince Faisal visited Jordan on Monday.",
     ["Faisal | SAU→JOR | - | unspecified | 2024-06-10 | completed | 1"]),
    # what is told of the past took place on no day ahead
    ("Norwegian Prime Minister Jonas Gahr Store met Japanese Prime Minister Fumio Kishida in Oslo and invited him to a forum later this year.",
     ["Fumio Kishida | JPN→NOR | Oslo | unspecified | - | completed | 1"]),
    ("Icelandic Prime Minister Bjarni Benediktsson will visit Oslo later this year.",
     ["Bjarni Benediktsson | ISL→NOR | Oslo | unspecified | 2024 | planned | 1"]),
    # the month of a vote
    ("Ahead of the July election, Lithuanian Prime Minister Ingrida Simonyte defended her trip to Chile.",
     ["Ingrida Simonyte | LTU→CHL | - | unspecified | - | completed | 1"]),
    ("Newspapers urged Prime Minister Ingrida Simonyte of Lithuania to call a July or even an August election after her trip to Chile.",
     ["Ingrida Simonyte | LTU→CHL | - | unspecified | - | completed | 1"]),
    ("Lithuanian Prime Minister Ingrida Simonyte made a trip to Chile in May.",
     ["Ingrida Simonyte | LTU→CHL | - | unspecified | 2024-05 | completed | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_headlines_and_near_dates(text, expected):
    rows = extract(read_article(text, published="2024-06-12")).records["visits"]
    assert [told(v) for v in rows] == expected
