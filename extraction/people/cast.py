"""The cast of an article while it is being read: persons with their names, titles and mentions, found by their names.

Persons are looked up by the first letters of their names, so that a long article costs no more a name than a short
one.
"""

from bisect import bisect_left, insort

from extraction.people.names import given_agree, name_keys, same_person, search_keys
from extraction.people.quoted import quoted_tokens

__all__ = ["Cast", "Person"]


class Person:
    """One person so far: printed names with their counts, titles (words, office, ISO code) and mentions."""

    def __init__(self, *, weak=False, role=None):
        self.number = -1  # place in the cast
        self.names, self.titles, self.mentions = {}, {}, []
        self.offices, self.countries = set(), set()
        self.starts, self.told = [], []  # of all mentions and of those outside quotation marks, sorted
        self.quoted = None  # token → does it stand between marks?
        self.guest = False  # leads a delegation
        self.latest_name = self.latest_title = None
        self.gender, self.weak, self.role = None, weak, role

    def add_title(self, words, office, iso3):
        self.latest_title = (words, office, iso3)
        self.titles[self.latest_title] = None
        self.offices.add(office)
        if iso3:
            self.countries.add(iso3)

    def mention(self, span, kind):
        """Add the words of a span as a mention: name, title, role or pronoun."""
        self.mentions.append({"start": span.start_char, "end": span.end_char, "text": span.text, "kind": kind})
        insort(self.starts, span.start_char)
        if not self.quoted[span.start]:
            insort(self.told, span.start_char)

    def last_before(self, char):
        """Where the last mention before this character begins; -1 without one."""
        return _last(self.starts, char)

    def last_told(self, char):
        """The same, of the mentions in the narration only."""
        return _last(self.told, char)


def _last(starts, char):
    k = bisect_left(starts, char)
    return starts[k - 1] if k else -1


class Cast(list):
    """The persons in order of first mention."""

    def __init__(self, doc):
        super().__init__()
        self.quoted = quoted_tokens(doc)
        self._by_name = {}  # key of a name → the persons who bear such a name

    def join(self, person, name=None):
        """Add a person, under a name if there is one."""
        person.number, person.quoted = len(self), self.quoted
        self.append(person)
        if name:
            self.add_name(person, name)
        return person

    def add_name(self, person, name):
        if name not in person.names:
            for key in name_keys(name):
                self._by_name.setdefault(key, {})[person.number] = person
        person.names[name] = person.names.get(name, 0) + 1
        person.latest_name = name

    def alike(self, name):
        """The persons who can bear a printed name by its first letters, in order."""
        found = {}
        for key in search_keys(name):
            found |= self._by_name.get(key, {})
        return [found[number] for number in sorted(found)]

    def known(self, name, iso3):
        """The person whom a name means; of several, one of the same country, then the last mentioned."""
        fits = [
            p
            for p in self.alike(name)
            if any(same_person(known, name) for known in p.names) and all(given_agree(known, name) for known in p.names)
        ]
        if iso3 is not None and " " not in name:
            fits = [p for p in fits if iso3 in p.countries] or fits
        return max(fits, key=lambda p: (" " in next(iter(p.names)), p.starts[-1] if p.starts else -1), default=None)
