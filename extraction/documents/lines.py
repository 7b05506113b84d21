"""Lists of papers by line: "the following documents were signed:" and a line for each, with a bullet or none."""

from dataclasses import dataclass

from extraction.documents.chains import joined
from extraction.documents.lexicon import BULLETED, GENERIC
from extraction.documents.mentions import Mention, one_of
from extraction.documents.reading import CLOSERS, OPENERS, finite, verbal

__all__ = ["link_lines"]

_LONGEST = 60  # tokens of a line that names a paper without a word for its kind
_TOPICS = {"on", "concerning", "regarding", "between"}


def link_lines(reading, mentions, events):
    """Give each line of a list the set or the events of its lead-in as `parent`."""
    doc, lead, bulleted, announced = reading.doc, None, None, False
    for start, end in _lines(doc):
        inside = mentions.between(start, end)
        bullet = bool(BULLETED.match(doc[start:end].text))
        fits = lead is not None and (bulleted is None or bullet == bulleted)
        if fits and announced and not inside:
            inside = _nameless(doc, start, end, lead, mentions, bullet=bullet)
        if fits and inside and _item(doc, start, end, inside):
            bulleted = bullet
            _join(doc, inside, lead)
            continue
        bulleted, announced = None, doc[end - 1].text == ":"
        lead = _lead_in(doc, start, end, inside, events)


def _join(doc, inside, lead):
    for mention in inside:
        if mention.start == inside[0].start or not mention.events and joined(doc, inside[0], mention):
            mention.parent = mention.parent or lead


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
        and not any(verbal(t) for t in before if t.is_alpha)
        and not any(finite(t) and t.head.dep_ != "relcl" and t.dep_ != "relcl" for t in outside)
    )


def _nameless(doc, start, end, lead, mentions, *, bullet):
    """The paper of a line without a word for its kind: "- on the transfer of prisoners;", "2. Air services"."""
    marker = BULLETED.match(doc[start:end].text)
    first = start
    while first < end and (doc[first].idx < doc[start].idx + (marker.end() if marker else 0) or _mark(doc[first])):
        first += 1
    while end > first and (_mark(doc[end - 1]) or doc[end - 1].lower_ == "and"):
        end -= 1
    topic = first < end and doc[first].lower_ in _TOPICS
    if not isinstance(lead, Mention) or not (bullet or topic) or not 0 < end - first <= _LONGEST:
        return []
    if any(finite(t) for t in doc[first:end]):
        return []
    kind = doc[lead.start : lead.head + 1].text + " " if topic and lead.word not in GENERIC else ""
    where = {"start": first, "end": end, "lead": first, "span": (first, end)}
    mention = one_of(lead, title=kind + " ".join(doc[first:end].text.split()), named=True, **where)
    mentions.add(mention)
    return [mention]


def _mark(token):
    return token.is_space or token.text in OPENERS | CLOSERS | {";", ",", ".", ":"}


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
