"""A page of its own: all in one file, nothing asked of a server, hostile words inert."""

import re

import pytest

from archive.schema import DocumentEvent, VisitEvent
from charts.standalone import standalone, timeline_page
from charts.theme import blank_figure
from extraction.tables import to_table
from tests.archive.snapshots import visit

NONE = to_table([], DocumentEvent)


def page(*events):
    return timeline_page(to_table(events, VisitEvent), NONE)


def test_the_page_says_what_it_shows():
    text = page(
        visit(1, "Ilham Aliyev", "AZE→UZB", "2024-08-22", article_ids=["a", "b"]),
        visit(2, "Ilham Aliyev", "AZE→UZB", None, article_ids=["b"]),
        visit(3, "Nobody", "AZE→UZB", "2024-08-23", article_ids=["c"], review="rejected"),
    )
    assert "2 visits and 0 documents from 2 articles; 1 without a date is not drawn." in text
    assert "Ilham Aliyev" in text and "Nobody" not in text


def test_an_archive_without_events_has_a_page_too():
    assert "0 visits and 0 documents from 0 articles." in page()


def test_nothing_is_loaded_from_a_server():
    text = standalone(blank_figure("light", height=100), title="T", sentence="S")
    markup = re.sub(r"<script\b.*?</script>", "", text, flags=re.DOTALL)
    assert not re.search(r"\b(?:src|href)\s*=", markup) and "//" not in markup
    assert not re.search(r"<script[^>]+src=", text)
    assert '"showSendToCloud": false' in text


@pytest.mark.parametrize("where", ["title", "sentence"])
def test_hostile_words_are_text(where):
    words = {"title": "T", "sentence": "S"} | {where: '"><script>alert(1)</script>'}
    assert "<script>alert" not in standalone(blank_figure("light", height=100), **words)
