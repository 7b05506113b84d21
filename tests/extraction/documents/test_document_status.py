"""What happened to a paper: verb, tense, denial, and the latest of several stages."""

import pytest
from document_rows import rows

STATUS = [
    ("The presidents signed the Treaty on Friendship.", "signed"),
    ("Ghana became the first state of the region to sign the Treaty on Friendship.", "signed"),
    ("The presidents put their names to the Treaty on Friendship.", "signed"),
    ("The visit ended with the signing of the Treaty on Friendship.", "signed"),
    ("The Treaty on Friendship, concluded two years ago, is short.", "signed"),
    ("The ministers, who met in May, signed in Tbilisi a Treaty on Friendship.", "signed"),
    ("The leaders issued a joint statement.", "adopted"),
    ("A joint statement by Chile and Peru said the border would be reopened.", "adopted"),
    ("The countries mentioned the dispute in a summit communique.", "adopted"),
    ("The two sides are drafting a full-scale treaty, the minister said.", "planned"),
    ("The deal was signed by the energy ministers in Arusha on Friday.", "signed"),
    ("Under the terms of the agreement, signed in Doha on Saturday, the two countries will share data.", "signed"),
    ("The Osh Declaration was adopted.", "adopted"),
    ("The ministers approved the Roadmap for Industrial Cooperation.", "approved"),
    ("Parliament approved a bill ratifying the Convention on the Legal Status of the Lake.", "ratified"),
    ("The delegations exchanged an Agreement on Tourism.", "exchanged"),
    ("The Treaty on Friendship entered into force in May.", "in_force"),
    ("A confidentiality agreement has been in force since last year.", "in_force"),
    ("The Treaty on Friendship is to be signed in May.", "planned"),
    ("The draft Agreement on Air Services is expected to be signed in Osh.", "planned"),
    ("Officials initialled a draft Agreement on Air Services, which the presidents are expected to sign.", "planned"),
    ("A Treaty on Friendship, on which lawyers have been working for a month, could be signed then.", "planned"),
    ("We count on signing an agreement on driving licences.", "planned"),
    ("The signing of the Agreement on Gas Transit has been postponed.", "planned"),
    ("The agreement on tariffs has yet to be signed.", "planned"),
    ("The Charter of the Lake Agency remains a draft.", "planned"),
    ("The agreement on migration is ready for signature.", "planned"),
    ("The treaty on water, once the Treaty on Borders is ratified, will be drafted.", "planned"),
    ("The agreement on fisheries has been submitted to parliament for ratification.", "planned"),
    ("An agreement on visas is being prepared for signing.", "planned"),
    ("A joint statement is expected after the talks.", "planned"),
    ("The cabinet has approved the signing of a defence agreement with Ghana.", "planned"),
    ("The two leaders discussed a potential agreement on demining and energy.", "planned"),
    ("In a joint statement, the two ministers called for calm.", "adopted"),
    ("She welcomed the statement on salt trade signed last month by the leaders of Peru and Chile.", "signed"),
    ("The ministers put pen to paper on a fisheries accord.", "signed"),
    ("Peru and Italy have entered into a defence agreement.", "signed"),
    ("A ceremony to sign a treaty on friendship took place in the palace.", "signed"),
    ("The agreements signed today cover trade and tourism.", "signed"),
    ("The agenda includes the signing of a treaty on the border.", "planned"),
    ("Peru joined the Convention on Rivers in 1998.", "ratified"),
    ("The final document was signed by 35 states.", "signed"),
    ("The two nations signed a protocol calling for talks on quotas.", "signed"),
    ("His government regards the Treaty on Allied Relations as a compass.", "mentioned"),
    ("The new paper replaces the Memorandum of 2017.", "mentioned"),
    ("The Treaty on Friendship, which the presidents could sign in May, is ready.", "planned"),
    ("Parliament approved the law on the ratification of the pact with Peru, signed in 2021.", "ratified"),
    ("Congress ratified a bill on the old Lima Declaration signed with Chile last year.", "ratified"),
    ("The ministry says that the treaty—first signed in Lima in 2023—was ratified by the Senate.", "ratified"),
    ("She stands by the agenda, including the signing of an agreement on trade.", "planned"),
    ("The visit had several results, including the signing of an agreement on trade.", "signed"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(text, status):
    assert [row["status"] for row in rows(text)] == [status]


DENIED = [
    "Neither the agreement on gas transit nor the memorandum on tourism was signed.",
    "The delegation left without signing the contract for the supply of buses.",
    "The two sides failed to sign an agreement on water.",
    "The minister denied that an agreement on bases had been signed.",
    "If the agreement on tariffs is signed, trade will double.",
    "The agreement on tariffs was never signed.",
    "No agreement on transit and no memorandum on tourism was signed.",
    "A treaty on friendship is the boldest paper that two rivals can sign.",
    "There is no document that two countries can sign without trust.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_was_not_signed_is_no_row(text):
    assert rows(text) == []


def test_the_latest_stage_wins():
    text = (
        "The Treaty on Friendship was signed in August, during the visit. Parliament ratified it in December, and it "
        "entered into force a month later."
    )
    assert [row["status"] for row in rows(text)] == ["in_force"]


def test_a_plan_does_not_undo_a_signature():
    text = "On Thursday parliament votes on ratifying the Agreement on Legal Assistance, signed in August."
    assert [row["status"] for row in rows(text)] == ["signed"]


def test_offsets_evidence_and_json():
    import json

    text = "It was a short visit. The presidents signed the Treaty on Friendship. They left."
    (row,) = rows(text)
    assert (
        text[row["char_start"] : row["char_end"]]
        == row["evidence"]
        == "The presidents signed the Treaty on Friendship."
    )
    assert text[row["_title_start"] : row["_title_end"]] == "Treaty on Friendship"
    assert 0 < row["confidence"] <= 1 and "signed" in row["reason"]
    json.dumps(row)
