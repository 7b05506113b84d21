"""Which event belongs to which paper: the nearest ones of its clause, along "and" and commas."""

from extraction.documents.lexicon import BULLET, GENERIC, ONLY_FOR
from extraction.documents.reading import finite, verbal

__all__ = ["joined", "line_around", "link_events"]

_LINE = 300  # tokens of a line that are looked at to either side
_LONG = 100  # tokens of the longest title
_REACH = 30  # tokens between an event and its first paper


def link_events(reading, mentions, events):
    """Give each event its papers (`event.targets`) and each paper its events."""
    for event in events:
        if event.side == "after" and _told_of_its_subject(reading, mentions, event.i):
            event.side = "before"
        found = _before(reading, mentions, event) if event.side == "before" else _after(reading, mentions, event)
        if not found and event.side == "before" and _may_look_ahead(reading.doc[event.i], event):
            found = _after(reading, mentions, event)
        found = [m for m in found if _suits(reading, event, m)]
        event.targets = found
    for event in events:
        event.targets = _with_appositions(reading.doc, mentions, event.targets)
    for event in events:
        event.targets = event.targets or _shared(reading.doc[event.i], events)
        for mention in event.targets:
            mention.events.append(event)


def _with_appositions(doc, mentions, targets):
    """ "will sign a historic document – a treaty on …": the title behind the dash is the paper, not the word before."""
    out = []
    for mention in targets:
        following = next(iter(mentions.between(mention.end, mention.end + 8)), None)
        gap = doc[mention.end : following.lead].text.strip() if following is not None else None
        if (
            not mention.plural
            and gap in ("-", "–", "—", ",", ":", "--")
            and following.role == "titled"
            and (mention.role in ("single", "back") and mention.word in GENERIC or _renamed(doc, mention, following))
        ):
            mention = following
        if mention not in out:
            out.append(mention)
    return out


def _renamed(doc, mention, following):
    """ "signed a peace deal, the Kuala Lumpur Accord": plain words with "a", then the name with "the"."""
    plain = mention.role == "titled" and not mention.named and doc[mention.lead].lower_ in ("a", "an")
    return plain and following.named and doc[following.lead].lower_ == "the"


def _told_of_its_subject(reading, mentions, i):
    """ "The Roadmap approved on that occasion": papers do not sign, so a verb right after one is a participle."""
    doc = reading.doc
    following = doc[i + 1] if i + 1 < len(doc) else None
    if following is None or doc[i].tag_ not in ("VBD", "VBN"):
        return False
    if following.pos_ not in ("ADP", "ADV", "PUNCT", "SPACE") and following.i not in reading.date:
        return False
    objects = any(c.dep_ in ("dobj", "nsubj") and c.i > i for c in doc[i].children)
    aside = i > 0 and doc[i - 1].text == "," and not objects
    return any(m.end == i or aside and m.end == i - 1 for m in mentions.between(i - _LONG, i + 1))


def _shared(verb, events):
    """ "a text that both parliaments ratified and that entered into force": the papers of the verb it is joined to."""
    if verb.dep_ != "conj" or any(c.dep_ == "dobj" for c in verb.children):
        return []
    first = events.at(verb.head.i)
    return first.targets if first is not None and first.side == "before" else []


def _suits(reading, event, mention):
    if (
        mention.role == "set"
        and event.to
        and any(c.lower_ in ("i", "he", "she") for c in reading.doc[event.i].children)
    ):
        return False  # "I have put my name to many papers" tells a life, not a signing
    only = ONLY_FOR.get(reading.doc[event.i].lemma_.lower())
    return only is None or mention.kind in only or event.status == "in_force"


def _may_look_ahead(token, event):
    """Inverted, or an active verb that the parser took for a participle: "the ministers signed in Tbilisi a Plan"."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in token.children)
    return (
        not event.relative
        and _inverted(token)
        or not passive
        and event.status != "in_force"
        and token.tag_ in ("VBN", "VBD")
    )


def _inverted(token):
    """ "At the session were also ratified the Agreement …": the subject follows its verb."""
    later = any(c.dep_ in ("nsubjpass", "nsubj", "dobj", "attr") and c.i > token.i for c in token.children)
    earlier = any(c.dep_ in ("nsubjpass", "nsubj") and c.i < token.i for c in token.children)
    return later and not earlier or token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ":"


def line_around(doc, i):
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


def _before(reading, mentions, event):
    doc = reading.doc
    low, _ = line_around(doc, event.i)
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


def _after(reading, mentions, event):
    doc = reading.doc
    _, high = line_around(doc, event.i)
    candidates = [m for m in mentions.between(event.i + 1, high + 1) if m.end <= high + 1]
    chain = []
    for mention in candidates:
        if not chain:
            if not _reaches(doc, event, mention):
                if doc[event.i].i == event.i and mention.lead - event.i < 3:
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


def _reaches(doc, event, mention):
    gap = [t for t in doc[event.i + 1 : mention.lead] if not t.is_space]
    if len(gap) > _REACH or any(
        verbal(t) and t.lower_ not in ("following", "including") or t.lower_ in ("which", "who") for t in gap
    ):
        return False
    if not gap:
        return True
    last = gap[-1]
    if last.pos_ in ("ADP", "SCONJ", "PART") and last.lower_ not in ("including",):
        transparent = len(gap) > 1 and gap[-2].lower_ in (
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
        near = len(gap) <= (8 if event.to else 1)
        return transparent or event.to and near and last.lower_ in ("of", "to", "on", "under", "beneath")
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
