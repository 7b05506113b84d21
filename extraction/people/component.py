"""The persons of an article, each with all its mentions: names first, then roles, then pronouns.

What a role or a pronoun means is decided by what was said before it: "the Uzbek leader" is the last head of state
of Uzbekistan, "he" the person that the story is about. A role that nobody fills becomes a person of its own, named
by the role ("Minister of Foreign Affairs of Azerbaijan").
"""

import re
from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from extraction.people.beside import also_held, by_bounds, country_beside, leads_a_delegation, title_of
from extraction.people.bodies import names_many
from extraction.people.cast import Cast, Person
from extraction.people.holders import LEADING, SURNAME_FIRST, office_held
from extraction.people.lexicon import COUNTERPARTS, FEMALE, HONORIFICS, MALE
from extraction.people.names import canonical, find_names, first_surname, same_person, surname
from extraction.people.pronouns import add_pronouns
from extraction.people.roles import add_roles, generic_roles
from extraction.people.titles import find_titles
from extraction.places import countries, place_at

__all__ = ["find_people", "person_at"]

if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=None)  # made from `people` when it is first asked for; JSON-able


def find_people(doc):
    """The persons of a parsed Doc with places, in order of first mention, as JSON-able dicts."""
    titles = list(find_titles(doc))
    titles += generic_roles(doc, titles)
    beside = by_bounds(titles)
    cast = Cast(doc)
    used = set()
    for start, end in find_names(doc, titles):
        title = title_of(doc, beside, start, end, used)
        _add_name(doc, cast, start, end, title)
        other = also_held(doc, beside, title, used) if title is not None else None
        if other is not None:
            _add_other_title(doc, cast, start, end, other)
    _add_bare_surnames(doc, cast)
    _add_famous_surnames(doc, cast)
    for person in cast:
        _add_office_held(person, doc._.published)
    add_roles(doc, cast, [t for t in titles if t.start not in used])
    add_pronouns(doc, cast)
    kept = [p for p in cast if not p.weak or len(p.mentions) > 1]
    return [_settled(person, key) for key, person in enumerate(kept)]


def _add_name(doc, cast, start, end, title):
    text = " ".join(doc[start:end].text.split())
    known = cast.known(text, title.iso3 if title is not None else None)
    weak = title is None and end - start == 1 and not _honoured(doc, start)
    if known is None:
        if surname(text) is None and " " not in text:
            return
        known = cast.join(Person(weak=weak))
    cast.add_name(known, text)
    known.weak = known.weak and weak
    country = country_beside(doc, start, end)
    if title is not None:
        office = _office_of_counterpart(cast, known) if title.office in COUNTERPARTS else title.office
        known.add_title(title.text, office, title.iso3 or country)
    elif country:
        known.add_title("", None, country)
    known.mention(doc[start:end], "name")
    if title is not None and title.office not in COUNTERPARTS:
        known.mention(doc[title.start : title.end], "title")
    known.gender = known.gender or _gender(doc, start, title)
    known.guest = known.guest or leads_a_delegation(doc, start if title is None else min(start, title.start))


def _add_other_title(doc, cast, start, end, title):
    """The first office of "Crown Prince and Prime Minister X" is X's too."""
    person = cast.known(" ".join(doc[start:end].text.split()), title.iso3)
    if person is not None:
        person.add_title(title.text, title.office, title.iso3)
        person.mention(doc[title.start : title.end], "title")


def _office_of_counterpart(cast, person):
    """A counterpart holds the office of the person mentioned last before."""
    others = [p for p in cast if p is not person and p.starts and p.titles]
    last = max(others, key=lambda p: p.starts[-1], default=None)
    return last.latest_title[1] if last else None


def _honoured(doc, start):
    before = doc[start - 1] if start else None
    return before is not None and (
        before.lower_ in HONORIFICS or before.text == "." and start > 1 and doc[start - 2].lower_ in HONORIFICS
    )


def _gender(doc, start, title):
    around = {doc[i].lower_ for i in range(max(0, start - 2), start)}
    if title is not None:
        around |= set(title.text.lower().split())
    if around & FEMALE:
        return "f"
    return "m" if around & MALE else None


def _add_bare_surnames(doc, cast):
    """Later "Mirziyoyev" alone, which the model often overlooks."""
    taken = [False] * len(doc)
    for mention in (m for person in cast for m in person.mentions):
        span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
        for i in range(span.start, span.end):
            taken[i] = True
    bearers = {}  # word → the persons whose surname it is
    for token in doc:
        if taken[token.i] or not token.text[:1].isupper() or len(token) < 2 or token.lower_ in HONORIFICS:
            continue
        if token.text not in bearers:
            bearers[token.text] = _bearers(cast, token.text) if token.is_alpha else []
        fits = bearers[token.text]
        if not fits or place_at(doc, token.idx, token.idx + len(token)) or token.ent_type_ in ("FAC",):
            continue
        if not _longer_name(doc, token):
            max(fits, key=lambda p: p.last_before(token.idx)).mention(doc[token.i : token.i + 1], "name")


