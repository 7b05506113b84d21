"""Which date, end and stop a trip has where its sentence tells of more: cases as in `test_visits.py`."""

import pytest
from visit_rows import told

from extraction import extract, read_article

CASES = [
    # the day of the meeting that the trip is told beside
    ("On May 14, President of Serbia Aleksandar Vucic will hold talks with President of Kazakhstan Kassym-Jomart Tokayev, who is due "
     "to pay an official visit to Serbia.", "2025-05-12", ["Kassym-Jomart Tokayev | KAZ→SRB | - | official | 2025-05-14 | planned | 1"]),
    ("Czech President Petr Pavel met on Monday with Serbian President Aleksandar Vucic, who had visited Prague on a private trip.",
     "2025-05-07", ["Aleksandar Vucic | SRB→CZE | Prague | private | - | completed | 1"]),
    # dates of other events
    ("Finnish President Alexander Stubb arrived in Kyiv on Tuesday on his first trip there since taking office in March.", "2024-04-03",
     ["Alexander Stubb | FIN→UKR | Kyiv | unspecified | 2024-04-02 | ongoing | 1"]),
    ("Cambodian Prime Minister Hun Manet's visit to Hanoi was his first since the border clash in May.", "2025-12-04",
     ["Hun Manet | KHM→VNM | Hanoi | unspecified | - | completed | 1"]),
    ("Belgian Prime Minister Bart De Wever became the first Western leader to visit Damascus since December.", "2025-04-02",
     ["Bart De Wever | BEL→SYR | Damascus | unspecified | - | completed | 1"]),
    ("Latvian President Edgars Rinkevics left Oslo after talks with the mayor on Monday.", "2025-05-07",
     ["Edgars Rinkevics | LVA→NOR | Oslo | unspecified | 2025-05-05 | completed | 1"]),
    # on which day of the visit the story is
    ("TIRANA, June 5 - Croatian President Zoran Milanovic told reporters after a meeting with the prime minister on the second day of "
     "his three-day visit to Albania.", "2024-06-05", ["Zoran Milanovic | HRV→ALB | Tirana | unspecified | 2024-06-04/2024-06-06 | ongoing | 1"]),
    ("On the final day of her two-day visit to Malta on Friday, Danish Prime Minister Mette Frederiksen toured a shipyard.", "2024-06-09",
     ["Mette Frederiksen | DNK→MLT | - | unspecified | 2024-06-06/2024-06-07 | completed | 1"]),
    # told once more
    ("Chadian President Mahamat Deby will visit Cairo on June 2. It will be the first visit by a Chadian president to Egypt in ten years.",
     "2024-05-20", ["Mahamat Deby | TCD→EGY | Cairo | unspecified | 2024-06-02 | planned | 1"]),
    ("Serbian President Aleksandar Vucic arrived in Ljubljana on Friday. It was his third visit to Slovenia; he last came in 2019 for a "
     "summit of the region.", "2023-05-07", ["Aleksandar Vucic | SRB→SVN | Ljubljana | unspecified | 2023-05-05 | ongoing | 1",
                                            "Aleksandar Vucic | SRB→SVN | - | summit | 2019 | completed | 1"]),
    ("Estonian Prime Minister Kristen Michal joined Finnish President Alexander Stubb and Petteri Orpo in Helsinki on Monday.", "2024-11-28",
     ["Kristen Michal | EST→FIN | Helsinki | unspecified | 2024-11-25 | completed | 1"]),
    ("Xi arrived in Belgrade on Tuesday.", "2024-05-09", ["Xi | CHN→SRB | Belgrade | unspecified | 2024-05-07 | ongoing | 1"]),
    # tours
    ("Japanese Foreign Minister Takeshi Iwaya left on Sunday for a tour of Kenya, Ethiopia and Rwanda.", "2025-02-11",
     [f"Takeshi Iwaya | JPN→{to} | - | unspecified | 2025-02-09 | ongoing | 1" for to in ("KEN", "ETH", "RWA")]),
    ("Swedish Foreign Minister Maria Malmer Stenergard arrived in Nairobi on Monday, opening an African tour which includes Tanzania and "
     "Zambia.", "2025-02-11", ["Maria Malmer Stenergard | SWE→KEN | Nairobi | unspecified | 2025-02-10 | ongoing | 1",
                               "Maria Malmer Stenergard | SWE→TZA | - | unspecified | - | planned | 1",
                               "Maria Malmer Stenergard | SWE→ZMB | - | unspecified | - | planned | 1"]),
    ("Portuguese President Marcelo Rebelo de Sousa will visit Angola before heading to Maputo and then Namibia on Friday.", "2025-02-11",
     ["Marcelo Rebelo de Sousa | PRT→AGO | - | unspecified | - | planned | 1",
      "Marcelo Rebelo de Sousa | PRT→MOZ | Maputo | unspecified | 2025-02-14 | planned | 1",
      "Marcelo Rebelo de Sousa | PRT→NAM | - | unspecified | 2025-02-14 | planned | 1"]),
    # told by the return
    ("Greek Prime Minister Kyriakos Mitsotakis, fresh from a visit to Cairo, told parliament on Thursday that talks would resume.",
     "2024-06-14", ["Kyriakos Mitsotakis | GRC→EGY | Cairo | unspecified | - | completed | 1"]),
    ("Prime Minister of Fiji Sitiveni Rabuka made a brief stop in Singapore on his way home from a summit in New Delhi on Monday.",
     "2024-10-15", ["Sitiveni Rabuka | FJI→SGP | - | unspecified | 2024-10-14 | completed | 1",
                    "Sitiveni Rabuka | FJI→IND | New Delhi | summit | - | completed | 1"]),
    # a verb said once
    ("There were two earlier state visits to Denmark by Dutch monarchs. Queen Juliana visited in 1954 and Queen Beatrix in 1984.",
     "2014-10-15", ["Juliana | NLD→DNK | - | state | 1954 | completed | 1", "Beatrix | NLD→DNK | - | state | 1984 | completed | 1"]),
    # plans, and plans that are off
    ("Belarusian Foreign Minister Maxim Ryzhenkov announced a visit to Islamabad in October.", "2025-05-25",
     ["Maxim Ryzhenkov | BLR→PAK | Islamabad | unspecified | 2025-10 | planned | 1"]),
    ("Indonesian President Prabowo Subianto last month suggested he was considering Japan for his first overseas trip.", "2025-04-02",
     ["Prabowo Subianto | IDN→JPN | - | unspecified | - | planned | 1"]),
    ("Kuwaiti Foreign Minister Abdullah Al-Yahya was due to arrive in Doha on Monday but postponed his visit.", "2024-05-02",
     ["Abdullah Al-Yahya | KWT→QAT | Doha | unspecified | 2024-05-06 | cancelled | 1"]),
    # where and when the article shows the visitor
    ("Pakistani Prime Minister Shehbaz Sharif is making a two-day visit to the Azerbaijani capital. He met President Ilham Aliyev in Baku "
     "on Tuesday.", "2025-02-26", ["Shehbaz Sharif | PAK→AZE | Baku | unspecified | 2025-02-25 | ongoing | 1"]),
    ("Austrian Chancellor Christian Stocker will visit Slovenia's capital Ljubljana next month.", "2025-04-02",
     ["Christian Stocker | AUT→SVN | Ljubljana | unspecified | 2025-05 | planned | 1"]),
    # no visit
    ("Speaking at a news conference in Oslo, Norwegian Foreign Minister Espen Barth Eide said he had met his Danish counterpart at the "
     "NATO summit in The Hague.", "2025-06-28", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "expected"), CASES)
def test_journeys(text, published, expected):
    rows = extract(read_article(text, published=published)).records["visits"]
    assert [told(v) for v in rows] == expected


def test_the_week_alone_and_a_shared_date_make_a_row_less_sure():
    text = "US Senator Dana Whitlock will visit Jordan and Egypt next week."
    week = extract(read_article(text, published="2025-04-02")).records["visits"]
    day = extract(
        read_article(text.replace("next week", "on Friday").replace(" and Egypt", ""), published="2025-04-02")
    )
    assert [v.confidence < 0.8 for v in week] == [True, True]
    assert day.records["visits"][0].confidence > 0.9
