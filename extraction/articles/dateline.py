"""Datelines: the place, the day and the agency before an article's first sentence.

"BAKU, Azerbaijan, November 13." gives a place and no year, so no publication date; with a year it gives both.
"""

import re
from dataclasses import dataclass

from extraction.articles.days import MONTH, WEEKDAY, full_dates
from extraction.articles.lexicon import MONTHS, NOT_PLACES, WEEKDAYS
from extraction.articles.stamps import header_lines, leading_stamp

__all__ = ["Dateline", "dateline", "line_dateline"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `published` only where it prints a year."""

    place: str
    published: str | None = None
    agency: str | None = None
    end: int = 0  # characters of the line that the dateline takes


_NAME = r"[^\W\d_a-zа-яё][\w'’-]*"
_PLACE = rf"(?P<place>(?:S[tT]\. )?{_NAME}(?:[ /]{_NAME}){{0,3}})"
_REGION = rf"(?:,\s+(?:{_NAME}|[A-Z]\.[A-Z]\.)(?: (?:of |the )*{_NAME}){{0,3}})?"
_DAY = (
    rf"(?P<day>(?:(?i:{WEEKDAY})[.,]*\s+)?"
    rf"(?:(?i:{MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?[ -](?i:{MONTH})\.?"
    r"|\d{1,2}\.\d{1,2})"
    rf"(?:[,.]?\s?\d{{4}})?)(?!\d|\s?[-–]\s?\d|:\d)"
)
_BRACKETS = r"\s*(?:\((?P<bracketed>[^()\n]{2,60})\)|/\s?(?P<slashed>[^/\n]{2,60}?)\s?/)"
_PLAIN = (
    rf"(?:,\s*(?P<plain>{_NAME}(?:[. ]{_NAME}){{0,3}})|[,.]\s*(?P<capitals>[A-ZÀ-Þ]{{3,}}))(?=\s*(?:$|\.\s|\.$|[–—-]))"
)
_END = r"\s*(?:[.:|]|-{1,2}|[–—]+|,\s*\d{1,2}:\d{2}|$)"
_DASH = r"\s*(?:--|[–—-])\s+(?=\S)"
_DATED = re.compile(rf"{_PLACE}{_REGION}[,.]?\s+{_DAY}(?:[,.]?{_BRACKETS}|{_PLAIN})?{_END}")
_UNDATED = re.compile(rf"{_PLACE}(?P<region>{_REGION})(?:{_BRACKETS}{_DASH}|\s+{_DASH})")
_SHORTEST_PARAGRAPH = 60  # "EXPORTS - A NEW ERA" is a headline; an undated dateline opens a paragraph


def dateline(text):
    """The dateline of the text's first lines, or None."""
    stamp = leading_stamp(text)
    if stamp:
        text = text[stamp[1] :]
    return next(filter(None, map(line_dateline, header_lines(text))), None)


def line_dateline(line):
    """What "TASHKENT, June 21 (Agency) -- President Ilham Aliyev arrived" opens with: Tashkent, Agency, no year."""
    line = line.strip()
    start = line[:300]
    match = _DATED.match(start)
    if match and _may_be_place(match["place"]):
        return _read(match)
    match = _UNDATED.match(start) if len(line) >= _SHORTEST_PARAGRAPH and not line.isupper() else None
    if match and _may_be_place(match["place"]) and _stands_without_day(match):
        return _read(match)
    return None


def _read(match):
    parts = match.groupdict()
    agency = parts["bracketed"] or parts["slashed"] or parts.get("plain") or parts.get("capitals") or ""
    days = full_dates(parts.get("day") or agency)  # "GENEVA (3 July 2025) –" has its day where others have the agency
    named = agency and not re.search(r"[\d:|]", agency)
    return Dateline(
        place=_title_case(parts["place"]),
        published=days[0].iso if days else None,
        agency=agency.strip() if named else None,
        end=match.end(),
    )


def _may_be_place(name):
    words = re.findall(r"[^\W_]+", name.lower())
    return not any(
        word in NOT_PLACES or word in WEEKDAYS or word in MONTHS or any(map(str.isdigit, word)) for word in words
    )


def _stands_without_day(match):
    """ "ASTANA – Kazakh exporters" and "Paris (AFP) – French" do, "Baku – the city of winds" does not."""
    if match["place"].isupper():
        return len(match["place"]) > 3
    return bool(match["slashed"] or match["bracketed"] and (match["region"] or match["bracketed"].isupper()))


def _title_case(name):
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda word: word[0].capitalize(), name)
