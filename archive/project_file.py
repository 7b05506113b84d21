"""The project file as a format: one zip with `project.json`, `articles.jsonl` and `decisions.jsonl`.

Here is how it is written and how a file from anywhere is read without trusting it. What its content does to an
archive is `project.py`.
"""

import io
import json
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime

from archive.decisions import ACTIONS, Decision
from archive.errors import WrongFormat
from archive.exports.packing import packed
from extraction.schema import TABLES, Article, columns

__all__ = ["LIMIT", "SavedArticle", "opened", "written"]

_FORMAT = "archive-project"
_VERSION = 2  # raise it whenever an older program would lose something of a newer file
LIMIT = 2 << 30  # bytes that a file may unpack to; an archive of 100,000 articles takes about half
_LINE = 64 << 20  # bytes of one article with its rows
_NOT_OURS = (
    "This is not a project file of an archive. Choose one that was downloaded as “The whole archive (project file)” or "
    "made by `python -m archive save`."
)
_BROKEN = "The project file is damaged ({}). Nothing was restored; take another copy of it."
_UNDOES_NOTHING = "Decision {} of {} is left out: it takes back a decision that is not in the file before it."
_TOO_LARGE = 1 << 63  # for a database
_TYPES = {"text": str, "integer": int, "real": (int, float), "boolean": bool}


@dataclass(frozen=True, slots=True)
class SavedArticle:
    """One article of a project file. `kept` holds the ids of rows that only people's decisions keep.

    `added_at` is missing in files of version 1.
    """

    article: Article
    extractor: str
    added_at: str | None
    records: dict  # table → list of records
    kept: frozenset


def written(articles, decisions, *, revision):
    """The file's bytes, of SavedArticles and Decisions in iterables."""
    about = {"format": _FORMAT, "version": _VERSION, "revision": revision}
    return packed(
        {
            "project.json": json.dumps(about).encode(),
            "articles.jsonl": (_json_line(_article_row(saved)) for saved in articles),
            "decisions.jsonl": (_json_line(vars(decision)) for decision in decisions),
        }
    )


def _json_line(value):
    # ASCII only: even half a surrogate pair, which UTF-8 cannot hold, comes back as it was.
    return json.dumps(value, allow_nan=False).encode() + b"\n"


def _article_row(saved):
    rows = {table: [vars(record) for record in records] for table, records in saved.records.items()}
    about = {"extractor": saved.extractor, "added_at": saved.added_at}
    return {"article": vars(saved.article), **about, "rows": rows, "kept": sorted(saved.kept)}


@contextmanager
def opened(data, *, limit=LIMIT):
    """(a function that gives the SavedArticles anew at each call, the Decisions, sentences on what was left out) of a
    file that was checked whole."""
    with _refusing():
        archive = zipfile.ZipFile(io.BytesIO(data))
    with archive:
        with _refusing():
            _check(archive, limit=limit)
            decisions, left_out = _decisions(archive)
            seen = set()
            for saved in _articles(archive):
                _once(saved.article.article_id, seen)
        yield lambda: _articles(archive), decisions, left_out


