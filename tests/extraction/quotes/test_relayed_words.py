"""Words that somebody passes on, credits what was said to, or hears: whose they are and where they end."""

import pytest
from quote_readers import spoken

RELAYED = [
    ("The Andina agency quoted Foreign Minister Musalia Mudavadi as telling reporters that the corridor would open.",
     [("indirect", "Musalia Mudavadi", "the corridor would open")]),
    ("“The talks were frank and useful,” Xinhua quoted the minister as saying.", [("direct", "minister", "The talks were frank and useful")]),
    ("“We are on schedule,” Kabar cited Deputy Minister Bakyt Torobaev as saying.", [("direct", "Bakyt Torobaev", "We are on schedule")]),
    ("Turan cited presidential aide Hikmet Hajiyev as saying the border would stay closed.",
     [("indirect", "Hikmet Hajiyev", "the border would stay closed")]),
    ("State television quoted the envoy as telling the delegation: “We want more flights.”", [("direct", "envoy", "We want more flights")]),
    ("“I will be there,” Taro Ando was quoted as saying by NHK.", [("direct", "Taro Ando", "I will be there")]),
]  # fmt: skip
CREDITED = [
    ("The ministry said it would sell the ships, according to a post on its website.", [("indirect", "ministry", "it would sell the ships")]),
    ("The minister said the port was open, state-run news agency Andina reported.", [("indirect", "minister", "the port was open")]),
    ("But the premier was expected to assure Sherzod Asadov that he will not sell the islands, diplomats said.",
     [("indirect", "diplomats", "But the premier was expected to assure Sherzod Asadov that he will not sell the islands")]),
    ("The sides agreed that sanctions “are useless,” Sherzod Asadov told the briefing, according to Tass.",
     [("indirect", "Sherzod Asadov", "The sides agreed that sanctions “are useless,”")]),
    ("Brazil has kept in touch with Peru, according to state media, but earlier said such talks should be held in Lima.",
     [("indirect", "state media", "Brazil has kept in touch with Peru"), ("indirect", "Brazil", "such talks should be held in Lima")]),
    ("Peru on Tuesday said Brazil will send it “military aid,” in the latest sign that the country is leaving its old allies.",
     [("indirect", "Peru", "Brazil will send it “military aid,”")]),
    ("The minister said trade had doubled; according to the ministry, it will double again.",
     [("indirect", "minister", "trade had doubled"), ("indirect", "ministry", "it will double again")]),
    ("The minister said the base would be closed, in a move that surprised many diplomats.", [("indirect", "minister", "the base would be closed")]),
]  # fmt: skip
AGENCIES = [
    ("According to Reuters, there are 40 soldiers on the islands.", [("indirect", "Reuters", "there are 40 soldiers on the islands")]),
    ("The islands received two helicopters, Reuters reported.", [("indirect", "Reuters", "The islands received two helicopters")]),
    ("The islands received two helicopters, TASS reports.", []),
    ("The islands received two helicopters, AZERTAC reported.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), RELAYED + CREDITED + AGENCIES)
def test_whose_words_and_how_far(text, rows):
    assert spoken(text) == rows
