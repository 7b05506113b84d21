"""The page as the attribution rules see it: each paragraph as units, sentences that hold quotations as one piece.

"Look," he said. "I went." I stayed. → three units: [“Look” he said], [“I went.”], [I stayed.]
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from extraction.quotes.dialogue import dialogue_regions
from extraction.quotes.headings import dateline_end
from extraction.quotes.lexicon import BOILERPLATE
from extraction.quotes.marks import outermost, paragraph_spans, quoted_regions
from extraction.quotes.noun_phrase import is_inner_dot

__all__ = ["Page", "Piece", "Unit", "read_page"]

_TERMINAL = frozenset([".", "!", "?", "…", "...", "?!", "!!", "....", ". . ."])
_LONGEST_UNIT = 400  # a text without stops is read in pieces
_DATELINES, _LONGEST_DATELINE = 6, 12  # paragraphs that may begin with one, tokens
_CLOSERS = frozenset(")]”»\"'’")


@dataclass
class Piece:
    """A segment of a quoted region in one paragraph; `number` is the region's place in `Page.regions`."""

    number: int
    start: int
    end: int
    first: int  # tokens
    last: int  # exclusive


@dataclass
class Unit:
    """A sentence: narration tokens and quoted pieces in order."""

    paragraph: int
    items: list = field(default_factory=list)

    @property
    def pieces(self):
        return [item for item in self.items if isinstance(item, Piece)]

    @property
    def tokens(self):
        return [item for item in self.items if not isinstance(item, Piece)]

    @property
    def first(self):
        item = self.items[0]
        return item.first if isinstance(item, Piece) else item

    @property
    def last(self):
        """The token after the unit's last one."""
        item = self.items[-1]
        return item.last if isinstance(item, Piece) else item + 1


@dataclass
class Page:
    """A parsed article with its paragraphs, quoted regions, and for each token the region that it stands in."""

    doc: object
    paragraphs: list
    regions: list
    region_of: list  # token → number of its region; -1 narration; -2 a mark or white space
    text: str  # of the Doc, which would join it anew at every look
    units: list = field(default_factory=list)

    def narration(self, i):
        return 0 <= i < len(self.region_of) and self.region_of[i] == -1


def read_page(doc):
    """The page of a parsed Doc; the paragraphs of an interviewer's questions hold no units."""
    text = doc.text
    paragraphs = paragraph_spans(text)
    spoken, skip = dialogue_regions(text, paragraphs)
    regions = _merged(spoken, quoted_regions(text, paragraphs), paragraphs)
    page = Page(doc, paragraphs, regions, _regions_of_tokens(doc, regions), text)
    for number, tokens in _tokens_of_paragraphs(page):
        if number not in skip and not BOILERPLATE.match(text, paragraphs[number][0]):
            page.units += _units(page, number, tokens)
    return page


def _merged(spoken, quoted, paragraphs):
    """Marks count only in paragraphs that are not speech by their layout already."""
    taken = {number for region in spoken for number in region.paragraphs}
    starts = [start for start, _ in paragraphs]
    free = [region for region in quoted if not taken.intersection(_span_of(region, starts))]
    return outermost(spoken + free)


def _span_of(region, starts):
    return {bisect_right(starts, start) - 1 for start, _ in region.segments}


def _regions_of_tokens(doc, regions):
    segments = sorted((s, e, n) for n, region in enumerate(regions) for s, e in region.segments)
    starts = [s for s, _, _ in segments]
    numbers = []
    for token in doc:
        begin, end = token.idx, token.idx + len(token)
        k = bisect_right(starts, begin) - 1
        if k >= 0 and begin < segments[k][1]:
            numbers.append(segments[k][2])
        elif k + 1 < len(segments) and end > segments[k + 1][0]:
            numbers.append(segments[k + 1][2])
        else:
            mark = token.is_space or not any(c.isalnum() for c in token.text) and _beside(segments, k, begin, end)
            numbers.append(-2 if mark else -1)
    return numbers


def _beside(segments, k, begin, end):
    """Is it a mark right before or after a segment?"""
    after = k >= 0 and 0 <= begin - segments[k][1] <= 1
    before = k + 1 < len(segments) and 0 <= segments[k + 1][0] - end <= 1
    return after or before


def _tokens_of_paragraphs(page):
    starts = [s for s, _ in page.paragraphs]
    groups = [[] for _ in page.paragraphs]
    bodies = [
        start + (dateline_end(page.text[start:end]) if k < _DATELINES else 0)
        for k, (start, end) in enumerate(page.paragraphs)
    ]
    for token in page.doc:
        k = bisect_right(starts, token.idx) - 1
        if k >= 0 and not token.is_space and token.idx >= bodies[k]:
            groups[k].append(token.i)
    return enumerate(groups)


def _units(page, number, tokens):
    doc, units, unit, ended = page.doc, [], Unit(number), None
    for i in tokens:
        region = page.region_of[i]
        if region == -2 and doc[i].text not in _TERMINAL and doc[i].text not in ",-–—:":
            continue
        if region >= 0:
            last = unit.items[-1] if unit.items else None
            if isinstance(last, Piece) and last.number == region:
                last.last, last.end = i + 1, doc[i].idx + len(doc[i])
            else:
                if ended:
                    unit = _flush(units, unit)
                unit.items.append(Piece(region, doc[i].idx, doc[i].idx + len(doc[i]), i, i + 1))
            ended = "soft" if doc[i].text in _TERMINAL else None
            continue
        if ended and _begins(doc, i, ended) or len(unit.items) >= _LONGEST_UNIT or _after_dateline(doc, unit, i):
            unit = _flush(units, unit)
        unit.items.append(i)
        ended = (
            "hard"
            if doc[i].text in _TERMINAL and not is_inner_dot(doc, i)
            else ended
            if doc[i].text in _CLOSERS
            else None
        )
    _flush(units, unit)
    for unit in units:
        for piece in unit.pieces:
            piece.start, piece.end = _segment_at(page.regions[piece.number].segments, piece.start, piece.end)
    return units


def _after_dateline(doc, unit, i):
    """True at *President* in "SEOUL, Jan. 14 -- President Seo returned", where the model begins a sentence."""
    if unit.paragraph > _DATELINES or not doc[i].is_sent_start or not 0 < len(unit.items) <= _LONGEST_DATELINE:
        return False
    return doc[unit.first].text.isupper() and doc[i - 1].text in ("--", "—", "–", "-")


def _segment_at(segments, start, end):
    """The segment that overlaps a span of its region."""
    k = max(0, bisect_right(segments, (end, end)) - 1)
    return segments[k - 1] if k and segments[k][0] >= end > start else segments[k]


def _flush(units, unit):
    if unit.items:
        units.append(unit)
    return Unit(unit.paragraph)


def _begins(doc, i, ended):
    """Does a new sentence begin at this token of the narration?"""
    text = doc[i].text
    if ended == "soft":
        return text[:1].isupper() or text[:1].isdigit()
    return text[:1].isupper() or text[:1].isdigit() or doc[i].is_sent_start or not text[:1].isalnum()
