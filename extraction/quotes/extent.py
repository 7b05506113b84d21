"""How far the words of a cue reach: to the next thing that the speaker says or does."""

from extraction.quotes.items import COMMAS
from extraction.quotes.layout import Piece
from extraction.quotes.lexicon import DIRECTING, REPORTING
from extraction.quotes.speaker import is_carrier

__all__ = ["reach_limit", "within_semicolons", "without_credit", "without_title"]

_TITLE_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "DT"])
_CONTRASTS = frozenset(["although", "though", "while", "even", "despite", "whereas"])


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


def reach_limit(page, cue, later, ceiling):
    """Where the words of a cue end at the latest: at what the speaker does next, or at the next thing said."""
    doc = page.doc
    if cue.verb < 0 or cue.kind == "phrase":
        return ceiling
    if cue.clause and cue.source and cue.last <= cue.clause[0] < cue.clause[1] <= cue.source[0]:
        return min(ceiling, cue.clause[1])  # "Pointing to the fact that trade had doubled, the minister …"
    reach = cue.clause[1] if cue.clause else cue.last
    edges = [ceiling]
    for child in doc[cue.verb].children if cue.kind != "agentless" else ():
        if child.i >= reach and page.narration(child.i) and _leaves(child):
            edges.append(_before_link(doc, child.left_edge.i, cue.last))
    for other in later[:12]:
        if other.verb >= ceiling:
            break
        if other.verb > cue.last + 1 and _takes_over(doc, cue, other):
            edges.append(
                _before_link(
                    doc,
                    min(other.verb, doc[other.verb].left_edge.i)
                    if _own_subject(doc[other.verb])
                    else _adverb_start(doc, other.verb),
                    cue.last,
                )
            )
    return min(edges)


def _leaves(child):
    """ "said that it was open and left", "said it was open, although it rained": the parser hangs it on the cue."""
    doc = child.doc
    before = doc[max(0, child.left_edge.i - 1)]
    if doc[child.left_edge.i].lower_ == "that":
        return False
    if child.dep_ == "advcl":
        return before.text == "," and (child.tag_ == "VBG" or doc[child.left_edge.i].lower_ in _CONTRASTS)
    if child.dep_ != "conj" or child.pos_ not in ("VERB", "AUX"):
        return False
    return not _own_subject(child) or before.dep_ == "cc" and doc[before.i - 1].text == ","


def _own_subject(verb):
    return any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children)


def _takes_over(doc, cue, other):
    """Is a later cue a statement of its own? ", adding that …", "and warned that …" """
    verb = doc[other.verb]
    if verb.tag_ == "VBG":
        return doc[_adverb_start(doc, other.verb) - 1].text == "," and verb.lemma_.lower() in REPORTING
    linked = doc[_adverb_start(doc, other.verb) - 1].lower_ in ("and", "but", ",")
    return (
        linked
        and verb.tag_ == doc[cue.verb].tag_
        and not _own_subject(verb)
        and (verb.lemma_.lower() in REPORTING or verb.lemma_.lower() in DIRECTING)
    )


def _adverb_start(doc, i):
    while i > 1 and doc[i - 1].pos_ in ("ADV", "PART"):
        i -= 1
    return i


def _before_link(doc, edge, least):
    while edge > least and (doc[edge - 1].lower_ in ("and", "but", ",") or doc[edge - 1].dep_ == "cc"):
        edge -= 1
    return edge


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
