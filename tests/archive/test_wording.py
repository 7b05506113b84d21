"""How rows are named in sentences."""

import pytest

from archive.wording import listed, number_words, quoted, row_words

VISIT = {"visitor": "Ilham Aliyev", "visitor_country": "Azerbaijan", "host_country": "Uzbekistan", "date_start": "2024-08-22", "date_end": "2024-08-23", "count": 1}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        ("visits", VISIT, "the visit of Ilham Aliyev to Uzbekistan (22–23 August 2024)"),
        ("visits", VISIT | {"visit_type": "state", "date_start": None}, "the state visit of Ilham Aliyev to Uzbekistan (no date)"),
        ("visits", VISIT | {"visitor": None, "date_start": "2024", "date_end": None}, "the visit from Azerbaijan to Uzbekistan (2024)"),
        ("visits", VISIT | {"visitor": "President of Azerbaijan", "count": 5, "date_edtf": "2024-21"}, "the five visits of the President of Azerbaijan to Uzbekistan (spring 2024)"),
        ("visits", {"visitor": "the Uzbek delegation"}, "the visit of the Uzbek delegation (no date)"),
        ("documents", {"title": "Treaty", "date_start": "2024"}, "the “Treaty” (2024)"),
        ("documents", {"document_type": "protocol", "parties": ["Armenia", "Türkiye"]}, "the protocol of Armenia and Türkiye (no date)"),
        ("documents", {"document_type": "other", "count": 18}, "the 18 documents (no date)"),
        ("quotes", {"text": "We\nagree."}, "the words of an unnamed speaker “We agree.”"),
    ],
)  # fmt: skip
def test_rows_in_words(table, row, words):
    assert row_words(table, row) == words


@pytest.mark.parametrize(
    ("names", "most", "words"),
    [([], None, ""), (["a"], None, "a"), (["a", "b"], None, "a and b"), (["a", "b", "c"], None, "a, b and c"), (["a", "b", "c"], 1, "a and 2 more")],
)  # fmt: skip
def test_lists_in_words(names, most, words):
    assert listed(names, most=most) == words


def test_numbers_and_long_titles():
    assert [number_words(number) for number in (0, 1, 12, 13, 1300)] == ["no", "one", "twelve", "13", "1,300"]
    assert quoted("word " * 30) == "“" + " ".join(["word"] * 12) + "…”"
    assert len(quoted("x" * 200)) == 63
