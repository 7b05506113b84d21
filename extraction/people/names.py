"""Personal names in the text and when two of them are the same person's."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from extraction.people.lexicon import HONORIFICS, MODIFIERS, NOT_NAMES, PARTICLES, PORTFOLIO, TITLE_HEADS
from extraction.people.spelling import consonants, fold, goes_by_given_name, is_given_name
from extraction.places import place_at

__all__ = [
    "canonical", "find_names", "first_surname", "fold", "given_agree", "name_keys", "same_person", "search_keys",
    "surname",
]  # fmt: skip

_SON = r"oglu|ogly|oğlu|ugli|ugly|o.g.li|uulu|kyzy|qizi|gizi|qızı"
_SON_OF = re.compile(rf"^({_SON})$", re.I)
_PATRONYMIC = re.compile(rf".+(ovich|evich|ovna|evna|ich|ovych)$|^({_SON})$", re.I)
_SPELLING = 86  # rapidfuzz ratio at which two surnames are spellings of one


def find_names(doc, titles):
    """Token bounds of personal names: what follows a title, what the model takes for a person, with titles cut off."""
    spans = {}
    for title in titles:
        start = title.end
        if start < len(doc) and doc[start].text == "," and start + 1 < len(doc):
            start += 1
        _keep(spans, _grown(doc, start))
        _keep(spans, _before_apposition(doc, title))
    for i in (token.i for token in doc if token.lower_ in HONORIFICS and token.i + 1 < len(doc)):
        start = i + 2 if doc[i + 1].text == "." and i + 2 < len(doc) else i + 1
        _keep(spans, _grown(doc, start))
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            _keep(spans, _trimmed(doc, ent.start, ent.end))
    text = doc.text
    return sorted(b for b in _without_overlaps(spans) if not _in_a_line_of_capitals(doc[b[0] : b[1]], text))


def _in_a_line_of_capitals(span, text):
    """True in the menu of a page: "HOME SPEAKER LEGISLATION COMMITTEES PRESS SERVICE"."""
    if not span.text.isupper():
        return False
    start, end = text.rfind("\n", 0, span.start_char) + 1, text.find("\n", span.end_char)
    line = text[start : end if end >= 0 else len(text)]
    return line.isupper() and len(line.split()) > len(span) + 2


def _before_apposition(doc, title):
    """The name in "Recep Tayyip Erdogan, the President of Türkiye,": two to four capitalised words and a comma."""
    comma = title.start - (2 if title.determiner else 1)
    if comma < 2 or doc[comma].text != ",":
        return None
    start = comma
    while start > max(0, comma - 4) and _name_word(doc, start - 1):
        start -= 1
    return (start, comma) if comma - start >= 2 else None


def _keep(spans, bounds):
    if bounds and bounds[1] > bounds[0]:
        spans[bounds] = bounds[1] - bounds[0]


def _without_overlaps(spans):
    taken = set()
    for start, end in sorted(spans, key=lambda b: (b[0] - b[1], b[0])):
        if not taken & set(range(start, end)):
            taken |= set(range(start, end))
            yield start, end


def _grown(doc, start):
    """The name that begins at this token: capitalised words, initials and particles, at most five."""
    end, words = start, 0
    while end < len(doc) and words < 5:
        token = doc[end]
        if end > start and _hyphenated(doc, end):  # "Min" + "-" + "jae"
            end += 2
            continue
        if token.is_space or not _name_word(doc, end):
            if token.lower_ in PARTICLES and end > start and end + 1 < len(doc) and doc[end + 1].text[:1].isalpha():
                end += 1
                continue
            break
        if doc[end].text.endswith(("'s", "’s")):
            break
        words += 1
        end += 1
    while end > start and doc[end - 1].lower_ in PARTICLES and not _SON_OF.match(doc[end - 1].text):
        end -= 1
    if end > start and any(len(t.text) > 2 for t in doc[start:end]):
        return start, end
    return None


def _hyphenated(doc, i):
    """True at the hyphen of "Seo Min-jae" and "Jean-Noel Barrot"."""
    if doc[i].text not in ("-", "‑") or i + 1 >= len(doc):
        return False
    return not doc[i - 1].whitespace_ and not doc[i].whitespace_ and doc[i + 1].is_alpha


def _name_word(doc, i):
    token = doc[i]
    if (
        token.lower_ in HONORIFICS
        or not token.text[:1].isupper()
        or token.lower_ in NOT_NAMES
        or token.lower_ in TITLE_HEADS
        or token.like_num
    ):
        return False
    if (
        token.lower_ in PORTFOLIO
        or token.lower_ in MODIFIERS
        or token.pos_ in ("VERB", "AUX", "DET", "PRON", "ADP", "CCONJ", "SCONJ")
    ):
        return token.ent_type_ == "PERSON"
    if re.fullmatch(r"[A-Z][a-z]?\.", token.text):  # an initial
        return True
    return token.text.replace("-", "").replace("’", "").replace("'", "").replace("ʻ", "").isalpha() and not _sovereign(
        doc, i
    )


def _sovereign(doc, i):
    place = place_at(doc, doc[i].idx, doc[i].idx + len(doc[i]))
    return place is not None


def _leads(doc, i):
    """True for the "Crown" of "Crown Prince Nasser": with the word behind it, it is a title."""
    word = doc[i].lower_
    return (word in MODIFIERS or word in PORTFOLIO) and i + 1 < len(doc) and doc[i + 1].lower_ in TITLE_HEADS


def _trimmed(doc, start, end):
    """A model's PERSON without the titles, places, honorifics and endings that it swallowed."""
    for i in range(start, end):
        if doc[i].is_space:
            end = i
            break
    while start < end and (
        doc[start].lower_ in HONORIFICS or doc[start].text == "." or not _name_word(doc, start) or _leads(doc, start)
    ):
        start += 1
    while start < end and not (_name_word(doc, end - 1) or _SON_OF.match(doc[end - 1].text)):
        end -= 1
    if end - start == 0 or end - start > 6:
        return None
    if any(doc[i].lower_ in NOT_NAMES for i in range(start, end)):
        return None
    if end < len(doc) and (_SON_OF.match(doc[end].text) or end > start and _hyphenated(doc, end)):
        return _grown(doc, start)  # "Ilham Heydar" + "oglu Aliyev", "Seo Min" + "-jae"
    return start, end


