"""Words after their cue: he said that A, he said: “A”, according to him A."""

from extraction.quotes.content import make_turn
from extraction.quotes.items import has_words, is_punct, is_title, last_token, span_of, words_in
from extraction.quotes.layout import Piece
from extraction.quotes.lexicon import DIRECTING, LABELLING, SPEECH_ONLY, TELLING

__all__ = ["read_right"]

_ARGUMENTS = ("nsubj", "nsubjpass", "dobj")
_HEARING = TELLING | DIRECTING


def read_right(page, number, unit, cue, right):
    """The words after the cue."""
    doc = page.doc
    if not right:
        return None, 0
    pieces = [item for item in right if isinstance(item, Piece)]
    start = _clause_start(page, cue, right)
    if start is None and (cue.kind == "phrase" or cue.kind == "agentless" and doc[cue.first].lower_ == "as"):
        start = _after_phrase(page, cue, right)
    if start is None or cue.kind == "label":
        return _quoted_right(page, number, unit, cue, right, pieces)
    items = right[start:]
    pieces = [item for item in items if isinstance(item, Piece)]
    if not items or not has_words(page, items) or cue.kind == "phrase" and not pieces and not _has_verb(doc, items):
        return None, 0
    words = sum(1 for item in items if isinstance(item, int) and doc[item].is_alpha)
    return make_turn(page, number, unit, cue, [span_of(page, items)], pieces, words), last_token(items[-1])


def _has_verb(doc, items):
    """Not the *held in Oslo* of "according to remarks made at a forum, held in Oslo"."""
    words = [doc[item] for item in items if doc[item].is_alpha]
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words):
        return True
    return words[0].tag_ not in ("VBN", "VBG") and any(token.pos_ in ("VERB", "AUX") for token in words)


def _after_phrase(page, cue, right):
    """Where the words begin after "According to X, an economist in Baku,"."""
    doc, edge = page.doc, cue.end
    if cue.source:
        heads = [t for t in doc[slice(*cue.source)] if not cue.source[0] <= t.head.i < cue.source[1]]
        edge = max(
            [cue.end] + [c.right_edge.i + 1 for h in heads for c in h.children if c.dep_ in ("appos", "acl", "relcl")]
        )
    commas = [k for k, item in enumerate(right) if isinstance(item, int) and doc[item].text == ","]
    after = [k for k in commas if right[k] >= edge] or commas[:1]
    if not after or right[after[0]] > edge + 12:
        return next((k for k, item in enumerate(right) if not is_punct(page, item)), None) if not commas else None
    return after[0] + 1 if after[0] + 1 < len(right) else None


def _clause_start(page, cue, right):
    """Place in `right` where reported words begin; None where there is no clause."""
    doc = page.doc
    if cue.clause and cue.clause[0] >= cue.first:
        for k, item in enumerate(right):
            if last_token(item) > cue.clause[0] or _adjacent(page, cue, item):
                if isinstance(item, int) and doc[item].lower_ == "that":
                    return k + 1 if k + 1 < len(right) else None
                return k
    for k, item in enumerate(right[:9]):
        if isinstance(item, Piece) or doc[item].text == ",":
            return None
        if doc[item].lower_ == "that" and _is_relative(doc[item], cue, doc):
            return None
        if doc[item].lower_ == "that" and doc[item].tag_ in ("IN", "WDT") and k + 2 < len(right):
            return k + 1 if cue.kind in ("verb", "agentless", "belief") else None
    return None


def _is_relative(that, cue, doc):
    """ "most of what she had asked for and without the document that mattered": the clause tells which document."""
    if not any(t.lower_ == "what" for t in doc[max(0, cue.verb - 5) : cue.verb]) or that.dep_ not in _ARGUMENTS:
        return False
    return that.head.dep_ == "relcl" and that.head.head.i == that.i - 1


def _adjacent(page, cue, item):
    """The words of "said" begin right after it, whatever the parser thinks: "said the tax breaks “do nothing”"."""
    if (
        not isinstance(item, int)
        or item != cue.last
        or page.doc[cue.verb].lemma_.lower() in _HEARING
        or cue.kind != "verb"
    ):
        return False
    token = page.doc[item]
    return token.pos_ in ("DET", "PRON", "PROPN", "NOUN", "NUM") and token.ent_type_ not in ("DATE", "TIME")


def _quoted_right(page, number, unit, cue, right, pieces):
    """He said: "A". The marks follow the cue with no clause between."""
    doc = page.doc
    if not pieces:
        return None, 0
    gap = [item for item in right if last_token(item) <= pieces[0].first]
    joined = not gap or is_punct(page, gap[-1]) or len(gap) <= 8
    if not joined or cue.kind == "belief" and gap:
        return None, 0
    words = sum(words_in(page, piece) for piece in pieces)
    introduced = bool(gap) and doc[gap[-1]].text in (":", ",") or not gap
    lemma = doc[cue.verb].lemma_.lower()
    if not introduced and (words < 3 or lemma not in LABELLING and words < 4 or is_title(page, pieces[0])):
        return None, 0
    if not introduced and lemma in SPEECH_ONLY:
        return None, 0
    if introduced and words < 2 and not pieces[0].end - pieces[0].start > 12 and not gap:
        return None, 0
    spans = [(pieces[0].start, pieces[-1].end)]
    turn = make_turn(page, number, unit, cue, spans, pieces, 0)
    if turn and not introduced:  # called the plan “a leap in the dark”: what is said is said of the object
        turn.content = [(span_of(page, right)[0], pieces[-1].end)]
    return turn, pieces[-1].last
