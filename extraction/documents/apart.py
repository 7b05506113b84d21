"""Titles that stand in two parts: "An agreement was signed on trade", "the treaty signed in Baku between …"."""

import re

from extraction.documents.titles import complements

__all__ = ["complete"]

_OPENS = {"on", "between", "concerning", "regarding", "for"}
_CIRCUMSTANCES = {"day", "sidelines", "margins", "occasion", "eve", "behalf", "basis", "spot", "evening", "morning"}
_GAP = 12  # tokens of place and date between a participle and the rest of the title


def complete(reading, mentions):
    """Give papers that the verb cut off from their complement their whole title."""
    for mention in mentions:
        if (
            mention.role not in ("single", "titled", "back")
            or mention.plural
            or mention.word in ("document", "paper", "text")
            or mention.span
        ):
            continue
        event = next((e for e in mention.events if mention.end <= e.i <= mention.end + 6 and e.side == "before"), None)
        if event is None or _says_what(reading.doc, mention):
            continue
        start = _complement_start(reading, event.i + 1)
        if start is None:
            continue
        end = complements(reading, reading.doc[mention.head], start)
        if end - start > 1 and not _only_the_sides(reading.doc[start:end]):
            rest = re.sub(r"\s+", " ", reading.doc[start:end].text)
            head = re.sub(r"\s+", " ", reading.doc[mention.start : mention.end].text)
            mention.title, mention.role, mention.rest = f"{head} {rest}", "titled", (start, end)


def _says_what(doc, mention):
    """The title has its object already: "Memorandum of Understanding on Biofuels"."""
    return any(t.lower_ in _OPENS for t in doc[mention.head + 1 : mention.end])


def _complement_start(reading, i):
    """Where the complement begins: at once, or after the place and date of the signing."""
    doc = reading.doc
    for k in range(i, min(i + _GAP, len(doc))):
        token = doc[k]
        if token.lower_ in _OPENS and not reading.starts_date(k + 1):
            return k if _is_complement(reading, k) else None
        circumstance = k in reading.date or k in reading.place or token.pos_ in ("ADP", "PUNCT", "DET", "ADV")
        if not circumstance or token.text in (".", ";", ":", "\n") or token.is_space:
            return None
    return None


def _is_complement(reading, k):
    """Not "on the last day of the visit", "on the sidelines of the summit", "on behalf of"."""
    doc = reading.doc
    if doc[k].lower_ == "for":
        return False
    noun = next((t for t in doc[k + 1 : k + 6] if t.pos_ in ("NOUN", "PROPN")), None)
    return noun is not None and noun.lower_ not in _CIRCUMSTANCES and doc[k + 1].lower_ not in ("this", "that", "its")


def _only_the_sides(span):
    """ "between the two countries" adds nothing to a title."""
    plain = not any(t.pos_ == "PROPN" for t in span)
    return (
        plain
        and span[0].lower_ == "between"
        and span[-1].lower_ in ("countries", "sides", "parties", "states", "nations")
    )
