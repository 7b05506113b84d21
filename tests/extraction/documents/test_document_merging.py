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
]


@pytest.mark.parametrize(("text", "title"), ONE)
def test_one_row(text, title):
    assert [row["title"] for row in rows(text)] == [title]


def test_two_papers_that_differ_only_in_their_complement_stay_two():
    text = "The Memorandum on Cooperation in Tourism and the Memorandum on Cooperation in Taxation were signed."
    assert len(rows(text)) == 2


def test_two_periods_are_two_papers():
    text = "The Programme of Cooperation for 2023-2024 was signed in 2022. The Programme of Cooperation for 2025-2026 was signed."
    assert len(rows(text)) == 2
