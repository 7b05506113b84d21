"""Trips told by their end: "fresh from a visit to Oslo", "on her way back from a summit in Lima", "on his return"."""

from extraction.clauses import governing_verb, subjects
from extraction.visits.destinations import destination_of, destinations, event_of, one_per_country
from extraction.visits.lexicon import NOUNS
from extraction.visits.travellers import of_noun_phrase
from extraction.visits.trip import Trip

__all__ = ["trips_by_return"]

_HEADINGS = {"way", "return", "fresh", "journey", "flight"}
_HOME = {"back", "home"}
_REACH = 5  # words from "return" to its "from": "on his return to the capital from"


def trips_by_return(token, story, memory):
    """The trip that somebody comes from at a "from".

    "Fiji's Prime Minister Sitiveni Rabuka stopped in Singapore on his way home from a summit in New Delhi" gives the
    one to India.
    """
    heading = _heading(token)
    if heading is None:
        return []
    travellers = _who(heading, story, memory)
    visitor = travellers[0].iso3 if travellers else None
    return [
        Trip(
            at=token.i,
            traveller=traveller,
            host_iso3=target.iso3,
            place=target.place,
            event=target.event,
            visit_type="summit" if target.multilateral else "unspecified",
            ended=True,
        ).doubt(0.05, "known from the return")
        for traveller in travellers
        for target in _whence(token, story, visitor)
        if target.iso3 != visitor
    ]


def _heading(token):
    """The "way" of "on his way back from", the "return" of "on her return to Rome from"; None for another "from"."""
    if token.lower_ != "from":
        return None
    for i in range(token.i - 1, max(token.sent.start, token.i - 1 - _REACH) - 1, -1):
        word = token.doc[i]
        if word.text in (",", ";") or word.pos_ == "VERB":
            return None
        if word.lower_ in _HOME and (word.i == token.sent.start or word.nbor(-1).text == ","):
            return word  # "Back home from Riga, she briefed the cabinet"
        if word.lower_ in _HEADINGS and (word.lower_ == "fresh" or word.i and _is_own(word)):
            return word
    return None


def _is_own(noun):
    own = any(child.dep_ == "poss" or child.lower_ in _HOME for child in noun.children)
    return own or noun.nbor(-1).lower_ == "the"


def _who(heading, story, memory):
    """The subject of the clause; of "X, fresh from Rome, said", the noun that it describes."""
    if heading.lower_ == "fresh" and heading.head.pos_ in ("PROPN", "NOUN"):
        found = of_noun_phrase(heading.head, story, memory)
        if found:
            return found[:1]
    verb = governing_verb(heading)
    found = [t for s in (subjects(verb) if verb is not None else ()) for t in of_noun_phrase(s, story, memory)]
    return [t for t in found if t.person is not None][:1]


def _whence(token, story, visitor):
    found = []
    for obj in (c for c in token.children if c.dep_ == "pobj"):
        if obj.lemma_.lower() in NOUNS:
            found += destinations(obj, story, visitor)
            continue
        if event_of(obj)[0]:
            name, multilateral = event_of(obj)
            held = destinations(obj, story, visitor, prepositions={"in", "at"})
            found += [t._replace(event=name, multilateral=multilateral) for t in held]
            continue
        while obj is not None:
            found += destination_of(obj, story, visitor)
            obj = next((c for c in obj.children if c.dep_ == "conj"), None)
    return one_per_country([t for t in found if not t.inferred])
