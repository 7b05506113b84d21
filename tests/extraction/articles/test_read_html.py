"""Web pages: main text, metadata, and the order of trust among a page's dates."""

import time

import pytest

from extraction.articles import EmptyArticle, TooLarge, read_article

BODY = """
<nav><a href=/>Home</a> <a href=/p>Politics</a> <a href=/s>Sport</a></nav>
<article><h1>Senate backs alliance treaty</h1>{header}
<p>The Senate on Wednesday approved the law on the ratification of the treaty, which was signed in August in Tashkent
during a state visit, and thanked both governments for their patience in the long negotiations of last year.</p>
<p>“Today we have used the word knowingly,” said the Chairperson of the Senate after the vote &amp; the anthem, which
was played twice because the first recording broke off in the middle, to the amusement of the guests on the gallery.</p>
</article><footer>© Agency 2019. All rights reserved. <time datetime="2019-01-01">1 January 2019</time></footer>"""


def page(head="", header=""):
    body = BODY.format(header=header)
    return f"<!doctype html><html lang='en-GB'><head>{head}</head><body>{body}</body></html>".encode()


META = "<meta property='article:published_time' content='2024-12-18T23:30:00+05:00'>"
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
 {"@type": "NewsArticle", "dateModified": "2024-12-20", "datePublished": "2024-12-17T08:00:00Z"}]}</script>"""
MODIFIED = "<meta property='article:modified_time' content='2025-01-09'>"
CANONICAL = "<link rel=canonical href='https://agency.example/2024/12/15/senate'>"
DATES = [
    (META + LINKED, "<time datetime='2024-12-16'>16 December</time>", "2024-12-18", "metadata"),
    (LINKED, "<time datetime='2024-12-16'>16 December</time>", "2024-12-17", "metadata"),
    (CANONICAL, "<time datetime='2024-12-16'>16 December</time>", "2024-12-16", "metadata"),
    (CANONICAL, "<span class='post-date'>14 December 2024, 14:22</span>", "2024-12-14", "stamp"),
    (CANONICAL, "", "2024-12-15", "metadata"),
    ("<script type='application/ld+json'>{broken</script>", "", None, None),
    (MODIFIED, "", None, None),
    ("<meta name=date content='yesterday'>", "", None, None),
]


@pytest.mark.parametrize(("head", "header", "published", "basis"), DATES)
def test_publication_date(head, header, published, basis):
    article = read_article(page(head, header), name="a.html")
    assert (article.published, article.published_basis) == (published, basis)


def test_main_text_and_metadata():
    head = "<title>Senate backs alliance treaty - Agency</title><meta property='og:site_name' content='The Agency'>"
    article = read_article(page(head + CANONICAL), name="senate.htm")
    assert article.title == "Senate backs alliance treaty"
    assert (article.source, article.language, article.name) == ("The Agency", "en", "senate")
    assert article.url == "https://agency.example/2024/12/15/senate"
    assert "vote & the anthem" in article.text
    assert "Sport" not in article.text and "rights reserved" not in article.text
    paragraphs = article.text.split("\n\n")
    assert any(text.startswith("The Senate on") for text in paragraphs)
    assert any(text.startswith("“Today") for text in paragraphs)


def test_declared_encodings():
    russian = "<p>" + "Президент прибыл в Баку с государственным визитом и провёл переговоры. " * 8 + "</p>"
    data = f"<html><head><meta charset=windows-1251></head><body><article>{russian}</article></body></html>"
    article = read_article(data.encode("cp1251"), name="a.html")
    assert article.language == "ru" and article.text.startswith("Президент прибыл в Баку")
    hungarian = "<p>" + "The minister said the visit was useful and called it idő, in his own words. " * 3 + "</p>"
    short = f"<html><head><meta charset=iso-8859-2></head><body><article>{hungarian}</article></body></html>"
    assert "idő" in read_article(short.encode("iso-8859-2"), name="a.html").text
    undeclared = data.replace("windows-1251", "no-such-charset").encode("cp1251")
    assert read_article(undeclared, name="a.html").language == "ru"


@pytest.mark.parametrize(
    "data", [b"<html><body></body></html>", b"<html><script>render()</script></html>", b"<html><!-- --></html>"]
)
def test_pages_without_text(data):
    with pytest.raises(EmptyArticle, match="Paste the text"):
        read_article(data, name="a.html")


def test_hostile_markup_is_data():
    start = time.perf_counter()
    for data in (b"<div>" * 50_000 + b"text", b"<p>&#0;&#xD800;</p><a" * 20_000, b"<table>" * 5_000, b"<" * 500_000):
        try:
            read_article(b"<html><body>" + data, name="a.html")
        except EmptyArticle:
            continue
    assert time.perf_counter() - start < 30
    with pytest.raises(TooLarge, match="5 MB"):
        read_article(b"<html>" + b" " * 5_000_001, name="a.html")
