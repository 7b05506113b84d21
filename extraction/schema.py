"""The records of one article and their columns: the one place that names them.

A record is a dataclass; each field carries its column type and its meaning in words, so that the tables, the
downloads and the codebook are all made from here. Unknown is None, never an empty string and never a guess.
Dates are ISO 8601 prefixes: the length of the text is its precision.
"""

from dataclasses import dataclass, field, fields

__all__ = ["Article", "Column", "Document", "Quote", "TABLES", "Visit", "columns"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type (`text`, `integer`, `real`, `boolean`, `list`) and what it means."""

    name: str
    type: str
    meaning: str


def column(type, meaning, default=None):
    """A dataclass field that knows its column; a `list` column starts as an empty list."""
    metadata = {"type": type, "meaning": meaning}
    if type == "list":
        return field(default_factory=list, metadata=metadata)
    return field(default=default, metadata=metadata)


def columns(record):
    """The columns of a record class, in table order: `columns(Visit)[0].name == "visit_id"`."""
    return tuple(Column(f.name, f.metadata["type"], f.metadata["meaning"]) for f in fields(record))


_DATE_START = ("text", "ISO 8601 prefix, only as precise as the article supports; for a window its start")
_DATE_END = ("text", "end of a range or window that the article gives")
_DATE_EDTF = ("text", "the same date as EDTF level 1 (ISO 8601-2)")
_DATE_TEXT = ("text", "the words of the date as printed")
_DATE_BASIS = (
    "text",
    "explicit (a full date stands there), relative (resolved against the publication date), context (decided by "
    "other words of the article) or publication (the article says that it happens today or now)",
)
_DATE_ALTERNATIVES = ("list", "other readings that a careful reader would keep, best first")
_ASSERTED_BY = ("text", "the speaker, where it is asserted inside quoted or reported speech; null: the article itself")
_EVIDENCE = ("text", "the sentence of the article that says it")
_CHAR_START = ("integer", "where the evidence begins in the article's text, in characters")
_CHAR_END = ("integer", "where it ends")
_CONFIDENCE = ("real", "how sure the extraction is, 0 to 1")
_REASON = ("text", "why, in a few words")


@dataclass(kw_only=True)
class Article:
    """One news item as it was read. `text` is what every offset counts in."""

    article_id: str = column("text", "made from the content: the same text gives the same id")
    name: str = column("text", "file name without its ending, or the title")
    title: str | None = column("text", "headline")
    source: str | None = column("text", "agency or outlet")
    published: str | None = column("text", "publication date, ISO")
    published_basis: str | None = column("text", "what the date rests on: given, metadata, stamp or dateline")
    dateline_place: str | None = column("text", "place of the dateline")
    language: str | None = column("text", "ISO 639-1 code")
    url: str | None = column("text", "address of the page")
    text: str = column("text", "the article's text", "")


@dataclass(kw_only=True)
class Visit:
    """One trip to another country that the article asserts: "In May the president paid a state visit to Georgia"."""

    visit_id: str | None = column("text", "from article, parties, date and evidence: stable over runs")
    article_id: str | None = column("text", "the article it was read in")
    visitor: str | None = column("text", "the person's name without title; the role where nobody is named")
    visitor_title: str | None = column("text", "office as the article gives it")
    visitor_country: str | None = column("text", "short English name of the country")
    visitor_iso3: str | None = column("text", "ISO 3166-1 alpha-3 code of it")
    host: str | None = column("text", "the receiving person, if the article says who")
    host_country: str | None = column("text", "short English name of the country visited")
    host_iso3: str | None = column("text", "ISO 3166-1 alpha-3 code of it")
    direction: str | None = column("text", "from and to, as AZE→UZB")
    place: str | None = column("text", "city or venue that the article ties to the visit")
    visit_type: str | None = column(
        "text",
        "state, official, working, private, unofficial, return, friendly, summit (attends a multilateral event) or "
        "unspecified",
        "unspecified",
    )
    event: str | None = column("text", "name of the multilateral event, if any")
    date_start: str | None = column(*_DATE_START)
    date_end: str | None = column(*_DATE_END)
    date_edtf: str | None = column(*_DATE_EDTF)
    date_text: str | None = column(*_DATE_TEXT)
    date_basis: str | None = column(*_DATE_BASIS)
    date_alternatives: list[str] = column(*_DATE_ALTERNATIVES)
    status: str | None = column("text", "completed, ongoing, planned or cancelled")
    count: int | None = column("integer", "1; N for an aggregate such as “five such visits”", 1)
    asserted_by: str | None = column(*_ASSERTED_BY)
    evidence: str | None = column(*_EVIDENCE)
    char_start: int | None = column(*_CHAR_START)
    char_end: int | None = column(*_CHAR_END)
    confidence: float | None = column(*_CONFIDENCE)
    reason: str | None = column(*_REASON)


@dataclass(kw_only=True)
class Document:
    """One official document that the article says was, is being or will be signed, adopted, ratified or exchanged."""

    document_id: str | None = column("text", "from article, title and evidence: stable over runs")
    article_id: str | None = column("text", "the article it was read in")
    title: str | None = column("text", "as printed, full extent, without a leading article; null for an unnamed set")
    document_type: str | None = column(
        "text",
        "treaty, declaration, agreement, memorandum, roadmap, programme, protocol, plan, statement, communique, "
        "contract, charter, decree or other",
    )
    parties: list[str] = column("list", "countries or bodies that are party to it")
    status: str | None = column(
        "text", "signed, adopted, approved, ratified, exchanged, planned, in_force or mentioned"
    )
    date_start: str | None = column(*_DATE_START)
    date_end: str | None = column(*_DATE_END)
    date_edtf: str | None = column(*_DATE_EDTF)
    date_text: str | None = column(*_DATE_TEXT)
    date_basis: str | None = column(*_DATE_BASIS)
    date_alternatives: list[str] = column(*_DATE_ALTERNATIVES)
    place: str | None = column("text", "where it got that status")
    valid_from: str | None = column("text", "start of the period in the title or text")
    valid_to: str | None = column("text", "end of that period")
    count: int | None = column("integer", "1; N for an unnamed set such as “18 documents”", 1)
    count_text: str | None = column("text", "the words of the count where there is no number: “dozens”")
    visit_id: str | None = column("text", "the visit of this article during which it was signed")
    asserted_by: str | None = column(*_ASSERTED_BY)
    evidence: str | None = column(*_EVIDENCE)
    char_start: int | None = column(*_CHAR_START)
    char_end: int | None = column(*_CHAR_END)
    confidence: float | None = column(*_CONFIDENCE)
    reason: str | None = column(*_REASON)


@dataclass(kw_only=True)
class Quote:
    """One speech turn, direct (between marks or dashes) or indirect (reported speech)."""

    quote_id: str | None = column("text", "from article and span: stable over runs")
    article_id: str | None = column("text", "the article it was read in")
    speaker: str | None = column("text", "name resolved within the article; an organisation if it is the one quoted")
    speaker_title: str | None = column("text", "office of the speaker as the article gives it")
    speaker_country: str | None = column("text", "short English name of the speaker's country")
    speaker_text: str | None = column("text", "the words that name the speaker as printed")
    speaker_start: int | None = column("integer", "where these words begin")
    speaker_end: int | None = column("integer", "where they end")
    kind: str | None = column("text", "direct or indirect (reported speech)")
    text: str | None = column(
        "text", "what was said: no outer marks, paragraphs as line breaks, the attribution cut out"
    )
    cue: str | None = column("text", "the words of attribution: said, emphasized")
    venue: str | None = column("text", "where it was said: interview, joint press statement")
    complete: bool | None = column("boolean", "false where the article leaves the quotation open", True)
    char_start: int | None = column("integer", "first character of what was said")
    char_end: int | None = column("integer", "end of its last word")
    confidence: float | None = column(*_CONFIDENCE)
    reason: str | None = column(*_REASON)


TABLES = {"visits": Visit, "documents": Document, "quotes": Quote}
