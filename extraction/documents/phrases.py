"""The extent of one noun phrase within a title: "the Mutual Recognition | of …", "linking the power systems | of …"."""

from extraction.documents.heads import capital
from extraction.documents.lexicon import STATUS_PARTICIPLES, STATUS_VERBS
from extraction.documents.reading import CLOSERS, OPENERS, is_dash

__all__ = ["LONGEST", "noun_phrase"]

LONGEST = 90  # tokens: nobody prints a longer title, and the work stays linear
_NP_POS = {"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM"}


def noun_phrase(walk, i, *, infinitive=False):
    """The token after a noun phrase that starts at i, or None: "the Mutual Recognition of …" → after *Recognition*."""
    doc, end, content = walk.doc, i, False
    while end < len(doc) and end - walk.head.i < LONGEST:
        token = doc[end]
        if token.is_space or end > i and walk.reading.starts_date(end) and not walk.reading.dated_by_year(end):
            break
        if token.text in OPENERS:
            closed = _quoted_words(walk, end)
            if closed is None:
                break
            end, content = closed, True
            continue
        if not _phrase_token(walk, end, i, content, infinitive):
            break
        content = content or token.pos_ not in ("DET", "PRON", "ADV", "PART")
        end += 1
    while end > i and (is_dash(doc[end - 1]) or doc[end - 1].pos_ in ("DET", "ADV") and not capital(doc[end - 1])):
        end -= 1
    return end if content and end > i else None


def _quoted_words(walk, i):
    """A few words in marks within a title: on a «green lane» at Alat."""
    doc = walk.doc
    for j in range(i + 1, min(i + 9, len(doc))):
        if doc[j].is_space or doc[j].text in (",", ".", ";"):
            return None
        if doc[j].text in CLOSERS:
            return j + 1
    return None


def _phrase_token(walk, i, start, content, infinitive):
    token = walk.doc[i]
    if token.lower_ in ("which", "who", "that", "whom") or token.text in (";", ":", ".", ",", "(", ")", "…"):
        return token.text == "." and len(walk.doc[i - 1]) <= 2 and not token.is_sent_end and False
    if content and token.lower_ in STATUS_PARTICIPLES:
        return False  # also in headlines in capitals, where it is tagged as a name
    if token.pos_ == "DET" or token.tag_ == "PRP$":
        return not content or walk.doc[i - 1].tag_ in ("VBG", "RP") or infinitive and walk.doc[i - 1].tag_ == "VB"
    if token.text in ("'s", "’s", "'", "’"):
        return content and token.tag_ == "POS"
    if is_dash(token) or token.text in ("/", "&"):
        tight = content and not walk.doc[i - 1].whitespace_ and not token.whitespace_
        return tight
    if token.tag_ == "VB":
        return infinitive and i == start or capital(token) and walk.named
    if token.dep_ == "prt" or token.tag_ == "RP":
        return content and walk.doc[i - 1].tag_ in ("VBG", "VB")  # "on setting up the base"
    if token.pos_ in ("VERB", "AUX"):
        return _participle_inside(walk, token, i, start, content)
    if token.pos_ == "ADV":
        return (
            i + 1 < len(walk.doc)
            and walk.doc[i + 1].pos_ in ("ADJ", "VERB", "NOUN")
            and token.dep_ == "advmod"
            and token.head.i > i
            and (token.head.pos_ != "VERB" or token.head.dep_ == "amod")
            or capital(token)
            and walk.named
            and content
        )
    return token.pos_ in _NP_POS


def _participle_inside(walk, token, i, start, content):
    """ "on linking the power systems", "Allied Relations"; not "… Relations signed in Tashkent"."""
    if token.lemma_.lower() in STATUS_VERBS and content and token.tag_ in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    if capital(token) and walk.named:
        return token.tag_ in ("VBG", "VBN", "VBD", "VBP", "VB")
    if token.tag_ == "VBG":
        return not content or token.dep_ in ("amod", "compound")
    return token.dep_ in ("amod", "compound") and token.head.i > i
