"""How often somebody went, and in which window: "visitor | direction | EDTF | status | count", published 10 December 2024."""

import pytest

from extraction import extract, read_article

CASES = [
    # a window up to the telling
    ('"I have visited Oman four times in the last year and a half," Dutch Prime Minister Dick Schoof said.',
     ["Dick Schoof | NLD→OMN | 2023-06/2024-12 | completed | 4"]),
    ("Over the past two years, Irish Foreign Minister Micheal Martin has travelled to Ghana six times.",
     ["Micheal Martin | IRL→GHA | 2022/2024 | completed | 6"]),
    # an open one
    ("Chilean Foreign Minister Alberto van Klaveren visited Lima five times since January 2024.",
     ["Alberto van Klaveren | CHL→PER | 2024-01/.. | completed | 5"]),
    ("Since 2022, Slovak Prime Minister Robert Fico has visited Belgrade five times.",
     ["Robert Fico | SVK→SRB | 2022/.. | completed | 5"]),
    ("Slovak Prime Minister Robert Fico has made five visits to Serbia since 2022.",
     ["Robert Fico | SVK→SRB | 2022/.. | completed | 5"]),
    ("Kenyan President William Ruto has been to Qatar three times since taking office.",
     ["William Ruto | KEN→QAT | None | completed | 3"]),
    # a closed one, before the verb or behind it
    ("In 2024 Austrian Chancellor Karl Nehammer visited Luanda twice.", ["Karl Nehammer | AUT→AGO | 2024 | completed | 2"]),
    ("Between January and June 2024 Finnish President Alexander Stubb visited Vilnius three times.",
     ["Alexander Stubb | FIN→LTU | 2024-01/2024-06 | completed | 3"]),
    ("Between 2020 and 2023, Finnish President Sauli Niinisto visited Estonia on four occasions.",
     ["Sauli Niinisto | FIN→EST | 2020/2023 | completed | 4"]),
    ("Danish Prime Minister Mette Frederiksen will visit Reykjavik twice next year.", ["Mette Frederiksen | DNK→ISL | 2025 | planned | 2"]),
    # how often, the words do not say: no row, rather than one trip
    ("Peruvian Foreign Minister Elmer Schialer visited Quito several times in 2024.", []),
    ("In 2024, Peruvian Foreign Minister Elmer Schialer visited Quito repeatedly.", []),
    ("Peruvian Foreign Minister Elmer Schialer has visited Quito more than once since 2022.", []),
    ("Peruvian Foreign Minister Elmer Schialer made several official visits to Ecuador and Chile in 2024.", []),
    ("Peruvian Foreign Minister Elmer Schialer visited Ecuador dozens of times.", []),
    # who came how often to whom, the words do not say either; a meeting is no visit
    ("Turkish President Recep Tayyip Erdogan and Qatari Emir Tamim bin Hamad Al Thani exchanged four visits last year.", []),
    ("The presidents of Kazakhstan and Tajikistan visited each other three times last year.", []),
    ("French President Emmanuel Macron and German Chancellor Olaf Scholz met six times in 2024.", []),
    ("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin three times in 2024.", []),
    # one trip is no aggregate: once, an ordinal, a "since" that dates no trip
    ("Nepalese Prime Minister Sher Bahadur Deuba visited Delhi once in 2022.", ["Sher Bahadur Deuba | NPL→IND | 2022 | completed | 1"]),
    ("Nepalese Prime Minister Sher Bahadur Deuba visited Delhi in 2022 for the third time.", ["Sher Bahadur Deuba | NPL→IND | 2022 | completed | 1"]),
    ("It was the fifth visit of Omani Foreign Minister Badr Albusaidi to Iran since 2022.", ["Badr Albusaidi | OMN→IRN | None | completed | 1"]),
    ("Nepalese Prime Minister Sher Bahadur Deuba has been in Delhi since Monday.", ["Sher Bahadur Deuba | NPL→IND | 2024-12-09 | ongoing | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_claimed_numbers(text, expected):
    rows = extract(read_article(text, published="2024-12-10")).records["visits"]
    assert [f"{v.visitor} | {v.direction} | {v.date_edtf} | {v.status} | {v.count}" for v in rows] == expected
