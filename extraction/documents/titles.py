"""The extent of a document's title: a head noun and its complements.

Long capitalised titles break every parser, so the grammar runs over tokens, letter case and parts of speech; the
parse is asked only where words alone do not decide.
"""

from extraction.documents.heads import capital, is_head
from extraction.documents.joining import coordinated
from extraction.documents.lexicon import ALWAYS, AMENDING, FOR_NOT, IN_FIELDS, IN_NOT, ON_NOT
from extraction.documents.phrases import LONGEST, noun_phrase
from extraction.documents.reading import OPENERS

__all__ = ["complements", "right_edge"]


class _Walk:
    """The state of one walk to the right of a head."""

    def __init__(self, reading, head):
        self.reading, self.doc, self.head = reading, reading.doc, head
        self.named = capital(head)
        self.between = False  # a "between X" that still waits for its "and Y"
        self.plain_until = head.i + 1  # end of what is surely the title


def right_edge(reading, head):
    """The token after the title's last word, from a head: "Protocol on … of 27 May 1996 | was signed"."""
    walk = _Walk(reading, head)
    i, end = head.i + 1, head.i + 1
    while i < len(walk.doc) and i - head.i < LONGEST:
        after = _abbreviation(walk, i) or i
        step = _complement(walk, after)
        if step is None:
            break
        i = end = step
    return end


def complements(reading, head, i):
    """The token after the complements that stand apart from their head: "an agreement was signed | on …"; i if none."""
    walk, end = _Walk(reading, head), i
    while end < len(walk.doc) and end - head.i < LONGEST:
        step = _complement(walk, end)
        if step is None:
            break
        end = step
    return end


def _abbreviation(walk, i):
    """ "(MoU)" between the head and its complement."""
    doc = walk.doc
    if doc[i].text == "(" and i + 2 < len(doc) and doc[i + 2].text == ")" and doc[i + 1].text[:1].isupper():
        return i + 3 if i + 3 < len(doc) else None
    return None


def _complement(walk, i):
    token = walk.doc[i] if i < len(walk.doc) else None
    if token is None or token.is_space:
        return None
    if token.text in OPENERS:
        return _quoted(walk, i)
    if (
        token.lower_ in ("and", "&", ",", "or", "/")
        or token.lower_ == "as"
        and walk.doc[i : i + 3].text.lower() == "as well as"
    ):
        return _repeated_preposition(walk, i) or coordinated(walk, i)
    if token.lower_ == "dated" and walk.reading.starts_date(i + 1):
        return walk.reading.date_end(i + 1)
    if token.lower_ in AMENDING and i <= walk.head.i + 3:
        return _amended(walk, i)
    if token.pos_ == "NUM" and walk.named and i == walk.head.i + 1 and token.is_digit:
        return i + 1
    return _prepositional(walk, i)


def _amended(walk, i):
    """ "Protocol amending the Agreement on …", "Agreement establishing a Joint Commission"."""
    start = i + 1
    while start < len(walk.doc) and walk.doc[start].lower_ in ("and", "to", *AMENDING):
        start += 1
    return noun_phrase(walk, start) if start < len(walk.doc) else None


def _quoted(walk, i):
    """A title in marks right after its head: the Law “On Measures to …”."""
    doc, opener = walk.doc, walk.doc[i].text
    closers = {"«": {"»"}, "“": {"”", "“"}, "„": {"“", "”"}, "‘": {"’"}}.get(opener, {opener, "”", "''", '"'})
    first = doc[i + 1] if i + 1 < len(doc) else None
    if first is None or first.is_space or not capital(first):
        return None
    for j in range(i + 1, min(i + LONGEST, len(doc))):
        if "\n" in doc[j].text:
            return None
        if doc[j].text in closers:
            return j + 1
    return None


def _prepositional(walk, i):
    doc, word = walk.doc, walk.doc[i].lower_
    if i + 1 >= len(doc) or not _preposition_ok(walk, i, word):
        return None
    if walk.reading.starts_date(i + 1) or i + 1 in walk.reading.durations:
        return walk.reading.date_end(i + 1)
    end = noun_phrase(walk, i + 1, infinitive=word == "to")
    if end is not None and word in ("between", "among", "amongst"):
        walk.between = doc[end - 1].tag_ not in ("NNS", "NNPS") or doc[i + 1].pos_ == "PROPN"
        if walk.between and not any(t.lower_ in ("and", ",") for t in doc[end : end + 14]):
            walk.between = False
    return end


