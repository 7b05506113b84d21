"""Papers of which a text tells only the matter: behind one plural head, behind a colon, or one a line."""

import pytest
from document_rows import rows, sets, titles

ELLIPTICAL = [
    (
        "The following accords were signed in Lima: on road haulage; on the status of journalists in Peru and Chile; "
        "and on the exchange of tax data.",
        [
            "accords on road haulage",
            "accords on the status of journalists in Peru and Chile",
            "accords on the exchange of tax data",
        ],
    ),
    (
        "Treaties on extradition; on the transfer of prisoners with regard to minors; and on legal aid were signed.",
        [
            "Treaties on extradition",
            "Treaties on the transfer of prisoners with regard to minors",
            "Treaties on legal aid",
        ],
    ),
    (
        "Kenya and Ghana signed protocols on cooperation in tourism, forestry and sport.",
        [
            "protocols on cooperation in tourism",
            "protocols on cooperation in forestry",
            "protocols on cooperation in sport",
        ],
    ),
    (
        "Kenya and Ghana signed two memorandums on tourism and forestry.",
        ["memorandums on tourism", "memorandums on forestry"],
    ),
    ("The sides signed MoUs on wetlands and on youth exchanges.", ["MoUs on wetlands", "MoUs on youth exchanges"]),
]


@pytest.mark.parametrize(("text", "expected"), ELLIPTICAL)
def test_matters_behind_one_head(text, expected):
    assert titles(text) == expected


def test_one_paper_may_have_two_matters():
    text = "The sides signed an MoU on wetlands and on youth exchanges."
    assert titles(text) == ["MoU on wetlands and on youth exchanges"]


def test_a_count_that_does_not_fit_leaves_the_set_whole():
    assert sets("Kenya and Ghana signed five memorandums on tourism and forestry.") == [
        ("memorandum", "signed", 5, None)
    ]


LINES = [
    (
        "The two sides exchanged the following documents:\n• Agreement on transport security;\n"
        "• Roadmap for digital trade.\nThe guest flew home.",
        [("Agreement on transport security", "exchanged"), ("Roadmap for digital trade", "exchanged")],
    ),
    (
        "The following documents were adopted:\n- on customs matters;\n- on mutual recognition of diplomas.",
        [("on customs matters", "adopted"), ("on mutual recognition of diplomas", "adopted")],
    ),
    (
        "The following agreements were signed by the ministers:\n1. Double taxation avoidance.\n2. “Air services”\n"
        "The guest flew home on Tuesday.",
        [("Double taxation avoidance", "signed"), ("Air services", "signed")],
    ),
    (
        "The following documents have been prepared for signing:\n- Agreement on customs.\n- Roadmap for trade.",
        [("Agreement on customs", "planned"), ("Roadmap for trade", "planned")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines(text, expected):
    assert [(row["title"], row["status"]) for row in rows(text)] == expected


NO_LISTS = [
    "The president thanked the following guests:\n- the minister of trade\n- the minister of sport",
    "The parties discussed the following documents:\n- on customs\n- on tourism",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_other_lists_are_no_papers(text):
    assert rows(text) == []


INVERTED = [
    "Also signed were a Treaty on Extradition and a Protocol on Customs.",
    "Among the documents signed were a Treaty on Extradition and a Protocol on Customs.",
    "Signed in the presence of the leaders were a Treaty on Extradition and a Protocol on Customs.",
    "The list of the documents signed comprises a Treaty on Extradition and a Protocol on Customs.",
]


@pytest.mark.parametrize("text", INVERTED)
def test_the_verb_before_its_papers(text):
    found = [(row["title"], row["status"]) for row in rows(text)]
    assert found == [("Treaty on Extradition", "signed"), ("Protocol on Customs", "signed")]
