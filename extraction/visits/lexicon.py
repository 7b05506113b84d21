"""Words of travel: nouns, verbs and phrases that say that somebody went to another country."""

__all__ = [
    "ARRIVALS", "ATTENDANCE", "CALLED_OFF", "COMPANY", "LEGS", "DEPARTURES", "EVENTS", "GOING", "MULTILATERAL", "NOUNS",
    "MANY", "NUMBERS", "OFTEN", "ORDINALS", "DATED_BY_THEMSELVES",
    "POSTPONED", "RECEPTION", "TYPES", "VISITING", "ENDING", "BEGINNING", "STANDING",
]  # fmt: skip

NOUNS = {
    "visit",
    "trip",
    "tour",
    "journey",
    "travel",
    "visits",
    "trips",
    "tours",
    "journeys",
    "stay",
    "stop",
    "stopover",
}

# adjective before the noun → visit type; the first that is found decides
TYPES = {
    "state": "state", "official": "official", "working": "working", "private": "private", "unofficial": "unofficial",
    "informal": "unofficial", "personal": "private", "return": "return", "reciprocal": "return", "friendly": "friendly",
    "goodwill": "friendly", "family": "private", "farewell": "unspecified",
}  # fmt: skip

VISITING = {"visit", "tour"}  # the place is the object
ARRIVALS = {"arrive", "land", "fly", "touch"}
GOING = {
    "go",
    "come",
    "travel",
    "journey",
    "head",
    "drive",
    "sail",
    "return",
    "stop",
    "proceed",
    "depart",
    "leave",
    "move",
}
DEPARTURES = {"leave", "depart"}
RECEPTION = {"receive", "welcome", "meet", "greet", "host"}
ATTENDANCE = {"attend", "participate", "take", "join", "address", "speak"}
COMPANY = {"accompany", "bring", "take"}
STANDING = {"ambassador", "expert", "sport"}  # they live there, or are no officials: their coming is not a visit

EVENTS = {
    "summit", "forum", "conference", "congress", "session", "cop28", "cop29", "cop30", "cop31", "assembly",
    "inauguration",
    "dialogue", "exhibition", "expo", "ceremony", "parade", "talks", "gathering", "meeting", "games", "festival",
    "consultations",
}  # fmt: skip
MULTILATERAL = {
    "summit",
    "forum",
    "cop28",
    "cop29",
    "cop30",
    "cop31",
    "assembly",
    "congress",
    "conference",
    "gathering",
}

CALLED_OFF = {"cancel", "scrap", "abandon", "scupper", "abort", "drop", "skip"}
LEGS = {"open", "begin", "start", "move", "end", "finish", "conclude", "continue"}  # what a tour does at its stops
POSTPONED = {"postpone", "delay", "reschedule", "defer", "suspend"}
ENDING = {"end", "complete", "conclude", "finish", "wrap", "close", "return"}
BEGINNING = {"begin", "start", "open", "kick", "launch"}

NUMBERS = {
    "once": 1, "twice": 2, "thrice": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
OFTEN = {"often", "frequently", "repeatedly", "regularly"}  # how often, the words do not say
MANY = {"many", "several", "numerous", "countless", "various", "multiple", "repeated", "frequent", "dozens", "scores"}
ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
# what a day before it is of, and never of a trip told in the same breath: "a June election"
DATED_BY_THEMSELVES = {"election", "vote", "referendum", "poll", "ballot", "runoff", "budget", "deadline", "anniversary", "attack",
         "war", "coup", "ceasefire", "invasion", "agreement", "deal", "treaty", "accord", "statement", "declaration",
         "term", "holiday"}  # fmt: skip
