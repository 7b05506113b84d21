"""The component, any text at all, and the article that started the project."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quote_readers import read
from spacy.tokens import Doc

from extraction.model import base_model, load_model, make_doc
from extraction.quotes import find_quotes
from extraction.quotes.component import read_quotes
from extraction.quotes.marks import quoted_regions

SEED = Path(__file__).resolve().parents[4] / "shared" / "articles" / "seed.txt"


def test_the_component_fills_the_doc_with_json():
    nlp = load_model()
    nlp.add_pipe("quotes")
    doc = nlp(make_doc("“We sign,” said Saidov. “We go.”", nlp=nlp))
    (row,) = json.loads(json.dumps(doc._.quotes))
    assert [doc.text[start:end] for start, end in row["spans"]] == ["We sign", "We go"]
    assert (row["kind"], row["text"], row["char_start"]) == ("direct", "We sign, We go", 1)


@given(
    st.lists(
        st.sampled_from(
            ['"', "“", "”", "«", "»", "‘", "’", "''", "- ", " – ", ": ", ". ", ", ", "?", "\n", "\n\n", "We go", "he said",
             "Ilham Aliyev", "said", "Question", "that trade grew", "It was noted", "according to", " ", "in an interview",
             "\u200f", "\x00", "6'2\"", "😀", "said X.", "I", "and", "A: ", "—"]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
@settings(max_examples=250, deadline=None)
def test_any_text_gives_rows_that_quote_it(text):
    doc = base_model()(make_doc(text))
    for quote, spans, content in read_quotes(doc):
        assert 0 <= quote.char_start < quote.char_end <= len(text)
        assert spans == sorted(spans) and content
        assert (spans[0][0], spans[-1][1]) == (quote.char_start, quote.char_end)
        assert all(doc.text[start:end].split()[0] in quote.text for start, end in spans if doc.text[start:end].strip())
        assert quote.kind in ("direct", "indirect")


def test_a_hundred_thousand_opening_marks_cost_seconds():
    text = "“" * 100_000
    began = time.process_time()
    assert quoted_regions(text) == []
    assert find_quotes(Doc(base_model().vocab, words=list(text), spaces=[False] * len(text))) == []
    assert time.process_time() - began < 20


@pytest.mark.parametrize("piece", ["“ ", "he said and ", "“A,” he said. ", "- A, - he said.\n", "A, he said, "])
def test_hostile_texts_cost_time_linear_in_their_length(piece):
    def seconds(count):
        doc = base_model()(make_doc(piece * count))
        began = time.process_time()
        find_quotes(doc)
        return time.process_time() - began

    seconds(50)
    assert seconds(2000) < 5 * seconds(1000) + 0.5


@pytest.mark.skipif(not SEED.exists(), reason="../shared/articles/seed.txt is not here")
def test_the_article_that_started_the_project():
    lead, speech = read(SEED.read_text(encoding="utf-8"))
    assert (lead.kind, lead.speaker, speech.kind, speech.speaker) == (
        "indirect",
        "Ilham Aliyev",
        "direct",
        "Ilham Aliyev",
    )
    assert speech.text.startswith("It is of no small") and speech.text.endswith("and the Caspian region")
    assert (speech.text.count("\n"), speech.complete, speech.speaker_country) == (2, True, "Azerbaijan")
    assert {lead.venue, speech.venue} == {"interview with Uzbekistan National News Agency (UzA)"}
