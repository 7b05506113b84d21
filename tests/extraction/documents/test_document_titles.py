"""The full extent of titles, and lists of them: one line a case."""

import pytest
from document_rows import titles

WHOLE = [
    ('The ministers signed the "Protocol on its implementation" in Osh.', "Protocol on its implementation"),
    ("The two states signed a peace deal, the Osh Peace Accord, on Monday.", "Osh Peace Accord"),
    (
        "The presidents signed the Roadmap for the Implementation of the Treaty on Eternal Friendship between the "
        "Kyrgyz Republic and the Republic of Tajikistan for 2026-2030 on Tuesday.",
        "Roadmap for the Implementation of the Treaty on Eternal Friendship between the Kyrgyz Republic and the "
        "Republic of Tajikistan for 2026-2030",
    ),
    ("The Gabala Declaration was adopted.", "Gabala Declaration"),
    ("They signed a Friendship and Cooperation Treaty in Minsk.", "Friendship and Cooperation Treaty"),
    ("The Kellogg-Briand Pact was signed in Paris in 1928.", "Kellogg-Briand Pact"),
    ("The airlines signed a code-share agreement replacing an older one.", "code-share agreement"),
    ("The companies signed a two-year contract for the supply of gas on Monday.", "contract for the supply of gas"),
    (
        "The ministers signed a Protocol amending the Agreement on Visa-Free Travel of 12 May 2004.",
        "Protocol amending the Agreement on Visa-Free Travel of 12 May 2004",
    ),
    (
        "A memorandum on linking the power systems of Georgia, Armenia and Türkiye was signed.",
        "memorandum on linking the power systems of Georgia, Armenia and Türkiye",
    ),
    (
        "The President signed the Decree “On Measures to Develop the Northern Route”, which takes effect at once.",
        "Decree “On Measures to Develop the Northern Route”",
    ),
    (
        "They signed a Plan of Measures in Industry in the presence of the heads of state.",
        "Plan of Measures in Industry",
    ),
    (
        "The sides signed the Memorandum of Understanding (MoU) on Tourism.",
        "Memorandum of Understanding (MoU) on Tourism",
    ),
    (
        "An agreement was signed on the mutual protection of investments.",
        "agreement on the mutual protection of investments",
    ),
    (
        "The treaty signed on 3 May 2021 in Astana between Kazakhstan and Kyrgyzstan on the state border was approved.",
        "treaty between Kazakhstan and Kyrgyzstan on the state border",
    ),
    (
        "The ministries signed a memorandum on oil and gas projects yesterday.",
        "memorandum on oil and gas projects",
    ),
    (
        "A road map on cooperation in agriculture for 2024–2026 was approved.",
        "road map on cooperation in agriculture for 2024–2026",
    ),
]


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_one_title_in_its_full_extent(text, title):
    assert titles(text) == [title]


LISTS = [
    (
        "An Agreement on Plant Quarantine, a Protocol on Customs Data and the Programme of Cooperation between the "
        "Ministries of Justice for 2025-2026 were signed.",
        [
            "Agreement on Plant Quarantine",
            "Protocol on Customs Data",
            "Programme of Cooperation between the Ministries of Justice for 2025-2026",
        ],
    ),
    (
        "Agreements on tourism, on plant quarantine and on air services were signed.",
        ["Agreements on tourism", "Agreements on plant quarantine", "Agreements on air services"],
    ),
    (
        "Memoranda on twinning between the cities of Osh and Khujand, Batken and Isfara, and Naryn and Murghab were signed.",
        [
            "Memoranda on twinning between the cities of Osh and Khujand",
            "Memoranda on twinning between the cities of Batken and Isfara",
            "Memoranda on twinning between the cities of Naryn and Murghab",
        ],
    ),
    (
        "The following documents were signed:\n1. Agreement on Air Services;\n2. Memorandum between the railways;\n"
        "3. Plan of Consultations for 2024.\nThe guest left in the evening.",
        ["Agreement on Air Services", "Memorandum between the railways", "Plan of Consultations for 2024"],
    ),
    (
        "The sides signed a memorandum on cooperation in tourism, a memorandum on cooperation in education and a "
        "memorandum on youth policy.",
        [
            "memorandum on cooperation in tourism",
            "memorandum on cooperation in education",
            "memorandum on youth policy",
        ],
    ),
    (
        "The leaders adopted the Osh Declaration and signed the Agreement on Simplified Customs Corridors.",
        ["Osh Declaration", "Agreement on Simplified Customs Corridors"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(text, expected):
    assert titles(text) == expected


NOT_DOCUMENTS = [
    "An agreement was reached to open a consulate in Almaty.",
    "The company's plan is to bring in outside lenders.",
    "The annual work programme provides for two wells.",
    "The ambassador presented copies of his credentials.",
    "In a statement the ministry said that talks would go on.",
    "The document provides for visa-free travel.",
    "The children entered into foreign training programmes.",
    "The World Food Programme opened an office in Bishkek.",
    "Ten minutes later the guests left the Protocol Department.",
]


@pytest.mark.parametrize("text", NOT_DOCUMENTS)
def test_everyday_words_are_no_documents(text):
    assert titles(text) == []


def test_a_nested_title_is_not_a_row_of_its_own():
    text = "The sides signed a Protocol on Amendments to the Free Trade Agreement of 27 May 1996."
    assert titles(text) == ["Protocol on Amendments to the Free Trade Agreement of 27 May 1996"]


def test_a_law_on_ratification_names_its_treaty_too():
    text = 'The Senate approved the Law "On Ratification of the Treaty on the State Border".'
    assert titles(text) == ['Law "On Ratification of the Treaty on the State Border"', "Treaty on the State Border"]
