"""How far the words of a cue reach: to what the speaker does next, what somebody else says, or the writer's remark."""

from extraction.quotes.items import COMMAS
from extraction.quotes.layout import Piece
from extraction.quotes.lexicon import CONTRASTS, DIRECTING, REMARKS, REPORTING

__all__ = ["reach_limit", "without_remark"]

_LATER_CUES = 12
_LINKS = CONTRASTS | {"and", ","}
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LONGEST_REMARK = 7  # tokens from *in* to *sign*


def reach_limit(page, cue, later, ceiling):
    """The token at which the words of a cue end at the latest; `later` are the cues that follow in its unit."""
    doc = page.doc
    if cue.verb < 0:
        return ceiling
    if cue.clause and cue.source and cue.last <= cue.clause[0] < cue.clause[1] <= cue.source[0]:
        return min(ceiling, cue.clause[1])  # "Pointing to the fact that trade had doubled, the minister …"
    edges = [ceiling, _end_of_aside(doc, cue, ceiling)]
    if cue.kind not in ("phrase", "agentless"):
        edges += [_before_link(doc, child.left_edge.i, cue.last) for child in _deeds(page, cue)]
    for other in later[:_LATER_CUES]:
        if other.verb >= ceiling:
            break
        if other.verb > cue.last + 1 and (edge := _start_of_other(page, cue, other, ceiling)) is not None:
            edges.append(_before_link(doc, edge, cue.last))
    return min(edges)


def _end_of_aside(doc, cue, ceiling):
    """ "Others, who had said the deal was dead, | now want it": the words end with the clause in commas."""
    verb = doc[cue.verb]
    end = verb.right_edge.i + 1
    aside = verb.dep_ == "relcl" and cue.clause and verb.left_edge.i > 0 and doc[verb.left_edge.i - 1].text == ","
    closed = aside and end + 1 < ceiling and doc[end].text == "," and doc[end + 1].tag_ in _FINITE
    return end if closed and end >= cue.clause[1] else ceiling


def _deeds(page, cue):
    """ "said that it was open *and left*", "said it was open, *although it rained*": the parser hangs it on the cue."""
    reach = cue.clause[1] if cue.clause else cue.last
    for child in page.doc[cue.verb].children:
        if child.i >= reach and page.narration(child.i) and _leaves(child):
            yield child


def _leaves(child):
    doc = child.doc
    before = doc[max(0, child.left_edge.i - 1)]
    if doc[child.left_edge.i].lower_ == "that":
        return False
    if child.dep_ == "advcl":
        return before.text == "," and (child.tag_ == "VBG" or doc[child.left_edge.i].lower_ in CONTRASTS)
    if child.dep_ != "conj" or child.pos_ not in ("VERB", "AUX"):
        return False
    return not _own_subject(child) or before.dep_ == "cc" and doc[before.i - 1].text == ","


def _start_of_other(page, cue, other, ceiling):
    """Where the next cue begins a statement of its own, or credits what was said to whoever passed it on; or None."""
    doc, verb = page.doc, page.doc[other.verb]
    if cue.kind == "phrase":
        return _adverb_start(doc, other.verb) if _resumes(doc, cue, verb) else None
    if _takes_over(doc, cue, other):
        return min(_adverb_start(doc, other.verb), verb.left_edge.i if _own_subject(verb) else other.verb)
    if _credits(page, other, ceiling):
        return other.begin
    if doc[cue.verb].dep_ == "advcl" and doc[cue.verb].head == verb and doc[other.begin - 1].text == ",":
        return other.begin  # "When Vega voiced hope that A, Lindqvist said B"
    return _contrast(doc, other)


def _takes_over(doc, cue, other):
    """Is a later cue a statement of its own? ", adding that …", "and warned that …" """
    verb = doc[other.verb]
    if verb.tag_ == "VBG":
        start = _adverb_start(doc, other.verb)
        start -= doc[start - 1].lower_ in CONTRASTS  # "while noting that …"
        return doc[start - 1].text == "," and verb.lemma_.lower() in REPORTING
    linked = doc[_adverb_start(doc, other.verb) - 1].lower_ in ("and", "but", ",")
    return linked and verb.tag_ == doc[cue.verb].tag_ and not _own_subject(verb) and _speaks(verb)


def _resumes(doc, cue, verb):
    """ "Peru has written to Oslo, according to state media, *but earlier said* that the talks were off"."""
    before = doc[_adverb_start(doc, verb.i) - 1]
    inserted = cue.begin > 0 and doc[cue.begin - 1].text == ","
    return inserted and before.lower_ == "but" and verb.tag_ in _FINITE and not _own_subject(verb) and _speaks(verb)


def _contrast(doc, other):
    """Where *though* stands in "admitted that A, though she stressed that B"."""
    verb = doc[other.verb]
    if other.kind != "verb" or not other.clause or other.clause[0] < other.verb or not _own_subject(verb):
        return None
    for child in verb.children:
        if child.i < verb.i and child.lower_ in CONTRASTS and child.dep_ in ("mark", "advmod"):
            start = child.i - 1 if doc[child.i - 1].lower_ == "even" else child.i
            return start if doc[start - 1].text == "," else None
    return None


def _credits(page, other, ceiling):
    """ "…, according to a post on its site.", "…, state channel NTV reported on Monday.": it closes the sentence."""
    doc, before = page.doc, other.begin - 1
    while before > 0 and page.region_of[before] == -2 and doc[before].text not in COMMAS:
        before -= 1
    if doc[before].text != "," or any(_is_main(doc[i]) for i in range(other.end, ceiling) if page.narration(i)):
        return False
    if other.kind == "phrase":
        return doc[other.first].lower_ == "according"
    after = not other.clause or other.clause[0] < other.begin
    return after and other.kind == "verb" and other.source is not None and other.source[0] < other.verb


def _is_main(token):
    return token.tag_ in _FINITE and not {token.dep_, token.head.dep_} & {"relcl", "acl"}


def _speaks(verb):
    return verb.lemma_.lower() in REPORTING or verb.lemma_.lower() in DIRECTING


def _own_subject(verb):
    return any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children)


def _adverb_start(doc, i):
    while i > 1 and doc[i - 1].pos_ in ("ADV", "PART"):
        i -= 1
    return i


def _before_link(doc, edge, least):
    while edge > least and (doc[edge - 1].lower_ in _LINKS or doc[edge - 1].dep_ == "cc"):
        edge -= 1
    return edge


def without_remark(page, right):
    """Cuts what the writer makes of it: "said Oslo would pay, in the latest sign that the two draw closer"."""
    for k in range(1, len(right)):
        if isinstance(right[k], int) and _is_remark(page.doc, right[k]) and _pauses(page, right[k - 1]):
            return right[: k if isinstance(right[k - 1], Piece) else k - 1]
    return right


def _pauses(page, item):
    return page.text[item.end - 1] == "," if isinstance(item, Piece) else page.doc[item].text == ","


def _is_remark(doc, i):
    """Is this the *in* of "in the latest sign that"?"""
    return doc[i].lower_ == "in" and any(
        t.lemma_.lower() in REMARKS and t.head.i == i for t in doc[i + 2 : i + _LONGEST_REMARK]
    )
