"""Attribution in the narration: every reporting verb or phrase with its speaker and the clause that it reports."""

from extraction.quotes.lexicon import (
    BELIEVING,
    CONTRASTS,
    LABELLING,
    PARTICLES,
    REPORTING,
    SPEECH_ONLY,
    STATED_NOUNS,
    STATING_VERBS,
)
from extraction.quotes.passives import agentless_start, is_passive, passive_cue
from extraction.quotes.phrases import phrase_cue
from extraction.quotes.relayed import quotes_another, relayed_cue
from extraction.quotes.reported import clause_of, is_said, noun_clause
from extraction.quotes.speaker import source_of
from extraction.quotes.turns import Cue
from extraction.quotes.unspoken import is_unspoken

__all__ = ["find_cues"]


_FARTHEST_SUBJECT = 40  # tokens between a verb and the participle that shares its speaker


def find_cues(page):
    """All cues of a page in order: "The remaining seven, he assured, were …" has one, *assured* by *he*."""
    cues = []
    for token in page.doc:
        if page.narration(token.i) and (cue := phrase_cue(page, token) or _verb(page, token)):
            if token.tag_ == "VBG" and cues and token.i - cues[-1].verb < _FARTHEST_SUBJECT:
                cue.source = _shared_source(page, cues[-1], cue)
            cues.append(cue)
    return cues


def _shared_source(page, before, cue):
    """The speaker of the cue before: in "Lindqvist said that the envoy was ill, adding that B" no envoy adds."""
    doc, inside = page.doc, before.clause and before.kind == "verb" and before.clause[0] < cue.verb < before.clause[1]
    if cue.source and not (inside and cue.kind == "verb" and before.source and _is_participial(doc[cue.verb])):
        return cue.source
    return None if any(t.is_sent_start for t in doc[before.verb + 1 : cue.verb]) else before.source


def _is_participial(verb):
    """Does a comma part ", noting that B" from what stands before it?"""
    start = verb.i - (verb.nbor(-1).lower_ in CONTRASTS)
    return verb.doc[start - 1].text == "," and not any(c.dep_ == "nsubj" for c in verb.children)


def _verb(page, token):
    """The cue of a reporting verb, active or passive, or of an idiom that reports; None if nothing is said."""
    if not _is_verb(page, token) or is_unspoken(page, token):
        return None
    clause = clause_of(token)
    for idiom in (_attention, _stated_noun, _put_it, relayed_cue):
        if cue := idiom(page, token, clause):
            return cue
    kind, lemma = _kind(token), token.lemma_.lower()
    if kind is None or quotes_another(token) or lemma in ("rule", "conclude") and not is_said(page.doc, token, clause):
        return None
    last = token.i + 1
    if last < len(page.doc) and page.doc[last].lower_ in PARTICLES and page.doc[last].dep_ == "prt":
        last += 1
    if is_passive(token):
        return passive_cue(page, token, clause, last, kind)
    return Cue(token.i, last, source_of(page, token), clause, kind, token.i)


def _kind(token):
    lemma = token.lemma_.lower()
    if lemma in REPORTING:
        return "verb"
    if lemma in BELIEVING:
        return "belief"
    return "label" if lemma in LABELLING or lemma in SPEECH_ONLY else None


def _attention(page, token, clause):
    """ "It was brought to attention that A", "Lindqvist drew attention to the fact that A"."""
    if not clause or token.lemma_ not in ("bring", "draw"):
        return None
    if not any(t.lower_ in ("attention", "notice") for t in token.subtree if t.i < clause[0]):
        return None
    if token.lemma_ == "bring":
        return Cue(agentless_start(token), token.i + 1, None, clause, "agentless", token.i)
    return Cue(token.i, token.i + 1, source_of(page, token), clause, "verb", token.i)


def _stated_noun(page, token, clause):
    """ "Lindqvist voiced hope that A", "expressed confidence that A"."""
    if token.lemma_.lower() not in STATING_VERBS:
        return None
    for noun in token.children:
        if noun.dep_ in ("dobj", "nsubjpass") and noun.lemma_.lower() in STATED_NOUNS:
            stated = noun_clause(noun)
            return stated and Cue(token.i, max(token.i, noun.i) + 1, source_of(page, token), stated, "verb", token.i)
    return None


def _put_it(page, token, clause):
    """ "As Lindqvist put it, A", "put it in these words: A"."""
    after = page.doc[token.i + 1 : token.i + 3]
    if token.lemma_ != "put" or len(after) < 2 or after[0].lower_ != "it" or after[1].text not in (",", ":", "in"):
        return None
    return Cue(token.i, token.i + 2, source_of(page, token), None, "phrase", token.i)


def _is_verb(page, token):
    if token.pos_ not in ("VERB", "AUX") and not _verb_by_place(page, token):
        return False
    return token.dep_ not in ("amod", "aux", "auxpass", "compound")


def _verb_by_place(page, token):
    """A verb that the tagger took for a noun, between a quotation and a name: …”, counters Rahimov."""
    doc, before, after = page.doc, token.i - 1, token.i + 1
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or not {token.lemma_.lower(), token.lower_.rstrip("s")} & REPORTING:
        return False
    if after < len(doc) and page.region_of[after] == -2 and before >= 0 and doc[before].pos_ in ("PROPN", "PRON"):
        return token.lower_.endswith(("s", "ed"))
    return before >= 0 and page.region_of[before] == -2 and after < len(doc) and doc[after].pos_ in ("PROPN", "DET")
