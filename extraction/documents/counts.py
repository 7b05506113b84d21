"""How many papers a set has: "18 documents", "more than 40 agreements", "dozens of documents"."""

from extraction.documents.lexicon import (
    ABOUT,
    ABOUT_PHRASES,
    DRAFTS,
    MONEY,
    NUMBER_TENS,
    NUMBER_WORDS,
    PARTITIVES,
    PRAISE,
    STATUS_PARTICIPLES,
    VAGUE_COUNTS,
)
from extraction.documents.reading import finite

__all__ = ["count_of", "phrase_start"]

_ABOUT_WORDS = {word for phrase in ABOUT_PHRASES for word in phrase.split()}
_YEAR = range(1900, 2100)


def phrase_start(doc, start):
    """The first token of a phrase: over praise, counts and articles before the title."""
    i = start
    while i > 0 and _belongs_before(doc, i - 1, i < start):
        i -= 1
    return i


def _belongs_before(doc, i, inside):
    token, word = doc[i], doc[i].lower_
    if token.is_space or token.text in (",", ".", ";", ":"):
        return False
    if word in VAGUE_COUNTS or _number(token) is not None or word in NUMBER_WORDS or "," in word and token.like_num:
        return True
    if i and word.isdecimal() and int(word) in _YEAR and doc[i - 1].pos_ == "DET":
        return True  # "the 2021 agreement": the year is the paper's, not the day of what happens to it
    if word == "of" and i > 0 and (doc[i - 1].lower_ in VAGUE_COUNTS or doc[i - 1].lower_ == "total"):
        return True
    if word in STATUS_PARTICIPLES and _after_its_subject(doc, i):
        return False
    if word in PRAISE | DRAFTS and (token.pos_ != "VERB" or token.dep_ == "amod"):
        return True
    if token.pos_ in ("DET", "ADJ") or token.tag_ == "PRP$" or token.text in ("-", "$", "€", "%"):
        return True
    return inside and (word in ABOUT or word in ("total", "some") or _about(doc, i))


def _after_its_subject(doc, i):
    """ "The two | signed agreements on Friday.": no other verb follows, so *the two* are those who sign."""
    if i < 2 or doc[i - 1].lower_ not in NUMBER_WORDS or doc[i - 2].lower_ not in ("the", "these", "those"):
        return False
    sent = doc[i].sent
    return not any(finite(t) and t.dep_ != "relcl" for t in doc[i + 1 : sent.end])


def _about(doc, i):
    """A word of "no fewer than", "as many as", "close to" where the whole phrase stands there."""
    word = doc[i].lower_
    near = f" {doc[max(i - 2, 0) : i + 3].text.lower()} "
    return word in _ABOUT_WORDS and any(f" {phrase} " in near and word in phrase.split() for phrase in ABOUT_PHRASES)


def count_of(doc, start, head, title_start):
    """(number, words) of the phrase from `start` to its head: (18, None), (40, "more than 40"), (None, "dozens").

    Sums of money are no counts: "$20 billion memorandums".
    """
    if any(t.text in MONEY or t.lower_ in MONEY for t in doc[start:head]):
        return None, None
    number, words = None, []
    for token in doc[start:title_start]:
        if number in NUMBER_TENS.values() and token.nbor(-1).text == "-" and token.lower_ in NUMBER_WORDS:
            number += NUMBER_WORDS[token.lower_]  # forty-one
            continue
        value = _number(token)
        number = number if value is None else value
        if token.lower_ in VAGUE_COUNTS or token.lower_ in ABOUT or token.lower_ in _ABOUT_WORDS:
            words.append(token.lower_)
    if number is not None:
        phrase = " ".join(words)
        return number, f"{phrase} {number}" if phrase in ABOUT or phrase in ABOUT_PHRASES else None
    return None, _in_words(next((w for w in words if w in VAGUE_COUNTS), None))


def _in_words(word):
    """The count as one would print it: "a number of", "a dozen", "dozens"."""
    if word in PARTITIVES:
        return f"a {word} of"
    return f"a {word}" if word in ("dozen", "few") else word


def _number(token):
    text = token.lower_.replace(",", "")
    if text.isdigit():
        return int(text) if len(text) < 5 and 1 < int(text) < 1900 else None  # not a year
    first, _, second = text.partition("-")
    if first in NUMBER_TENS:
        return NUMBER_TENS[first] + NUMBER_WORDS.get(second, 0)
    value = NUMBER_WORDS.get(text)
    return value if value and value > 1 else None
