"""Wire families: articles that carry one text, and how their wordings differ.

Candidates come from MinHash LSH (datasketch) over word shingles, once of the whole body and once of its opening, since
outlets cut a wire text from the end. Each candidate pair is then compared by its real words: most of the shorter text
must stand in the longer one, and names and numbers must not have been exchanged, because two reports made from one
template about two trips share their wording but not their facts. Headlines are each outlet's own and left out.
"""

from functools import lru_cache

import numpy as np
from datasketch import MinHash, MinHashLSH

from archive.same_text import SHARED, differences, kinship, opening_of, shingles_of

__all__ = ["FamilyFinder", "differences", "families"]

_PERMUTATIONS = 96
_BANDS = (32, 3)  # bands and rows: texts alike by 0.4 (Jaccard) meet in 88 of 100 cases, by 0.05 in one of 250
_ALIKE = 0.28  # similarity by all MinHash values from which the words themselves are compared
_OPENING = 50  # words
_KIND = b"words 3, opening 50, 96;"  # what signatures are made of; others are made anew
_MEMBERS = 0.2  # the same between any two of a family; less means that a press review holds them both
_ASKED = 6  # members of each side that are asked when two groups are joined


def families(texts, *, signatures=None):
    """The family of each article: `texts` is id → text, the answer id → the least id of those that carry its text.

    `signatures` is a dict id → bytes that is read and filled; kept between runs it saves most of the time.
    """
    return FamilyFinder(signatures).families(texts)


class FamilyFinder:
    """Finds families again and again; an article more costs one look-up. An id stands for one text for ever."""

    def __init__(self, signatures=None):
        self.signatures = {} if signatures is None else signatures
        self._kinship = {}  # (id, id) in order → how much the two share; 0 where they are of different events
        self._start()

    def _start(self):
        self._index = MinHashLSH(num_perm=_PERMUTATIONS, params=_BANDS)
        self._known = set()
        self._copies = {}  # signature → the article that stands in the index for all that have it
        self._values = {}  # key in the index → its MinHash values
        self._pairs = set()

    def families(self, texts):
        """id → family id, as the function `families`."""
        if not self._known <= texts.keys():
            self._start()
        for one in [one for one in texts if one not in self._known]:
            self._add(one, texts)
        return _named(texts, self._joined(texts))

    def _add(self, one, texts):
        signature = self.signatures.get(one, b"")
        if not signature.startswith(_KIND):
            signature = self.signatures[one] = _signature(texts[one])
        self._known.add(one)
        first = self._copies.setdefault(signature, one)
        if first != one:
            self._pairs.add(_pair(one, first))
            return
        for part, minhash in enumerate(_minhashes(signature)):
            self._pairs |= {_pair(one, other) for other in self._alike(minhash) if other != one}
            self._index.insert((one, part), minhash)
            self._values[one, part] = minhash.hashvalues

    def _alike(self, minhash):
        """Articles that meet this one in the index by more than chance."""
        met = self._index.query(minhash)
        if not met:
            return []
        share = (np.stack([self._values[key] for key in met]) == minhash.hashvalues).mean(axis=1)
        return [one for (one, _), alike in zip(met, share, strict=True) if alike >= _ALIKE]

    def _shared(self, pair, texts):
        if pair not in self._kinship:
            self._kinship[pair] = kinship(texts[pair[0]], texts[pair[1]])
        return self._kinship[pair]

    def _joined(self, texts):
        """Groups of ids, the surest pairs joined first; a group takes in only what is akin to its other members."""
        rated = [(self._shared(pair, texts), pair) for pair in self._pairs]
        group = {}
        for shared, (one, other) in sorted(rated, key=lambda item: (-item[0], item[1])):
            if shared < SHARED:
                break
            ours, theirs = group.setdefault(one, [one]), group.setdefault(other, [other])
            if ours is not theirs and self._akin(ours, theirs, texts):
                ours += theirs
                for member in theirs:
                    group[member] = ours
        return group

    def _akin(self, ours, theirs, texts):
        return all(
            self._shared(_pair(one, other), texts) >= _MEMBERS for one in ours[:_ASKED] for other in theirs[:_ASKED]
        )


def _pair(one, other):
    return (one, other) if one < other else (other, one)


def _named(texts, group):
    least = {id(members): min(members) for members in group.values()}
    return {one: least[id(group[one])] if one in group else one for one in texts}


def _signature(text):
    """MinHash values of the whole body and of its opening as bytes."""
    parts = shingles_of(text), opening_of(text, _OPENING)
    return _KIND + b"".join(_minhash_values(shingles) for shingles in parts)


def _minhash_values(shingles):
    # The shingles are hashed already, and datasketch mixes what it is given once more.
    minhash = MinHash(num_perm=_PERMUTATIONS, hashfunc=int, permutations=_permutations(), scheme="affine32")
    minhash.update_batch(shingles.tolist() or [0])
    return minhash.hashvalues.tobytes()


@lru_cache(maxsize=1)
def _permutations():
    return MinHash(num_perm=_PERMUTATIONS).permutations


def _minhashes(signature):
    values = np.frombuffer(signature, dtype=np.uint32, offset=len(_KIND)).reshape(-1, _PERMUTATIONS)
    parts = values[:1] if (values[0] == values[1]).all() else values
    return [MinHash(hashvalues=part, permutations=_permutations(), scheme="affine32") for part in parts]
