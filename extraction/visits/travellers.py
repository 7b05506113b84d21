"""Who travels: from the subject of a clause, the owner or agent of a noun, or the delegation's leader."""

from extraction.clauses import subjects
from extraction.people.lexicon import OFFICES, ROLES_OF_THEIR_OWN, TITLE_HEADS
from extraction.people.titles import office_of
from extraction.places import countries, place_at, places_in
from extraction.visits.lexicon import NOUNS
from extraction.visits.near import above, below
from extraction.visits.trip import Traveller

__all__ = ["of_noun_phrase", "of_verb", "owner_of"]

_GROUPS = {"delegation", "group", "team", "mission", "deputation", "party", "representatives", "contingent"}
_LED = {"lead", "head", "chair"}
_RELATIVE = {"who", "which", "that", "whom"}
_PLURAL_OFFICES = {
    "presidents": "head of state",
    "ministers": "minister",
    "leaders": "head of state",
    "premiers": "head of government",
}
_MAKES = {"pay", "make", "undertake", "conduct"}
_THEY = {"they", "their", "them", "guests"}


def of_verb(verb, story, memory=()):
    """The travellers of a clause: its subjects, or what a relative clause hangs on.

    "Japarov, who had flown in on Monday" gives Japarov for *flown*.
    """
    found = []
    for subject in _one_group(subjects(verb)) or _understood_subjects(verb):
        if subject.lower_ in _RELATIVE or subject.dep_ == "relcl":
            clause = subject.head if subject.dep_ in ("nsubj", "nsubjpass") else verb  # "who is expected to visit"
            named = _named_before_who(subject, story)
            subject = named or (_whole_group(clause.head) if clause.dep_ == "relcl" else subject)
        if subject.lower_ == "they" and verb.dep_ == "ccomp" and subjects(verb.head):
            subject = subjects(verb.head)[0]  # "the presidents have confirmed that they will attend"
        found += of_noun_phrase(subject, story, memory)
    return found or _named_just_before(verb, story)


def _named_before_who(pronoun, story):
    """The person right before "who": the parser ties "talks with Karis, who arrived on Monday" to the talks."""
    before = pronoun.i - 1 - (pronoun.i > 1 and pronoun.nbor(-1).text == ",")
    token = pronoun.doc[before] if pronoun.lower_ == "who" and before >= pronoun.sent.start else None
    return token if token is not None and token.pos_ == "PROPN" and story.person_of(token) is not None else None


def _one_group(found):
    """Of two subjects where one is a group, the group: the parser took the name in "a team led by X will visit" too."""
    return [s for s in found if s.lemma_.lower() in _GROUPS] or found


def _whole_group(noun):
    """The delegation in "a delegation of six members that will visit Oslo": whom the clause hangs on matters little."""
    of = noun.head
    return of.head if noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in _GROUPS else noun


def _named_just_before(verb, story):
    """The person named last before a verb whose subject the parser lost: "On May 20-21, President X will visit"."""
    if verb.tag_ not in ("VB", "VBD", "VBZ", "VBP") or verb.dep_ in ("relcl", "acl", "xcomp") or subjects(verb):
        return []
    for i in range(verb.i - 1, max(verb.sent.start - 1, verb.i - 12), -1):
        token = verb.doc[i]
        if token.pos_ == "VERB":
            return []
        person = story.person_of(token) if token.pos_ == "PROPN" else None
        if person is not None:
            return [Traveller(person=person, iso3=person["iso3"])]
    return []


