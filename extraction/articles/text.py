"""Plain text: bytes in any encoding → the same characters, with line breaks as \\n and nothing else changed.

Rows quote an article by character, so no space, stamp or counter is taken out of a text file.
"""

import codecs
import re

from extraction.articles.errors import UnreadableFile
from extraction.articles.formats import MAX_CHARACTERS, Parsed, check_length

__all__ = ["decoded", "read_text", "verbatim"]

# The longer mark first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 100_000
_BYTES_A_CHARACTER = 4
# What no text file, database or JSON line can hold: NUL and halves of surrogate pairs.
_NO_CHARACTERS = re.compile("[\x00\ud800-\udfff]")


def read_text(data, *, name=None):
    """A text file as it stands: " date 2024-08-24 \\nTASHKENT, August 23. …" keeps its first space."""
    if len(data) > _BYTES_A_CHARACTER * MAX_CHARACTERS + 4:
        check_length(range(len(data) // _BYTES_A_CHARACTER), name)
    return Parsed(text=verbatim(decoded(data, name=name)))


def verbatim(text):
    """The text with its line breaks as \\n, and the replacement character for what is no character."""
    return _NO_CHARACTERS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def decoded(data, *, name=None):
    """The characters of a text file in UTF-8, UTF-16, UTF-32 or the encoding that its bytes fit best."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    try:
        if encoding:
            return data.decode(encoding)
        if not _CONTROLS.search(data):
            return data.decode("utf-8")
    except UnicodeDecodeError:
        if encoding:
            return data.decode(encoding, errors="replace")
    return _guessed(data, name)


def _guessed(data, name):
    encoding = _unmarked_utf16(data)
    if encoding is None and len(_CONTROLS.findall(data, 0, _SAMPLE)) * 100 > min(len(data), _SAMPLE):
        raise UnreadableFile(_binary(name))
    encoding = encoding or _best_encoding(data)
    if encoding is None:
        raise UnreadableFile(_binary(name))
    return data.decode(encoding, errors="replace")


def _unmarked_utf16(data):
    """UTF-16 without its mark: in Western text every other byte is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd * 4 > len(sample) and not even:
        return "utf-16-le"
    return "utf-16-be" if even * 4 > len(sample) and not odd else None


def _best_encoding(data):
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        # A file cut in the middle of a character is still UTF-8.
        if error.start > 100 and error.start >= len(data) - 4:
            return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else None


def _binary(name):
    return (
        f"{f'“{name}”' if name else 'The file'} holds no text that can be read; it looks like another kind of file "
        "under a text file's name. Save the article as plain text in UTF-8, or paste it."
    )
