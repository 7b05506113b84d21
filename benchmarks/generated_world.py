"""The world of a generated archive: real countries with fictional leaders, their names as outlets print them."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from benchmarks.generated_words import FAMILY, GIVEN
from extraction.places.gazetteer import countries, names

__all__ = ["Person", "State", "World", "day_words", "variant"]

_OFFICES = ("President", "Prime Minister", "Foreign Minister", "Deputy Prime Minister")
_CHANGE = (date(2015, 1, 1).toordinal(), date(2022, 1, 1).toordinal())  # when a state's second president takes over
_SPELLINGS = (("iy", "i"), ("kh", "h"), ("q", "k"), ("ye", "e"), ("x", "kh"), ("sh", "ş"), ("j", "dj"))


@dataclass(frozen=True)
class Person:
    """A fictional office holder."""

    name: str
    title: str


@dataclass(frozen=True)
class State:
    """A real country: English name, ISO code, demonym, cities with the capital first."""

    iso3: str
    name: str
    demonym: str
    cities: tuple

    @property
    def capital(self):
        return self.cities[0]


class World:
    """States and who leads them; every office has one holder, the presidency two, one after the other."""

    def __init__(self, rng):
        self._rng = rng
        self._taken = set()
        self._holders = {}
        self.states = list(_states())
        rng.shuffle(self.states)

    def holder(self, state, office, day):
        """Who holds an office of a state on a day."""
        first, second, change = self._offices(state)[office]
        return first if day.toordinal() < change else second

    def traveller(self, state, day):
        """An office holder who travels, the president most often."""
        return self.holder(state, self._rng.choices(_OFFICES, (45, 20, 20, 15))[0], day)

    def _offices(self, state):
        if state.iso3 not in self._holders:
            self._holders[state.iso3] = {office: self._succession(office) for office in _OFFICES}
        return self._holders[state.iso3]

    def _succession(self, office):
        first = self._person(office)
        if office != "President":
            return first, first, 0
        return first, self._person(office), self._rng.randint(*_CHANGE)

    def _person(self, office):
        while True:
            name = f"{self._rng.choice(GIVEN)} {self._rng.choice(FAMILY)}"
            if name not in self._taken:
                self._taken.add(name)
                return Person(name, office)


@cache
def _states():
    """Countries with their largest cities, as the extraction's gazetteer has them."""
    cities = {}
    for meanings in names().values():
        for name in meanings:
            if name.kind == "city" and name.city.isascii():
                cities.setdefault(name.iso3, set()).add((name.population, name.city))
    demonyms = {}
    for word, meanings in names().items():
        for name in meanings:
            if name.kind == "demonym":
                demonyms.setdefault(name.iso3, word.title())
    return tuple(
        State(iso3, one.name, demonyms[iso3], (one.capital, *_largest(cities[iso3], one.capital)))
        for iso3, one in countries().items()
        if iso3 in demonyms and len(cities.get(iso3, ())) >= 5 and one.name.isascii()
    )


def _largest(cities, capital):
    return [city for _, city in sorted(cities, reverse=True)[:6] if city != capital][:4]


def variant(person, rng):
    """The name as some outlet prints it: in full, the family name alone, with an initial, in another spelling."""
    given, family = person.name.split()
    shape = rng.random()
    if shape < 0.55:
        return person.name
    if shape < 0.72:
        return family
    if shape < 0.82:
        return f"{given[0]}. {family}"
    fits = [pair for pair in _SPELLINGS if pair[0] in family.lower()]
    if not fits:
        return person.name
    old, new = rng.choice(fits)
    return f"{given} {family.lower().replace(old, new, 1).capitalize()}"


def day_words(day, *, year=True):
    """A day as news has it: "August 22, 2024"."""
    return f"{day:%B} {day.day}, {day.year}" if year else f"{day:%B} {day.day}"
