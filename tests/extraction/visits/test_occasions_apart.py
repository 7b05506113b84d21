"""Earlier visits, habits, returns home and days told beside: what is not the visit that the story is about."""

import pytest
from visit_rows import told

from extraction import extract, read_article

_KARIS = "Estonian President Alar Karis will pay a state visit to Portugal on June 20."
_ROW = "Alar Karis | EST→PRT | - | state | 2025-06-20 | planned | 1"

CASES = [
    # who went before
    ("The last Estonian president to make a state visit to Portugal was Toomas Ilves in 2010.",
     ["Toomas Ilves | EST→PRT | - | state | 2010 | completed | 1"]),
    (f"{_KARIS} The last Estonian president to do so was Toomas Ilves in 2010.",
     [_ROW, "Toomas Ilves | EST→PRT | - | state | 2010 | completed | 1"]),
    (f"{_KARIS} The last Estonian president to say so was Toomas Ilves in 2010.", [_ROW]),
    (f"{_KARIS} This trip comes 15 years after the last state visit of an Estonian president, that of Toomas Ilves in 2010.",
     [_ROW, "Toomas Ilves | EST→PRT | - | state | 2010 | completed | 1"]),
    ("Estonian President Alar Karis is in Portugal on a state visit. It is the first since Toomas Ilves came in 2010. The state visit will be "
     "rounded off on Thursday by a concert.", ["Alar Karis | EST→PRT | - | state | 2025-06-11 | ongoing | 1"]),
    # the guest goes home
    ("Peruvian President Jose Jeri arrived in Tallinn on Monday. He held talks with Estonian President Alar Karis. After the events of the "
     "visit the head of state departed for Lima.", ["Jose Jeri | PER→EST | Tallinn | unspecified | 2025-06-09 | completed | 1"]),
    ("Peruvian President Jose Jeri arrived in Tallinn on Monday. Estonian President Alar Karis departed for Lima on Tuesday.",
     ["Jose Jeri | PER→EST | Tallinn | unspecified | 2025-06-09 | ongoing | 1", "Alar Karis | EST→PER | Lima | unspecified | 2025-06-10 | ongoing | 1"]),
    # how often, or as a habit
    ("Tongan Prime Minister Aisake Eke said he had visited Fiji many times in recent years.", []),
    ("Tongan Prime Minister Aisake Eke said he had visited Fiji four times.", ["Aisake Eke | TON→FJI | - | unspecified | - | completed | 4"]),
    ("Tongan Prime Minister Aisake Eke is used to visiting Fiji for the races.", []),
    ("Tongan Prime Minister Aisake Eke used a visit to Fiji for the races.", ["Aisake Eke | TON→FJI | - | unspecified | - | completed | 1"]),
    # ahead, though told in the present
    ("Tongan Prime Minister Aisake Eke will raise the matter when he visits Fiji.", ["Aisake Eke | TON→FJI | - | unspecified | - | planned | 1"]),
    ("Tongan Prime Minister Aisake Eke raised the matter when he visited Fiji.", ["Aisake Eke | TON→FJI | - | unspecified | - | completed | 1"]),
    # the day stands beside the meeting
    ("A ceremony of welcoming Prime Minister of Tonga Aisake Eke, who arrived in Fiji on a state visit, took place in Suva today.",
     ["Aisake Eke | TON→FJI | Suva | state | 2025-06-11 | ongoing | 1"]),
    ("Ministers of both countries, and Aisake Eke, Prime Minister of Tonga, who was in Suva on a state visit, held talks on Tuesday.",
     ["Aisake Eke | TON→FJI | Suva | state | 2025-06-10 | completed | 1"]),
    ("Tongan Prime Minister Aisake Eke began his visit to Suva the day before.",
     ["Aisake Eke | TON→FJI | Suva | unspecified | 2025-06-10 | completed | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_occasions_apart(text, expected):
    rows = extract(read_article(text, published="2025-06-11")).records["visits"]
    assert [told(v) for v in rows] == expected


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Fiji expects fair talks during Tongan Prime Minister Aisake Eke's visit to Suva this week.",
            "2025-06-16/2025-06-22 | planned",
        ),
        ("Tongan Prime Minister Aisake Eke visited Suva this week.", "2025-06-09/2025-06-15 | completed"),
    ],
)
def test_this_week_told_on_a_sunday(text, dates):
    (visit,) = extract(read_article(text, published="2025-06-15")).records["visits"]
    assert f"{visit.date_start}/{visit.date_end} | {visit.status}" == dates
