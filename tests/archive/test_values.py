"""What may be written into a column, and what follows from it."""

from dataclasses import asdict

import pytest

from archive.values import WrongValue, checked, consistent, followed, vocabulary
from extraction.schema import TABLES, Visit, columns

VISIT = asdict(
    Visit(
        visitor_country="Azerbaijan", visitor_iso3="AZE", host_country="Uzbekistan", host_iso3="UZB",
        direction="AZE→UZB", date_start="2024-08-22", date_end="2024-08-23", date_edtf="2024-08-22/2024-08-23",
        date_basis="relative", date_alternatives=["2023-08"],
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("visits", "visit_type", "state official working private unofficial return friendly summit unspecified"),
        ("visits", "status", "completed ongoing planned cancelled"),
        ("documents", "status", "signed adopted approved ratified exchanged planned in_force mentioned"),
        (
            "documents",
            "document_type",
            "treaty declaration agreement memorandum roadmap programme protocol plan statement communique contract charter decree other",
        ),
        ("quotes", "kind", "direct indirect"),
        ("visits", "date_basis", "explicit relative context publication"),
        ("visits", "place", ""),
    ],
)
def test_the_words_of_a_column_are_the_schemas(table, column, words):
    assert vocabulary(table, column) == tuple(words.split())


@pytest.mark.parametrize(
    ("table", "column", "value", "stored"),
    [
        ("visits", "host_country", "uzbek", "Uzbekistan"),
        ("visits", "host_country", "UZB", "Uzbekistan"),
        ("visits", "host_iso3", "Georgia", "GEO"),
        ("visits", "direction", "Azerbaijan -> UZB", "AZE→UZB"),
        ("visits", "date_start", " 2024-08 ", "2024-08"),
        ("visits", "date_edtf", "2024-21", "2024-21"),
        ("visits", "date_edtf", "2024-08-22/2024-08-23", "2024-08-22/2024-08-23"),
        ("visits", "status", "Completed", "completed"),
        ("documents", "status", "in force", "in_force"),
        ("visits", "count", "5", 5),
        ("visits", "visitor", "  Ilham \n Aliyev\x00 ", "Ilham Aliyev"),
        ("visits", "visitor", "half \ud800", "half ?"),
        ("visits", "place", "  ", None),
        ("visits", "place", float("nan"), None),
        ("visits", "visit_type", None, "unspecified"),
        ("visits", "date_alternatives", "2024; 2023-08", ["2024", "2023-08"]),
        ("documents", "parties", ["Azerbaijani", "SOCAR", "SOCAR", ""], ["Azerbaijan", "SOCAR"]),
        ("documents", "parties", None, []),
        ("quotes", "text", "One  line.\nAnother.", "One line.\nAnother."),
        ("quotes", "complete", "no", False),
    ],
)  # fmt: skip
def test_values_are_put_into_their_stored_form(table, column, value, stored):
    assert checked(table, column, value) == stored


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        ("visits", "host_country", "Azerbayjan", "Did you mean “Azerbaijan”?"),
        ("visits", "visitor_iso3", "QQQ", "no country"),
        ("visits", "host_country", "Narnia", "Write its short English name"),
        ("visits", "direction", "AZE", "AZE→UZB"),
        ("visits", "date_start", "2023-02-30", "no date"),
        ("visits", "date_start", "May 2024", "YYYY-MM"),
        ("visits", "date_start", "2024-13", "YYYY-MM"),
        ("visits", "date_edtf", "2024-08-23/2024-08-22", "no EDTF date"),
        ("visits", "date_edtf", "2024-21/2024-22/2024", "no EDTF date"),
        ("visits", "status", "done", "completed, ongoing, planned, cancelled"),
        ("visits", "count", 0, "from 1 up"),
        ("visits", "count", 1.5, "from 1 up"),
        ("visits", "count", "many", "Give a number"),
        ("visits", "count", "", "cannot be empty"),
        ("visits", "date_alternatives", "soon", "no date"),
        ("quotes", "complete", "perhaps", "yes or no"),
        ("quotes", "complete", None, "yes or no"),
        ("visits", "title", "x", "no column “title” in visits"),
        ("trips", "title", "x", "no column"),
    ],
)
def test_a_wrong_value_gives_a_sentence(table, column, value, said):
    with pytest.raises(WrongValue, match=said.replace("?", r"\?")) as error:
        checked(table, column, value)
    assert str(error.value)[-1] in ".?)"


