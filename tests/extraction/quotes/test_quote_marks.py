"""Marks of every style, paired over paragraphs."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quote_readers import read

from extraction.quotes.marks import quoted_regions


def regions(text):
    return [" | ".join(text[s:e] for s, e in region.segments) for region in quoted_regions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We sign today," he said.', ["We sign today,"]),
        ("“We sign today,” he said.", ["We sign today,"]),
        ("„Wir unterzeichnen heute“, sagte er.", ["Wir unterzeichnen heute"]),
        ("«We look at it as «the far shore» no more.»", ["We look at it as «the far shore» no more."]),
        ("‘The road hasn’t closed,’ he said.", ["The road hasn’t closed,"]),
        ("‘Our friends’ patience isn’t in doubt,’ he said.", ["Our friends’ patience isn’t in doubt,"]),
        ("``We sign today,'' he said.", ["We sign today,"]),
        ("''We sign today,'' he said.", ["We sign today,"]),
        ("\"\"We sign today,'' he said.", ["We sign today,"]),
        ("“We sign today\", he said. 'And tomorrow.'", ["We sign today", "And tomorrow."]),
        ('"We saw the "Steppe Shield" drill today," he said.', ['We saw the "Steppe Shield" drill today,']),
        ("He is 6'2\" tall and she is 5'4\" tall.", []),
        ("The minister's aides' cars weren't there in the '90s.", []),
        ('"A first line.\n\n"A second line," he said.', ["A first line. | A second line,"]),
        ('"A first line.\n\nA second line.\n\nA third," he said.', ["A first line. | A second line. | A third,"]),
        ('"A line that nobody closed.\n\nA dry report follows.', ["A line that nobody closed."]),
        ('"It means that you read well, – joked the guest.\n\nA report.', ["It means that you read well,"]),
        ("«We will build it, - said Saidov. - It opens in May».", ["We will build it, | It opens in May"]),
        ('"Look, he said. "I stay."', ["Look,", "I stay."]),
        ("”Wrong way round,” he said.", ["Wrong way round,"]),
        ('A stray mark" stands here.', []),
        ("We are ready to sign the deal,” said President Petr Pavel.", ["We are ready to sign the deal,"]),
    ],
)
def test_regions(text, found):
    assert regions(text) == found


STYLES = [
    ('"', '"'),
    ("“", "”"),
    ("„", "“"),
    ("«", "»"),
    ("‘", "’"),
    ("''", "''"),
    ("``", "''"),
    ("“", '"'),
    ('""', "''"),
]
FIRST, SECOND, LAST = (
    "We have come a long way",
    "We signed a treaty, and it's working",
    "Our children's children will see",
)
LAYOUTS = {
    "opened once": "{o}%s.\n\n%s.\n\n%s,{c} the minister said.",
    "announced": "The minister said: {o}%s.\n\n%s.\n\n%s.{c}",
    "reopened": "{o}%s.\n\n{o}%s.\n\n{o}%s,{c} the minister said.",
    "each closed": "{o}%s.{c}\n\n{o}%s.{c}\n\n{o}%s,{c} the minister said.",
    "split": "{o}%s,{c} the minister said. {o}%s. %s.{c}",
    "split, reopened": "{o}%s,{c} the minister said. {o}%s.\n\n{o}%s.{c}",
    "split, opened once": "{o}%s,{c} the minister said. {o}%s.\n\n%s.{c}",
    "split within": "{o}%s,{c} the minister said, {o}%s.{c}\n\n{o}%s.{c}",
    "after a colon and a break": "The minister took the floor and said:\n\n{o}%s.\n\n{o}%s. %s.{c}",
    "crosshead": "{o}%s.\n\nTrade grows\n\n{o}%s. %s,{c} the minister said.",
}


@pytest.mark.parametrize("marks", STYLES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_speech_is_one_row_however_it_is_marked(marks, layout):
    speech = LAYOUTS[layout].replace("{o}", marks[0]).replace("{c}", marks[1]) % (FIRST, SECOND, LAST)
    (row,) = read(f"The minister arrived in Baku on Monday.\n\n{speech}\n\nThe visit ends on Tuesday.")
    assert (row.kind, row.speaker, row.complete) == ("direct", "minister", True)
    assert row.text.startswith(FIRST) and row.text.endswith(LAST)


@given(st.text(alphabet="\"'“”„‟«»‘’`-–—: .,!?\nAbc", max_size=120))
@settings(max_examples=300, deadline=None)
def test_regions_of_any_text_are_sorted_apart_and_inside(text):
    segments = [segment for region in quoted_regions(text) for segment in region.segments]
    assert all(0 <= start < end <= len(text) for start, end in segments)
    assert all(before[1] <= after[0] for before, after in zip(segments, segments[1:], strict=False))


@pytest.mark.parametrize(
    "piece", ['"', "“A ", '"A\n', "‘a ", "‘a\n", "''", "«a «b ", "- A, - said B. ", '"a." ', "A: b\n"]
)
def test_marks_cost_time_linear_in_the_length(piece):
    def seconds(count):
        text = piece * count
        began = time.process_time()
        quoted_regions(text)
        return time.process_time() - began

    seconds(1000)
    assert seconds(100_000) < 5 * seconds(50_000) + 0.5
