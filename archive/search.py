"""Full-text search over articles and quotes: what a person types → the rows that have all of it, best first.

All words but the commonest ("the") must occur, in any form of theirs ("visiting" finds "visited") and with or without
accents. "Words in double quotes" must stand together; a star ends a word that may go on (mirzi*). Everything else that
is typed separates words, so nothing can be typed that a database would not understand.
"""

import re
import unicodedata

import pandas as pd
from sqlalchemy import text

from archive.common_words import COMMON

__all__ = ["search"]

COLUMNS = {"article_id": "str", "table": "str", "id": "str", "snippet": "str", "rank": "Float64"}
_MOST_TERMS = 30  # of one search; a pasted page would only find itself
_TERM = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
_ID = {"articles": "article_id", "quotes": "quote_id"}

_SQLITE = """
SELECT t.article_id, '{table}', t.{id}, snippet({table}_words, -1, '', '', '…', 30), -bm25({table}_words) AS rank
FROM {table}_words JOIN {table} t ON t.number = {table}_words.rowid
WHERE {table}_words MATCH :terms ORDER BY rank DESC, t.number LIMIT :limit
"""
# The snippet is cut from the best rows only, since it reads the whole text again.
_POSTGRESQL = """
SELECT article_id, '{table}', {id}, ts_headline('english', coalesce(text, ''), to_tsquery('english', :terms),
    'StartSel="", StopSel="", MaxFragments=1, MaxWords=30, MinWords=15, FragmentDelimiter=" … "'), rank
FROM (SELECT t.*, ts_rank_cd(words, to_tsquery('english', :terms), 1) AS rank FROM {table} t
    WHERE words @@ to_tsquery('english', :terms) ORDER BY rank DESC, number LIMIT :limit) best
ORDER BY rank DESC, number
"""


def search(connection, words, *, limit=50):
    """A DataFrame of article_id, table (`articles` or `quotes`), id, snippet and rank (the greater the better)."""
    asked = _terms(words)
    found = []
    if asked and limit > 0:
        sqlite = connection.dialect.name == "sqlite"
        query, terms = (_SQLITE, _for_sqlite(asked)) if sqlite else (_POSTGRESQL, _for_postgresql(asked))
        for table, id in _ID.items():
            statement = text(query.format(table=table, id=id))
            found += connection.execute(statement, {"terms": terms, "limit": limit}).all()
    found = sorted(found, key=lambda row: -row[-1])[: max(0, limit)]
    return pd.DataFrame([tuple(row) for row in found], columns=list(COLUMNS)).astype(COLUMNS)


def _terms(words):
    """(words that stand together, whether the last may go on): `'"state visit" mirzi*'` gives two."""
    terms = []
    for match in _TERM.finditer(unicodedata.normalize("NFC", words)):
        told = match["word"] or match["phrase"]
        open_ended = told.endswith("*")
        parts = _telling(_WORD.findall(told), open_ended)
        if parts:
            terms.append((parts, open_ended))
    return terms[:_MOST_TERMS]


def _telling(parts, open_ended):
    """Without common words at the ends; one in the middle keeps the distance of its neighbours."""
    while parts and parts[0].lower() in COMMON and not (open_ended and len(parts) == 1):
        parts = parts[1:]
    while parts and parts[-1].lower() in COMMON and not open_ended:
        parts = parts[:-1]
    return parts


def _for_sqlite(terms):
    return " AND ".join(f'"{" ".join(parts)}"' + " *" * open_ended for parts, open_ended in terms)


def _for_postgresql(terms):
    return " & ".join(
        "(" + " <-> ".join(f"'{_plain(part)}'" for part in parts) + ":*" * open_ended + ")"
        for parts, open_ended in terms
    )


def _plain(word):
    """Without accents, as the index has it."""
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(_WORD.findall("".join(c for c in decomposed if not unicodedata.combining(c)))) or word
