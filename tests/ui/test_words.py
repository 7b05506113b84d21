"""Sentences of the pages, and what words of others become in them."""

import pytest

from charts.marks import leading_pair
from extraction import Article
from tests.charts.tables import documents, visits
from ui.plain import block, markdown_safe
from ui.rows import events, lines, undated
from ui.words import article_span, dated, documents_told, listing, plural, rests_on

PAIR = ("AZE", "UZB")


def test_plural_and_listing():
    assert [plural(1, "visit"), plural(0, "visit"), plural(1200, "visit")] == ["1 visit", "0 visits", "1,200 visits"]
    assert [listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_what_is_counted_is_said():
    trips = visits(("AZE→UZB", "2024-08"), ("AZE→UZB", None))
    assert (dated(trips, "trip"), dated(trips[:1], "trip")) == ("1 of 2 trips", "1 trip")
    papers = documents(("treaty", "2024"), ("other", "2024", {"title": None, "count": 18}))
    assert (documents_told(papers[:1]), documents_told(papers)) == (
        "1 document",
        "2 documents, 1 of them an unnamed set",
    )


def test_article_span():
    assert article_span([]) == ""
    assert article_span(["2025-07-03", "2025-07-03"]) == " of 3 Jul 2025"
    assert article_span(["2025-07-03", "2024-08-24"]) == " from 24 Aug 2024 to 3 Jul 2025"


@pytest.mark.parametrize(
    ("published", "basis", "waiting", "sentence"),
    [
        ("2025-07-03", "given", [], "3 Jul 2025, given by you."),
        ("2025-07-03", "stamp", [], "3 Jul 2025, from the date at its head."),
        (
            None,
            None,
            ["last August"],
            "No publication date found: “last August” stays without a date until you give one.",
        ),
        (None, None, [], "No publication date found. Words such as “yesterday” would need one."),
    ],
)
def test_what_a_publication_date_rests_on(published, basis, waiting, sentence):
    article = Article(article_id="a", name="n", published=published, published_basis=basis)
    assert rests_on(article, waiting) == sentence


@pytest.mark.parametrize(
    ("more", "what", "about"),
    [
        ({"visit_type": "state", "place": "Tashkent"}, "Ilham Aliyev to Uzbekistan", "state visit, Tashkent"),
        ({"visit_type": "summit", "status": "planned"}, "Ilham Aliyev to Uzbekistan", "summit, planned"),
        ({"visitor": None}, "Delegation of Azerbaijan to Uzbekistan", "visit"),
        (
            {"count": 5, "asserted_by": "a diplomat"},
            "Ilham Aliyev to Uzbekistan",
            "5 visits claimed, according to a diplomat",
        ),
    ],
)
def test_the_line_of_a_visit(more, what, about):
    (item,) = lines("visits", visits(("AZE→UZB", "2024-08-22", more)), PAIR)
    assert (item["what"], item["about"], item["way"], item["when"]) == (what, about, "first", "22 Aug 2024")


def test_the_line_of_an_unnamed_set():
    (item,) = lines(
        "documents", documents(("other", "2024", {"title": None, "count": 18, "parties": ["A", "B"]})), PAIR
    )
    assert (item["what"], item["about"]) == ("18 documents", "signed, A and B")


def test_an_unsure_date_is_said():
    several = {"date_alternatives": ["2025-08"]}
    unknown = {"date_text": "last August"}
    table = visits(("AZE→UZB", "2024-08", several), ("AZE→UZB", None, unknown))
    assert [item["note"] for item in lines("visits", table, PAIR)] == ["or Aug 2025", "“last August”, date unknown"]


def test_events_are_latest_first_and_undated_rows_are_listed():
    table = visits(("AZE→UZB", "2024-08-22"), ("UZB→AZE", None), ("UZB→AZE", "2025"))
    papers = documents(("treaty", "2024-09"), ("treaty", None), ("treaty", None, {"status": "mentioned"}))
    assert [item["id"] for item in events(table, papers, leading_pair(table))] == ["v2", "d0", "v0"]
    items, sentence = undated(table, papers, PAIR)
    assert [item["id"] for item in items] == [
        "v1",
        "d1",
        "d2",
    ] and sentence == "3 rows without a date, so not on the timeline."
    _, sentence = undated(table, papers, PAIR, articles_without_date=1)
    assert "1 article has no publication date: give it on the Article page" in sentence


def test_words_of_others_are_escaped():
    attack = "<img src=x onerror=alert(1)>"
    assert (
        block("p.said", ("quiet", attack)) == f'<p class="said"><span class="quiet">&lt;{attack[1:-1]}&gt;</span></p>'
    )
    assert markdown_safe("![x](http://a) *b* :red[c] $d$") == (r"\!\[x\]\(http\://a\) \*b\* \:red\[c\] \$d\$")
