"""From what the store holds to a Snapshot: decisions applied, wire families found, rows merged to events.

A Gathering is kept for as long as its archive is open: after one article or decision more, only what that touches is
worked out again.
"""

from dataclasses import asdict, fields

import pandas as pd

from archive.decisions import Decision
from archive.families import FamilyFinder
from archive.merge import DocumentMerger, VisitMerger
from archive.merge.quotes import QuoteMerger
from archive.review import constraints, reviewed
from archive.snapshot import Snapshot

__all__ = ["Gathering", "log_table"]


class Gathering:
    """Makes Snapshots; `signatures` are those of `archive.families`, read and filled."""

    def __init__(self, signatures=None):
        self._finder = FamilyFinder(signatures)
        self._mergers = {"visits": VisitMerger(), "documents": DocumentMerger(), "quotes": QuoteMerger()}
        self._known = {}  # step → (what it was made from, what came of it)

    @property
    def signatures(self):
        """Article id → signature of its text: kept between runs they save most of the time of the first snapshot."""
        return self._finder.signatures

    def snapshot(self, contents, texts):
        """The Snapshot of a store's `Contents`; `texts` is article id → text of all its articles."""
        articles = self._step("articles", (contents.articles,), lambda: self._with_families(contents.articles, texts))
        rows = {table: self._rows(table, contents) for table in contents.rows}
        trips = self._events("visits", contents, rows, articles)
        papers = self._events("documents", contents, rows, articles, visit_events=trips)
        said = self._events("quotes", contents, rows, articles)
        return Snapshot(
            revision=contents.revision,
            articles=articles,
            **rows,
            visit_events=trips,
            document_events=papers,
            quote_events=said,
            decisions=log_table(contents.decisions),
        )

    def _with_families(self, articles, texts):
        published = dict(zip(articles["article_id"].tolist(), articles["published"].tolist(), strict=True))
        family = self._finder.families(texts, published=published)
        return articles.assign(family=articles["article_id"].map(family).astype("str"))

    def _rows(self, table, contents):
        made_from = contents.rows[table], _about(table, contents)
        return self._step(f"{table} rows", made_from, lambda: reviewed(*made_from, table))

    def _events(self, table, contents, rows, articles, **more):
        def merged():
            together, apart = constraints(contents.decisions, table)
            return self._mergers[table].events(rows[table], articles, **more, together=together, apart=apart)

        return self._step(f"{table} events", (rows[table], articles, _about(table, contents), *more.values()), merged)

    def _step(self, name, made_from, make):
        """What a step gave the last time, if it would be made from the very same things again."""
        known = self._known.get(name)
        if known is None or not all(map(_same, known[0], made_from)):
            known = self._known[name] = made_from, make()
        return known[1]


def _same(one, other):
    return one is other or isinstance(one, list) and one == other


def _about(table, contents):
    """The decisions about rows of this table; an undo has the table of what it takes back."""
    return [decision for decision in contents.decisions if decision.table == table]


def log_table(decisions):
    """The log as a table of the columns of `Decision`."""
    names = [f.name for f in fields(Decision)]
    table = pd.DataFrame([asdict(one) for one in decisions], columns=names)
    return table.astype({"decision_id": "Int64", "undoes": "Int64"})
