"""Words that head a document's title, and what stands before them: "the historic Baku | Declaration"."""

from extraction.documents.lexicon import (
    CLOSING_PAPERS,
    DRAFTS,
    GERUNDS,
    HEADLINE_VERBS,
    KINDS,
    MONEY,
    NOT_HEADS_BEFORE,
    NUMBER_WORDS,
    OF_WHAT,
    PRAISE,
    VAGUE_COUNTS,
)
from extraction.documents.reading import CLOSERS, OPENERS, finite, is_dash

__all__ = ["capital", "is_head", "kind_word", "left_edge"]


def kind_word(token):
    """The kind word that a token is, or None: "road map" is one, "mid-term programme" is one."""
    word = token.lower_
    if word in ("map", "maps") and token.i and (token.nbor(-1).lower_ == "road" or token.nbor(-1).text == "-"):
        return "roadmap" + word[3:]
    if word in OF_WHAT:
        return word if _of_what(token) in OF_WHAT[word] else None
    return word if word in KINDS and token.pos_ not in ("VERB", "AUX") else None


def _of_what(token):
    """The noun behind "of", over a mark: "Heads of Agreement", "exchange of notes"."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return following[1] if following[:1] == ["of"] and len(following) == 2 else None


def is_head(token):
    """True for a kind word that heads its noun phrase: not in "the agreement text" or "World Food Programme"."""
    if kind_word(token) is None:
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is None:
        return True
    if token.lower_ == "paper" and token.i and token.nbor(-1).lower_ in ("to", "on"):
        return False  # "put pen to paper"
    if token.lower_ == "minutes" and following.lower_ != "of":
        return False  # a quarter of an hour, not the minutes of a meeting
    if following.lower_ in NOT_HEADS_BEFORE or kind_word(following) and token.whitespace_:
        return False
    if is_dash(following) and following.text != "—" and not token.whitespace_ and not following.whitespace_:
        return False  # "treaty-based", but "the treaty—signed in May—was ratified"
    if following.lower_ in GERUNDS and following.tag_ == "NN":
        return True  # "a protocol | calling for talks", which the parser takes for one noun
    same_case = following.text[:1].isupper() == token.text[:1].isupper()
    return not (
        token.dep_ in ("compound", "nmod")
        and token.head.i == following.i
        and same_case
        and following.pos_ in ("NOUN", "PROPN")
    )


def capital(token):
    return token.text[:1].isupper()


def left_edge(reading, head):
    """The first token of the title: "the historic Baku | Declaration" → *Baku*."""
    doc, start = reading.doc, head.i
    if head.lower_ in ("map", "maps"):
        start -= 1 if doc[start - 1].lower_ == "road" else 2
    while start > 0 and _modifier(reading, start - 1, head):
        start -= 1
    while start < head.i and _trimmed(doc, start, head.i):
        start += 3 if _measure(doc, start) else 1
    return start


def _measure(doc, i):
    """ "two-year", "seven-page": a size, no name."""
    return i + 2 < len(doc) and doc[i].pos_ == "NUM" and is_dash(doc[i + 1]) and not doc[i].whitespace_


def _trimmed(doc, i, head):
    """A word at the left end that belongs to no title: praise, a count, a stray mark."""
    if _measure(doc, i) and i + 3 > head:
        return False
    if not any(c.isalnum() for c in doc[i].text):
        return True
    word = doc[i].lower_
    if word == "final" and doc[head].lower_ in CLOSING_PAPERS:
        return False
    if (
        word in PRAISE
        or word in DRAFTS
        or word in MONEY
        or word in NUMBER_WORDS
        or word in VAGUE_COUNTS
        and word.startswith("dozen")
        or doc[i + 1].like_num
        and word in ("least", "most", "than")
    ):
        return True  # also "the three billion dollar | deal"
    return doc[i].pos_ in ("CCONJ", "NUM", "PUNCT", "PART") or is_dash(doc[i])


def _modifier(reading, i, head):
    token, after = reading.doc[i], reading.doc[i + 1]
    if token.is_space or token.pos_ in ("DET", "PRON", "ADP", "ADV", "AUX", "SCONJ", "INTJ"):
        return False
    if (is_dash(token) or token.text == "/") and not token.whitespace_ and i and not reading.doc[i - 1].whitespace_:
        return True
    if token.text in OPENERS | CLOSERS or token.lower_ in HEADLINE_VERBS:
        return False
    if kind_word(token) and not (is_dash(after) or token.dep_ == "compound"):
        return False
    if token.lower_ in ("and", "&"):
        return _joined_modifiers(reading.doc, i, head)
    if reading.date.get(i) and not token.is_digit and not capital(head):
        return False
    if token.like_num and capital(head) and i and capital(reading.doc[i - 1]) and capital(after):
        return True  # "Horizon 2047 Roadmap"
    if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB"):
        listed = after.lower_ == "and" and head.dep_ == "conj" and head.head.i == i and capital(token)
        inside = (
            token.head.i == head.i
            or i < token.head.i < head.i
            or is_dash(after)
            or listed
            or token.dep_ == "conj"
            and token.head.head.i == head.i
            and token.head.i < i
        )
        kind_of = (
            token.dep_ in ("compound", "amod", "nmod", "nummod", "npadvmod", "advmod")
            or capital(token)
            and (capital(head) or token.dep_ == "conj" and token.pos_ == "PROPN")
        )
        if finite(token) and not capital(token):
            return False
        return inside and kind_of and not (_of_a_person(token, head) and not _hyphenated(reading.doc, i))
    return False


def _of_a_person(token, head):
    """A person's name, unless the kind word itself is taken for a part of it: "Vega approves Lima Declaration"."""
    if token.ent_type_ != "PERSON" or token.pos_ != "PROPN":
        return False
    return not all(t.ent_type_ == "PERSON" for t in token.doc[token.i : head.i + 1])


def _hyphenated(doc, i):
    """ "Kellogg-Briand Pact": two names joined by a hyphen are not a person."""
    before = i > 1 and is_dash(doc[i - 1]) and not doc[i - 2].whitespace_
    return before or is_dash(doc[i + 1]) and not doc[i].whitespace_


def _joined_modifiers(doc, i, head):
    """ "Friendship and Cooperation Treaty": both sides modify the head, and the left one is no head of its own."""
    if i == 0 or kind_word(doc[i - 1]) is not None:
        return False
    left, right = doc[i - 1], doc[i + 1]
    if capital(left) != capital(right):
        return False
    taken_for_list = (
        capital(left)
        and head.dep_ == "conj"
        and head.head.i == left.i
        and left.pos_ == "PROPN"
        and left.ent_type_ != "GPE"
    )
    return (
        taken_for_list
        or i < left.head.i <= head.i
        and capital(left)
        or (
            right.dep_ == "conj"
            and right.head.i == left.i
            and left.dep_ in ("compound", "amod", "nmod")
            and left.head.i <= head.i
        )
    )
