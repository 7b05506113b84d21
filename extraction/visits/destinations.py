"""Where a trip goes: the country, city or venue that a verb or a noun of travel is tied to."""

from typing import NamedTuple

from extraction.people import names_many
from extraction.places import place_at
from extraction.visits.lexicon import EVENTS, MULTILATERAL, NOUNS

__all__ = [
    "Destination",
    "city_within",
    "destination_of",
    "destinations",
    "event_of",
    "object_places",
    "one_per_country",
    "where_clause",
]

_TOWARDS = {"to", "in", "into", "at", "for"}
_OF_A_TOUR = {"tour": {"of"}}  # "a tour of Ghana and Togo", but "the visit of the Ghanaian minister"
_BACK = {"from", "back", "after", "before", "since"}  # what follows lies elsewhere: "a stop here on the way from Oslo"
_NOT_A_WAY = {"according", "owing", "thanks", "response", "contrast"}  # "according to Paris"
_REACH = 14  # tokens to the right that a mis-attached "to Baku" may lie away


class Destination(NamedTuple):
    """One destination: country code, city if one is named, how it was said, and the event that drew the visitor."""

    iso3: str
    place: str | None
    token: int
    inferred: bool
    event: str | None = None
    multilateral: bool = False


def destinations(trigger, story, visitor_iso3=None, *, prepositions=_TOWARDS):
    """The destinations that hang on a word of travel, several where they are coordinated.

    "official visits to Uzbekistan and Kazakhstan" gives two for *visits*.
    """
    found = []
    for child in _prepositions(trigger):
        if child.lower_ not in prepositions or child.head.lower_ in _NOT_A_WAY:
            continue
        for obj in (c for c in child.children if c.dep_ in ("pobj", "pcomp")):
            if obj.lemma_.lower() in NOUNS:
                found += destinations(
                    obj, story, visitor_iso3, prepositions=_TOWARDS | _OF_A_TOUR.get(obj.lemma_, set())
                )
            else:
                found += _with_coordinated(obj, story, visitor_iso3)
    for child in trigger.children:
        if child.dep_ == "advmod" and child.lower_ in ("here", "there"):
            iso3 = story.country_of(child, visitor_iso3)
            if iso3:
                found.append(Destination(iso3, _city_before(child, iso3), child.i, True))
    found = [d for d in found if d.iso3 != visitor_iso3] or found
    found = [d for d in found if not d.event] or found  # "to Paris for the UK-France summit" goes to Paris
    return one_per_country(found) or _to_the_right(trigger, story, visitor_iso3, prepositions)


_NEARBY = 200  # characters back to the city that "there" means


def _city_before(adverb, iso3):
    """The city just named that "there" means: "will be held in Tashkent. A group will go there"."""
    if adverb.lower_ != "there":
        return None
    near = [
        p
        for p in adverb.doc._.places or []
        if adverb.idx - _NEARBY < p["start"] < adverb.idx and p["iso3"] == iso3 and p["city"]
    ]
    return near[-1]["city"] if near else None


def _prepositions(trigger):
    """Prepositions of a verb or noun, also behind its particles: "go on to Bishkek", "is due in Baku"."""
    for child in trigger.children:
        if child.dep_ in ("prep", "dative", "agent"):
            yield child
            yield from (c for c in child.children if c.dep_ == "prep")
        elif child.dep_ in ("prt", "advmod", "acomp", "npadvmod", "attr", "dobj") and child.i > trigger.i:
            yield from (c for c in child.children if c.dep_ == "prep")


def _with_coordinated(obj, story, visitor_iso3):
    found = []
    node, seen = obj, 0
    while node is not None and seen < 8:
        found += destination_of(node, story, visitor_iso3)
        node = next((c for c in node.children if c.dep_ in ("conj", "appos") and c.pos_ in ("PROPN", "NOUN")), None)
        seen += 1
    return found


def destination_of(obj, story, visitor_iso3):
    place = place_at(obj.doc, obj.idx, obj.idx + len(obj))
    event, multilateral = event_of(obj)
    if place is not None and place["kind"] != "body":
        if place["kind"] == "demonym" and not event:
            return []
        return [Destination(place["iso3"], place["city"], obj.i, False)]
    within = city_within(obj)
    if within is not None and within["kind"] not in ("demonym", "body"):
        return [Destination(within["iso3"], within["city"], obj.i, False)]
    inner = _places_of(obj)
    if inner:
        best = next((p for p in inner if p["city"]), inner[0])
        return [Destination(best["iso3"], best["city"], obj.i, False, event, multilateral)]
    iso3 = story.country_of(obj, visitor_iso3)
    return [Destination(iso3, None, obj.i, True, event, multilateral)] if iso3 else []


_KINDS = {"capital", "city", "town", "port", "resort", "republic", "kingdom", "state", "island"}


