"""Marks the places of a Doc: the longest name wins, a city is believed where the article makes it likely."""

from bisect import bisect_left

from spacy.language import Language

from extraction.places.gazetteer import capital_of, countries, names

__all__ = ["find_places", "place_at", "places_in"]

_LONGEST = 5  # tokens: "Saint Vincent and the Grenadines"
_LARGE = 200_000
_FAMOUS = 500_000
_LOCATIVE = {
    "in",
    "to",
    "at",
    "from",
    "into",
    "for",
    "near",
    "via",
    "through",
    "outside",
    "of",
    "visiting",
    "visited",
    "visit",
    "visits",
    "toured",
    "reached",
    "left",
    "city",
    "town",
    "capital",
    "port",
    "resort",
}
_NOT_PLACES_BEFORE = {"ocean", "sea", "language", "airlines", "avenue", "street", "university", "football"}
_OF_OLD = {"former", "ancient", "old", "one-time", "erstwhile"}  # "the former Burmese capital" is not Naypyidaw
# "the Bucharest Nine", "the Minsk Process": a group or a course of talks called after a place.
_GROUPS = {
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "process", "format", "formula",
    "club", "quartet", "troika", "trio",
}  # fmt: skip
_TITLES = {
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "president",
    "minister",
    "sir",
    "dr",
    "dr.",
    "senator",
    "queen",
    "king",
}


# American towns are called so; in the news these words head the name of a site or a state.
_SITES = {
    "airport", "republic", "union", "center", "centre", "palace", "square", "park", "university", "college", "harbor",
    "capital", "independence", "liberty", "commerce", "industry", "enterprise", "media", "mission", "embassy",
}  # fmt: skip


def find_places(doc):
    """The places of a parsed Doc as dicts (start, end, text, kind, country, iso3, city), in text order.

    "arrived in the Uzbek capital on Tuesday" gives *Uzbek capital* → Tashkent, Uzbekistan.
    """
    candidates = list(_candidates(doc))
    at_home = {
        name.iso3
        for _, _, meanings in candidates
        for name in meanings
        if name.kind in ("country", "demonym", "capital")
    }
    places, taken = [], 0
    for start, end, meanings in candidates:
        if start < taken:
            continue
        meaning = _meaning(doc[start:end], meanings, at_home)
        if meaning is None:
            continue
        kind, city = meaning.kind, meaning.city
        of_old = start > 0 and doc[start - 1].lower_ in _OF_OLD
        if kind == "demonym" and end < len(doc) and doc[end].lower_ == "capital" and not of_old:
            end, kind, city = end + 1, "capital", capital_of(meaning.iso3)
        taken = end
        places.append(_place(doc[start:end], "city" if kind == "alias" else kind, meaning.iso3, city))
    return places


def _candidates(doc):
    """Token windows that begin with a capital letter and are a known name, the longest at each start."""
    table = names()
    for token in doc:
        if not token.text[:1].isupper() and not (token.lower_ == "the" and token.i + 1 < len(doc)):
            continue
        for size in range(min(_LONGEST, len(doc) - token.i), 0, -1):
            span = doc[token.i : token.i + size]
            meanings = table.get(span.text.lower())
            if meanings and span[-1].text[:1].isupper() and token.text[:1].isupper():
                yield token.i, token.i + size, meanings
                break


def _meaning(span, meanings, at_home):
    """The likeliest meaning of a name here, or None where it is rather a person, a firm or a word."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.lower_ in _NOT_PLACES_BEFORE:
        return None
    if following is not None and following.lower_ in _GROUPS and following.text[0].isupper():
        return None
    sovereign = [m for m in meanings if m.kind in ("country", "demonym", "capital", "body")]
    if sovereign:
        return None if _in_a_personal_name(span) else sovereign[0]
    local = [m for m in meanings if m.iso3 in at_home]
    best = local[0] if local else meanings[0]
    if span.text.lower() in _SITES:
        return None
    if _in_a_personal_name(span) or span.text.isupper() and len(span.text) < 4 or not _proper(span):
        return None
    likely = local or best.population >= _FAMOUS or (best.population >= _LARGE and best.kind == "city")
    if span.root.ent_type_ in ("PERSON", "ORG", "NORP", "PRODUCT") and not _after_locative(span):
        return None
    return best if likely and (span.root.ent_type_ in ("GPE", "LOC", "FAC") or _after_locative(span)) else None


def _proper(span):
    return any(token.pos_ == "PROPN" for token in span)


def _after_locative(span):
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and (
        before.lower_ in _LOCATIVE or before.lower_ in (",", "and") and span.root.ent_type_ != "PERSON"
    )


def _in_a_personal_name(span):
    """True in "President Jordan Bardella", "Mr Paris", "Heydar Aliyev Georgia": part of a name, not a place.

    "Prime Minister of Chad Allamaye Halina" names the country: the model takes all four words for a person.
    """
    doc = span.doc
    before = doc[span.start - 1] if span.start else None
    if before is not None and before.lower_ == "of" and span.end < len(doc) and doc[span.end].ent_iob_ == "I":
        return False
    after = doc[span.end] if span.end < len(doc) else None
    if before is not None and before.lower_ in _TITLES and span.root.ent_type_ == "PERSON":
        return True
    entity = [ent for ent in (span[0], after) if ent is not None and ent.ent_type_ == "PERSON"]
    return len(entity) == 2 and after.ent_iob_ == "I" and after.text[:1].isupper()


def _place(span, kind, iso3, city):
    return {
        "start": span.start_char,
        "end": span.end_char,
        "text": span.text,
        "kind": kind,
        "country": countries()[iso3].name,
        "iso3": iso3,
        "city": city,
    }


def place_at(doc, start, end):
    """The place that overlaps these characters, or None."""
    places = doc._.places or []
    k, found = bisect_left(places, end, key=_start) - 1, None
    while k >= 0 and start < places[k]["end"]:
        k, found = k - 1, places[k]
    return found


def places_in(doc, start, end):
    """The places that lie within these characters, in text order."""
    places = doc._.places or []
    inside = places[bisect_left(places, start, key=_start) : bisect_left(places, end, key=_start)]
    return [place for place in inside if place["end"] <= end]


def _start(place):
    return place["start"]


@Language.component("places")
def places(doc):
    doc._.places = find_places(doc)
    return doc