@contextmanager
def _refusing():
    """What can be wrong with a file, as a sentence."""
    try:
        yield
    except zipfile.BadZipFile as error:
        raise WrongFormat(_NOT_OURS if "not a zip" in str(error) else _BROKEN.format(error)) from error
    except (zlib.error, EOFError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise WrongFormat(_BROKEN.format(str(error) or type(error).__name__)) from error
    except (RuntimeError, NotImplementedError) as error:  # encrypted, or compressed in a way that we never use
        raise WrongFormat(_NOT_OURS) from error


def _check(archive, *, limit):
    size = sum(entry.file_size for entry in archive.infolist())
    if size > limit:
        raise WrongFormat(
            f"The file would unpack to {size / (1 << 20):,.0f} MB; at most {limit / (1 << 20):,.0f} MB are accepted. "
            "Is it a project file?"
        )
    if "project.json" not in archive.namelist():
        raise WrongFormat(_NOT_OURS)
    about = json.loads(archive.read("project.json"))
    if not isinstance(about, dict) or about.get("format") != _FORMAT:
        raise WrongFormat(_NOT_OURS)
    version = about.get("version")
    if not isinstance(version, int):
        raise ValueError("its version is not given")
    if version > _VERSION:
        raise WrongFormat(
            f"The project file was saved by a newer version of this program (format {version}; this one reads up to "
            f"{_VERSION}). Update the program, then restore it."
        )


def _lines(archive, name):
    """(line number, value) of each line of JSON."""
    with archive.open(name) as lines:
        number = 0
        while line := lines.readline(_LINE + 1):
            number += 1
            if len(line) > _LINE:
                raise ValueError(f"{name}, line {number} is too long")
            try:
                yield number, json.loads(line, parse_constant=_no_number)
            except ValueError as error:
                raise ValueError(f"{name}, line {number} is not JSON") from error


def _no_number(name):
    raise ValueError(f"{name} is no number of JSON")


def _articles(archive):
    for number, value in _lines(archive, "articles.jsonl"):
        with _saying(f"articles.jsonl, line {number}"):
            yield _article(value)


@contextmanager
def _saying(where):
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{where}: {error or type(error).__name__}") from error


def _article(value):
    article = _record(Article, value["article"])
    if not (article.article_id and article.text is not None and isinstance(value["extractor"], str)):
        raise ValueError("an article without id, text or version")
    records = {table: [_record(kind, row) for row in value["rows"].get(table, [])] for table, kind in TABLES.items()}
    for table, rows in records.items():
        for row in rows:
            if row.article_id != article.article_id or not getattr(row, f"{table[:-1]}_id"):
                raise ValueError(f"a row of {table} without id or of another article")
    kept = frozenset(map(str, value.get("kept", ())))
    return SavedArticle(article, value["extractor"], _moment(value.get("added_at")), records, kept)


def _moment(text):
    """The same text, if it is a moment: it is shown and sorted by."""
    if text is not None:
        datetime.fromisoformat(text)
    return text


def _record(kind, given):
    known = {column.name: column for column in columns(kind)}
    return kind(**{name: _checked(known[name], value) for name, value in given.items() if name in known})


def _checked(column, value):
    if column.type == "list":
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
    else:
        # Python counts True as an integer; a table does not.
        fits = isinstance(value, _TYPES[column.type]) and isinstance(value, bool) == (column.type == "boolean")
        fits = fits or value is None
    if not fits:
        raise ValueError(f"“{column.name}” is no {column.type}")
    if isinstance(value, str):
        value.encode()  # half a surrogate pair is no character; no archive holds one
    if isinstance(value, int) and abs(value) >= _TOO_LARGE:
        raise ValueError(f"“{column.name}” is too large a number")
    return value


def _decisions(archive):
    """(the decisions, sentences on those left out): an undo of what the file does not have undoes nothing."""
    decisions, left_out, seen, out = [], [], set(), set()
    for number, value in _lines(archive, "decisions.jsonl"):
        with _saying(f"decisions.jsonl, line {number}"):
            decision = Decision(**{f.name: value[f.name] for f in fields(Decision) if f.name in value})
            _check_decision(decision)
            _once(decision.decision_id, seen)
            if decision.undoes is not None and (decision.undoes not in seen or decision.undoes in out):
                out.add(decision.decision_id)
                left_out.append(_UNDOES_NOTHING.format(decision.decision_id, decision.who))
            else:
                decisions.append(decision)
    return decisions, left_out


def _check_decision(decision):
    texts = (decision.at, decision.who, decision.column or "", *decision.row_ids)
    if not all(isinstance(text, str) for text in texts) or not isinstance(decision.row_ids, list):
        raise ValueError("a decision whose time, person, column or rows are no text")
    json.dumps([*texts, decision.value, decision.anchors], ensure_ascii=False).encode()
    if decision.action not in ACTIONS or decision.table not in TABLES:
        raise ValueError("a decision of an unknown kind")
    if not isinstance(decision.decision_id, int) or not isinstance(decision.anchors, dict):
        raise ValueError("a decision without number or anchors")
    if decision.undoes is not None and not isinstance(decision.undoes, int):
        raise ValueError("what it takes back is no number")


def _once(name, seen):
    if name in seen:
        raise ValueError(f"“{name}” occurs twice")
    seen.add(name)
