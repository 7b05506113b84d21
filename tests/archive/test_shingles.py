"""What texts are compared by, and which of it tells facts."""

import pytest

from archive.shingles import shingles_of, telling_of, words_of

SET = "A guard of honour was lined up at the airport, and after the ceremony the guests went to the residence. "
LEAD = "On Tuesday President Shavkat Mirziyoyev received Foreign Minister Jeyhun Bayramov in Tashkent with 18 papers."
OTHER = "On Friday President Sadyr Japarov received Prime Minister Ali Asadov in Bishkek with 9 papers."


def test_set_words_tell_nothing():
    one, other = (telling_of(SET + lead, 50)[0] for lead in (LEAD, OTHER))
    assert len(set(one) & set(other)) <= 1 < len(set(shingles_of(SET + LEAD)) & set(shingles_of(SET + OTHER)))


@pytest.mark.parametrize("text", ["", "Aliyev arrived.", SET, SET.upper(), "総統は火曜日に到着した。"])
def test_a_text_that_names_little_is_known_by_all_its_words(text):
    whole, opening = telling_of(text, 50)
    assert list(whole) == list(opening) == list(shingles_of(text))


def test_the_opening_of_a_long_text_is_its_first_words():
    whole, opening = telling_of(f"{LEAD} {SET * 9}{OTHER}", 20)
    assert len(opening) < len(whole) and set(opening) < set(whole)


def test_words_stand_below_the_headline():
    assert words_of(f"Guest received\n\n{SET}")[0][:3] == ["a", "guard", "of"]
    assert words_of("Aliyev’s 3,5 per cent")[1] == ["aliyev’s", "3,5", "per", "cent"]
