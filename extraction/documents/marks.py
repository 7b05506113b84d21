"""Titles in quotation marks: the “Agreement on …”, a ‘Heads of Agreement’ on the supply of gas."""

from extraction.documents.phrases import LONGEST
from extraction.documents.reading import OPENERS, finite
from extraction.documents.titles import complements

__all__ = ["inside_marks"]

_CLOSING = {"«": "»", "“": "”", "„": "“", "‘": "’"}
_GO_ON = {"on", "concerning", "regarding", "between"}


def inside_marks(reading, start, head, end):
    """The token after a title that begins behind an opening mark: its closing mark, and what goes on behind it."""
    doc = reading.doc
    opener = doc[start - 1].text if start else ""
    if opener not in OPENERS:
        return end
    closer = _CLOSING.get(opener, opener)
    for i in range(head.i + 1, min(head.i + LONGEST, len(doc))):
        if doc[i].text == closer:
            return _behind(reading, head, i)
        if i >= end and (finite(doc[i]) or "\n" in doc[i].text):  # speech, not a title
            break
    return end


def _behind(reading, head, closing):
    """The matter may follow its name: “Memorandum of Understanding” | on tourism."""
    doc, i = reading.doc, closing + 1
    if i + 1 >= len(doc) or doc[i].lower_ not in _GO_ON or any(t.lower_ in _GO_ON for t in doc[head.i : closing]):
        return closing
    end = complements(reading, head, i)
    return end if end > i + 1 else closing
