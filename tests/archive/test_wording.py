"""How rows are named in sentences."""

import pytest

from archive.wording import country_words, listed, number_words, quoted, row_words, titled

VISIT = {"visitor": "Ilham Aliyev", "visitor_country": "Azerbaijan", "host_country": "Uzbekistan", "date_start": "2024-08-22", "date_end": "2024-08-23", "count": 1}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        ("visits", VISIT, "the visit of Ilham Aliyev to Uzbekistan (22–23 August 2024)"),
        ("visits", VISIT | {"visit_type": "state", "date_start": None}, "the state visit of Ilham Aliyev to Uzbekistan (no date)"),
        ("visits", VISIT | {"visitor": None, "date_start": "2024", "date_end": None}, "the visit from Azerbaijan to Uzbekistan (2024)"),
        ("visits", VISIT | {"visitor": "President of Azerbaijan", "count": 5, "date_edtf": "2024-21"}, "the five visits of the President of Azerbaijan to Uzbekistan (spring 2024)"),
        ("visits", {"visitor": "the Uzbek delegation"}, "the visit of the Uzbek delegation (no date)"),
        ("visits", {"visitor": "Joe Biden", "host_country": "United Kingdom"}, "the visit of Joe Biden to the United Kingdom (no date)"),
        ("visits", {"visitor_country": "Netherlands", "host_country": "Czechia"}, "the visit from the Netherlands to Czechia (no date)"),
        ("documents", {"document_type": "treaty", "parties": ["Philippines", "Japan"]}, "the treaty of the Philippines and Japan (no date)"),
        ("documents", {"title": "Treaty", "date_start": "2024"}, "the “Treaty” (2024)"),
        ("documents", {"document_type": "protocol", "parties": ["Armenia", "Türkiye"]}, "the protocol of Armenia and Türkiye (no date)"),
        ("documents", {"document_type": "treaty", "count": 2}, "the two treaties (no date)"),
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


@pytest.mark.parametrize(
    "name",
    [
        "United States",
        "United Arab Emirates",
        "Central African Republic",
        "Republic of the Congo",
        "Czech Republic",
        "Marshall Islands",
        "Gambia",
        "European Union",
    ],
)
def test_countries_with_an_article(name):
    assert country_words(name) == f"the {name}"


@pytest.mark.parametrize(
    "name", ["Georgia", "Honduras", "Cyprus", "Laos", "DR Congo", "Saint Kitts and Nevis", "The Gambia"]
)
def test_countries_without(name):
    assert country_words(name) == name


def test_long_titles_keep_their_end():
    parties = "between the Government of the Republic of Azerbaijan and the Government of Georgia"
    assert (
        titled(f"Agreement {parties} on Tourism")
        == "“Agreement between the…Azerbaijan and the Government of Georgia on Tourism”"
    )
    about = "Memorandum of Understanding on Cooperation in the Field of Tourism"
    assert titled(f"{about} {parties}") == f"“{about} between the…”"
    assert titled("Treaty on Water") == "“Treaty on Water”" and len(titled("x" * 200)) == 83
