"""The article that started the project: what it must give. Its text is not part of the repository."""

from pathlib import Path

import pytest

from extraction import extract, read_article

SEED = Path(__file__).parents[3] / "shared" / "articles" / "seed.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not here: ../shared/articles/seed.txt")


@pytest.fixture(scope="module")
def records():
    return extract(read_article(SEED)).records


def test_visits(records):
    rows = [
        (v.visitor, v.direction, v.visit_type, v.date_start, v.date_end, v.date_alternatives, v.status, v.count)
        for v in records["visits"]
    ]
    assert sorted(rows, key=str) == sorted(
        [
            ("Ilham Aliyev", "AZE→UZB", "state", "2024-08", None, ["2025-08"], "completed", 1),
            ("Shavkat Mirziyoyev", "UZB→AZE", "state", "2025-07", None, [], "completed", 1),
            ("Shavkat Mirziyoyev", "UZB→AZE", "unspecified", "2024-05", "2025-11", [], "completed", 5),
        ],
        key=str,
    )
    assert {v.asserted_by for v in records["visits"]} == {"Ilham Aliyev"}


def test_documents(records):
    rows = {
        (d.title and d.title[:28], d.document_type, d.status, tuple(d.parties), d.valid_from, d.valid_to, d.count_text)
        for d in records["documents"]
    }
    both = ("Azerbaijan", "Uzbekistan")
    assert rows == {
        ("Declaration on the Further S", "declaration", "signed", both, None, None, None),
        ("Treaty on Allied Relations", "treaty", "signed", both, None, None, None),
        ("Roadmap for the Implementati", "roadmap", "signed", both, "2025", "2029", None),
        (None, "other", "signed", both, None, None, "dozens"),
    }
    titles = {d.title for d in records["documents"] if d.title}
    assert any(
        t.endswith("between the Republic of Azerbaijan and the Republic of Uzbekistan for 2025-2029") for t in titles
    )
    assert any(t.endswith("Strengthening of Strategic Partnership") for t in titles)


def test_quotes(records):
    direct = [q for q in records["quotes"] if q.kind == "direct"]
    indirect = [q for q in records["quotes"] if q.kind == "indirect"]
    assert [(q.speaker, q.complete, q.text.count("\n") > 0) for q in direct] == [("Ilham Aliyev", True, True)]
    assert direct[0].text.startswith("It is of no small") and direct[0].text.endswith("and the Caspian region")
    assert direct[0].venue == "interview with Uzbekistan National News Agency (UzA)"
    assert [q.speaker for q in indirect] == ["Ilham Aliyev"]


def test_the_agency_is_the_source_and_never_a_speaker(records):
    article = read_article(SEED)
    assert (article.source, article.published, article.published_basis) == ("Trend", "2025-11-13", "stamp")
    assert "Trend" not in {q.speaker for q in records["quotes"]}
