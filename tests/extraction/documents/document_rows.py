"""Reads a text with the whole pipeline and hands out its document rows, short enough for one-line cases."""

from extraction.model import make_doc
from extraction.pipeline import build_nlp


def rows(text, *, published=None):
    nlp = build_nlp()
    return nlp(make_doc(text, published=published, nlp=nlp))._.documents


def titles(text):
    return [row["title"] for row in rows(text)]


def fates(text, *, published=None):
    """(status, date) of each row."""
    return [(row["status"], row["date_start"]) for row in rows(text, published=published)]


def sets(text):
    """(type, status, count, count_text) of each unnamed row."""
    keys = ("document_type", "status", "count", "count_text")
    return [tuple(row[k] for k in keys) for row in rows(text) if row["title"] is None]
