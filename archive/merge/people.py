"""Who the visitor of a row is: names of many articles put together to persons, and the offices that they hold.

Within one direction of travel all visitors are of one country, so that a surname, a spelling or an office says much.
"""

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from extraction.people.holders import office_held
from extraction.people.lexicon import TITLE_HEADS
from extraction.people.names import fold, name_keys, same_person, search_keys, surname
from extraction.people.titles import office_of

__all__ = ["Visitor", "beginnings", "office_in", "offices_held", "persons", "same_office", "visitor"]

_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"\b[^\W\d_]{1,2}\.|\b[A-Z]\b")
# Spellings of one sound in names that were written in Cyrillic or in the Turkic alphabets: Ceyhun – Jeyhun.
_SOUNDS = [
    ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("x", "h"), ("q", "k"), ("w", "v"), ("ts", "s"),
    ("iy", "y"), ("ii", "y"), ("yy", "y"), ("ye", "e"), ("yo", "o"), ("ou", "u"), ("o", "a"), ("c", "j"),
]  # fmt: skip
# Words before and within names, which one outlet prints and the next leaves out.
_PARTICLES = frozenset(
    ["al", "el", "ul", "as", "ash", "bin", "ibn", "ben", "van", "von", "der", "den", "de", "da", "di", "del", "dos"]
    + ["la", "le", "prince", "princess", "sheikh", "king"]
)
_VOWELS = frozenset("aeiouy")
_CONSONANTS = 3  # that a name needs for being known by them: Vladimir, Volodymyr
_ALIKE = {"leader": "head of state", "royal": "head of state", "foreign minister": "minister", "chair": "speaker"}


class Visitor(NamedTuple):
    """The visitor of a row as printed: a name, or only an office where nobody is named, or neither (a delegation)."""

    name: str | None
    office: str | None


@lru_cache(maxsize=65536)
def visitor(printed, title):
    """ "Sh. Mirziyoyev" is a name, "President of Uzbekistan" an office: `Visitor(None, "head of state")`."""
    if printed is None:
        return Visitor(None, None)
    if _is_role(printed) or printed == title:
        return Visitor(None, office_in(printed) or fold(printed))
    return Visitor(printed, office_in(title))


def _is_role(printed):
    """ "Larry King" is no king: a role has its office first, in small letters, or "of" after it."""
    words = _WORD.findall(printed)
    heads = [word for word in words if word.lower() in TITLE_HEADS]
    if not heads:
        return False
    return heads[0] == words[0] and len(words) > 2 or any(word.islower() for word in heads) or " of " in printed


@lru_cache(maxsize=65536)
def office_in(title):
    """The office that a title means: "Uzbekistan's Foreign Minister" → "foreign minister"; None if it names none."""
    if title is None:
        return None
    before = re.split(r"\b(?:of|for)\b", title, maxsplit=1)[0]
    for words in (before, title):
        heads = [word for word in _WORD.findall(words) if word.lower() in TITLE_HEADS]
        if heads:
            office = office_of(title, heads[-1])
            return {"leader": "head of state", "royal": "head of state"}.get(office, office)
    return None


def same_office(one, other):
    """True where two words for an office can mean one: the minister and the foreign minister."""
    return one == other or _ALIKE.get(one) == other or _ALIKE.get(other) == one


@lru_cache(maxsize=65536)
def offices_held(name, iso3, published):
    """What the list of office holders knows of a name: an empty set if it is not there."""
    held = office_held(name, published)
    return frozenset([held[0]]) if held and held[1] == iso3 else frozenset()


@lru_cache(maxsize=512)
def persons(names):
    """For each of these names (a frozenset) the persons whom it can mean, each by one of their full names.

    "Sh. Mirziyoev" and "Mirziyoyev" mean Shavkat Mirziyoyev, "Kim Jong Un" is Kim Jong-un and "Tayyip Erdogan" Recep
    Tayyip Erdogan; "Asadov" means Ali and Sherzod Asadov where both occur. A name that fits nobody else is a person of
    its own.
    """
    full, short = _Keys(), _Keys()
    found = {}
    for name in sorted(filter(_is_full, names), key=lambda name: (-len(name), name)):
        found[name] = full.first(name) or full.add(name)
    for name in sorted(names - found.keys(), key=lambda name: (-len(name), name)):
        meant = {person for other in full.like(name) for person in found[other]}
        found[name] = frozenset(meant) or short.first(name) or short.add(name)
    return found


class _Keys:
    """Names under the keys by which others that can be of the same person are looked up."""

    def __init__(self):
        self._names = defaultdict(list)
        self._by_sound = defaultdict(list)
        self._by_part = defaultdict(list)

    def add(self, name):
        """A new person, as a set of one."""
        for key in name_keys(name):
            self._names[key].append(name)
        for sound in {_sound(name), _sound(surname(name) or name)}:
            self._by_sound[sound].append(name)
        for part in _skeletons(name):
            self._by_part[part].append(name)
        return frozenset([name])

    def like(self, name):
        """The names that can be of the person who has this name, in the order in which they were added."""
        near = dict.fromkeys(other for key in search_keys(name) for other in self._names[key])
        found = [*self._by_sound[_sound(name)], *(other for other in near if same_person(other, name))]
        parts = dict.fromkeys(other for part in _skeletons(name) for other in self._by_part[part])
        return dict.fromkeys([*found, *(other for other in parts if _same_parts(other, name))])

    def first(self, name):
        """The first of them as a set of one; None where there is none."""
        return next((frozenset([other]) for other in self.like(name)), None)


def _is_full(name):
    """True for a given name and a surname; initials do not tell two persons apart."""
    words = [word for word in name.replace(".", ". ").split() if word.lower() not in _PARTICLES]
    return len(words) > 1 and surname(name) is not None and not any(word.endswith(".") for word in words)


def _same_parts(one, other):
    """True where all parts of the shorter name are in the longer one, in whatever order: "Yoon Suk Yeol".

    Initials tell persons apart, and are left to others.
    """
    if any(_INITIAL.search(name) for name in (one, other)):
        return False
    shorter, longer = sorted((_skeletons(one), _skeletons(other)), key=len)
    return shorter <= longer and (len(shorter) > 1 or not _is_full(one) or not _is_full(other))


@lru_cache(maxsize=65536)
def _skeletons(name):
    """The parts of a name without particles, each by its first sound and its consonants: Aleksandr is Alexander."""
    parts = [part for part in re.split(r"[\s\-‐‑]+", fold(name.replace(".", ". "))) if part not in _PARTICLES]
    return frozenset(_skeleton(part) for part in parts if len(part) > 1)


def _skeleton(part):
    sound = _sound(part.replace("x", "ks") if part[0] != "x" else part)
    first = "a" if sound[0] in _VOWELS else sound[0]
    rest = "".join(letter for letter in sound[1:] if letter not in _VOWELS)
    return first + rest if len(rest) >= _CONSONANTS - 1 else sound


@lru_cache(maxsize=65536)
def beginnings(name):
    """The first letter of each word of a name, as printed and by sound: all other spellings of it share one of them."""
    words = re.split(r"[\s\-‐‑]+", fold(name))
    return frozenset(part[:1] for word in words if word for part in (word, _sound(word)))


@lru_cache(maxsize=65536)
def _sound(name):
    text = fold(name)
    for spelling, sound in _SOUNDS:
        text = text.replace(spelling, sound)
    return re.sub(r"(.)\1", r"\1", text)
