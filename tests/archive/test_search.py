"""Full-text search: the same words find the same rows on both databases, and nothing typed can raise."""

import pytest
from extractions import extraction
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.database import connect
from archive.search import COLUMNS
from archive.store import Store

NAMES = {
    0: "Samarkand hosts the summit",
    1: "Ministers visited Türkiye",
    2: "O’Neil in the Syr-Darya region, 2024-08-22",
    3: None,
}
TEXTS = {3: "An old treaty was ratified. “The friendship of peoples is everlasting,” he noted."}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request, new_database):
    store = Store(connect(new_database(request.param)))
    for number, title in NAMES.items():
        one = extraction(number, title=title, text=TEXTS.get(number, f"Article {number}."))
        one.records["quotes"][0].text = f"We trust our neighbours, friend {number}"
        store.add(one, extractor="1")
    yield store
    store.engine.dispose()


def found(store, words, **more):
    ids = {extraction(n).article.article_id: n for n in NAMES}
    return {
        (table, ids[article_id]) for article_id, table in store.search(words, **more)[["article_id", "table"]].values
    }


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("samarkand", {0}),
        ("SAMARKAND summit", {0}),
        ("samarkand ministers", set()),  # all words must occur
        ("visiting", {1}),  # any form of a word
        ("turkiye", {1}),
        ("Türkiye", {1}),
        ("Tu\u0308rkiye", {1}),
        ("samar*", {0}),
        ("amar*", set()),
        ('"hosts the summit"', {0}),
        ('"summit hosts"', set()),
        ('"ratified treaty"', set()),
        ("ratified treaty", {3}),
        ('"old trea*"', {3}),
        ("syr-darya", {2}),
        ("o'neil", {2}),
        ("2024-08-22", {2}),
        ("everlasting", {3}),
        ("nothing of the kind", set()),
        ("the", set()),
        ("of the and", set()),
        ("the samarkand", {0}),
        ("who visited", {1}),
        ('"the summit"', {0}),
        ('"hosts the"', {0}),
    ],
)
def test_articles_are_found(filled, words, numbers):
    assert found(filled, words) == {("articles", number) for number in numbers}


def test_quotes_are_found_by_words_and_speaker(filled):
    assert found(filled, "neighbours") == {("quotes", n) for n in NAMES}
    assert found(filled, "mirziyoyev trusted 2") == {("quotes", 2)}
    row = filled.search("neighbours 1").iloc[0]
    assert row["id"] == extraction(1).records["quotes"][0].quote_id
    assert "neighbours" in row["snippet"]


def test_the_best_come_first_and_no_more_than_asked(filled):
    assert filled.search("neighbours")["rank"].is_monotonic_decreasing
    assert len(filled.search("neighbours", limit=2)) == 2
    assert len(filled.search("neighbours", limit=0)) == len(filled.search("neighbours", limit=-1)) == 0


HOSTILE = ["", " ", '"', '""', "'", "*", "**", "-", "a AND", "OR", "NOT x", "NEAR(a b)", "text:x", "(", "a)", "&|!<->:*", "x' OR '1'='1", "%", "\\", "\x00", "\ud800", "^a", "{title}: b", "a" * 100_000, "w " * 100_000, "²½①", "مرحبا", "習近平", "_", "ﬁ ǅ ʼn", "\u0301", "´", '"a b', "+x", ":terms", "the of and"]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_find_nothing_or_something_and_never_raise(filled, words):
    seen = filled.search(words)
    assert {name: str(kind) for name, kind in seen.dtypes.items()} == COLUMNS


@settings(max_examples=150, deadline=None)
@given(words=st.text(st.characters(codec=None) | st.sampled_from("\"*()&|!:<>-' "), max_size=30))
def test_no_text_raises(filled, words):
    filled.search(words)


def test_a_very_long_article_is_saved_and_searched(store):
    text = " ".join(f"wörd{n}" for n in range(130_000))
    store.add(extraction(1, text=text[:1_000_000]), extractor="1")
    assert len(store.search("word77")) == 1
