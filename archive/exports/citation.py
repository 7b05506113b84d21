"""CITATION.cff: how the archive is cited, in the Citation File Format 1.2.0."""

import json
import re

from archive.exports.layout import as_of
from archive.exports.values import clean

__all__ = ["EDITORS", "citation", "named"]

EDITORS = "the archive's editors"
_PERSON = ("family-names", "given-names", "name-particle", "name-suffix", "orcid", "affiliation", "email", "website")
# YAML 1.2, production 1, and the line separators, which a reader of YAML 1.1 would fold.
_NOT_PRINTABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MESSAGE = "If you use these data, please cite them as below."
_FILL_IN = (
    "# Nobody has named the authors yet: replace the entry under `authors` before you publish, for example by",
    "#   - family-names: Doe",
    "#     given-names: Jane",
)
_DATE = (
    "# `version` and `date-released` are the day of the last change to the archive.",
    "# Put the day on which you publish under `date-released`.",
)


def citation(snapshot, *, title, authors=(), sources=0):
    """The file's bytes. An author is a name, or a dict of Citation File Format keys such as `family-names`."""
    day = as_of(snapshot)
    lines = [] if authors else list(_FILL_IN)
    lines += _DATE if day else ()
    lines += [_line("cff-version", "1.2.0"), _line("message", _MESSAGE), _line("type", "dataset")]
    lines += [_line("title", title), _line("abstract", _abstract(snapshot, sources))]
    lines += [_line("version", day), _line("date-released", day)] if day else []
    lines += ["authors:", *(text for author in named(authors) for text in _entry(author))]
    return ("\n".join(lines) + "\n").encode()


def named(authors):
    """Authors as dicts of Citation File Format keys, each once; the archive's editors where nobody is named."""
    entries = [_author(author) for author in authors or (EDITORS,)]
    return [entry for number, entry in enumerate(entries) if entry not in entries[:number]]


def _author(author):
    # A name in one piece stays in one piece: which of its words is the family name cannot be told for every language.
    given = {"name": author} if isinstance(author, str) else dict(author)
    kept = {key: str(given[key]).strip() for key in ("name", *_PERSON) if str(given.get(key) or "").strip()}
    if not kept:
        raise ValueError(f"An author needs a name, or keys such as family-names: {author!r}")
    return kept


def _entry(author):
    for number, (key, value) in enumerate(author.items()):
        yield ("  - " if number == 0 else "    ") + _line(key, value)


def _line(key, value):
    return f"{key}: {_quoted(value)}"


def _quoted(text):
    """A YAML scalar in double quotes; JSON's are such, but for the characters that YAML calls not printable."""
    return json.dumps(_NOT_PRINTABLE.sub("\ufffd", clean(text)), ensure_ascii=False)


def _abstract(snapshot, sources):
    counts = {
        "articles": len(snapshot.articles),
        "outlets": sources,
        "visit events": len(snapshot.visit_events),
        "document events": len(snapshot.document_events),
        "quote events": len(snapshot.quote_events),
    }
    listed = ", ".join(f"{name}: {count}" for name, count in counts.items())
    return f"Visits, documents and quotes that news articles tell, each traceable to its sentences. {listed}."
