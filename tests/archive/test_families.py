"""Wire families: what is one text in several outlets, and what only looks like it."""

from itertools import combinations, permutations

import pytest

from archive.families import FamilyFinder, differences, families

WIRE = (
    "President Ilham Aliyev of Azerbaijan arrived in Tashkent on Tuesday for a two-day state visit at the invitation of "
    "President Shavkat Mirziyoyev. A guard of honour lined up at the airport, where Prime Minister Abdulla Aripov met the "
    "guest. The presidents are to discuss trade, energy and the transport corridor across the Caspian, and eighteen papers "
    "are ready for signing. Trade between the two countries grew by a third last year, and a joint fund pays for projects."
)
OTHER_TRIP = (
    WIRE.replace("Ilham Aliyev", "Sadyr Japarov")
    .replace("Azerbaijan", "Kyrgyzstan")
    .replace("Tashkent", "Ankara")
    .replace("Shavkat Mirziyoyev", "Recep Erdogan")
    .replace("Abdulla Aripov", "Cevdet Yilmaz")
    .replace("Tuesday", "Friday")
    .replace("eighteen", "nine")
    .replace("Caspian", "Black Sea")
)
ELSE = (
    "The central bank left its rate unchanged at ten per cent on Thursday. Inflation has slowed for five months, said the "
    "governor, but food prices rise. Analysts had expected a cut. The next meeting is in March, after the new budget."
)
SET = (
    "A solemn welcoming ceremony was held at the airport, where a guard of honour was lined up. In the course of the talks "
    "the sides exchanged views on the state and the prospects of relations and expressed satisfaction with their growth. "
    "An agreement was reached to continue the dialogue at all levels, and a ceremony of exchanging documents took place."
)
MET = "President {0}iyev met Prime Minister {1}zoda in {0}abad. The {1}li Fund sends 18 {0} {1} trams to {1}shahr."
NAMES = ("Bak", "Bish", "Ast", "Ank", "Dush", "Ashg", "Tbil", "Yer", "Min", "Teh")
ONE = {
    "the same text": WIRE,
    "another headline and credit": f"Guest received with honours\n\nTASHKENT, July 1 (Agency). {WIRE}",
    "cut after two sentences": ". ".join(WIRE.split(". ")[:2]) + ".",
    "a word changed and a slip of the pen": WIRE.replace("eighteen papers", "eighteen papres").replace(
        "lined up", "stood"
    ),
}
APART = {"the same words about another trip": OTHER_TRIP, "another matter": ELSE}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_family(text):
    assert families({"a": WIRE, "b": text, "c": ELSE}) == {"a": "a", "b": "a", "c": "c"}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_apart(text):
    assert families({"a": WIRE, "b": text}) == {"a": "a", "b": "b"}


def test_one_article_more_joins_its_family_and_one_less_leaves_it():
    finder = FamilyFinder()
    assert finder.families({"b": WIRE, "c": ELSE}) == {"b": "b", "c": "c"}
    assert finder.families({"a": WIRE, "b": WIRE, "c": ELSE}) == {"a": "a", "b": "a", "c": "c"}
    assert finder.families({"b": WIRE, "c": ELSE}) == {"b": "b", "c": "c"}


def test_the_day_of_publication_tells_a_correction_from_another_trip():
    texts = {"a": WIRE.replace("on Tuesday", "on 5 May"), "b": WIRE.replace("on Tuesday", "on 5 June")}
    finder = FamilyFinder()
    assert finder.families(texts, published={"a": "2024-05-05", "b": "2024-06-05"}) == {"a": "a", "b": "b"}
    assert finder.families(texts, published={"a": "2024-05-05", "b": "2024-05-06"}) == {"a": "a", "b": "a"}
    assert families(texts, published={"a": "2024-05-05", "b": None}) == {"a": "a", "b": "a"}


def test_a_copy_stands_in_for_one_that_goes():
    texts = {"a": WIRE, "b": WIRE, "c": ONE["cut after two sentences"], "d": ELSE}
    finder = FamilyFinder()
    assert finder.families(texts) == {"a": "a", "b": "a", "c": "a", "d": "d"}
    assert finder.families({one: texts[one] for one in "bcd"}) == {"b": "b", "c": "b", "d": "d"}
    assert finder.families({"d": ELSE}) == {"d": "d"}
    assert finder.families(texts) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_signatures_of_another_version_are_made_anew():
    signatures = {"a": b"words 3;of old"}
    assert families({"a": WIRE, "b": WIRE}, signatures=signatures) == {"a": "a", "b": "a"}
    assert signatures["a"] == signatures["b"]


def test_reports_from_one_template_are_not_compared(monkeypatch):
    """Otherwise the time grows with the square of the number of articles."""
    compared = []
    monkeypatch.setattr("archive.families.kinship", lambda *pair, days: compared.append(pair) or 0)
    texts = {f"{one} {other}": f"{SET} {MET.format(one, other)}" for one, other in permutations(NAMES, 2)}
    assert families(texts) == {one: one for one in texts}
    assert len(compared) < 0.1 * len(list(combinations(texts, 2)))


def test_signatures_are_filled_and_used_again():
    signatures = {}
    families({"a": WIRE, "b": ELSE}, signatures=signatures)
    assert set(signatures) == {"a", "b"}
    assert families({"a": WIRE, "b": ELSE}, signatures=signatures) == {"a": "a", "b": "b"}


def test_differences_are_the_words_that_differ():
    found = differences("He arrived on Tuesday with a large delegation.", "He arrived on Wednesday with a delegation.")
    assert [(words, others) for _, words, others in found] == [("Tuesday", "Wednesday"), ("large", "")]


def test_texts_without_words_are_families_of_their_own():
    assert families({"a": "", "b": "…", "c": WIRE}).keys() == {"a", "b", "c"}