@pytest.mark.parametrize(
    ("column", "value", "changes"),
    [
        ("host_country", "Georgia", {"host_country": "Georgia", "host_iso3": "GEO", "direction": "AZE→GEO"}),
        ("visitor_iso3", "KAZ", {"visitor_country": "Kazakhstan", "visitor_iso3": "KAZ", "direction": "KAZ→UZB"}),
        ("visitor_country", None, {"visitor_country": None, "visitor_iso3": None, "direction": None}),
        (
            "direction",
            "UZB→AZE",
            {
                "direction": "UZB→AZE",
                "visitor_iso3": "UZB",
                "visitor_country": "Uzbekistan",
                "host_iso3": "AZE",
                "host_country": "Azerbaijan",
            },
        ),
        (
            "date_start",
            "2024-08-21",
            {
                "date_start": "2024-08-21",
                "date_end": "2024-08-23",
                "date_edtf": "2024-08-21/2024-08-23",
                "date_basis": None,
                "date_alternatives": [],
            },
        ),
        (
            "date_start",
            "2024-09",
            {
                "date_start": "2024-09",
                "date_end": None,
                "date_edtf": "2024-09",
                "date_basis": None,
                "date_alternatives": [],
            },
        ),
        (
            "date_end",
            None,
            {
                "date_start": "2024-08-22",
                "date_end": None,
                "date_edtf": "2024-08-22",
                "date_basis": None,
                "date_alternatives": [],
            },
        ),
        (
            "date_edtf",
            "2024-21",
            {
                "date_start": "2024",
                "date_end": None,
                "date_edtf": "2024-21",
                "date_basis": None,
                "date_alternatives": [],
            },
        ),
        (
            "date_edtf",
            "2024-08?/2024-09",
            {
                "date_start": "2024-08",
                "date_end": "2024-09",
                "date_edtf": "2024-08?/2024-09",
                "date_basis": None,
                "date_alternatives": [],
            },
        ),
        ("place", "Shusha", {"place": "Shusha"}),
    ],
)
def test_what_follows_from_a_value(column, value, changes):
    assert followed("visits", column, value, VISIT) == changes


def refusal(table, column):
    try:
        checked(table, column, "no such thing; nor this")
    except WrongValue as error:
        return str(error)
    return ""


def test_no_message_names_a_column_as_programs_do():
    told = [refusal(table, column.name) for table, record in TABLES.items() for column in columns(record)]
    told = [words for words in told if words]
    assert len(told) > 25 and not [words for words in told if "_" in words or "gazetteer" in words]


def test_a_trip_at_home_is_no_visit():
    with pytest.raises(WrongValue, match="one's own country"):
        consistent("visits", "host_iso3", VISIT | {"host_iso3": "AZE"})


def test_a_visit_does_not_end_before_it_begins():
    consistent("visits", "date_end", VISIT)
    with pytest.raises(WrongValue, match="would lie before the first"):
        consistent("visits", "date_end", VISIT | {"date_end": "2024-08-21"})
    with pytest.raises(WrongValue, match="no first day"):
        consistent("visits", "date_end", VISIT | {"date_start": None})


@pytest.mark.parametrize(
    "typed", ["TUR→GEO", "TUR-GEO", "tur - geo", "TUR to GEO", "Turkey to Georgia", "Türkiye->Georgia"]
)
def test_a_direction_as_people_type_it(typed):
    assert checked("visits", "direction", typed) == "TUR→GEO"


def test_a_hyphen_in_a_name_is_no_direction():
    assert checked("visits", "direction", "Guinea-Bissau to Timor-Leste") == "GNB→TLS"
    with pytest.raises(WrongValue, match="no direction"):
        checked("visits", "direction", "Guinea-Bissau")


@pytest.mark.parametrize(
    ("typed", "word"), [("State Visit", "state"), ("official visit", "official"), ("Working", "working")]
)
def test_a_type_as_people_type_it(typed, word):
    assert checked("visits", "visit_type", typed) == word
