"""The words that name a speaker, found by syntax and, where the parse fails, by the words beside the verb."""

import re
from itertools import islice

from extraction.quotes.lexicon import REPORTING, VENUES
from extraction.quotes.noun_phrase import NOMINAL, TIMES, core_phrase
from extraction.quotes.unspoken import is_asked
from extraction.quotes.voices import CARRIERS, SILENT_SOURCES, SPEAKING_BODIES, WIRES

__all__ = ["interviewee", "is_carrier", "source_of"]

_SUBJECTS = ("nsubj", "nsubjpass")
_SITE = re.compile(r"[A-Za-z][\w-]+\.[A-Za-z]{2,4}")
_RELATIVE = frozenset(["who", "which", "that"])
# "received a letter saying", "quoted a spokesman saying": the object speaks, not the subject.
_TAKING = frozenset(
    ["catch", "cite", "get", "have", "hear", "obtain", "quote", "read", "receive", "record", "see", "show"]
)


def source_of(page, verb):
    """(first, last) tokens of the phrase that speaks: in "the diplomat later noted", *the diplomat*."""
    head = _inverted(page, verb) or _subject(page, verb) or _beside(page, verb)
    return core_phrase(page, head) if head is not None else None


def _inverted(page, verb):
    """*Ruiz* of "The pact, said Ruiz, is near", *service* of "A, reported the press service.", where others seem to."""
    doc = page.doc
    if verb.i == 0 or doc[verb.i - 1].text != "," or verb.tag_ not in ("VBD", "VBZ"):
        return None
    noun = _noun_after(doc, verb)
    if noun is None or noun.i + 1 == len(doc) or not page.narration(noun.i):
        return None
    if doc[noun.i + 1].text == ",":
        return noun if noun.pos_ == "PROPN" else None
    ends = doc[noun.i + 1].text == "." and verb.lemma_.lower() in REPORTING
    return noun if ends and noun.lemma_.lower() in SPEAKING_BODIES and noun.tag_ == "NN" else None


def _subject(page, verb, steps=4):
    for child in sorted(verb.children, key=lambda child: abs(child.i - verb.i)):
        if child.dep_ in _SUBJECTS and page.narration(child.i) and child.pos_ not in ("VERB", "AUX"):
            if child.ent_type_ in TIMES:
                continue
            if child.lower_ in _RELATIVE:
                return _antecedent(page, verb)
            if child.tag_ == "EX":
                return None
            if not _is_of_the_clause(page, verb, child):
                return child
    if _is_told_by_subject(verb) and (subject := _subject(page, verb.head.head, 0)) is not None:
        return subject
    if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in NOMINAL and page.narration(verb.head.i):
        return verb.head
    head = verb.head
    if not steps or head.i == verb.i or not page.narration(head.i):
        return None
    if verb.dep_ == "ccomp" and is_asked(page, head):  # "Ruiz, asked if it would rain, said", all under *asked*
        return _subject(page, head, 0)
    if verb.dep_ == "conj" and (teller := _teller(page, verb)) is not None:
        return teller
    if verb.dep_ in ("conj", "xcomp", "advcl") and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return _subject(page, head, steps - 1)
    if verb.dep_ == "pcomp" and head.head.i != head.i:
        return _subject(page, head.head, steps - 1)
    return None


def _teller(page, verb):
    """*He* of "He said the trip was short but denied it had been cut": the parser has the trip deny it."""
    told = verb.head
    subject = next((c for c in told.children if c.dep_ in _SUBJECTS), None)
    if told.dep_ != "ccomp" or told.head.i > told.i or told.head.lemma_.lower() not in REPORTING or subject is None:
        return None
    mute = subject.pos_ == "NOUN" and subject.lemma_.lower() in SILENT_SOURCES
    return _subject(page, told.head, 2) if mute else None


def _is_of_the_clause(page, verb, subject):
    """ "Lindqvist said she and Vega had agreed": no quotation or comma before *said*, so *she* does not say it."""
    before = page.doc[verb.i - 1] if verb.i else verb
    return subject.i > verb.i and subject.tag_ == "PRP" and before.text != "," and page.region_of[before.i] != -2


def _is_told_by_subject(verb):
    """ "Lindqvist set out her position saying A", "issued a statement saying A"; not "quoted officials saying"."""
    thing, told = verb.head, verb.head.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or thing.dep_ != "dobj" or thing.tag_ in ("NNS", "NNPS", "NNP"):
        return False
    return told.pos_ == "VERB" and told.lemma_ not in _TAKING


