"""The article that started the project: its three treaties and its dozens of papers."""

from pathlib import Path

import pytest
from document_rows import rows

SEED = Path(__file__).parents[4] / "shared" / "articles" / "seed.txt"


@pytest.fixture(scope="module")
def found():
    if not SEED.exists():
        pytest.skip("the article is not part of the repository: ../shared/articles/seed.txt is absent")
    return rows(SEED.read_text(encoding="utf-8"), published="2025-11-13")


def test_types_and_statuses(found):
    kinds = [(row["document_type"], row["status"], row["count_text"]) for row in found]
    assert kinds == [
        ("other", "signed", "dozens"),
        ("declaration", "signed", None),
        ("treaty", "signed", None),
        ("roadmap", "signed", None),
    ]


def test_parties_and_validity(found):
    assert [sorted(row["parties"]) for row in found] == [["Azerbaijan", "Uzbekistan"]] * 4
    assert (found[3]["valid_from"], found[3]["valid_to"]) == ("2025", "2029")


def test_two_visits_give_no_one_date(found):
    assert [row["date_start"] for row in found] == [None] * 4
    assert {row["asserted_by"] for row in found} == {"Ilham Aliyev"}


def test_titles_stand_in_the_text(found):
    text = SEED.read_text(encoding="utf-8")
    for row in found[1:]:
        assert text[row["_title_start"] : row["_title_end"]] == row["title"]
        assert text[row["char_start"] : row["char_end"]] == row["evidence"]
