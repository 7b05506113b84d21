"""The text that the parser reads has the length of the article's, whatever stands in it."""

from hypothesis import given
from hypothesis import strategies as st

from extraction.model import base_model, make_doc, reading_text


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_the_reading_text_keeps_the_length(text):
    assert len(reading_text(text)) == len(text)


def test_wrapped_lines_are_joined_and_paragraphs_are_not():
    wrapped = (
        "President Ilham Aliyev of Azerbaijan arrived in the Uzbek\n"
        "capital on Tuesday at the start of a two-day state visit to\n"
        "the country.\n\nTalks follow."
    )
    assert reading_text(wrapped).count("\n") == 2


def test_a_line_that_goes_on_in_small_letters_is_a_wrap_even_where_a_short_word_would_have_fitted():
    wrapped = (
        "    Despite all their quarrels about the lake, President Moreno and\n"
        "Ecuadorean Foreign Minister Luis Paz issued a joint\n"
        "declaration yesterday on the protection of rare birds and on\ntrade."
    )
    assert "joint declaration" in reading_text(wrapped)


def test_list_items_stay_lines():
    text = "The following documents were signed by the two ministers on that day:\n- Agreement on Tourism;\n- Protocol on Customs."
    assert reading_text(text) == text


def test_lookalike_letters_of_another_script_are_read_as_latin():
    assert reading_text("Tаshkеnt") == "Tashkent"  # a and e are Cyrillic
    assert reading_text("Ташкент") == "Ташкент"


def test_a_sentence_begins_behind_the_dateline():
    doc = base_model()(
        make_doc("BAKU, Azerbaijan, July 3. President Aliyev left Baku on Thursday for a visit to Tashkent.")
    )
    assert [sent.text for sent in doc.sents][-1].startswith("President Aliyev")
