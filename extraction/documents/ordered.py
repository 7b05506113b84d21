"""Things of a Doc in text order, with the ones near a token at hand: the work stays linear in the text."""

from bisect import bisect_left, insort

__all__ = ["Ordered"]


class Ordered:
    """Items sorted by a token position: `mentions.between(10, 20)`, `events.at(7)`."""

    def __init__(self, items, key):
        self.key = key
        self.items = sorted(items, key=key)

    def __iter__(self):
        return iter(self.items)

    def between(self, start, end):
        """The items that begin at tokens start to end - 1."""
        return self.items[bisect_left(self.items, start, key=self.key) : bisect_left(self.items, end, key=self.key)]

    def before(self, i, most):
        """The last items that begin before token i, at most so many."""
        place = bisect_left(self.items, i, key=self.key)
        return self.items[max(place - most, 0) : place]

    def at(self, i):
        """The item that begins at token i, or None."""
        return next(iter(self.between(i, i + 1)), None)

    def add(self, item):
        insort(self.items, item, key=self.key)