def _understood_subjects(verb):
    """The subject that a participle or infinitive borrows: "after arriving in Baku, Saidov met ..."."""
    owner = [c for c in verb.head.children if c.dep_ == "poss"] if verb.dep_ == "acl" and verb.tag_ == "VB" else []
    if owner:  # "criticised the premier's decision to visit Minsk"
        return owner
    participle = verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG", "VBD")
    if (participle or verb.dep_ == "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return [verb.head]
    node = verb
    for _ in range(4):
        if (
            node.dep_ in ("pcomp", "prep", "advcl", "xcomp", "ccomp", "conj", "pobj", "acl", "dobj")
            and node.head != node
        ):
            node = node.head
            if node.pos_ in ("VERB", "AUX") and subjects(node):
                agents = [o for c in node.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
                return agents or subjects(node)  # "was attended by a delegation, staying in Tashkent"
    return []


def of_noun_phrase(head, story, memory=()):
    """The travellers that a noun phrase names: persons, their coordinated companions in office, or a delegation."""
    if head.lower_ in _THEY:
        return [memory[-1].traveller] if memory else []
    if head.lemma_.lower() in _GROUPS:
        return [_delegation(head, story)]
    if head.lower_ in _PLURAL_OFFICES:
        return _each_country(head, story)
    person = story.person_of(head) or _the_brazilian(head, story)
    travellers = [Traveller(person=person, iso3=person["iso3"])] if person else _unnamed_role(head)
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ == "PROPN" and travellers:
            other = story.person_of(child)
            if other is not None and other is not person and other["office"]:
                travellers.append(Traveller(person=other, iso3=other["iso3"]))
    return travellers


def _the_brazilian(head, story):
    """The person in "when the Brazilian made a working visit": a demonym that stands for somebody named before."""
    place = place_at(head.doc, head.idx, head.idx + len(head)) if head.text[:1].isupper() else None
    if place is None or place["kind"] != "demonym" or not any(c.lower_ == "the" for c in head.children):
        return None
    return story.compatriot(place["iso3"])


def owner_of(noun, story, memory=()):
    """The traveller whose visit it is: "Aliyev's visit", "his trip", "the visit of the President", "a visit by"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return of_noun_phrase(child, story, memory)
    for that in (c for c in below(noun) if c.dep_ == "appos" and c.lower_ == "that"):
        for of in that.children:  # "the last visit of a Tongan king, that of Taufa'ahau Tupou"
            found = [t for o in of.children if of.lower_ == "of" for t in of_noun_phrase(o, story, memory)]
            if found:
                return found
    for child in below(noun):
        if child.dep_ == "agent" and child.head.lemma_ not in _MAKES:
            continue  # "a visit condemned by Ukraine"
        if child.lower_ == "of" and _of_something_else(child, noun):
            continue
        if child.lower_ in ("of", "by", "from") and child.dep_ in ("prep", "agent") and child.i > noun.i:
            for obj in child.children:
                if obj.dep_ == "pobj" and (child.lower_ != "from" or child.head == noun):
                    found = of_noun_phrase(obj, story, memory)
                    if found:
                        return found
    return []


def _of_something_else(of, noun):
    """True in "a visit to Oslo for the inauguration of former President X", "at the invitation of": not the owner."""
    head = of.head
    return head != noun and head.pos_ == "NOUN" and head.lemma_.lower() not in NOUNS | _GROUPS | _PARTS_OF_A_TRIP


_PARTS_OF_A_TRIP = {"part", "framework", "course", "day", "leg", "start", "end"}


def _delegation(head, story):
    """A delegation goes by its leader; unnamed it has a country only."""
    leader = _leader(head, story)
    near = head.doc[max(head.sent.start, head.i - 4) : head.right_edge.i + 1]
    inside = [p for p in places_in(head.doc, near.start_char, near.end_char) if p["kind"] != "city"] or places_in(
        head.doc, near.start_char, near.end_char
    )
    iso3 = inside[0]["iso3"] if inside else None
    if leader is not None:
        return Traveller(person=leader, iso3=leader["iso3"] or iso3)
    return Traveller(iso3=iso3)


_LEADER_REACH = 16  # words from "led by" to the end of a long title and its name


def _leader(head, story):
    """The person of "a mission led by Minister of State X", "under the leadership of X", "X heads a delegation"."""
    doc = head.doc
    for i in range(head.i + 1, min(head.i + 8, head.sent.end)):
        if doc[i].lemma_ in _LED and doc[i].tag_ == "VBN" or doc[i].lower_ == "leadership":
            behind = doc[i + 1 : min(i + 1 + _LEADER_REACH, head.sent.end)]
            people = (story.person_of(token) for token in behind if token.pos_ in ("PROPN", "NOUN"))
            return next((person for person in people if person is not None), None)
    for verb in (a for a in above(head) if a.lemma_ in _LED and head.dep_ == "dobj"):
        return next((p for p in (story.person_of(s) for s in subjects(verb)) if p is not None), None)
    return None


def _each_country(head, story):
    """ "The presidents of Tajikistan and Uzbekistan": one traveller a country, by name where the article gives it."""
    office = _PLURAL_OFFICES[head.lower_]
    found = []
    for place in places_in(head.doc, head.left_edge.idx, head.right_edge.idx + len(head.right_edge)):
        if place["kind"] not in ("country", "demonym"):
            continue
        named = next((p for p in story.doc._.people if p["iso3"] == place["iso3"] and p["office"] == office), None)
        office = "foreign minister" if any(t.lower_ == "foreign" for t in head.lefts) else office
        role = f"{OFFICES.get(office, 'Minister')} of {countries()[place['iso3']].name}"
        found.append(Traveller(person=named, words=None if named else role, iso3=place["iso3"]))
    return found


def _unnamed_role(head):
    """ "Uzbekistan's trade minister", named nowhere in the article."""
    if TITLE_HEADS.get(head.lower_) not in ROLES_OF_THEIR_OWN | {"leader"}:
        return []
    inside = [place_at(head.doc, t.idx, t.idx + len(t)) for t in below(head) if t.text[:1].isupper()]
    iso3 = next((place["iso3"] for place in inside if place), None)
    if iso3 is None:
        return []
    words = [
        t.text for t in head.lefts if t.dep_ in ("compound", "amod") and not place_at(head.doc, t.idx, t.idx + len(t))
    ]
    role = OFFICES.get(office_of(" ".join([*words, head.text]), head.text)) or " ".join([*words, head.text])
    return [Traveller(words=f"{role[0].upper()}{role[1:]} of {countries()[iso3].name}", iso3=iso3)]