def _antecedent(page, verb):
    """The noun of a relative clause: "Rakhimova, who said …"."""
    for node in (verb, *islice(verb.ancestors, 8)):
        if node.dep_ == "relcl":
            noun = _who_of(node.head) if any(t.lower_ == "who" for t in node.lefts) else node.head
            return noun if page.narration(noun.i) else None
    return None


def _who_of(noun):
    """*listeners* of "listeners to her programme, who said": no thing is a who."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    return above if noun.lemma_.lower() in SILENT_SOURCES and above.pos_ in NOMINAL else noun


def _beside(page, verb):
    """The noun right before the verb, or right after it: "… ", joked the guest."""
    doc = page.doc
    for chunk_head in (_noun_before(page, verb), _noun_after(doc, verb), _series_subject(verb)):
        if chunk_head is None or not page.narration(chunk_head.i) or chunk_head.ent_type_ in TIMES:
            continue
        if not _is_of_the_clause(page, verb, chunk_head) and chunk_head.head not in _clauses_after(verb):
            return chunk_head
    return None


def _clauses_after(verb):
    return [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and c.pos_ in ("VERB", "AUX")]


def _series_subject(verb):
    """*minister* of "The minister praised the plan, said the road would open": the parser has two clauses said."""
    before = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    if before is None or not _clauses_after(verb):
        return None
    return next((c for c in before.children if c.dep_ in _SUBJECTS), None)


def _noun_before(page, verb):
    doc, i = page.doc, verb.i - 1
    while i >= 0 and (doc[i].pos_ in ("ADV", "AUX", "PART") or doc[i].text == "\n") and verb.i - i < 4:
        i -= 1  # a line may be broken between the name and the verb
    if i > 0 and doc[i].text == ",":
        return _before_apposition(doc[i - 1])
    if i < 0 or doc[i].pos_ not in NOMINAL:
        return None
    if doc[i].dep_ == "pobj" and doc[i].lemma_.lower() in VENUES and doc[i].head.i > 0:
        i = doc[i].head.i - 1  # "Premier Vega in a joint statement | said"
        return doc[i] if doc[i].pos_ == "PROPN" else None
    after_mark = i > 0 and page.region_of[i - 1] == -2  # “Take the first one” Mehdizade suggests
    torn = doc[i + 1].is_sent_start and doc[i].pos_ == "PROPN"  # "ABUJA, 2 May - Premier Okoro | said"
    return doc[i] if after_mark or torn or doc[i].dep_ not in ("dobj", "pobj") else None


def _before_apposition(token):
    """The noun that an apposition explains: "Flynn, a friend of the house, said"."""
    for _ in range(4):
        if token.dep_ == "appos":
            return token.head
        if token.head.i >= token.i:
            return None
        token = token.head
    return None


def _noun_after(doc, verb):
    i = verb.i + 1
    while i < len(doc) and i - verb.i < 6 and doc[i].pos_ in ("DET", "ADJ", "PROPN", "NOUN", "ADV", "PRON", "PART"):
        if doc[i].pos_ in NOMINAL and (i + 1 == len(doc) or doc[i + 1].pos_ not in ("PROPN", "NOUN", "PART", "ADJ")):
            return doc[i]
        i += 1
    return None


def is_carrier(page, source, cue):
    """Is it the agency's own credit? ", Trend reports." names the source of the article, not a speaker."""
    words = [token.lower_ for token in page.doc[slice(*source)]] if source else []
    if source and cue.verb >= 0 and page.doc[cue.verb].tag_ == "VBZ" and _is_outlet(page.doc[slice(*source)]):
        return True
    if not words or len(words) > 3 or not any(word in CARRIERS for word in words[-2:]):
        return False
    past = cue.kind == "phrase" or cue.verb >= 0 and page.doc[cue.verb].tag_ == "VBD"
    return not (past and WIRES.intersection(words))  # "Reuters reported" is told by another paper


def _is_outlet(span):
    """ "Ladera.pe reports", "Report informs, citing the ministry, that A": a site, or a name that is also a word."""
    return bool(_SITE.fullmatch(span.text)) or span.text == "Report" and span.root.head.lemma_.lower() == "inform"


def interviewee(page, turn):
    """Tokens of the person whom the header of an interview names first."""
    doc = page.doc
    for entity in doc.ents:
        if entity.start_char >= turn.start:
            return None
        if entity.label_ == "PERSON" and len(entity) > 1:
            return entity.start, entity.end
    return None
