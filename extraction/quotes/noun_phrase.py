"""The words of a noun phrase that names a speaker: with titles, possessor and office, without clauses."""

from extraction.quotes.lexicon import VENUES

__all__ = ["NOMINAL", "TIMES", "coordinates", "core_phrase", "is_inner_dot", "phrase_start"]

NOMINAL = ("NOUN", "PROPN", "PRON")
TIMES = ("DATE", "TIME")
_LEFT = frozenset(["compound", "amod", "det", "poss", "nmod", "nummod", "predet", "case", "quantmod", "advmod"])
_SENT_TO = frozenset(["adviser", "advisor", "aide", "ambassador", "assistant", "delegate", "envoy"])
_TAIL_PREPOSITIONS = frozenset(["of", "for", "in", "at", "from", "on", "with"])


def core_phrase(page, head):
    """(first, last) tokens of the noun phrase around its head without clauses: "the Chairperson of the Senate"."""
    doc = page.doc
    if head.dep_ == "compound" and head.head.pos_ in NOMINAL and abs(head.head.i - head.i) < 6:
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
    if child.dep_ == "prep" and any(c.ent_type_ in TIMES for c in child.children):  # "Peru on Tuesday said"
        return False
    if child.dep_ == "prep" and child.lower_ in ("in", "at", "during") and _is_occasion(child):
        return False
    if child.dep_ == "prep" and child.lower_ == "to":  # "a senior adviser to the prime minister"
        return child.head.lemma_.lower() in _SENT_TO
    return child.dep_ == "prep" and child.lower_ in _TAIL_PREPOSITIONS or child.dep_ in ("flat", "appos", "case", "prt")


def _is_occasion(preposition):
    """ "said the presidency | in a press release": where it was said, not who speaks."""
    return any(c.dep_ == "pobj" and c.lemma_.lower() in VENUES and _has_article(c) for c in preposition.children)


def _has_article(noun):
    return any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in noun.children)


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
    """Joint speakers: "Aliyev, Japarov and Mirziyoyev said"."""
    doc, reach = page.doc, last
    for child in coordinates(head):
        between = doc[reach : child.left_edge.i]
        if child.i < reach or not page.narration(child.i) or any(t.lower_ not in ("and", "&", ",") for t in between):
            break
        reach = child.i + 1
        while reach < len(doc) and doc[reach].pos_ == "PROPN" and page.narration(reach):
            reach += 1  # "and his Japanese counterpart Taro Ando"
        if not any(t.text == "," for t in between):
            last = reach
    return last


def coordinates(noun):
    """The nouns joined to a noun, each to the one before it."""
    while (noun := next((c for c in noun.children if c.dep_ == "conj" and c.pos_ in NOMINAL), None)) is not None:
        yield noun


def phrase_start(page, head):
    """The first token of a noun phrase: its compounds, titles and possessor, but no clause."""
    doc, first = page.doc, head.i
    beside = doc[first - 1] if first else head
    apposed = head.pos_ == "PROPN" and beside.pos_ == "NOUN" and beside.dep_ == head.dep_ == "nsubj"
    if apposed and beside.head == head.head and page.narration(beside.i):
        return phrase_start(page, beside)  # "state news agency Andina", two subjects for the parser
    while first > 0 and page.narration(first - 1):
        if bracket := _before_initials(doc, first, head):
            first = bracket
            continue
        before = doc[first - 1]
        if (
            before.dep_ in _LEFT
            and not before.is_punct
            and _under(before, head)
            and (before.pos_ != "VERB" or before.dep_ == "amod" and first > 1 and doc[first - 2].text == "-")
            or (before.text in ("-", "–", "’s", "'s", "&") or before.dep_ == "npadvmod" and doc[first].text == "-")
            and _under(before, head)
            or before.dep_ in ("pobj", "prep", "conj", "cc")
            and _under(before, head)
            and _in_possessor(before, head)
        ):
            first -= 1
        else:
            break
    while first > 1 and is_inner_dot(doc, first - 1):
        first -= 2  # "Ladera.pe reports", torn at its dot
    return first


def _before_initials(doc, first, head):
    """The token behind "a Ministry of Fish" in "a Ministry of Fish (MOF) official"; 0 without initials there."""
    if first < 4 or doc[first - 1].text != ")" or doc[first - 3].text != "(" or not doc[first - 2].text.isupper():
        return 0
    return first - 3 if _under(doc[first - 4], head) else 0


def is_inner_dot(doc, i):
    """The dot of "Ladera.Pe", with no space around it."""
    if not 0 < i < len(doc) - 1 or doc[i].text != "." or doc[i].whitespace_ or doc[i - 1].whitespace_:
        return False
    return doc[i - 1].is_alpha and doc[i + 1].is_alpha and len(doc[i + 1]) < 5


def _under(token, head):
    for _ in range(6):
        if token.i == head.i:
            return True
        token = token.head
    return False


def _in_possessor(token, head):
    for _ in range(6):
        if token.dep_ in ("poss", "nmod"):
            return True
        if token.i == head.i:
            return False
        token = token.head
    return False
