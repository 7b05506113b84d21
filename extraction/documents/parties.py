"""The parties of a paper: countries, or the cities, companies and bodies that it names instead."""

import re
from collections import Counter

from extraction.clauses import is_passive
from extraction.people import person_at

__all__ = ["main_countries", "parties_of", "states_in"]

_STATE_BODIES = re.compile(
    r"(?i)\b(?:ministr|government|republic|state|committee|parliament|senate|majlis|commission|academ|universit|agenc|chamber|countr|administration|sides)"
)
_TOWNS = {"cities", "city", "mayors", "municipalities", "municipality", "sister", "towns", "twin", "twinning"}
_CLIMB = 4  # from "a day after signing" to the clause that says who
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


def main_countries(reading):
    """The countries of the article, the most frequent first: its bilateral context."""
    if "countries" not in reading.memory:
        named = [p["country"] for p in reading.doc._.places or [] if p["kind"] in ("country", "demonym")]
        reading.memory["countries"] = [country for country, _ in Counter(filter(None, named)).most_common()]
    return reading.memory["countries"]


def parties_of(reading, mention, event):
    """Short names of the parties: ["Azerbaijan", "Uzbekistan"], ["Ganja", "Namangan"], ["SOCAR", "Uzbekneftegaz"]."""
    first, last = mention.span or (mention.start, mention.end)
    places = _places(reading, first, last) + (_places(reading, *mention.rest) if mention.rest else [])
    countries = _countries(places)
    if len(countries) >= 2:
        return countries
    signers = _signers(reading, event)
    cities = [p["city"] or p["text"] for p in places if p["kind"] in ("city", "capital")]
    if len(cities) >= 2 and "between" in reading.doc[first:last].text.lower():
        states = {p["country"]: None for p in places if p["kind"] == "capital"}
        return list(states) if len(states) == len(cities) and not _of_towns(reading.doc[first:last]) else cities
    bodies = _bodies(mention.title or "")
    around = list(dict.fromkeys([*_of_signers(reading, event, signers), *countries]))
    if bodies or len(around) >= 2:
        return bodies or around
    companies = _subject_bodies(reading, event)
    if companies:
        return companies
    context = main_countries(reading)
    if around and len(context) >= 2:
        return list(dict.fromkeys([*around, *context]))[:2]
    return sorted(context[:2]) if len(context) >= 2 else context


def _places(reading, first, last):
    seen = []
    for i in range(first, last):
        mention = reading.place.get(i)
        if mention is not None and mention not in seen:
            seen.append(mention)
    return seen


def _countries(places):
    return list(dict.fromkeys(p["country"] for p in places if p["kind"] in ("country", "demonym") and p.get("country")))


def states_in(reading, first, last):
    """The countries that a title names, capitals for their states: "the treaty between Lima and Quito"."""
    places = _places(reading, first, last)
    kinds = ("country", "demonym") if _of_towns(reading.doc[first:last]) else ("country", "demonym", "capital")
    return frozenset(p["country"] for p in places if p["kind"] in kinds and p.get("country"))


def _of_towns(span):
    """ "between the cities of Lima and Quito": the towns themselves."""
    return any(t.lower_ in _TOWNS for t in span)


def _bodies(title):
    """ "between SOCAR Polymer and Uzkimyoimpeks" → both; ministries stand for their countries."""
    found = re.search(r"\bbetween (.+?) and (.+?)(?: on | for |$)", title)
    if not found or _STATE_BODIES.search(found.group()):
        return []
    names = [_ARTICLE.sub("", part).strip() for part in found.groups()]
    return names if all(name[:1].isupper() for name in names) else []


def _subject_bodies(reading, event):
    """Companies that sign: "Azerbaijan Airlines (AZAL) and Uzbekistan Airways signed", "concluded by SOCAR and …"."""
    if event is None:
        return []
    verb = reading.doc[event.i]
    heads = [c for c in verb.children if c.dep_ in ("nsubj", "agent")]
    heads = [g for c in heads for g in (c.children if c.dep_ == "agent" else [c]) if g.dep_ in ("nsubj", "pobj")]
    names = []
    for head in heads:
        for token in (head, *head.conjuncts):
            entity = next((e for e in reading.doc.ents if e.start <= token.i < e.end), None)
            text = _ARTICLE.sub("", entity.text) if entity is not None else token.text
            company = (
                entity is None
                and token.pos_ == "PROPN"
                or entity is not None
                and entity.label_ in ("ORG", "PRODUCT", "FAC")
            )
            if company and not reading.is_country_or_city(token.i) and not _STATE_BODIES.search(text):
                names.append(text.split(" (")[0])
    return list(dict.fromkeys(names)) if len(names) >= 2 else []


def _of_signers(reading, event, signers):
    """Countries of those who sign, named beside them or known of the persons: "Georgian ministers", "Putin and Lam"."""
    spans = [(s.left_edge.i, s.right_edge.i + 1) for s in signers]
    if not spans and event is not None and (event.side == "before" or reading.doc[event.i].pos_ == "VERB"):
        spans = [(reading.sentence(event.i).start, event.i)]
    found = [_country_at(reading, i, persons=bool(signers)) for first, last in spans for i in range(first, last)]
    return list(dict.fromkeys(filter(None, found)))


def _country_at(reading, i, *, persons):
    place, token = reading.place.get(i), reading.doc[i]
    if place is not None:
        return place.get("country") if place["kind"] in ("country", "demonym") else None
    if not persons or token.pos_ not in ("PROPN", "PRON"):
        return None
    person = person_at(reading.doc, token.idx, token.idx + len(token))
    return person["country"] if person is not None else None


def _signers(reading, event):
    """Who does it: subject or agent of the verb, else of the clause that it hangs on, and with whom."""
    if event is None:
        return []
    verb = reading.doc[event.i]
    for node in [verb, *verb.ancestors][:_CLIMB]:
        found = [c for c in node.children if c.dep_ in ("nsubj", "agent") and c.tag_ not in ("WDT", "WP")]
        if found and not (node is not verb and is_passive(verb)):
            return found + _companions(verb)
        if node.dep_ in ("relcl", "ccomp") or is_passive(node):
            break
    return _companions(verb)


def _companions(verb):
    """ "signed a pact with North Korean leader Kim Jong Un"."""
    nouns = [verb, *(c for c in verb.children if c.dep_ == "dobj")]
    return [c for noun in nouns for c in noun.children if c.dep_ == "prep" and c.lower_ == "with"]
