"""CITATION.cff against what the Citation File Format 1.2.0 documents of the fields that we write."""

import re
from datetime import date

import pytest
import yaml
from archives import CONTROL, EMPTY, FORMULA, SMALL

from archive.exports.citation import EDITORS, citation

KEYS = {"cff-version", "message", "type", "title", "abstract", "version", "date-released", "authors"}
PERSON = {"family-names", "given-names", "name-particle", "name-suffix", "orcid", "affiliation", "email", "website"}
ENTITY = {"name", "orcid", "email", "website"}


def read(snapshot, **options):
    """The file as data, its fields checked: which there are, which must be, their types."""
    data = yaml.safe_load(citation(snapshot, **{"title": "Visits", **options}))
    assert {"cff-version", "message", "title", "authors"} <= set(data) <= KEYS
    assert (data["cff-version"], data["type"]) == ("1.2.0", "dataset")
    assert all(isinstance(data[key], str) and data[key] for key in set(data) - {"authors"})
    assert data["authors"] and all(set(a) <= (ENTITY if "name" in a else PERSON) for a in data["authors"])
    assert len({repr(a) for a in data["authors"]}) == len(data["authors"])
    assert "date-released" not in data or date.fromisoformat(data["date-released"])
    return data


@pytest.mark.parametrize(
    "authors, held",
    [
        ([], [{"name": EDITORS}]),
        (["Ministry of Foreign Affairs"], [{"name": "Ministry of Foreign Affairs"}]),
        (["Jane Doe", "Jane Doe"], [{"name": "Jane Doe"}]),
        ([{"family-names": "Doe", "given-names": "Jane"}], [{"family-names": "Doe", "given-names": "Jane"}]),
        ([{"family-names": "Doe", "age": 3, "email": ""}], [{"family-names": "Doe"}]),
        (["- x: y", "O'Neil \"\\"], [{"name": "- x: y"}, {"name": "O'Neil \"\\"}]),
    ],
)  # fmt: skip
def test_authors(authors, held):
    assert read(SMALL, authors=authors)["authors"] == held


@pytest.mark.parametrize("author", ["", "  ", {}, {"age": 3}])
def test_an_author_without_a_name_is_an_error(author):
    with pytest.raises(ValueError, match="An author needs a name"):
        citation(SMALL, title="Visits", authors=[author])


def test_it_asks_for_the_authors_where_nobody_named_them():
    assert citation(SMALL, title="Visits").startswith(b"# Nobody has named the authors yet")
    assert b"Nobody" not in citation(SMALL, title="Visits", authors=["Jane Doe"])


@pytest.mark.parametrize(
    "title", [FORMULA, CONTROL, "a: b # c", "é😀 ҷ\u200c\u2028\x85\ufeff", "yes", "1.0", "\\u0000"]
)
def test_any_title_is_text(title):
    assert re.sub("\ufffd", "", read(EMPTY, title=title)["title"])[:3] == re.sub("[\x00\x0b\x85\ufeff]", "", title)[:3]


def test_version_and_day_are_those_of_the_archives_last_change():
    data = read(SMALL)
    assert (data["version"], data["date-released"]) == ("2025-03-05", "2025-03-05")
    assert not {"version", "date-released"} & set(read(EMPTY))


def test_the_abstract_counts():
    assert "articles: 1, outlets: 3, visit events: 1" in read(SMALL, sources=3)["abstract"]
