"""From the words that name a speaker to the speaker: name, office and country as the people room knows them."""

from extraction.people import person_at
from extraction.places import places_in
from extraction.quotes.lexicon import POSSESSIVE_PRONOUNS, WRITTEN_THINGS

__all__ = ["Naming", "name_speaker", "person_of"]

_ARTICLES = ("the ", "a ", "an ", "another ", "one ")

_PRONOUNS = {"he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "them"}


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
    persons = _persons(page, head, source)
    if persons:
        names = [person["name"] for person in persons]
        one = persons[0] if len(persons) == 1 else {}
        countries = {person.get("country") for person in persons}
        country = countries.pop() if len(countries) == 1 else None
        return Naming(" and ".join(names), one.get("title"), country, one.get("key", tuple(names)), human=True)
    author = _author(page, head) if head.lemma_.lower() in WRITTEN_THINGS else None
    if author:
        return Naming.of(author)
    return _body(page, source)


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
    for child in head.children:
        if child.dep_ == "conj" and source[0] <= child.i < source[1]:
            other = person_of(doc, child)
            if other and other["key"] != found["key"]:
                persons.append(other)
    return persons


def _author(page, thing):
    """The writer of "the letter": its possessor, or who sent, wrote or issued such a thing before."""
    doc = page.doc
    if person := _owner(doc, thing):
        return person
    for token in reversed(doc[max(0, thing.i - 400) : thing.i]):
        if (
            token.lemma_.lower() in WRITTEN_THINGS
            and token.i < thing.i
            and token.dep_ in ("dobj", "pobj", "attr", "nsubj")
        ):
            if person := _owner(doc, token):
                return person
            verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
            for child in verb.children if verb is not None else ():
                if child.dep_ == "nsubj" and (person := _subject_person(doc, child)):
                    return person
    return None


def _owner(doc, thing):
    """The person in "Putin's letter", "the telegram of President Putin"."""
    for child in thing.children:
        if child.dep_ == "poss" and (person := person_of(doc, child)):
            return person
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
            for noun in child.children:
                if person := person_of(doc, noun):
                    return person
    return None


def _subject_person(doc, subject):
    return person_of(doc, subject) or next(
        (p for c in subject.subtree if c.dep_ == "appos" and (p := person_of(doc, c))), None
    )


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
    if words.lower() in _PRONOUNS:  # "he said", and nobody was named: the words are kept, the name is unknown
        return Naming(None, None, None, words.lower(), human=True)
    return Naming(words, None, _country_of_body(doc, source), words.lower())


def _country_of_body(doc, source):
    """ "Azerbaijani Foreign Ministry" is of Azerbaijan: the place that stands in its name."""
    if not doc._.places:
        return None
    span = doc[slice(*source)]
    inside = {p["country"] for p in places_in(doc, span.start_char, span.end_char)}
    return inside.pop() if len(inside) == 1 else None
