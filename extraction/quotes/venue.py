"""Where it was said: "in an interview with the Georgian Public Broadcaster (GPB)", "at a joint press briefing"."""

from extraction.quotes.lexicon import VENUES

__all__ = ["venue_of", "venue_phrases"]

_PREPOSITIONS = frozenset(["in", "at", "during", "to", "on"])
_PARTNERED = frozenset(["interview", "conversation", "call", "conference"])
_SPEAKING = frozenset(
    ["speak", "talk", "give", "address", "comment", "write", "tell", "say", "answer", "discuss", "make", "hold"]
)


def venue_of(page, turn):
    """The venue beside the cue of a turn, or None."""
    if turn.verb < 0:
        return None
    verb = page.doc[turn.verb]
    return next(_phrases(page, verb), None)


def venue_phrases(page):
    """(verb token, venue) of every sentence that tells where somebody spoke: "spoke of ties in an interview with…"."""
    for token in page.doc:
        if token.lemma_.lower() in _SPEAKING and token.pos_ == "VERB" and page.narration(token.i):
            for phrase in _phrases(page, token):
                yield token, phrase


def _phrases(page, verb):
    doc = page.doc
    reach = range(max(0, verb.i - 25), min(len(doc), verb.i + 25))
    for i in reach:
        token = doc[i]
        if token.lemma_.lower() not in VENUES or not page.narration(i) or not _same_sentence(doc, i, verb.i):
            continue
        if token.dep_ == "pobj" and token.head.lower_ in _PREPOSITIONS and _hangs_on(token.head, verb):
            yield _phrase(page, token)


def _same_sentence(doc, i, k):
    low, high = min(i, k), max(i, k)
    return not any(doc[j].is_sent_start for j in range(low + 1, high + 1))


def _hangs_on(preposition, verb):
    """Is the prepositional phrase an adverbial of the verb, directly or through its object?"""
    node = preposition
    for _ in range(3):
        if node.head.i == verb.i:
            return True
        if node.head.dep_ not in ("dobj", "pobj", "prep", "dative", "nsubj", "appos") or node.head.i == node.i:
            return False
        node = node.head
    return False


def _phrase(page, noun):
    doc, first, last = page.doc, noun.i, noun.i + 1
    while first > noun.left_edge.i and doc[first - 1].dep_ in ("compound", "amod", "nmod", "poss", "case", "punct"):
        first -= 1
    while doc[first].dep_ in ("det", "poss", "punct") or doc[first].lower_ in ("a", "an", "the", "his", "her", "their"):
        if first == noun.i:
            break
        first += 1
    if noun.lemma_.lower() in _PARTNERED:
        last = _partner(page, noun, last)
    return " ".join(doc[first:last].text.split())


def _partner(page, noun, last):
    """The end of "with X (Y)" after the noun of the occasion."""
    doc = page.doc
    if last < len(doc) and doc[last].lower_ in ("with", "to", "for"):
        last += 2
        while last < len(doc) and page.narration(last) and not doc[last].is_space:
            token = doc[last]
            if token.is_punct and token.text not in "()-–'’&" or token.pos_ in ("VERB", "AUX", "SCONJ", "ADP"):
                break
            if token.tag_ in ("WDT", "WP") or token.ent_type_ == "DATE" or token.text == ",":
                break
            last += 1
    return last
