"""Where to look for the utterance that a quotation prints, and who can be its speaker.

What a row tells was said either in the days of its article, or is in the same wire text, or is of the same speaker; and
its wording shares words with it. Only utterances for which both holds are compared, however many are alike.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from archive.merge.likeness import SHARED, sentences_of, shingles_of
from archive.merge.people import beginnings, persons, visitor
from extraction.people.names import fold

__all__ = ["DAYS", "Heard", "Speaker", "can_be_one", "speaker"]

DAYS = 10  # within which a short phrase or an overlap is of one occasion
_SPELLING = 85  # rapidfuzz ratio of two names


class Speaker(NamedTuple):
    """Who speaks in a row: a name or only an office, of a country."""

    name: str | None
    office: str | None
    country: str | None


def speaker(telling):
    """The Speaker of a row."""
    one = visitor(telling["speaker"], telling["speaker_title"])
    return Speaker(one.name, one.office, telling["speaker_country"])


@lru_cache(maxsize=1 << 18)
def can_be_one(one, other):
    """Names must be of one person; "the President of Uzbekistan" can be anybody from there with that office."""
    if one.name and other.name:
        if fuzz.ratio(fold(one.name), fold(other.name)) >= _SPELLING:
            return True  # said in the same words, so that a doubtful spelling is enough
        meant = persons(frozenset((one.name, other.name)))
        return not meant[one.name].isdisjoint(meant[other.name])
    if one.country and other.country and one.country != other.country:
        return False
    return not (one.office and other.office) or one.office == other.office


class Heard:
    """Utterances by their words, and by the days, wire texts and speakers that they are told by."""

    def __init__(self):
        self.utterances = []
        self._numbers, self._sizes = {}, {}
        self._by_words, self._by_occasion = defaultdict(set), defaultdict(set)

    def note(self, utterance, telling, *, is_wording):
        """Keep an utterance under what it has taken of a telling."""
        number = self._numbers.setdefault(utterance, len(self._numbers))
        if number == len(self.utterances):
            self.utterances.append(utterance)
        if is_wording:
            self._note_words(number, telling["text"] or "")
        for key in _told_by(telling):
            self._by_occasion[key].add(number)

    def _note_words(self, number, text):
        shingles = shingles_of(text)
        self._sizes[number] = min(len(shingles), self._sizes.get(number, len(shingles)))
        for mark in shingles | sentences_of(text):
            self._by_words[mark].add(number)

    def near(self, telling):
        """The utterances that a row can print, in the order in which they were made."""
        sought, text = _sought_by(telling), telling["text"] or ""
        occasion = None if sought is None else set().union(*(self._by_occasion.get(key, ()) for key in sought))
        shingles, shared = shingles_of(text), Counter()
        for numbers in self._having(shingles, occasion):
            shared.update(numbers)
        found = {
            n for n, times in shared.items() if times >= SHARED * self._sizes[n] or times >= SHARED * len(shingles)
        }
        found.update(*self._having(sentences_of(text), occasion))
        return [self.utterances[number] for number in sorted(found)]

    def _having(self, marks, occasion):
        known = (self._by_words[mark] for mark in marks if mark in self._by_words)
        return known if occasion is None else (numbers & occasion for numbers in known)


def _told_by(telling):
    one = speaker(telling)
    yield "family", telling.family
    yield "country", one.country
    if telling.published:
        yield "days", telling.published // DAYS
    yield from _named(one.name) if one.name else [("office", one.country), "office"]


def _sought_by(telling):
    """The keys of `_told_by` that an utterance must have one of; None where anybody can have said it at any time."""
    one, keys = speaker(telling), [("family", telling.family)]
    if telling.published:
        keys += [("days", telling.published // DAYS + step) for step in (-1, 0, 1)]
    if one.name:
        return keys + [*_named(one.name)] + ([("office", one.country), ("office", None)] if one.country else ["office"])
    return [*keys, ("country", one.country), ("country", None)] if one.country else None


def _named(name):
    return (("name", beginning) for beginning in beginnings(name))
