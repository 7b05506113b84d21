"""Speech by layout: dashes, labels, questions and answers."""

import pytest
from quote_readers import read

INTERVIEW = """Ambassador Kamran Safarli spoke about the year.

- Mr Ambassador, how was the year?

- Dense. I stopped counting delegations.

I have not begun again since.

- It was reported that the minister did not come.

- He will come next week.

- Will he stay?

- For two days.
"""
TRANSCRIPT = "Briefing\n\n{q}: Will it open?\n\n{a}: We hope so. We said so in May.\n\n{q}: When?\n\n{a}: Soon.\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("- We sign today, - said Bakhtiyor Saidov. - It will last.", [("Bakhtiyor Saidov", "We sign today, It will last")]),
        ("– Our trade grows, – noted Sardor Umurzakov.", [("Sardor Umurzakov", "Our trade grows")]),
        ("- We are ready, - said Saidov.\n\n- I never doubted it, - Bayramov smiled. - Shall we begin?", [("Saidov", "We are ready"), ("Bayramov", "I never doubted it, Shall we begin?")]),
        ("The following documents were signed:\n- Agreement on Tourism;\n- Memorandum on Water.", []),
        ("President Sadyr Japarov said:\n\n- Dear friends! I am glad to see you.\n\nOur countries are neighbours.", [("Sadyr Japarov", "Dear friends! I am glad to see you.\nOur countries are neighbours")]),
        ("President Sadyr Japarov said:\n\nDear friends, I am glad to see you.\n\nThe forum goes on.", [("Sadyr Japarov", "Dear friends, I am glad to see you")]),
        ("Sadyr Japarov:\n\n– We never leave with empty hands, my friends.", [("Sadyr Japarov", "We never leave with empty hands, my friends")]),
    ],
)  # fmt: skip
def test_dash_speech(text, rows):
    assert [(row.speaker, row.text) for row in read(text)] == rows


def test_answers_belong_to_the_interviewee_and_questions_give_no_rows():
    rows = read(INTERVIEW)
    assert [row.text for row in rows] == [
        "Dense. I stopped counting delegations.\nI have not begun again since",
        "He will come next week",
        "For two days",
    ]
    assert {row.speaker for row in rows} == {"Kamran Safarli"}


@pytest.mark.parametrize(("q", "a"), [("Question", "Jeyhun Bayramov"), ("Journalist", "BAYRAMOV")])
def test_a_transcript_names_its_speakers(q, a):
    rows = read(TRANSCRIPT.format(q=q, a=a))
    assert [(row.speaker_text, row.text) for row in rows] == [(a, "We hope so. We said so in May"), (a, "Soon")]
