"""Which tables a download holds, in which order, with which columns: made from the schemas, so never out of step."""

from dataclasses import dataclass

import pandas as pd

from archive.exports.days import span
from archive.schema import EVENT_TABLES, Review
from extraction.schema import TABLES, Article, Column, columns

__all__ = ["TABLES_BY_NAME", "Table", "as_of"]


_DAY = len("2024-08-22")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a download: the snapshot's attribute that holds it, its key, its columns and what a line is."""

    name: str
    about: str
    key: str
    columns: tuple[Column, ...]

    def frame(self, snapshot):
        """The table with exactly these columns; one that the snapshot lacks is null."""
        frame = getattr(snapshot, self.name)
        missing = {c.name: pd.Series([None] * len(frame), dtype=object, index=frame.index) for c in self.columns}
        given = frame.assign(**{name: null for name, null in missing.items() if name not in frame.columns})
        return given[[column.name for column in self.columns]]


_ARTICLE = (
    *(column for column in columns(Article) if column.name != "text"),
    Column("family", "text", "articles with the same value carry one wire text and count as one source"),
    Column("added_at", "text", "when it was added to the archive, UTC, ISO 8601"),
    Column("extractor", "text", "version of the extraction that read it"),
)
_DECISION = (
    Column("decision_id", "integer", "number of the decision, in the order taken"),
    Column("at", "text", "when, UTC, ISO 8601"),
    Column("who", "text", "who decided"),
    Column("action", "text", "accept, reject, reopen, edit, note, merge, split, add or undo"),
    Column("table", "text", "the table of the rows: visits, documents or quotes"),
    Column("row_ids", "list", "the rows that it is about"),
    Column("column", "text", "of an edit: the column that was set"),
    Column("value", "text", "the new value or the note; an added row and the rows split off as JSON"),
    Column("undoes", "integer", "of an undo: the decision that it takes back"),
    Column("anchors", "text", "what the rows said at that moment, as JSON"),
)
_ROWS = {
    "visits": "a trip to another country as one article tells it",
    "documents": "an official document as one article tells it",
    "quotes": "a speech turn as one article prints it",
}
_EVENTS = {
    "visit_events": ("visits", "a trip that happened, is planned or was cancelled, told by one or more rows of visits"),
    "document_events": ("documents", "an official document, told by one or more rows of documents"),
    "quote_events": ("quotes", "an utterance, told by one or more rows of quotes"),
}


def _tables():
    for name, about in _ROWS.items():
        yield Table(name, about, f"{name[:-1]}_id", columns(TABLES[name]) + columns(Review))
    for name, (rows, about) in _EVENTS.items():
        yield Table(name, about, "event_id", columns(EVENT_TABLES[rows]))
    yield Table("articles", "a news item that was read, without its text", "article_id", _ARTICLE)
    yield Table("decisions", "a decision of a person; the audit log, oldest first", "decision_id", _DECISION)


TABLES_BY_NAME = {table.name: table for table in _tables()}


def as_of(snapshot):
    """The day of the archive's last change as ISO text, None for an empty one.

    Downloads carry this day, not today's, so that the same archive always gives the same file.
    """
    told = [snapshot.articles.get("added_at"), snapshot.decisions.get("at")]
    days = {str(moment)[:_DAY] for moments in told if moments is not None for moment in moments.dropna().tolist()}
    return max(filter(span, days), default=None)
