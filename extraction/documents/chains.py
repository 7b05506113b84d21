"""The papers that stand before or behind an event, along "and" and commas."""

from extraction.documents.lexicon import BULLET, GENERIC
from extraction.documents.reading import finite, verbal

__all__ = ["joined", "papers_after", "papers_before"]

_LINE = 300  # tokens of a line that are looked at to either side
_REACH = 30  # tokens between an event and its first paper


def _line_around(doc, i):
    """The sentence of a token, stretched to its line: parsers cut long lists."""
    start = end = i
    while (
        start > max(i - _LINE, 0)
        and "\n" not in doc[start - 1].text
        and not (doc[start].is_sent_start and doc[start - 1].text in (".", "!", "?", '"', "”", "»", "…"))
    ):
        start -= 1
    while (
        end < min(i + _LINE, len(doc))
        and "\n" not in doc[end].text
        and not (end > i and doc[end].is_sent_start and doc[end - 1].text in (".", "!", "?", "”", "»", '"', "…"))
    ):
        end += 1
    return start, end


def papers_before(reading, mentions, event):
    doc = reading.doc
    low, _ = _line_around(doc, event.i)
    candidates = [m for m in mentions.between(low, event.start) if m.end <= event.start and m.outer is None]
    if not candidates:
        return []
    last = candidates[-1]
    gap = _skip_asides(doc, last.end, event.start, event)
    if event.relative:
        if len([i for i in gap if not doc[i].is_punct]) > 8 or any(verbal(doc[i]) and i != event.i for i in gap):
            return []
    elif (
        any(finite(doc[i]) and not _auxiliary_of(doc[i], doc[event.i]) or doc[i].text in (";", ":") for i in gap)
        or len(gap) > _REACH
    ):
        return []
    if not event.relative and _adjunct(doc, last) and _own_subject(doc, event, last):
        return []
    chain = [last]
    for previous in reversed(candidates[:-1]):
        following = chain[0]
        if previous.start == following.start and previous.head == following.head:
            chain.insert(0, previous)
            continue
        if event.relative and not event.many:
            break
        if not joined(doc, previous, following, need_and=len({m.head for m in chain}) == 1):
            break
        chain.insert(0, previous)
    return chain


def _adjunct(doc, mention):
    return (
        mention.lead > 0
        and doc[mention.lead - 1].pos_ in ("ADP", "SCONJ")
        and doc[mention.lead - 1].lower_ not in ("by",)
    )


def _own_subject(doc, event, mention):
    """The verb has a subject of its own that is not in this paper: "under the Treaty, a council was …"."""
    verb = doc[event.i]
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    return bool(subjects) and not any(mention.lead <= s.i < mention.end for s in subjects)


def _auxiliary_of(token, verb):
    """An auxiliary, or the verb above: "is expected to be signed"."""
    if (
        verb.dep_ == "conj"
        and token.i == verb.head.i
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    ):
        return True  # "is ready and will be signed" share their subject
    return (
        (token.head.i == verb.i or token.head.is_ancestor(verb) and verb.dep_ == "xcomp")
        and token.dep_ in ("aux", "auxpass")
        or token.dep_ in ("aux", "auxpass")
        and verb.head.pos_ == "ADP"
        and token.head.i == verb.head.head.i  # "has been submitted for ratification"
        or token.is_ancestor(verb)
        and token.i > verb.left_edge.i - 6
    )


def _skip_asides(doc, start, stop, event):
    """The tokens from start to stop without asides in commas or brackets: ", on which lawyers have worked,"."""
    out, i = [], start
    while i < stop:
        if doc[i].text == "(":
            i = _closing(doc, i, stop, {")"}) + 1
            continue
        if doc[i].text == "," and any(
            t.lower_ in ("which", "who", "whose", "where") for t in doc[i + 1 : min(i + 4, stop)]
        ):
            closing = _closing(doc, i + 1, stop, {","})
            if closing < stop:
                i = closing + 1
                continue
        out.append(i)
        i += 1
    return out


