"""Verbs by which nothing is said, and what only looks like the words or the speaker: one line a case."""

import pytest
from quote_readers import spoken

NOTHING = [
    "Vega set out on a tour meant to show that the quarrel with Chile was over.",
    "The tour was designed to show that the road was open.",
    "Vega and Soto called off the regatta, without telling why the boats were late.",
    "Farmers were led to believe the tax would be cut.",
    "Vega's visit suggests that the talks go on.",
    "The part of Ruiz in the talks shows that hard bargaining lies ahead.",
    "At the dinner, which was served on deck, Vega stressed the great weight of the treaty.",
    "PERU MINISTRY SAYS OPEN FISH TRADE WOULD HURT THE U.S.",
    "Report informs, citing the Peruvian Senate, that the treaty was ratified.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_it(text):
    assert spoken(text) == []


SAID = [
    ("Vega wants to stress that the ties are strong.", [("indirect", "Vega", "the ties are strong")]),
    ("The minister left Lima after saying that the port was open.", [("indirect", "minister", "the port was open")]),
    ("Asked what the next step would be, Vega said she did not know.", [("indirect", "Vega", "she did not know")]),
    ("Spokesman Pedro Ruiz, asked if the ferry might sail, said “much hangs on the weather of next week.”",
     [("direct", "Pedro Ruiz", "much hangs on the weather of next week")]),
    ("Vega asked whether the road was open.", [("indirect", "Vega", "whether the road was open")]),
    ("The spokesman, who asked not to be named, said, “The harbour stays shut until noon.”",
     [("direct", "spokesman", "The harbour stays shut until noon")]),
    ("Minister Ruiz said the visit was short but denied it had been cut.",
     [("indirect", "Ruiz", "the visit was short"), ("indirect", "Ruiz", "it had been cut")]),
    ("A panel is considering what the sea might look like in ten years, officials said.",
     [("indirect", "officials", "A panel is considering what the sea might look like in ten years")]),
    ("A Gallup poll suggests that voters are tired.", [("indirect", "Gallup poll", "voters are tired")]),
    ("Vega also spoke of the summit in Quito, she assured that Peru was preparing for it.", [("indirect", None, "Peru was preparing for it")]),
    ("The road was open, Vega assured.", [("indirect", "Vega", "The road was open")]),
    ("“The king wishes the sailors well,” said the Danish court in a press release.",
     [("direct", "Danish court", "The king wishes the sailors well")]),
    ("Vega announced that Peru and Chile are allies, Ladera.Pe reports via Andina.", [("indirect", "Vega", "Peru and Chile are allies")]),
    ("The vote was put off, Lejos.cl reported.", [("indirect", "Lejos.cl", "The vote was put off")]),
    ("LIMA (Andina News / Radio Sur - 11th May, 2023) President Ana Vega will travel to Quito, the ministry said.",
     [("indirect", "ministry", "President Ana Vega will travel to Quito")]),
    ("LIMA, (Andina) – Peru's President Ana Vega will travel to Quito, the ministry said.",
     [("indirect", "ministry", "Peru's President Ana Vega will travel to Quito")]),
    ("(The Chileans) have agreed to come, Vega said.", [("indirect", "Vega", "(The Chileans) have agreed to come")]),
    ("LIMA – President Ana Vega welcomed Luis Soto, who came on an official visit, reported the Pizarro press service.",
     [("indirect", "Pizarro press service", "President Ana Vega welcomed Luis Soto, who came on an official visit")]),
    ("President Vega will visit Chile on Monday. The press service of the president reported.",
     [("indirect", "press service of the president", "President Vega will visit Chile on Monday")]),
    ("President Vega will visit Chile on Monday. The press service reported: the trip is short.",
     [("indirect", "press service", "the trip is short")]),
    ("The rain fell all day. The farmers said no.", []),
    ("The fence is a breach of the law. This was stated in the Chilean Foreign Ministry.",
     [("indirect", "Chilean Foreign Ministry", "The fence is a breach of the law")]),
    ("The trip is long. This was stated in the treaty.", []),
    ("“We hope it will not rain,” a Ministry of Foreign Trade (MFT) official said.",
     [("direct", "Ministry of Foreign Trade (MFT) official", "We hope it will not rain")]),
    ("Rivals, who in spring claimed that the deal was dead, are saying that they want it.",
     [("indirect", "Rivals", "the deal was dead"), ("indirect", "Rivals", "they want it")]),
    ("They met the envoys, who claimed that the deal was dead, void and gone.", [("indirect", "envoys", "the deal was dead, void and gone")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), SAID)
def test_it_is_said_all_the_same(text, rows):
    assert spoken(text) == rows
