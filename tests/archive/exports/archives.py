"""Snapshots for these tests: an empty one, a small one with every case, a hostile one and a large one."""

from dataclasses import fields

import pandas as pd

from archive.decisions import Decision
from archive.schema import EVENT_TABLES, Review
from archive.snapshot import Snapshot
from extraction.schema import TABLES, Article, columns
from extraction.tables import to_table

ARTICLE_COLUMNS = [c.name for c in columns(Article) if c.name != "text"] + ["family", "added_at", "extractor"]


def snapshot(*, revision=7, articles=(), decisions=(), **tables):
    """A snapshot of records given as dicts: `snapshot(visits=[{...}], visit_events=[{...}])`."""
    return Snapshot(
        revision=revision,
        articles=pd.DataFrame([article(**given) for given in articles], columns=ARTICLE_COLUMNS, dtype=object),
        decisions=pd.DataFrame(
            [decision(**given) for given in decisions], columns=[f.name for f in fields(Decision)], dtype=object
        ),
        **{name: rows_table(kind, tables.get(name, ())) for name, kind in TABLES.items()},
        **{f"{name[:-1]}_events": event_table(name, tables) for name in EVENT_TABLES},
    )


def article(**given):
    filled = {"name": "text", "family": "f1", "added_at": "2025-03-04T10:00:00+00:00", "extractor": "1"}
    return {**dict.fromkeys(ARTICLE_COLUMNS), **filled, **given}


def decision(**given):
    filled = {"decision_id": 1, "at": "2025-03-05T09:00:00+00:00", "who": "A. Reader", "action": "accept"}
    return vars(Decision(**{"table": "visits", "row_ids": ["v-1"], **filled, **given}))


def rows_table(kind, rows):
    review = {f.name for f in fields(Review)}
    records = [{k: v for k, v in row.items() if k not in review} for row in rows]
    reviews = [Review(**{k: v for k, v in row.items() if k in review}) for row in rows]
    return pd.concat([to_table([kind(**r) for r in records], kind), to_table(reviews, Review)], axis=1)


def event_table(name, tables):
    return to_table([EVENT_TABLES[name](**row) for row in tables.get(f"{name[:-1]}_events", ())], EVENT_TABLES[name])


PARTIES = {
    "visitor": "Ilham Aliyev", "visitor_title": "President", "visitor_country": "Azerbaijan", "visitor_iso3": "AZE",
    "host_country": "Uzbekistan", "host_iso3": "UZB", "direction": "AZE→UZB",
}  # fmt: skip
DAYS = {"date_start": "2024-08-22", "date_end": "2024-08-23", "date_edtf": "2024-08-22/2024-08-23"}
TOLD = {"row_ids": ["v-1"], "article_ids": ["a1"], "sources": ["Trend"], "n_articles": 1, "n_sources": 1}
VISIT = {
    "visit_id": "v-1", "article_id": "a1", **PARTIES, **DAYS, "place": "Tashkent", "visit_type": "state",
    "status": "completed", "evidence": "Ilham Aliyev paid a state visit.", "char_start": 3, "char_end": 35,
    "confidence": 0.9,
}  # fmt: skip
VISIT_EVENT = {
    "event_id": "ev-1", **PARTIES, **DAYS, **TOLD, "place": "Tashkent", "visit_type": "state", "status": "completed",
}  # fmt: skip
DOCUMENT = {
    "document_id": "d-1", "article_id": "a1", "title": "Treaty on Allied Relations", "document_type": "treaty",
    "parties": ["Azerbaijan", "Uzbekistan"], "status": "signed", "date_start": "2024-08-22", "visit_id": "v-1",
    "evidence": "They signed the Treaty on Allied Relations.",
}  # fmt: skip
DOCUMENT_EVENT = {
    "event_id": "ed-1", "title": "Treaty on Allied Relations", "document_type": "treaty", "status": "signed",
    "parties": ["Azerbaijan", "Uzbekistan"], "date_start": "2024-08-22", "visit_event_id": "ev-1",
    "history": ["signed 2024-08-22 (d-1)"], **{**TOLD, "row_ids": ["d-1"]},
}  # fmt: skip
QUOTE = {"quote_id": "q-1", "article_id": "a1", "speaker": "Ilham Aliyev", "kind": "direct", "text": "We are allies."}
QUOTE_EVENT = {
    "event_id": "eq-1",
    "speaker": "Ilham Aliyev",
    "text": "We are allies.",
    "kind": "direct",
    "n_articles": 1,
}
ARTICLE = {
    "article_id": "a1",
    "title": "A state visit",
    "source": "Trend",
    "published": "2024-08-23",
    "url": "https://example.org/1",
}

EMPTY = snapshot(revision=0)
SMALL = snapshot(
    articles=[ARTICLE], visits=[VISIT], documents=[DOCUMENT], quotes=[QUOTE],
    visit_events=[VISIT_EVENT], document_events=[DOCUMENT_EVENT], quote_events=[QUOTE_EVENT], decisions=[{}],
)  # fmt: skip

FORMULA = '=HYPERLINK("http://x","y")'
CONTROL = "a\x00b\x0bc\x1b[31m\ud800\r\nBEGIN:VEVENT\r\n\ufffe"
LONG = "é" * 40_000
HOSTILE = snapshot(
    articles=[{**ARTICLE, "title": FORMULA, "source": CONTROL}],
    # Broken text gets into lists and into tables of objects; the `str` type of pandas cannot hold it.
    visits=[{**VISIT, "visitor": FORMULA, "evidence": LONG, "place": "-1+1", "date_alternatives": ["=1", "x; \ud800"]}],
    documents=[{**DOCUMENT, "title": "@SUM(1)", "parties": ["=cmd|'/c calc'!A0", "Uzbekistan; \udfff"]}],
    quotes=[{**QUOTE, "text": "+1\x07\n\n" * 300}],
    visit_events=[{**VISIT_EVENT, "visitor": "=1\r\nSTATUS:X\x00", "status": "planned", "sources": [CONTROL, FORMULA]}],
    document_events=[{**DOCUMENT_EVENT, "titles": [CONTROL], "parties": ["=1", CONTROL]}],
    quote_events=[{**QUOTE_EVENT, "text": "\t=1", "variants": [CONTROL]}],
    decisions=[{"who": CONTROL, "action": "edit", "column": "place", "value": FORMULA, "anchors": {"v-1": {"place": CONTROL}}}],
)  # fmt: skip


def large(rows=30_000):
    """A snapshot of so many rows in all, a third as many events, and an article for three rows."""
    n = rows // 3
    long = "A sentence of usual length. " * 8
    return snapshot(
        articles=numbered(ARTICLE, "article_id", "a", n),
        visits=numbered({**VISIT, "evidence": long}, "visit_id", "v-", n),
        documents=numbered({**DOCUMENT, "evidence": long}, "document_id", "d-", n),
        quotes=numbered({**QUOTE, "text": long}, "quote_id", "q-", n),
        visit_events=numbered({**VISIT_EVENT, "status": "planned"}, "event_id", "ev-", n // 3),
        document_events=numbered(DOCUMENT_EVENT, "event_id", "ed-", n // 3),
        quote_events=numbered(QUOTE_EVENT, "event_id", "eq-", n // 3),
        decisions=[{"decision_id": i} for i in range(n // 10)],
    )


def numbered(row, key, initial, n):
    return [{**row, key: f"{initial}{i}"} for i in range(n)]
