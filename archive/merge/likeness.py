"""How alike the wordings of quotations are, and which of them have to be compared at all.

An index of word shingles leads from each wording to those that share some of it; wordings that are connected in this
way make a block, and nothing in one block can be of one utterance with anything in another.
"""

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from extraction.people.names import fold

__all__ = ["SHARED", "Wordings", "likeness", "sentences_of", "shingles_of", "words_of"]

_SHINGLE = 3  # words
SHARED = 0.35  # of the shorter wording's shingles that the longer one has
_KEPT = 0.86  # of the words of the shorter wording, in their order
_ALIKE = 80  # rapidfuzz partial ratio of the shorter wording within the longer one
_SENTENCE = 8  # words from which on a sentence is not a stock phrase
_END = re.compile(r"[.!?…]+(?=\s|$)|\n")
_ORDINAL = re.compile(r"(\d)(?:st|nd|rd|th)$")
_NO = frozenset(
    ["not", "no", "never", "neither", "nor", "none", "nothing", "nobody", "cannot", "dont", "doesnt", "didnt", "wont"]
    + ["isnt", "arent", "wasnt", "werent", "cant", "couldnt", "shouldnt", "wouldnt", "havent", "hasnt", "hadnt"]
)
_FEW_MORE = 3  # words by which two printings of one sentence differ in length
_COMMON = 60  # wordings with one shingle, from which on only the next ones in order are compared
_NEXT = 6
_RARE, _RAREST = 20, 10  # texts that have a rare shingle; shingles of a text that are looked up in any case


@lru_cache(maxsize=1 << 16)
def words_of(text):
    """The words of a quotation in the form in which they are compared: one of its lists for each sentence, joined."""
    return tuple(word for sentence in _sentences(text) for word in sentence)


@lru_cache(maxsize=1 << 16)
def _sentences(text):
    parts = (_plain(part).split() for part in _END.split(text))
    return tuple(tuple(words) for words in parts if words)


def _plain(text):
    return "".join(c if c.isalnum() or c.isspace() else "" if c in "'’ʻ`" else " " for c in fold(text))


@lru_cache(maxsize=1 << 16)
def shingles_of(text):
    """All runs of a few words in a quotation; the whole of a shorter one."""
    words = words_of(text)
    return frozenset(words[i : i + _SHINGLE] for i in range(max(1, len(words) - _SHINGLE + 1)))


@lru_cache(maxsize=1 << 16)
def sentences_of(text):
    """The sentences that are too long for a stock phrase."""
    return frozenset(sentence for sentence in _sentences(text) if len(sentence) >= _SENTENCE)


def likeness(one, other):
    """How alike two wordings are: 1 where the shorter stands in the longer, 0.5 where they overlap, else 0.

    They overlap where a long sentence is in both: two outlets chose different parts of one speech.
    """
    return _likeness(one, other) if one < other else _likeness(other, one)


@lru_cache(maxsize=1 << 18)
def _likeness(one, other):
    short, long = sorted((one, other), key=lambda text: len(words_of(text)))
    if _says_the_opposite(short, long):
        return 0.0
    if _numbers(short) <= _numbers(long) and _shares_much(short, long) and _holds(words_of(short), words_of(long)):
        return 1.0
    return 0.5 if sentences_of(one) & sentences_of(other) else 0.0


@lru_cache(maxsize=1 << 16)
def _numbers(text):
    """ "Trade grew by 12 per cent" is said every year with another number."""
    return frozenset(_ORDINAL.sub(r"\1", word) for word in words_of(text) if word[0].isdigit())


@lru_cache(maxsize=1 << 16)
def _denials(text):
    return sum(word in _NO for word in words_of(text))


def _says_the_opposite(short, long):
    """True where nearly the same words are printed with a "not" and without."""
    near = len(words_of(long)) - len(words_of(short)) <= _FEW_MORE
    return near and _denials(short) != _denials(long)


