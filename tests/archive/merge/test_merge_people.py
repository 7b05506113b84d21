"""Who a printed name means."""

import pytest

from archive.merge.people import Visitor, persons, same_office, visitor

NAMES = frozenset(
    ["Shavkat Mirziyoyev", "Shavkat Mirziyoev", "Sh. Mirziyoev", "Mirziyoyev", "Ali Asadov", "Sherzod Asadov", "Asadov", "A. Asadov",
     "Ceyhun Bayramov", "Jeyhun Bayramov", "Abdulla Oripov", "Abdulla Aripov", "Ilham Aliyev", "Mehriban Aliyeva", "Ilham Heydar oglu Aliyev",
     "Jamshid Khodjaev", "Jamshid Xodjayev", "Jamshid Khodzhaev", "Kamilov", "Komilov", "Seo Min-jae", "Seo"]
)  # fmt: skip


@pytest.mark.parametrize(
    "same",
    [
        {"Shavkat Mirziyoyev", "Shavkat Mirziyoev", "Sh. Mirziyoev", "Mirziyoyev"},
        {"Ceyhun Bayramov", "Jeyhun Bayramov"},
        {"Abdulla Oripov", "Abdulla Aripov"},
        {"Jamshid Khodjaev", "Jamshid Xodjayev", "Jamshid Khodzhaev"},
        {"Ilham Aliyev", "Ilham Heydar oglu Aliyev"},
        {"Kamilov", "Komilov"},
        {"Seo Min-jae", "Seo"},
        {"Ali Asadov", "A. Asadov"},
    ],
)
def test_names_of_one_person(same):
    found = persons(NAMES)
    assert len({found[name] for name in same}) == 1 and len(found[min(same)]) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yoon Suk-yeol", "Yoon Suk Yeol"),
        ("Aleksandr Lukashenko", "Alexander Lukashenko"),
        ("Abdel Fattah Al Sisi", "Abdel-Fattah El-Sisi"),
        ("Muhammad bin Salman", "Mohammed bin Salman"),
        ("Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Lula da Silva", "Luiz Inacio Lula da Silva"),
        ("Vladimir Zelensky", "Volodymyr Zelenskyy"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Bashar Assad", "Bashar al-Assad"),
        ("Kasym-Zhomart Tokaev", "Kassym-Jomart Tokayev"),
        ("Imomali Rakhmon", "Emomali Rahmon"),
    ],
)
def test_spellings_of_two_outlets(one, other):
    found = persons(frozenset([one, other]))
    assert found[one] == found[other] and len(found[one]) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gurbanguly Berdimuhamedow", "Serdar Berdimuhamedow"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Karim Asadov", "Akram Asadov"),
        ("Li Qiang", "Li Keqiang"),
        ("Hun Sen", "Hun Manet"),
        ("Salman bin Abdulaziz", "Mohammed bin Salman"),
        ("A. Asadov", "Sherzod Asadov"),
    ],
)
def test_names_that_are_only_alike(one, other):
    found = persons(frozenset([one, other]))
    assert found[one].isdisjoint(found[other])


def test_a_name_that_can_be_of_two():
    found = persons(NAMES)
    assert found["Asadov"] == found["Ali Asadov"] | found["Sherzod Asadov"] and len(found["Asadov"]) == 2


def test_persons_that_stay_apart():
    found = persons(NAMES)
    assert len({found[name] for name in ("Ilham Aliyev", "Mehriban Aliyeva", "Ali Asadov", "Sherzod Asadov")}) == 4


@pytest.mark.parametrize(
    ("printed", "title", "meant"),
    [
        ("Ilham Aliyev", "President of Azerbaijan", Visitor("Ilham Aliyev", "head of state")),
        ("President of Uzbekistan", None, Visitor(None, "head of state")),
        ("Foreign minister of Armenia", None, Visitor(None, "foreign minister")),
        ("Larry King", "host", Visitor("Larry King", None)),
        ("Y. Z.", "US Secretary of State", Visitor("Y. Z.", "foreign minister")),
        (None, "President", Visitor(None, None)),
    ],
)
def test_name_or_office(printed, title, meant):
    assert visitor(printed, title) == meant


def test_offices_that_are_mixed_up():
    assert same_office("minister", "foreign minister") and not same_office("head of state", "head of government")
