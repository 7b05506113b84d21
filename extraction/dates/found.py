"""One match of the grammar: its words by class, and where it stands in the article."""

from extraction.dates.lexicon import GROUPS, SHIFTS

__all__ = ["Found"]


class Found:
    """One match of the grammar. `found["month"]` is the value of its first word of that class."""

    __slots__ = ("rule", "scan", "first", "last")

    def __init__(self, rule, scan, first, last):
        self.rule, self.scan, self.first, self.last = rule, scan, first, last

    def __getitem__(self, name):
        values = self.all(name)
        return values[0] if values else None

    def has(self, *names):
        """True if a word of one of the classes is in the match."""
        codes = self.scan.codes[self.first : self.last]
        return any(code in codes for name in names for code in GROUPS[name])

    def all(self, *names):
        """The values of the words of these classes, in their order."""
        return [self.scan.values[i] for i in self.at(*names)]

    def at(self, *names):
        """Indices of the words of these classes."""
        codes = "".join(GROUPS[name] for name in names)
        return [i for i in range(self.first, self.last) if self.scan.codes[i] in codes]

    def printed(self, name, text):
        """The first word of a class as it is printed, in lower case."""
        i = self.at(name)[0]
        return text[self.scan.starts[i] : self.scan.ends[i]].lower()

    def is_plural(self, name, text):
        """True for "coming quarters", "recent years"."""
        return self.has(name) and self.printed(name, text).endswith("s")

    def cut(self, first, last):
        """A narrower match of the same rule."""
        return Found(self.rule, self.scan, first, last)

    @property
    def start(self):
        """Offset of the first character."""
        return self.scan.starts[self.first]

    @property
    def end(self):
        """Offset behind the last character."""
        return self.scan.ends[self.last - 1]

    @property
    def next_code(self):
        """The code of the word behind the match; empty at the end."""
        return self.scan.codes[self.last : self.last + 1]

    @property
    def shift(self):
        """The word that points: "last", "this", "following"; of two ("this past spring") the second; or None."""
        pointing = self.all(*SHIFTS)
        return pointing[-1] if pointing else None
