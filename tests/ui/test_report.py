"""The report of a view as a page to print."""

import re

import pytest

from archive import open_archive
from archive.catalogue import Catalogue
from archive.decisions import reject
from archive.selection import Looking, Selection
from extraction import extract, read_article
from ui.report import report
from ui.view import View

TEXTS = {
    "Harbour Courier": "BAKU, March 6, 2025. Georgian Prime Minister Irakli Kobakhidze paid an official visit to "
    "Azerbaijan on 5 March 2025. “We came with a short list,” Kobakhidze said.",
    "<b>Sly</b>": "TASHKENT, May 8, 2024. Kazakh President Kassym-Jomart Tokayev <script>alert(1)</script> paid a state "
    "visit to Uzbekistan on 7 May 2024.",
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    with open_archive(f"sqlite:///{tmp_path_factory.mktemp('report')}/a.sqlite") as archive:
        for outlet, text in TEXTS.items():
            article = read_article(text)
            article.source = outlet
            archive.add(extract(article))
        yield Catalogue(archive.snapshot())


def printed(catalogue, **filters):
    return report(View(Looking(catalogue, Selection(**filters))))


def test_it_has_the_sentence_the_timeline_the_events_and_the_sources(catalogue):
    page = printed(catalogue)
    assert "2 visits, 0 documents and 1 quotation from 2 articles of 2 sources, 2024–2025. Filters: none." in page
    assert "Plotly.newPlot" in page and "<h2>Visits (2)</h2>" in page and "<h2>Quotations (1)</h2>" in page
    assert "<h2>Documents" not in page  # there are none
    assert page.index("5 Mar 2025") < page.index("7 May 2024")  # latest first
    assert "<h2>Sources (2)</h2>" in page and "paid an official visit to Azerbaijan" in page


def test_it_holds_what_the_filters_leave_and_says_so(catalogue):
    page = printed(catalogue, begin="2025-01-01", types=frozenset(["official"]))
    assert "Filters: from 1 Jan 2025, official." in page and "<h2>Sources (1)</h2>" in page
    assert "Tokayev" not in page


def test_words_of_articles_are_no_markup_and_nothing_is_fetched(catalogue):
    page = printed(catalogue)
    assert "<script>alert" not in page and "<b>Sly" not in page and "&lt;b&gt;Sly" in page
    ours = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)  # what Plotly has in its source is not fetched
    assert not re.findall(r"(?:src|href)=", ours)


def test_rejected_events_are_marked_where_they_are_asked_for(tmp_path):
    with open_archive(f"sqlite:///{tmp_path}/a.sqlite") as archive:
        archive.add(extract(read_article(TEXTS["Harbour Courier"])))
        archive.decide(reject(archive.snapshot().visits, who="Ana"))
        now = Catalogue(archive.snapshot())
    assert "Visits (" not in printed(now) and ", rejected" in printed(now, reviews=frozenset(["rejected"]))
