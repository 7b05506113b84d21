"""Quotation marks → quoted regions, over paragraphs, in time linear in the length of the text.

A mark opens or closes by the characters beside it; its shape only decides where these do not. Nothing here knows
what is speech: a title in marks is a region too.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from extraction.quotes.lexicon import CLOSING, DASHES, DOUBLE_MARK, OPENING, SPEECH_VERB_FORMS
from extraction.quotes.single_marks import single_regions

__all__ = ["Region", "outermost", "paragraph_spans", "quoted_regions", "speaks"]

_BEFORE_OPENING = frozenset("([{/:>") | DASHES
_AFTER_CLOSING = frozenset(")]}.,;:!?/<…'’") | DASHES
# In a region that nobody closed: "… read more carefully, – joked the guest".
_ATTRIBUTION = re.compile(
    r"[,.!?…]\s*(?:[-–—]\s*(?=[a-z])|(?=(?:[a-z]+\s)?(?:" + SPEECH_VERB_FORMS + r")\s+(?:the\s|[A-Z]))"
    r"|(?=(?:he|she|they|[A-Z]\w+)\s(?:said|says|added|noted|replied|asked)\b))"
)
_ATTRIBUTED = re.compile(
    rf"\s*(?:[-–—]\s*)?(?:[A-Z][\w.’'-]*\s|the\s|[a-z]+\s(?=[A-Z])){{0,6}}(?:{SPEECH_VERB_FORMS})\b"
)
_FIRST_PERSON = re.compile(r"\bI\b(?!\.)|\b(?:[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Yy]ou|[Yy]our)\b")
_INNER_ATTRIBUTION = re.compile(
    r"[,.!?…]\s*[-–—]\s+(?=(?:[\w.’']+\s+){0,6}?(?:" + SPEECH_VERB_FORMS + r")\b)[^-–—\n]{0,160}?[,.]\s*[-–—]\s+"
)
_FARTHEST_CLOSER = 12  # paragraphs that one pair of marks may hold


@dataclass
class Region:
    """What stands between marks: one segment a paragraph, each without its marks and outer white space."""

    segments: list[tuple[int, int]] = field(default_factory=list)
    closed: bool = True
    single: bool = False
    role: str = "marks"  # marks · dash · answer · label
    label: tuple[int, int] | None = None  # characters that name the speaker in a transcript
    paragraphs: list[int] = field(default_factory=list)
    venue: str | None = None  # of a speech under a heading

    @property
    def start(self):
        return self.segments[0][0]

    @property
    def end(self):
        return self.segments[-1][1]


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    text: str
    can_open: bool
    can_close: bool

    @property
    def only_opens(self):
        return self.can_open and not self.can_close

    @property
    def only_closes(self):
        return self.can_close and not self.can_open


def paragraph_spans(text):
    """Start and end of each line that holds more than white space: "A.\\n\\nB." gives (0, 2), (4, 6)."""
    spans = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        if line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            spans.append((start, start + len(line.strip())))
    return spans


def quoted_regions(text, paragraphs=None):
    """All quoted regions of a text, sorted: "«Count the containers.»" gives one of 21 characters."""
    paragraphs = paragraph_spans(text) if paragraphs is None else paragraphs
    reader = _Reader(text, paragraphs)
    regions = [region for region in reader.read() if region.segments]
    regions = single_regions(text, paragraphs, regions, Region) + regions
    return [_without_attribution(text, region) for region in outermost(regions)]


def _without_attribution(text, region):
    """Cuts an attribution that stands inside the marks: «We will build it, - said Saidov. - It will open in May»."""
    segments = []
    for start, end in region.segments:
        while cut := _INNER_ATTRIBUTION.search(text, start, end):
            segments.append((start, cut.start() + 1))
            start = cut.end()
        segments.append((start, end))
    region.segments = [segment for segment in segments if segment[0] < segment[1]]
    return region


def speaks(text):
    """Does a paragraph talk in the first or second person, as speech does?"""
    return bool(_FIRST_PERSON.search(text)) and not _ATTRIBUTION.search(text)


def outermost(regions):
    """Regions that stand in no other: “I tell them to use ‘the Middle Corridor’” is one."""
    kept, reach = [], -1
    for region in sorted(regions, key=lambda r: (r.start, -r.end)):
        if region.start >= reach:
            kept.append(region)
            reach = region.end
    return kept


def _marks(text, start, end):
    """The double marks of a paragraph, neighbouring ones of a kind as one (""So far, yes,'' said the guest)."""
    marks = []
    for match in DOUBLE_MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if marks and marks[-1].end == match.start() and marks[-1].text == match.group() and not marks[-1].can_close:
            marks[-1].end = match.end()
            marks[-1].can_open = not after.isspace()
            continue
        marks.append(_Mark(match.start(), match.end(), match.group(), *_sides(before, after, match.group())))
    return marks


def _sides(before, after, mark):
    outside_before = before.isspace() or before in _BEFORE_OPENING or before in OPENING or before in "\"'‘`"
    outside_after = after.isspace() or after in _AFTER_CLOSING or after in CLOSING or after in '"“'
    can_open = outside_before and not after.isspace()
    can_close = not before.isspace() and outside_after
    if can_open == can_close:
        can_open, can_close = mark in OPENING or mark == "``", mark in CLOSING
        if not can_open and not can_close and not (before.isspace() and after.isspace()):
            can_open = can_close = True
    return can_open, can_close


class _Reader:
    """Walks the paragraphs once; `self.open` is the region being read, `self.depth` the marks open inside it."""

    def __init__(self, text, paragraphs):
        self.text, self.paragraphs = text, paragraphs
        self.marks = [_marks(text, start, end) for start, end in paragraphs]
        self.unmatched = [_unmatched_closer(marks) for marks in self.marks]
        self.open, self.begin, self.depth, self.reopens = None, 0, 0, False
        self.until = -1  # the paragraph where the open region is known to close

    def read(self):
        for number, (start, end) in enumerate(self.paragraphs):
            marks = self.marks[number]
            if self.open and self._is_crosshead(number) and self._opens(number + 1) and number > self.until:
                continue
            if self.open:
                reopened = self.reopens = self._opens(number)
                self.begin = marks[0].end if reopened else start
                marks = marks[1:] if reopened else marks
            yield from self._paragraph(marks, carry=int(self._closes_later(number) is not None))
            if self.open:
                self._segment(end)
                if not self._goes_on(number) and not self._speaks_on(number):
                    yield from self._finish(closed=False)

    def _paragraph(self, marks, *, carry):
        balance = _closers_after(marks, carry)
        for mark, spare in zip(marks, balance, strict=True):
            if not self.open:
                if mark is marks[0] and mark.only_closes and self._is_unopened(mark):
                    self.open, self.begin = Region(), self._paragraph_start(mark)
                    self._segment(mark.start)
                    yield from self._finish(closed=True)
                elif mark.can_open and not self._inches(mark):
                    self.open, self.begin, self.depth = Region(), mark.end, 0
                    self.depth = int(mark.end - mark.start == 2 * len(mark.text) and spare - carry >= 2)
            elif mark.only_opens or (mark.can_open and mark.text in OPENING and not mark.can_close):
                if spare >= 2:
                    self.depth += 1
                else:
                    self._segment(mark.start)
                    yield from self._finish(closed=False)
                    self.open, self.begin, self.depth = Region(), mark.end, 0
            elif self.depth:
                self.depth -= 1
            else:
                self._segment(mark.start)
                yield from self._finish(closed=True)

    def _is_unopened(self, mark):
        """Is it the end of a quotation whose opening mark is missing? We are ready," said the minister."""
        return self.text[mark.start - 1] in ",.!?…" and bool(_ATTRIBUTED.match(self.text, mark.end))

    def _paragraph_start(self, mark):
        return self.paragraphs[bisect_right(self.paragraphs, (mark.start, mark.start)) - 1][0]

    def _inches(self, mark):
        return mark.text in "\"″''" and mark.start > 0 and self.text[mark.start - 1].isdigit()

    def _opens(self, number):
        """Does this paragraph begin with an opening mark?"""
        if number >= len(self.paragraphs) or not self.marks[number] or not self.marks[number][0].can_open:
            return False
        mark, (start, _) = self.marks[number][0], self.paragraphs[number]
        return mark.start - start < 5 and not any(letter.isalnum() for letter in self.text[start : mark.start])

    def _goes_on(self, number):
        """Does the open region go on in the next paragraph? It is reopened there, or a mark closes it further on."""
        self.depth, later = 0, self._closes_later(number)
        self.until = number if later is None else later
        return later is not None

    def _closes_later(self, number):
        """The paragraph up to which a region open at this paragraph's end may run; None if it ends here."""
        if number < self.until:
            return self.until
        if self._opens(number + 1) or self._is_crosshead(number + 1) and self._opens(number + 2):
            return number + 1
        for later in range(number + 1, min(number + _FARTHEST_CLOSER, len(self.paragraphs))):
            if self._opens(later):
                return None
            if self.unmatched[later]:
                return later
        return None

    def _is_crosshead(self, number):
        if number >= len(self.paragraphs):
            return False
        start, end = self.paragraphs[number]
        return end - start < 60 and not self.marks[number] and self.text[end - 1].isalnum()

    def _speaks_on(self, number):
        """Never closed: does the next paragraph, without any mark, still say "I" or "we"?"""
        if number + 1 >= len(self.paragraphs) or self.marks[number + 1] or len(self.open.segments) > 1 and self.reopens:
            return False
        start, end = self.paragraphs[number + 1]
        return not _ATTRIBUTION.search(self.text, self.begin, self.paragraphs[number][1]) and speaks(
            self.text[start:end]
        )

    def _segment(self, end):
        piece = self.text[self.begin : end]
        if piece.strip():
            start = self.begin + len(piece) - len(piece.lstrip())
            self.open.segments.append((start, start + len(piece.strip())))

    def _finish(self, *, closed):
        region, self.open, self.until = self.open, None, -1
        region.closed = closed
        if not closed and region.segments:
            start, end = region.segments[-1]
            cut = _ATTRIBUTION.search(self.text, start, end)
            if cut:
                region.segments[-1] = (start, cut.start() + 1)
        yield region


def _unmatched_closer(marks):
    """Does a mark close what this paragraph has not opened?"""
    depth = 0
    for mark in marks:
        depth += mark.only_opens - mark.only_closes
        if depth < 0:
            return True
    return False


def _closers_after(marks, carry):
    """For each mark: how many more marks close than open from there to the end of the paragraph."""
    balance, spare = [], carry
    for mark in reversed(marks):
        balance.append(spare)
        spare += mark.only_closes - mark.only_opens
    return balance[::-1]
