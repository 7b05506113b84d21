"""The words that dates are made of, each with its class in the grammar of `patterns.py` and its value.

A word has one class. Words that are also something else ("may", "march", "fall", "second") are checked by `scan.py`
against their neighbours. Word lists that the rules ask about stand here too.
"""

__all__ = ["AMBIGUOUS", "CLASSES", "GROUPS", "WORDS", "words"]


def words(text):
    """The words of a text as a frozenset."""
    return frozenset(text.split())


# class name in the grammar → the one character that stands for it in the coded text
CLASSES = {
    "month": "M", "weekday": "W", "num": "D", "big": "B", "ordnum": "O", "ordword": "o", "year": "Y",
    "shortyear": "y", "decade": "K", "iso": "I", "number": "N", "vague": "v", "a": "a", "unit": "u", "annum": "U",
    "quarter": "q", "half": "h", "period": "p", "season": "S", "weekend": "w", "hours": "H", "last": "l", "past": "z",
    "next": "n", "following": "f", "this": "t", "same": "s", "that": "j", "the": "x", "of": "P", "from": "r",
    "to": "T", "between": "b", "and": "A", "dash": "-", "comma": ",", "ago": "g", "earlier": "e", "later": "L",
    "before": "1", "after": "2", "early": "E", "edge": "Z", "today": "d", "ref": "R", "daypart": "G", "fiscal": "F",
    "each": "c", "poss": "'", "in": "i", "century": "C", "qcode": "Q", "over": "V", "more": "m", "tens": "X",
    "hence": "6", "than": "3", "or": "4", "so": "5", "now": "!", "clock": "k", "on": "@", "sometime": "~",
}  # fmt: skip

# Names that stand for the codes of several classes: a year is a unit, but only a year follows a month.
GROUPS = {**CLASSES, "unit": CLASSES["unit"] + CLASSES["annum"]}

_MONTHS = (
    "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu", "friday fri", "saturday sat",
    "sunday sun",
)  # fmt: skip
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_VALUES = {
    "season": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    "unit": {"day": "D", "week": "W", "fortnight": "2W", "month": "M", "decade": "10Y"},
    "annum": {"year": "Y"},
    "hours": {"hour": "H", "minute": "M"},
}
_DAY_PARTS = {
    "MO": "morning dawn daybreak", "AF": "afternoon noon midday lunchtime", "EV": "evening dusk",
    "NI": "night midnight",
}  # fmt: skip
# class → its words; the value of each is the word itself
_PLAIN = {
    "last": "last previous preceding prior", "past": "past latest recent", "next": "next coming upcoming forthcoming",
    "following": "following ensuing subsequent", "this": "this current present ongoing",
    "same": "same comparable corresponding", "that": "that those", "the": "the its their our his her", "a": "a an",
    "of": "of", "in": "in during since by for at throughout within about around", "on": "on", "over": "over",
    "from": "from", "to": "to through until till thru", "between": "between", "and": "and &", "dash": "- – — − ‑ ‒",
    "comma": ",", "ago": "ago back", "earlier": "earlier", "later": "later", "before": "before previously",
    "after": "after afterwards afterward thereafter", "hence": "hence", "early": "early mid late",
    "edge": "end beginning start middle close outset", "sometime": "sometime", "each": "every each",
    "fiscal": "fiscal financial calendar full academic school business trading", "than": "than", "or": "or", "so": "so",
    "vague": "few several couple many some numerous", "poss": "'s ’s", "century": "century centuries",
    "more": "more nearly almost roughly just less exactly only barely", "quarter": "quarter quarters",
    "half": "half halves semester", "period": "period periods", "weekend": "weekend weekends",
}  # fmt: skip
_SAME_VALUE = (
    ("today", "today", 0), ("today", "yesterday", -1), ("today", "tomorrow", 1), ("today", "tonight", "NI"),
    ("now", "now currently nowadays presently", "PRESENT_REF"), ("ref", "recently lately", "PAST_REF"),
    ("ref", "soon shortly", "FUTURE_REF"), ("number", "dozen", 12), ("number", "hundred", 100),
    ("big", "thousand", 1000), ("ordword", "thirtieth", 30),
)  # fmt: skip


