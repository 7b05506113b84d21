"""The words that name a speaker, found by syntax and, where the parse fails, by the words beside the verb."""

from itertools import islice

from extraction.quotes.lexicon import CARRIERS

__all__ = ["core_phrase", "is_carrier", "interviewee", "phrase_start", "source_of"]

_SUBJECTS = ("nsubj", "nsubjpass")
_TIMES = ("DATE", "TIME")
_RELATIVE = frozenset(["who", "which", "that"])
_NOMINAL = ("NOUN", "PROPN", "PRON")
_LEFT = frozenset(["compound", "amod", "det", "poss", "nmod", "nummod", "predet", "case", "quantmod", "advmod"])
_SENT_TO = frozenset(["adviser", "advisor", "aide", "ambassador", "assistant", "delegate", "envoy"])
_TAIL_PREPOSITIONS = frozenset(["of", "for", "in", "at", "from", "on", "with"])


def source_of(page, verb):
    """(first, last) tokens of the phrase that speaks: in "the diplomat later noted", *the diplomat*."""
    head = _subject(page, verb) or _beside(page, verb)
    return core_phrase(page, head) if head is not None else None


def _subject(page, verb, steps=4):
    for child in sorted(verb.children, key=lambda child: abs(child.i - verb.i)):
        if child.dep_ in _SUBJECTS and page.narration(child.i) and child.pos_ not in ("VERB", "AUX"):
            if child.ent_type_ in _TIMES:
                continue
            if child.lower_ in _RELATIVE:
                return _antecedent(page, verb)
            if child.tag_ == "EX":
                return None
            return child
    if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in _NOMINAL and page.narration(verb.head.i):
        return verb.head
    head = verb.head
    if not steps or head.i == verb.i or not page.narration(head.i):
        return None
    if verb.dep_ in ("conj", "xcomp", "advcl") and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return _subject(page, head, steps - 1)
    if verb.dep_ == "pcomp" and head.head.i != head.i:
        return _subject(page, head.head, steps - 1)
    return None


def _antecedent(page, verb):
    """The noun of a relative clause: "Rakhimova, who said …"."""
    for node in (verb, *islice(verb.ancestors, 8)):
        if node.dep_ == "relcl":
            return node.head if page.narration(node.head.i) else None
    return None


def _beside(page, verb):
    """The noun right before the verb, or right after it: "… ", joked the guest."""
    doc = page.doc
    for chunk_head in (_noun_before(page, verb), _noun_after(doc, verb)):
        if chunk_head is not None and page.narration(chunk_head.i) and chunk_head.ent_type_ not in _TIMES:
            return chunk_head
    return None


def _noun_before(page, verb):
    doc, i = page.doc, verb.i - 1
    while i >= 0 and doc[i].pos_ in ("ADV", "AUX", "PART") and verb.i - i < 4:
        i -= 1
    if i > 0 and doc[i].text == ",":
        return _before_apposition(doc[i - 1])
    if i < 0 or doc[i].pos_ not in _NOMINAL:
        return None
    after_mark = i > 0 and page.region_of[i - 1] == -2  # “Take the first one” Mehdizade suggests
    return doc[i] if after_mark or doc[i].dep_ not in ("dobj", "pobj") else None


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
        if doc[i].pos_ in _NOMINAL and (i + 1 == len(doc) or doc[i + 1].pos_ not in ("PROPN", "NOUN", "PART", "ADJ")):
            return doc[i]
        i += 1
    return None


def core_phrase(page, head):
    """(first, last) tokens of the noun phrase around its head without clauses: "the Chairperson of the Senate"."""
    doc = page.doc
    if head.dep_ == "compound" and head.head.pos_ in _NOMINAL and abs(head.head.i - head.i) < 6:
        head = head.head
    first, last = phrase_start(page, head), head.i + 1
    grown = True
    while grown:
        grown = False
        for child in doc[last - 1].children if last - 1 >= head.i else ():
            if _belongs(child, last):
                last, grown = _right_edge(page, child, last), True
        for child in head.children:
            if child.i == last and _belongs(child, last):
                last, grown = _right_edge(page, child, last), True
    while last < len(doc) and doc[last].pos_ == "PROPN" and page.narration(last) and doc[last - 1].pos_ == "PROPN":
        last += 1
    last = _joint(page, head, last)
    return first, last


def _belongs(child, last):
    if child.i != last:
        return False
    if child.dep_ == "prep" and child.lower_ == "to":  # "a senior adviser to the prime minister"
        return child.head.lemma_.lower() in _SENT_TO
    return child.dep_ == "prep" and child.lower_ in _TAIL_PREPOSITIONS or child.dep_ in ("flat", "appos", "case", "prt")


def _right_edge(page, child, last):
    """The end of a prepositional tail, before any comma, bracket, clause or quotation."""
    edge = last
    for token in page.doc[child.i : child.right_edge.i + 1]:
        if not page.narration(token.i) or token.is_punct and token.text not in "-–'’&" or token.tag_ in ("WP", "WDT"):
            break
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound"):
            break
        edge = token.i + 1
    return max(edge, last + 1)


def _joint(page, head, last):
    """Joint speakers: "Aliyev and Mirziyoyev said"."""
    doc = page.doc
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in _NOMINAL:
            between = doc[last : child.left_edge.i]
            if child.i >= last and all(t.lower_ in ("and", "&", ",") for t in between) and page.narration(child.i):
                return child.i + 1
    return last


def phrase_start(page, head):
    """The first token of a noun phrase: its compounds, titles and possessor, but no clause."""
    doc, first = page.doc, head.i
    while first > 0 and page.narration(first - 1):
        before = doc[first - 1]
        if (
            before.dep_ in _LEFT
            and not before.is_punct
            and _under(before, head)
            and before.pos_ != "VERB"
            or before.text in ("-", "–", "’s", "'s", "&")
            and _under(before, head)
            or before.dep_ in ("pobj", "prep", "conj", "cc")
            and _under(before, head)
            and _in_possessor(before, head)
        ):
            first -= 1
        else:
            break
    return first


def _under(token, head):
    for _ in range(6):
        if token.i == head.i:
            return True
        token = token.head
    return False


def _in_possessor(token, head):
    for _ in range(6):
        if token.dep_ == "poss":
            return True
        if token.i == head.i:
            return False
        token = token.head
    return False


def is_carrier(page, source, cue):
    """Is it the agency's own credit? ", Trend reports." names the source of the article, not a speaker."""
    words = [token.lower_ for token in page.doc[slice(*source)]] if source else []
    return bool(words) and len(words) <= 3 and any(word in CARRIERS for word in words[-2:])


def interviewee(page, turn):
    """Tokens of the person whom the header of an interview names first."""
    doc = page.doc
    for entity in doc.ents:
        if entity.start_char >= turn.start:
            return None
        if entity.label_ == "PERSON" and len(entity) > 1:
            return entity.start, entity.end
    return None
