"""From the words that name a speaker to the speaker: name, office and country as the people room knows them."""

from extraction.people import person_at
from extraction.places import places_in
from extraction.quotes.lexicon import POSSESSIVE_PRONOUNS, WRITTEN_THINGS
from extraction.quotes.noun_phrase import coordinates, core_phrase, phrase_start
from extraction.quotes.voices import SPEAKING_BODIES

__all__ = ["Naming", "country_in", "name_speaker", "person_of"]

_BACK = 400  # tokens in which a letter or statement was told of before
_ARTICLES = ("the ", "a ", "an ", "another ", "one ")

_PRONOUNS = {"he", "she", "they", "it", "we", "i", "you", "who", "him", "his", "her", "its", "them", "their"}


class Naming:
    """Who a speaker is: `name`, `title`, `country`, the key by which the article's speakers differ, human or not."""

    def __init__(self, name=None, title=None, country=None, key=None, *, human=False):
        self.name, self.title, self.country, self.key, self.human = name, title, country, key, human

    @property
    def one(self):
        """A single person, not a joint speaker."""
        return not isinstance(self.key, tuple)

    @classmethod
    def of(cls, person):
        return cls(person["name"], person.get("title"), person.get("country"), person.get("key"), human=True)


def name_speaker(page, source):
    """The speaker of a token span: "the diplomat" → Jeyhun Bayramov, "his office" → Abdulla Aripov's office."""
    doc = page.doc
    first, last = source
    heads = [token for token in doc[first:last] if not first <= token.head.i < last or token.head.i == token.i]
    head = heads[-1] if heads else doc[last - 1]
    if double := _double_name(doc, source):
        return double
    persons = _persons(page, head, source)
    if persons:
        names = [person["name"] for person in persons] + _strangers(page, head, source)
        one = persons[0] if len(names) == 1 else {}
        countries = {person.get("country") for person in persons}
        country = countries.pop() if len(countries) == 1 else None
        return Naming(" and ".join(names), one.get("title"), country, one.get("key", tuple(names)), human=True)
    author = _author(page, head) if head.lemma_.lower() in WRITTEN_THINGS else None
    return author or _surname(doc, source) or _body(page, source)


def person_of(doc, token):
    """The person whom a token names, by the people room; None while that has not run."""
    if doc._.people is None:
        return None
    return person_at(doc, token.idx, token.idx + len(token))


def _persons(page, head, source):
    """The person whom the head of the phrase means, or those of a joint phrase; an apposition may name them."""
    doc = page.doc
    apposed = [c for c in head.children if c.dep_ == "appos" and c.pos_ == "PROPN" and page.narration(c.i)]
    found = person_of(doc, apposed[0]) if apposed and head.pos_ == "NOUN" else None
    found = found or person_of(doc, head)
    if not found:
        apposed += [t for t in doc[source[0] : source[1]] if t.dep_ == "appos" and t.pos_ == "PROPN"]
        found = next((person for c in apposed if (person := person_of(doc, c))), None)
        if not found and head.dep_ == "appos":
            found = person_of(doc, head.head)
    if not found:
        return []
    persons = [found]
    for noun in coordinates(head):
        other = person_of(doc, noun)
        if noun.i < source[1] and other and all(other["key"] != person["key"] for person in persons):
            persons.append(other)
    return persons


def _double_name(doc, source):
    """ "Jean-Louis" is Marie Jean-Louis, and never the Louis of another sentence."""
    words = doc[slice(*source)]
    if len(words) != 3 or words[1].text != "-" or words[1].whitespace_ or {words[0].pos_, words[2].pos_} != {"PROPN"}:
        return None
    whole = [p for p in doc._.people or [] if p.get("named") and words.text in p["name"].split()]
    return Naming.of(whole[0]) if len(whole) == 1 else None


def _strangers(page, head, source):
    """Names beside a person's that the people room does not know: *Ana Costa* of "Petr Pavel and Ana Costa said"."""
    for child in head.children:
        if child.dep_ == "conj" and source[0] <= child.i < source[1] and child.pos_ == "PROPN":
            words = page.doc[child.left_edge.i : child.i + 1]
            known = person_of(page.doc, child) or country_in(page.doc, (words.start, words.end))
            if len(words) > 1 and not known and all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in words):
                return [words.text]
    return []


