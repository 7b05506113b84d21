"""Publication dates in page headers: which lines are stamps, and which dates belong to the prose."""

import time

import pytest

from extraction.articles.stamps import is_furniture, leading_stamp, stamp_date, stamped_date

STAMPS = [
    ("23.08.2023", "2023-08-23"),
    ("12.10.2023 | 15:48", "2023-10-12"),
    ("12.10.2023 | 15:48 Views: 1 204 Print", "2023-10-12"),
    ("22 June 2022 / 19:05 / Agency", "2022-06-22"),
    ("Tashkent, 18 December 2024, 14:22 | Views: 3517 | + ↺ − 16 px", "2024-12-18"),
    ("31-01-2025 18:07 4 519 A- A A+ Listen", "2025-01-31"),
    ("20 June 2024 11:25 (UTC+04:00)1,887 viewsBy Leyla Tarverdi", "2024-06-20"),
    ("Tuesday, 10 June 2025", "2025-06-10"),
    ("Saturday 18 March 2023", "2023-03-18"),
    ("9 November 2022 | Obituaries | By our correspondent", "2022-11-09"),
    ("Business Weekly | Tuesday, 10 June 2025 | Aysel Rzaguliyeva, Fergana", "2025-06-10"),
    ("Interview of the week / 18.12.2024", "2024-12-18"),
    ("Sunday, 19 November 2023, 16:00. Updated to reflect the postponement.", "2023-11-19"),
    ("5 March 2025 | Share: Facebook X LinkedIn", "2025-03-05"),
    ("Published: March 4, 2026 at 9:15 a.m.", "2026-03-04"),
    ("Posted on 2026-03-04", "2026-03-04"),
    ("Nov. 13, 2025", "2025-11-13"),
    ("3rd of July, 2025", "2025-07-03"),
    ("Baku, Azerbaijan, 3 July 2025", "2025-07-03"),
    ("By Laura Whitcombe 18 March 2023", "2023-03-18"),
    ("By Laura Whitcombe in Tashkent, 18 March 2023", "2023-03-18"),
    ("3 July 2025, Thursday", "2025-07-03"),
    ("3 July 2025 - Politics", "2025-07-03"),
    ("22 июня 2022, 19:05", "2022-06-22"),
    ("8 oktyabr 2025 14:10", "2025-10-08"),
    ("2025-07-03T23:30:00+04:00", "2025-07-03"),
    ("Published: 14:35, 3 July 2025", "2025-07-03"),
    ("Politics 3 July 2025 14:35", "2025-07-03"),
    ("1284 views 3 July 2025", "2025-07-03"),
    ("First published on Thu 3 Jul 2025 10.30 CEST", "2025-07-03"),
    ("By Agency July 3, 2025 2:35 PM GMT+4Updated July 4, 2025", "2025-07-03"),
    ("Press release No. 123/25, 3 July 2025", "2025-07-03"),
    ("03 İyul 2025 14:35", "2025-07-03"),
    ("3 Kasım 2025", "2025-11-03"),
    ("3 июля 2025 года, 14:35", "2025-07-03"),
    ("[3 July 2025]", "2025-07-03"),
    ("3 July 2025 By our correspondent in Tashkent", "2025-07-03"),
    ("07/25/2024", "2024-07-25"),
    ("05/05/2024", "2024-05-05"),
]
NO_STAMPS = [
    "03/04/2025",  # read either way
    "23.08.23",  # no century
    "30.02.2024",
    "3 July",
    "22-23 August 2023",
    "On 22 August 2024 the presidents signed the treaty.",
    "22 August 2024 was a good day for both countries",
    "22 August 2024: the treaty is signed, and both parliaments set to work",
    "Protocol on Amendments to the Free Trade Agreement of 27 May 1996;",
    "The treaty was signed in Tashkent, 22 August 2024, and ratified in winter.",
    "By the treaty of 18 March 2023",
    "Updated: 4 July 2025",
    "Updated 4 July 2025",
    "News | Updated 4 July 2025",
    "22 August 2024 at 14:22 the presidents met",
    "• 3 July 2025 – state visit to Baku, with talks and a dinner",
    "July 3, 2025 marks the anniversary",
    "Law of 3 July 2025, No. 5",
    "Last modified on 4 July 2025, 10:00",
    "Anvar Yusupov, 1938–2022: the interpreter who became an envoy",
    "Phone: 10.10.2023.55.14",
    "",
]


@pytest.mark.parametrize(("line", "day"), STAMPS)
def test_a_header_line_gives_its_day(line, day):
    assert stamp_date(line) == day


@pytest.mark.parametrize("line", NO_STAMPS)
def test_prose_and_ambiguous_dates_give_none(line):
    assert stamp_date(line) is None


def test_leading_stamp_keeps_its_length():
    assert leading_stamp(" date 2024-08-24 \nTASHKENT") == ("2024-08-24", 17)
    assert leading_stamp("\n date 2025-11-13 BAKU, Azerbaijan") == ("2025-11-13", 18)
    assert leading_stamp("date 2024-13-45 x") is None
    assert leading_stamp("The date 2024-08-24 was set") is None


def test_stamps_stand_in_the_header_only():
    prose = "The two delegations went on with their talks in the capital.\n\n"
    assert stamped_date(f"A headline of some words\n\n3 July 2025\n\n{prose}") == "2025-07-03"
    assert stamped_date(prose * 4 + "3 July 2025") is None
    assert stamped_date("word\n" * 40 + "3 July 2025") is None


def test_a_label_of_change_is_passed_over_for_that_of_publication():
    assert stamped_date("Visit ends\nUpdated: 5 July 2025\nPublished: 3 July 2025\n") == "2025-07-03"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1 284 views", True),
        ("+ ↺ − 16 px", True),
        ("Share: Facebook X LinkedIn", True),
        ("Views on the treaty", False),
    ],
)
def test_furniture(line, answer):
    assert is_furniture(line) is answer


def test_hostile_headers_take_linear_time():
    start = time.process_time()
    for text in ("1." * 500_000, "3 July " * 100_000, "A, " * 300_000, "Mon, " * 200_000, "| " * 400_000):
        assert stamped_date(text) is None
    assert time.process_time() - start < 2
