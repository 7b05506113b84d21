"""Words before their cue: “A,” he said, “B” and A, he said, B."""

from extraction.quotes.content import make_turn
from extraction.quotes.items import ends_with_comma, has_words, is_title, last_token, last_word_item, span_of, words_in
from extraction.quotes.layout import Piece
from extraction.quotes.lexicon import CONNECTIVES

__all__ = ["read_left", "speaks_left"]

_SUBORDINATE = frozenset(
    [
        "when",
        "while",
        "as",
        "after",
        "before",
        "although",
        "though",
        "because",
        "since",
        "until",
        "whereas",
        "if",
        "unless",
        "once",
        "to",
        "for",
        "in",
        "on",
        "at",
        "with",
    ]
)
_GOES_ON = frozenset(["because", "since", "that", "if", "unless", "so", "until", "although", "though", "to", "which"])


def speaks_left(page, cue, left, right):
    doc = page.doc
    while left and not isinstance(left[-1], Piece) and doc[left[-1]].lower_ in ("as", "and", "also"):
        left = left[:-1]
    if not left or cue.kind == "agentless" and not ends_with_comma(page, left):
        return False
    between = cue.end < len(doc) and doc[cue.end].text == ","
    inverted = between and cue.source and cue.source[0] >= cue.last and ends_with_comma(page, left)  # "A, said Vega, B"
    right_clause = not inverted and cue.clause and cue.clause[0] >= cue.first and page.narration(cue.clause[0])
    if cue.kind == "phrase":
        return has_words(page, left)
    if isinstance(left[-1], Piece) or (len(left) > 1 and isinstance(left[-2], Piece) and ends_with_comma(page, left)):
        piece = left[-1] if isinstance(left[-1], Piece) else left[-2]
        spoken = isinstance(left[-1], int) or page.text[piece.end - 1] in ",?!.…-–—" or words_in(page, piece) > 2
        return bool(spoken and not right_clause and not (cue.source and cue.source[0] < piece.first))
    told = cue.clause and cue.clause[0] < cue.begin
    if right and (_opens_with_that(page, cue, right) or not told and _opens_with_quotation(page, left, right)):
        return False
    if right_clause or cue.kind == "label" or _introduces(page, right) or doc[cue.verb].dep_ in ("relcl", "acl"):
        return False
    if not ends_with_comma(page, left):
        return False
    return (
        is_clause(page, cue, left)
        or between
        and bool(right)
        and has_words(page, right[1:])
        or between
        and (doc[cue.verb].dep_ == "parataxis" or cue.kind == "agentless")
    )


def _opens_with_that(page, cue, right):
    """ "The sides praised the deal, she assured that Peru was ready": what is said follows *that*."""
    first = right[0]
    return isinstance(first, int) and first == cue.last and page.doc[first].lower_ == "that" and len(right) > 3


def _opens_with_quotation(page, left, right):
    """ "Ruiz, pressed on the price, said “it depends on the fish”": the marks begin at the verb, none before it."""
    quoted = isinstance(right[0], Piece) and words_in(page, right[0]) > 3
    return quoted and not any(isinstance(item, Piece) for item in left)


def _introduces(page, right):
    """Saidov said: “…” — a colon and a quotation follow."""
    return (
        len(right) > 1 and isinstance(right[0], int) and page.doc[right[0]].text == ":" and isinstance(right[1], Piece)
    )


def is_clause(page, cue, items):
    """Is what stands before the cue a clause of its own?"""
    doc = page.doc
    if cue.clause and cue.clause[0] < cue.begin:
        return True
    words = [item for item in items if isinstance(item, int) and doc[item].is_alpha]
    if not words or doc[words[0]].lower_ in _SUBORDINATE or doc[words[0]].tag_ in ("VBG", "VBN", "TO"):
        return any(isinstance(item, Piece) for item in items)
    inside, opens = set(words), doc[words[0]]
    for i in words:
        token = doc[i]
        if opens.pos_ == "ADP" and token.dep_ == "relcl":
            continue  # "During the talks, which were short, Vega stressed the need for care"
        tensed = token.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
            c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in token.children
        )
        if tensed and any(c.i in inside and c.dep_ in ("nsubj", "nsubjpass", "expl") for c in token.children):
            return True
    return False


def read_left(page, number, unit, cue, left, right):
    """The words before the cue, and those after it that go on: "A," he said, "B"."""
    doc = page.doc
    left = _after_colon(page, left)
    spans, pieces = [span_of(page, left)], [item for item in left if isinstance(item, Piece)]
    first_right = next((k for k, item in enumerate(right) if isinstance(item, Piece)), None)
    reach, more = cue.end, []
    near = first_right is not None and (
        pieces and _brief(page, right[:first_right]) or _only_links(page, right[:first_right])
    )
    if near:
        more = [item for item in right[first_right:] if isinstance(item, Piece) and not is_title(page, item)]
    if near and more:
        pieces += more
        spans.append((more[0].start, more[-1].end))
        reach = more[-1].last
    elif right and isinstance(last_word_item(page, left), int) and _parenthetical(page, cue, left, right):
        more = right[1:]
        pieces += [item for item in more if isinstance(item, Piece)]
        spans.append(span_of(page, more))
        reach = last_token(more[-1])
    words = sum(1 for item in left + more if isinstance(item, int) and doc[item].is_alpha)
    return make_turn(page, number, unit, cue, spans, pieces, words), reach


def _after_colon(page, left):
    """The senator scolded him: “The community is against you,” she said. — the words are those in marks."""
    for k in range(len(left) - 1, 0, -1):
        if isinstance(left[k], Piece) and isinstance(left[k - 1], int) and page.doc[left[k - 1]].text == ":":
            return left[k:]
    return left


def _brief(page, gap):
    """Only circumstances of the saying stand between two parts of a quotation, no sentence of its own."""
    verbs = [page.doc[i] for i in gap if page.doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return len(gap) <= 30 and all(any(t.dep_ == "relcl" for t in (verb, verb.head, verb.head.head)) for verb in verbs)


def _only_links(page, items):
    """Nothing but a comma and a connective: "It was, he said, and “I had to step back”"."""
    return bool(items) and all(page.doc[item].is_punct or page.doc[item].lower_ in CONNECTIVES for item in items)


def _is_begun(page, left):
    """ "There was, both coaches insisted, no plan": nothing has been said yet before the comma."""
    words = [page.doc[item] for item in left if isinstance(item, int) and page.doc[item].is_alpha]
    return (
        len(words) <= 3 and bool(words) and words[-1].lemma_ in ("be", "have") and all(isinstance(i, int) for i in left)
    )


def _parenthetical(page, cue, left, right):
    """ "The remaining seven, he assured, were a matter of days": do the words go on after the cue?"""
    doc = page.doc
    if not isinstance(right[0], int) or doc[right[0]].text not in (",", "–", "—") or len(right) < 3:
        return False
    if cue.kind in ("phrase", "agentless") or not is_clause(page, cue, left) or _is_begun(page, left):
        return True
    verb = doc[cue.verb]
    if verb.dep_ == "parataxis" and verb.head.i > cue.verb:
        return True
    if cue.clause and cue.clause[0] < cue.begin and cue.clause[1] > cue.end:
        return True
    return doc[right[1]].lower_ in _GOES_ON if isinstance(right[1], int) else False
