"""Plural titles that name several papers at once: "Memoranda between the ministries of culture, between …"."""

import re

__all__ = ["pieces"]

_REPEATED = ("between", "on", "for", "of", "in", "with", "concerning", "regarding")
_SEPARATORS = (",", ";", "and")
_COMMON = re.compile(  # what the matters of "memoranda on cooperation in the fields of sport, health and trade" share
    r"(?:(?:of (?:understanding|cooperation|intent) )?(?:on|in|concerning|regarding|covering) )"
    r"(?:(?:co-?operation|collaboration|partnership|interaction) (?:in|on) )?"
    r"(?:the (?:fields?|areas?|spheres?|sectors?) of )?"
)
_MATTER = re.compile(r"[\w'’-]+(?: [\w'’-]+){0,2}")
_LINKS = re.compile(r",? and |, ")


def pieces(reading, mention):
    """(title, first token, last token) of each paper of a plural title; [] where it is one phrase."""
    doc, first, last = reading.doc, mention.head + 1, mention.end
    if mention.role == "set":
        found = _repeated(doc, mention, first, last) or _matters(doc, mention, first, last)
        return found if mention.count in (None, len(found)) and not mention.count_text else []
    return (
        _repeated(doc, mention, first, last) or _matters(doc, mention, first, last) or _pairs(doc, mention, first, last)
    )


def _fold(text):
    return re.sub(r"\s+", " ", text).strip(" ,;")


def _repeated(doc, mention, first, last):
    """ "agreements on transport and on tourism" → "agreements on transport", "agreements on tourism"."""
    for word in _REPEATED:
        starts = [
            i
            for i in range(first, last)
            if doc[i].lower_ == word
            and (doc[i - 1].lower_ in _SEPARATORS or i == first or doc[i - 1].pos_ in ("NOUN", "PROPN"))
        ]
        again = [i for i in starts if doc[i - 1].lower_ in _SEPARATORS]
        if starts and again and starts[0] not in again:
            cuts = [starts[0], *again, last]
            prefix = doc[mention.start : starts[0]].text
            return [(_fold(prefix + " " + _unjoined(doc, a, b)), a, b) for a, b in zip(cuts, cuts[1:], strict=False)]
    return []


def _unjoined(doc, a, b):
    while b > a and doc[b - 1].lower_ in _SEPARATORS:
        b -= 1
    return doc[a:b].text


def _matters(doc, mention, first, last):
    """ "memorandums on cooperation in sport, law and trade" → one each, for three matters or as many as counted."""
    text = doc[first:last].text
    common = _COMMON.match(text)
    if common is None:
        return []
    matters, at = [], common.end()
    for link in [*_LINKS.finditer(text, common.end()), None]:
        stop = link.start() if link else len(text)
        matters.append((at, stop))
        at = link.end() if link else stop
    short = all(_MATTER.fullmatch(text[a:b]) for a, b in matters)
    if not short or len(matters) < 3 and len(matters) != mention.count or len(matters) < 2:
        return []
    base, prefix = doc[first].idx, doc[mention.start : first].text + " " + common.group()
    spans = [doc.char_span(base + a, base + b, alignment_mode="expand") for a, b in matters]
    return [(_fold(prefix + span.text), span.start, span.end) for span in spans]


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
