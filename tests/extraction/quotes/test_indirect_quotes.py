"""Reported speech: the clause and its speaker."""

import pytest
from quote_readers import read, spoken


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Sherzod Asadov said that the visit had been put off.", "Sherzod Asadov", "the visit had been put off"),
        ("Khodjaev said mutual trade ought to grow.", "Khodjaev", "mutual trade ought to grow"),
        ("The road will open in May, officials said on Friday.", "officials", "The road will open in May"),
        ("The remaining seven, Sherzod Asadov assured, were a matter of days.", "Sherzod Asadov", "The remaining seven, were a matter of days"),
        ("According to the Senate's press service, the session is set for March.", "Senate's press service", "the session is set for March"),
        ("Georgian exporters, according to the Association of Freight Forwarders, pay for it.", "Association of Freight Forwarders", "Georgian exporters, pay for it"),
        ("In the opinion of Farid Mehdizade, an economist, such forums are useful.", "Farid Mehdizade", "such forums are useful"),
        ("Shukhrat Tojiev expressed confidence that tickets would become cheaper.", "Shukhrat Tojiev", "tickets would become cheaper"),
        ("Shukhrat Tojiev voiced hope that trade would grow.", "Shukhrat Tojiev", "trade would grow"),
        ("It was noted with satisfaction that trade had grown by 14 percent.", None, "trade had grown by 14 percent"),
        ("As was emphasized at the session, the Treaty is the first of its kind.", None, "the Treaty is the first of its kind"),
        ("A draft may be signed before the end of the year, it was noted.", None, "A draft may be signed before the end of the year"),
        ("It was brought to attention that the agreements are being carried out.", None, "the agreements are being carried out"),
        ("According to the information provided by the ministry, 18 papers were signed.", "ministry", "18 papers were signed"),
        ("Macron's office confirmed that he would travel to Baku.", "Macron's office", "he would travel to Baku"),
        ("Sherzod Asadov was quoted by the agency as saying that the road was open.", "Sherzod Asadov", "the road was open"),
        ("Anvar Yusupov liked to say that he had crossed the sea often.", "Anvar Yusupov", "he had crossed the sea often"),
        ("Huseyn Guliyev told reporters on Friday that Baku ‘understands’ the reasons.", "Huseyn Guliyev", "Baku ‘understands’ the reasons"),
        ("The guest stressed that “no problems” remain between us and that the pact opens “a new era” for both.", "guest", "“no problems” remain between us and that the pact opens “a new era” for both"),
        ("Parviz Shahbazov urged the sides to return to the table.", "Parviz Shahbazov", "to return to the table"),
    ],
)  # fmt: skip
def test_clause_and_speaker(text, speaker, words):
    assert spoken(text) == [("indirect", speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister stressed the importance of dialogue and thanked the hosts for the welcome.",
        "The presidents exchanged views on trade and noted with satisfaction the high level of relations.",
        "It should be noted that trade has doubled. It is expected that the president will come.",
        "The minister declined to say which of the documents would keep. He did not say why he left.",
        "According to the schedule, he leaves on Friday. According to legend, a king built the town.",
        "The visit shows that relations are strong. That suggests the sides are ready.",
        "We believe that trade will grow. Nobody thinks that the road is safe.",
        "The said document replaces the memorandum of 2017. The trip is expected in the autumn.",
        "Minister says road will open",
        "Read also: Minister says the road will open.",
    ],
)
def test_what_nobody_reported(text):
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Azerbaijan will open an embassy, Report informs.", []),
        ("The minister has left for Baku, Trend reports citing the ministry.", []),
        ("Trend reports that the road is open.", []),
        ("The road will open, Bakhtiyor Saidov said, Trend reports.", [("Bakhtiyor Saidov", "The road will open")]),
        ("The Foreign Ministry told Trend that no decision had been made.", [("Foreign Ministry", "no decision had been made")]),
    ],
)  # fmt: skip
def test_the_agencys_credit_is_no_speaker(text, rows):
    assert [(row.speaker, row.text) for row in read(text)] == rows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Bamberg said the road was open, adding that it had been widened.",
            ["the road was open", "it had been widened"],
        ),
        ("Pointing to the fact that trade had doubled, the minister called for more.", ["trade had doubled"]),
        ("Officials put it at ten; the ministry said that it was twelve; others were silent.", ["it was twelve"]),
    ],
)
def test_where_the_words_end(text, words):
    assert [row.text for row in read(text)] == words
