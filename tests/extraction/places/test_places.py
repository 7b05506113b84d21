"""Places: which words are places, and of which country. One line a case."""

import csv
from pathlib import Path

import pycountry
import pytest

from extraction.model import make_doc
from extraction.pipeline import build_nlp
from extraction.places import capital_of, countries, country_named

CASES = [
    ("He arrived in the Uzbek capital on Tuesday.", ["Uzbek capital → Tashkent, UZB"]),
    ("He flew from Kyiv to the United Arab Emirates.", ["Kyiv → Kyiv, UKR", "United Arab Emirates → -, ARE"]),
    ("Talks in Shusha, Azerbaijan, ended.", ["Shusha → Shusha, AZE", "Azerbaijan → -, AZE"]),
    ("The delegation of Kazakhstan toured Almaty.", ["Kazakhstan → -, KAZ", "Almaty → Almaty, KAZ"]),
    ("President Jordan Bardella spoke in Paris.", ["Paris → Paris, FRA"]),
    ("The Milli Majlis ratified it.", ["Milli Majlis → -, AZE"]),
    ("He was met at Tashkent airport.", ["Tashkent → Tashkent, UZB"]),
    ("He is to fly to the city Palermo and to Monte Carlo.", ["Palermo → Palermo, ITA", "Monte Carlo → Monte Carlo, MCO"]),
    ("The Republic of Ireland and Shannon Airport welcomed the US guests.", ["Ireland → -, IRL", "US → -, USA"]),
    ("The former Burmese capital is larger than the Lao capital.", ["Burmese → -, MMR", "Lao capital → Vientiane, LAO"]),
    ("The Minsk Eight met within the Minsk Process, not in Minsk.", ["Minsk → Minsk, BLR"]),
    ("Nothing happened of note.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_places(text, expected):
    places = build_nlp()(make_doc(text))._.places
    assert [f"{p['text']} → {p['city'] or '-'}, {p['iso3']}" for p in places] == expected
    assert all(text[p["start"] : p["end"]] == p["text"] for p in places)


def test_every_state_has_a_known_code_and_a_capital():
    known = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
    assert len(countries()) >= 195
    assert all(iso3 in known and country.capital for iso3, country in countries().items())


def test_names_of_countries():
    assert country_named("Turkey").name == "Türkiye"
    assert country_named("Uzbek").iso3 == "UZB"
    assert country_named("Atlantis") is None
    assert capital_of("UZB") == "Tashkent"


@pytest.mark.parametrize("file", ["towns.csv", "bodies.csv"])
def test_gazetteers_name_known_countries_once(file):
    path = Path(__file__).parents[3] / "extraction" / "places" / file
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [(row["name"], row["iso3"]) for row in csv.DictReader(lines)]
    assert len(set(rows)) == len(rows)
    assert {iso3 for _, iso3 in rows} <= set(countries())
