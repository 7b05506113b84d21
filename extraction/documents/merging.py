"""One paper told several times is one row: variants of a title, a kind word for it, a set named twice."""

import re
from functools import lru_cache

from extraction.documents.lexicon import GENERIC

__all__ = ["group"]

_NEAR = 100  # papers that a further mention is compared with
_ALIKE = {"treaty", "agreement"}  # one text is called both

_SIDES = re.compile(r"\bbetween [^,;]+? and (?:the )?(?:[A-Z][\w'’-]*(?: of)? ?)+")
_SMALL = {"the", "of", "on", "and", "a", "an", "in", "for", "to", "between", "with"}


def group(mentions):
    """Lists of mentions, each list one paper or one set, in text order of its first mention."""
    groups = []
    for mention in sorted(mentions, key=lambda m: (m.title is None, m.start)):  # what has a name draws the rest to it
        home = next((g for g in groups[-_NEAR:] if any(_same(other, mention) for other in g[:_NEAR])), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return groups


@lru_cache(maxsize=4096)
def _words(title):
    return re.findall(r"\w+", title.casefold().replace("road map", "roadmap"))


def _same(a, b):
    if a.same_as is b or b.same_as is a:
        return True
    if a.role == "set" or b.role == "set":
        return a.role == b.role and _same_set(a, b)
    if a.title is None or b.title is None:
        return _unnamed(a, b) or _unnamed(b, a)
    if a.start == b.start and a.head == b.head:
        return False
    x, y = _words(a.title), _words(b.title)
    if x == y:
        return True
    if _listed_together(a, b) or {w for w in x if w.isdigit()} ^ {w for w in y if w.isdigit()} and len(x) == len(y):
        return False
    if _of_other_states(a, b):
        return False
    if a.word in GENERIC or b.word in GENERIC:
        return _told_plainly(a, b) or _told_plainly(b, a)
    if a.kind != b.kind:
        return {a.kind, b.kind} <= _ALIKE and len(x) > 3 and _alike(x[1:], y[1:])
    if len(a.states) == 2 and a.states == b.states and _matter(a.title) == _matter(b.title):
        return True
    short, long = sorted((x, y), key=len)
    if not (a.named and b.named) and _same_matter(short, long):
        return True
    return long[: len(short)] == short or _contained(short, long) or len(x) > 3 and _alike(x, y)


def _of_other_states(a, b):
    """ "the treaty on water between Peru and Chile" is not that between Peru and Ghana."""
    return min(len(a.states), len(b.states)) > 1 and not (a.states <= b.states or b.states <= a.states)


def _matter(title):
    """The title without its sides: "treaty on trade between Peru and Chile", "… between Lima and Santiago"."""
    return _words(_SIDES.sub(" ", title))


def _alike(x, y):
    """The same words but for spelling and form: "deepening and expanding" – "deepening and expansion of"."""
    x, y = ([w[:5] for w in words if w not in _SMALL] for words in (x, y))
    return x == y


def _unnamed(a, b):
    """ "an agreement", "a historic document" beside a titled paper of that kind."""
    if a.title is not None or b.title is None or b.outer is not None or _listed_together(a, b):
        return False
    return a.kind == b.kind or a.word in GENERIC


def _told_plainly(a, b):
    """ "a document on allied relations" beside the "Treaty on Allied Relations": what it is about is in the title."""
    if a.word not in GENERIC:
        return False
    core, whole = ({w[:5] for w in words if w not in _SMALL} for words in (_words(a.title), _words(b.title)))
    core -= {word[:5] for word in GENERIC}
    return len(core) >= 2 and (core <= whole or whole - {b.word[:5]} <= core)


def _same_matter(short, long):
    """Plain words for one thing: "supply contract" – "contract for the supply of gas"."""
    core, whole = ({w[:5] for w in words if w not in _SMALL} for words in (short, long))
    return len(core) >= 2 and core <= whole


def _contained(short, long):
    core = [w for w in short if w not in _SMALL]
    return len(core) >= 3 and set(core) <= set(long) and short[0] == long[0]


def _listed_together(a, b):
    shared = {id(e) for e in a.events} & {id(e) for e in b.events}
    return bool(shared) or a.parent is not None and a.parent is b.parent


def _same_set(a, b):
    alike = a.kind == b.kind or "other" in (a.kind, b.kind) or {a.kind, b.kind} <= _ALIKE
    if not (a.count or a.count_text or b.count or b.count_text):
        return alike
    if not alike or _listed_together(a, b) or any(e.total for e in a.events) != any(e.total for e in b.events):
        return False
    if a.count and b.count:
        return a.count == b.count
    return a.count_text == b.count_text or a.count is None or b.count is None
