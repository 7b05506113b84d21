"""One paper told several times is one row."""

import pytest
from document_rows import rows

ONE = [
    (
        "The Treaty on Friendship between Spain and Chile was signed. The Treaty on Friendship is short.",
        "Treaty on Friendship between Spain and Chile",
    ),
    (
        "A historic document – the Treaty on deepening and expansion of allied relations – was signed. “An agreement was "
        "signed on deepening and expanding allied relations,” he said.",
        "Treaty on deepening and expansion of allied relations",
    ),
    (
        "The firms signed a gas supply contract. The contract for the supply of gas was signed by the ministers.",
        "contract for the supply of gas",
    ),
    (
        "The sides signed an agreement. The Agreement on Air Services was signed by the ministers.",
        "Agreement on Air Services",
    ),
    (
        "They signed the Agreement on Air Services. The document was signed in two languages.",
        "Agreement on Air Services",
    ),
    (
        "Kenya and Ghana sign drills pact\n\nKenya signed an agreement with Ghana on Tuesday, the ministry said.",
        "agreement with Ghana",
    ),
    ("Today we sign the Treaty on Friendship, a historic document, which will bind us.", "Treaty on Friendship"),
    ("President approves Declaration\n\nThe Lima Declaration was signed on Monday.", "Lima Declaration"),
    (
        "The treaty on water between Lima and Santiago was ratified. The presidents signed the treaty on water between "
        "Peru and Chile last year.",
        "treaty on water between Lima and Santiago",
    ),
    (
        "The House approved a document on the Amazon fish trade. The Treaty on Amazon Fish Trade is short.",
        "document on the Amazon fish trade",
    ),
    (
        "The decree on fish of the president was adopted and posted on the Open Legal Acts portal.",
        "decree on fish of the president",
    ),
]


@pytest.mark.parametrize(("text", "title"), ONE)
def test_one_row(text, title):
    assert [row["title"] for row in rows(text)] == [title]


def test_two_papers_that_differ_only_in_their_complement_stay_two():
    text = "The Memorandum on Cooperation in Tourism and the Memorandum on Cooperation in Taxation were signed."
    assert len(rows(text)) == 2


TWO = [
    "Today we sign the Treaty on Friendship, a protocol on visas and a declaration.",
    "They signed the Treaty on Water. The presidents signed the Declaration of Lima and the Declaration of Quito.",
    "The treaty on water between Peru and Chile and the treaty on water between Peru and Ghana were ratified.",
    "The House approved a document on fish trade. It also ratified an agreement on the protection of investments.",
]


@pytest.mark.parametrize("text", TWO)
def test_papers_of_their_own_stay_apart(text):
    assert len(rows(text)) >= 2


def test_two_periods_are_two_papers():
    text = "The Programme of Cooperation for 2023-2024 was signed in 2022. The Programme of Cooperation for 2025-2026 was signed."
    assert len(rows(text)) == 2
