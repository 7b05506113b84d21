"""One document while its tellings come together, and whether a row tells of it."""

from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache

from archive.merge.dates import gap, hull, overlap
from archive.merge.titles import OTHER_WORD, likeness, title
from extraction.places import country_named

__all__ = ["CONCLUDED", "Paper", "Shelf", "fit", "states", "title_of"]

CONCLUDED = ("signed", "adopted", "exchanged")
_LATER = ("approved", "ratified", "in_force")
_NEWS = 3  # days in which a paper without a date is news
_MOVED = 3  # days by which newspapers date one signing apart
_AHEAD = 400  # days before a signing in which it is announced
_WIDELY_KNOWN = 300  # papers compared with one row; words that more have in common tell nothing
_SECOND = 0.5  # what the less likely reading of a date costs
_SURE = 1.5  # the likeness of titles that needs no other sign


def title_of(telling):
    """The Title of a row; that of its kind alone where it has none: "an agreement"."""
    return title(telling["title"] or telling["document_type"] or "")


@lru_cache(maxsize=65536)
def states(parties):
    """The states among the parties; an airline or a town says nothing of them."""
    found = (country_named(party) for party in parties)
    return frozenset(country.iso3 for country in found if country)


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

    def take(self, telling, days=None):
        """Add a telling; `days` is the reading of its date by which it fits, if it is not the first one."""
        self.tellings.append(telling)
        self.ids.add(telling.id)
        self.articles |= {telling.article} - {None}
        self.families.add(telling.family)
        self.titles[title_of(telling)] = None
        self.parties.update([states(tuple(telling["parties"]))] if states(tuple(telling["parties"])) else [])
        self.occasions.update([telling["occasion"]] if telling["occasion"] else [])
        if telling.published and (self.published is None or telling.published < self.published):
            self.published = telling.published
        if telling.span:
            self._date(telling["status"], days or telling.span)

    def _date(self, status, days):
        if status in CONCLUDED:
            self.concluded = _finer(self.concluded, days)
        elif status == "planned":
            self.planned = _finer(self.planned, days)
        elif status in _LATER:
            self.later = _finer(self.later, days)


def _finer(known, new):
    """Days of one signing grow together; of a day and a month the day stays."""
    if known is None or new.days < known.days and not known.exact:
        return new
    return hull(known, new) if known.exact and new.exact else known


def fit(telling, paper):
    """How well a row fits a document and by which reading of its date: `(3.5, Span)`; None if it is another one."""
    if telling.article in paper.articles:
        return None  # the extraction has told the papers of one article apart
    alike = max((a for other in paper.titles if (a := likeness(title_of(telling), other)) is not None), default=None)
    parties = _parties(states(tuple(telling["parties"])), paper.parties)
    when = _when(telling, paper)
    if alike is None or parties is None or when is None:
        return None
    # A title that others share is that of one paper only with the same parties and days.
    score, days = when
    if alike < _SURE and (parties <= 0 or score < (1.5 if alike == OTHER_WORD else 1)):
        return None
    return alike + parties + score, days


def _parties(found, known):
    if not found or not known:
        return 0.1 if not found and not known else 0.0
    if found in known:
        return 0.5
    return 0.0 if any(found < other or other < found for other in known) else None


def _when(telling, paper):
    """What the dates say for it and by which reading: `(2.0, Span)`; None where they exclude it."""
    same_visit = 1.5 if telling["occasion"] and telling["occasion"] in paper.occasions else 0.0
    first = _at(telling, telling.span, paper)
    if first is not None:
        return first + same_visit, telling.span
    # A reading that the extraction held for the less likely one counts where the first is excluded.
    fits = [(score, days) for days in telling.others if (score := _at(telling, days, paper)) is not None]
    score, days = max(fits, default=(None, None))
    return None if score is None else (score - _SECOND + same_visit, days)


def _at(telling, days, paper):
    status = telling["status"]
    if status in CONCLUDED:
        return _concluded(telling, days, paper)
    if status == "planned":
        return _planned(telling, days, paper)
    return _later(telling, days, paper) if status in _LATER else _mentioned(telling, days, paper)


