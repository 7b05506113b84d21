"""Titles of documents as newspapers vary them: what is left to compare when style, parties and filler are gone.

"Treaty on Allied Relations between the Republic of Azerbaijan and the Republic of Uzbekistan" and "«treaty on allied
relations»" are one title; "Memorandum on Twinning between Ganja and Fergana" keeps its towns, which tell it apart.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from extraction.places.gazetteer import names

__all__ = ["KINDS", "OTHER_WORD", "SAME", "Title", "likeness", "title"]

# The word by which a paper is called → the papers that newspapers call by each other's words.
KINDS = {
    "treaty": "agreement", "agreement": "agreement", "accord": "agreement", "pact": "agreement", "deal": "agreement",
    "convention": "agreement", "contract": "agreement", "declaration": "statement", "statement": "statement",
    "communique": "statement", "memorandum": "memorandum", "memoranda": "memorandum", "roadmap": "plan",
    "programme": "plan", "program": "plan", "plan": "plan", "strategy": "plan", "concept": "plan",
    "protocol": "protocol", "charter": "charter", "statute": "charter", "law": "decree", "decree": "decree",
    "order": "decree", "resolution": "decree", "decision": "decree",
}  # fmt: skip
_ONE_WORD = {"program": "programme", "memoranda": "memorandum", "accord": "agreement", "pact": "agreement"}
_WHOLE = [
    (re.compile(r"\b(?:memorand(?:um|a) of understanding|mous?)\b"), "memorandum"),
    (re.compile(r"\broad[ -]maps?\b"), "roadmap"),
]
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "its", "of", "on", "or", "over", "s", "the"]
    + ["their", "to", "under", "upon", "with", "within", "between"]
)
# What titles are filled with: with these words or without them it is one paper.
_FILLER = frozenset(
    ["action", "area", "bilateral", "comprehensive", "cooperation", "country", "deepening", "development", "enhancing"]
    + ["ensuring", "expanding", "expansion", "field", "framework", "further", "government", "historic", "interaction"]
    + ["issue", "joint", "kingdom", "matter", "measure", "ministry", "mutual", "new", "official", "regarding"]
    + ["relation", "republic", "scope", "sector", "side", "signing", "sphere", "state", "strengthening", "two"]
    + ["understanding"]
)
_ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"]
    + ["twelfth"]
)
_ROOTS = dict.fromkeys(["ally", "allied", "alliance"], "allied")  # words of one root that their letters hide
SAME = 3.0  # the likeness of titles with the same words
OTHER_WORD = 1.2  # the likeness of one title under two words for its kind: a treaty is called an agreement
_LONG = 6  # letters that tell a word apart from others: "tourism", "touristic"
_ALIKE = 90  # rapidfuzz ratio at which two titles are spellings of one
_MUCH = 0.6  # of all their words that two titles share


class Title(NamedTuple):
    """What tells a title apart: the word for its kind, its words, its years and numbers; whether it names several
    papers, as "memoranda on tourism and trade" does."""

    kind: str | None
    words: frozenset
    numbers: frozenset
    several: bool = False

    @property
    def generic(self):
        """True for "joint statement": the words do not tell which one."""
        return not self.words


@lru_cache(maxsize=65536)
def title(printed):
    """The Title of printed words; case, quotation marks, order, filler and the names of states count for nothing."""
    text = unicodedata.normalize("NFKD", printed.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    for pattern, word in _WHOLE:
        text = pattern.sub(word, text)
    called = next((word for word in re.findall(r"[^\W\d_]+", text) if word in KINDS_OF), None)
    kind = KINDS_OF.get(called)
    text = _states().sub(" ", text)
    found = [_ONE_WORD.get(word, word) for word in re.findall(r"\w+", text)]
    numbers = frozenset(word for word in found if word[0].isdigit() or word in _ORDINALS)
    words = {word for word in map(_singular, found) if word not in _SMALL and word not in _FILLER} - numbers
    own = {_stem(word) for word in words if word != kind}
    return Title(kind, frozenset(own), numbers, called is not None and called in _SEVERAL)


_SEVERAL = {f"{word}s" for word in KINDS} | {"memoranda", "treaties", "strategies", "statutes"}
KINDS_OF = {word: _ONE_WORD.get(word, word) for word in KINDS} | {
    f"{word}s": _ONE_WORD.get(word, word) for word in KINDS if not word.endswith("y")
}


@lru_cache(maxsize=65536)
def likeness(one, other):
    """How much speaks for one title, 0 to 3; None where they are of different papers.

    `SAME`: the same words; 2: one is a shorter form; 1.5: spellings; less: only date and parties can tell.
    """
    if one.numbers and other.numbers and not (one.numbers <= other.numbers or other.numbers <= one.numbers):
        return None
    same_kind = one.kind == other.kind
    if one.generic or other.generic:
        return (1.0 if one.generic and other.generic else 0.0) if same_kind else None
    if one.words == other.words:
        return SAME if same_kind else OTHER_WORD
    if one.several != other.several:
        return None  # one of them names its fellows too
    return _part_or_spelling(one, other) if same_kind else None


def _part_or_spelling(one, other):
    short, long = sorted((one.words, other.words), key=len)
    if short < long:
        return 2.0 if len(short) > 1 else 0.8
    if len(short & long) / len(short | long) >= _MUCH and len(short) > 2:
        return 1.5
    spelt = fuzz.ratio(" ".join(sorted(one.words)), " ".join(sorted(other.words)))
    return 1.5 if spelt >= _ALIKE and len(one.words) == len(other.words) else None


def _singular(word):
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _stem(word):
    return _ROOTS.get(word, word[:_LONG])


@cache
def _states():
    """Names of states and of their people; a plain word, as Chad or Jordan never stand in a title."""
    found = {name for name, meanings in names().items() if any(one.kind in ("country", "demonym") for one in meanings)}
    longest = sorted((re.escape(name) for name in found if len(name) > 3), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b")
