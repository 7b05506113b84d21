"""Reporting verbs in the passive: "it was noted that A", "as was said by Rahimov", "this was stated by Rahimov"."""

from extraction.quotes.lexicon import LABELLING, REPORTING
from extraction.quotes.noun_phrase import core_phrase
from extraction.quotes.reported import is_infinitive
from extraction.quotes.turns import Cue
from extraction.quotes.voices import SPEAKING_BODIES

__all__ = ["agentless_start", "is_passive", "passive_cue"]

_BEFORE_PASSIVE = ("it", "as", "was", "is", "has", "were", "also")


def is_passive(verb):
    """True for "was told" and for the participle of "the words spoken by the minister"."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "relcl", "advcl")
        and not any(c.dep_ == "aux" for c in verb.children)
    )


def passive_cue(page, verb, clause, last, kind):
    """The cue of a passive: "as was noted by Rahimov", "it was noted", "this was stated by Rahimov"; or None."""
    agent, first = _agent(page, verb), agentless_start(verb)
    if agent and _starts_with_as(verb) and kind != "label":  # "as agreed by the sides" is nobody's word
        return Cue(first, last, agent, None, "phrase", verb.i)
    if _agentless(verb):
        if kind != "verb" or _writers_own(verb) or is_infinitive(page.doc, clause):
            return None
        return Cue(first, last, agent, clause, "agentless", verb.i)
    pointer = next((c for c in verb.children if c.dep_ == "nsubjpass" and c.lower_ in ("this", "it")), None)
    agent = agent or pointer is not None and _body_in_which(page, verb)
    if agent and pointer is not None and verb.lemma_.lower() in REPORTING:
        return Cue(pointer.i, last, agent, clause, "verb", verb.i)
    if not agent or verb.lemma_.lower() not in LABELLING:
        return None
    return Cue(verb.i, last, agent, clause, "label", verb.i)


def _agent(page, verb):
    """The speaker of "was described by Rahimov as …"."""
    for child in verb.children:
        if child.dep_ == "agent":
            for noun in child.children:
                if noun.dep_ == "pobj" and page.narration(noun.i):
                    return core_phrase(page, noun)
    return None


def _body_in_which(page, verb):
    """The speaker of "This was stated in the Foreign Ministry"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("at", "in"):
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.lemma_.lower() in SPEAKING_BODIES and page.narration(noun.i):
                    return core_phrase(page, noun)
    return None


def _agentless(verb):
    """ "It was noted that …", "as was emphasized", but not "the trip was announced"."""
    if not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj") and c.i < verb.i]
    return subjects[-1].lower_ in ("it", "as") if subjects else _starts_with_as(verb)


def _starts_with_as(verb):
    return any(c.lower_ == "as" and c.i < verb.i for c in verb.children)


def _writers_own(verb):
    """ "It should be noted that …" is the writer speaking."""
    return (
        any(c.lower_ in ("should", "must", "can", "may", "could", "need") for c in verb.children)
        or verb.dep_ == "xcomp"
    )


def agentless_start(verb):
    """The first word of "it was also noted"."""
    return min((c.i for c in verb.children if c.i < verb.i and c.lower_ in _BEFORE_PASSIVE), default=verb.i)
