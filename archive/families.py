"""Wire families: articles that carry one text, and how their wordings differ.

Candidates are found by the names and numbers in their texts (see `archive.signatures`), with MinHash LSH (datasketch).
Each candidate pair is then compared by its real words: most of the shorter text must stand in the longer one, and names
and numbers must not have been exchanged, because two reports made from one template about two trips share their wording
but not their facts.
"""

import numpy as np
from datasketch import MinHashLSH

from archive.merge.dates import day_number
from archive.same_text import SHARED, differences, kinship
from archive.signatures import PERMUTATIONS, is_current, minhashes, signature_of

__all__ = ["FamilyFinder", "differences", "families"]

_BANDS = (32, 3)  # bands and rows: texts alike by 0.4 (Jaccard) meet in 88 of 100 cases, by 0.05 in one of 250
_ALIKE = 0.28  # similarity by all MinHash values from which the words themselves are compared
_MEMBERS = 0.2  # the same between any two of a family; less means that a press review holds them both
_ASKED = 6  # members of each side that are asked when two groups are joined


def families(texts, *, published=None, signatures=None):
    """The family of each article: `texts` is id → text, the answer id → the least id of those that carry its text.

    `published` is id → day of publication (ISO), as far as it is known: two reports of one template a month apart are
    of two events. `signatures` is a dict id → bytes that is read and filled; kept between runs it saves much time.
    """
    return FamilyFinder(signatures).families(texts, published=published)


class FamilyFinder:
    """Finds families again and again; an article more costs one look-up. An id stands for one text for ever."""

    def __init__(self, signatures=None):
        self.signatures = {} if signatures is None else signatures
        self._kinship = {}  # (id, id) in order → how much the two share; 0 where they are of different events
        self._published = {}  # id → the number of the day
        self._index = MinHashLSH(num_perm=PERMUTATIONS, params=_BANDS)
        self._known = {}  # id → its signature
        self._copies = {}  # signature → the article that stands in the index for all that have it
        self._values = {}  # key in the index → its MinHash values
        self._pairs = set()

    def families(self, texts, *, published=None):
        """id → family id, as the function `families`."""
        self._forget(self._known.keys() - texts.keys())
        self._date({one: day_number(day) for one, day in (published or {}).items() if isinstance(day, str)})
        for one in [one for one in texts if one not in self._known]:
            self._add(one, texts[one])
        self._compare(texts)
        return _named(texts, self._joined(texts))

    def _date(self, published):
        """Pairs of which a day has changed are compared anew."""
        changed = {one for one in published.keys() | self._published if published.get(one) != self._published.get(one)}
        if changed:
            self._kinship = {pair: shared for pair, shared in self._kinship.items() if changed.isdisjoint(pair)}
        self._published = published

    def _forget(self, gone):
        """Take articles out, and with them those for which one of them stood in the index: these are added anew."""
        if not gone:
            return
        signatures = {self._known[one] for one in gone}
        out = {one for one, signature in self._known.items() if signature in signatures}
        for one in out:
            self._copies.pop(self._known.pop(one), None)
        for key in [key for key in self._values if key[0] in out]:
            self._index.remove(key)
            del self._values[key]
        self._pairs = {pair for pair in self._pairs if out.isdisjoint(pair)}

    def _add(self, one, text):
        signature = self.signatures.get(one, b"")
        if not is_current(signature):
            signature = self.signatures[one] = signature_of(text)
        self._known[one] = signature
        first = self._copies.setdefault(signature, one)
        if first != one:
            self._pairs.add(_pair(one, first))
            return
        for part, minhash in enumerate(minhashes(signature)):
            self._pairs |= {_pair(one, other) for other in self._alike(minhash) if other != one}
            self._index.insert((one, part), minhash, check_duplication=False)
            self._values[one, part] = minhash.hashvalues

    def _alike(self, minhash):
        """Articles that meet this one in the index by more than chance."""
        met = self._index.query(minhash)
        if not met:
            return []
        share = (np.stack([self._values[key] for key in met]) == minhash.hashvalues).mean(axis=1)
        return [one for (one, _), alike in zip(met, share, strict=True) if alike >= _ALIKE]

    def _compare(self, texts):
        """Rate the pairs that are new, those of one family in a row, so that each text is split into words once."""
        new = [pair for pair in self._pairs if pair not in self._kinship]
        first = {}
        for one, other in new:
            first[other] = min(one, first.get(other, one))
        for pair in sorted(new, key=lambda pair: (first.get(pair[0], pair[0]), pair)):
            self._shared(pair, texts)

    def _shared(self, pair, texts):
        if pair not in self._kinship:
            self._kinship[pair] = kinship(texts[pair[0]], texts[pair[1]], days=self._days_between(*pair))
        return self._kinship[pair]

    def _days_between(self, one, other):
        days = self._published.get(one), self._published.get(other)
        return None if None in days else abs(days[0] - days[1])

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
