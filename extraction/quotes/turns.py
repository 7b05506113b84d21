"""The values that the rules pass on: an attribution, and a stretch of speech before it becomes a row."""

from dataclasses import dataclass, field

__all__ = ["Cue", "Turn", "last_word", "trim"]

_EDGES = ' \n\t\r ,;:-–—"“”„‟«»‹›`″'
_STOPS = _EDGES + ".'’‘"


@dataclass
class Cue:
    """One attribution: tokens of the cue, of its speaker, and of the clause that the parser hangs on it."""

    first: int
    last: int
    source: tuple[int, int] | None
    clause: tuple[int, int] | None = None
    kind: str = "verb"  # verb · belief · label · phrase (according to) · agentless
    verb: int = -1
    carrier: int | None = None  # where "the agency quoted" begins before the speaker and "as saying"

    @property
    def begin(self):
        """The first token of cue, speaker and carrier together."""
        starts = [self.first, self.source[0] if self.source else None, self.carrier]
        return min(start for start in starts if start is not None)

    @property
    def end(self):
        return max(self.last, self.source[1]) if self.source else self.last


@dataclass
class Turn:
    """Speech in character spans, with the tokens that name its speaker and its cue."""

    spans: list[tuple[int, int]]
    kind: str
    paragraph: int  # the last one so far
    unit: int = -1
    source: tuple[int, int] | None = None  # tokens
    cue: tuple[int, int] | None = None  # tokens
    verb: int = -1
    complete: bool = True
    reason: str = ""
    confidence: float = 0.7
    label: str | None = None  # name of the speaker where layout gives it (transcripts)
    content: list[tuple[int, int]] = field(default_factory=list)  # the whole reported clause, quoted or not
    regions: set = field(default_factory=set)
    free: bool = False  # no cue of its own
    alone: bool = False  # an answer or a transcript's paragraph: never joined with its neighbours
    trailing: bool = False  # free, and followed by words outside the marks: it can only continue a turn
    opened: int = -1  # its first paragraph
    first_unit: int = -1

    def __post_init__(self):
        self.opened, self.first_unit = self.paragraph, self.unit

    @property
    def start(self):
        return self.spans[0][0]

    @property
    def end(self):
        return self.spans[-1][1]


def trim(text, start, end):
    """The span without marks, commas and white space at its ends; the final stop of reported speech goes too."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def last_word(text, start, end):
    """Where the last word of a span ends: a full stop goes, an exclamation or question stays."""
    while end > start and text[end - 1] in _STOPS:
        end -= 1
    return end
