"""Roles without a name: "the Uzbek leader", "the head of our state", "his Azerbaijani counterpart", "the minister"."""

from extraction.people.cast import Person
from extraction.people.lexicon import COUNTERPARTS, GENERIC, OFFICES, ROLES_OF_THEIR_OWN, TITLE_HEADS
from extraction.people.titles import Title
from extraction.places import countries, place_at

__all__ = ["add_roles", "generic_roles"]

_ALIKE = {
    "head of state": {"head of state", "royal", "leader"},
    "leader": {"head of state", "head of government", "royal", "leader"},
    "head of government": {"head of government"},
    "minister": {"minister", "foreign minister", "deputy minister", "deputy premier"},
    "deputy minister": {"deputy minister", "deputy premier"},
    "royal": {"royal", "head of state"},
    "spokesperson": {"spokesperson"},
    "secretary": {"secretary", "foreign minister", "spokesperson"},
    "chair": {"chair", "speaker"},
    "speaker": {"speaker", "chair"},
}
_NATIONAL = {"deputy minister", "deputy premier", "foreign minister", "head of government"}
_SIDES = {"host", "guest"}
_OWN_WORD = {"king", "queen", "emir", "amir", "sultan", "emperor", "pope", "taoiseach", "chancellor"}
_INDEFINITE = {"a", "an", "any", "every", "each", "no", "some", "another"}
_PLURALS = {
    "presidents",
    "ministers",
    "leaders",
    "counterparts",
    "colleagues",
    "guests",
    "hosts",
    "diplomats",
    "officials",
}


def add_roles(doc, cast, titles):
    """Add the role mentions of a Doc to the cast, in text order; a role that nobody fills joins it as a person."""
    for title in sorted(titles, key=lambda t: t.start):
        plural = any(token.lower_ in _PLURALS for token in doc[title.start : title.end])
        if title.determiner in _INDEFINITE or plural or doc[title.start].lower_ in ("no", "any"):
            continue
        if _is_head_word_of_another(doc, title):
            continue
        head = doc[title.end - 1].lower_
        if head in COUNTERPARTS:
            person = _counterpart(doc, cast, title)
        elif head in _SIDES:
            person = _other_side(doc, cast, title)
        else:
            person = _filled_by(doc, cast, title)
        if person is None and _worth_a_row(title):
            person = cast.join(Person(role=_role_name(title)))
            person.add_title(title.text, title.office, title.iso3)
        if person is not None:
            person.mention(doc[title.start : title.end], "role")


def generic_roles(doc, titles):
    """ "the diplomat", "the Uzbek leader", "his Azerbaijani counterpart": nouns that are no titles by themselves."""
    inside = {i for t in titles for i in range(t.start, t.end)}
    for token in doc:
        if (
            token.i in inside
            or not (token.lower_ in GENERIC or token.lower_ in COUNTERPARTS)
            or token.pos_ not in ("NOUN", "PROPN")
        ):
            continue
        if token.lower_ == "number" and (not token.i or token.nbor(-1).lower_ != "opposite"):
            continue
        start = token.i - (token.lower_ == "number")
        while start > 0 and (
            place_at(doc, doc[start - 1].idx, doc[start - 1].idx + len(doc[start - 1]))
            or doc[start - 1].lower_ in ("'s", "’s", "esteemed", "distinguished", "dear")
        ):
            start -= 1
        before = doc[start - 1].lower_ if start else ""
        place = place_at(doc, doc[start].idx, token.idx) if start < token.i else None
        if before in ("the", "his", "her", "its", "our", "their", "my", "your", "this") or place:
            words = doc[start : token.i + 1].text
            yield Title(start, token.i + 1, words, token.lower_, place["iso3"] if place else None, before)


def _is_head_word_of_another(doc, title):
    """True in "presidential aide's", "the minister's office" is still a minister; "Ministers' Council" is not."""
    return title.end < len(doc) and doc[title.end].lower_ in TITLE_HEADS


