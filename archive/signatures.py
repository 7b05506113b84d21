"""The signature of a text: MinHash values (datasketch) of what it tells, once of the whole body and once of its
opening, since outlets cut a wire text from the end.

Only shingles with names and numbers go into it. Texts made from one template about two trips would otherwise be near to
each other, and all pairs of them would have to be compared: the square of their number.
"""

from functools import lru_cache

import numpy as np
from datasketch import LeanMinHash, MinHash

from archive.shingles import telling_of

__all__ = ["PERMUTATIONS", "is_current", "minhashes", "signature_of"]

PERMUTATIONS = 96
_OPENING = 50  # words
_KIND = b"facts 3, opening 50, 96;"  # what signatures are made of; others are made anew
_SCHEME = "affine32"


def signature_of(text):
    """The signature as bytes, to be kept between runs."""
    return _KIND + b"".join(_values(shingles) for shingles in telling_of(text, _OPENING))


def is_current(signature):
    """True for bytes that this version of `signature_of` made."""
    return signature.startswith(_KIND)


def minhashes(signature):
    """The MinHash of the whole text and that of its opening; one where both are the same."""
    values = np.frombuffer(signature, dtype=np.uint32, offset=len(_KIND)).reshape(-1, PERMUTATIONS)
    parts = values[:1] if (values[0] == values[1]).all() else values
    return [LeanMinHash(seed=1, hashvalues=part, scheme=_SCHEME) for part in parts]


def _values(shingles):
    # The shingles are hashed already, and datasketch mixes what it is given once more.
    minhash = MinHash(num_perm=PERMUTATIONS, hashfunc=int, permutations=_permutations(), scheme=_SCHEME)
    minhash.update_batch(shingles.tolist() or [0])
    return minhash.hashvalues.tobytes()


@lru_cache(maxsize=1)
def _permutations():
    return MinHash(num_perm=PERMUTATIONS).permutations
