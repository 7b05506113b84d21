"""How far two reviewers agree."""

from dataclasses import replace

import pytest

from archive import decisions as made
from archive.agreement import agreement
from archive.errors import ArchiveError
from extraction.schema import Visit

ROWS = [Visit(visit_id=f"v-{n}") for n in range(10)]


def judged(**verdicts):
    """`judged(Anna="++-")`: she accepts the first two rows and rejects the third; a dot passes a row over."""
    actions = {"+": made.accept, "-": made.reject, "o": made.reopen}
    told = [
        actions[sign](row, who=who)
        for who, signs in verdicts.items()
        for row, sign in zip(ROWS, signs, strict=False)
        if sign != "."
    ]
    return logged(*told)


def logged(*decisions):
    return [replace(one, decision_id=number) for number, one in enumerate(decisions, 1)]


def test_kappa():
    # 7 of 10 alike; by chance it would be 0.5 * 0.6 + 0.5 * 0.4 of them.
    found = agreement(judged(Anna="+++++-----", Ben="++++-++---"))
    assert (found.first, found.second, found.rows, found.agreed) == ("Anna", "Ben", 10, 7)
    assert found.kappa == pytest.approx((0.7 - 0.5) / 0.5)
    assert found.sentence == "Anna and Ben agree on 7 of the 10 rows that both judged; Cohen's kappa is 0.40."
    assert found.table.loc["accepted"].tolist() == [4, 1] and found.table.loc["rejected"].tolist() == [2, 3]
    assert found.disputed == ["v-4", "v-5", "v-6"]


@pytest.mark.parametrize(
    ("verdicts", "rows", "said"),
    [
        ({}, 0, "Nobody has accepted or rejected rows so far"),
        ({"Anna": "++"}, 0, "Only Anna has accepted or rejected"),
        ({"Anna": "++..", "Ben": "..--"}, 0, "Anna and Ben have no row in common"),
        ({"Anna": "++", "Ben": "++"}, 2, "every one of them was accepted by both"),
        (
            {"Anna": "-", "Ben": "+"},
            1,
            "Anna and Ben do not agree on the one row that both judged; Cohen's kappa is 0.00.",
        ),
        (
            {"Anna": "+", "Ben": "+"},
            1,
            "agree on the one row that both judged. Kappa is undefined: it was accepted by both.",
        ),
    ],
)
def test_little_to_compare_is_said(verdicts, rows, said):
    found = agreement(judged(**verdicts))
    assert found.rows == rows and said in found.sentence
    assert (found.kappa is None) == ("kappa is 0" not in found.sentence)


def test_the_two_with_most_in_common_or_those_named():
    told = judged(Anna="++++", Ben="...+", Cem="-+-+")
    assert (agreement(told).first, agreement(told).second) == ("Anna", "Cem")
    assert agreement(told, first="Ben", second="Anna").rows == 1
    assert agreement(told, second="Ben").first in ("Anna", "Cem") and agreement(told, second="Ben").second == "Ben"
    told = judged(Anna="++++", Dora=".....+")
    assert "Anna and Dora have no row in common" in agreement(told, first="Anna", second="Dora").sentence


def test_each_counts_with_the_own_latest_verdict():
    told = judged(Anna="+-", Ben="-+")
    told = logged(*told, made.accept(ROWS[1], who="Anna"), made.undo(told[2], who="Ben"))
    assert (agreement(told).rows, agreement(told).agreed) == (1, 1)
    assert agreement(judged(Anna="+o", Ben="++")).rows == 1
    reopened = logged(*judged(Anna="++", Ben="++"), made.reopen(ROWS[0], who="Anna"))
    assert agreement(reopened).rows == 1


def test_edits_of_both_by_column():
    edits = [("Anna", 0, "place", "Baku"), ("Ben", 0, "place", "Baku"), ("Anna", 1, "place", "Baku"), ("Ben", 1, "place", "Ganja"), ("Anna", 2, "place", "Shusha"), ("Anna", 0, "status", "planned"), ("Ben", 0, "status", "planned")]  # fmt: skip
    told = [made.edit(ROWS[row], column, value, who=who) for who, row, column, value in edits]
    found = agreement(logged(*told, *judged(Anna="+", Ben="+")))
    assert found.columns.to_dict("records") == [{"column": "place", "both": 2, "same": 1, "share": 0.5}, {"column": "status", "both": 1, "same": 1, "share": 1.0}]  # fmt: skip


def test_names_must_be_known_and_two():
    told = judged(Anna="++", Ben="+-")
    with pytest.raises(ArchiveError, match="Nobody of the name “Zed” has judged rows. Those who have: Anna, Ben."):
        agreement(told, first="Zed")
    with pytest.raises(ArchiveError, match="Name two reviewers"):
        agreement(told, first="Anna", second="anna")
    assert agreement(told, first="ben", second="ANNA").first == "Ben"
