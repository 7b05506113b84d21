"""Offices without a name: "the president", "the head of our state" → who of the article holds such an office.

A sentence is about its first person, not about whom that one met or followed: "Vega met with President Soto. The
president said" is Vega's word.
"""

import re

from extraction.quotes.naming import Naming, person_of
from extraction.quotes.voices import ROLE_OFFICES

__all__ = ["holder_of", "is_former", "offices_of"]

_HEAD_OF_STATE = re.compile(r"\bhead of (?:the |our |this |that )?(?:state|country|republic|nation)\b")
_FORMER = frozenset(["ex", "former", "late", "then", "onetime", "outgoing"])
_ASIDE = frozenset(["about", "alongside", "by", "for", "from", "including", "of", "to", "with"])


def offices_of(head, words):
    """The words of titles that a role may stand for, () if it is no role: "the premier" → prime minister, premier."""
    words, noun = words.lower(), head.lemma_.lower()
    if noun in ("head", "state") and _HEAD_OF_STATE.search(words):
        return ROLE_OFFICES["head of state"]
    if noun == "minister" and "prime minister" in words:
        return ROLE_OFFICES["premier"]
    return ROLE_OFFICES.get(noun, ())


def holder_of(page, units, offices, country, reported):
    """The Naming of the first person of the nearest sentence who has such an office; those met or succeeded come last.

    `units` are the sentences before, nearest first; `reported` the tokens inside what somebody says.
    """
    aside = None
    for unit in units:
        for token in _names_in(page, unit):
            person = person_of(page.doc, token)
            title = (person.get("title") or "").lower()
            if (
                token.i in reported
                or country not in (None, person.get("country"))
                or _is_former(page.doc, token, title)
            ):
                continue
            if not any(office in title for office in offices):
                continue
            if not _is_aside(token):
                return Naming.of(person)
            aside = aside or person
    return Naming.of(aside) if aside else None


def _names_in(page, unit):
    """The last token of each person's name in a sentence."""
    doc = page.doc
    for i in unit.tokens:
        person = person_of(doc, doc[i]) if doc[i].pos_ == "PROPN" else None
        mention = next((m for m in person["mentions"] if m["start"] <= doc[i].idx < m["end"]), None) if person else None
        if mention and mention["kind"] == "name" and doc[i].idx + len(doc[i]) >= mention["end"]:
            yield doc[i]


def is_former(title):
    """ "former President", "then-minister": an office of the past."""
    return bool(set((title or "").lower().replace("-", " ").split()[:2]) & _FORMER)


def _is_former(doc, token, title):
    before = doc[max(0, token.i - 6) : token.i]
    return is_former(title) or any(t.lower_ in _FORMER and t.i > token.left_edge.i - 2 for t in before)


def _is_aside(token):
    """The object of "met with Soto", "the inauguration of Soto", also of "together with Ruiz and Soto"."""
    while token.head.i != token.i:
        named = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in ROLE_OFFICES
        if not named and token.dep_ not in ("compound", "conj", "appos", "nmod", "flat"):
            break
        token = token.head.head if named else token.head  # the parser reads "President of [Peru Ana Vega]"
    return token.dep_ in ("pobj", "dobj") and (token.dep_ == "dobj" or token.head.lower_ in _ASIDE)
