"""Grammar about one verb of a sentence: is it denied, still to come, past, passive; which sentence holds a character."""

import pytest

from extraction.clauses import governing_verb, is_future, is_negated, is_passive, is_past, sentence_at, subjects
from extraction.model import base_model

CASES = [  # sentence, verb, negated, future, past, passive
    ("The president visited Baku.", "visited", False, False, True, False),
    ("The president did not visit Baku.", "visit", True, False, True, False),
    ("The president will visit Baku.", "visit", False, True, False, False),
    ("The president is expected to visit Baku.", "visit", False, True, False, False),
    ("The president is to visit Baku.", "visit", False, True, False, False),
    ("No documents were signed.", "signed", True, False, True, True),
    ("The treaty, signed in 2022, is in force.", "signed", False, False, True, True),
    ("The minister declined to visit Baku.", "visit", True, False, False, False),
    ("The ministers may sign it.", "sign", False, True, False, False),
]


@pytest.mark.parametrize(("text", "word", "negated", "future", "past", "passive"), CASES)
def test_verbs(text, word, negated, future, past, passive):
    verb = next(token for token in base_model()(text) if token.text == word)
    assert (is_negated(verb), is_future(verb), is_past(verb), is_passive(verb)) == (negated, future, past, passive)


def test_the_governing_verb_of_a_noun_and_the_subject_of_an_infinitive():
    doc = base_model()("A visit to Baku was put off. The minister agreed to travel to Rome.")
    noun = next(token for token in doc if token.text == "visit")
    travel = next(token for token in doc if token.text == "travel")
    assert governing_verb(noun).text == "put"
    assert [subject.text for subject in subjects(travel)] == ["minister"]


def test_the_sentence_of_a_character_has_no_white_space_at_its_ends():
    text = "He left.\n\nShe stayed in Rome. They met."
    sentence = sentence_at(base_model()(text), text.index("Rome"))
    assert sentence.text == "She stayed in Rome."
