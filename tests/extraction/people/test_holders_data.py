"""The gazetteer of office-holders is well-formed and right about facts that any reader of the news can check."""

import csv
import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[3] / "extraction"
_PREFIX = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_OFFICES = {
    "head of state", "deputy head of state", "head of government", "deputy premier", "foreign minister", "minister",
    "speaker", "royal",
}  # fmt: skip
_NAMESAKES = set()  # names that two countries really share; none so far


def _read(path):
    with (_ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


HOLDERS = _read("people/holders.csv")


def _in_office(iso3, office, day):
    """Who held it on that day; a bound less precise than the day counts as a whole (its month or year)."""
    return {
        row["name"]
        for row in HOLDERS
        if (row["iso3"], row["office"]) == (iso3, office)
        and row["from"] <= day
        and (not row["to"] or day[: len(row["to"])] <= row["to"])
    }


def test_columns_and_size():
    assert list(HOLDERS[0]) == ["name", "iso3", "office", "from", "to"]
    assert len(HOLDERS) > 2500


def test_every_country_is_in_the_gazetteer_of_places():
    assert {row["iso3"] for row in HOLDERS} <= {row["iso3"] for row in _read("places/countries.csv")}


def test_offices_are_the_known_ones():
    assert {row["office"] for row in HOLDERS} == _OFFICES


def test_names_are_full_news_spellings():
    odd = [row["name"] for row in HOLDERS if not re.fullmatch(r"[A-Za-z][A-Za-z.'’ -]*[A-Za-z.]", row["name"])]
    assert odd == []


def test_dates_are_iso_prefixes():
    bad = [row for row in HOLDERS if not _PREFIX.fullmatch(row["from"]) or not _PREFIX.fullmatch(row["to"] or "2000")]
    assert bad == []


def test_terms_do_not_end_before_they_begin():
    precision = [(row, min(len(row["from"]), len(row["to"]))) for row in HOLDERS if row["to"]]
    assert [row for row, length in precision if row["from"][:length] > row["to"][:length]] == []


def test_rows_are_unique_and_sorted():
    keys = [(row["iso3"], row["office"], row["from"], row["name"], row["to"]) for row in HOLDERS]
    assert keys == sorted(set(keys))


def test_a_name_belongs_to_one_country():
    countries = {}
    for row in HOLDERS:
        countries.setdefault(row["name"], set()).add(row["iso3"])
    assert {name for name, codes in countries.items() if len(codes) > 1} == _NAMESAKES


def test_nobody_has_overlapping_terms_in_one_office():
    """Serial terms may touch; "minister" is left out, since one person may hold two portfolios at once."""
    terms = {}
    for row in HOLDERS:
        if row["office"] != "minister":
            terms.setdefault((row["name"], row["iso3"], row["office"]), []).append((row["from"], row["to"] or "9999"))
    pairs = [(key, a, b) for key, spans in terms.items() for a, b in zip(spans, spans[1:], strict=False)]
    assert [pair for pair in pairs if pair[1][1] > pair[2][0]] == []


@pytest.mark.parametrize(
    ("iso3", "office", "day", "name"),
    [
        ("AZE", "head of state", "2003-11-05", "Ilham Aliyev"),
        ("AZE", "head of state", "1998-01-01", "Heydar Aliyev"),
        ("AZE", "head of government", "2010-05-01", "Artur Rasizade"),
        ("AZE", "foreign minister", "2016-04-06", "Elmar Mammadyarov"),
        ("AZE", "foreign minister", "2024-08-22", "Jeyhun Bayramov"),
        ("AZE", "deputy head of state", "2022-01-01", "Mehriban Aliyeva"),
        ("AZE", "speaker", "2023-01-01", "Sahiba Gafarova"),
        ("UZB", "head of state", "2016-08-01", "Islam Karimov"),
        ("UZB", "head of state", "2024-08-22", "Shavkat Mirziyoyev"),
        ("UZB", "head of government", "2010-01-01", "Shavkat Mirziyoyev"),
        ("UZB", "foreign minister", "2021-03-01", "Abdulaziz Kamilov"),
        ("UZB", "speaker", "2022-05-05", "Tanzila Narbaeva"),
        ("KAZ", "head of state", "2019-03-21", "Kassym-Jomart Tokayev"),
        ("TUR", "head of government", "2010-01-01", "Recep Tayyip Erdogan"),
        ("RUS", "head of state", "2010-01-01", "Dmitry Medvedev"),
        ("IRN", "head of state", "2023-01-01", "Ebrahim Raisi"),
        ("CHN", "head of state", "2012-01-01", "Hu Jintao"),
        ("DEU", "head of government", "2015-09-01", "Angela Merkel"),
        ("GBR", "head of state", "2022-09-08", "Charles III"),
        ("KOR", "head of state", "2025-07-01", "Lee Jae-myung"),
        ("SAU", "royal", "2018-01-01", "Mohammed bin Salman"),
        ("USA", "foreign minister", "2014-01-01", "John Kerry"),
    ],
)
def test_who_held_the_office(iso3, office, day, name):
    assert name in _in_office(iso3, office, day)


@pytest.mark.parametrize(
    ("iso3", "office", "day", "name"),
    [
        ("AZE", "head of state", "2003-01-01", "Ilham Aliyev"),
        ("UZB", "foreign minister", "2023-06-01", "Vladimir Norov"),
        ("RUS", "head of state", "2010-01-01", "Vladimir Putin"),
        ("TUR", "foreign minister", "2024-01-01", "Mevlut Cavusoglu"),
    ],
)
def test_who_did_not_hold_it(iso3, office, day, name):
    assert name not in _in_office(iso3, office, day)
