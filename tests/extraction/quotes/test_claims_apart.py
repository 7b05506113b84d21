"""One sentence, two statements; what looks like speech and is a deed or a plan; and direct or reported."""

import pytest
from quote_readers import spoken

MAINA = "Government spokesman Peter Maina"
APART = [
    (f"{MAINA} admitted that the road was closed, though he stressed that it would open soon.",
     [("Peter Maina", "the road was closed"), ("Peter Maina", "it would open soon")]),
    (f"{MAINA} said the bridge would be built, even though critics insisted that it was too costly.",
     [("Peter Maina", "the bridge would be built"), ("critics", "it was too costly")]),
    ("Officials said the deal was dead, while the minister said that talks would go on.",
     [("Officials", "the deal was dead"), ("minister", "talks would go on")]),
    (f"{MAINA} confirmed that the envoy had left, while noting that no date had been set.",
     [("Peter Maina", "the envoy had left"), ("Peter Maina", "no date had been set")]),
    ("When a lawmaker voiced hope that the trip would be to Lima, Peter Maina said he would think of it.",
     [("lawmaker", "the trip would be to Lima"), ("Peter Maina", "he would think of it")]),
    ("The minister said that although the ministry had warned that prices would rise, people kept buying.",
     [("minister", "although the ministry had warned that prices would rise, people kept buying")]),
]  # fmt: skip
WORDS = [
    ("The premier confirmed his trip to Lima and that he had invited Ana Costa to Prague.",
     "his trip to Lima and that he had invited Ana Costa to Prague"),
    ("Brazil has said the tariffs cut deeply into the country's markets for beef.", "the tariffs cut deeply into the country's markets for beef"),
    ("The road will open in May. This was announced by Minister Lena Bergstrom at a briefing.", "The road will open in May"),
    ("The pact, said Peter Maina, is near.", "The pact, is near"),
    ("The minister praised the plan, said the road would open.", "the road would open"),
    ("The premier left for Oslo, urging all parties to return to the talks.", "to return to the talks"),
    ("It is time, Peter Maina said, to sign the pact.", "It is time, to sign the pact"),
]  # fmt: skip
DEEDS = [
    "It was proposed to build a railway between the two cities.",
    "In view of the growing threat the parties agreed to share data.",
    "The minister visited the port, pledging to invest two million dollars in its cranes.",
    "The general repeatedly threatened to invade the islands.",
    "The president is expected to tell lawmakers that the budget is in good order.",
    "Officials consider him a friend of the farmers and a key backer of the plan.",
    "The money was paid out, as agreed by the sides, in three parts over the year.",
]


@pytest.mark.parametrize(("text", "rows"), APART)
def test_two_statements_are_two_rows(text, rows):
    assert [(speaker, words) for _, speaker, words in spoken(text)] == rows


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_what_was_said(text, words):
    assert [row[2] for row in spoken(text)] == [words]


@pytest.mark.parametrize("text", DEEDS)
def test_deeds_and_plans_are_nobodys_words(text):
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Peter Maina noted that relations are now “closer than ever”.", "indirect", "relations are now “closer than ever”"),
        ("Peter Maina said ties were “closer and warmer than ever before”.", "direct", "closer and warmer than ever before"),
    ],
)  # fmt: skip
def test_a_fragment_is_direct_where_it_is_most_of_the_clause(text, kind, words):
    assert [(row[0], row[2]) for row in spoken(text)] == [(kind, words)]
