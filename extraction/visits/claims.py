"""Claimed numbers: how often somebody went ("five times", "on four occasions"), and in which window."""

from extraction.visits.lexicon import MANY, NUMBERS, OFTEN
from extraction.visits.near import around, below, dates_around

__all__ = ["claim_number", "open_window", "without_number"]

_TIMES = {"times", "occasions"}
_REACH = 14  # words from a verb to the "times" that count it


def claim_number(trip, verb):
    """Give a trip the number that its clause tells; one of which the number is not told is no row.

    "Hungarian Foreign Minister Peter Szijjarto has been to Baku four times since 2021" counts four.
    """
    trip.count = _number(verb)
    meets = verb.lemma_ in ("meet", "hold", "have")  # "met in Oslo three times": it may have been one visit
    if trip.count == 1 and _often(verb) or trip.count > 1 and meets:
        trip.told = False


def _number(verb):
    for token in below(verb):
        if token.lower_ in ("twice", "thrice") and token.head == verb and not _more_than(token):
            return NUMBERS[token.lower_]
        if token.lower_ in _TIMES and abs(token.i - verb.i) < _REACH:
            word = next((c.lower_ for c in token.children if c.dep_ == "nummod"), "")
            return int(word) if word.isdigit() else NUMBERS.get(word, 1)
    return 1


def _often(verb):
    """ "has visited Quito many times", "often visits Lima", "was in Oslo more than once", "dozens of times"."""
    for token in below(verb):
        if token.lower_ in OFTEN and token.head == verb or token.lower_ in ("once", "twice") and _more_than(token):
            return True
        if token.lower_ in _TIMES and abs(token.i - verb.i) < _REACH:
            before = {word.lower_ for word in token.doc[max(0, token.i - 3) : token.i]}
            if before & MANY:
                return True
    return False


def _more_than(token):
    return token.i > 1 and token.nbor(-1).lower_ == "than" and token.nbor(-2).lower_ == "more"


def without_number(noun):
    """True for "several visits to Peru and Chile", "repeated trips to Lima": how many, the words do not say."""
    return noun.tag_ == "NNS" and any(child.lower_ in MANY for child in noun.children)


def open_window(trip, doc):
    """The window of an aggregate that begins with its "since" and ends with the telling: `2022/..`.

    "Since 2022, Slovak Prime Minister Robert Fico has paid five visits to Serbia."
    """
    if trip.count == 1 or trip.status == "planned":
        return
    if trip.date is None:
        trip.date = _since_an_event(doc[trip.at])
    if trip.date is not None and trip.date["date_start"] and not trip.date["date_end"] and _is_since(trip.date, doc):
        start = trip.date["date_start"]
        trip.date = {**trip.date, "edtf": f"{start}/.."}


def _is_since(mention, doc):
    span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
    words = [token.lower_ for token in doc[max(span.sent.start, span.start - _SINCE_REACH) : span.start]]
    behind = words[words.index("since") + 1 :] if "since" in words else None
    return behind is not None and not {",", "in"} & set(behind[:1]) and "," not in behind


_SINCE_REACH = 6  # words from "since" to the day of "since the attacks of 7 October"


def _since_an_event(told):
    """The day behind the "since" of "has been there ten times since the vote of 7 May", or None."""
    since = next((token for token in around(told) if token.lower_ == "since" and token.i > told.i), None)
    behind = (m for m in dates_around(told) if since is not None and m["start"] > since.idx)
    mention = next(behind, None)
    return mention if mention and mention["date_start"] else None
