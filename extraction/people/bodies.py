"""Bodies of many states in the words of a title or an event: "UN Secretary-General", "OPEC ministerial meeting"."""

import re

from extraction.people.lexicon import INTERNATIONAL

__all__ = ["names_many"]

_NAMES = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(INTERNATIONAL)))})(?!\w)", re.IGNORECASE)


def names_many(words):
    """True where the words name a body of many states; "un" and "cis" in small letters are words of no such body."""
    return any(found.group()[0].isupper() for found in _NAMES.finditer(words))
