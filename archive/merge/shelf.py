"""Where to look for the document that a row tells of, so that it is compared with a few only."""

from collections import Counter, defaultdict
from datetime import date

from archive.merge.papers import MOVED, NEWS, states_of, title_of

__all__ = ["Shelf"]

_LONGEST = 100  # days: what spans more says nothing of the month
_WIDELY_KNOWN = 300  # papers compared with one row; words that more have in common tell nothing
_NOBODY, _ANYBODY = "nobody", "anybody"  # where papers without a known party are kept, and all papers


class Shelf:
    """Papers by the words of their titles, by the month and by the visit of their signing, each for every state that is
    a party: what has no state in common with a row is never compared with it."""

    def __init__(self, tellings):
        self._common = Counter(word for t in tellings for word in title_of(t).words)
        self._papers = defaultdict(dict)  # dicts as sets that keep their order

    def put(self, paper):
        """Keep a paper where it is looked for; again after it has taken a telling."""
        words = {word for one in paper.titles for word in one.words}
        parties = frozenset().union(*paper.parties) or [_NOBODY]
        for key in (*words, *paper.occasions, *_months(paper.concluded or paper.planned)):
            for party in (*parties, _ANYBODY):
                self._papers[key, party][paper] = None

    def near(self, telling):
        """The papers that a row may tell of: by its rarest words; where it has few, by its month and visit."""
        own, found = title_of(telling), {}
        parties = states_of(telling)
        parties = [*sorted(parties), _NOBODY] if parties else [_ANYBODY]
        for word in sorted(own.words, key=lambda word: (self._common[word], word)):
            found |= self._at(word, parties)
            if len(found) > _WIDELY_KNOWN:
                break
        if len(own.words) <= 1:
            spans = (telling.span, *telling.others)
            months = [month for span in spans for month in _months(span)] or _months_of_day(telling.published)
            for key in (telling["occasion"], *months):
                found |= self._at(key, parties)
        return list(found)

    def _at(self, key, parties):
        return {paper: None for party in parties for paper in self._papers.get((key, party), ())}


def _months_of_day(day):
    return [] if day is None else [_month(day - NEWS), _month(day + 1)]


def _months(span):
    return (
        [] if span is None or span.days > _LONGEST else range(_month(span.first - MOVED), _month(span.last + MOVED) + 1)
    )


def _month(day):
    when = date.fromordinal(max(1, day))
    return when.year * 12 + when.month
