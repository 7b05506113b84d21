"""What a cue reports → a turn: direct or indirect, with its marks and without its outer stops."""

from extraction.quotes.items import words_in
from extraction.quotes.turns import Turn, trim

__all__ = ["make_turn"]

_TRAILING = (" and", " but", " as", " or")


# How often words and speaker of such rows agreed with the annotators of PolNeAR's development articles.
_CONFIDENCE = {"direct": 0.94, "verb": 0.82, "phrase": 0.82, "agentless": 0.82, "belief": 0.68, "label": 0.68}


def make_turn(page, number, unit, cue, spans, pieces, words):
    """A turn; direct if the quoted words are more than half of it."""
    quoted = sum(words_in(page, piece) for piece in pieces)
    direct = bool(pieces) and quoted > words
    content = [_with_marks(page.text, *_without_stop(page.text, *trim(page.text, *span)), pieces) for span in spans]
    if direct:
        spans = [trim(page.text, *span) for span in (_between_marks(spans, pieces) if words else spans)]
    else:
        spans = content
    spans = [span for span in spans if span[0] < span[1]]
    if not spans:
        return None
    return Turn(
        spans,
        "direct" if direct else "indirect",
        unit.paragraph,
        number,
        cue.source,
        (cue.first, cue.last),
        cue.verb,
        reason="between marks, with a cue" if direct else "clause of a reporting word",
        confidence=_CONFIDENCE["direct" if direct else cue.kind],
        complete=all(page.regions[piece.number].closed for piece in pieces),
        regions={piece.number for piece in pieces},
        content=content,
    )


def _with_marks(text, start, end, pieces):
    """Reported words keep the marks of the fragment that they begin or end with."""
    for piece in pieces:
        if piece.start == start and start > 0 and not text[start - 1].isspace():
            start -= 1
        if end in (piece.end, piece.end - 1) and not text[piece.end : piece.end + 1].isspace():
            end = min(len(text), piece.end + 1)
    return start, end


def _between_marks(spans, pieces):
    """From the first to the last quoted word of each span."""
    cut = []
    for start, end in spans:
        inside = [piece for piece in pieces if start <= piece.start < end]
        cut.append((inside[0].start, inside[-1].end) if inside else (start, start))
    return cut


def _without_stop(text, start, end):
    while end > start and text[end - 1] in ".,;:–—- ":
        end -= 1
    for word in _TRAILING:
        if text[start:end].endswith(word):
            return _without_stop(text, start, end - len(word))
    return start, end
