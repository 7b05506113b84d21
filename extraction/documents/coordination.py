"""Plural titles that name several papers at once: "Memoranda between the ministries of culture, between …"."""

import re

__all__ = ["pieces"]

_REPEATED = ("between", "on", "for", "of", "in", "with", "concerning", "regarding")


def pieces(reading, mention):
    """(title, first token, last token) of each paper of a plural title; [] where it is one phrase."""
    doc, first, last = reading.doc, mention.head + 1, mention.end
    return _repeated(doc, mention, first, last) or _pairs(doc, mention, first, last)


def _fold(text):
    return re.sub(r"\s+", " ", text).strip(" ,;")


def _repeated(doc, mention, first, last):
    """ "agreements on transport and on tourism" → "agreements on transport", "agreements on tourism"."""
    for word in _REPEATED:
        starts = [
            i
            for i in range(first, last)
            if doc[i].lower_ == word
            and (doc[i - 1].lower_ in (",", "and") or i == first or doc[i - 1].pos_ in ("NOUN", "PROPN"))
        ]
        again = [i for i in starts if doc[i - 1].lower_ in (",", "and")]
        if starts and again and starts[0] not in again:
            cuts = [starts[0], *again, last]
            prefix = doc[mention.start : starts[0]].text
            return [(_fold(prefix + " " + _unjoined(doc, a, b)), a, b) for a, b in zip(cuts, cuts[1:], strict=False)]
    return []


def _unjoined(doc, a, b):
    while b > a and doc[b - 1].lower_ in (",", "and"):
        b -= 1
    return doc[a:b].text


def _pairs(doc, mention, first, last):
    """ "between the cities of Ganja and Namangan, Sumgayit and Navoi" → one title for each pair."""
    between = next((i for i in range(first, last) if doc[i].lower_ == "between"), None)
    if between is None:
        return []
    names = [(i, doc[i]) for i in range(between + 1, last)]
    start = next((i for i, t in names if t.pos_ == "PROPN"), None)
    if start is None:
        return []
    found = re.findall(r"([^,]+?) and ([^,]+?)(?:, and |, |$)", doc[start:last].text)
    if len(found) < 2 or not all(name[0].isupper() and len(name.split()) <= 3 for pair in found for name in pair):
        return []
    prefix = doc[mention.start : start].text
    out, i = [], start
    for a, b in found:
        size = len(a.split()) + len(b.split()) + 1
        out.append((_fold(f"{prefix} {a} and {b}"), i, min(i + size, last)))
        i = min(i + size + 1, last)
    return out
