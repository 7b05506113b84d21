"""What "and" or a comma adds to a title: a further member of its complement, or the next paper of a list."""

from extraction.documents.heads import capital, is_head
from extraction.documents.lexicon import MEMBER_WORDS, PLURALS
from extraction.documents.phrases import noun_phrase
from extraction.documents.reading import finite

__all__ = ["coordinated"]


def coordinated(walk, i):
    """A further member of the complement after "and" or a comma; None where the next thing is another paper."""
    doc, first = walk.doc, i
    comma = doc[i].text == ","
    i += 3 if doc[i].lower_ == "as" else 1
    if comma and i < len(doc) and doc[i].lower_ in ("and", "or"):
        i, comma = i + 1, False
    if i >= len(doc) or doc[i].is_space or doc[first].text == ";" or doc[i].lower_ in MEMBER_WORDS:
        return None
    end = noun_phrase(walk, i)
    if end is None or _has_head(doc, i, end) or doc[i:end].text.lower().startswith("their "):
        return None
    pair = _place_pair(walk, i)
    if pair is not None:
        return pair
    if walk.between and (not comma or _and_follows(doc, end)):
        walk.between = comma or _second_side_ahead(doc, i, end)
        return end
    return end if _belongs(walk, first, i, end, comma) else None


def _second_side_ahead(doc, i, end):
    """ "between the Minister for Affairs and | Cooperation and the Minister for …": the other side comes yet."""
    if doc[i].pos_ == "DET" or not capital(doc[i]):
        return False
    for k in range(end, min(end + 8, len(doc) - 1)):
        if doc[k].is_space or finite(doc[k]) or doc[k].text in (",", ";", "."):
            return False
        if doc[k].lower_ == "and":
            return doc[k + 1].lower_ == "the" and not any(is_head(t) for t in doc[k + 1 : k + 5])
    return False


def _has_head(doc, i, end):
    return any(is_head(t) for t in doc[i:end])


def _and_follows(doc, end):
    """A list goes on to its last member: ", Kazakhstan and Uzbekistan"."""
    stop = doc[end : end + 12]
    for token in stop:
        if token.lower_ in ("and", "or", "&"):
            return True
        if finite(token) or token.is_space or token.text in (";", ".") or token.pos_ == "DET" or is_head(token):
            return False
    return False


def _belongs(walk, first, i, end, comma):
    doc, head = walk.doc, walk.head
    root = doc[i:end].root
    if doc[i].pos_ in ("DET", "NUM", "PRON", "ADV"):
        joined = root.dep_ == "conj" and head.i < root.head.i < first
        return (
            not comma
            and joined
            and doc[i].lower_ == "the"
            and walk.named == capital(doc[min(i + 1, len(doc) - 1)])
            and not _clause_follows(doc, end)
        )
    if root.ent_type_ == "PERSON" or root.dep_ in ("nsubj", "nsubjpass") and _clause_follows(doc, end):
        return False
    if comma and not _and_follows(doc, end):
        return False
    if not comma and i <= doc[first - 1].head.i < end:
        return True  # "oil | and gas projects"
    if walk.named and capital(doc[first - 1]) and capital(doc[i]):
        return not (root.ent_type_ in ("GPE", "ORG") and comma and not _in_place_list(walk, first))
    if comma and _short_nouns(doc, i, end) and _short_nouns(doc, first - 1, first):
        return True  # ", energy and sport": the parser hangs such lists anywhere
    return (
        head.i < root.head.i < first
        and root.dep_ in ("conj", "appos")
        or capital(doc[i]) == capital(doc[first - 1])
        and not comma
        and root.dep_ == "conj"
    )


def _short_nouns(doc, i, end):
    """A lower-case noun or two, with no clause of their own behind them."""
    plain = all(t.pos_ in ("NOUN", "ADJ") or t.tag_ in ("VBG", "NN") for t in doc[i:end])
    return plain and end - i <= 3 and doc[i].text.islower() and not _clause_follows(doc, end)


def _place_pair(walk, i):
    """The token after one more pair of names in a plural title: "Ganja and Namangan, | Sumgayit and Navoi"."""
    doc = walk.doc
    if walk.head.lower_ not in PLURALS or "and" not in [t.lower_ for t in doc[i - 5 : i - 1]]:
        return None
    middle = _names(doc, i)
    if middle == i or middle + 1 >= len(doc) or doc[middle].lower_ != "and":
        return None
    end = _names(doc, middle + 1)
    return end if end > middle + 1 and not any(is_head(t) for t in doc[i:end]) else None


def _names(doc, i):
    while i < len(doc) and doc[i].pos_ == "PROPN":
        i += 1
    return i


def _in_place_list(walk, first):
    return walk.reading.is_country_or_city(first - 1) or walk.doc[first - 1].ent_type_ in (
        "GPE",
        "ORG",
        "NORP",
        "PERSON",
        "LOC",
    )


def _clause_follows(doc, end):
    return end < len(doc) and finite(doc[end])
