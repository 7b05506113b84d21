"""What texts are compared by: their words, and runs of three words as numbers (shingles).

Headlines are each outlet's own and left out.
"""

import re
from functools import lru_cache
from zlib import crc32

import numpy as np

__all__ = ["WORD", "shingles", "shingles_of", "telling_of", "words_of"]

WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
_SHINGLE = 3  # words
_BEGIN = re.compile(r"(?:^|[.!?:…][”\"’»)]*\s|[\n“\"«])\W*\w")  # of a sentence: a capital there says nothing
_FEW = 12  # shingles that tell facts; a text that has less is known by all its shingles
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


@lru_cache(maxsize=1024)
def words_of(text):
    """The words of a text below its headline, as printed but for the capitals of sentences, and folded."""
    words = WORD.findall(_BEGIN.sub(_lowered, _below_headline(text)))
    return words, _folded(words)


@lru_cache(maxsize=1024)
def shingles_of(text):
    """All shingles of a text below its headline, sorted."""
    return shingles(words_of(text)[1])


def shingles(folded):
    """The shingles of folded words, sorted."""
    return np.unique(_runs(folded))


def telling_of(text, opening):
    """The shingles with a name or number in them, of the whole text and of its first words, `opening` of them.

    "A guard of honour was lined up at the airport" stands in every report of its press service; "guest of President
    Shavkat Mirziyoyev", "signed 18 papers" in few. A text that is not much longer than its opening, or tells nothing
    there, has none apart.
    """
    words = WORD.findall(_BEGIN.sub(_lowered, _below_headline(text)))
    runs, telling = _runs(_folded(words)), _telling(words)
    whole, first = np.unique(runs[telling]), np.unique(runs[:opening][telling[:opening]])
    if len(whole) < _FEW:
        whole = np.unique(runs)
    return whole, whole if len(words) <= 1.5 * opening or len(first) < _FEW else first


def _lowered(match):
    return match.group().lower()


def _telling(words):
    """For each run whether one of its words is a name or a number; letters that have no case are names."""
    facts = np.fromiter((not word[0].islower() for word in words), dtype=bool, count=len(words))
    if len(words) < _SHINGLE:
        return facts
    return np.lib.stride_tricks.sliding_window_view(facts, _SHINGLE).any(axis=1)


def _below_headline(text):
    head, _, rest = text.strip().partition("\n")
    return rest if len(rest) > 2 * len(head) else text


def _folded(words):
    return [word.casefold() for word in words]


def _runs(folded):
    """A number for each run of words, in order of reading; for each word where there are too few for a run."""
    numbers = np.fromiter(map(_number, folded), dtype=np.uint64, count=len(folded))
    if len(numbers) < _SHINGLE:
        return numbers.astype(np.uint32)
    runs = sum(numbers[i : len(numbers) - _SHINGLE + 1 + i] * _MIX[i] for i in range(_SHINGLE))
    return (runs >> np.uint64(32)).astype(np.uint32)


@lru_cache(maxsize=1 << 18)
def _number(word):
    return crc32(word.encode())