def city_within(obj):
    """The city in "Slovenia's capital Ljubljana" and "the city of Oran", whichever word the parser made the head."""
    if obj.lemma_.lower() not in _KINDS:
        return None
    doc, end = obj.doc, obj.i + 1
    while end < min(obj.i + 4, obj.sent.end) and doc[end].lower_ in ("of", "the"):
        end += 1
    return place_at(doc, doc[end].idx, doc[end].idx + len(doc[end])) if end < obj.sent.end else None


def _places_of(obj):
    """The places inside a noun phrase: "the Samarkand summit of the Turkic states", "Tashkent airport"."""
    doc, found = obj.doc, []
    for token in doc[obj.left_edge.i : min(obj.right_edge.i + 1, obj.i + 12)]:
        place = place_at(doc, token.idx, token.idx + len(token)) if token.text[:1].isupper() else None
        if place is None or place["kind"] in ("demonym", "body"):
            continue
        before = doc[token.i - 1].lower_ if token.i else ""
        if before == "the" and token.i > 1:
            before = doc[token.i - 2].lower_
        if token.i < obj.i or before in ("in", "at", ","):
            found.append(place)
    return found


def event_of(obj):
    """(name of the event, whether it is multilateral) where a noun phrase is a summit, forum, exhibition and so on."""
    lower = obj.lower_ if obj.lower_ in EVENTS else obj.lemma_.lower()
    if lower not in EVENTS and not lower.startswith("cop2"):
        return None, False
    if lower == "conference" and any(child.lower_ in ("press", "news") for child in obj.children):
        return None, False
    phrase = obj.doc[obj.left_edge.i : min(obj.right_edge.i + 1, obj.i + 10)]
    words = []
    for token in phrase:
        if token.i > obj.i and (
            token.text in (",", ";")
            or token.ent_type_ == "DATE"
            or token.lower_ in ("in", "on", "at", "where", "which", "held")
        ):
            break
        words.append(token.text_with_ws)
    name = "".join(words).strip()
    for article in ("the ", "a ", "an ", "The "):
        name = name.removeprefix(article)
    return name, lower in MULTILATERAL or lower.startswith("cop2") or _of_many_states(name)


def _of_many_states(name):
    """ "80th session of the UN General Assembly", "OPEC ministerial meeting"."""
    words = name.lower()
    return any(part in words for part in ("general assembly", "summit", "forum")) or names_many(name)


def one_per_country(found):
    """One destination a country, its cities in order: "visited Tashkent, Samarkand and Khiva" is one trip."""
    best = {}
    for destination in found:
        known = best.get(destination.iso3)
        if known is None:
            best[destination.iso3] = destination
            continue
        cities = [city for city in (known.place, destination.place) if city]
        best[destination.iso3] = known._replace(
            place=", ".join(dict.fromkeys(cities)) or None,
            event=known.event or destination.event,
            multilateral=known.multilateral or destination.multilateral,
        )
    return list(best.values())


def _to_the_right(trigger, story, visitor_iso3, prepositions):
    """The parser sometimes ties "to Baku" to a name before it; the words themselves still stand close by."""
    doc, sent_end = trigger.doc, trigger.sent.end
    for i in range(trigger.i + 1, min(sent_end - 1, trigger.i + _REACH)):
        token = doc[i]
        if (
            token.pos_ == "VERB"
            and token.dep_ in ("ROOT", "conj", "relcl", "advcl", "ccomp")
            or token.text in (";", ":")
            or token.lower_ in _BACK | _NOT_A_WAY
        ):
            return []
        if token.lower_ in prepositions and token.lower_ not in ("for", "at"):
            for j in range(i + 1, min(i + 4, sent_end)):
                if doc[j].pos_ == "ADP":
                    break
                place = place_at(doc, doc[j].idx, doc[j].idx + len(doc[j])) if doc[j].text[:1].isupper() else None
                if place is not None and place["kind"] not in ("body", "demonym") and place["iso3"] != visitor_iso3:
                    return [Destination(place["iso3"], place["city"], j, False)]
                if doc[j].lower_ in ("country", "capital"):
                    iso3 = story.country_of(doc[j], visitor_iso3)
                    return [Destination(iso3, None, j, True)] if iso3 else []
    return []


def object_places(obj, story, visitor):
    """The destinations that an object names, one by one: "visited Oslo, Bergen and Peru"."""
    node, found = obj, []
    while node is not None:
        iso3 = story.country_of(node, visitor)
        place = place_at(obj.doc, node.idx, node.idx + len(node)) or city_within(node)
        if iso3 and not (place and place["kind"] in ("demonym", "body")):
            found.append(Destination(iso3, place["city"] if place else None, node.i, place is None))
        node = next((c for c in node.children if c.dep_ == "conj"), None)
    return found


def where_clause(verb, story):
    """The place that "where he had spent two days" hangs on."""
    if not any(child.lower_ == "where" for child in verb.children) or verb.dep_ != "relcl":
        return []
    return destination_of(verb.head, story, None)
