"""What does not belong to the words of a cue: the agency's credit, what a semicolon parts, a speaker's title."""

from extraction.quotes.items import COMMAS
from extraction.quotes.layout import Piece
from extraction.quotes.speaker import is_carrier

__all__ = ["within_semicolons", "without_credit", "without_title"]

_TITLE_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "DT"])


def without_credit(page, unit, cues, ceiling):
    """Drops a final ", Trend reports.": the agency carries the report."""
    for n, cue in enumerate(cues):
        credit = cue.source and cue.kind in ("verb", "phrase") and is_carrier(page, cue.source, cue)
        credit = credit or _is_agency(page, unit, cue)
        second = n > 0 and cue.kind == "verb" and page.doc[cue.verb].lemma_ in ("report", "inform", "write", "cite")
        if not credit and not (second and cue.clause and cue.clause[0] < cues[0].first):
            continue
        if cue.begin > unit.first and page.doc[cue.begin - 1].text in COMMAS:
            return cues[:n], cue.begin
        if credit and n == 0 and cue.begin == unit.first:
            return cues[1:], ceiling
    return cues, ceiling


def _is_agency(page, unit, cue):
    """ ", Report informs." at the end of a sentence: a name, no person, in the present."""
    doc = page.doc
    if not cue.source or cue.verb < 0 or doc[cue.verb].tag_ != "VBZ" or cue.source[1] - cue.source[0] > 2:
        return False
    if doc[cue.verb].lemma_ not in ("report", "inform") or doc[cue.begin - 1].text != "," or cue.begin == unit.first:
        return False
    name = doc[slice(*cue.source)]
    final = all(not doc[i].is_alpha for i in range(cue.end, unit.last))
    return final and all(t.text[:1].isupper() for t in name) and not any(t.ent_type_ == "PERSON" for t in name)


def within_semicolons(page, left, right):
    """Reported words end at a semicolon, unless they go on with "that"."""
    doc = page.doc
    for k in range(len(left) - 1, -1, -1):
        if isinstance(left[k], int) and doc[left[k]].text == ";":
            left = left[k + 1 :]
            break
    for k, item in enumerate(right[:-1]):
        if (
            isinstance(item, int)
            and doc[item].text == ";"
            and not (isinstance(right[k + 1], int) and doc[right[k + 1]].lower_ == "that")
        ):
            right = right[:k]
            break
    return left, right


def without_title(page, left):
    """Drops "retired general" between a quotation and the name that the parser gave to the speaker."""
    k = len(left)
    while k and isinstance(left[k - 1], int) and page.doc[left[k - 1]].tag_ in _TITLE_TAGS and len(left) - k < 6:
        k -= 1
    return left[:k] if k and k < len(left) and isinstance(left[k - 1], Piece) else left
