"""Whether a preposition goes on with a title or begins place, time or manner: "in the field of", not "in Tashkent"."""

from extraction.documents.heads import capital, is_head
from extraction.documents.lexicon import (
    ALWAYS,
    BY_WHAT,
    FOR_NOT,
    FOUNDED,
    IN_FIELDS,
    IN_NOT,
    IN_PHRASES,
    ON_NOT,
    STRETCHES,
    TO_LEVELS,
    WITH_PHRASES,
)
from extraction.documents.reading import finite
from extraction.people import person_at

__all__ = ["opens_complement"]

_AMENDED = ("amendment", "amendments", "annex", "addendum", "protocol", "supplement")
_LINE = 60  # tokens


def opens_complement(walk, i, word):
    """True where the preposition at token i goes on with the title of this walk."""
    reading, doc = walk.reading, walk.doc
    following, pair = doc[i + 1], doc[i + 1 : i + 3].text.lower()
    if following.tag_ in ("PRP", "WDT", "WP", "MD") and following.pos_ in ("PRON", "VERB", "AUX"):
        return following.lower_ == "its"
    if reading.starts_date(i + 1) or following.is_digit and len(following) == 4:
        return word in ("of", "for", "until", "till", "through", "to", "from") and reading.dated_by_year(i + 1)
    if pair in ("the period", "the years"):
        return word == "for"
    if word in ALWAYS:
        return pair not in ("of course", "the parties") and following.lower_ not in ("which", "whom", "them", "course")
    if word in ("on", "about"):
        return not any(pair == p or following.lower_ == p for p in ON_NOT)
    if word in _RULES:
        return _RULES[word](walk, i)
    named = capital(following) or following.lower_ == "the" and capital(doc[min(i + 2, len(doc) - 1)])
    return (
        word in ("under", "from", "within", "into", "without")
        and walk.named
        and named
        and not reading.is_country_or_city(i + 1)
        and not (word in ("within", "under") and reading.is_country_or_city(i + 2))
    )


def _for(walk, i):
    """ "for the supply of gas"; not "for the United States", on whose behalf one signs."""
    doc, j = walk.doc, i + 1 + (walk.doc[i + 1].lower_ == "the")
    place = walk.reading.place.get(j)
    if place is not None and not (place["kind"] == "demonym" and doc[min(j + 1, len(doc) - 1)].pos_ == "NOUN"):
        return False
    return doc[i + 1 : i + 3].text.lower() not in FOR_NOT and doc[i + 1].lower_ not in FOR_NOT


def _by(walk, i):
    """ "transit by rail", "loans granted by Norway": how the matter of the title goes, or who acts in it."""
    doc, inside = walk.doc, i > walk.head.i + 1
    return inside and (doc[i + 1].lower_ in BY_WHAT or walk.participle == i - 1)


def _with(walk, i):
    doc, following = walk.doc, walk.doc[i + 1]
    if doc[i].head.i == i - 1 and i - 1 > walk.head.i and following.lower_ in ("a", "an"):
        return True  # "a community with a shared future"
    if following.lower_ in WITH_PHRASES or doc[i - 1].lower_ == "connection":
        return i > walk.head.i + 1
    near = i - walk.head.i <= 3
    named = capital(following) or following.lower_ == "the" and capital(doc[min(i + 2, len(doc) - 1)])
    return near and named and not _of_a_person(walk, i + 1)


def _of_a_person(walk, i):
    """ "with China's Li Lan", "with Chilean leader Ana Rojas": with whom it was signed, not what it is called."""
    doc = walk.doc
    if any(person_at(doc, token.idx, token.idx + len(token)) for token in _noun_phrase(doc, i)):
        return True
    if doc[i].ent_type_ == "PERSON":
        return True
    if i + 3 >= len(doc) or doc[i + 1].tag_ != "POS":
        return False
    return doc[i + 2].ent_type_ == "PERSON" or doc[i + 2].pos_ == doc[i + 3].pos_ == "PROPN"


def _noun_phrase(doc, i):
    """The tokens from i to the end of one short noun phrase."""
    for token in doc[i : i + 8]:
        if token.pos_ not in ("PROPN", "NOUN", "ADJ", "DET") and token.tag_ not in ("POS", "PRP$", "HYPH"):
            return
        yield token


