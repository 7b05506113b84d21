"""The headline: the first line of a text that is neither page furniture nor prose."""

import re

from extraction.articles.dateline import line_dateline
from extraction.articles.lexicon import FUNCTION_WORDS, MENU_WORDS
from extraction.articles.stamps import header_lines, is_furniture, leading_stamp, stamp_date

__all__ = ["headline"]

_LONGEST, _FEWEST_WORDS = 250, 3
_BYLINE = re.compile(r"(?:by|от|author|photo|source)\b[: ]", re.IGNORECASE)
_FULL_STOP = re.compile(r"(?<!\.)[.;:,][\"'”’»)]*$")
_SPEECH = re.compile(r"[-–—]\s")
_BREADCRUMB = re.compile(r"\s[>»/|›]\s")


def headline(text):
    """The headline of the text, or None: "Senate backs alliance treaty with Azerbaijan"."""
    stamp = leading_stamp(text)
    body = text[stamp[1] :] if stamp else text
    lines = list(header_lines(body))
    for i, line in enumerate(lines):
        if line_dateline(line):
            return None  # the dateline opens the article: a headline would have stood above it
        if stamp_date(line) or is_furniture(line) or _is_menu(line) or _BYLINE.match(line):
            continue
        whole = _with_wrapped_rest(body, line, lines[i + 1 : i + 3])
        if _looks_like_headline(whole):
            return whole
        if len(whole.split()) >= 12:
            return None  # prose has begun
    return None


def _is_menu(line):
    """True of "Home / News / Plenary sessions" and "HOME SPEAKER COMMITTEES GALLERY AZ EN RU"."""
    words = re.findall(r"[\w'’]+", line.lower())
    if any(word in FUNCTION_WORDS for word in words):
        return False
    menu_words = sum(word in MENU_WORDS for word in words)
    return 2 * menu_words >= len(words) or bool(_BREADCRUMB.search(line) and menu_words)


def _with_wrapped_rest(text, line, following):
    """The line with its next ones, where they follow at once and go on in small letters: a wrapped headline."""
    for after in following:
        if not (after[:1].islower() and f"{line.rsplit(chr(10), 1)[-1]}\n{after}" in text[:5000]):
            break
        line = f"{line}\n{after}"
    return " ".join(line.split())


def _looks_like_headline(line):
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    return (
        len(words) >= _FEWEST_WORDS
        and len(line) <= _LONGEST
        and not _FULL_STOP.search(line)
        and not _SPEECH.match(line)
        and not line[0].islower()
    )