def _filled_by(doc, cast, title):
    """The person of the cast that last held such an office: of the same country where the role names one."""
    char = doc[title.start].idx
    office = title.office
    alike = GENERIC.get(office) or _ALIKE.get(office, {office})
    fits = [p for p in cast if not p.weak and _could_be(p, alike, title.iso3)]
    if office == "secretary":
        fits = [p for p in fits if any("secretary" in t[0].lower() for t in p.titles)]
    if title.iso3 is None and office == "minister" and len(title.text.split()) > 1:
        fits = [p for p in fits if any(title.text.lower() in t[0].lower() for t in p.titles)]
    if not _BYGONE & set(title.text.lower().split()):
        fits = [p for p in fits if not _is_out_of_office(p)] or fits
    before = [p for p in fits if p.starts and p.starts[0] < char]
    if before:
        words, last = title.text.lower(), Person.last_before if cast.quoted[title.start] else Person.last_told
        if (
            title.iso3 is None and title.text[0].isupper()
        ):  # "Mrs Speaker": the writer's own house does not mean the guest
            before = [p for p in before if not p.guest] or before
        return max(before, key=lambda p: (any(words in t[0].lower() for t in p.titles), last(p, char)))
    if not title.iso3:
        return _untitled_subject(doc, cast, title)
    if fits:  # "the Uzbek president", named only in a later sentence
        return min(fits, key=lambda p: p.starts[0])
    return _without_country(cast, alike, title)


_BYGONE = {"former", "ex", "ex-", "then", "then-", "late"}


def _is_out_of_office(person):
    """ "Former President Kufuor spoke too": "the president" of the next sentence is the sitting one."""
    worded = [title[0].lower().split() for title in person.titles if title[0]]
    return bool(worded) and all(_BYGONE & set(words) for words in worded)


def _untitled_subject(doc, cast, title):
    """ "Hartwell will travel to Paris. The prime minister ...": the person whose office nobody has told yet."""
    if title.office in GENERIC or doc[title.start - 1].lower_ != "the":
        return None
    char = doc[title.start].idx
    recent = [p for p in cast if p.names and not p.weak and p.last_before(char) >= 0]
    last = max(recent, key=lambda p: p.last_before(char), default=None)
    if last is None or last.titles or char - last.last_before(char) > 400:
        return None
    last.add_title(title.text, title.office, None)
    return last


def _without_country(cast, alike, title):
    """The one holder of such an office whose country the article has not told: it is this one."""
    fits = [p for p in cast if not p.weak and p.names and alike and _could_be(p, alike, None)]
    fits = [p for p in fits if not p.countries]
    if len(fits) != 1:
        return None
    fits[0].add_title("", title.office if title.office in TITLE_HEADS.values() else None, title.iso3)
    return fits[0]


def _could_be(person, alike, iso3):
    if not person.starts or iso3 and iso3 not in person.countries:
        return False
    return not alike or not person.offices.isdisjoint(alike)


def _counterpart(doc, cast, title):
    """ "his Uzbek counterpart": same office as somebody just mentioned, of the country named."""
    char = doc[title.start].idx
    recent = sorted((p for p in cast if p.last_before(char) >= 0), key=lambda p: -p.last_before(char))
    if not recent:
        return None
    offices = recent[0].offices
    fits = [p for p in cast if p is not recent[0] and p.offices & offices and p.starts]
    if title.iso3:
        fits = [p for p in fits if title.iso3 in p.countries]
    return min(fits, key=lambda p: abs(p.last_before(char) - char), default=None)


def _other_side(doc, cast, title):
    """ "his host", "the guest": the last named person of another country than the subject of the sentence."""
    char = doc[title.start].idx
    sentence = doc[title.start].sent
    recent = sorted((p for p in cast if p.last_before(char) >= 0 and p.names), key=lambda p: -p.last_before(char))
    here = [p for p in recent if p.last_before(char) >= sentence.start_char]
    if not here:
        later = [p for p in cast if p.names and p not in recent]
        return _by_home(doc, [*recent, *later], host=doc[title.end - 1].lower_ == "host")
    of = here[0].countries
    others = [p for p in recent if p is not here[0] and p.countries - of]
    return others[0] if others else None


def _by_home(doc, recent, *, host):
    """ "The guest" of a report from Tashkent is not from Uzbekistan, "the host" is."""
    name = ((doc._.article or {}).get("dateline_place") or "").lower()
    home = next((p["iso3"] for p in doc._.places if name and (p["city"] or "").lower() == name), None)
    for person in recent:
        of = person.countries
        if home and of and (home in of) == host:
            return person
    return recent[0] if recent and not home else None


def _worth_a_row(title):
    """True for an office with a country, or one of a government that needs none to be told apart."""
    if title.iso3 is not None:
        return title.office in ROLES_OF_THEIR_OWN
    return title.office in _NATIONAL and len(title.text.split()) > 1


def _role_name(title):
    """ "Uzbek president" → "President of Uzbekistan"; "Minister of Energy of Uzbekistan" stays."""
    own = next((word for word in title.text.lower().split() if word in _OWN_WORD), None)
    office = own.capitalize() if own else OFFICES.get(title.office)
    if title.iso3 and office and title.office != "minister":
        return f"{office} of {countries()[title.iso3].name}"
    return title.text[0].upper() + title.text[1:]
