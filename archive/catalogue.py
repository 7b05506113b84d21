"""The events of a snapshot made ready for looking up: each with its days, its sentence and all the words it can be
found by. Made once a snapshot, and read by every page and every filter."""

import re
import unicodedata
from datetime import date
from functools import cache, cached_property

import numpy as np
import pandas as pd

from archive.merge.dates import span
from archive.records import records
from extraction.places import countries

__all__ = ["Catalogue", "folded"]

_DATE = ["date_start", "date_end", "date_edtf"]
_UNDATED = -(10**9)
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_DOUBT = "left apart"  # how the merge begins the sentence about an event that it could not place
_LOW = 0.5  # confidence
# What a reader may type to find an event, by table.
_WORDS = {
    "visits": ["visitor", "visitor_title", "visitor_country", "host", "host_country", "place", "event", "asserted_by"],
    "documents": ["title", "place", "asserted_by"],
    "quotes": ["speaker", "speaker_title", "speaker_country", "text", "venue"],
}
_LISTS = {"visits": [], "documents": ["titles", "parties"], "quotes": []}


class Catalogue:
    """A snapshot's events by table: `tables["visits"]` is a DataFrame with the columns of its event, and

    - `first_day`, `last_day`: the days that its date allows, as numbers; `UNDATED` where it has none. Of a quotation:
      the day on which it was first told
    - `evidence`: the sentence of its best row
    - `doubtful`: True for what a reviewer should look at

    `known` is an earlier Catalogue: tables that were made from the very same frames are taken over.
    """

    UNDATED = _UNDATED

    def __init__(self, snapshot, *, known=None):
        self.snapshot = snapshot
        self.tables, self._words, self._unnamed = {}, {}, {}
        for table in ("visits", "documents", "quotes"):
            if known is not None and _is_same(table, snapshot, known.snapshot):
                self.tables[table] = known.tables[table]
                self._words |= {name: words for name, words in known._words.items() if name == table}
            else:
                self.tables[table] = _prepared(snapshot, table)

    def words(self, table):
        """Everything that a search looks at, folded: a Series beside the table, made for the first search."""
        if table not in self._words:
            frame = self.tables[table]
            self._words[table] = pd.Series(_words(frame, table), dtype="str", index=frame.index)
        return self._words[table]

    def unnamed(self, table):
        """True where an event is told by an article whose outlet is not known, an array beside the table."""
        if table not in self._unnamed:
            named = self.snapshot.articles.set_index("article_id")["source"].notna().to_dict()
            told = self.tables[table]["article_ids"]
            self._unnamed[table] = np.array([not all(named.get(id, True) for id in ids) for ids in told], dtype=bool)
        return self._unnamed[table]

    @cached_property
    def latest_day(self):
        """The day up to which the archive tells: of its latest article, else of the latest event; None for neither."""
        told = self.snapshot.articles["published"].dropna()
        if len(told):
            return date.fromisoformat(told.max()[:10])
        last = max((int(frame["last_day"].max()) for frame in self.tables.values() if len(frame)), default=_UNDATED)
        return date.fromordinal(last) if last > 0 else None

    @staticmethod
    def names_of(codes):
        """The names of states by their ISO codes."""
        return {countries()[code].name for code in codes if code in countries()}

    @cached_property
    def places(self):
        """Event id → (table, place in it)."""
        return {id: (name, at) for name, frame in self.tables.items() for at, id in enumerate(frame["event_id"])}

    @cached_property
    def events_of_rows(self):
        """Row id → event id."""
        pairs = (zip(frame["event_id"], frame["row_ids"], strict=True) for frame in self.tables.values())
        return {row: event for pair in pairs for event, rows in pair for row in rows}

    @cached_property
    def _row_places(self):
        return {
            name: {id: at for at, id in enumerate(getattr(self.snapshot, name)[f"{name[:-1]}_id"])}
            for name in self.tables
        }

    def event(self, id):
        """`(table, event as a dict)` of an event's id or of the id of one of its rows; None if there is none."""
        found = self.places.get(self.events_of_rows.get(id, id))
        if found is None:
            return None
        table, at = found
        frame = self.tables[table].iloc[[at]]
        return table, records(frame, list(frame.columns))[0]

    def rows(self, table, ids):
        """The rows of these ids as dicts, in their order."""
        places, frame = self._row_places[table], getattr(self.snapshot, table)
        found = frame.iloc[[places[id] for id in ids if id in places]]
        return records(found, list(found.columns))

    @cached_property
    def articles(self):
        """Article id → its record, without the text."""
        frame = self.snapshot.articles
        return {one["article_id"]: one for one in records(frame, list(frame.columns))}


