"""How the tests read quotations: one line a row."""

from functools import cache

from extraction.quotes import find_quotes

__all__ = ["quoted", "read", "spoken"]


@cache
def read(text):
    """The rows of a text; every one quotes the text that it was found in."""
    rows = find_quotes(text)
    for row in rows:
        assert 0 <= row.char_start < row.char_end <= len(text)
        assert row.text.split()[0] in text[row.char_start : row.char_end]
        if row.speaker_text is not None:
            assert text[row.speaker_start : row.speaker_end] == row.speaker_text
    return rows


def spoken(text):
    """(kind, speaker, words) of each row."""
    return [(row.kind, row.speaker, row.text) for row in read(text)]


def quoted(text):
    """The words of each direct row."""
    return [row.text for row in read(text) if row.kind == "direct"]
