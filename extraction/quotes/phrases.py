"""Attribution without a verb: "according to X", "in the opinion of X", "in Rahimov's view"."""

from extraction.quotes.lexicon import OPINION_NOUNS
from extraction.quotes.noun_phrase import core_phrase
from extraction.quotes.turns import Cue

__all__ = ["phrase_cue"]

_INFORMATION = ("information", "datum", "data", "figure", "material")


def phrase_cue(page, token):
    """The cue that begins or centres on this token, or None."""
    if token.lower_ == "according":
        return _according_to(page, token)
    if token.lower_ in OPINION_NOUNS and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        return _in_the_opinion(page, token)
    return None


def _according_to(page, token):
    """ "According to the Port Authority of Lima, trade has doubled"."""
    doc, i = page.doc, token.i
    if i + 2 >= len(doc) or doc[i + 1].lower_ != "to":
        return None
    noun = next((c for c in doc[i + 1].children if c.dep_ == "pobj"), None) or _first_noun(doc, i + 2)
    if noun is None or not page.narration(noun.i):
        return None
    return Cue(i, i + 2, core_phrase(page, _informant(page, noun)), kind="phrase", verb=i)


def _in_the_opinion(page, noun):
    """ "In Lindqvist's view", "in the opinion of the minister"; "in view of the storm" is nobody's view."""
    for child in noun.children:
        if child.dep_ == "poss" and page.narration(child.i):
            return Cue(noun.head.i, noun.i + 1, core_phrase(page, child), kind="phrase", verb=noun.i)
    if noun.tag_ != "NNS" and noun.i - noun.head.i < 2:
        return None
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for whose in child.children:
                if whose.dep_ == "pobj" and whose.pos_ != "VERB" and page.narration(whose.i):
                    return Cue(noun.head.i, child.i + 1, core_phrase(page, whose), kind="phrase", verb=noun.i)
    return None


def _informant(page, noun):
    """Whose information it is: "according to the information provided by the ministry"."""
    if noun.lemma_.lower() not in _INFORMATION:
        return noun
    for token in noun.subtree:
        if token.dep_ == "pobj" and token.head.lower_ in ("by", "of", "from") and page.narration(token.i):
            return token
    return noun


def _first_noun(doc, i):
    return next((token for token in doc[i : i + 8] if token.pos_ in ("NOUN", "PROPN", "PRON")), None)