def folded(text):
    """Small letters without accents: the form in which words are looked for."""
    small = text.casefold()
    return small if small.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", small))


def _is_same(table, one, other):
    """True where neither the events nor the rows of a table have changed."""
    return all(getattr(one, name) is getattr(other, name) for name in (table, f"{table[:-1]}_events"))


def _prepared(snapshot, table):
    frame, rows = getattr(snapshot, f"{table[:-1]}_events"), getattr(snapshot, table)
    days = _days_told(frame) if table == "quotes" else _days(frame)
    best = pd.Index(rows[f"{table[:-1]}_id"]).get_indexer([ids[0] if len(ids) else None for ids in frame["row_ids"]])
    sentences = _sentences(rows, table, best)
    more = {"first_day": days[0], "last_day": days[1], "evidence": pd.Series(sentences, dtype="str", index=frame.index)}
    more["doubtful"] = _doubtful(frame, table)
    if table == "documents":
        more["party_codes"] = [_codes(parties) for parties in frame["parties"]]
    return frame.assign(**more)


def _days(frame):
    spans = [span(*dates) for dates in zip(*(_plain(frame[name]) for name in _DATE), strict=True)]
    first = np.array([one.first if one else _UNDATED for one in spans], dtype=np.int64)
    return first, np.array([one.last if one else _UNDATED for one in spans], dtype=np.int64)


def _days_told(frame):
    spans = [span(day[:10]) if day else None for day in _plain(frame["first_told"])]
    days = np.array([one.first if one else _UNDATED for one in spans], dtype=np.int64)
    return days, days


def _sentences(rows, table, best):
    told = _plain(rows["text" if table == "quotes" else "evidence"])
    return [told[at] if at >= 0 else None for at in best]


def _doubtful(frame, table):
    """Nobody has confirmed it, and its date, its confidence or the merge itself gives reason to look."""
    doubt = (
        frame["confidence"].fillna(1).lt(_LOW).to_numpy(dtype=bool) | frame["contradicted"].map(len).gt(0).to_numpy()
    )
    if table != "quotes":
        doubt |= frame["date_alternatives"].map(len).gt(0).to_numpy()
        doubt |= frame["decided"].fillna("").str.contains(_DOUBT, regex=False).to_numpy(dtype=bool)
    if table == "visits":
        doubt |= frame["date_start"].isna().to_numpy()
    return doubt & frame["review"].ne("accepted").to_numpy(dtype=bool)


def _words(frame, table):
    parts = [_plain(frame[name]) for name in _WORDS[table]]
    parts += [[" ".join(value) for value in frame[name]] for name in _LISTS[table]]
    joined = [" ".join(filter(None, told)) for told in zip(*parts, _plain(frame["evidence"]), strict=True)]
    return [" ".join(folded(text).split()) for text in joined]


def _codes(parties):
    """The ISO codes of the states among the parties."""
    return frozenset(code for party in parties if (code := _by_name().get(party)))


@cache
def _by_name():
    return {country.name: code for code, country in countries().items()}


def _plain(column):
    return [None if null else value for value, null in zip(column.tolist(), column.isna().tolist(), strict=True)]