@lru_cache(maxsize=4096)
def _parts(name):
    """(given names and initials, patronymics, surname) of a printed name; the surname may be missing."""
    words = [w for w in re.split(r"\s+", name.replace(".", ". ").strip()) if w]
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
        words = [*words[1:], words[0].capitalize()]  # ALIYEV Ilham
    given, patronymics, skip = [], [], False
    for i, word in enumerate(words):
        if skip:
            patronymics.append(word)
            skip = False
        elif i + 1 < len(words) and i > 0 and _SON_OF.match(words[i + 1]):
            patronymics.append(word)
            skip = True
        elif (
            i > 0
            and _PATRONYMIC.match(word)
            and (i < len(words) - 1 or len(words) == 2 and word.lower().endswith(("ovich", "evich", "ovna", "evna")))
        ):
            patronymics.append(word)
        else:
            given.append(word)
    last = given.pop() if given and not (patronymics and len(given) == 1 and words[-1] in patronymics) else None
    return given, patronymics, last


def name_keys(name):
    """Under which keys a person of this name is kept: given name, first letter of the surname, the whole."""
    given, _, last = _parts(name)
    keys = {("whole", fold(name))}
    if given:
        keys.add(("given", fold(given[0])))
    if last:
        keys.add(("surname", fold(last)[:1]))
    if first_surname(name):
        keys.add(("surname", fold(first_surname(name))[:1]))
    if goes_by_given_name(name):
        keys.add(("consonants", consonants(given[0])))
    return keys


def search_keys(name):
    """Under which keys the persons are kept whom `same_person` can take for this name."""
    given, _, last = _parts(name)
    keys = {("given", fold(name))}
    if given:
        keys |= {("given", fold(given[0])), ("whole", fold(given[0]))}
    if last:
        keys.add(("surname", fold(last)[:1]))
    if " " not in name:
        keys.add(("consonants", consonants(name)))
    return keys


def surname(name):
    """The family name, or None where only a given name and a patronymic stand there ("Shavkat Miromonovich")."""
    return _parts(name)[2]


_FIRST_SURNAME = re.compile(r"\s(\w{4,})\s+(?:da|de|do|dos|das)\s", re.IGNORECASE)


def first_surname(name):
    """The "Sampaio" of "Jorge Fernando Sampaio da Costa", which stands alone for the whole; None without one."""
    found = _FIRST_SURNAME.search(name)
    return found and found[1]


def canonical(name):
    """The name without patronymic, in usual order: "ALIYEV Ilham Heydar oglu" → "Ilham Aliyev"."""
    given, patronymics, last = _parts(name)
    if last is None:
        return " ".join(given + patronymics)
    words = [*given, last]
    return " ".join(word.title() if word.isupper() and len(word) > 3 else word for word in words)


def same_person(known, printed):
    """True where a printed name can be that of a known person: "Sh. Mirziyoev" is "Shavkat Mirziyoyev".

    "Mehriban Aliyeva" is not "Ilham Aliyev": a final -a is a woman's surname, not a spelling.
    """
    given_a, patronymics_a, last_a = _parts(known)
    given_b, patronymics_b, last_b = _parts(printed)
    first_a, first_b = (fold(given[0]) if given else None for given in (given_a, given_b))
    if fold(printed) == first_a or fold(known) == first_b:
        return True  # "President Seo" is Seo Min-jae; a bare given name is a person's too
    if is_given_name(printed, known) or is_given_name(known, printed):
        return True
    if " " not in printed and first_surname(known) and fold(first_surname(known)) == fold(printed):
        return True
    if last_a is None or last_b is None:
        return bool(given_a and given_b) and fold(given_a[0]) == fold(given_b[0])
    return _same_surname(fold(last_a), fold(last_b)) and _given_agree(given_a, given_b)


def _same_surname(a, b):
    if a == b:
        return True
    if a.rstrip("a") == b.rstrip("a"):
        return False
    return min(len(a), len(b)) >= 5 and a[0] == b[0] and fuzz.ratio(a, b) >= _SPELLING


def given_agree(a, b):
    """False where two full names of one surname are of different persons: "Sherzod Asadov", "Ali Asadov"."""
    return _given_agree(_parts(a)[0], _parts(b)[0])


def _given_agree(a, b):
    if not a or not b:
        return True
    x, y = fold(a[0]), fold(b[0])
    if len(x) <= 2 or len(y) <= 2:  # initials: "Sh." stands for Shavkat
        return x.startswith(y) or y.startswith(x)
    return x == y or fuzz.ratio(x, y) >= _SPELLING
