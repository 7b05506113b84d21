"""Quoted pieces without a cue in their sentence: speech that goes on, a name after a dash, a colon."""

from extraction.quotes.items import words_in
from extraction.quotes.layout import Piece
from extraction.quotes.lexicon import CONNECTIVES, DASHES
from extraction.quotes.noun_phrase import core_phrase
from extraction.quotes.turns import Turn, trim

__all__ = ["bare_cue", "read_uncued"]


def bare_cue(page, unit, cues):
    """The cue of a unit that reports nothing itself: "We go!" *Rakhimova told the panel.*"""
    if unit.pieces or not cues or cues[0].kind not in ("verb", "label"):
        return None
    cue = cues[0]
    begins = all(page.doc[i].is_punct or page.doc[i].lower_ in CONNECTIVES for i in range(unit.first, cue.begin))
    return cue if begins and not cue.clause and cue.source else None


def read_uncued(page, number, unit):
    """Quoted pieces without a cue: alone in their unit, or after a colon."""
    doc, pieces = page.doc, unit.pieces
    if not pieces:
        return []
    narration = [i for i in unit.tokens if doc[i].is_alpha and doc[i].lower_ not in CONNECTIVES]
    signature = _signature(page, unit, pieces[-1], narration)
    before = [i for i in unit.tokens if i < pieces[0].first]
    colon = bool(before) and doc[before[-1]].text == ":" and not [i for i in narration if i > pieces[0].first]
    spoken = any(page.regions[piece.number].role in ("label", "answer") for piece in pieces)
    opens = isinstance(unit.items[0], Piece) and words_in(page, pieces[0]) >= max(5, len(narration))
    if narration and not colon and not signature and not spoken and not opens:
        return []
    if not signature and all(page.regions[piece.number].closed for piece in pieces) and _is_heading(page, unit, pieces):
        return []
    spans = [(pieces[0].start, pieces[-1].end)]
    turn = Turn([trim(page.text, *span) for span in spans], "direct", unit.paragraph, number, free=True)
    turn.spans = [span for span in turn.spans if span[0] < span[1]]
    turn.regions = {piece.number for piece in pieces}
    turn.complete = all(page.regions[piece.number].closed for piece in pieces)
    if not turn.spans:
        return []
    if opens and narration and not signature and not spoken and not colon:
        turn.trailing = True
    if signature:
        turn.source, turn.reason, turn.free = signature, "name after a dash", False
    elif colon:
        turn.source, turn.reason = _colon_source(page, unit, before), "after a colon"
        if turn.source is None and not spoken and sum(words_in(page, piece) for piece in pieces) < 4:
            return []
        turn.free = turn.source is None
    return [turn]


def _is_heading(page, unit, pieces):
    """A headline or crosshead in marks: alone, short, without a stop."""
    start, end = page.paragraphs[unit.paragraph]
    if any(page.regions[piece.number].role != "marks" for piece in pieces):
        return False
    words = sum(words_in(page, piece) for piece in pieces)
    stop = any(mark in page.text[max(start, end - 3) : end] for mark in ".!?…:")
    return words <= 12 and not stop and all(piece.last <= unit.last for piece in pieces) and unit.last >= unit.first


def _signature(page, unit, piece, narration):
    """The name after a dash: “We are all guests here.” — Zulfiya Ismatova"""
    doc = page.doc
    if not 0 < len(narration) <= 6 or narration[0] < piece.last:
        return None
    between = page.text[piece.end : doc[narration[0]].idx]
    words = doc[narration[0] : narration[-1] + 1]
    if not any(dash in between for dash in DASHES) or not all(t.text[:1].isupper() or t.is_punct for t in words):
        return None
    return narration[0], narration[-1] + 1


def _colon_source(page, unit, before):
    """ "Saidov was more laconic: …" — the subject of the sentence, or the name that the colon follows."""

    doc = page.doc
    names = [i for i in before if doc[i].dep_ in ("nsubj", "nsubjpass") and doc[i].pos_ in ("PROPN", "NOUN", "PRON")]
    if not names:
        names = [i for i in before if doc[i].pos_ == "PROPN" and doc[i].dep_ in ("ROOT", "appos", "compound")][-1:]
    return core_phrase(page, doc[names[0]]) if names else None
