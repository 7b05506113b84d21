"""Speakers behind papers, parties, single surnames and joint subjects: one line a case."""

import pytest
from quote_readers import read

STATED = "The Foreign Ministry of Peru issued a statement on Monday. "
CASES = [
    (STATED + "“The step is unfriendly,” the statement said.", ["Foreign Ministry of Peru"]),
    (STATED + "The statement said that trade would suffer. It added that tourism would too.", ["Foreign Ministry of Peru"] * 2),
    ("“The step is unfriendly,” read a statement from the Foreign Ministry of Peru.", ["Foreign Ministry of Peru"]),
    ("A statement released by the presidency said the leaders had spoken of trade.", ["presidency"]),
    ("The ministry's statement said that the envoy had been recalled.", ["ministry"]),
    ("The European Commission published a statement saying that quotas had been agreed.", ["European Commission"]),
    ("Peru and Japan signed a joint statement. The statement said that trade had doubled.", ["statement"]),
    ("Prime Minister Jan Peeters set out the Belgian position saying: “No deal is better than a bad one.”", ["Jan Peeters"]),
    ("Senator George Hill will lead the group. “It is important to see it,” the Ohio Democrat said.", ["George Hill"]),
    ("Maria Lopez Garcia, the Spanish minister, spoke. “We agreed,” Lopez said.", ["Maria Lopez Garcia"]),
    ("Presidents Petr Pavel and Ana Costa said that the summit was a success.", ["Petr Pavel and Ana Costa"]),
    ("Both Ruiz and Ando stressed that the pact was near.", ["Ruiz and Ando"]),
    ("Prime Minister Kari Dahl said she and King Haakon had agreed on a price.", ["Kari Dahl"]),
    ("In his view, trade will grow.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_who_is_named(text, speakers):
    assert [row.speaker for row in read(text)] == speakers


MET = "Peruvian President Ana Vega met with Chilean President Luis Soto in Lima. "
OFFICES = [
    (MET + "“We agree,” the president said.", ["Ana Vega"]),
    (MET + "“We agree,” the Chilean president said.", ["Luis Soto"]),
    (MET + "The head of our state recalled that the strait is deep.", ["Ana Vega"]),
    (
        "President Luis Soto flew to Lima. He saw former President Dina Rojas take office at the bank. “Our fleet will grow,” "
        "the president said.",
        ["Luis Soto"],
    ),
    ("Former President Dina Rojas spoke in Lima. “Our fleet will grow,” the former president said.", ["Dina Rojas"]),
    (
        "Peruvian President Ana Vega and Chilean President Luis Soto sailed to the island. The Head of State recalled that "
        "the harbour of President Soto is small.",
        ["Ana Vega"],
    ),
    ("“We agree,” the Peruvian prime minister's office said.", ["Peruvian prime minister's office"]),
    (
        "Polish diplomats said her hopes of a deal were faint. She will come home with little, they said.",
        ["Polish diplomats", "Polish diplomats"],
    ),
    (
        "White House aide Marie Jean-Louis said Vega will come. “She will come on Friday,” Jean-Louis said.",
        ["Marie Jean-Louis", "Marie Jean-Louis"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), OFFICES)
def test_whose_office_it_is(text, speakers):
    assert [row.speaker for row in read(text)] == speakers
