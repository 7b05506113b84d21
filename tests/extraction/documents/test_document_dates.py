"""The date of a status: the clause's own, the occasion's, the news', or none."""

import pytest
from document_rows import fates, rows

from extraction import extract, read_article

PUBLISHED = "2024-05-17"  # a Friday
DATES = [
    ("The Treaty on Friendship was signed in Tashkent on 22 August 2023.", [("signed", "2023-08-22")]),
    ("The Senate yesterday ratified the Treaty on Friendship, signed in 2022.", [("ratified", "2024-05-16")]),
    ("The Treaty on Friendship was signed in 2003, and Georgia ratified the treaty in 2008.", [("ratified", "2008")]),
    ("The Treaty on Friendship, which both signed last year, has a calendar.", [("signed", "2023")]),
    (
        "President Japarov came to Osh on 14 May. On that occasion the ministers signed an Agreement on Tourism.",
        [("signed", "2024-05-14")],
    ),
    ("The Treaty of Windsor, signed in 1386, still holds.", [("signed", "1386")]),
    ("The new memorandum replaces the Memorandum of 2017.", [("mentioned", "2017")]),
    ("The contract for gas, which takes effect on 1 October 2024, is long.", [("planned", "2024-10-01")]),
    (
        "BISHKEK, May 16. The foreign ministers held talks here on Thursday.\n\nA joint communique was adopted.",
        [("adopted", "2024-05-16")],
    ),
    (
        "OSH, May 16. The lunch, held on Tuesday, a day before the summit, was short.\n\nAt the end of the summit the "
        "leaders adopted the Osh Declaration.",
        [("adopted", "2024-05-16")],
    ),
    ("The Treaty on Friendship was signed.", [("signed", None)]),
    ("Thursday is the anniversary of the signing of the Treaty on Friendship.", [("signed", None)]),
    ("He cited the Pact of Paris of August 1928 as a warning.", [("mentioned", "1928-08")]),
    (
        "He came in July 2023, and I went there in August 2023. During these visits a Declaration on Friendship was signed.",
        [("signed", None)],
    ),
    ("Parliament approved the law ratifying the 2021 agreement on fisheries.", [("ratified", None)]),
    (
        "The previous round was held in Osh on 5 May. The ministers signed an agreement on cocoa.",
        [("signed", None)],
    ),
    ("Trade doubled in 2022. The ministers signed an agreement on cocoa.", [("signed", None)]),
    ("A few minutes ago nineteen documents were signed.", [("signed", "2024-05-17")]),
    ("The Senate approved the Treaty on Fisheries, signed on 3 March 2023.", [("approved", None)]),
    (
        "Parliament has approved the law on the ratification of the treaty between Peru and Chile on water, signed on "
        "March 3, 2023, in Lima.",
        [("ratified", None)],
    ),
    ("The treaty was drafted and signed in May 2023.", [("signed", "2023-05")]),
    (
        "The treaty on water was ratified by Peru on 1 February 2024 and by the Senate of Chile on 3 February 2024.",
        [("ratified", "2024-02-03")],
    ),
    (
        "The Treaty on Water was drafted by Peru on 1 February 2024. It was signed on 3 May 2024 and hailed on 5 May.",
        [("signed", "2024-05-03")],
    ),
    (
        "The Treaty on Water was ratified by Peru on 6 May 2024. On 2 May 2024 Chile ratified the treaty.",
        [("ratified", "2024-05-06")],
    ),
    (
        "The presidents met today. “Some 240 papers have been signed between our two islands,” said Vega.",
        [("signed", None)],
    ),
    ("The presidents met today. 18 documents were signed between the two countries.", [("signed", "2024-05-17")]),
    (
        "On Thursday the law was passed. Earlier, the ministers signed and approved a programme of joint events.",
        [("approved", None)],
    ),
    (
        "Vega will leave on May 20 and stands by the agenda, including the signing of 20 agreements with Peru.",
        [("planned", None)],
    ),
    ("Vega will fly to Lima on May 20 for the signing of an agreement on trade.", [("planned", "2024-05-20")]),
    (
        "The cabinet agreed to declare 2025 the Year of Whales, as its fishermen had asked, and "
        "to adopt a programme covering 12 harbours.",
        [("planned", None)],
    ),
    (
        "Peru and Chile deepened ties on Wednesday, May 15, 2024, with an accord on water signed by the ministers. "
        "“Following today's talks, an accord on water was signed,” Ruiz said.",
        [("signed", "2024-05-15")],
    ),
    ("“Today we signed an accord on water,” Ruiz said.", [("signed", "2024-05-17")]),
    ("The sides agreed to adopt next year a programme covering 20 areas.", [("planned", "2025")]),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(text, expected):
    assert fates(text, published=PUBLISHED) == expected


def test_no_date_is_made_up_without_a_publication_date():
    assert fates("The foreign ministers held talks. A joint communique was adopted.") == [("adopted", None)]


def test_period_of_validity_and_place():
    text = "The Programme of Cooperation in Culture for 2025-2027 was signed in Tashkent."
    (row,) = rows(text, published=PUBLISHED)
    assert (row["valid_from"], row["valid_to"], row["place"]) == ("2025", "2027", "Tashkent")


def test_the_day_of_the_first_side_stays_a_reading():
    text = "The treaty on water was ratified by Peru on 1 February 2024 and by Chile on 3 February 2024."
    (row,) = rows(text, published=PUBLISHED)
    assert row["date_alternatives"] == ["2024-02-01"]


PARTIES = [
    ("The foreign ministers of Georgia and Armenia signed a Plan of Consultations.", ["Georgia", "Armenia"]),
    ("The Treaty between Spain and Chile on Extradition was signed.", ["Spain", "Chile"]),
    (
        "A Contract for the Supply of Steel between Kazmetal Group and Uzkimyo was signed.",
        ["Kazmetal Group", "Uzkimyo"],
    ),
    ("Macron and Polish President Andrzej Duda signed a Treaty on Friendship.", ["France", "Poland"]),
    (
        "Peruvian Foreign Minister Ana Vega flew home after signing a pact with Chilean leader Luis Soto.",
        ["Peru", "Chile"],
    ),
    (
        "Presidents of Kenya and Ghana met in Nairobi. The Kenyan side was glad, Ghana too. A joint statement was adopted.",
        ["Ghana", "Kenya"],
    ),
    ("The treaty on friendship between Lima and Santiago was ratified.", ["Peru", "Chile"]),
    ("The agreement between the cities of Lima and Santiago on sister ties was signed.", ["Lima", "Santiago"]),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_parties(text, parties):
    assert [row["parties"] for row in rows(text, published="2023-05-10")] == [parties]


def test_the_stamp_of_the_page_is_no_day_of_signing():
    text = "Ministers meet in Osh\n\n24 August 2024\n\nThe ministers of the two countries signed a Protocol on Customs in Osh."
    document = extract(read_article(text)).records["documents"][0]
    assert (document.title, document.date_start) == ("Protocol on Customs", None)


def test_a_date_of_its_own_makes_a_row_surer_than_one_from_around():
    own, around = rows("On Monday they signed a pact on water. A pact on trade was signed too.", published=PUBLISHED)
    assert own["date_start"] == around["date_start"] and own["confidence"] > around["confidence"]


def test_a_trip_that_was_called_off_dates_nothing():
    text = "Vega called off her trip to Lima, planned for May 20. An agreement on fish was signed by both ministers."
    assert [row["date_start"] for row in rows(text, published="2023-05-10")] == [None]


def test_people_who_are_joined_join_no_treaty():
    text = "Peru and Chile signed the Treaty on Friendship. Ana Vega joined them in Lima."
    assert [row["status"] for row in rows(text, published="2023-05-10")] == ["signed"]
