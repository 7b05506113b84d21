"""What of an archive is looked at: a Selection says which events, and Looking finds them and counts for each filter how
many events every choice would leave.

Filters of one kind widen each other, filters of different kinds narrow: state or official visits, of this person. Each
kind is asked only of the tables that have it; a rejected event is left out unless it is asked for.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from archive.catalogue import Catalogue, folded

__all__ = ["FACETS", "Chosen", "Looking", "Selection", "terms"]

_TERM = re.compile(r'"([^"]*)"?|(\S+)')
TABLES = ("visits", "documents", "quotes")
# Filter → table → the column that it is about.
_COLUMNS = {
    "types": {"visits": "visit_type"},
    "statuses": {"visits": "status"},
    "papers": {"documents": "document_type"},
    "stages": {"documents": "status"},
    "speech": {"quotes": "kind"},
    "reviews": dict.fromkeys(TABLES, "review"),
}
_PERSONS = {"visits": ["visitor", "host"], "quotes": ["speaker"]}
FACETS = ("ways", "persons", *_COLUMNS, "sources")


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters that are set; an empty one lets everything through. Days are ISO text, both included."""

    begin: str | None = None
    end: str | None = None
    ways: frozenset = frozenset()
    persons: frozenset = frozenset()
    types: frozenset = frozenset()
    statuses: frozenset = frozenset()
    papers: frozenset = frozenset()
    stages: frozenset = frozenset()
    speech: frozenset = frozenset()
    sources: frozenset = frozenset()
    reviews: frozenset = frozenset()
    search: str = ""

    @property
    def is_everything(self):
        """True where no filter is set."""
        return self == Selection()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The events that a selection leaves, and how many of each table it left out for want of a date or as rejected."""

    visits: pd.DataFrame
    documents: pd.DataFrame
    quotes: pd.DataFrame
    undated: int
    rejected: int

    @property
    def number(self):
        """Of events."""
        return len(self.visits) + len(self.documents) + len(self.quotes)

    @property
    def empty(self):
        """True where nothing is left."""
        return not self.number

    def article_ids(self):
        """The articles that tell of them."""
        frames = (self.visits, self.documents, self.quotes)
        return {id for frame in frames for ids in frame["article_ids"] for id in ids}


class Looking:
    """A catalogue under a selection: `chosen` events and the `counts` of every filter, each worked out once."""

    def __init__(self, catalogue, selection):
        self.catalogue, self.selection = catalogue, selection
        self._masks = {table: _Masks(catalogue.tables[table], table, selection, catalogue) for table in TABLES}

    @cached_property
    def chosen(self):
        """The events that pass all filters, latest first; those without a date come last."""
        kept = {table: masks.frame[masks.all()] for table, masks in self._masks.items()}
        kept = {
            table: frame.iloc[np.argsort(-frame["last_day"].to_numpy(), kind="stable")] for table, frame in kept.items()
        }
        undated = sum(masks.without_date() for masks in self._masks.values())
        return Chosen(**kept, undated=undated, rejected=sum(masks.rejected() for masks in self._masks.values()))

    @cached_property
    def counts(self):
        """Filter → choice → how many events it would leave, the other filters being as they are; the most first."""
        found = {facet: {} for facet in FACETS}
        for masks in self._masks.values():
            for facet in FACETS:
                for value, number in masks.counted(facet).items():
                    found[facet][value] = found[facet].get(value, 0) + number
        for facet in FACETS:  # what is set stays there to be taken away
            found[facet] |= dict.fromkeys(getattr(self.selection, facet) - found[facet].keys(), 0)
        return {facet: dict(sorted(of.items(), key=lambda one: (-one[1], one[0]))) for facet, of in found.items()}


def _values(frame, mask, table, facet):
    """Choice → number of events, of one table."""
    columns = {"ways": {"visits": ["direction"]}, "persons": _PERSONS}.get(facet) or {
        name: [column] for name, column in _COLUMNS[facet].items()
    }
    found = Counter()
    for column in columns.get(table, ()):
        found.update(frame[column][mask].value_counts(dropna=facet in ("ways", "persons")).to_dict())
    unknown = sum(found.pop(value) for value in [value for value in found if not isinstance(value, str)])
    return found | ({"unknown": unknown} if unknown else {})


class _Masks:
    """One array of True and False a filter, over the events of a table."""

    def __init__(self, frame, table, selection, catalogue):
        self.frame, self._table, self._selection, self._catalogue = frame, table, selection, catalogue
        self._masks = {name: mask for name in (*FACETS, "dates", "search") if (mask := self._mask(name)) is not None}

    def all(self):
        """Where all filters are passed."""
        return self._together(self._masks)

    def all_but(self, facet):
        """Where all other filters are passed."""
        return self._together([name for name in self._masks if name != facet])

    def counted(self, facet):
        """Choice of a filter → number of events that pass all other filters; an unnamed outlet is "unknown"."""
        mask = self.all_but(facet)
        if facet != "sources":
            return _values(self.frame, mask, self._table, facet)
        found = Counter(name for names in self.frame["sources"].to_numpy()[mask] for name in names)
        unnamed = int(self._catalogue.unnamed(self._table)[mask].sum())
        return found | ({"unknown": unnamed} if unnamed else {})

    def without_date(self):
        """How many events only the filter of dates keeps out, because they have none."""
        if "dates" not in self._masks:
            return 0
        undated = self.frame["first_day"].to_numpy() == Catalogue.UNDATED
        return int((undated & self.all_but("dates")).sum())

    def rejected(self):
        """How many rejected events would be there."""
        rejected = self.frame["review"].eq("rejected").to_numpy(dtype=bool)
        return 0 if self._selection.reviews else int((rejected & self.all_but("reviews")).sum())

    def _together(self, names):
        whole = np.ones(len(self.frame), dtype=bool)
        for name in names:
            whole &= self._masks[name]
        return whole

    def _mask(self, name):
        if name == "dates":
            return self._within(self._selection.begin, self._selection.end)
        if name == "search":
            return self._found(self._selection.search)
        wanted = getattr(self._selection, name)
        if name == "reviews" and not wanted:
            return self.frame["review"].ne("rejected").to_numpy(dtype=bool)
        if not wanted:
            return None
        if name in _COLUMNS:
            column = _COLUMNS[name].get(self._table)
            return None if column is None else self.frame[column].fillna("unknown").isin(wanted).to_numpy(dtype=bool)
        return {"ways": self._going, "persons": self._with, "sources": self._told_by}[name](wanted)

    def _within(self, begin, end):
        """Dates that have a day in common with the period; an open end is open."""
        if not begin and not end:
            return None
        first, last = self.frame["first_day"].to_numpy(), self.frame["last_day"].to_numpy()
        kept = first != Catalogue.UNDATED
        kept &= last >= _number(begin) if begin else True
        return kept & (first <= _number(end)) if end else kept

    def _found(self, search):
        mask = None
        for term in terms(search):
            found = self._catalogue.words(self._table).str.contains(term, regex=False).to_numpy(dtype=bool)
            mask = found if mask is None else mask & found
        return mask

    def _going(self, ways):
        """Visits of these ways; documents of the two states; words of people of either."""
        if self._table == "visits":
            return self.frame["direction"].isin(ways).to_numpy(dtype=bool)
        pairs = [frozenset(way.split("→")) for way in ways]
        if self._table == "documents":
            return np.array([any(pair <= codes for pair in pairs) for codes in self.frame["party_codes"]], dtype=bool)
        names = self._catalogue.names_of({code for pair in pairs for code in pair})
        return self.frame["speaker_country"].isin(names).to_numpy(dtype=bool)

    def _with(self, persons):
        """Of these visitors, hosts and speakers; documents that were concluded on their visits."""
        if self._table == "documents":
            visits = self._catalogue.tables["visits"]
            theirs = visits.loc[visits["visitor"].isin(persons) | visits["host"].isin(persons), "event_id"]
            return self.frame["visit_event_id"].isin(theirs).to_numpy(dtype=bool)
        mask = np.zeros(len(self.frame), dtype=bool)
        for column in _PERSONS[self._table]:
            mask |= self.frame[column].isin(persons).to_numpy(dtype=bool)
        return mask

    def _told_by(self, sources):
        told = np.array([not sources.isdisjoint(names) for names in self.frame["sources"]], dtype=bool)
        return told | self._catalogue.unnamed(self._table) if "unknown" in sources else told


def terms(search):
    """What is looked for, folded: words each for itself, "words in marks" together."""
    found = (match[1] or match[2] or "" for match in _TERM.finditer(search))
    return [term for one in found if (term := " ".join(folded(one).split()))]


def _number(iso):
    return date.fromisoformat(iso).toordinal()