def _entries():
    """Every word of the grammar with its class and value: triples."""
    for name, text in _PLAIN.items():
        yield from ((word, name, word) for word in text.split())
    for name, values in _VALUES.items():
        for word, value in values.items():
            yield from ((word, name, value), (f"{word}s", name, value))
    for value, text in _DAY_PARTS.items():
        yield from ((word, "daypart", value) for word in text.split())
    for name, groups in (("month", _MONTHS), ("weekday", _WEEKDAYS)):
        for number, text in enumerate(groups, 1):
            yield from ((word, name, number) for word in text.split())
    numbered = (
        ("number", _NUMBERS, 0, 1),
        ("tens", _TENS, 20, 10),
        ("ordword", _ORDINALS, 1, 1),
        ("decade", _DECADES, 2, 1),
    )
    for name, text, first, step in numbered:
        yield from ((word, name, first + step * i) for i, word in enumerate(text.split()))
    for name, text, value in _SAME_VALUE:
        yield from ((word, name, value) for word in text.split())


WORDS = {word: (name, value) for word, name, value in _entries()}
MONTH_ABBREVIATIONS = words("jan feb febr mar apr jun jul aug sept sep oct nov dec")
WEEKDAY_ABBREVIATIONS = words("mon tues tue wed weds thurs thur thu fri sat sun")
WEEKDAY_NAMES = words("monday tuesday wednesday thursday friday saturday sunday")

# Words of the grammar that are more often something else; `scan.py` asks their neighbours.
AMBIGUOUS = words("may march mar dec sep jan jun jul mon sat sun wed thu tue fri fall spring springs falls")

# Words that point back, ahead, or to another date of the article.
BACK = ("last", "past", "latest")
AHEAD = ("next", "coming", "upcoming", "forthcoming")
AFTERWARDS = ("following", "ensuing", "subsequent")
BEFORE = ("previous", "preceding", "prior")
RELATED = (*AFTERWARDS, *BEFORE, "same", "that", "those", "comparable", "corresponding")
SHIFTS = ("last", "past", "next", "following", "this", "same", "that")
CURRENT = ("this", "current", "present")

# Prepositions of a term: "extended to Nov. 20", "through January". The term may lie ahead of a past tense.
TERM_WORDS = words("to until till through by for before")
# What a four-digit number after it is not a year of: "resolution 1701", "Agenda 2030", "room 2012".
NUMBERED_THINGS = words(
    "resolution article number no room flight page law decree order boeing highway channel model paragraph section "
    "agenda vision horizon strategy expo windows route part level unit"
)
# What a four-digit number before it counts or measures: "1830 GMT", "2000 people".
MEASURES = words("gmt utc hours hrs local km kg tonnes tons meters metres percent people m miles euros dollars")
# Plurals that a year, not a number, stands before: "1989 earnings", "the 2021 elections".
DATED_PLURALS = words(
    "earnings results elections figures sales profits games olympics talks estimates levels protests prices revenues "
    "championships finals polls riots bonds notes debentures negotiations accords agreements attacks floods sanctions"
)
YEAR_LEADS = words(
    "in of since by until till from during before after for between through throughout to within around about late "
    "early mid due year fiscal summer spring autumn fall winter and back as on or than circa"
)
COUNT_LEADS = words("about around to for than or by")
DETERMINERS = words("the a its his her their our this that these those")
# Words that may follow "two days after" where no event does: "two days after, in Baku, …".
NO_OBJECT = words("and but in at on with by from to for where when while")
DURATION_LEADS = words("for in within over about nearly almost than after half only just during")
UNTIL = words("until till")
TERM_LEADS = words("until till to for through")
# Verbs that name a new date, with the particles that those of many senses need.
PUT_OFF_VERBS = {
    **dict.fromkeys(words("postpone delay defer reschedule adjourn extend prolong prorogue rearrange"), ()),
    **dict.fromkeys(words("put push move"), ("off", "back", "forward")),
    "bring": ("forward",),
}
MOVING = words("move shift switch")  # "moved to Friday", but "moved back in May"
PUT_OFF_NOUNS = words("postponement delay deferral adjournment extension prolongation")
# What leads in to a day that is told by its number alone: "moved to Doha on the 10th".
DAY_LEADS = words("on by until till from through since")
PUT_OFF = words("cancel postpone put call scrap shelve delay")
