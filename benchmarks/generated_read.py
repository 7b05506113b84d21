"""A generated archive read by the real extraction, and which true event each of its rows tells."""

import pandas as pd

from benchmarks.generated import Generated, reviewable
from extraction import extract_many, read_article
from extraction.schema import TABLES
from extraction.tables import to_table

__all__ = ["extracted"]


def extracted(made):
    """The same archive with the rows that the extraction finds. A row outside of all marks has no true event: it lies
    in a paragraph that is there to distract, or should not be."""
    names = list(made.texts)
    days = dict(zip(made.articles["article_id"], made.articles["published"], strict=True))
    read = [read_article(made.texts[name], published=days[name]) for name in names]
    records, events = {table: [] for table in TABLES}, {table: {} for table in TABLES}
    for name, one in zip(names, extract_many(read), strict=True):
        for table, rows in one.records.items():
            for row in rows:
                row.article_id = name
                records[table].append(row)
                event = _event(row, table, made.marks[name])
                if event:
                    events[table][getattr(row, f"{table[:-1]}_id")] = event
    rows = {table: reviewable(to_table(records[table], kind)) for table, kind in TABLES.items()}
    articles = made.articles.assign(source=_sources(made.articles, names, read))
    return Generated(articles, made.texts, rows, events, made.families, made.marks)


def _sources(articles, names, read):
    found = {name: article.source for name, article in zip(names, read, strict=True)}
    return pd.Series([found[name] for name in articles["article_id"]], index=articles.index, dtype="str")


def _event(row, table, marks):
    """The event of the mark that shares most of the row's evidence."""
    shared = [
        (min(row.char_end, mark.end) - max(row.char_start, mark.start), mark.event)
        for mark in marks
        if mark.table == table
    ]
    most, event = max(shared, default=(0, None))
    return event if most > 0 else None
