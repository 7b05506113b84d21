"""One news item as bytes or text → `Article`: its text, title, source, publication date and what that rests on.

    from extraction.articles import read_article
    read_article(Path("visit.pdf"))
    read_article(uploaded.getvalue(), name=uploaded.name, published="2024-08-24")
    read_article("BAKU, Azerbaijan, July 3. The state visit …")

Here belongs what depends on the kind of file and on the page around the article; what the article says belongs to
the rooms beside this one. Whatever cannot be read raises an `ArticleError` (see `extraction.articles.errors`).
"""

import hashlib
import unicodedata
from pathlib import Path

from extraction.articles.credit import credited_agency
from extraction.articles.dateline import dateline
from extraction.articles.docx import read_docx
from extraction.articles.errors import (
    ArticleError,
    EmptyArticle,
    EncryptedFile,
    InvalidDate,
    ReadingStopped,
    ScannedFile,
    TooLarge,
    UnreadableFile,
    UnsupportedFormat,
)
from extraction.articles.formats import ENDINGS, Parsed, check_length, check_size, format_of, stem
from extraction.articles.headline import headline
from extraction.articles.html import read_html
from extraction.articles.language import language_of
from extraction.articles.mail import read_mail
from extraction.articles.pdf import read_pdf
from extraction.articles.published import publication_date
from extraction.articles.text import read_text, verbatim
from extraction.schema import Article

__all__ = [
    "ENDINGS",
    "ArticleError",
    "EmptyArticle",
    "EncryptedFile",
    "InvalidDate",
    "ReadingStopped",
    "ScannedFile",
    "TooLarge",
    "UnreadableFile",
    "UnsupportedFormat",
    "id_of_text",
    "read_article",
]

_READERS = {"txt": read_text, "html": read_html, "pdf": read_pdf, "docx": read_docx, "eml": read_mail}


def read_article(source, *, published=None, name=None, url=None):
    """The article in a file (`pathlib.Path`), in a file's bytes, or in text.

    A `str` is always the text itself and never a path. `name` is the file's name; with bytes its ending helps to tell
    the format. `published` (date, datetime or ISO text) overrides every date that the article gives itself.
    """
    if isinstance(source, Path):
        name = name or source.name
        source = _bytes_of(source)
    parsed = _parsed(source, name)
    check_length(parsed.text, name)
    if not parsed.text.strip():
        raise EmptyArticle(f"{f'“{name}”' if name else 'The text'} is empty. Give the text of an article.")
    return _article(parsed, published=published, name=name, url=url)


def _bytes_of(path):
    try:
        if not path.exists():
            raise UnreadableFile(f"There is no file “{path}”. Check the path.")
        if not path.is_file():
            raise UnreadableFile(f"“{path}” is not a file. Name the files in it.")
        check_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise UnreadableFile(f"“{path}” cannot be opened: {reason}. Check the path and its permissions.") from error


def _parsed(source, name):
    if isinstance(source, str):
        check_length(source, name)
        return Parsed(text=verbatim(source))
    if not isinstance(source, bytes | bytearray | memoryview):
        raise TypeError(f"an article is read from a pathlib.Path, bytes or str, not from {type(source).__name__}")
    data = bytes(source)
    check_size(len(data), name)
    if not data.strip():
        raise EmptyArticle(f"{f'“{name}”' if name else 'The file'} is empty. Give the file of an article.")
    return _READERS[format_of(data, name)](data, name=name)


def _article(parsed, *, published, name, url):
    opening = dateline(parsed.text)
    day, basis = publication_date(given=published, parsed=parsed, dateline=opening, url=url or parsed.url)
    title = parsed.title or headline(parsed.text)
    return Article(
        article_id=id_of_text(parsed.text),
        name=stem(name) if name else title or "pasted article",
        title=title,
        source=parsed.source or (opening and opening.agency) or credited_agency(parsed.text),
        published=day,
        published_basis=basis,
        dateline_place=opening.place if opening else None,
        language=language_of(parsed.text) or parsed.language,
        url=url or parsed.url,
        text=parsed.text,
    )


def id_of_text(text):
    """The same words give the same id, however the lines are broken and the file is called."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode()).hexdigest()[:16]
