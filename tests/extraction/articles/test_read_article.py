"""`read_article` on text, text files and what is not one."""

import json
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.articles import (
    ArticleError,
    EmptyArticle,
    EncryptedFile,
    InvalidDate,
    TooLarge,
    UnreadableFile,
    UnsupportedFormat,
    read_article,
)
from extraction.articles.formats import format_of, stem

NEWS = " date 2024-08-24 \nTASHKENT, August 23. The talks ended on Friday with a signing ceremony.\n\n“It’s done.”\n"
SHARED = Path(__file__).parents[4] / "shared" / "articles"


def test_text_is_kept_character_by_character(tmp_path):
    path = tmp_path / "d07.txt"
    path.write_text(NEWS, encoding="utf-8")
    article = read_article(path)
    assert article.text == NEWS
    assert (article.name, article.published, article.published_basis) == ("d07", "2024-08-24", "stamp")
    assert (article.dateline_place, article.language, article.title) == ("Tashkent", "en", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_give_the_same_article(encoding):
    article = read_article(NEWS.replace("\n", "\r\n").encode(encoding), name="a.txt")
    assert article.text == NEWS
    assert article.article_id == read_article(NEWS).article_id


def test_cyrillic_in_an_old_encoding():
    text = (
        "Президент Узбекистана прибыл в Баку с государственным визитом. В аэропорту его встретил премьер-министр.\n" * 3
    )
    article = read_article(text.encode("cp1251"), name="a.txt")
    assert (article.text, article.language) == (text, "ru")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The President of Uzbekistan arrived in Baku on a state visit and met his counterpart.", "en"),
        ("Prezident Shavkat Mirziyoyev bugun Toshkentda muzokaralar o'tkazdi va hujjatlar imzolandi.", "uz"),
        ("Azərbaycan Respublikasının Prezidenti İlham Əliyev Özbəkistana dövlət səfərinə gəlmişdir.", "az"),
        ("The treaty was signed in the hall", None),
    ],
)
def test_language(text, language):
    assert read_article(text).language == language


def test_a_str_is_text_and_never_a_path(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("The content of a file that nobody asked for.", encoding="utf-8")
    assert read_article(str(path)).text == str(path)


def test_names():
    assert read_article("Senate backs treaty with Baku\n\nIt voted on Friday.").name == "Senate backs treaty with Baku"
    assert read_article("It voted on Friday.").name == "pasted article"
    assert read_article(b"It voted on Friday.", name="Baku.summit.txt").name == "Baku.summit"
    assert stem("C:\\news\\visit v1.2") == "visit v1.2"


def test_the_id_is_that_of_the_words():
    ids = {read_article(text).article_id for text in (NEWS, NEWS.strip(), NEWS.replace("\n", "\n\n"))}
    assert ids == {read_article(NEWS.encode(), name="x.txt", published="2020-01-01").article_id}
    assert read_article(NEWS + "More.").article_id not in ids


@pytest.mark.parametrize(
    "day", ["2024-08-25", date(2024, 8, 25), datetime(2024, 8, 25, 23, 59), "2024-08-25T10:00:00Z"]
)
def test_a_given_date_overrides_the_stamp(day):
    article = read_article(NEWS, published=day)
    assert (article.published, article.published_basis) == ("2024-08-25", "given")


@pytest.mark.parametrize(
    "day", ["", "soon", "2024-02-30", "2024-08", "25.08.2024", "2024-08-25 and more", 20240825, pd.NaT]
)
def test_no_date_is_refused_in_a_sentence(day):
    with pytest.raises(InvalidDate, match="Write year, month and day"):
        read_article(NEWS, published=day)


@pytest.mark.parametrize(
    ("text", "published", "basis"),
    [
        ("BAKU, Azerbaijan, November 13. The relations are good.", None, None),
        ("BAKU, Azerbaijan, November 13, 2025. The relations are good.", "2025-11-13", "dateline"),
        ("Visit ends\n\n14 November 2025\n\nBAKU, November 13, 2025. The visit is over.", "2025-11-14", "stamp"),
        ("On February 6, 2024, the Deputy Minister received the Ambassador.", None, None),
        ("The minister arrived on Friday and left yesterday.", None, None),
    ],
)
def test_publication_date_and_its_basis(text, published, basis):
    article = read_article(text)
    assert (article.published, article.published_basis) == (published, basis)


@pytest.mark.parametrize(
    ("url", "published"),
    [
        ("https://agency.example/2025/07/03/visit", "2025-07-03"),
        ("https://agency.example/2025/7/3/visit", "2025-07-03"),
        ("https://agency.example/en/20250703/9f3c.html", "2025-07-03"),
        ("https://agency.example/2025-07-03-visit", "2025-07-03"),
        ("https://agency.example/news/20250703123", None),
        ("https://agency.example/news/visit-of-2024", None),
        ("https://agency.example/2025/13/45/visit", None),
        ("https://agency.example/2025112/visit", None),  # 1 December or 12 January
    ],
)
def test_the_address_is_the_last_witness(url, published):
    article = read_article("The minister arrived on Friday.", url=url)
    assert (article.published, article.url) == (published, url)
    assert read_article(NEWS, url=url).published == "2024-08-24"


@pytest.mark.parametrize(
    ("data", "name", "error", "sentence"),
    [
        (b"", "a.txt", EmptyArticle, "is empty"),
        (b" \r\n\t", None, EmptyArticle, "is empty"),
        (b"\x00\x01\x02\x03" * 200, "a.txt", UnreadableFile, "another kind of file"),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\x07" * 90,
            "photo.txt",
            UnreadableFile,
            "another kind of file",
        ),
        (b"\x89PNG", "photo.png", UnsupportedFormat, r"\.png files are not read.*paste"),
        (b"a;b", "table.xlsx", UnsupportedFormat, "are not read"),
        (b"{\\rtf1 text}", "visit.rtf", UnsupportedFormat, "Save it as .docx"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "visit.docx", EncryptedFile, "without a password"),
        (b"plain words", "visit.pdf", UnreadableFile, "is no PDF file"),
        (b"PK\x03\x04 nothing", "visit.docx", UnreadableFile, "is no DOCX file"),
        (b"x" * 20_000_001, "a.txt", TooLarge, "20 MB"),
        (b"word " * 200_001, "a.txt", TooLarge, "1,000,000 characters"),
    ],
)
def test_refusals_are_sentences(data, name, error, sentence):
    with pytest.raises(error, match=sentence) as refusal:
        read_article(data, name=name)
    assert isinstance(refusal.value, ArticleError)
    assert str(refusal.value)[0] in "“T" and str(refusal.value).endswith(".")
    assert name is None or name in str(refusal.value)


