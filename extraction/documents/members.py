"""Members of sets: "18 documents, among them a Programme of …", "the main document is the Declaration …"."""

from extraction.documents.chains import joined
from extraction.documents.lexicon import MEMBER_PHRASES, MEMBER_WORDS
from extraction.documents.lines import link_lines

__all__ = ["link_members"]

_NEAR = 60  # mentions
_WINDOW = 12  # tokens before a paper that present it


def link_members(reading, mentions, events):
    """Members of a set or of a list take the set's events: "18 documents, among them a Programme of …"."""
    doc = reading.doc
    link_lines(reading, mentions, events)
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
