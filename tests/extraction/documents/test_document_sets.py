"""Unnamed sets: their counts, their members, their second mention."""

import pytest
from document_rows import rows, sets

SETS = [
    ("They signed a variety of agreements on Monday.", [("agreement", "signed", None, "a variety of")]),
    ("18 documents in all will be signed.", [("other", "planned", 18, None)]),
    ("Nineteen documents were signed on that day.", [("other", "signed", 19, None)]),
    ("The first forum ended with the signing of forty-one memoranda.", [("memorandum", "signed", 41, None)]),
    ("The ministers signed at least nine contracts and memoranda.", [("contract", "signed", 9, "at least 9")]),
    ("Peru and Chile signed 20 memorandums of understanding and agreements.", [("memorandum", "signed", 20, None)]),
    ("Dozens of bilateral documents were signed.", [("other", "signed", None, "dozens")]),
    ("The ministers signed a package of agreements.", [("agreement", "signed", None, "a package of")]),
    ("More than 40 agreements were signed at the forum.", [("agreement", "signed", 40, "more than 40")]),
    ("Two memoranda of cooperation between technical universities were signed.", [("memorandum", "signed", 2, None)]),
    ("Several agreements were signed. In all, 10 documents were signed.", [("other", "signed", 10, None)]),
    ("Companies signed memorandums worth $20 billion.", [("memorandum", "signed", None, None)]),
    ("Some 30 agreements were signed.", [("agreement", "signed", 30, "some 30")]),
    ("As many as 14 agreements were signed.", [("agreement", "signed", 14, "as many as 14")]),
    ("No fewer than nine accords were inked.", [("agreement", "signed", 9, "no fewer than 9")]),
    ("The sides signed up to 20 documents.", [("other", "signed", 20, "up to 20")]),
    ("Eleven commercial agreements worth 4 billion dollars were concluded.", [("agreement", "signed", 11, None)]),
    ("About a dozen documents are to be signed.", [("other", "planned", None, "a dozen")]),
    ("Kenya and Ghana have inked MoUs in health and energy.", [("memorandum", "signed", None, None)]),
    ("The leaders met on Monday. The two signed agreements in Lima.", [("agreement", "signed", None, None)]),
    ("The two signed agreements cover trade.", [("agreement", "signed", 2, None)]),
    ("Peru and Chile will sign a number of agreements and MoUs.", [("agreement", "planned", None, "a number of")]),
    (
        "“Some 240 agreements have been signed between our islands. Today we signed several agreements,” she said.",
        [("agreement", "signed", 240, "some 240"), ("agreement", "signed", None, "several")],
    ),
    ("The signing of some 20 agreements is on the agenda.", [("agreement", "planned", 20, "some 20")]),
    ("No documents will be signed during the visit.", []),
    ("Not a single agreement was signed.", []),
    ("The session ended with five sets of papers on the table.", []),
]


@pytest.mark.parametrize(("text", "expected"), SETS)
def test_sets(text, expected):
    assert sets(text) == expected


MEMBERS = [
    "Dozens of papers were signed, including the Declaration on Friendship and the Treaty on the State Border.",
    "On Monday 18 documents were signed, among them a Declaration on Friendship and a Treaty on the State Border.",
    "On Monday 18 documents were signed. Among them are a Declaration on Friendship and a Treaty on the State Border.",
    "18 documents were signed. The most important of them is the Declaration on Friendship. I would also single out "
    "the Treaty on the State Border.",
    "In the evening 7 documents were signed: 1) Declaration on Friendship; 2) Treaty on the State Border.",
]


@pytest.mark.parametrize("text", MEMBERS)
def test_members_have_the_status_of_their_set(text):
    found = [(row["title"], row["status"]) for row in rows(text) if row["title"]]
    assert found == [("Declaration on Friendship", "signed"), ("Treaty on the State Border", "signed")]
    assert len(rows(text)) == 3


def test_a_lead_in_without_a_number_is_no_row_beside_its_list():
    text = "The following documents were signed:\n- Agreement on Air Services;\n- Memorandum between the railways."
    assert sets(text) == []
