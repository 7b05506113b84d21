"""An article's text cut at the edges of its marks, so that a browser can be sent slices and never an offset.

JavaScript counts UTF-16 units and Python counts characters; slices mean the same to both. Marks may overlap.
"""

from collections import defaultdict

__all__ = ["cut"]


def cut(text, spans):
    """Paragraphs of `[slice, ids]` pieces for spans `(start, end, id)`, in one pass over the text.

    `cut("A visit.\\nA treaty.", [(2, 7, "v")])` is `[[["A ", []], ["visit", ["v"]], [".", []]], [["A treaty.", []]]]`.
    """
    opens, closes = defaultdict(list), defaultdict(list)
    for start, end, id in spans:
        start, end = max(start, 0), min(end, len(text))
        if start < end:
            opens[start].append(id)
            closes[end].append(id)
    edges = sorted({0, len(text), *opens, *closes})
    paragraphs, active = [[]], {}
    for here, there in zip(edges, edges[1:], strict=False):
        for id in closes[here]:
            active.pop(id, None)
        active |= dict.fromkeys(opens[here])
        _add(paragraphs, text[here:there], list(active))
    return [pieces for pieces in paragraphs if any(slice.strip() for slice, _ in pieces)]


def _add(paragraphs, slice, ids):
    """A piece goes on in the last paragraph; every line break in it begins another."""
    first, *others = slice.split("\n")
    if first:
        paragraphs[-1].append([first, ids])
    for line in others:
        paragraphs.append([[line, ids]] if line else [])
