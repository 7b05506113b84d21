"""Saving a whole archive as one file and restoring it, for hosts whose disk does not last.

    data = save(store)
    restored = restore(other_store, data)

Restoring adds what is missing: articles that the archive does not have, and decisions that its log does not have. It
can be done again, also after an interruption, and then adds only what is missing still. How the file is written and
read is `project_file.py`.
"""

import json
from dataclasses import dataclass, fields, replace

from archive.decisions import named
from archive.project_file import LIMIT, SavedArticle, opened, written
from extraction.articles import id_of_text
from extraction.extract import Extraction
from extraction.schema import TABLES, Article
from extraction.tables import to_json_rows, to_records

__all__ = ["Restored", "restore", "save"]

_FOREIGN_TEXT = "The article “{}” ({}) is left out: its text is not the one that its id was made of."
_ARTICLE = [f.name for f in fields(Article) if f.name != "text"]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a project file added, and what of it the archive had already.

    `contested` are rows on which the archive had a later decision than those restored. Both are in the log, which
    counts the restored ones as the last, so a person should look at these rows.
    """

    articles: int
    articles_known: int
    decisions: int
    decisions_known: int
    contested: tuple[str, ...]
    left_out: tuple[str, ...] = ()  # sentences


def save(store):
    """The archive as the bytes of a project file; the same archive gives the same bytes."""
    contents = store.contents()
    texts = store.texts()
    held = _held(contents)
    # An article that was taken out between the two readings has no text; its decisions are in the log.
    saved = (_with_text(one, texts[article_id]) for article_id, one in held.items() if article_id in texts)
    return written(saved, contents.decisions, revision=contents.revision)


def restore(store, data, *, limit=LIMIT):
    """Add to the archive what the file has and it has not; raises WrongFormat before anything is changed.

    What belongs to nothing is left out and named: an article whose id is not that of its text, which somebody has
    changed, and an undo of a decision that is not in the file.
    """
    with opened(data, limit=limit) as (articles, decisions, left_out):
        contents = store.contents()
        held, log = _held(contents), _Log(contents.decisions)
        new = [decision for decision in decisions if not log.knows(decision)]
        decided = {row_id for decision in new for row_id in named(decision)}
        added, again, total = 0, [], 0
        for saved in articles():
            if id_of_text(saved.article.text) != saved.article.article_id:
                left_out.append(
                    _FOREIGN_TEXT.format(saved.article.title or saved.article.name, saved.article.article_id)
                )
                continue
            total += 1
            present = held.get(saved.article.article_id)
            added += present is None
            again += _read_in(store, saved, present, decided)
        for decision in new:
            log.append(store, decision)
        # The decisions are in the log now, so that the store carries them over to the rows of the right extraction.
        for extraction, extractor in again:
            store.add(extraction, extractor=extractor, even_older=True)
    contested = _contested(new, contents.decisions)
    return Restored(added, total - added, len(new), len(decisions) - len(new), contested, tuple(left_out))


def _held(contents):
    """The archive's articles by id, as a project file has them but without their texts."""
    held = {row["article_id"]: (row, {table: [] for table in TABLES}, set()) for row in to_json_rows(contents.articles)}
    for table, frame in contents.rows.items():
        for record, origin in zip(to_records(frame, TABLES[table]), frame["origin"].tolist(), strict=True):
            _article, records, kept = held[record.article_id]
            records[table].append(record)
            if origin == "kept":
                kept.add(_id(table, record))
    return {article_id: _saved(*parts) for article_id, parts in held.items()}


def _saved(article, records, kept):
    known = Article(**{name: article[name] for name in _ARTICLE})
    return SavedArticle(known, article["extractor"], article["added_at"], records, frozenset(kept))


def _with_text(saved, text):
    return replace(saved, article=replace(saved.article, text=text))


def _read_in(store, saved, present, decided):
    """Add an article of the file; a list of what is to be added once more when the decisions are in the log."""
    if present is None:
        store.add(_extraction(saved), extractor=saved.extractor, added_at=saved.added_at)
        return [_without_kept(saved)] if saved.kept else []
    mine, theirs = _ids(present), _ids(saved)
    if saved.extractor == present.extractor and saved.kept & (mine - present.kept):
        return [_without_kept(saved)]  # an earlier restoring was interrupted before its last step
    if (theirs & decided) <= mine:
        return []
    # The decisions are about the rows of another extraction. With those rows in the archive for a moment, the store
    # finds out which of its own rows they have become.
    own = _with_text(present, store.article(present.article.article_id).text)
    store.add(_extraction(saved), extractor=saved.extractor, even_older=True)
    return [_without_kept(own)]


def _without_kept(saved):
    """(the extraction as it was read, its version): rows that only decisions keep are kept by them again."""
    return _extraction(saved, without=saved.kept), saved.extractor


def _extraction(saved, *, without=frozenset()):
    records = {
        table: [record for record in rows if _id(table, record) not in without] for table, rows in saved.records.items()
    }
    return Extraction(saved.article, records)


def _ids(saved):
    return {_id(table, record) for table, records in saved.records.items() for record in records}


def _id(table, record):
    return getattr(record, f"{table[:-1]}_id")


class _Log:
    """The archive's log while decisions of a file are compared with it and added to it.

    The archive numbers its decisions itself, so a decision is known by who decided what and when, and by what the
    rows said (their ids may have changed since).
    """

    def __init__(self, decisions):
        self._numbers = {}  # the file's number of a decision → the archive's
        self._known = {}
        for decision in decisions:
            self._known.setdefault(_identity(decision, decision.undoes), []).append(decision.decision_id)

    def knows(self, decision):
        """Whether the decision of a file is in the log; decisions must be asked about in the file's order."""
        if decision.undoes is not None and decision.undoes not in self._numbers:
            return False  # what it takes back is new, so it is new as well
        numbers = self._known.get(_identity(decision, self._numbers.get(decision.undoes)))
        if not numbers:
            return False
        self._numbers[decision.decision_id] = numbers.pop(0)
        return True

    def append(self, store, decision):
        """Add the decision of a file to the log."""
        own = replace(decision, decision_id=None, undoes=self._numbers.get(decision.undoes))
        self._numbers[decision.decision_id] = store.decide(own).decision_id


def _identity(decision, undoes):
    told = [json.dumps(anchor, sort_keys=True) for anchor in decision.anchors.values()]
    rows = [] if decision.action == "undo" else sorted(told or decision.row_ids)
    value = json.dumps(decision.value, sort_keys=True) if decision.action in ("edit", "note") and not undoes else None
    value = None if decision.column == "visit_id" else value  # the id of a row, which may have changed as well
    return decision.at, decision.who, decision.action, decision.table, decision.column, undoes, value, tuple(rows)


def _contested(new, log):
    """The rows of which the archive's last decision is later than the last of the new ones."""
    theirs, mine = _last(new), _last(log)
    return tuple(sorted(row_id for row_id, at in theirs.items() if mine.get(row_id, "") > at))


def _last(decisions):
    moments = {}
    for decision in decisions:
        for row_id in named(decision):
            moments[row_id] = max(decision.at, moments.get(row_id, ""))
    return moments
