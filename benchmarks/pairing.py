"""How well groups agree with the true ones: precision, recall and F1 over pairs of members."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

__all__ = ["Pairs", "agreement", "mistakes"]


@dataclass(frozen=True)
class Pairs:
    """Pairs that are together in truth, as found, and in both."""

    true: int
    found: int
    right: int

    @property
    def precision(self):
        """Of the pairs that were put together, those that belong together."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self):
        """Of the pairs that belong together, those that were put together."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self):
        """Harmonic mean of both."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


def agreement(truth, found):
    """`truth` and `found` are member → group; members that one of them lacks are left out."""
    members = truth.keys() & found.keys()
    return Pairs(
        true=_pairs(truth[one] for one in members),
        found=_pairs(found[one] for one in members),
        right=_pairs((truth[one], found[one]) for one in members),
    )


def _pairs(groups):
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def mistakes(truth, found):
    """Yield (`joined` or `parted`, one member, another), once for each two groups between which something is wrong."""
    members = sorted(truth.keys() & found.keys())
    for kind, groups, others in (("joined", found, truth), ("parted", truth, found)):
        by_group = {}
        for one in members:
            by_group.setdefault(groups[one], {}).setdefault(others[one], one)
        for parts in by_group.values():
            for one, other in combinations(parts.values(), 2):
                yield kind, one, other
