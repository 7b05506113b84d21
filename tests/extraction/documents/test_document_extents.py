"""Where a title ends: turns of phrase that go on with it, and places, persons and clauses that do not."""

import pytest
from document_rows import titles

GOES_ON = [
    "agreement on setting up the Finnish radar station",
    "protocol on phasing out the use of leaded petrol",
    "Declaration on Raising Relations between Peru and Chile to the level of an enhanced strategic partnership",
    "contract on sharing of output in the Kwanza-Lobito offshore blocks in Angola",
    "agreement on transit carriage by road and storage of goods intended for sale in third countries",
    "agreement on training staff for the bodies in charge of border control",
    "protocol to the intergovernmental agreement on writing off debts on loans previously granted by Norway",
    "Memorandum between the School of Law under the President of Kenya and the School of Law under the President of Ghana",
    "agreement ending a dispute between two universities",
    "accord allowing lorries to cross the border",
    "treaty on demining, energy and food security",
    "Letter of Intent on the establishment of joint schools",
    "letters of intent on wind power",
    "Heads of Terms for the sale of six frigates",
    "Exchange of Notes on visa-free travel",
    "Harbour and Rail memorandum of understanding",
]


@pytest.mark.parametrize("title", GOES_ON)
def test_a_title_goes_on(title):
    assert titles(f"The ministers signed the {title}.") == [title]


STOPS = [
    ("They signed an agreement on trade in Lima.", "agreement on trade"),
    ("They signed an agreement on a gas pipeline in Ashgabat.", "agreement on a gas pipeline"),
    (
        "An agreement on opening a school in the city of Kumasi was signed.",
        "agreement on opening a school in the city of Kumasi",
    ),
    ("Maldives signs Oman defence pact in new turn away from Brunei.", "Oman defence pact"),
    ("They signed a harbour memorandum with Peru's Ana Diaz.", "harbour memorandum"),
    ("They signed the “Memorandum of Understanding” on tourism.", "Memorandum of Understanding” on tourism"),
    ("Under the three billion dollar deal signed last year, Kenya will buy 40 trains.", None),
    ("An agreement brokered by Qatar was signed.", None),
    (
        "Kenya, Ghana sign treaty on deepening trade relations\n\nThe ministers left.",
        "treaty on deepening trade relations",
    ),
    (
        "Peruvian president signs law ratifying fisheries agreement with Chile\n\nThe president signed it on Monday.",
        "fisheries agreement with Chile",
    ),
    ("Ministers approve Export Credit Programme to include rice.", "Export Credit Programme"),
    ("They signed the Agreement to Prepare the Charter.", "Agreement to Prepare the Charter"),
    ("They signed a memorandum to explore lithium.", "memorandum to explore lithium"),
    ("Vega approves Lima Declaration", "Lima Declaration"),
    (
        "They signed the “Lima Declaration on ties between the Republic of Peru and the Republic of Chile.”",
        "Lima Declaration on ties between the Republic of Peru and the Republic of Chile",
    ),
    (
        "The House has approved a document on fish trade between Peru and Chile, signed in Lima.",
        "document on fish trade between Peru and Chile",
    ),
]


@pytest.mark.parametrize(("text", "title"), STOPS)
def test_a_title_stops(text, title):
    assert titles(text) == [title]
