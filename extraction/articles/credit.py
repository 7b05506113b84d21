"""The carrier's own credit in a text: "…, Trend reports." names the source, never a speaker."""

import re

from extraction.articles.lexicon import AGENCY_WORDS, CREDIT_VERBS, NOT_AGENCIES

__all__ = ["credited_agency"]

_LEAD = 3000  # a credit stands in the first paragraphs; further down it is about somebody else
_NAME = r"(?:[Tt]he )?(?P<name>[^\W\d_a-zа-яё][\w'’.-]*(?: [^\W\d_a-zа-яё][\w'’.-]*){0,4})"
_ABBREVIATION = r"(?: \([\w.-]{2,15}\))?"
_REFERENCE = r"(?:,? (?:with reference to|citing|referring to|quoting|via|per)\b)"
_BREAK = r"[,\"”»–—-]\s+"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # "…, AZERTAC informs." closes a sentence; "Report informs with reference to …" may also open one.
        rf"{_BREAK}(?:as )?{_NAME}{_ABBREVIATION} (?:{CREDIT_VERBS})(?=\.|$|{_REFERENCE})",
        rf"(?:^|[.!?\n]\s*){_NAME}{_ABBREVIATION} (?:{CREDIT_VERBS})(?={_REFERENCE})",
        rf"\b[Aa]s {_NAME}{_ABBREVIATION} (?:{CREDIT_VERBS}),",
        rf"{_BREAK}(?:{CREDIT_VERBS}) {_NAME}(?=\.|$)",
    )
)
_PAST = re.compile(rf"{_BREAK}(?:as )?{_NAME}{_ABBREVIATION} (?:reported|informed)(?=\.|$|{_REFERENCE})")


def credited_agency(text):
    """`Agency` of "… Shavkat Mirziyoyev, Agency reports with reference to the state news service." or None."""
    lead = text[:_LEAD].replace("\n", " ")
    found = [match for form in _FORMS for match in form.finditer(lead) if not _words(match) & NOT_AGENCIES]
    found += [match for match in _PAST.finditer(lead) if _is_agency_by_name(match)]
    return min(found, key=lambda match: match.start())["name"].rstrip(".") if found else None


def _words(match):
    return set(re.findall(r"[^\W\d_]+", match["name"].lower()))


def _is_agency_by_name(match):
    """A name like UzA, AZERTAC, News.az or Caspian Press: not that of a person or a country."""
    words = _words(match)
    odd_capitals = re.search(r"[a-z][A-Z]|[A-Z]{3}|\w\.\w", match["name"])
    return not words & NOT_AGENCIES and bool(odd_capitals or words & AGENCY_WORDS)
