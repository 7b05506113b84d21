"""When a found row is a gold row, and when its fields are right. Nothing here reads files or counts.

Gold and found rows are paired one to one, the best pair first. Gold may accept several values for a field
(`type_alternatives`), which are all right.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

__all__ = ["DOCUMENTS", "QUOTES", "VISITS", "Rules", "found_spans", "gold_spans", "pairs", "same_name"]

_MARKS = "\"'“”„‟«»‹›‘’‚‛`"
_EDGES = _MARKS + " \n\t\r,.;:-–—"
_ALIKE = 0.85


@dataclass(frozen=True, slots=True)
class Rules:
    """How one table is judged: `likeness` is 0 where two rows are no pair; a field's test says None where it asks
    nothing of this gold row."""

    likeness: Callable
    strict: Callable
    fields: dict


def pairs(golds, rows, likeness):
    """(index of gold, index of row) of each pair, the most alike first."""
    rated = [(likeness(gold, row), i, j) for i, gold in enumerate(golds) for j, row in enumerate(rows)]
    taken_golds, taken_rows = set(), set()
    for rate, i, j in sorted(rated, key=lambda one: -one[0]):
        if rate > 0 and i not in taken_golds and j not in taken_rows:
            taken_golds.add(i)
            taken_rows.add(j)
            yield i, j


def accepted(gold, field):
    """The value of a gold field and its alternatives; those of the date are called just "alternatives"."""
    values = [gold.get(field), *(gold.get(f"{field}_alternatives") or [])]
    return values + list(gold.get("alternatives") or []) if field in ("start", "date") else values


def folded(text):
    """Words without case, marks, kinds of dashes and stops at their ends."""
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = text.translate(dict.fromkeys(map(ord, _MARKS), " "))
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    return " ".join(text.split()).strip(" .,;:-")


def same_name(one, other):
    """One person under two spellings or with fewer names: `same_name("Tokayev", "Kassym-Jomart Tokayev")`."""
    if one is None or other is None:
        return one is other
    one, other = _plain(one), _plain(other)
    if one == other or _ratio(one, other) >= _ALIKE:
        return True
    if not (one and other):
        return False
    few, many = sorted((set(one.split()), set(other.split())), key=len)
    return one.split()[-1] == other.split()[-1] or few <= many


def _plain(name):
    letters = unicodedata.normalize("NFD", folded(name))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _ratio(one, other):
    return SequenceMatcher(None, one, other).ratio()


def _one_of(row_field, gold_field):
    return lambda gold, row: row.get(row_field) in accepted(gold, gold_field)


def _same_words(row_field, gold_field):
    return lambda gold, row: folded(row.get(row_field)) in {folded(value) for value in accepted(gold, gold_field)}


def _date(row_field, gold_field):
    return lambda gold, row: (row.get(row_field) or None) in [value or None for value in accepted(gold, gold_field)]


def _where(told, test):
    """The test only where the gold has the field `told`."""
    return lambda gold, row: test(gold, row) if told(gold) else None


def _all(*tests):
    return lambda gold, row: all(test(gold, row) for test in tests)


def _aggregate(row):
    return bool(row.get("count_text")) or (row.get("count") or 1) > 1


def _anchored(gold, row):
    """True where the row's evidence holds the gold's anchor words."""
    anchor = folded(gold.get("evidence"))
    return bool(anchor) and anchor in folded(row.get("evidence"))


def _visitor(gold, row):
    return any(value is None or same_name(value, row.get("visitor")) for value in accepted(gold, "visitor"))


def _visit_likeness(gold, row):
    """Countries and aggregate or single make a pair; visitor, date, status and evidence choose among several."""
    if _aggregate(gold) != _aggregate(row) or not _COUNTRIES(gold, row):
        return 0
    return 1 + 2 * _visitor(gold, row) + 3 * _START(gold, row) + 0.5 * _STATUS(gold, row) + _anchored(gold, row)


def _title(text):
    return re.sub(r"^(the|a|an) ", "", folded(text))


def _document_likeness(gold, row):
    """Titles alike by 0.85; a paper without a title is one with the same count."""
    titles = accepted(gold, "title")
    if row.get("title"):
        best = max((_ratio(_title(title), _title(row["title"])) for title in titles if title), default=0)
        return best if best >= _ALIKE else 0
    if None not in titles:
        return 0
    here = _anchored(gold, row)
    same = gold.get("count") == row.get("count") or (_aggregate(gold) and _aggregate(row) and here)
    return 0.9 + 0.1 * here if same else 0


def gold_spans(quote, text):
    """Where a gold quotation stands, by its first and last words: one span for each accepted pair of them."""
    tokens = [m for m in re.finditer(r"\w+|[^\w\s]", text) if m.group() not in _MARKS]
    words = [m.group() for m in tokens]
    found = []
    for first in filter(None, accepted(quote, "first")):
        for last in filter(None, accepted(quote, "last")):
            begin = _position(words, _words(first), 0)
            end = None if begin is None else _position(words, _words(last), begin)
            if end is not None:
                found.append(_trimmed(text, tokens[begin].start(), tokens[end + len(_words(last)) - 1].end()))
    return found


def found_spans(quote, text):
    """The span of a found quotation, without the marks around it."""
    return [_trimmed(text, quote["char_start"], quote["char_end"])]


def _words(text):
    return [word for word in re.findall(r"\w+|[^\w\s]", text) if word not in _MARKS]


def _position(words, sought, begin):
    return next((i for i in range(begin, len(words)) if words[i : i + len(sought)] == sought), None)


def _trimmed(text, start, end):
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _overlap(gold, row):
    """Characters in both spans by characters in either, for the best of the accepted spans."""
    return max((_shared(one, other) for one in gold["spans"] for other in row["spans"]), default=0.0)


def _shared(one, other):
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return both / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def _quote_likeness(gold, row):
    overlap = _overlap(gold, row)
    return overlap if overlap >= 0.5 else 0


def _speaker(gold, row):
    return any(same_name(value, row.get("speaker")) for value in accepted(gold, "speaker"))


_COUNTRIES = _all(_same_words("visitor_country", "visitor_country"), _same_words("host_country", "host_country"))
_START, _STATUS, _DAY = _date("date_start", "start"), _one_of("status", "status"), _date("date_start", "date")
_DOCUMENT_TYPE = _one_of("document_type", "type")

VISITS = Rules(
    _visit_likeness,
    _all(_visitor, _START, _STATUS),
    {
        "visitor": _visitor,
        "start date": _START,
        "end date": _date("date_end", "end"),
        "type": _one_of("visit_type", "type"),
        "status": _STATUS,
        "place": _same_words("place", "place"),
        "count": _where(_aggregate, lambda gold, row: (row.get("count") or 1) == (gold.get("count") or 1)),
    },
)
DOCUMENTS = Rules(
    _document_likeness,
    _all(_DOCUMENT_TYPE, _STATUS, _DAY),
    {"type": _DOCUMENT_TYPE, "status": _STATUS, "date": _DAY},
)
QUOTES = Rules(
    _quote_likeness,
    _speaker,
    {
        "speaker": _speaker,
        "exact span": lambda gold, row: _overlap(gold, row) >= 0.9,
        "kind": lambda gold, row: (row.get("kind") == "indirect") == (gold.get("kind") == "indirect"),
    },
)
