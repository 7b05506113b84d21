"""What stands before or above the text proper: the dateline of a paragraph, a headline."""

import re

from extraction.articles.dateline import line_dateline

__all__ = ["dateline_end", "is_headline"]

# "LIMA (Andina News / Radio Sur - 11 May 2023) President", "QUITO, (Andes) – Peru", "(SURFEED- Andina) Peru and Chile"
_BRACKETED = re.compile(
    r"(?:[A-Z][A-Z .'-]{2,40},?\s*)?\((?=[^()]*[A-Z])[^()\n]{2,70}\)\s*(?:[–—-]{1,2}\s*)?(?=[A-Z\"“])"
)
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_LONGEST_HEADLINE = 200  # characters


def dateline_end(line):
    """Characters of a paragraph that its dateline takes, 0 without one."""
    bracketed = _BRACKETED.match(line)
    found = None if bracketed else line_dateline(line)
    return bracketed.end() if bracketed else found.end if found else 0


def is_headline(text, start, end):
    """A line without a stop: "Minister says road will open", "PERU TO SELL TO U.S."; the text tells it again."""
    if end - start >= _LONGEST_HEADLINE:
        return False
    line = text[start:end].strip()
    tail = "" if _INITIALS.search(line) and line.upper() == line else line[-2:]
    return not any(mark in tail for mark in ".!?…:,;")
