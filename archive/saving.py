"""Saving one article with its rows: what is new about it, and what happens to the rows that it had.

All of it runs within one transaction of the caller. The rows are replaced, and what people decided about the old ones
is carried to the new.
"""

import hashlib
import json
import re
from datetime import UTC, datetime

from sqlalchemy import bindparam, delete, insert, select, update

from archive.naming import decided_about, rename
from archive.rematch import decided_records
from archive.tables import ROW_TABLES, articles, id_column
from extraction.schema import TABLES, Article, columns

__all__ = ["save"]

_ARTICLE = [column.name for column in columns(Article)]
_ROWS = {table: [column.name for column in columns(record)] for table, record in TABLES.items()}
# What another copy of the same text may not know, and what the archive then keeps. The date is not among them: the
# rows rest on it.
_FILLED = ("title", "source", "dateline_place", "language", "url")
_KNOWN = select(*(articles.c[name] for name in (*_FILLED, "digest", "extractor"))).where(
    articles.c.article_id == bindparam("id")
)
# Made once: building a statement takes longer than running it.
_INSERT = {table: insert(rows) for table, rows in ROW_TABLES.items()}
_INSERT_ARTICLE = insert(articles)


def _outcome(connection, extraction, *, extractor, even_older):
    """(`added`, `unchanged` or `replaced`, the article's columns): what saving it would do."""
    article = {name: getattr(extraction.article, name) for name in _ARTICLE}
    known = connection.execute(_KNOWN, {"id": article["article_id"]}).mappings().first()
    if known:
        article |= {name: article[name] or known[name] for name in _FILLED}
    article |= {"extractor": extractor, "digest": _digest(article, extraction.records)}
    if known is None:
        return "added", article
    same = (known["digest"], known["extractor"]) == (article["digest"], extractor)
    older = not even_older and [] < _version(extractor) < _version(known["extractor"])
    return "unchanged" if same or older else "replaced", article


def _version(extractor):
    """ "1.10" is newer than "1.9"; a name without a number cannot be compared, and gives an empty list."""
    return [int(part) for part in re.findall(r"\d+", extractor)]


def save(connection, extraction, *, extractor, revision, carried, added_at=None, even_older=False):
    """Write the article and its rows; returns what that did to the archive.

    `carried` is `archive.rematch.carried`: it tells which new row each decided old one has become, and which old rows
    stay though the newer extraction no longer finds them. Rows of a newer extractor stay, unless `even_older`.
    """
    what, article = _outcome(connection, extraction, extractor=extractor, even_older=even_older)
    if what == "unchanged":
        return what
    if what == "added":
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        connection.execute(_INSERT_ARTICLE, [article | {"added_at": added_at or now}])
    else:
        connection.execute(update(articles).where(articles.c.article_id == article["article_id"]).values(article))
    new = {table: _distinct(table, extraction.records.get(table, [])) for table in TABLES}
    rows, renamed = _carry(connection, article["article_id"], new, known=what == "replaced", carried=carried)
    rename(connection, article["article_id"], renamed, revision=revision)
    for table, records in rows.items():
        if records:
            connection.execute(_INSERT[table], records)
    return what


def _digest(article, records):
    """Of everything that was read but the file's name: copies of one text under several names are one article."""
    told = [value for name, value in article.items() if name not in ("name", "extractor")]
    told += [[getattr(one, name) for name in _ROWS[table]] for table in TABLES for one in records.get(table, ())]
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).hexdigest()


def _distinct(table, records):
    """The records as dicts for the table, each with an id of its own: of twins, the second gets “-2”."""
    seen, rows = {}, []
    for one in records:
        row = {name: getattr(one, name) for name in _ROWS[table]}
        row_id = row[id_column(table)]
        seen[row_id] = seen.get(row_id, 0) + 1
        if seen[row_id] > 1:
            row[id_column(table)] = f"{row_id}-{seen[row_id]}"
        rows.append(row | {"origin": "extraction"})
    return rows


def _carry(connection, article_id, new, *, known, carried):
    """(rows, renamed): the new rows with those old ones that stay for what people decided, and old id → new id.

    The old rows are taken away. An article that is not `known` has none, but decisions, if it was removed.
    """
    old = {table: _old(connection, table, article_id) if known else [] for table in TABLES}
    decisions = decided_about(connection, article_id, [row[id_column(table)] for table in TABLES for row in old[table]])
    rows, renamed = {}, {}
    for table in TABLES:
        names, staying = _judged(table, article_id, old[table], new[table], decisions, carried)
        present = {row[id_column(table)] for row in new[table]}
        kept = [{**row, "origin": "kept"} for row in staying if row[id_column(table)] not in present]
        rows[table] = new[table] + kept
        renamed |= names
        if known:
            connection.execute(delete(ROW_TABLES[table]).where(ROW_TABLES[table].c.article_id == article_id))
    _tie_again(rows, renamed)
    return rows, renamed


def _judged(table, article_id, old, new, decisions, carried):
    decided = decided_records(table, article_id, old, decisions) if decisions else []
    if not decided:
        return {}, []
    named = {row[id_column(table)] for row in decided}
    others = [row for row in old if row[id_column(table)] not in named]
    # Judged on the extraction's own columns: whether a row was kept before does not tell which new one it is.
    return carried(table, decided, [{name: row[name] for name in _ROWS[table]} for row in new], others=others)


def _old(connection, table, article_id):
    """The article's present rows, as records of the schema."""
    own = ROW_TABLES[table]
    query = select(*(own.c[name] for name in _ROWS[table])).where(own.c.article_id == article_id).order_by(own.c.number)
    return [dict(row) for row in connection.execute(query).mappings()]


def _tie_again(rows, renamed):
    """A document that was kept belongs to its visit by the visit's new id, if the visit is still there."""
    visits = {row["visit_id"] for row in rows["visits"]}
    for document in rows["documents"]:
        if document["origin"] == "kept":
            visit = renamed.get(document["visit_id"], document["visit_id"])
            document["visit_id"] = visit if visit in visits else None
