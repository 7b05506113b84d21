"""Persons: who a name, a role or a pronoun means. One line a case: text, then name → its printed mentions."""

import pytest

from extraction.model import make_doc
from extraction.people import person_at
from extraction.people.holders import office_held
from extraction.people.names import canonical, same_person
from extraction.pipeline import build_nlp

CASES = [
    ("President Ilham Aliyev met Uzbek President Shavkat Mirziyoyev. Aliyev thanked the Uzbek leader.",
     {"Ilham Aliyev": ["President", "Ilham Aliyev", "Aliyev"],
      "Shavkat Mirziyoyev": ["Uzbek President", "Shavkat Mirziyoyev", "Uzbek leader"]}),
    ("Georgia's Foreign Minister Maka Botchorishvili flew to Ankara. She met her Turkish counterpart, Hakan Fidan.",
     {"Maka Botchorishvili": ["Georgia's Foreign Minister", "Maka Botchorishvili", "She", "her"], "Hakan Fidan": ["Hakan Fidan"]}),
    ("Shavkat Miromonovich Mirziyoyev spoke first. Sh. Mirziyoev was followed by Ilham Heydar oglu Aliyev.",
     {"Shavkat Mirziyoyev": ["Shavkat Miromonovich Mirziyoyev", "Mirziyoev"], "Ilham Aliyev": ["Ilham Heydar oglu Aliyev"]}),
    ("South Korean President Lee Jae-myung will visit Tokyo, and President Lee will stay two days.",
     {"Lee Jae-myung": ["South Korean President", "Lee Jae-myung", "President", "Lee"]}),
    ("Kenyan President William Ruto spoke after former Kenyan President Uhuru Kenyatta. The president left early.",
     {"William Ruto": ["Kenyan President", "William Ruto", "president"], "Uhuru Kenyatta": ["former Kenyan President", "Uhuru Kenyatta"]}),
    ("Brazilian President Jorge Sampaio da Costa left early. Sampaio was tired, Costa said.",
     {"Jorge Sampaio da Costa": ["Brazilian President", "Jorge Sampaio da Costa", "Sampaio", "Costa"]}),
    ("Kuwait's Crown Prince Nasser bin Salem Hamad met Vice President Gordon Ward. The Crown Prince was glad.",
     {"Nasser bin Salem Hamad": ["Kuwait's Crown Prince", "Nasser bin Salem Hamad", "Crown Prince"],
      "Gordon Ward": ["Vice President", "Gordon Ward"]}),
    ("Press secretary Sherzod Asadov denied it. Azerbaijan's Prime Minister Ali Asadov said nothing.",
     {"Sherzod Asadov": ["Press secretary", "Sherzod Asadov"], "Ali Asadov": ["Azerbaijan's Prime Minister", "Ali Asadov"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people(text, expected):
    people = build_nlp()(make_doc(text, published="2025-07-01"))._.people
    assert {p["name"]: [m["text"] for m in p["mentions"]] for p in people} == expected


COUNTRIES = [
    ("Viktor Orban of Hungary spoke.", "Hungary", "head of government"),
    ("Azerbaijani Foreign Minister Jeyhun Bayramov spoke.", "Azerbaijan", "foreign minister"),
    ("Sirojiddin Muhriddin, the Minister of Foreign Affairs of the Republic of Tajikistan, spoke.", "Tajikistan", "foreign minister"),
    ("Emmanuel Macron spoke.", "France", "head of state"),
    ("Chair of the Milli Majlis Sahiba Gafarova spoke.", "Azerbaijan", "chair"),
    ("Prime Minister of Chad Allamaye Halina spoke.", "Chad", "head of government"),
    ("Dana Whitlock, D-Ohio, spoke.", "United States", None),
    ("Nobody Important spoke.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "office"), COUNTRIES)
def test_country_and_office(text, country, office):
    people = build_nlp()(make_doc(text, published="2025-07-01"))._.people
    person = people[0] if people else {"country": None, "office": None}
    assert (person["country"], person["office"]) == (country, office)


def test_an_office_holder_counts_only_in_his_term():
    before = build_nlp()(make_doc("Emmanuel Macron spoke.", published="2012-01-01"))._.people
    assert before[0]["country"] is None


def test_a_role_that_nobody_fills_is_a_person_named_by_the_role():
    people = build_nlp()(
        make_doc("The Minister of Foreign Affairs of Azerbaijan is expected in Tashkent on Thursday.")
    )._.people
    assert [(p["name"], p["country"]) for p in people] == [("Minister of Foreign Affairs of Azerbaijan", "Azerbaijan")]


def test_person_at_gives_the_person_of_a_span():
    text = "Uzbek President Shavkat Mirziyoyev spoke."
    doc = build_nlp()(make_doc(text))
    start = text.index("Mirziyoyev")
    assert person_at(doc, start, start + 10)["name"] == "Shavkat Mirziyoyev"
    assert person_at(doc, text.index("spoke"), text.index("spoke") + 5) is None


NAMES = [
    ("ALIYEV Ilham Heydar oglu", "Ilham Aliyev"),
    ("Shavkat Miromonovich Mirziyoyev", "Shavkat Mirziyoyev"),
    ("Recep Tayyip Erdogan", "Recep Tayyip Erdogan"),
]


@pytest.mark.parametrize(("printed", "name"), NAMES)
def test_canonical(printed, name):
    assert canonical(printed) == name


SAME = [
    ("Shavkat Mirziyoyev", "Sh. Mirziyoev", True),
    ("Shavkat Mirziyoyev", "Shavkat Miromonovich", True),
    ("Ilham Aliyev", "Mehriban Aliyeva", False),
    ("Sherzod Asadov", "Ali Asadov", False),
    ("Recep Tayyip Erdogan", "Erdoğan", True),
    ("Guo Wenbo", "Guo", True),
]


@pytest.mark.parametrize(("known", "printed", "same"), SAME)
def test_same_person(known, printed, same):
    assert same_person(known, printed) is same


def test_a_bare_surname_means_the_office_of_that_day():
    assert office_held("Tokayev", "2003-05-01") == ("foreign minister", "KAZ")
    assert office_held("Tokayev", "2022-05-01") == ("head of state", "KAZ")
    assert office_held("Xi", "2022-05-01") == ("head of state", "CHN")
    assert office_held("Jinping", "2022-05-01") == ("head of state", "CHN")