def _surname(doc, source):
    """A single name that only one person of the article bears: *Lopez* is Maria Lopez Garcia."""
    if source[1] - source[0] != 1 or doc[source[0]].pos_ != "PROPN":
        return None
    bearers = [p for p in doc._.people or [] if p.get("named") and doc[source[0]].text in p["name"].split()]
    return Naming.of(bearers[0]) if len(bearers) == 1 else None


def _author(page, thing):
    """The writer of "the letter", a person or a body: its owner, or who sent, wrote or issued such a thing before."""
    doc = page.doc
    if owner := _owner(page, thing):
        return owner
    if _is_joint(thing):
        return None
    for token in reversed(doc[max(0, thing.i - _BACK) : thing.i]):
        if token.lemma_.lower() in WRITTEN_THINGS and token.dep_ in ("dobj", "pobj", "attr", "nsubj"):
            if _is_joint(token):
                return None
            if writer := _owner(page, token) or _sender(page, token):
                return writer
    return None


def _is_joint(thing):
    return any(c.lower_ == "joint" for c in thing.children)


def _owner(page, thing):
    """The person or body of "Putin's letter", "the telegram of President Putin", "a statement from the ministry"."""
    for child in thing.children:
        nouns = [child] if child.dep_ == "poss" else _makers(child)
        if owner := next((naming for noun in nouns if (naming := _person_or_body(page, noun))), None):
            return owner
    return None


def _makers(child):
    """The nouns behind *by* in "a statement by the ministry", "a statement issued by the ministry"."""
    if child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
        return list(child.children)
    return [noun for by in child.children if child.dep_ == "acl" and by.dep_ == "agent" for noun in by.children]


def _sender(page, thing):
    """The subject of the verb that the thing hangs on: "the ministry issued a statement"."""
    verb = next((a for a in thing.ancestors if a.pos_ == "VERB"), None)
    for child in verb.children if verb is not None else ():
        if child.dep_ == "nsubj":
            apposed = next((p for c in child.subtree if c.dep_ == "appos" and (p := person_of(page.doc, c))), None)
            if naming := Naming.of(apposed) if apposed else _person_or_body(page, child):
                return naming
    return None


def _person_or_body(page, noun):
    person = person_of(page.doc, noun)
    if person:
        return Naming.of(person)
    if not page.narration(noun.i) or noun.lemma_.lower() in WRITTEN_THINGS or noun.ent_type_ in ("DATE", "TIME"):
        return None
    is_body = noun.ent_type_ == "ORG" or noun.lemma_.lower() in SPEAKING_BODIES
    if not is_body:
        return None
    return _body(page, (phrase_start(page, noun), noun.i + 1) if noun.dep_ == "poss" else core_phrase(page, noun))


def _body(page, source):
    """An organisation or an unnamed speaker, in the article's words without article."""
    doc = page.doc
    words = doc[slice(*source)].text
    first = doc[source[0]]
    if first.lower_ in POSSESSIVE_PRONOUNS:
        owner = person_of(doc, first)
        if owner:
            words = f"{owner['name']}'s {doc[source[0] + 1 : source[1]].text}"
            return Naming(words, None, owner["country"], words.lower())
    words = " ".join(words.split())
    lower = words.lower()
    for article in _ARTICLES:
        if lower.startswith(article):
            words = words[len(article) :]
            break
    if lower.startswith("both ") and " and " in lower:
        words = words[len("both ") :]
    if words.lower() in _PRONOUNS:  # "he said", and nobody was named: the words are kept, the name is unknown
        return Naming(None, None, None, words.lower(), human=True)
    return Naming(words, None, country_in(doc, source), words.lower())


def country_in(doc, source):
    """The country that tokens name: "Azerbaijani Foreign Ministry" is of Azerbaijan."""
    if not doc._.places:
        return None
    span = doc[slice(*source)]
    inside = {p["country"] for p in places_in(doc, span.start_char, span.end_char)}
    return inside.pop() if len(inside) == 1 else None
