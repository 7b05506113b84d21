"""Cue and content within one unit: which words does "he said" report, to its left, to its right or both?"""

from extraction.quotes.extent import within_semicolons, without_credit, without_title
from extraction.quotes.headings import is_headline
from extraction.quotes.items import first_token, last_token
from extraction.quotes.leftward import read_left, speaks_left
from extraction.quotes.lexicon import SHOWING
from extraction.quotes.naming import person_of
from extraction.quotes.reach import reach_limit, without_remark
from extraction.quotes.rightward import read_right
from extraction.quotes.uncued import read_uncued
from extraction.quotes.voices import ROLE_OFFICES, SILENT_SOURCES, SPEAKING_BODIES, STUDIES

__all__ = ["read_unit"]

_NUMBERS = ("", "CARDINAL", "ORDINAL")
_VOICES = STUDIES | SPEAKING_BODIES | ROLE_OFFICES.keys() | {"he", "she", "they"}


def read_unit(page, number, unit, cues):
    """The turns of one unit, in order. "“A,” he said. …" gives one direct turn, "He said A" one indirect."""
    ceiling = unit.last
    cues, ceiling = without_credit(page, unit, cues, ceiling)
    floor, turns = unit.first, []
    for n, cue in enumerate(cues):
        if cue.first < floor or turns and _is_hearsay(page, unit, cue, turns[-1], floor):
            continue
        limit = reach_limit(page, cue, cues[n + 1 : n + 13], ceiling)
        turn, reach = _content(page, number, unit, cue, floor, limit)
        if turn is None or turn.kind == "indirect" and not _reports(page, cue):
            continue
        turns.append(turn)
        floor = max(floor, reach)
    if is_headline(page.text, *page.paragraphs[unit.paragraph]):
        turns = [turn for turn in turns if turn.kind == "direct"]
    return turns or read_uncued(page, number, unit)


def _is_hearsay(page, unit, cue, turn, floor):
    """ "“A,” the minister told her, according to two people in the room.": who heard it has not said it."""
    if cue.kind != "phrase" or not turn.cue:
        return False
    if turn.kind == "indirect":  # "A, the minister said; according to the ministry, B" are two statements
        after = any(page.doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in range(cue.end, unit.last))
        between = range(max(floor, turn.cue[1]), cue.first)
        return not after and not any(page.doc[i].dep_ in ("nsubj", "nsubjpass", "expl") for i in between)
    return not any(page.doc[i].pos_ in ("VERB", "AUX") for i in range(turn.cue[1], cue.first))


def _reports(page, cue):
    """Is it somebody's speech? Not the writer's own "we believe", nor "the visit shows that"."""
    if cue.kind == "agentless":
        return True
    if cue.source is None:
        return False
    words = page.doc[slice(*cue.source)]
    heads = [t for t in words if not cue.source[0] <= t.head.i < cue.source[1]]
    head = heads[-1] if heads else words[-1]
    noun = head.lemma_.lower() if head.pos_ == "NOUN" else head.lower_
    if noun in SILENT_SOURCES:
        return noun in STUDIES or _is_named(head)
    if page.doc[cue.first].lemma_.lower() in SHOWING and head.pos_ != "PROPN":
        return noun in _VOICES or _is_named(head) or bool(person_of(page.doc, head))
    return True


def _is_named(head):
    """ "A Gallup poll", "Reuters figures"; not "Vega's visit" nor "the part of Vega in the talks"."""
    named = [head, *(c for c in head.children if c.dep_ in ("compound", "nmod", "amod") and c.i < head.i)]
    return any(t.ent_type_ not in _NUMBERS for t in named)


def _content(page, number, unit, cue, floor, ceiling):
    """(turn, first token after it) of a cue."""
    left = [item for item in unit.items if floor <= first_token(item) and last_token(item) <= cue.begin]
    right = [item for item in unit.items if first_token(item) >= cue.last and last_token(item) <= ceiling]
    left, right = within_semicolons(page, without_title(page, left), right)
    if cue.source and 0 <= cue.source[0] - cue.last <= 3:
        right = [item for item in right if first_token(item) >= cue.source[1]]
    if speaks_left(page, cue, left, right):
        return read_left(page, number, unit, cue, left, right)
    return read_right(page, number, unit, cue, without_remark(page, right))
