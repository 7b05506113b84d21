"""How a row or an event is named in a sentence for an analyst: “the visit of Ilham Aliyev to Uzbekistan (May 2024)”."""

import re
from functools import lru_cache

from archive.merge.dates import words

__all__ = [
    "country_words",
    "date_words",
    "document_words",
    "listed",
    "number_words",
    "plural",
    "quote_words",
    "quoted",
    "row_words",
    "titled",
    "visit_words",
]

_when = lru_cache(maxsize=1 << 16)(words)  # asked for each of many rows, of which most share their days
_LONG, _LONG_TITLE = 60, 80  # characters of a quotation and of a title that a sentence can carry
_PARTIES_FIRST = re.compile(r"(?:\S+ ){1,4}(?:between|of the (?:Government|Ministry|Republic))\b", re.IGNORECASE)
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_GROUPS = {"delegation", "delegations"}
# Names with a common noun in them ("the United States", "the Dominican Republic"), and those that are plurals.
_WITH_ARTICLE = re.compile(
    r"(?:.*\b)?(?:Republic|Kingdom|States|Emirates|Islands|Union|Federation|Commonwealth)(?:\b.*)?"
    r"|Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines|Seychelles|Vatican"
)


def visit_words(record, *, dated=True):
    """A visit, or a number of visits, with its date: `record` is a row or an event as a dict."""
    visitor, goal = record.get("visitor"), record.get("host_country")
    who = f" of {_the(visitor)}" if visitor else _from(record.get("visitor_country"))
    count = record.get("count") or 1
    what = "the visit" if count == 1 else f"the {number_words(count)} visits"
    kind = record.get("visit_type")
    if kind not in (None, "unspecified", "summit"):
        what = what.replace("visit", f"{kind} visit")
    return what + who + (f" to {country_words(goal)}" if goal else "") + (_dated(record) if dated else "")


def document_words(record, *, dated=True):
    """A document by its title, else by its type and parties."""
    title, count = record.get("title"), record.get("count") or 1
    kind = record.get("document_type") if record.get("document_type") not in (None, "other") else "document"
    parties = f" of {listed(map(country_words, record['parties']))}" if record.get("parties") else ""
    what = f"the {titled(title)}" if title else f"the {kind}{parties}"
    if count > 1 and not title:
        what = f"the {number_words(count)} {plural(kind)}{parties}"
    return what + (_dated(record) if dated else "")


def quote_words(record):
    """A quotation by its speaker and first words."""
    return f"the words of {record.get('speaker') or 'an unnamed speaker'} {quoted(record.get('text') or '')}"


def row_words(table, record):
    """A row of any table."""
    return {"visits": visit_words, "documents": document_words, "quotes": quote_words}[table](record)


def country_words(name):
    """A country or party within a sentence: “to the United Kingdom”, “to Georgia”."""
    return f"the {name}" if _WITH_ARTICLE.fullmatch(name) and not name.lower().startswith("the ") else name


def date_words(record):
    """The date of a row as people write it."""
    return _when(record.get("date_start"), record.get("date_end"), record.get("date_edtf"))


def listed(names, *, most=None):
    """`listed(["a", "b", "c"]) == "a, b and c"`; after `most` of them the number of the others."""
    names = [str(name) for name in names]
    if most and len(names) > most:
        names = [*names[:most], f"{len(names) - most} more"]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def plural(kind):
    """More than one document of a kind: “treaties”."""
    return {"memorandum": "memoranda", "treaty": "treaties"}.get(kind, f"{kind}s")


def number_words(number):
    """As newspapers write numbers: in words up to twelve."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def _dated(record):
    return f" ({date_words(record)})" if record.get("date_start") else " (no date)"


def _from(country):
    return f" from {country_words(country)}" if country else ""


def _the(visitor):
    """A role or group takes an article, a name does not: “the President of Uzbekistan”."""
    parts = visitor.lower().split()
    return f"the {visitor}" if ("of" in parts or _GROUPS & set(parts)) and parts[0] != "the" else visitor


def quoted(text):
    """A quotation between marks, cut to what a sentence can carry."""
    text = " ".join(text.split())
    return f"“{_beginning(text, _LONG)}”"


def titled(text):
    """A title between marks. One that begins with its parties, as treaties do, is cut in the middle: “Agreement
    between…and the Government of Georgia on Tourism”."""
    text = " ".join(text.split())
    if len(text) <= _LONG_TITLE or not _PARTIES_FIRST.match(text):
        return f"“{_beginning(text, _LONG_TITLE)}”"
    head, tail = text[: _LONG_TITLE // 3], text[len(text) - _LONG_TITLE * 2 // 3 :]
    return f"“{head.rpartition(' ')[0] or head}…{tail.partition(' ')[2] or tail}”"


def _beginning(text, length):
    return text if len(text) <= length else (text[:length].rpartition(" ")[0] or text[:length]) + "…"