def _shares_much(one, other):
    a, b = shingles_of(one), shingles_of(other)
    return len(a & b) >= SHARED * min(len(a), len(b))


def _holds(short, long):
    """True where the shorter wording is one stretch of the longer one, nearly word for word."""
    kept = LCSseq.similarity(short, long) >= _KEPT * len(short)
    return kept and bool(fuzz.partial_ratio(" ".join(short), " ".join(long), score_cutoff=_ALIKE))


class Wordings:
    """Which wordings share text, kept up to date as rows come and go. Blocks are what is connected by likeness."""

    def __init__(self):
        self._rows = {}  # telling → its text
        self._carriers = defaultdict(set)  # text → the tellings that have them
        self._index = defaultdict(set)  # shingle → text
        self._alike = defaultdict(set)  # text → other text
        self._blocks = {}

    def block_of(self, telling):
        """The name of the block of a row."""
        return self._blocks[self._rows[telling]]

    def take(self, tellings):
        """Read the rows that are new and forget those that are gone."""
        present = set(tellings)
        gone = [telling for telling in self._rows if telling not in present]
        new = [telling for telling in tellings if telling not in self._rows]
        if not gone and not new:
            return
        fresh = self._added(new)
        self._remove(gone)
        self._link([text for text in fresh if text in self._carriers])
        self._blocks = _connected(self._carriers, self._alike)

    def _added(self, tellings):
        fresh = {}
        for telling in tellings:
            text = self._rows[telling] = telling["text"] or ""
            if text not in self._carriers:
                fresh[text] = None
                for shingle in shingles_of(text):
                    self._index[shingle].add(text)
            self._carriers[text].add(telling)
        return fresh

    def _remove(self, tellings):
        for telling in tellings:
            text = self._rows.pop(telling)
            self._carriers[text].discard(telling)
            if not self._carriers[text]:
                del self._carriers[text]
                for shingle in shingles_of(text):
                    self._index[shingle].discard(text)
                for other in self._alike.pop(text, ()):
                    self._alike[other].discard(text)

    def _link(self, fresh):
        neighbours = {}
        for text in fresh:
            for other in self._sharing(text, neighbours):
                if other != text and other not in self._alike[text] and likeness(text, other):
                    self._alike[text].add(other)
                    self._alike[other].add(text)

    def _sharing(self, text, neighbours):
        near = set()
        for shingle in self._telling_shingles(text):
            found = self._index[shingle]
            near |= found if len(found) <= _COMMON else _next(text, shingle, found, neighbours)
        return near

    def _telling_shingles(self, text):
        """All that few other texts have, and some more where there are not many of these."""
        counted = sorted((len(self._index[shingle]), shingle) for shingle in shingles_of(text))
        shared = [(number, shingle) for number, shingle in counted if number > 1]
        return [shingle for i, (number, shingle) in enumerate(shared) if i < _RAREST or number <= _RARE]


def _next(text, shingle, found, neighbours):
    """Of too many wordings with one shingle those that go on most alike: the next in order from that shingle on."""
    if shingle not in neighbours:
        ordered = sorted(found, key=lambda one: _from(one, shingle))
        neighbours[shingle] = ordered, {one: place for place, one in enumerate(ordered)}
    ordered, places = neighbours[shingle]
    place = places[text]
    return set(ordered[max(0, place - _NEXT) : place + _NEXT + 1])


def _from(text, shingle):
    words = words_of(text)
    place = next((i for i in range(len(words)) if words[i : i + len(shingle)] == shingle), 0)
    return words[place:], text


def _connected(nodes, links):
    """Node → the least node of those that it is connected with."""
    home = {}
    for start in nodes:
        if start in home:
            continue
        if not links.get(start):
            home[start] = start
            continue
        part, open = {start}, [start]
        while open:
            new = links.get(open.pop(), set()) - part
            part |= new
            open += new
        home |= dict.fromkeys(part, min(part))
    return home
