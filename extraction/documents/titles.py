"""The extent of a document's title: a head noun and its complements.

Long capitalised titles break every parser, so the grammar runs over tokens, letter case and parts of speech; the
parse is asked only where words alone do not decide.
"""

from extraction.documents.heads import capital
from extraction.documents.joining import coordinated
from extraction.documents.lexicon import AMENDING, NOT_NAMING, PLURALS, STATUS_VERBS
from extraction.documents.phrases import LONGEST, noun_phrase
from extraction.documents.prepositions import opens_complement
from extraction.documents.reading import OPENERS

__all__ = ["complements", "right_edge"]


class _Walk:
    """The state of one walk to the right of a head."""

    def __init__(self, reading, head, *, modified=False):
        self.reading, self.doc, self.head = reading, reading.doc, head
        self.named, self.modified = capital(head), modified
        self.between = False  # a "between X" that still waits for its "and Y"
        self.participle = None  # the last reduced clause: "loans granted | by Norway"


def right_edge(reading, head, *, modified=False):
    """The token after the title's last word, from a head: "Protocol on … of 27 May 1996 | was signed".

    `modified`: words before the head name the paper already ("code-share agreement").
    """
    walk = _Walk(reading, head, modified=modified)
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
        or token.text == ";"
        and walk.head.lower_ in PLURALS
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
    return _prepositional(walk, i) or _reduced_clause(walk, i)


def _reduced_clause(walk, i):
    """ "goods | intended for export", "loans | previously granted by Norway", "an agreement | ending a dispute"."""
    doc = walk.doc
    verb = doc[i + 1] if doc[i].pos_ == "ADV" and i + 1 < len(doc) else doc[i]
    if verb.lemma_.lower() in STATUS_VERBS or verb.lemma_.lower() in NOT_NAMING or verb.dep_ not in ("acl", "amod"):
        return None
    if verb.head.i == walk.head.i:
        bare = verb.tag_ == "VBG" and i == walk.head.i + 1 and not walk.modified
        return noun_phrase(walk, i + 1) if bare else None
    if not walk.head.i < verb.head.i < i or verb.head.i < i - 3 or verb.tag_ not in ("VBN", "VBG"):
        return None
    walk.participle = verb.i
    if verb.tag_ == "VBN":
        following = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
        return verb.i + 1 if following is not None and following.pos_ in ("ADP", "SCONJ") else None
    return noun_phrase(walk, verb.i + 1)


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
    if i + 1 >= len(doc) or not opens_complement(walk, i, word):
        return None
    if walk.reading.starts_date(i + 1) or i + 1 in walk.reading.durations:
        return walk.reading.date_end(i + 1)
    end = noun_phrase(walk, i + 1, infinitive=word == "to")
    if end is not None and word in ("between", "among", "amongst"):
        walk.between = doc[end - 1].tag_ not in ("NNS", "NNPS") or doc[i + 1].pos_ == "PROPN"
        if walk.between and not any(t.lower_ in ("and", ",") for t in doc[end : end + 14]):
            walk.between = False
    return end


def _repeated_preposition(walk, i):
    """ "agreements on transport and on tourism": the preposition of the complement comes again."""
    doc, after = walk.doc, i + 1
    if doc[i].text in (",", ";") and after < len(doc) and doc[after].lower_ in ("and", "or"):
        after += 1
    if after >= len(doc) or doc[after].lower_ not in ("on", "between", "of", "for", "in"):
        return None
    seen = {t.lower_ for t in doc[walk.head.i + 1 : i] if t.pos_ in ("ADP", "SCONJ")}
    return _prepositional(walk, after) if doc[after].lower_ in seen else None
