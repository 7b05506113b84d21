"""Datelines: place, agency, and a publication date only where a year is printed."""

from dataclasses import replace

import pytest

from extraction.articles.dateline import Dateline, dateline, line_dateline

DATELINES = [
    ("BAKU, Azerbaijan, November 13. The relations are", Dateline("Baku")),
    ("TASHKENT, June 21 (Agency) -- President Ilham Aliyev", Dateline("Tashkent", agency="Agency")),
    ("SHEKI, Azerbaijan, May 13 (Agency) — Uzbek President", Dateline("Sheki", agency="Agency")),
    ("BAKU, May 17 (Hazar Press) - The 14th meeting", Dateline("Baku", agency="Hazar Press")),
    ("Baku, April 11, Caspian Newswire", Dateline("Baku", agency="Caspian Newswire")),
    ("GABALA, October 7. President Ilham Aliyev has received", Dateline("Gabala")),
    ("BAKU, Azerbaijan, November 13, 2025 /PRWire/ -- The bank", Dateline("Baku", "2025-11-13", "PRWire")),
    ("Tashkent, 22 August 2024 – The presidents signed", Dateline("Tashkent", "2024-08-22")),
    ("Tashkent, 18 December 2024, 14:22 | Views: 3517", Dateline("Tashkent", "2024-12-18")),
    ("NEW YORK (AP) — The delegation of the ministry spoke with bankers on Friday.", Dateline("New York", agency="AP")),
    ("ASTANA – Kazakh exporters have found a shorter way to the ports of the Caspian.", Dateline("Astana")),
    ("ST. PETERSBURG, June 5 - Leaders", Dateline("St. Petersburg")),
    ("BAKU/TASHKENT, July 3 (Agency) - Talks", Dateline("Baku/Tashkent", agency="Agency")),
    ("TASHKENT. July 3. The visit", Dateline("Tashkent")),
    ("ASTANA. July 3. KAZINFORM - Kazakh exporters", Dateline("Astana", agency="KAZINFORM")),
    ("MOSCOW, July 3 /TASS/. The delegation", Dateline("Moscow", agency="TASS")),
    ("Baku, 3 July, AZERTAC", Dateline("Baku", agency="AZERTAC")),
    (
        "GENEVA (3 July 2025) – Experts of the United Nations called for a longer truce.",
        Dateline("Geneva", "2025-07-03"),
    ),
    (
        "Tashkent, Uzbekistan (UzDaily.com) -- The President received the guests.",
        Dateline("Tashkent", agency="UzDaily.com"),
    ),
]
NO_DATELINES = [
    "WEEK AHEAD: South Caucasus and Central Asia",
    "BREAKING - The summit is over",
    "MONDAY — Azerbaijan's Energy Minister begins a visit",
    "Baku – the city of winds",
    "Published, July 3, 2025",
    "BAKU, July 2-3. A window of two days is no dateline's day",
    "Friday, July 3. The visit",
    "AZERBAIJAN - UZBEKISTAN: A NEW ERA IN THE TRADE OF COTTON, GAS AND MELONS",
    "COP29 – what the delegations of the Caspian states have brought home from Baku",
    "President Ilham Aliyev (Azerbaijan) - a speech before the guests of the summit",
    "President Aliyev arrived on July 3.",
    "",
]


@pytest.mark.parametrize(("line", "answer"), DATELINES)
def test_dateline(line, answer):
    assert replace(line_dateline(line), end=0) == answer


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("TASHKENT, June 21 (Agency) -- President Aliyev", " President Aliyev"),
        ("BAKU, Azerbaijan, November 13. The relations", " The relations"),
        ("Baku, April 11, Caspian Newswire", ""),
    ],
)
def test_its_end(line, rest):
    assert line[line_dateline(line).end :] == rest


@pytest.mark.parametrize("line", NO_DATELINES)
def test_no_dateline(line):
    assert line_dateline(line) is None


def test_it_is_found_behind_a_stamp_and_under_a_headline():
    for above in (" date 2024-08-24 ", " date 2024-08-24 \n", "A headline of some words\n\n"):
        assert dateline(f"{above}BAKU, July 3. The visit").place == "Baku"
    assert dateline("A headline of some words\n\nThe visit") is None
