"""The whole extraction of an article: stable ids, tied rows, many articles and processes, hostile text."""

from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extraction import extract, extract_many, read_article
from extraction.schema import TABLES, columns

TEXT = """BAKU, Azerbaijan, July 3. Uzbek President Shavkat Mirziyoyev arrived in Baku on Wednesday on a state visit.

On Thursday the presidents signed the Treaty on Good Neighbourhood between the Republic of Azerbaijan and the Republic of Uzbekistan.

"We have kept our word," President Ilham Aliyev said."""


def test_rows_have_the_columns_of_the_schema():
    extraction = extract(read_article(TEXT, published="2025-07-03"))
    for table, kind in TABLES.items():
        assert list(getattr(extraction, table).columns) == [c.name for c in columns(kind)]
        assert len(getattr(extraction, table)) == 1


def test_a_document_is_tied_to_the_visit_during_which_it_was_signed():
    records = extract(read_article(TEXT, published="2025-07-03")).records
    assert records["documents"][0].date_start == "2025-07-03"
    assert records["documents"][0].visit_id == records["visits"][0].visit_id


def test_ids_are_stable_over_runs_and_unique():
    first, second = (extract(read_article(TEXT, published="2025-07-03")).records for _ in range(2))
    ids = [getattr(r, f"{t[:-1]}_id") for t, rows in first.items() for r in rows]
    assert ids == [getattr(r, f"{t[:-1]}_id") for t, rows in second.items() for r in rows]
    assert len(set(ids)) == len(ids)


def test_two_processes_give_what_one_gives():
    articles = [read_article(TEXT.replace("Baku", city), published="2025-07-03") for city in ("Baku", "Ganja", "Sheki")]
    one, two = ([_plain(e) for e in extract_many(articles, n_process=n)] for n in (1, 2))
    assert one == two


def _plain(extraction):
    return {table: [asdict(r) for r in rows] for table, rows in extraction.records.items()}


HOSTILE = [
    "",
    " ",
    "\n\n\n",
    '"' * 500,
    "«" * 500,
    "President " * 300,
    "visit to " * 300,
    "\u0000\ufeff\u202e",
    "<img src=x onerror=alert(1)>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_gives_rows_and_no_exception(text):
    article = read_article("A line of text. " + text)
    records = extract(article).records
    for rows in records.values():
        assert all(0 <= r.char_start < r.char_end <= len(article.text) for r in rows)


WORDS = st.sampled_from(
    ["President", "Aliyev", "Mirziyoyev", "visited", "Baku", "Tashkent", "on", "Monday", "state", "visit", "to", "signed", "the", "Treaty", "said", "that", "he", "his", "our", "country", "“", "”", '"', "-", ",", ".", "\n", "will", "was", "expected", "in", "July", "2024", "minister", "of", "Foreign", "Affairs", "Uzbekistan", "and", "who", "where"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=60))
def test_any_string_of_news_words_is_read(words):
    article = read_article("News. " + " ".join(words), published="2025-07-03")
    for table, rows in extract(article).records.items():
        for row in rows:
            assert 0 <= row.char_start < row.char_end <= len(article.text), (table, row)
            if table != "quotes":
                assert row.evidence == article.text[row.char_start : row.char_end]
