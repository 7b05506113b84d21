"""Which two texts are one text in two outlets, and how their wordings differ."""

import time

import pytest

from archive.same_text import SHARED, differences, kinship

HEAD = "Uzbek president wraps up state visit to Azerbaijan\n\n"
LEAD = "BAKU, July 3. Trend. The state visit of Uzbek President Shavkat Mirziyoyev to Azerbaijan came to an end on Thursday with a farewell ceremony at Heydar Aliyev International Airport, where the flags of the two countries were flying."
TALKS = "Following the talks at the Zagulba residence the presidents signed a roadmap for 2025-2029 and members of the delegations exchanged eleven more documents on tourism, water and culture."
WORDS = "Every paper on this table has a name, a deadline and a person who answers for it, Ilham Aliyev said at the joint press briefing. That is the difference between a wish and a plan."
TRADE = "Trade between the two states grew by roughly a third over the past year, customs data show, and a joint investment company with a capital of 500 million dollars has begun to finance factories."
END = "The Uzbek leader invited his host to Tashkent, and the trip is expected in the autumn of next year, when the textile quarter in Tashkent is to be opened by both of them."
OTHER = "Schools in the mountain districts will get new buses before winter, the ministry of education announced on Monday, adding that drivers were being trained in three regional centres."


def text(*paragraphs, head=HEAD):
    return head + "\n\n".join(paragraphs)


WHOLE = text(LEAD, TALKS, WORDS, TRADE, END)
# The set text that a press service sends about each trip.
SET = "{city}, {day}. {visitor} arrived in {city} on an official visit. A guard of honour was lined up at the airport, where {visitor} was met by {host} and other officials. In the course of the talks the sides exchanged views on the state and the prospects of relations and expressed satisfaction with trade, which grew by {n} per cent. Following the talks a ceremony of exchanging documents took place. They also touched upon cooperation within international organisations and other matters of mutual interest."
TRIP = {
    "city": "Baku",
    "day": "July 3",
    "visitor": "President Shavkat Mirziyoyev",
    "host": "Prime Minister Ali Asadov",
    "n": 12,
}

ONE = {
    "another headline": text(LEAD, TALKS, WORDS, TRADE, END, head="Mirziyoyev leaves Baku\n\n"),
    "no headline": text(LEAD, TALKS, WORDS, TRADE, END, head=""),
    "another credit line": WHOLE.replace("BAKU, July 3. Trend.", "Baku (Report) -"),
    "cut to the lead": text(LEAD),
    "cut in the middle": text(LEAD, TALKS, END),
    "a paragraph more": text(LEAD, TALKS, OTHER, WORDS, TRADE, END),
    "typing errors": WHOLE.replace("residence", "residense")
    .replace("flying", "fliyng")
    .replace("Mirziyoyev", "Mirziyoev"),
    "one figure corrected": WHOLE.replace("eleven", "twelve").replace("500 million", "450 million"),
    "one city for another": WHOLE.replace("Tashkent", "Samarkand"),
    "inside a longer article": text(OTHER, OTHER.replace("Schools", "Clinics"), LEAD, TALKS, WORDS, TRADE, END),
}
TWO = {
    "another subject": text(OTHER, OTHER.replace("Schools", "Clinics")),
    "one paragraph in common": text(OTHER, OTHER.replace("Schools", "Clinics"), END),
    "the same talks, told anew": text(
        "The presidents of Azerbaijan and Uzbekistan put their names to a roadmap on Thursday.", OTHER, TALKS
    ),
}
SET_TEXTS = {
    "another visitor": {"visitor": "President Kassym-Jomart Tokayev", "n": 7},
    "another city and day": {"city": "Ganja", "day": "August 22", "n": 7},
    "another host and figure": {"host": "Foreign Minister Jeyhun Bayramov", "n": 31},
}  # fmt: skip


@pytest.mark.parametrize("other", ONE.values(), ids=ONE)
def test_one_text(other):
    assert kinship(WHOLE, other) >= SHARED and kinship(other, WHOLE) >= SHARED


@pytest.mark.parametrize("other", TWO.values(), ids=TWO)
def test_two_texts(other):
    assert kinship(WHOLE, other) < SHARED and kinship(other, WHOLE) < SHARED