def _closing(doc, start, stop, marks):
    return next((j for j in range(start, stop) if doc[j].text in marks), stop)


def joined(doc, previous, following, *, need_and=False):
    """True where two papers are members of one list."""
    gap = [t for t in doc[previous.end : following.lead] if not t.is_space]
    if len(gap) > 25 or following.lead < previous.end:
        return following.lead < previous.end and previous.head == following.head
    words = [t.lower_ for t in gap]
    linked = {"and", ";", "&", ",", "well", "plus"} & set(words) or BULLET.search("".join(words[-2:]) + " ")
    if ":" in words and previous.role in ("set", "back") and previous.plural:
        linked = True
    if need_and and words and not {"and", ";", "&", "well", "plus", "with"} & set(words):
        return False
    if not linked and words:
        return False
    if any(verbal(t) or t.lower_ in ("which", "who", "that") for t in gap):
        head = doc[following.head]
        if not any(t.lower_ in ("which", "who", "that") for t in gap):
            return False
        return head.dep_ == "conj" and previous.lead <= head.head.i < previous.end
    return not (gap and gap[-1].pos_ in ("ADP", "SCONJ") and gap[-1].lower_ not in ("with", "as", "including"))


def papers_after(reading, mentions, event, *, origin=None):
    doc, origin = reading.doc, event.i if origin is None else origin
    _, high = _line_around(doc, origin)
    candidates = [m for m in mentions.between(origin + 1, high + 1) if m.end <= high + 1]
    chain = []
    for mention in candidates:
        if not chain:
            if not _reaches(doc, event, mention, origin):
                if mention.lead - origin < 3:
                    continue
                return []
            chain.append(mention)
        elif _explains(doc, chain[-1], mention):
            continue
        elif mention.head == chain[-1].head or joined(doc, chain[-1], mention):
            chain.append(mention)
        elif mention.lead < chain[-1].end:
            continue
        else:
            break
    return chain


def _explains(doc, previous, mention):
    """ "signed the border treaty, an agreement that ended a quarrel": the second says what the first is."""
    gap = doc[previous.end : mention.lead].text.strip()
    following = doc[mention.end] if mention.end < len(doc) else None
    return (
        gap == ","
        and mention.role in ("single", "back")
        and following is not None
        and following.lower_ in ("that", "which", "to", "designed", "aimed")
    )


def _reaches(doc, event, mention, origin):
    gap = [t for t in doc[origin + 1 : mention.lead] if not t.is_space]
    if len(gap) > _REACH or any(
        verbal(t) and t.lower_ not in ("following", "including") or t.lower_ in ("which", "who") for t in gap
    ):
        return False
    if not gap:
        return True
    last = gap[-1]
    if last.pos_ in ("ADP", "SCONJ", "PART") and last.lower_ not in ("including",):
        transparent = (
            len(gap) > 1
            and gap[-2].lower_
            in (
                "draft",
                "drafts",
                "text",
                "texts",
                "version",
                "package",
                "number",
                "ceremony",
                "force",
                "total",
            )
            or event.status == "ratified"
            and len(gap) > 1
            and gap[-2].lower_ in ("bill", "law")
        )
        near = len(gap) <= (8 if event.to else 1)
        return transparent or event.to and near and last.lower_ in ("of", "to", "on", "into", "under", "beneath")
    direct = [c for c in doc[event.i].children if c.dep_ == "dobj"]
    blocked = (
        direct
        and direct[0].i < mention.lead
        and mention.word not in GENERIC
        and not mention.lead <= direct[0].i < mention.end
    )
    return not (
        blocked
        and not any(t.text in (":", ",") for t in gap)
        and direct[0].lower_
        not in ("number", "package", "series", "draft", "name", "names", "signature", "signatures", "following")
    )
