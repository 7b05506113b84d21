"""Words that point back to a paper: "the Treaty", "the said document", "it": their events are the paper's own."""

import re

from extraction.documents.lexicon import GENERIC, KINDS
from extraction.documents.ordered import Ordered

__all__ = ["resolve"]

_EMPTY = {
    "between",
    "with",
    "cooperation",
    "understanding",
    "joint",
    "field",
    "mutual",
    "bilateral",
    "from",
    "their",
    "republic",
    "government",
}
_NEAR = 200  # papers that a word may point back over
_PRONOUNS = {"it", "they", "them", "this", "both"}
_ALIKE = {
    "treaty": {"treaty", "agreement"},
    "agreement": {"agreement", "treaty", "contract", "memorandum"},
    "contract": {"contract", "agreement"},
}


_ALONE = {"agreement", "treaty", "memorandum", "declaration", "contract"}  # "the deal was signed in Doha", told only so


def resolve(reading, mentions, events):
    """Hand the events of back references and pronouns to the papers that they mean."""
    named = Ordered([m for m in mentions if m.role == "titled"], mentions.key)
    _tell_headline_again(mentions)
    for mention in [m for m in named if m.definite and not m.named and not m.span]:
        antecedent = _described_before(mention, named)
        if antecedent is not None and antecedent is not mention:
            mention.same_as = antecedent
    for mention in mentions:
        if mention.role == "back" and not mention.plural:
            antecedent = _antecedent(mention, named) or _named_later(mention, named)
            if antecedent is not None:
                mention.parent = antecedent
                antecedent.events.extend(mention.events)
            elif _names_itself(mention):
                mention.role = "titled"
                named.add(mention)
            elif (
                mention.events
                and mention.kind in _ALONE
                and not any(m.kind == mention.kind for m in mentions if m is not mention)
            ):
                mention.role, mention.title = "single", None
    _sets_known_only_so(mentions)
    for event in events:
        if not event.targets:
            target = _pronoun_target(reading, mentions, event)
            if target is not None:
                event.targets = [target]
                target.events.append(event)


def _tell_headline_again(mentions):
    """The paper of the headline is the first of its kind in the text: "A and B sign defence pact" – "an agreement"."""
    told = [m for m in mentions if m.events and not m.plural and m.role in ("titled", "single")]
    body = [m for m in told if not m.headline]
    for heading in (m for m in told if m.headline and not m.named):
        alike = _ALIKE.get(heading.kind, {heading.kind})
        again = next((m for m in body if m.kind in alike and m.events[0].planned == heading.events[0].planned), None)
        if again is not None and again.parent is None:
            heading.same_as = again


def _sets_known_only_so(mentions):
    """ "The agreements signed today cover trade": where no other papers are told, they are a set of their own."""
    told = [m for m in mentions if m.events or m.parent is not None]
    for mention in told:
        if mention.role == "back" and mention.plural and len(told) == 1:
            mention.role, mention.title, mention.count, mention.definite = "set", None, None, False


def _antecedent(mention, named):
    """The nearest earlier paper of that kind; for "the document" the nearest of any kind."""
    before = named.before(mention.start, _NEAR)
    if mention.word in GENERIC:
        near = [m for m in before if mention.start - m.end < 150 and m.title]
        after = [m for m in named.between(mention.end, mention.end + 8) if m.sentence == mention.sentence]
        return after[0] if after else near[-1] if near else None
    same = [m for m in before if m.kind == mention.kind and m.word not in ("law", "bill")]
    if same:
        return same[-1]
    alike = [m for m in before if m.kind in _ALIKE.get(mention.kind, ()) and mention.start - m.end < 150]
    return alike[-1] if alike else None


def _named_later(mention, named):
    """ "Senate approves Declaration", then "the Lima Declaration": the only named paper of that kind in the article."""
    if not mention.named or mention.end > mention.head + 1 or mention.word in GENERIC:
        return None
    later = [m for m in named if m.kind == mention.kind and m.start > mention.start and m.named]
    return later[0] if len({m.title.casefold() for m in later}) == 1 else None


def _described_before(mention, named):
    """ "the supply contract", "the agreement on transport": plain words for a paper that was titled before."""
    words = _content(mention)
    before = [m for m in named.before(mention.start, _NEAR) if m.end <= mention.start and m.kind == mention.kind]
    before = [m for m in before if len(mention.states) < 2 or m.states <= mention.states]  # not that of other states
    shared = [m for m in before if words & _content(m)]
    return shared[-1] if shared else None


def _content(mention):
    """The words of a title that say what it is about, cut to their stems."""
    return {w[:5] for w in re.findall(r"[a-z]{4,}", mention.title.lower()) if w not in KINDS and w not in _EMPTY}


def _names_itself(mention):
    """ "The Roadmap approved on that occasion": a capitalised kind that no longer title explains."""
    return mention.named and mention.word not in GENERIC and bool(mention.events) and mention.title is not None


def _pronoun_target(reading, mentions, event):
    doc = reading.doc
    verb = doc[event.i]
    if not any(_is_pronoun(c) for node in _controllers(verb) for c in node.children):
        return None
    sent_start = reading.sentence(event.i).start
    same = [m for m in mentions.between(sent_start, event.i) if m.end <= event.i and m.role in ("titled", "back")]
    limit = reading.sentence(sent_start - 1).start if sent_start else 0
    limit = reading.sentence(limit - 1).start if limit and doc[limit:sent_start].text.strip() == "" else limit
    earlier = [m for m in mentions.between(limit, sent_start) if m.role in ("titled", "back", "single")]
    for pool in (same, earlier):
        titled = [m for m in pool if m.role == "titled"]
        if titled:
            return titled[0]
        for mention in pool:
            if mention.parent is not None and mention.role == "back":
                return mention.parent
            if mention.role == "single":
                return mention
    return None


def _controllers(verb):
    while verb.dep_ in ("xcomp", "conj") and verb.head.pos_ in ("VERB", "AUX"):
        yield verb
        verb = verb.head
    yield verb


def _is_pronoun(token):
    return token.lower_ in _PRONOUNS and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
