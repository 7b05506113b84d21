"""The records of an archive and their columns, beside those of one article in `extraction.schema`.

A row is what one article tells; an event is what happened, told by one or more rows. Columns are declared as in
`extraction.schema`, so that tables, downloads and the codebook come from here.
"""

from dataclasses import dataclass, field, fields, make_dataclass

from extraction.schema import Document, Quote, Visit, column, columns

__all__ = ["EVENT_TABLES", "DocumentEvent", "QuoteEvent", "Review", "VisitEvent", "columns"]

_OF_ONE_ARTICLE = {"article_id", "evidence", "char_start", "char_end", "reason"}


@dataclass(kw_only=True)
class Review:
    """What people have decided about a row; every table of rows carries these columns after the extraction's own."""

    review: str | None = column("text", "accepted, rejected or open (nobody has decided yet)", "open")
    edited: list[str] = column("list", "the columns whose value a person has set")
    note: str | None = column("text", "the latest note on it")
    reviewer: str | None = column("text", "who decided last")
    reviewed_at: str | None = column("text", "when, UTC, ISO 8601")
    origin: str | None = column(
        "text",
        "extraction, hand (added by a person) or kept (decided on earlier; a newer extraction no longer finds it)",
        "extraction",
    )


@dataclass(kw_only=True)
class Told:
    """How well an event is supported; every event has these columns after its own."""

    row_ids: list[str] = column("list", "the rows that tell it, best first")
    article_ids: list[str] = column("list", "the articles that tell it")
    sources: list[str] = column("list", "their outlets")
    n_articles: int | None = column("integer", "number of articles")
    n_sources: int | None = column("integer", "number of independent sources; a wire text in six outlets is one")
    first_told: str | None = column("text", "publication date of the first article that tells it")
    last_told: str | None = column("text", "publication date of the last")
    readings: list[str] = column("list", "where rows differ, one text a value, best first: column: value (row ids)")
    decided: str | None = column("text", "how a date with several readings was decided, in words")
    contradicted: list[str] = column("list", "columns in which independent sources exclude each other")
    review: str | None = column("text", "accepted, rejected or open, from its rows", "open")


def _event(name, row, *, id_meaning, without=(), extra=()):
    """The record class of an event: its id, what its rows have in common, and how well it is supported."""
    identity = f"{row.__name__.lower()}_id"
    own = [f for f in fields(row) if f.name not in {identity, *_OF_ONE_ARTICLE, *without}]
    declared = [("event_id", str | None, column("text", id_meaning)), *extra]
    declared += [(f.name, f.type, _again(f)) for f in [*own, *fields(Told)]]
    return make_dataclass(name, declared, kw_only=True, namespace={"__doc__": id_meaning, "__module__": __name__})


def _again(one):
    """A field may belong to one class only, so each event class gets its own."""
    given = {"default_factory": one.default_factory} if one.metadata["type"] == "list" else {"default": one.default}
    return field(**given, metadata=one.metadata)


VisitEvent = _event(
    "VisitEvent", Visit, id_meaning="one trip; made from the rows that tell it, so it changes with them"
)
DocumentEvent = _event(
    "DocumentEvent",
    Document,
    id_meaning="one official document; made from the rows that tell it",
    extra=[
        ("titles", list[str], column("list", "the variants of its title, the fullest first")),
        ("history", list[str], column("list", "its stages in order, each `status date (row id)`")),
        ("visit_event_id", str | None, column("text", "the event of the visit during which it was signed")),
    ],
    without=("visit_id",),
)
QuoteEvent = _event(
    "QuoteEvent",
    Quote,
    id_meaning="one utterance, however many articles print it",
    without=("speaker_text", "speaker_start", "speaker_end"),
    extra=[("variants", list[str], column("list", "wordings that differ from `text`"))],
)

EVENT_TABLES = {"visits": VisitEvent, "documents": DocumentEvent, "quotes": QuoteEvent}
