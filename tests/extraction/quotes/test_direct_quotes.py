"""Direct quotations: whose words, from where to where."""

import pytest
from quote_readers import quoted, read, spoken


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("“We will sign it,” said Jeyhun Bayramov.", [("Jeyhun Bayramov", "We will sign it")]),
        ("Jeyhun Bayramov said: “We will sign it.”", [("Jeyhun Bayramov", "We will sign it")]),
        ("“This,” Ilham Aliyev said, “is the beginning.”", [("Ilham Aliyev", "This, is the beginning")]),
        ("«We are ready for talks», stressed Hikmet Hajiyev, an aide.", [("Hikmet Hajiyev", "We are ready for talks")]),
        ("“We go!” Umida Rakhimova, who owns a mill, told a panel.", [("Umida Rakhimova", "We go!")]),
        ("“We will sign it,” Saidov said at the airport, “and then we will go.”", [("Saidov", "We will sign it, and then we will go")]),
        ("“We will sign it” - said Minister Saidov - “and then we will go.”", [("Saidov", "We will sign it and then we will go")]),
        ("“Will you come?” Aliyev asked. “I will,” Mirziyoyev answered.", [("Aliyev", "Will you come?"), ("Mirziyoyev", "I will")]),
        ("“Trade has doubled,” this was stated by Mikayil Jabbarov.", [("Mikayil Jabbarov", "Trade has doubled")]),
        ("“We are all guests here in this old town.” — Zulfiya Ismatova", [("Zulfiya Ismatova", "We are all guests here in this old town")]),
        ("“Take the first one” Mehdizade suggests “there were many papers”.", [("Mehdizade", "Take the first one there were many papers")]),
        ("Saidov scolded him: “You were late,” he said. “Twice.”", [("Saidov", "You were late, Twice")]),
        ("The letter of Sadyr Japarov reads: “Please accept my best wishes.”", [("Sadyr Japarov", "Please accept my best wishes")]),
        ("“We are partners,” Ilham Aliyev and Sadyr Japarov said.", [("Ilham Aliyev and Sadyr Japarov", "We are partners")]),
        ("“Will it rain?” she asked, but the window was shut, and nobody spoke of “dry summers” again.", [(None, "Will it rain?")]),
        ("“We are glad to be here. It is", [(None, "We are glad to be here. It is")]),
    ],
)  # fmt: skip
def test_speaker_and_words(text, rows):
    assert [(row.speaker, row.text) for row in read(text)] == rows
    assert all(row.kind == "direct" for row in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Law “On Investments” was adopted, and the film “Ali and Nino” was shown.",
        "Cadets watched the “Steppe Shield” exercise and an exhibition called “Carpets of the Land of Fire” opened.",
        "The so-called “middle corridor” is discussed.",
        "The forum was held under the motto “Together Towards the Future of Our Great Region”.",
        "JSC “Uzbekneftegaz” signed a contract with “SOCAR”.",
        "Photo: “We are proud,” says the banner at the airport.",
        "“New horizons”",
    ],
)
def test_titles_names_and_scare_quotes_are_nobodys_words(text):
    assert spoken(text) == []


def test_a_speech_that_nobody_closes_is_not_complete():
    (row,) = read(
        "The president addressed the nation.\n\n“I thank you for coming today.\n\nWe shall not forget this day.\n\n"
        "The event was attended by 300 guests."
    )
    assert (row.complete, row.text) == (False, "I thank you for coming today.\nWe shall not forget this day")


def test_a_quotation_without_a_cue_continues_the_speaker_before():
    first, second = read(
        "“Our roads are open,” Sardor Umurzakov said.\n\nThe hall was full.\n\n“We shall build more of them soon.”"
    )
    assert (first.speaker, second.speaker) == ("Sardor Umurzakov", "Sardor Umurzakov")
    assert second.confidence < first.confidence


def test_a_reply_is_not_joined_with_what_it_answers():
    assert quoted(
        "Sherzod Asadov thanked the hosts.\n\n“I never leave with an empty notebook.”\n\n“A good sign,” Ali Asadov replied."
    ) == ["I never leave with an empty notebook", "A good sign"]


def test_first_and_last_word_without_outer_marks():
    text = "“We will sign it today,” said Jeyhun Bayramov."
    (row,) = read(text)
    assert text[row.char_start : row.char_end] == row.text == "We will sign it today"
    assert (row.cue, row.speaker_text, row.complete) == ("said", "Jeyhun Bayramov", True)
