"""Members of sets and lists: "18 documents, among them a Programme of …", lines under "the following were signed:"."""

from dataclasses import dataclass

from extraction.documents.lexicon import MEMBER_PHRASES, MEMBER_WORDS
from extraction.documents.links import joined
from extraction.documents.reading import finite, verbal

__all__ = ["link_members"]

_NEAR = 60  # mentions
_WINDOW = 12  # tokens before a paper that present it


def link_members(reading, mentions, events):
    """Members of a set or of a list take the set's events: "18 documents, among them a Programme of …"."""
    doc = reading.doc
    _lists(reading, mentions, events)
    items = mentions.items
    for k, mention in enumerate(items):
        if mention.parent is not None or mention.role not in ("titled", "single", "set") or mention.outer is not None:
            continue
        if not _presented(doc, mention, items[k - 1] if k else None):
            continue
        parent = _set_before(items[max(k - _NEAR, 0) : k], mention)
        if parent is not None:
            _adopt(items[k : k + _NEAR], parent, doc)


def _adopt(mentions, parent, doc):
    mention = mentions[0]
    mention.parent = parent
    for following in mentions[1:]:
        if following.head != mention.head and not joined(doc, mention, following):
            break
        if not following.events:
            following.parent = parent
        mention = following


def _presented(doc, mention, previous):
    """The mention follows "including", "among them", or is singled out: "the most important of them is the …"."""
    low = mention.lead
    while (
        low > max(mention.lead - _WINDOW, 0)
        and "\n" not in doc[low - 1].text
        and doc[low - 1].text not in (".", "!", "?")
    ):
        low -= 1
    if previous is not None and previous.role != "set" and low <= previous.end <= mention.lead:
        low = previous.end
    tail = [t.lower_ for t in doc[low : mention.lead]]
    if ":" in tail and not any(w.isalpha() and len(w) > 2 for w in tail[len(tail) - tail[::-1].index(":") :]):
        return True  # "7 documents were exchanged: 1) Memorandum …"
    if MEMBER_WORDS & set(tail) or _is_one_of(doc, mention):
        return True
    pairs = set(zip(tail, tail[1:], strict=False))
    return bool(pairs & set(MEMBER_PHRASES))


def _is_one_of(doc, mention):
    """ "One of the agreements signed was the Memorandum …", "The main document is the Declaration …"."""
    head = doc[mention.head]
    if head.dep_ != "attr" or head.head.lemma_ != "be":
        return False
    subjects = [c for c in head.head.children if c.dep_ == "nsubj" and c.i < head.i]
    return any(
        t.lower_ in ("documents", "agreements", "papers", "memoranda", "deals", "accords", "document")
        for s in subjects
        for t in s.subtree
    )


def _set_before(mentions, mention):
    """The nearest set with events in the same paragraph or the two sentences before."""
    for candidate in reversed(mentions):
        if mention.start - candidate.end > 120:
            return None
        if candidate.plural and candidate.role in ("set", "back") and candidate.events:
            return candidate
        if candidate.parent is not None:
            return candidate.parent
    return None


def _lists(reading, mentions, events):
    """Lines that are items under a lead-in: "the following documents were signed:" and a line for each."""
    doc = reading.doc
    lines = _lines(doc)
    lead, bulleted = None, None
    for start, end in lines:
        inside = mentions.between(start, end)
        item = inside and lead is not None and _item(doc, start, end, inside)
        bullet = doc[start].text if item and doc[start].pos_ in ("PUNCT", "SYM", "NUM", "X") else ""
        if item and (bulleted is None or bool(bullet) == bulleted):
            bulleted = bool(bullet)
            for mention in inside:
                if mention.start == inside[0].start or not mention.events and joined(doc, inside[0], mention):
                    mention.parent = mention.parent or lead
            continue
        bulleted = None
        lead = _lead_in(doc, start, end, inside, events)


def _lines(doc):
    start, out = 0, []
    for token in doc:
        if "\n" in token.text:
            out.append((start, token.i))
            start = token.i + 1
    out.append((start, len(doc)))
    return [(a, b) for a, b in out if b > a]


def _item(doc, start, end, inside):
    """A line that begins with its paper, after a bullet or number or "the", and says nothing of its own."""
    before = [t for t in doc[start : inside[0].lead] if not t.is_space]
    outside = (t for t in doc[inside[0].lead : end] if not any(m.lead <= t.i < m.end for m in inside))
    return (
        len(before) <= 4
        and not any(verbal(t) for t in before)
        and not any(finite(t) and t.head.dep_ != "relcl" and t.dep_ != "relcl" for t in outside)
    )


@dataclass
class _Lead:
    """A lead-in without a set of its own: "At the session were also ratified:"."""

    events: list
    role: str = "lead"
    plural: bool = True


def _lead_in(doc, start, end, inside, events):
    sets = [m for m in inside if m.role in ("set", "back") and m.plural and m.events]
    stripped = [t for t in doc[start:end] if not t.is_space]
    if sets and stripped:
        return sets[-1]
    if stripped and stripped[-1].text == ":":
        own = [e for e in events.between(start, end) if not e.targets]
        return _Lead(own) if own else None
    return None