def _concluded(telling, days, paper):
    if days is None:
        return _news(telling, paper)
    if paper.concluded:
        return _same_days(days, paper.concluded)
    if paper.planned and not -_MOVED <= days.last - paper.planned.first <= _AHEAD:
        return None
    if paper.later and days.first > paper.later.last:
        return None
    if paper.planned and gap(days, paper.planned) <= _MOVED:
        return 1.5
    return 1.0 if paper.published and abs(paper.published - days.last) <= _NEWS else 0.2


def _same_days(one, other):
    if one.exact and other.exact:
        return 2.0 - 0.3 * gap(one, other) if gap(one, other) <= _MOVED else None
    return 1.0 if overlap(one, other) == 1 else None


def _planned(telling, days, paper):
    """Announced before it was concluded, for a day that is not long past by then."""
    done = paper.concluded
    if done is None:
        if days is None or paper.planned is None:
            return _news(telling, paper)
        return 1.5 if gap(days, paper.planned) <= _MOVED or overlap(days, paper.planned) == 1 else 0.0
    if telling.published and telling.published > done.last + 1:
        return None
    if days is None:
        return 0.5 if telling.published and done.first - telling.published <= _AHEAD else 0.0
    if days.first > done.last + _MOVED or done.first - days.last > _AHEAD:
        return None
    return 1.5 if gap(days, done) <= _MOVED else 0.2


def _later(telling, days, paper):
    if days is None:
        return _news(telling, paper)
    if paper.concluded and days.last < paper.concluded.first - _MOVED:
        return None
    if paper.later and telling["status"] in {t["status"] for t in paper.tellings}:
        return 1.0 if overlap(days, paper.later) == 1 or gap(days, paper.later) <= _MOVED else 0.0
    return 0.2


def _mentioned(telling, days, paper):
    if days is None or paper.concluded is None:
        return _news(telling, paper)
    return 1.0 if overlap(days, paper.concluded) == 1 else None


def _news(telling, paper):
    """Without a date: more likely what was news in the days when it was written, never what was still to come."""
    if telling.published is None:
        return 0.0
    began = paper.concluded or paper.planned
    if began is None:
        return 1.0 if paper.published and abs(paper.published - telling.published) <= _NEWS else 0.0
    since = telling.published - began.last
    if since < -1 and paper.concluded and began.exact and telling["status"] not in ("planned", "mentioned"):
        return None
    return 1.0 if 0 <= since + 1 <= _NEWS + 1 else 0.0


class Shelf:
    """Papers by the words of their titles, by the month and by the visit of their signing."""

    def __init__(self, tellings):
        self._common = Counter(word for t in tellings for word in title_of(t).words)
        self._papers = defaultdict(dict)  # dicts as sets that keep their order

    def put(self, paper):
        """Keep a paper where it is looked for; again after it has taken a telling."""
        words = {word for one in paper.titles for word in one.words}
        for key in (*words, *paper.occasions, *_months(paper.concluded or paper.planned)):
            self._papers[key][paper] = None

    def near(self, telling):
        """The papers that a row may tell of: by its rarest words; where it has few, by its month and visit."""
        own, found = title_of(telling), {}
        for word in sorted(own.words, key=lambda word: (self._common[word], word)):
            found |= self._papers.get(word, {})
            if len(found) > _WIDELY_KNOWN:
                break
        if len(own.words) <= 1:
            spans = (telling.span, *telling.others)
            months = [month for span in spans for month in _months(span)] or _months_of_day(telling.published)
            for key in (telling["occasion"], *months):
                found |= self._papers.get(key, {})
        return list(found)


def _months_of_day(day):
    return [] if day is None else [_month(day - _NEWS), _month(day + 1)]


def _months(span):
    return [] if span is None or span.days > 100 else range(_month(span.first - _MOVED), _month(span.last + _MOVED) + 1)


def _month(day):
    when = date.fromordinal(max(1, day))
    return when.year * 12 + when.month
