"""What stands near enough to a word to belong to it, in time that does not grow with the sentence.

A text without full stops is one endless sentence, and a list of a thousand trips one endless chain of clauses: what is
read for each trip ends a few lines away from it.
"""

from bisect import bisect_left, bisect_right
from itertools import islice

__all__ = ["above", "around", "below", "dates_around", "is_below"]

_REACH = 80  # words to either side: longer than any sentence that a reader would follow
_HEADS = 24  # steps up: deeper than the parse of any such sentence


def around(token):
    """The words of the sentence near a token, the token included, as a Span."""
    doc, sent = token.doc, token.sent
    return doc[max(sent.start, token.i - _REACH) : min(sent.end, token.i + _REACH + 1)]


def below(token):
    """The near words of the phrase that a token heads, the token included, in text order.

    What lies between its edges is not all its own: phrases may cross.
    """
    found, open_heads = [token], [token]
    while open_heads:
        near = [child for child in open_heads.pop().children if abs(child.i - token.i) <= _REACH]
        found += near
        open_heads += near
    return sorted(found, key=lambda word: word.i)


def is_below(token, top):
    """True for a token of the phrase that another one heads, and for that one itself."""
    within = top.left_edge.i <= token.i <= top.right_edge.i
    return token == top or within and any(head == top for head in above(token))


def above(token):
    """The heads of a token, nearest first."""
    return islice(token.ancestors, _HEADS)


def dates_around(token):
    """The date mentions of the words around a token, in text order."""
    near, dates = around(token), token.doc._.dates or []
    first = bisect_right(dates, near.start_char, key=lambda m: m["end"])
    return dates[first : bisect_left(dates, near.end_char, key=lambda m: m["start"])]
