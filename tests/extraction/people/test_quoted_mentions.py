"""Mentions between quotation marks, guests, surnames of two letters, and the cost of a long article."""

import time

import pytest

from extraction.model import make_doc
from extraction.people import find_people
from extraction.pipeline import build_nlp

CASES = [
    ("President Shavkat Mirziyoyev spoke in Osh. “I met Viktor Orban in Budapest last week.” He left at noon.", "He", "Shavkat Mirziyoyev"),
    ("Chair of the Milli Majlis Sahiba Gafarova met the delegation led by the Chairperson of the Senate of "
     "Uzbekistan Tanzila Narbaeva. Mrs Speaker opened the talks.", "Speaker", "Sahiba Gafarova"),
    ("The party's floor leader, Ma Dong-hyeok, spoke. On Monday Ma left.", "Ma", "Ma Dong-hyeok"),
    ("US Secretary of State Caroline Whitfield landed. On the flight the secretary slept.", "secretary", "Caroline Whitfield"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_who_is_meant(text, words, name):
    people = build_nlp()(make_doc(text, published="2025-07-01"))._.people
    assert [p["name"] for p in people for m in p["mentions"] if m["text"] == words] == [name]


def test_people_cost_time_linear_in_the_length_of_the_text():
    piece = "President Sadyr Japarov met Uzbek President Shavkat Mirziyoyev. He thanked his guest. Japarov then left.\n"

    def seconds(count):
        doc = build_nlp()(make_doc(piece * count, published="2025-07-01"))
        began = time.process_time()
        assert len(find_people(doc)) == 2
        return time.process_time() - began

    seconds(5)
    assert seconds(400) < 6 * seconds(100) + 0.3