def _bearers(cast, word):
    fits = (p for p in cast.alike(word) if not p.weak)
    return [p for p in fits if any(_is_surname(name, word, p) for name in p.names)]


def _add_famous_surnames(doc, cast):
    """ "Erdogan's visit to Budapest": a leader of that day whom the article never names in full."""
    taken = {i for p in cast for m in p.mentions for i in range(m["start"], m["end"])}
    known = {}
    for token in doc:
        if (
            token.pos_ != "PROPN"
            or len(token) < 4
            and not (token.dep_ in ("nsubj", "poss") and token.tag_ == "NNP" and token.ent_type_ in ("PERSON", ""))
            or not token.text.istitle()
            or token.idx in taken
            or _has_name_beside(doc, token)
        ):
            continue
        if (
            place_at(doc, token.idx, token.idx + len(token))
            or token.ent_type_ in ("GPE", "FAC")
            and token.lower_ in ("bush",)
        ):
            continue
        if token.text not in known:
            held = office_held(token.text, doc._.published)
            leads = held and held[0] in LEADING
            known[token.text] = (cast.known(token.text, None) or cast.join(Person(), token.text)) if leads else None
        if known[token.text]:
            known[token.text].mention(doc[token.i : token.i + 1], "name")


def _has_name_beside(doc, token):
    """True where the word is one of several capitalised ones: "Park Avenue", "Scholz AG"."""
    beside = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    return any(t.pos_ == "PROPN" and t.text[:1].isupper() and not t.is_sent_start for t in beside)


_KOREAN = re.compile(r"[A-Z][a-z]{0,4} [A-Z][a-z]+-[a-z]+$")  # Ma Dong-hyeok: the surname stands first


def _is_surname(name, word, person):
    last = surname(name)
    if first_surname(name) == word:
        return True
    if name.split()[0] == word and " " in name and (person.countries & SURNAME_FIRST or _KOREAN.match(name)):
        return True
    if len(word) < 4:
        return False
    return last is not None and " " in name and (last == word or same_person(name, word) and len(word) > 5)


def _longer_name(doc, token):
    """True in "Heydar Aliyev Center": the surname is part of the name of a thing."""
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i else None
    named_thing = (
        following is not None
        and following.pos_ == "PROPN"
        and following.text[:1].isupper()
        and following.ent_type_ in ("FAC", "ORG")
    )
    return named_thing or (before is not None and before.ent_type_ == "FAC")


def _add_office_held(person, published):
    """Complete a person whom the article names without a country from the office-holders of that day."""
    of = person.countries
    if of and any(person.offices) or _serves_many(person.titles):
        return
    held = office_held(canonical(max(person.names, key=len)), published)
    if held is not None and (not of or held[1] in of):
        person.add_title("", *held)
        person.weak = person.weak and held[0] not in LEADING


def _serves_many(titles):
    """True for "UN Secretary-General": an office of a body of many states."""
    return any(names_many(words) for words, _, _ in titles)


def _settled(person, key):
    """The person as the rows read it."""
    names, titles = person.names, person.titles
    best = max(
        names,
        key=lambda n: (len(canonical(n).split()) > 1, surname(n) is not None, "." not in n, names[n], len(n)),
        default=None,
    )
    worded = [t for t in titles if t[0] and t[0].split()[-1].lower() not in COUNTERPARTS]
    international = _serves_many(titles)
    iso3 = None if international else next((t[2] for t in titles if t[2]), None)
    return {
        "key": key,
        "name": canonical(best) if best else person.role,
        "title": max(worded, key=lambda t: (t[2] is not None, len(t[0])))[0] if worded else None,
        "office": next((t[1] for t in titles if t[1]), None),
        "country": countries()[iso3].name if iso3 else None,
        "iso3": iso3,
        "international": international,
        "named": best is not None,
        "gender": person.gender,
        "mentions": sorted(person.mentions, key=lambda m: m["start"]),
    }


def person_at(doc, start, end):
    """The person one of whose mentions overlaps these characters, or None; the longest overlap wins."""
    if doc._.people is None:
        return None
    if doc._.mentions is None:
        doc._.mentions = _mentions(doc._.people)
    reach, mentions = doc._.mentions
    best, size = None, 0
    for k in range(bisect_left(mentions, end, key=lambda m: m[0]) - 1, -1, -1):
        begins, ends, key = mentions[k]
        if begins + reach <= start:
            break
        overlap = min(end, ends) - max(start, begins)
        if overlap > size or overlap == size > 0 and key < best:
            best, size = key, overlap
    return None if best is None else doc._.people[best]


def _mentions(people):
    """[length of the longest mention, all mentions as [start, end, place of the person] in text order]"""
    mentions = sorted([m["start"], m["end"], i] for i, person in enumerate(people) for m in person["mentions"])
    return [max((end - start for start, end, _ in mentions), default=0), mentions]


@Language.component("people")
def people(doc):
    doc._.people, doc._.mentions = find_people(doc), None
    return doc