def _in(walk, i):
    """ "Cooperation in Energy", "in the field of tourism"; not "in Tashkent", "in August", "in the presence of"."""
    doc, reading, j = walk.doc, walk.reading, i + 1
    while j < len(doc) - 1 and doc[j].pos_ in ("DET", "ADJ", "PRON") and not capital(doc[j]):
        j += 1
    following = doc[min(j + 1, len(doc) - 1)]
    if doc[j].lower_ in IN_FIELDS or following.lower_ in IN_FIELDS:
        return True
    if i > walk.head.i + 1 and (_in_a_stretch(walk, j) or doc[i + 1 : i + 3].text.lower() in IN_PHRASES):
        return True
    if reading.is_country_or_city(j) or reading.is_country_or_city(j + 2) and doc[j].lower_ in ("city", "town"):
        return _place_of_matter(walk, i, j)
    if j in reading.date or doc[j].lower_ in IN_NOT or doc[i + 1].lower_ in IN_NOT:
        return False
    if doc[j].ent_type_ in ("DATE", "TIME", "FAC", "PERSON"):
        return False
    if capital(doc[j]):
        return walk.named
    return doc[j].pos_ in ("NOUN", "ADJ", "VERB") and walk.head.i <= doc[i].head.i < i


def _in_a_stretch(walk, j):
    """ "sharing of output in the Kara-Say oil fields": land and water, where nobody signs."""
    doc = walk.doc
    for k in range(j, min(j + 8, len(doc))):
        if doc[k].lower_ in STRETCHES:
            return True
        if doc[k].pos_ not in ("PROPN", "NOUN", "ADJ", "PUNCT") or doc[k].text in (",", ";", "."):
            return False
    return False


def _place_of_matter(walk, i, j):
    """Where the matter lies: "oil fields in Chad", "journalists in Peru and Chile", "a school in the city of Osh"."""
    doc, before = walk.doc, walk.doc[i - 1]
    if i <= walk.head.i + 1:
        return False
    two = walk.reading.place.get(j), walk.reading.place.get(j + 2)
    if before.lower_ in STRETCHES and two[0] and two[0]["kind"] == "country":
        return True
    if not _governed(walk) and any(t.lower_ in FOUNDED for t in doc[walk.head.i + 1 : i]):
        return True
    return doc[min(j + 1, len(doc) - 1)].lower_ == "and" and all(p and p["kind"] == "country" for p in two)


def _governed(walk):
    """A verb stands before the title in its line, so that a place may be where it was signed."""
    doc, i = walk.doc, walk.head.i - 1
    while i >= max(walk.head.i - _LINE, 0) and "\n" not in doc[i].text and not doc[i + 1].is_sent_start:
        if finite(doc[i]) or doc[i].tag_ == "VBN" and doc[i].dep_ != "amod":
            return True
        i -= 1
    return False


def _to(walk, i):
    """ "a Group to prepare the Charter", "Amendments to the Agreement"; an infinitive must hang on the title."""
    doc, following = walk.doc, walk.doc[i + 1]
    if following.tag_ == "VB":
        return _infinitive(walk, i)
    second = doc[min(i + 2, len(doc) - 1)]
    if following.lower_ in ("a", "an", "the") and any(t.lower_ in TO_LEVELS for t in doc[i + 2 : i + 4]):
        return i > walk.head.i + 1
    if doc[i - 1].lower_ in WITH_PHRASES or doc[i - 2 : i].text.lower() == "in relation":
        return i > walk.head.i + 2
    if doc[i - 1].lower_ in _AMENDED and any(is_head(t) for t in doc[i + 1 : i + 6]):
        return True
    amended = doc[i - 1].lower_ in _AMENDED
    inside = walk.participle is not None and walk.participle < i and doc[i - 1].pos_ in ("NOUN", "PROPN")
    return capital(following) or inside or following.lower_ == "the" and (capital(second) or amended)


def _infinitive(walk, i):
    """ "Memorandum of Understanding to explore"; not "widened the Harbour Credit Programme to include rice"."""
    doc, following = walk.doc, walk.doc[i + 1]
    hangs = walk.head.i <= following.head.i < i and following.lower_ != "be"
    hangs = hangs or i <= walk.head.i + 3 and doc[i - 1].lower_ == "understanding"
    hangs = hangs or walk.named and capital(doc[i - 1]) and any(is_head(t) for t in doc[i + 2 : i + 5])
    if walk.named and capital(following) or hangs:
        return True
    return i == walk.head.i + 1 and not walk.modified and following.lower_ not in ("be", "include")


def _at(walk, i):
    doc = walk.doc
    inside = walk.head.i < doc[i].head.i < i
    return inside and doc[i + 1].pos_ == "PROPN" and not walk.named


_RULES = {"for": _for, "by": _by, "with": _with, "in": _in, "to": _to, "at": _at}
