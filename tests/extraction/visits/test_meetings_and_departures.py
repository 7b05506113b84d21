"""Trips told by a meeting on the other's soil, by a departure or by "will travel": cases as in `test_visits.py`."""

import pytest
from visit_rows import told

from extraction import extract, read_article

CASES = [
    ("Kenya's President William Ruto will meet with Cuban President Miguel Diaz-Canel on April 14 in Havana, his spokesman said.",
     ["William Ruto | KEN→CUB | Havana | unspecified | 2023-04-14 | planned | 1"]),
    ("Kenya's President William Ruto met Cuban President Miguel Diaz-Canel in Havana on Friday.",
     ["William Ruto | KEN→CUB | Havana | unspecified | 2023-03-31 | completed | 1"]),
    ("Kenya's President William Ruto held talks with Cuban President Miguel Diaz-Canel in Nairobi on Friday.",
     ["Miguel Diaz-Canel | CUB→KEN | Nairobi | unspecified | 2023-03-31 | completed | 1"]),
    ("Kenya's President William Ruto met Cuban President Miguel Diaz-Canel in Geneva on Friday.", []),
    ("Kenya's President William Ruto met Cuban President Miguel Diaz-Canel on Friday.", []),
    ("Kenya's President William Ruto met the ambassador of Cuba in Havana on Friday.", []),
    # where to, the sentence before says
    ("Kenya's President William Ruto will crown the jubilee with a visit to Cuba. Ruto will travel April 20-22, meeting with President "
     "Miguel Diaz-Canel.", ["William Ruto | KEN→CUB | - | unspecified | 2023-04-20/2023-04-22 | planned | 1"]),
    ("Kenya's President William Ruto will crown the jubilee with a visit to Cuba. Ruto will travel to Nakuru on April 20.",
     ["William Ruto | KEN→CUB | - | unspecified | - | planned | 1"]),
    # a surname before a particle stands for the whole name
    ("Brazilian President Jorge Sampaio da Costa will meet the Chinese leader. Sampaio will leave for China on April 11.",
     ["Jorge Sampaio da Costa | BRA→CHN | - | unspecified | 2023-04-11 | planned | 1"]),
    ("Brazilian President Jorge Sampaio da Costa has delayed a planned trip to China. He will put off the start of the journey until "
     "April 5. Sampaio was supposed to travel to Beijing on Sunday.",
     ["Jorge Sampaio da Costa | BRA→CHN | Beijing | unspecified | 2023-04-05 | planned | 1"]),
    # no journey
    ("Brazilian President Jorge Sampaio da Costa visited Peru in 2021. Since returning to office he has stayed at home.",
     ["Jorge Sampaio da Costa | BRA→PER | - | unspecified | 2021 | completed | 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_meetings_and_departures(text, expected):
    rows = extract(read_article(text, published="2023-04-01")).records["visits"]
    assert [told(v) for v in rows] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish President Karol Nawrocki and Kenyan President William Ruto held talks in Warsaw on Tuesday.",
         ["William Ruto | KEN→POL | Warsaw | unspecified | 2025-06-10 | completed | 1"]),
        ("Polish President Karol Nawrocki and Kenyan President William Ruto held talks in Geneva on Tuesday.", []),
        ("Polish President Karol Nawrocki and Prime Minister Donald Tusk held talks in Warsaw on Tuesday.", []),
        ("WARSAW, June 11 - Polish President Karol Nawrocki, who will hold talks with Kenyan President William Ruto here on Friday, spoke.",
         ["William Ruto | KEN→POL | Warsaw | unspecified | 2025-06-13 | planned | 1"]),
        ("A visit to Norway by Kenyan President William Ruto was cancelled because of protests in Bergen.",
         ["William Ruto | KEN→NOR | - | unspecified | - | cancelled | 1"]),
        ("Kuwaiti Crown Prince and Prime Minister Sabah Al-Khalid postponed his trip to Peru. The crown prince's visit was tentatively scheduled "
         "for June 21.", ["Sabah Al-Khalid | KWT→PER | - | unspecified | 2025-06-21 | cancelled | 1"]),
        ("The crown prince's rival, Kuwaiti Prime Minister Sabah Al-Khalid, touched upon the summit in Lima.", []),
        ("The COP30 summit will be held in Belem. Speaking at the first meeting of the council, Peruvian President Jose Jeri said trade had grown.",
         []),
    ],
)  # fmt: skip
def test_meetings_on_11_june_2025(text, expected):
    rows = extract(read_article(text, published="2025-06-11")).records["visits"]
    assert [told(v) for v in rows] == expected