def test_pasted_text_has_the_same_limits():
    with pytest.raises(EmptyArticle):
        read_article(" \n")
    with pytest.raises(TooLarge):
        read_article("x" * 1_000_001)
    assert len(read_article("x" * 1_000_000).text) == 1_000_000


def test_paths_that_cannot_be_opened(tmp_path):
    with pytest.raises(UnreadableFile, match="There is no file"):
        read_article(tmp_path / "nowhere.txt")
    with pytest.raises(UnreadableFile, match="is not a file"):
        read_article(tmp_path)
    with pytest.raises(UnreadableFile):
        read_article(tmp_path / ("long" * 200 + ".txt"))


def test_what_is_neither_path_nor_bytes_nor_text_is_a_mistake_of_the_program():
    with pytest.raises(TypeError, match="not from int"):
        read_article(7)


def test_characters_that_no_store_takes_are_replaced_one_by_one():
    article = read_article("Baku\x00 and \ud800Tashkent met on the shore of the sea")
    assert article.text == "Baku\ufffd and \ufffdTashkent met on the shore of the sea"
    assert json.dumps(article.text, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf <html lang=en>", "html"),
        (b"%PDF-1.7", "pdf"),
        (b"From: a@b.example\r\nDate: Fri, 4 Jul 2025 10:00:00 +0400\r\nSubject: x\r\n\r\ntext", "eml"),
        (b"Aliyev: we trade\nBaku: a summit\n\ntext", "txt"),
        (b"Said: <b>no</b>", "txt"),
    ],
)
def test_format_without_a_name(data, kind):
    assert format_of(data) == kind


@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_sentence(data):
    try:
        article = read_article(data, name="a.txt")
    except ArticleError as error:
        assert str(error).endswith(".")
    else:
        assert article.text.strip()
        article.text.encode()


@given(st.text(min_size=1, max_size=400))
def test_any_text_is_kept_or_refused(text):
    try:
        article = read_article(text)
    except EmptyArticle:
        assert not text.strip()
    else:
        assert len(article.text) == len(text.replace("\r\n", "\n"))
        assert article.published is None or article.published_basis


@pytest.mark.skipif(not SHARED.exists(), reason="the shared articles lie beside the checkout, not in it")
def test_every_printed_publication_date_of_the_shared_articles_is_found_and_none_invented():
    found, wrong = 0, []
    for path in sorted(SHARED.glob("d*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        article = read_article(path)
        assert article.text == path.read_text(encoding="utf-8")
        found += article.published is not None and article.published == gold
        wrong += [path.name] if article.published not in (None, gold) else []
    assert wrong == []
    assert found >= 19  # of 36; the other 17 print no full date in their header
