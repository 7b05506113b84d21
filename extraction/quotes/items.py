"""Questions about the items of a unit: its narration tokens and quoted pieces."""

from extraction.quotes.layout import Piece

__all__ = [
    "COMMAS",
    "ends_with_comma",
    "first_token",
    "has_words",
    "is_punct",
    "is_title",
    "last_token",
    "last_word_item",
    "span_of",
    "words_in",
]

COMMAS = frozenset([",", "-", "–", "—", "--", "―", ":"])
_STOPS = frozenset([".", ",", ";", ":", "!", "?", "…"])


def first_token(item):
    return item.first if isinstance(item, Piece) else item


def last_token(item):
    return item.last if isinstance(item, Piece) else item + 1


def words_in(page, piece):
    return sum(token.is_alpha or token.like_num for token in page.doc[piece.first : piece.last])


def last_word_item(page, items):
    """The last item that holds a word."""
    return next((item for item in reversed(items) if isinstance(item, Piece) or page.doc[item].is_alpha), None)


def has_words(page, items):
    return any(isinstance(item, Piece) or page.doc[item].is_alpha for item in items)


def is_punct(page, item):
    return isinstance(item, int) and page.doc[item].is_punct


def ends_with_comma(page, left):
    return isinstance(left[-1], int) and page.doc[left[-1]].text in COMMAS and page.doc[left[-1]].text != ":"


def is_title(page, piece):
    """“The Third Voice”: capitals throughout and no stop inside the marks."""
    tokens = [t for t in page.doc[piece.first : piece.last] if t.is_alpha]
    if not tokens or len(tokens) > 12 or page.text[piece.end - 1] in ",.!?…":
        return False
    return all(t.text[0].isupper() for t in tokens if len(t) > 3) and tokens[0].text[0].isupper() and len(tokens) > 1


def span_of(page, items):
    doc = page.doc
    start = items[0].start if isinstance(items[0], Piece) else doc[items[0]].idx
    last = next(
        (item for item in reversed(items) if isinstance(item, Piece) or doc[item].text not in _STOPS), items[-1]
    )
    end = last.end if isinstance(last, Piece) else doc[last].idx + len(doc[last])
    return start, end
