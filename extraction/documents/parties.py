"""The parties of a paper: countries, or the cities, companies and bodies that it names instead."""

import re
from collections import Counter

__all__ = ["main_countries", "parties_of"]

_STATE_BODIES = re.compile(
    r"(?i)\b(?:ministr|government|republic|state|committee|parliament|senate|majlis|commission|academ|universit|agenc|chamber|countr|administration|sides)"
)
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
    cities = [p["city"] or p["text"] for p in places if p["kind"] in ("city", "capital")]
    if len(cities) >= 2 and "between" in reading.doc[first:last].text.lower():
        return cities
    bodies = _bodies(mention.title or "")
    around = _countries(_subject_places(reading, event))
    if bodies or len(around) >= 2:
        return bodies or around
    signers = _subject_bodies(reading, event)
    if signers:
        return signers
    context = main_countries(reading)
    if countries and len(context) >= 2:
        return list(dict.fromkeys([*countries, *context]))[:2]
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


def _subject_places(reading, event):
    """The countries of those who sign: "the foreign ministers of Georgia and Armenia signed"."""
    if event is None:
        return []
    verb = reading.doc[event.i]
    signers = [c for c in verb.children if c.dep_ in ("nsubj", "agent")]
    if not signers and event.side == "after" and verb.pos_ != "VERB":
        return []
    spans = [(s.left_edge.i, s.right_edge.i + 1) for s in signers] or [(reading.sentence(event.i).start, event.i)]
    return [p for first, last in spans for p in _places(reading, first, last)]
