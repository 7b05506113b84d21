"""Stretches of speech → speech turns: what goes on over units and paragraphs, and whose it is."""

from extraction.quotes.content import make_turn
from extraction.quotes.inheritance import inherit
from extraction.quotes.items import span_of
from extraction.quotes.lexicon import REPLYING
from extraction.quotes.noun_phrase import core_phrase
from extraction.quotes.speaker import is_carrier
from extraction.quotes.turns import Cue
from extraction.quotes.uncued import bare_cue

__all__ = ["join"]

_BARE = frozenset(["announce", "inform", "note", "report", "say", "tell"])


def join(page, units):
    """Joined turns from (unit number, unit, its cues, its turns): one row for each speech turn."""
    turns, gap, pending = [], False, None
    units = _with_bare_cues(page, units)
    for _, unit, cues, found in units:
        if not found:
            if found is None:
                continue
            pending = _pending(page, unit, cues) or None
            gap = gap or not _is_heading(page, unit)
            continue
        for turn in found:
            last = turns[-1] if turns else None
            attributable = turn.source is None and (turn.free or turn.kind == "direct" and turn.cue is None)
            if attributable and pending:
                turn.source, turn.cue, turn.verb, turn.free = (
                    pending.source,
                    (pending.first, pending.last),
                    pending.verb,
                    False,
                )
            pending = None
            if turn.trailing and (gap or not last or last.kind != "direct" or last.paragraph != turn.paragraph):
                continue
            if last and _goes_on(page, last, turn, gap):
                _extend(last, turn)
            else:
                turn.alone = any(page.regions[n].role in ("answer", "label") for n in turn.regions)
                turns.append(turn)
            gap = False
    inherit(page, turns)
    return turns


def _is_heading(page, unit):
    """A crosshead interrupts no speech: a short line without a stop."""
    start, end = page.paragraphs[unit.paragraph]
    return end - start < 60 and page.text[end - 1] not in ".!?…:," and len(unit.items) <= 10


def _with_bare_cues(page, units):
    """“We go!” | Rakhimova told the panel. — the second unit attributes the first and is no unit of its own."""
    units = list(units)
    for k, (number, unit, cues, found) in enumerate(units[1:], 1):
        before = units[k - 1]
        if not found and (told := _told_after(page, before, unit, cues)):
            units[k - 1] = (*before[:3], [told])
            continue
        if found or not before[3] or not before[3][-1].free or before[1].paragraph != unit.paragraph:
            continue
        cue = bare_cue(page, unit, cues)
        if cue:
            _give(before[3][-1], cue)
            units[k] = (number, unit, cues, None)
    return units


def _told_after(page, before, unit, cues):
    """The road will open in May. | This was announced by Minister Lindqvist. — the sentence before is what was said."""
    number, told, own, found = before
    if found or own or not cues or unit.pieces or told.pieces or told.paragraph != unit.paragraph:
        return None
    cue, doc = cues[0], page.doc
    points = cue.first == unit.first and doc[cue.first].lower_ == "this"
    if not cue.source or cue.clause or not (points or _only_names(page, unit, cue)):
        return None
    if is_carrier(page, cue.source, cue) or not any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in told.tokens):
        return None
    return make_turn(page, number, told, cue, [span_of(page, told.items)], [], len(told.items))


def _only_names(page, unit, cue):
    """ "The press service of the president reported." tells who said the sentence before, and nothing else."""
    if cue.kind != "verb" or cue.source[0] != unit.first or page.doc[cue.verb].lemma_ not in _BARE:
        return False
    if page.doc[unit.last - 1].text != ".":
        return False  # "The minister said:" announces what follows
    rest = [
        page.doc[i] for i in unit.tokens if not cue.source[0] <= i < cue.source[1] and not cue.first <= i < cue.last
    ]
    return all(t.is_punct or t.pos_ == "PROPN" or t.ent_type_ in ("DATE", "TIME") or t.dep_ == "advmod" for t in rest)


def _give(turn, cue):
    turn.source, turn.cue, turn.verb, turn.free = cue.source, (cue.first, cue.last), cue.verb, False


def _pending(page, unit, cues):
    """A cue or a bare name that ends its paragraph before a quotation: "Shavkat Mirziyoyev said:"."""
    doc = page.doc
    if unit.pieces or doc[unit.last - 1].text not in (":", ",", "-", "–", "—"):
        return None
    if cues:
        return cues[-1]
    words = [i for i in unit.tokens if not doc[i].is_punct]
    if words and len(words) <= 8 and doc[words[-1]].pos_ == "PROPN" and doc[unit.last - 1].text == ":":
        return Cue(unit.last - 1, unit.last, core_phrase(page, doc[words[-1]]))
    return None


def _goes_on(page, last, turn, gap):
    """Does this stretch continue the last turn? Neighbours, both direct, and at most one of them attributed."""
    together = not last.regions.isdisjoint(turn.regions)
    if last.alone or any(page.regions[n].role in ("answer", "label") for n in turn.regions):
        return together
    if gap or last.kind != "direct" or turn.kind != "direct":
        return together
    if together:
        return True
    if turn.free:
        return True
    replies = turn.verb >= 0 and page.doc[turn.verb].lemma_.lower() in REPLYING
    return last.free and last.source is None and not replies


def _extend(last, turn):
    if not last.content:
        last.content = list(last.spans)
    last.content += turn.content or turn.spans
    last.spans += turn.spans
    last.regions |= turn.regions
    last.complete = turn.complete
    if last.source is None and last.cue is None:
        last.source, last.cue, last.verb, last.free = turn.source, turn.cue, turn.verb, turn.free
    last.unit, last.paragraph = turn.unit, turn.paragraph
