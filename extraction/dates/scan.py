"""Text → the coded text that the grammar reads: one character for each word, with its value and its offsets.

"in July of this year" becomes the codes of *in month of this unit*; patterns over such a string are short, and
fast because a page is only some hundred characters long.
"""

import re
from typing import NamedTuple

from extraction.dates.lexicon import AMBIGUOUS, CLASSES, MONTH_ABBREVIATIONS, WEEKDAY_ABBREVIATIONS, WORDS

__all__ = ["Scan", "scan"]

OTHER, BREAK, DOT = ".", "\n", ";"
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]++(?!\d))"
    r"|(?P<mark1>[^\w\s'’‘`$€£¥])"
    r"|(?P<newline>\n)"
    r"|(?P<iso>\d{4}(?P<mark0>[-/.])\d{1,2}(?P=mark0)\d{1,2}(?:T\d\d:\d\d[\d:.Z+-]*)?(?!\d|[-/.]\d))"
    r"|(?P<compact>(?:1[6-9]|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\w|[.,]\d))"
    r"|(?P<numeric>\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?!\d|[./-]\d))"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d))"
    r"|(?P<ordnum>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>(?:[12]\d{3}|['’‘`]?\d0)s\b)"
    r"|(?P<shortyear>['’‘`]\d\d(?![\w%]))"
    r"|(?P<qcode>[QqHh][1-4](?!\w))"
    r"|(?P<integer>(?<![$€£¥.,\d])\d+(?![\w%°]|[.,]\d))"
    r"|(?P<other>[$€£¥]\s?\d[\w.,]*%?|\d[\w.,]*[\w%])"
    r"|(?P<poss>['’]s\b)"
    r"|(?P<rest>[^\W\d_]+|[^\w\s])"
)
_ABBREVIATIONS = MONTH_ABBREVIATIONS | WEEKDAY_ABBREVIATIONS


def _codes(names):
    return frozenset(CLASSES[name] for name in names.split())


# What stands before a month whose name is also another word: "in May", "last March", "of this May".
_BEFORE_A_MONTH = _codes(
    "in of last past next this following from to between early edge num ordnum ordword and same that weekday on over "
    "each comma the"
)
_BEFORE_FOLLOWING = _codes("the that this")
_BESIDE_A_DAY = _codes("num ordnum ordword month")
_BEFORE_A_SEASON = _codes("the last past next this following in early that same edge")
_DAYS_AND_YEARS = _codes("num ordnum ordword year poss")


class Scan(NamedTuple):
    """The coded text (`codes`) and, for each of its characters, value and offsets of the word that it stands for."""

    codes: str
    values: list
    starts: list
    ends: list


def scan(text):
    """The `Scan` of a text; a run of words that no date is made of is coded as one `.`."""
    codes, values, starts, ends = [OTHER], [None], [0], [0]
    read_to = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < read_to:  # the full stop of an abbreviation
            continue
        if match.lastgroup == "word" and match.group().lower() not in WORDS:
            code = OTHER
        else:
            code, value, read_to = _classified(match, text)
        if code != OTHER:
            codes.append(code)
            values.append(value)
            starts.append(start)
            ends.append(read_to)
        elif codes[-1] != OTHER:  # one stands for them all: no date runs over another word
            codes.append(OTHER)
            values.append(None)
            starts.append(start)
            ends.append(start)
    for i, code in enumerate(codes):
        if code == CLASSES["following"] and codes[i - 1] not in _BEFORE_FOLLOWING:
            codes[i] = OTHER  # "Following Thursday's talks": a preposition
    for i in [i for i, value in enumerate(values) if type(value) is tuple]:
        codes[i], values[i] = _settled(i, codes, values)
    return Scan("".join(codes), values, starts, ends)


def _classified(match, text):
    """Class code, value and end of one token. The value of an ambiguous word is a tuple until its neighbours spoke."""
    kind, word, end = match.lastgroup, match.group(), match.end()
    if kind == "word":
        lower = word.lower()
        entry = WORDS.get(lower)
        if entry is None:
            return OTHER, None, end
        if lower in _ABBREVIATIONS and text[end : end + 1] == ".":
            end += 1
        if lower in AMBIGUOUS:
            return CLASSES[entry[0]], (entry[1], word), end
        return CLASSES[entry[0]], entry[1], end
    if kind == "newline":
        return BREAK, None, end
    if kind == "integer":
        return *_integer(word), end
    if kind in ("mark1", "poss", "rest"):
        entry = WORDS.get(word)
        return (CLASSES[entry[0]] if entry else DOT if word == "." else OTHER), None, end
    return *_number_form(kind, word), end


def _integer(word):
    number = int(word[:9])
    if len(word) <= 2 and 1 <= number <= 31:
        return CLASSES["num"], number
    if len(word) == 4 and 1000 <= number <= 2199:
        return CLASSES["year"], number
    return CLASSES["big"], number


def _number_form(kind, word):
    """Code and value of tokens with digits: "2nd", "1990s", "'96", "2024-08-22", "13.11.2025", "Q3"."""
    if kind == "ordnum":
        number = int(word[:-2])
        return (CLASSES["ordnum"], number) if 1 <= number <= 31 else (OTHER, None)
    if kind == "decade":
        digits = word.strip("'’‘`s")
        return CLASSES["decade"], int(digits[:3]) if len(digits) == 4 else int(digits[0])
    if kind == "shortyear":
        return CLASSES["shortyear"], int(word[1:])
    if kind == "compact":
        return CLASSES["iso"], f"{word[:4]}-{word[4:6]}-{word[6:]}"
    if kind in ("iso", "numeric"):
        return CLASSES["iso"], word
    if kind == "qcode":
        return CLASSES["qcode"], word.upper()
    return CLASSES["clock"] if kind == "clock" else OTHER, word


def _settled(i, codes, values):
    """Code and value of an ambiguous word: "may sign" is no month, "in May" is; "prices fall", "last fall"."""
    value, word = values[i]
    lower = word.lower()
    before, after, beyond = (codes[k] if 0 <= k < len(codes) else BREAK for k in (i - 1, i + 1, i + 2))
    if codes[i] == CLASSES["season"]:
        led = before in _BEFORE_A_SEASON or after == CLASSES["year"] or (after == CLASSES["of"] and beyond in "YltnU")
        return (codes[i] if led else OTHER), value
    if not word[0].isupper():
        return OTHER, None
    if lower in WEEKDAY_ABBREVIATIONS:
        beside = after in _BESIDE_A_DAY or (after == CLASSES["comma"] and beyond in _BESIDE_A_DAY)
        return (codes[i] if beside else OTHER), value
    dated = after in _DAYS_AND_YEARS or (after == CLASSES["comma"] and beyond == CLASSES["year"])
    if before == CLASSES["comma"] or (lower == "may" and after == CLASSES["ordword"]):
        led = dated and after != CLASSES["ordword"]
    elif before == CLASSES["and"]:
        led = dated or (i > 1 and codes[i - 2] == CLASSES["month"])
    else:
        led = dated or before in _BEFORE_A_MONTH
    return (codes[i] if led else OTHER), value
