"""Words that one speaker passes on of another: "Agency quoted the minister as saying that A" — the minister says A."""

from extraction.quotes.lexicon import REPORTING
from extraction.quotes.noun_phrase import core_phrase, phrase_start
from extraction.quotes.passives import is_passive
from extraction.quotes.turns import Cue

__all__ = ["quotes_another", "relayed_cue"]

_QUOTING = frozenset(["quote", "cite"])
_NOMINAL = ("NOUN", "PROPN", "PRON")
_LONGEST_NAME = 25  # tokens between *quoted* and *as saying*


def relayed_cue(page, verb, clause):
    """The cue *saying* of "…”, the agency quoted Deputy Minister Lindqvist as saying"; its source is Lindqvist."""
    quoting = _quoting_verb(page.doc, verb)
    if quoting is None or is_passive(quoting):
        return None
    whom = _quoted_person(page, quoting, verb)
    if whom is None:
        return None
    return Cue(verb.i, verb.i + 1, core_phrase(page, whom), clause, "verb", verb.i, carrier=_start(page, quoting))


def quotes_another(verb):
    """Is it the *quoted* of "quoted the minister as saying"? The cue is then *saying*."""
    if verb.lemma_.lower() not in _QUOTING or is_passive(verb):
        return False
    after = verb.doc[verb.i + 1 : verb.i + _LONGEST_NAME]
    return any(_quoting_verb(verb.doc, token) == verb for token in after if token.tag_ == "VBG")


def _quoting_verb(doc, verb):
    """*quoted* of "quoted the minister as saying", seen from *saying*."""
    if verb.tag_ != "VBG" or verb.i < 3 or doc[verb.i - 1].lower_ != "as" or verb.lemma_.lower() not in REPORTING:
        return None
    for token in reversed(doc[max(0, verb.i - _LONGEST_NAME) : verb.i - 1]):
        if token.lemma_.lower() in _QUOTING and token.pos_ == "VERB":
            return token
        if doc[token.i + 1].is_sent_start:
            return None
    return None


def _quoted_person(page, quoting, verb):
    """The object of *quoted*, or the noun before *as* where the parser sees none."""
    whom = next((c for c in quoting.children if c.dep_ == "dobj" and quoting.i < c.i < verb.i), None)
    if whom is None and (noun := page.doc[verb.i - 2]).pos_ in _NOMINAL:
        whom = noun
        while quoting.i < whom.head.i < verb.i and whom.head.pos_ in _NOMINAL and whom.head != whom:
            whom = whom.head
    return whom if whom is not None and page.narration(whom.i) else None


def _start(page, quoting):
    """Where "the state agency quoted" begins."""
    subject = next((c for c in quoting.children if c.dep_ == "nsubj" and page.narration(c.i)), None)
    return min(quoting.i, phrase_start(page, subject)) if subject is not None else quoting.i
