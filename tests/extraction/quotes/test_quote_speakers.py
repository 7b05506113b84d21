"""Whom "he", "the diplomat" and "his office" mean, and where they spoke."""

import pytest
from quote_readers import read

TALKS = "Uzbek Foreign Minister Bakhtiyor Saidov met Azerbaijani Foreign Minister Jeyhun Bayramov in Baku on Monday. "


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (TALKS + "“We are ready,” Bayramov said. He noted that trade had grown.", ["Jeyhun Bayramov"] * 2),
        (TALKS + "Saidov, for his part, recalled that he had come in May. “It was warm,” the diplomat said.", ["Bakhtiyor Saidov"] * 2),
        (TALKS + "“We count tonnes,” Bayramov said. His guest did not object. “Last year there were more,” he pointed out.", ["Jeyhun Bayramov", "Bakhtiyor Saidov"]),
        ("President Ilham Aliyev gave an interview. “I met President Mirziyoyev in May,” the head of state said. The president recalled that it was cold.", ["Ilham Aliyev"] * 2),
        ("A delegation headed by Vice-President Orkhan Valizade is in Tashkent. “We came for a well,” the head of the delegation stressed.", ["Orkhan Valizade"]),
        ("An Uzbek official said that the hall was full. “It lasted long,” the official continued.", ["Uzbek official"] * 2),
        ("The Fergana regional administration put the package at $212 million; it said that papers had been signed.", ["Fergana regional administration"]),
    ],
)  # fmt: skip
def test_who_spoke(text, speakers):
    assert [row.speaker for row in read(text)] == speakers


def test_title_country_and_mention():
    (row,) = read(TALKS + "“We are ready,” the Uzbek minister said.")
    assert (row.speaker, row.speaker_country, row.speaker_text) == (
        "Bakhtiyor Saidov",
        "Uzbekistan",
        "the Uzbek minister",
    )
    assert "Minister" in row.speaker_title


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        ("Trade has doubled, said President Ilham Aliyev in an interview with Kazinform News Agency (KNA).\n\n“It is an honour for us,” said Ilham Aliyev.",
         ["interview with Kazinform News Agency (KNA)"] * 2),
        ("“I thank you,” Mirziyoyev said at a joint press conference.", ["joint press conference"]),
        ("“I thank you,” Mirziyoyev said in his letter on Monday.", ["letter"]),
        ("“I thank you,” Mirziyoyev said.", [None]),
    ],
)  # fmt: skip
def test_venue(text, venues):
    assert [row.venue for row in read(text)] == venues
