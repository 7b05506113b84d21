"""Title phrases: "Uzbekistan's Deputy Prime Minister", "Minister of Foreign Affairs of the Republic of Azerbaijan"."""

import re
from typing import NamedTuple

from extraction.people.lexicon import INTERNATIONAL, MODIFIERS, PORTFOLIO, TITLE_HEADS
from extraction.places import place_at

__all__ = ["Title", "find_titles", "office_of"]

_LINKS = {"of", "for", "the", "and", "&", "on", "in", "with", "to", "at"}
_GENERALS = {"secretary", "director", "consul", "governor"}  # "Secretary-General", "director general"
_FURTHEST = 16  # tokens a title may run to the right of its head


class Title(NamedTuple):
    """A title phrase: token bounds, its words without a leading article, office, country code, determiner."""

    start: int
    end: int
    text: str
    office: str
    iso3: str | None
    determiner: str | None


def find_titles(doc):
    """The title phrases of a Doc, longest first at each place, in text order.

    "Deputy Minister of Foreign Affairs of the Republic of Uzbekistan Dilshod Rahmonov" gives one that ends before
    the name.
    """
    taken = 0
    for token in doc:
        if token.i < taken or token.lower_ not in TITLE_HEADS or not _heads_a_title(token):
            continue
        start, end = _left(doc, token.i, taken), _right(doc, token.i)
        while end < len(doc) and doc[end].lower_ in TITLE_HEADS and doc[end - 1].text != ",":
            end = _right(doc, end)
        taken = end
        yield _title(doc, start, token, end)


def office_of(words, head):
    """What office a title means: "First Deputy Prime Minister" → deputy minister, "foreign minister" → itself."""
    lower = words.lower()
    office = TITLE_HEADS[head.lower()]
    deputy = re.search(r"\b(deputy|vice|first deputy|assistant)\b", lower)
    if office == "head of state" and (
        re.search(r"president (of|for) (the )?\S*(company|board|bank|socar|airlines)", lower)
    ):
        return "director"
    if head.lower() in ("minister", "ministers"):
        if "prime" in lower:
            return "deputy premier" if deputy else "head of government"
        if re.search(r"\bforeign\b|external affairs|diplomacy", lower):
            return "deputy minister" if deputy else "foreign minister"
        return "deputy minister" if deputy else "minister"
    if office == "secretary":
        if "press" in lower:
            return "spokesperson"
        return "foreign minister" if re.search(r"of state|foreign", lower) else "secretary"
    if head.lower() == "premier" and deputy:
        return "deputy premier"
    if head.lower() == "head" and re.search(r"head of (our |the |this )?(\w+ )?(state|country)\b", lower):
        return "head of state"
    if head.lower() == "head" and "head of government" in lower:
        return "head of government"
    if office == "aide" or not deputy or office == "member":
        return office
    return "deputy " + office


def _heads_a_title(token):
    """False for verbs ("heads"), for "state secretary" as a modifier, and for "general" or "head" without company."""
    if token.pos_ == "VERB" or token.dep_ == "amod" and token.lower_ in ("general", "chief"):
        return False
    if token.lower_ == "general":
        return token.text.istitle() and token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    if token.lower_ in ("head", "lady", "deputy", "chief"):
        following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
        if token.lower_ == "head":
            return following == "of" and not (
                token.i and token.nbor(-1).lower_ == "the" and token.i > 1 and token.nbor(-2).lower_ == "at"
            )
        if token.lower_ == "lady":
            return token.i > 0 and token.nbor(-1).lower_ == "first"
        before = token.nbor(-1) if token.i else None
        if token.lower_ == "chief" and before is not None and _names_a_body(before):
            return following[:1].isalpha() and token.nbor().text[0].isupper()
        known = following in TITLE_HEADS or following in MODIFIERS or following in PORTFOLIO
        return not known and token.text[0].isupper() and following[:1].isalpha()
    return True


def _names_a_body(token):
    """True for the "policy" of "foreign policy chief" and for "NATO"."""
    return token.lower_ in PORTFOLIO or token.text.isupper() and token.lower_ in INTERNATIONAL