def _preposition_ok(walk, i, word):
    reading, doc = walk.reading, walk.doc
    following, pair = doc[i + 1], doc[i + 1 : i + 3].text.lower()
    if (
        following.pos_ in ("PRON", "VERB", "AUX")
        and following.tag_ in ("PRP", "WDT", "WP", "MD")
        and following.lower_ != "its"
    ):
        return False
    if reading.starts_date(i + 1) or following.is_digit and len(following) == 4:
        return word in ("of", "for", "until", "till", "through", "to", "from") and reading.dated_by_year(i + 1)
    if pair.startswith("the period") or pair.startswith("the years"):
        return word == "for"
    if word in ALWAYS:
        return pair not in ("of course", "the parties") and following.lower_ not in ("which", "whom", "them", "course")
    if word in ("on", "about"):
        return not any(pair == p or following.lower_ == p for p in ON_NOT)
    if word == "for":
        if walk.reading.is_country_or_city(i + 1 + (following.lower_ == "the")):
            return False  # "signed the Memorandum for the United States": on whose behalf
        return pair not in FOR_NOT and following.lower_ not in FOR_NOT
    if word == "in":
        return _in_ok(walk, i)
    if word == "with":
        if doc[i].head.i == i - 1 and i - 1 > walk.head.i and following.lower_ in ("a", "an"):
            return True  # "a community with a shared future"
        near = i - walk.head.i <= 3
        return near and (capital(following) or following.lower_ == "the" and capital(doc[min(i + 2, len(doc) - 1)]))
    if word == "to":
        return _to_ok(walk, i)
    if word == "at":
        inside = walk.head.i < doc[i].head.i < i
        return inside and following.pos_ == "PROPN" and not walk.named
    return (
        word in ("under", "from", "within", "into", "without")
        and walk.named
        and capital(following)
        and not reading.is_country_or_city(i + 1)
    )


def _in_ok(walk, i):
    """ "Cooperation in Energy", "in the field of tourism"; not "in Tashkent", "in August", "in the presence of"."""
    doc, j = walk.doc, i + 1
    while j < len(doc) - 1 and doc[j].pos_ in ("DET", "ADJ", "PRON") and not capital(doc[j]):
        j += 1
    if doc[j].lower_ in IN_FIELDS or doc[j + 1 if j + 1 < len(doc) else j].lower_ in IN_FIELDS:
        return True
    if (
        walk.reading.is_country_or_city(j)
        or j in walk.reading.date
        or doc[j].lower_ in IN_NOT
        or doc[i + 1].lower_ in IN_NOT
    ):
        return False
    if doc[j].ent_type_ in ("DATE", "TIME", "FAC", "PERSON"):
        return False
    if capital(doc[j]):
        return walk.named
    return doc[j].pos_ in ("NOUN", "ADJ", "VERB") and walk.head.i <= doc[i].head.i < i


def _to_ok(walk, i):
    """ "a Group to prepare the Charter", "Amendments to the Agreement"; an infinitive must hang on the title."""
    doc, following = walk.doc, walk.doc[i + 1]
    if following.tag_ == "VB":
        hangs = walk.head.i <= following.head.i < i and following.lower_ != "be"
        hangs = hangs or i <= walk.head.i + 3 and doc[i - 1].lower_ == "understanding"
        hangs = hangs or walk.named and capital(doc[i - 1]) and any(is_head(t) for t in doc[i + 2 : i + 5])
        return walk.named and capital(following) or hangs or i == walk.head.i + 1 and following.lower_ != "be"
    second = doc[min(i + 2, len(doc) - 1)]
    amended = doc[i - 1].lower_ in ("amendment", "amendments", "annex", "addendum")
    return capital(following) or following.lower_ == "the" and (capital(second) or amended)


def _repeated_preposition(walk, i):
    """ "agreements on transport and on tourism": the preposition of the complement comes again."""
    doc = walk.doc
    after = i + 1
    if doc[i].text == "," and after < len(doc) and doc[after].lower_ in ("and", "or"):
        after += 1
    if after >= len(doc) or doc[after].lower_ not in ("on", "between", "of", "for", "in"):
        return None
    seen = {t.lower_ for t in doc[walk.head.i + 1 : i] if t.pos_ in ("ADP", "SCONJ")}
    return _prepositional(walk, after) if doc[after].lower_ in seen else None
