"""Whole speeches under a heading: one row each, over all their paragraphs, with the speaker and the occasion."""

import time

import pytest
from quote_readers import read

from extraction.model import make_doc
from extraction.pipeline import build_nlp
from extraction.quotes.marks import paragraph_spans
from extraction.quotes.speeches import speech_regions

JOINT = """Joint press statements of the Presidents of Kyrgyzstan and Hungary

3 May 2024, 18:20

Statement by President Sadyr Japarov

- Dear Tamas, dear guests!

I am glad that you are paying your first visit to our country. Last autumn I visited Budapest twice.

Trade doubled within a year.

The direct flights have resumed.

The school in Osh is open.

I thank you once more.

Statement by President of Hungary Tamas Sulyok

- Dear Mr President!

I thank you for your welcome.

Photo: press service
"""
CASES = [
    (JOINT, [
        ("Sadyr Japarov", "joint press statement", "Dear Tamas, dear guests!", "I thank you once more"),
        ("Tamas Sulyok", "joint press statement", "Dear Mr President!", "I thank you for your welcome"),
    ]),
    ("Remarks by Prime Minister Ali Asadov\n\nBaku, 4 May\n\nDear colleagues,\n\nThe port grows. I saw it.\n",
     [("Ali Asadov", "remarks", "Dear colleagues,", "I saw it")]),
    ("President Japarov's speech at the opening of the forum:\n\n- I welcome you all.\n\nHe told me that he will come.",
     [("Japarov", "opening of the forum", "I welcome you all.", "he will come")]),
    ("Speech by Ilham Aliyev\n\nToday we open the road. Our people waited for it.", [("Ilham Aliyev", "speech", "Today we open", "waited for it")]),
    ("Address of President Sadyr Japarov\n\nDear friends! I signed it.\n\n- first, pensions grow;\n- second, taxes fall.\n\nI wish you health.",
     [("Sadyr Japarov", "address", "Dear friends!", "I wish you health")]),
    ("Remarks by President Japarov draw anger\n\nWe met farmers in Osh today.", []),
    ("Statement of the Ministry of Foreign Affairs\n\nThe Ministry regrets the incident.", []),
    ("Statement by President Sadyr Japarov\n\nThe president opened a school in our country.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_one_row_a_speech(text, expected):
    rows = [row for row in read(text) if row.kind == "direct"]
    assert [(row.speaker, row.venue) for row in rows] == [(speaker, venue) for speaker, venue, _, _ in expected]
    for row, (_, _, first, last) in zip(rows, expected, strict=True):
        assert row.text.startswith(first) and row.text.endswith(last)


def test_the_speaker_of_a_heading_is_the_visitor_behind_i_and_the_host_behind_our_country():
    doc = build_nlp()(make_doc(JOINT, published="2024-05-03"))
    assert [(v["visitor"], v["host_country"], v["asserted_by"]) for v in doc._.visits] == [
        ("Tamas Sulyok", "Kyrgyzstan", "Sadyr Japarov"),
        ("Sadyr Japarov", "Hungary", "Sadyr Japarov"),
    ]


def test_many_headings_cost_time_linear_in_their_number():
    def seconds(count):
        text = (
            "Statement by President Sadyr Japarov, of the, A of the\n\n- Dear friends!\n\nThe road is open.\n\n" * count
        )
        began = time.process_time()
        assert len(speech_regions(text, paragraph_spans(text))) == count
        return time.process_time() - began

    seconds(10)
    assert min(seconds(2000) for _ in range(3)) < 6 * seconds(500) + 0.3
