"""Date stamps: a full date that stands in a page's header rather than in its prose.

A date in a sentence is an event of the article; only a line that is nothing but header (date, clock, place, counter,
section, byline) tells when the page was published.
"""

import re

from extraction.articles.days import WEEKDAY, full_dates
from extraction.articles.lexicon import FURNITURE, PUBLISHED_LABELS, UPDATED_LABELS

__all__ = ["header_lines", "is_furniture", "leading_stamp", "stamp_date", "stamped_date"]

_HEADER_LINES, _HEADER_CHARACTERS, _LONGEST_STAMP = 12, 4000, 250
_PROSE_LINES_BEFORE_STAMP = 3
_MOST_WORDS_BEFORE = 15

_LEADING = re.compile(r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})(?!\S)[ \t]*")
_LABEL = re.compile(rf"(?:{PUBLISHED_LABELS})(?:\s+(?:on|at))?\s*[:：-]?", re.IGNORECASE)
_UPDATED = re.compile(rf"(?:{UPDATED_LABELS})(?:\s+(?:on|at))?\s*[:：-]?", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w){WEEKDAY}\.?,?\s*$", re.IGNORECASE)
_WEEKDAY_AFTER = re.compile(rf"^\s*[,(]?\s*{WEEKDAY}(?!\w)\)?", re.IGNORECASE)
_CLOCK = re.compile(
    r"[\s,;|/·•–—-]*(?:T|at\s+|time:?\s*)?(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:UTC|GMT|[A-Z]{2,4}T)?\s*(?:[+−-]\d{1,2}(?::?\d{2})?)?\)?)?(?:Z\b)?",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(
    r"(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s*[ap]\.?m\.?)?[\s,|/–—-]*$", re.IGNORECASE
)
_SEPARATOR = "|/·•»>"
_PLACES = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}){0,2}")
_BYLINE = re.compile(r"by\s+\S", re.IGNORECASE)
_NAMED_BYLINE = re.compile(r"By [A-Z][\w.'’-]*(?: (?:in |and )?[A-Z][\w.'’-]*){0,5}")
_WORD = re.compile(r"[^\W\d_][\w'’+-]*|[Aa][+-]")
_RELEASE = re.compile(r"(?:press|news|media) (?:release|statement)\b.{0,30}", re.IGNORECASE)
_ONE_OR_TWO_NAMES = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?")
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s*$")


def leading_stamp(text):
    """`(iso, end)` of the stamp that opens " date 2024-08-24 TASHKENT, August 23. …", or None."""
    match = _LEADING.match(text[:100])
    days = full_dates(match[1]) if match else []
    return (days[0].iso, match.end()) if days else None


def header_lines(text):
    """The first lines of a text that are not blank, until its prose is under way."""
    prose = 0
    lines = (line.strip() for line in text[:_HEADER_CHARACTERS].split("\n"))
    for line in [line for line in lines if line][:_HEADER_LINES]:
        yield line
        prose += bool(len(line) > 40 and _SENTENCE_END.search(line))
        if prose == _PROSE_LINES_BEFORE_STAMP:
            return


def stamped_date(text):
    """The publication date that a stamp of the text's header gives, or None."""
    stamp = leading_stamp(text)
    if stamp:
        return stamp[0]
    return next(filter(None, map(stamp_date, header_lines(text))), None)


def stamp_date(line):
    """The date of a header line such as "12.10.2023 | 15:48 Views: 1 204 Print"; None for prose with a date."""
    line = line.strip()
    days = full_dates(line) if len(line) <= _LONGEST_STAMP else []
    if days and _opens(line[: days[0].start]) and _closes(line[days[0].end :]):
        return days[0].iso
    return None


def _opens(before):
    """Before the date: nothing, a weekday, a clock, a label, a place, or whole sections of a header."""
    before = _CLOCK_BEFORE.sub("", _WEEKDAY_BEFORE.sub("", before.rstrip(" ([")))
    before = _WEEKDAY_BEFORE.sub("", before).rstrip()
    last = re.split(rf"[{re.escape(_SEPARATOR)}]", before)[-1].strip(" ,:–—-")
    if _UPDATED.fullmatch(last) or len(before.split()) > _MOST_WORDS_BEFORE:
        return False
    if not before or _LABEL.fullmatch(last) or before[-1] in _SEPARATOR or is_furniture(before):
        return True
    name = before.rstrip(" ,–—-")
    if _NAMED_BYLINE.fullmatch(name) or _RELEASE.fullmatch(name):
        return True
    return bool((_PLACES if before[-1] in ",–—-" else _ONE_OR_TWO_NAMES).fullmatch(name))


def _closes(after):
    """After the date: nothing, a clock, counters and buttons, a place, or more sections of a header."""
    after = _WEEKDAY_AFTER.sub("", after, count=1)
    clock = _CLOCK.match(after)
    rest = (after[clock.end() :] if clock else after).strip()
    if not rest or rest[0] in _SEPARATOR or is_furniture(rest) or _BYLINE.match(rest):
        return True
    if clock:
        return not rest[0].islower()
    tail = rest.lstrip(" ,.;()–—-").rstrip(").")
    if _UPDATED.match(tail):
        return True
    return bool((_PLACES if rest[0] in ",(–—-" else _ONE_OR_TWO_NAMES).fullmatch(tail))


def is_furniture(line):
    """True of a line of counters and buttons: "1 284 views", "+ ↺ − 16 px", "Share: Facebook X LinkedIn"."""
    words = _WORD.findall(line.lower())
    return all(word in FURNITURE for word in words)
