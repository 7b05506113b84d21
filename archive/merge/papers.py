"""One document while its tellings come together."""

from collections import Counter
from functools import lru_cache

from archive.merge.dates import hull
from archive.merge.titles import title
from extraction.places import country_named

__all__ = ["CONCLUDED", "LATER", "MOVED", "NEWS", "Paper", "is_inferred", "states_of", "title_of"]

CONCLUDED = ("signed", "adopted", "exchanged")
LATER = ("approved", "ratified", "in_force")
NEWS = 3  # days in which a paper without a date is news
MOVED = 3  # days by which newspapers date one signing apart


def title_of(telling):
    """The Title of a row; that of its kind alone where it has none: "an agreement"."""
    return title(telling["title"] or telling["document_type"] or "")


def states_of(telling):
    """The states among the parties of a row."""
    return _states(tuple(telling["parties"]))


@lru_cache(maxsize=65536)
def _states(parties):
    """An airline or a town says nothing of the states."""
    found = (country_named(party) for party in parties)
    return frozenset(country.iso3 for country in found if country)


def is_inferred(telling):
    """True for a day that other words of the article have lent to the signing."""
    return telling["date_basis"] == "context" and "date_start" not in telling.edited


class Paper:
    """A document as told so far."""

    def __init__(self):
        self.tellings, self.ids, self.articles, self.families = [], set(), set(), set()
        self.titles = {}
        self.parties, self.occasions = Counter(), Counter()
        self.concluded = self.planned = self.later = None
        self.published = None

    @property
    def signature(self):
        """The same for a paper of which the same is told."""
        return frozenset(self.tellings)

    def take(self, telling, days):
        """Add a telling; `days` is the reading of its date by which it fits, None if by none."""
        self.tellings.append(telling)
        self.ids.add(telling.id)
        self.articles |= {telling.article} - {None}
        self.families.add(telling.family)
        self.titles[title_of(telling)] = None
        self.parties.update([states_of(telling)] if states_of(telling) else [])
        self.occasions.update([telling["occasion"]] if telling["occasion"] else [])
        if telling.published and (self.published is None or telling.published < self.published):
            self.published = telling.published
        if days:
            self._date(telling["status"], days)

    def _date(self, status, days):
        if status in CONCLUDED:
            self.concluded = _finer(self.concluded, days)
        elif status == "planned":
            self.planned = _finer(self.planned, days)
        elif status in LATER:
            self.later = _finer(self.later, days)


def _finer(known, new):
    """Days of one signing grow together; of a day and a month the day stays."""
    if known is None or new.days < known.days and not known.exact:
        return new
    return hull(known, new) if known.exact and new.exact else known
