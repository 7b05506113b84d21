"""Rows of a table as the merge reads them: each row with the facts of its article, read again only if it changed."""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute

from archive.merge.dates import day_number, span, words
from extraction.schema import TABLES, columns

__all__ = ["Telling", "Tellings"]

_OF_ARTICLE = ("source", "published", "family")
_DATE = ("date_start", "date_end")
_WINTER = re.compile(r"(\d{4})-24")
_BY_HAND = 100  # what a person has set outweighs any number of articles
_DOUBTFUL = 0.5  # how sure a row is that carries no confidence


class Telling:
    """One row: its record, its article's family, source and day, its date as a span, how much it weighs.

    Compared by identity: an unchanged row keeps its telling, so that a block whose tellings are the same is the same.
    """

    __slots__ = (
        "accepted", "article", "articles", "edited", "exact", "family", "id", "ids", "order", "others", "published",
        "published_on", "record", "rejected", "source", "span", "weight",
    )  # fmt: skip

    def __init__(self, record, id):
        self.record = record
        self.id = record[id]
        self.article = record["article_id"]
        self.ids = frozenset([self.id])
        self.articles = frozenset([self.article] if self.article else [])
        # A row added by hand may have no article: then it is a source of its own.
        self.family = record.pop("_family") or self.article or self.id
        self.source = record.pop("_source")
        self.published_on = record.pop("_published")
        self.published = day_number(self.published_on)
        self.edited = frozenset(record.get("edited") or ())
        self.rejected = record.get("review") == "rejected"
        self.accepted = record.get("review") == "accepted"
        self._read_dates()
        self.weight = self._weight()
        self.order = (self.published_on or "9999", self.id)

    def __getitem__(self, column):
        return self.record.get(column)

    def _read_dates(self):
        """What a person sets as the date replaces its other forms, which the extraction had made of another date."""
        record = self.record
        if self.edited & {*_DATE} and "date_edtf" not in self.edited:
            record["date_edtf"] = "/".join(record[name] for name in _DATE if record[name]) or None
            record["date_alternatives"] = []
        self.span = span(record["date_start"], record["date_end"], record["date_edtf"])
        self.exact = self.span is not None and self.span.exact
        texts = [*record["date_alternatives"], *_winters(record["date_edtf"])]
        self.others = {days: text for text in texts if (days := span(None, None, text))}

    def _weight(self):
        if self.accepted or self.record.get("origin") == "hand":
            return 1.0
        return self.record["confidence"] or _DOUBTFUL

    def weigh(self, column):
        """How much this row counts for its value of a column."""
        return self.weight + (_BY_HAND if column in self.edited else 0)

    @property
    def when(self):
        """Its date in words."""
        return words(self["date_start"], self["date_end"], self["date_edtf"])


def _winters(edtf):
    """ "In the winter of 2023" is said of the one that ends in that year as well as of the one that begins in it."""
    found = _WINTER.match(edtf or "")
    return [f"{int(found[1]) - 1}-24"] if found else []


class Tellings:
    """The tellings of a table; asked again, it reads only the rows that are new or differ from the last time."""

    def __init__(self, table):
        self._id = f"{table[:-1]}_id"
        self._lists = {column.name for column in columns(TABLES[table]) if column.type == "list"} | {"edited"}
        self._frame = None
        self._known = {}

    def of(self, rows, articles):
        """The Telling of each row, in the order of the rows."""
        frame = _with_articles(rows, articles).drop_duplicates(self._id, keep="last")
        differing = np.flatnonzero(self._differing(frame))
        for record in _records(frame.take(differing), self._lists):
            self._known[record[self._id]] = Telling(record, self._id)
        self._frame = frame
        ids = frame[self._id].tolist()
        self._known = {id: self._known[id] for id in ids}
        return list(self._known.values())

    def _differing(self, frame):
        """A mask of the rows that are not as they were."""
        if self._frame is None or list(self._frame.columns) != list(frame.columns) or self._frame.empty:
            return np.ones(len(frame), dtype=bool)
        before, missing = self._frame, np.zeros(len(frame), dtype=bool)
        if not _alike(frame[self._id], before[self._id]):
            places = pd.Index(before[self._id]).get_indexer(frame[self._id])
            before, missing = before.take(places), places < 0
        return missing | np.any([_unlike(frame[name], before[name]) for name in frame.columns], axis=0)


def _alike(new, old):
    return _arrow(new).equals(_arrow(old))


def _arrow(column):
    """The column in Arrow's form; pandas hands out texts in chunks and numbers in one piece."""
    values = pa.array(column.array, from_pandas=True)
    return values if isinstance(values, pa.ChunkedArray) else pa.chunked_array([values])


def _unlike(new, old):
    """A mask of the cells that differ: through Arrow, which compares 30,000 texts in a millisecond."""
    if new.dtype == object or old.dtype != new.dtype:
        pairs = zip(new.tolist(), old.tolist(), strict=True)
        return np.array([not (a is b or _same(a, b)) for a, b in pairs], dtype=bool)
    if _alike(new, old):
        return np.zeros(len(new), dtype=bool)
    new, old = _arrow(new), _arrow(old)
    same = compute.fill_null(compute.equal(new, old), False)
    return ~np.asarray(compute.or_(same, compute.and_(compute.is_null(new), compute.is_null(old))))


def _same(one, other):
    """Cells of any kind, lists and nulls among them."""
    return type(one) is type(other) and (one == other or one != one and other != other)


def _with_articles(rows, articles):
    """The rows with the columns of their article that count here."""
    about = articles.drop_duplicates("article_id").set_index("article_id")
    about = about.reindex(columns=_OF_ARTICLE).reindex(rows["article_id"])
    return rows.assign(**{f"_{name}": about[name].array for name in _OF_ARTICLE})


def _records(frame, lists):
    """The rows as dicts: null as None, a list column never null."""
    cells = {name: _listed(frame[name]) if name in lists else _plain(frame[name]) for name in frame.columns}
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


def _plain(column):
    return [None if null else value for value, null in zip(column.tolist(), column.isna().tolist(), strict=True)]


def _listed(column):
    """Lists as any engine stores them: list, tuple, array or null."""
    return [[] if isinstance(value, str) or not hasattr(value, "__iter__") else list(value) for value in column]
