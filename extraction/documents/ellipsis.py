"""Papers of which only the matter is told: "The following agreements were signed: on air services; on customs"."""

from extraction.documents.heads import is_head
from extraction.documents.titles import complements

__all__ = ["OPEN_TOPICS", "topics_behind"]

OPEN_TOPICS = {"on", "concerning", "regarding", "between"}
_REACH = 30  # tokens between the set and its colon
_SEPARATORS = {",", ";", "and"}


def topics_behind(reading, head, end):
    """(first token, token after) of each bare topic behind the colon of a set's sentence; [] for fewer than two."""
    doc = reading.doc
    for i in range(end, min(end + _REACH, len(doc) - 1)):
        if doc[i].text == ":" and doc[i + 1].lower_ in OPEN_TOPICS:
            spans = list(_topics(reading, head, i + 1))
            return spans if len(spans) > 1 else []
        if doc[i].is_space or doc[i].text in (":", ";", ".") or is_head(doc[i]):
            break
    return []


def _topics(reading, head, i):
    """The topics from token i on, each behind the same preposition."""
    doc, preposition = reading.doc, reading.doc[i].lower_
    while i < len(doc) and doc[i].lower_ == preposition:
        end = complements(reading, head, i)
        starts = [i, *(k for k in range(i + 2, end) if _starts_again(doc, k, preposition))]
        for first, after in zip(starts, [*starts[1:], end], strict=True):
            yield first, _without_separators(doc, first, after)
        if end <= i + 1:
            return
        i = end
        while i < len(doc) and doc[i].lower_ in _SEPARATORS:
            i += 1


def _starts_again(doc, k, preposition):
    return doc[k].lower_ == preposition and doc[k - 1].lower_ in _SEPARATORS


def _without_separators(doc, first, after):
    while after > first and doc[after - 1].lower_ in _SEPARATORS:
        after -= 1
    return after
