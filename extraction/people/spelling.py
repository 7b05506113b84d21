"""How one name is spelt in several ways: accents and capitals, and the vowels of Arabic names."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["consonants", "fold", "goes_by_given_name", "is_given_name"]


@lru_cache(maxsize=4096)
def fold(name):
    """Lower case without diacritics, apostrophes and dots: the form in which names are compared."""
    text = unicodedata.normalize("NFD", name)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.replace("ı", "i").replace("ə", "a").replace("ğ", "g")
    return re.sub(r"\s+", " ", re.sub(r"[’'ʻʼ`.]", "", text.lower())).strip()


_BIN = re.compile(r"\w\s+(?:bin|bint|ibn)\s", re.IGNORECASE)
_VOWELS_AND_DOUBLES = re.compile(r"[aeiouy]|(.)(?=\1)")
_TOLD_APART = 5  # letters from which a name is known by its consonants: "Saad" and "Said" are two


def goes_by_given_name(name):
    """True for "Mohammed bin Salman", who is "Prince Mohammed" later on."""
    return bool(_BIN.search(name))


def consonants(name):
    """What the spellings of one Arabic name share: "Mohammed", "Mohammad" and "Muhammad" are all "mhmd"."""
    return _VOWELS_AND_DOUBLES.sub("", fold(name))


def is_given_name(printed, known):
    """ "Prince Mohammad" is Mohammed bin Salman: vowels differ from line to line, the consonants do not."""
    if " " in printed or len(printed) < _TOLD_APART or not goes_by_given_name(known):
        return False
    return consonants(printed) == consonants(known.split()[0])
