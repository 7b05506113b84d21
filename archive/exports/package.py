"""The citable download: one zip with the tables, what they mean, how to cite them and who decided what.

The tables are a Data Package (`datapackage.json`): programs read from it each column's type, key and meaning.
"""

import hashlib
import json
from collections import Counter
from typing import NamedTuple

import pandas as pd

from archive.exports.citation import citation, named
from archive.exports.codebook import codebook
from archive.exports.layout import TABLES_BY_NAME, as_of
from archive.exports.packing import packed
from archive.exports.values import clean, column_values
from extraction.schema import Column
from extraction.tables import write_csv

__all__ = ["citable_zip"]

_TYPES = {"text": "string", "integer": "integer", "real": "number", "boolean": "boolean", "list": "array"}
_TITLE = "Archive of visits, documents and quotes"
_SOURCES = (
    "article_id", "title", "source", "published", "published_basis", "url", "language", "family", "extractor",
)  # fmt: skip
_KIND = Column("kind", "text", "visit or document; columns of the other kind are empty")


class _Resource(NamedTuple):
    name: str
    about: str
    columns: tuple
    key: str
    values: dict
    lines: int


def citable_zip(snapshot, *, timeline_html=None, title=_TITLE, authors=()):
    """The zip's bytes. `timeline_html` (text, bytes or a function that gives them) goes in as timeline.html.

    `authors` are names, or dicts of Citation File Format keys; without them the file says that they are to be named.
    """
    resources = list(_resources(snapshot))
    files = {f"{resource.name}.csv": _csv(resource) for resource in resources}
    timeline = _bytes(timeline_html() if callable(timeline_html) else timeline_html)
    if timeline:
        files["timeline.html"] = timeline
    told = [(f"{r.name}.csv", r.about, r.columns, r.lines) for r in resources]
    files["CODEBOOK.md"] = codebook(snapshot, told, title=title)
    files["CITATION.cff"] = citation(snapshot, title=title, authors=authors, sources=_outlets(snapshot))
    descriptor = _descriptor(snapshot, resources, files, title=clean(title), authors=authors)
    files["datapackage.json"] = (json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n").encode()
    return packed(files)


def _resources(snapshot):
    for name in ("visits", "documents", "quotes"):
        yield _resource(snapshot, TABLES_BY_NAME[name])
    yield _events(snapshot)
    articles = TABLES_BY_NAME["articles"]
    by_name = {column.name: column for column in articles.columns}
    yield _resource(snapshot, articles, columns=tuple(by_name[name] for name in _SOURCES), name="sources")
    yield _resource(snapshot, TABLES_BY_NAME["decisions"])


def _resource(snapshot, table, *, columns=None, name=None):
    frame = table.frame(snapshot)
    columns = columns or table.columns
    values = {column.name: column_values(frame[column.name], column.type) for column in columns}
    return _Resource(name or table.name, table.about, columns, table.key, values, len(frame))


def _events(snapshot):
    """Visit and document events in one table: the columns of both, told apart by `kind`."""
    parts = [(kind, _resource(snapshot, TABLES_BY_NAME[f"{kind}_events"])) for kind in ("visit", "document")]
    columns = {column.name: column for _, part in parts for column in part.columns}
    values = {"kind": [kind for kind, part in parts for _ in range(part.lines)]}
    for name, column in columns.items():
        empty = [] if column.type == "list" else None
        values[name] = [value for _, part in parts for value in part.values.get(name, [empty] * part.lines)]
    about = "a visit or a document that one or more articles tell"
    return _Resource("events", about, (_KIND, *columns.values()), "event_id", values, len(values["kind"]))


def _csv(resource):
    """Lists as JSON arrays, which is how a Table Schema reads them; the rest as in every CSV of ours."""
    lists = {column.name for column in resource.columns if column.type == "list"}
    cells = {
        name: [json.dumps(value, ensure_ascii=False) for value in values] if name in lists else values
        for name, values in resource.values.items()
    }
    return write_csv(pd.DataFrame({c.name: pd.Series(cells[c.name], dtype=object) for c in resource.columns}))


def _descriptor(snapshot, resources, files, *, title, authors):
    day = as_of(snapshot)
    descriptor = {"profile": "data-package", "name": "archive", "title": title}
    descriptor |= {"version": day, "created": f"{day}T00:00:00Z"} if day else {}
    descriptor["description"] = "Made from news articles; see CODEBOOK.md. Cite as CITATION.cff says."
    descriptor["contributors"] = [{"title": clean(_full_name(author)), "role": "author"} for author in named(authors)]
    sources = next(set(resource.values["article_id"]) for resource in resources if resource.name == "sources")
    descriptor["resources"] = [_described(r, files[f"{r.name}.csv"], sources) for r in resources]
    if "timeline.html" in files:
        descriptor["resources"].append(_page(files["timeline.html"]))
    return descriptor


def _described(resource, content, sources):
    return {
        "profile": "tabular-data-resource",
        "name": resource.name,
        "path": f"{resource.name}.csv",
        "title": f"A line is {resource.about}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_measured(content),
        "schema": _schema(resource, sources),
    }


def _schema(resource, sources):
    fields = [_field(column) for column in resource.columns]
    schema = {"fields": fields, "missingValues": [""], "primaryKey": [resource.key]}
    told = resource.values.get("article_id")
    # A row added by hand may name an article that was removed since; then there is no key to promise.
    if told is not None and resource.name != "sources" and {article for article in told if article} <= sources:
        reference = {"resource": "sources", "fields": ["article_id"]}
        schema["foreignKeys"] = [{"fields": ["article_id"], "reference": reference}]
    return schema


def _field(column):
    field = {"name": column.name, "type": _TYPES[column.type], "description": column.meaning}
    return field | ({"trueValues": ["true"], "falseValues": ["false"]} if column.type == "boolean" else {})


def _page(content):
    page = {"name": "timeline", "path": "timeline.html", "title": "The events as an interactive timeline"}
    return {**page, "format": "html", "mediatype": "text/html", "encoding": "utf-8", **_measured(content)}


def _measured(content):
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _bytes(page):
    return clean(page).encode() if isinstance(page, str) else page


def _full_name(author):
    return author.get("name") or " ".join(author[k] for k in ("given-names", "family-names") if k in author)


def _outlets(snapshot):
    return len(Counter(source for source in column_values(snapshot.articles["source"], "text") if source))