@pytest.mark.parametrize("changed", SET_TEXTS.values(), ids=SET_TEXTS)
def test_one_set_text_about_two_trips(changed):
    one, other = SET.format(**TRIP), SET.format(**TRIP | changed)
    assert kinship(one, other) == kinship(other, one) == 0
    assert kinship(one, one.replace("Following", "After")) >= SHARED


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("", "", True),
        ("", "Aliyev arrived.", False),
        ("Aliyev arrived.", "Aliyev arrived.", True),
        ("Aliyev arrived in Tashkent today.", "Aliyev arrived in Tashkent on Monday and left.", False),
    ],
)
def test_short_texts(one, other, same):
    assert (kinship(one, other) >= SHARED) is same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("He left on Thursday.", "He left on Friday.", [("changed", "Thursday", "Friday")]),
        ("He left on Thursday, early.", "He left early", [("cut", "on Thursday", "")]),
        ("They discussed it.", "They spoke of it.", [("changed", "discussed", "spoke of")]),
        ("He left.", "He left, smiling.", [("added", "", "smiling")]),
        ("He LEFT “early”.", "he left early", []),
        ("", "He left.", [("added", "", "He left")]),
        ("", "", []),
        ("One a two b three", "Four a five b six", [("changed", "One a two b three", "Four a five b six")]),
        ("The old man and the sea", "The young man or the sea", [("changed", "old man and", "young man or")]),
    ],
)  # fmt: skip
def test_differences(one, other, expected):
    assert differences(one, other) == expected


TEMPLATE = "Kazakh President Kassym-Jomart Tokayev arrived in {city} on {day} on a state visit, the presidential press service said. At the airport he was met by the foreign minister. The sides are to discuss trade, transit and energy, and sign a package of documents. The visit will last two days."
ARRIVED = "ASTANA, May 5, 2024 (AFP). " + TEMPLATE.format(city="Ottawa", day="May 5, 2024")
LATER = "ASTANA, June 5, 2024 (AFP). " + TEMPLATE.format(city="Ottawa", day="June 5, 2024")
TREATY = text(LEAD.replace("on Thursday", "on May 30-31, 2024"), TALKS, WORDS, TRADE, END)


@pytest.mark.parametrize(
    ("one", "other", "days", "same"),
    [
        (ARRIVED, LATER, 31, False),
        (ARRIVED, LATER, 1, True),
        (ARRIVED, LATER.replace("Ottawa", "Paris"), 0, False),
        (ARRIVED, ARRIVED, 400, True),
        (ARRIVED, ARRIVED.replace("May 5, 2024 on", "May 4, 2024 on").replace("At the airport", "On landing").replace("trade, transit and energy", "energy and transit"), 0, True),
        (TREATY, TREATY.replace("May 30-31, 2024", "August 30-31, 2025"), 457, False),
        (TREATY, TREATY.replace("May 30-31, 2024", "August 30-31, 2025"), None, False),
        (TREATY, TREATY.replace("May 30-31", "May 29-30"), 1, True),
        (TREATY, TREATY.replace("eleven more", "nine more"), 1, True),
        (TREATY, TREATY.replace("eleven more", "nine more"), 30, False),
        (TREATY, TREATY.replace("Uzbek ", "Tajik "), 0, False),
        (LATER, LATER.replace("Ottawa", "Paris"), 0, False),
        (TREATY, TREATY.replace("BAKU, July 3. Trend.", "TASHKENT, July 3 (UzA)."), 0, True),
        (TREATY, TREATY.replace("the trip is expected", "the trip is not expected"), 0, False),
        (TREATY, TREATY.replace("has begun to", "has not begun to"), 0, False),
        (TREATY, TREATY.replace("That is the difference", "He did not elaborate. That is the difference"), 0, True),
        (TREATY, TREATY.replace("Uzbek President Shavkat", "Uzbekistan's President Shavkat"), 0, True),
    ],
)  # fmt: skip
def test_other_dates_states_and_denials_are_other_facts(one, other, days, same):
    assert (kinship(one, other, days=days) >= SHARED) is same
    assert (kinship(other, one, days=days) >= SHARED) is same


def test_differences_of_long_texts_are_quick():
    words = [f"word{i % 977}" for i in range(20_000)]
    begun = time.process_time()
    assert differences(" ".join(words), " ".join([*words[:9000], "new", *words[9001:]])) == [
        ("changed", words[9000], "new")
    ]
    assert time.process_time() - begun < 3
