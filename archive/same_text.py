"""Whether two texts are one text in two outlets, and how their wordings differ.

Most of the shorter text must stand in the longer one, and names and numbers must not have been exchanged: two reports
made from one template about two trips share their wording, but not their facts and not their first sentence. Headlines
and credit lines are each outlet's own and left out.
"""

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from archive.facts import CREDIT, NEWS, is_date_word, number_exchanged, other_facts
from archive.shingles import WORD, shingles, shingles_of, words_of

__all__ = ["SHARED", "differences", "kinship"]

_SAME = 0.97  # from here on too few words differ to tell other facts
SHARED = 0.65  # how much of the shorter text stands in the longer one
_COMPARED = 0.4  # from here on the places in which two texts differ are looked at
_SHORT = 20  # shingles; less text than this must be the same nearly throughout
_SHORT_SHARED = 0.85
_TYPO = 70  # ratio at which two words are spellings of one
_PLACE = 8  # words; where more are exchanged, one text has another sentence
_APART = 3  # equal words between two places
_FACT, _PLAIN = 1.0, 0.5  # what a place weighs in which two texts have other names or numbers, other words
_CUT_APART = 2.5  # weight that tells such texts apart where they share less than a family does
_OTHER_LEAD = 1.5  # what another first sentence weighs
_LEAD, _SAME_LEAD = (5, 28), 0.5  # words after the credit line; how much of them the other text has
_MORE = 0.005  # by how much more two texts must differ in such places for each shingle over 100


def kinship(text, other, *, days=None):
    """The share of the shorter text that stands in the longer one; 0 where the two tell different facts.

    `days` lie between their publications. Within a few, one other number is a correction; later it is another event.
    """
    one, two = shingles_of(text), shingles_of(other)
    size = min(len(one), len(two))
    if not size:
        return float(words_of(text)[1] == words_of(other)[1])
    shared = len(np.intersect1d(one, two, assume_unique=True)) / size
    if size < _SHORT and shared < _SHORT_SHARED:
        return 0.0
    (words, folded), (others, folded_other) = words_of(text), words_of(other)
    if shared < _COMPARED or folded == folded_other:
        return shared
    places = _places(Levenshtein.opcodes(folded, folded_other))
    if other_facts(places, folded, folded_other, days=days):
        return 0.0
    if shared < _SAME:
        weight = _exchanged_weight(places, words, others, near=days is not None and days <= NEWS)
        if not _same_lead(text, other):
            weight += _OTHER_LEAD
        if weight >= _limit(shared) + _MORE * max(0, size - 100):
            return 0.0
    return shared


def _limit(shared):
    """Two outlets that cut one text differently share less and are akin all the same."""
    return 1 + (shared - SHARED) / (1 - SHARED) if shared >= SHARED else _CUT_APART


def _same_lead(text, other):
    """True where the first sentence of the shorter text, which has the news, stands in the longer one too."""
    short, long = sorted((text, other), key=lambda one: len(words_of(one)[1]))
    lead = shingles(words_of(short)[1][slice(*_LEAD)])
    return len(np.intersect1d(lead, shingles_of(long), assume_unique=True)) >= _SAME_LEAD * len(lead)


def _exchanged_weight(places, words, others, *, near):
    """In how many places one text has other names, numbers or words than another, its credit line apart.

    Of texts that are `near` in time, one number that alone differs is a correction and weighs less.
    """
    found = {
        _exchanged(words[a:b], others[c:d])
        for a, b, c, d in places
        if min(a, c) >= CREDIT and max(b - a, d - c) <= _PLACE
    }
    corrected = [one for one in found if len(one[0]) == len(one[1]) == 1 and number_exchanged(*map(_lower, one))]
    weight = sum(_weight(ours, theirs) for ours, theirs in found)
    return weight - (_FACT - _PLAIN if near and len(corrected) == 1 else 0)


def _lower(words):
    return [word.casefold() for word in words]


def _places(opcodes):
    """Where two texts differ: (start, end, other start, other end). What a few equal words part is one place."""
    found = []
    for tag, a, b, c, d in opcodes:
        if tag == "equal":
            continue
        if found and a - found[-1][1] < _APART:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _weight(ours, theirs):
    if not ours or not theirs:
        return 0
    if not (any(map(_is_fact, ours)) and any(map(_is_fact, theirs))):
        return _PLAIN
    both = number_exchanged(_lower(ours), _lower(theirs)) and all(map(_has_name, (ours, theirs)))
    return 2 * _FACT if both else _FACT  # "in Paris on June 5" for "in Ottawa on May 5"


def _has_name(words):
    return any(word[0].isupper() and not is_date_word(word.casefold()) for word in words)


def _exchanged(words, others):
    """The words that stand in one place of two texts, without typing errors, spellings of one name and small words."""
    return (
        tuple(word for word in words if _tells(word) and not any(_same(word, other) for other in others)),
        tuple(other for other in others if _tells(other) and not any(_same(word, other) for word in words)),
    )


def _tells(word):
    return len(word) > 3 or _is_fact(word)


def _is_fact(word):
    return word[0].isupper() or word[0].isdigit()


def _same(word, other):
    if word[0].isdigit() or other[0].isdigit():
        return word == other
    return fuzz.ratio(word.casefold(), other.casefold()) >= _TYPO


_KINDS = {"replace": "changed", "delete": "cut", "insert": "added"}


def differences(text, other):
    """How the wording of `other` differs from that of `text`: (kind, words, other words) in order of reading.

    The kind is `changed`, `cut` (stands in `text` only) or `added`. Case and punctuation make no difference.
    """
    places, others = list(WORD.finditer(text)), list(WORD.finditer(other))
    folded, folded_other = ([place.group().casefold() for place in side] for side in (places, others))
    return [
        (_KINDS[tag], _printed(text, places[a:b]), _printed(other, others[c:d]))
        for tag, a, b, c, d in _joined_blocks(Levenshtein.opcodes(folded, folded_other))
    ]


def _joined_blocks(opcodes):
    """Differences as (tag, start, end, other start, other end); a lone word left between two of them joins both."""
    blocks = []
    for tag, a, b, c, d in opcodes:
        if tag == "equal":
            continue
        apart = a - blocks[-1][2] if blocks else _APART
        if (
            not apart or apart == 1 and tag == blocks[-1][0] == "replace"
        ):  # "discussed" for "spoke of" is one difference
            blocks[-1] = ("replace", blocks[-1][1], b, blocks[-1][3], d)
        else:
            blocks.append((tag, a, b, c, d))
    return blocks


def _printed(text, places):
    return text[places[0].start() : places[-1].end()] if places else ""
