"""Whose trip it is, where the sentence names others too, and what is only threatened: cases as in `test_visits.py`."""

import pytest
from visit_rows import told

from extraction import extract, read_article

CASES = [
    # the trip stands in a phrase before or after the clause
    (
        "On an official visit to Ghana, Nigerian Foreign Minister Yusuf Tuggar met his counterpart on Tuesday.",
        ["Yusuf Tuggar | NGA→GHA | - | official | 2025-11-18 | completed | 1"],
    ),
    (
        "Ugandan Prime Minister Robinah Nabbanja signed the pact on Monday during a visit to Malawi.",
        ["Robinah Nabbanja | UGA→MWI | - | unspecified | 2025-11-17 | completed | 1"],
    ),
    (
        "While on a visit to Ghana, the Nigerian foreign minister called for calm.",
        ["Minister of Foreign Affairs of Nigeria | NGA→GHA | - | unspecified | - | completed | 1"],
    ),
    (
        "Peruvian President Jose Jeri, at the end of a two-day visit to Mexico yesterday, promised more flights.",
        ["Jose Jeri | PER→MEX | - | unspecified | 2025-11-17/2025-11-18 | completed | 1"],
    ),
    # a guest whom the host receives
    (
        "Australian Prime Minister Anthony Albanese met visiting Chinese Premier Li Qiang in Canberra on Monday.",
        ["Li Qiang | CHN→AUS | Canberra | unspecified | 2025-11-17 | completed | 1"],
    ),
    (
        "German Chancellor Friedrich Merz will host French President Emmanuel Macron in Berlin on Thursday.",
        ["Emmanuel Macron | FRA→DEU | Berlin | unspecified | 2025-11-20 | planned | 1"],
    ),
    # somebody else is nearer to the words
    (
        "Finnish President Alexander Stubb held talks with Estonian President Alar Karis who arrived in Finland for a visit.",
        ["Alar Karis | EST→FIN | - | unspecified | - | completed | 1"],
    ),
    (
        "Latvian Prime Minister Evika Silina criticised Slovak Prime Minister Robert Fico's decision to visit Minsk.",
        ["Robert Fico | SVK→BLR | Minsk | unspecified | - | planned | 1"],
    ),
    (
        "Slovak Prime Minister Robert Fico met the president in a Minsk visit condemned by Latvia and its neighbours.",
        ["Robert Fico | SVK→BLR | Minsk | unspecified | - | completed | 1"],
    ),
    # an office of many states has no country
    (
        "NATO chief Mark Rutte visited Ankara on Monday.",
        ["Mark Rutte | None | Ankara | unspecified | 2025-11-17 | completed | 1"],
    ),
    (
        "The IAEA director general, Rafael Grossi, travelled to Tehran on Monday.",
        ["Rafael Grossi | None | Tehran | unspecified | 2025-11-17 | completed | 1"],
    ),
    (
        "The king of Jordan will visit Japan in December.",
        ["King of Jordan | JOR→JPN | - | unspecified | 2025-12 | planned | 1"],
    ),
    # only threatened
    (
        "Brazilian President Luiz Inacio Lula da Silva may cancel his trip to Japan.",
        ["Luiz Inacio Lula da Silva | BRA→JPN | - | unspecified | - | planned | 1"],
    ),
    (
        "Brazilian President Luiz Inacio Lula da Silva cancelled his trip to Japan.",
        ["Luiz Inacio Lula da Silva | BRA→JPN | - | unspecified | - | cancelled | 1"],
    ),
    # meetings of a body of states, journeys with their purpose, windows, weeks
    (
        "Indian Foreign Minister Subrahmanyam Jaishankar will attend a meeting of the Shanghai Cooperation Organisation in Pakistan.",
        ["Subrahmanyam Jaishankar | IND→PAK | - | summit | - | planned | 1"],
    ),
    (
        "Uzbek Foreign Minister Bakhtiyor Saidov departed for New York to take part in the session of the UN General Assembly.",
        ["Bakhtiyor Saidov | UZB→USA | New York | summit | - | completed | 1"],
    ),
    (
        "US Secretary of State Marco Rubio has been to Israel ten times since the attacks of 7 October 2023.",
        ["Marco Rubio | USA→ISR | - | unspecified | 2023-10-07 | completed | 10"],
    ),
    (
        "Russian President Vladimir Putin will make a two-day visit to Kyrgyzstan next week. He arrives on November 26.",
        ["Vladimir Putin | RUS→KGZ | - | unspecified | 2025-11-26/2025-11-27 | planned | 1"],
    ),
    (
        "Georgian President Mikheil Kavelashvili's visit to Armenia falls on a day of memory: in May 1992, the states set up relations.",
        ["Mikheil Kavelashvili | GEO→ARM | - | unspecified | 2025-11-19 | ongoing | 1"],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_who_travels(sentence, rows):
    found = extract(read_article(sentence, published="2025-11-19")).records["visits"]
    assert [told(visit) for visit in found] == rows


def test_talks_are_no_name_of_an_event():
    found = extract(
        read_article("Polish Prime Minister Donald Tusk flew to Kyiv on Saturday for talks with President Zelensky.")
    )
    assert found.visits["event"].isna().all()