def _left(doc, head, floor):
    """Walk left over modifiers, portfolio words, demonyms and possessive countries."""
    start = head
    while start > floor:
        token = doc[start - 1]
        if token.is_space:
            break
        if (
            token.text in ("-", "‑", "–")
            and start - 2 >= floor
            and not token.whitespace_
            and not doc[start - 2].whitespace_
        ):
            start -= 2
        elif token.lower_ in MODIFIERS or _names_a_body(token):
            start -= 1
        elif token.lower_ in ("'s", "’s", "'", "’") and start - 2 >= floor and _place_of(doc, start - 2):
            start -= 2
            while start > floor and _place_of(doc, start - 1):
                start -= 1
        elif _place_of(doc, start - 1):
            start -= 1
        elif (
            token.lower_ in ("and", ",")
            and start - 2 >= floor
            and doc[start - 2].text.istitle()
            and doc[start - 2].lower_ in PORTFOLIO
            and doc[start].lower_ in PORTFOLIO
        ):
            start -= 2
        else:
            break
    return start


def _right(doc, head):
    """Walk right over "of the Republic of X", "for Foreign Affairs"; stop where a personal name begins."""
    end = head + 1
    general = end + (doc[end].text in ("-", "‑") if end < len(doc) else 0)
    if general < len(doc) and doc[general].lower_ == "general" and doc[head].lower_ in _GENERALS:
        end = general + 1
    if end < len(doc) and doc[end].lower_ in ("extraordinary",):
        while end < len(doc) and doc[end].lower_ in ("extraordinary", "and", "plenipotentiary"):
            end += 1
    if end >= len(doc) or doc[end].lower_ not in ("of", "for", "on", "to", "in"):
        return end
    if doc[end].lower_ in ("to", "in") and TITLE_HEADS.get(doc[head].lower_) not in ("ambassador", "envoy"):
        return end
    if doc[end].lower_ in ("to", "in", "on") and not (
        end + 1 < len(doc)
        and (_place_of(doc, end + 1) or doc[end + 1].lower_ == "the" or doc[end + 1].lower_ in PORTFOLIO)
    ):
        return end
    posted = TITLE_HEADS.get(doc[head].lower_) in ("ambassador", "envoy")
    reach = end
    limit = min(len(doc), head + _FURTHEST)
    i = end
    while i < limit:
        token = doc[i]
        if token.lower_ in TITLE_HEADS and token.lower_ not in ("ministers",) and i > end:
            break
        if token.lower_ in ("to", "in", "at", "with") and i > end and not posted:
            break
        if _place_of(doc, i) or token.lower_ in PORTFOLIO or token.lower_ in ("state", "government", "country"):
            reach = i + 1
        elif token.lower_ in ("our", "this", "their", "his", "her") and doc[i - 1].lower_ in ("of", "to"):
            pass
        elif (
            token.text[:1].isupper()
            and token.ent_type_ != "PERSON"
            and doc[i - 1].lower_ in _LINKS
            or (
                token.text[:1].isupper()
                and token.ent_type_ == "ORG"
                and doc[i - 1].ent_type_ == "ORG"
                and doc[i - 1].text[:1].isupper()
                and not _place_of(doc, i - 1)
            )
        ):
            reach = i + 1
        elif token.lower_ not in _LINKS and token.text not in ("'s", "’s"):
            break
        i += 1
    return reach


def _place_of(doc, i):
    token = doc[i]
    return place_at(doc, token.idx, token.idx + len(token)) if token.text[:1].isupper() else None


def _title(doc, start, head, end):
    span = doc[start:end]
    words = re.sub(r"\s+", " ", span.text).strip()
    sovereign = [place_at(doc, t.idx, t.idx + len(t)) for t in span if t.text[:1].isupper()]
    iso3 = next((place["iso3"] for place in sovereign if place), None)
    before = doc[start - 1] if start else None
    determiner = (
        before.lower_
        if before is not None and before.lower_ in ("the", "a", "an", "his", "her", "their", "our", "your", "my")
        else None
    )
    return Title(start, end, words, office_of(words, head.text), iso3, determiner)
