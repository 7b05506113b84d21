"""Sentences of the pages, and what words of others become in them."""

from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from archive.catalogue import Catalogue
from archive.selection import Chosen
from extraction import Article
from tests.charts.tables import documents, quotes, visits
from ui.plain import block, markdown_safe
from ui.rows import event_lines, merged_lines
from ui.view import View
from ui.words import documents_told, listing, plural, rests_on, shown_sentence, without_ids

PAIR = ("AZE", "UZB")


def test_plural_and_listing():
    assert [plural(1, "visit"), plural(0, "visit"), plural(1200, "visit")] == ["1 visit", "0 visits", "1,200 visits"]
    assert [listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_what_is_counted_is_said():
    papers = documents(("treaty", "2024"), ("other", "2024", {"title": None, "count": 18}))
    assert (documents_told(papers[:1]), documents_told(papers)) == (
        "1 document",
        "2 documents, 1 of them an unnamed set",
    )


@pytest.mark.parametrize(
    ("years", "sources", "unnamed", "ending"),
    [
        ((2019, 2026, 0), 12, 0, " of 12 sources, 2019–2026."),
        ((2019, 2019, 0), 1, 2, " of 1 source and 2 without an outlet's name, 2019."),
        ((2019, 2026, 1), 0, 3, ", 3 without an outlet's name, 2019–2026, and 1 event before."),
        (None, 0, 0, "."),
    ],
)
def test_what_is_shown_is_said(years, sources, unnamed, ending):
    chosen = Chosen(visits(("AZE→UZB", "2024")), documents(), quotes(("A", "direct"), ("B", "direct")), 0, 0)
    view = SimpleNamespace(
        chosen=chosen, articles=[None] * 61, sources=set(range(sources)), unnamed=unnamed, years=years
    )
    assert shown_sentence(view) == f"1 visit, 0 documents and 2 quotations from 61 articles{ending}"


def test_the_archives_ids_of_rows_are_left_out():
    told = "its source tells 5 May 2025 (v-28117b9ede2b, v-5d621baba655) beside it; only one source tells it"
    assert without_ids(told) == "its source tells 5 May 2025 beside it; only one source tells it"
    assert without_ids("a claimed number of visits (5)") == "a claimed number of visits (5)"


def test_the_years_of_a_view_are_those_of_nearly_all():
    days = [date(year, 5, 1).toordinal() for year in (1386, 2019, 2020, 2021, 2022, 2024)]
    frame = pd.DataFrame({"first_day": [*days, -1], "last_day": [*days, -1]})
    chosen = SimpleNamespace(visits=frame, documents=frame.iloc[:0])
    assert View(SimpleNamespace(catalogue=None, chosen=chosen)).years == (2019, 2024, 1)
    chosen.visits = frame.iloc[:0]
    assert View(SimpleNamespace(catalogue=None, chosen=chosen)).years is None


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
    (item,) = event_lines("visits", visits(("AZE→UZB", "2024-08-22", more)), PAIR)
    assert (item["what"], item["about"], item["way"], item["when"]) == (what, about, "first", "22 Aug 2024")


def test_the_line_of_an_unnamed_set():
    (item,) = event_lines(
        "documents", documents(("other", "2024", {"title": None, "count": 18, "parties": ["A", "B"]})), PAIR
    )
    assert (item["what"], item["about"]) == ("18 documents", "signed, A and B")


def test_an_unsure_date_is_said():
    several = {"date_alternatives": ["2025-08"]}
    unknown = {"date_text": "last August"}
    table = visits(("AZE→UZB", "2024-08", several), ("AZE→UZB", None, unknown))
    assert [item["note"] for item in event_lines("visits", table, PAIR)] == [
        "or Aug 2025",
        "“last August”, date unknown",
    ]


def test_visits_and_documents_in_one_list_latest_first():
    day = pd.Timestamp("2024-08-22").toordinal()
    table = visits(("AZE→UZB", "2024-08-22"), ("UZB→AZE", None)).assign(last_day=[day, Catalogue.UNDATED])
    papers = documents(("treaty", "2024-09-01"), ("treaty", "2023")).assign(last_day=[day + 10, day - 300])
    items = merged_lines(table, papers, PAIR, most=2)
    assert [(item["id"], item["year"]) for item in items] == [("d0", "2024"), ("v0", "2024")]


def test_a_verdict_is_seen_on_the_line():
    table = visits(("AZE→UZB", "2024", {"review": "rejected"}), ("AZE→UZB", "2024", {"review": "open"}))
    assert [item["review"] for item in event_lines("visits", table, PAIR)] == ["rejected", ""]


def test_words_of_others_are_escaped():
    attack = "<img src=x onerror=alert(1)>"
    assert (
        block("p.said", ("quiet", attack)) == f'<p class="said"><span class="quiet">&lt;{attack[1:-1]}&gt;</span></p>'
    )
    assert markdown_safe("![x](http://a) *b* :red[c] $d$") == (r"\!\[x\]\(http\://a\) \*b\* \:red\[c\] \$d\$")
