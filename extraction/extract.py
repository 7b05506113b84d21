"""From an Article to its Extraction: runs the pipeline, names the rows, ties documents to visits."""

import hashlib
from dataclasses import asdict, dataclass, fields
from datetime import date
from functools import cached_property

from extraction.model import make_doc
from extraction.pipeline import build_nlp
from extraction.schema import TABLES, Article
from extraction.tables import to_table

__all__ = ["Extraction", "extract", "extract_many"]

_STAY = 4  # days that a visit may take where the article tells no end
_BATCH = 16  # articles a worker process takes at a time


@dataclass(frozen=True)
class Extraction:
    """The rows of one article: as records (`.records["visits"]`: list of Visit) and as typed DataFrames."""

    article: Article
    records: dict

    @cached_property
    def visits(self):
        """One row per trip to another country, columns of `schema.Visit`."""
        return to_table(self.records["visits"], TABLES["visits"])

    @cached_property
    def documents(self):
        """One row per official document, columns of `schema.Document`."""
        return to_table(self.records["documents"], TABLES["documents"])

    @cached_property
    def quotes(self):
        """One row per speech turn, columns of `schema.Quote`."""
        return to_table(self.records["quotes"], TABLES["quotes"])


def extract(article):
    """The visits, documents and quotes of one Article."""
    return next(iter(extract_many([article])))


def extract_many(articles, *, n_process=1):
    """Yield the Extraction of each Article in order; `n_process` worker processes share the work."""
    nlp = build_nlp()
    articles = list(articles)
    docs = (make_doc(a.text, published=a.published, about=_about(a), nlp=nlp) for a in articles)
    for article, doc in zip(articles, nlp.pipe(docs, n_process=n_process, batch_size=_BATCH), strict=True):
        yield Extraction(article, _records(article, doc))


def _about(article):
    """The article's columns without its text, for components that ask where and by whom it was written."""
    about = asdict(article)
    del about["text"]
    return about


def _records(article, doc):
    rows = {
        table: [_record(kind, row, article) for row in getattr(doc._, table) or []] for table, kind in TABLES.items()
    }
    for table, records in rows.items():
        for record in records:
            setattr(record, f"{table[:-1]}_id", _row_id(article, table, record))
    _tie_documents(rows["documents"], rows["visits"])
    return rows


def _record(kind, row, article):
    """The record of a component's row, its evidence quoted from the article itself."""
    record = kind(**{f.name: row[f.name] for f in fields(kind) if f.name in row})
    record.article_id = article.article_id
    if hasattr(record, "evidence"):
        record.evidence = article.text[record.char_start : record.char_end]
    return record


def _row_id(article, table, record):
    """A row keeps its id as long as article, parties, date and evidence stay the same."""
    told = [
        getattr(record, name, None)
        for name in (
            "visitor",
            "visitor_iso3",
            "host_iso3",
            "title",
            "count",
            "count_text",
            "date_start",
            "char_start",
            "char_end",
        )
    ]
    digest = hashlib.blake2b(repr([article.article_id, table, *told]).encode(), digest_size=6).hexdigest()
    return f"{table[0]}-{digest}"


def _tie_documents(documents, visits):
    """Give each document the visit of this article during which it was signed."""
    for document in documents:
        visit = _occasion(document, visits)
        document.visit_id = visit.visit_id if visit else None


def _occasion(document, visits):
    """The one visit between the document's parties that holds its date; or the only one told in the same sentence."""
    if document.date_start is None or document.status in ("mentioned",):
        return None
    fits = [
        v for v in visits if v.count == 1 and v.status != "cancelled" and _holds(v, document) and _between(v, document)
    ]
    return fits[0] if len(fits) == 1 else None


def _holds(visit, document):
    if visit.date_start is None:
        return False
    day = document.date_start
    if visit.date_end:
        return visit.date_start <= day <= visit.date_end or visit.date_start.startswith(day)
    if len(day) == len(visit.date_start) == 10:
        return 0 <= (date.fromisoformat(day) - date.fromisoformat(visit.date_start)).days <= _STAY
    return min(len(day), len(visit.date_start)) >= 7 and (
        visit.date_start.startswith(day) or day.startswith(visit.date_start)
    )


def _between(visit, document):
    return not document.parties or bool({visit.visitor_country, visit.host_country} & set(document.parties))
