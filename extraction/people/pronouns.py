"""Pronouns of the story: "he", "she", "his" → the person that the sentences before them are about."""

from bisect import bisect_left, insort

from extraction.people.lexicon import FEMALE, MALE

__all__ = ["add_pronouns"]

_PRONOUNS = {"he", "she", "his", "her", "him"}
_REACH = 4  # sentences back
_MOST = 80  # mentions looked at: a page without full stops is one sentence
_SUBJECT = {"nsubj", "nsubjpass"}


class _Known:
    """The mentions that a pronoun can mean, by place: `places` holds (first token, number in `who`), sorted."""

    def __init__(self, doc, cast):
        self.sentence_of, self.quoted = _sentence_numbers(doc), cast.quoted
        self.places, self.who, self.by_root = [], [], {}
        for person in cast:
            for mention in person.mentions if not person.weak else ():
                span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
                self.add(span.start, person, span.root)

    def add(self, start, person, root):
        insort(self.places, (start, len(self.who)))
        self.who.append((person, root))
        self.by_root.setdefault(root.i, person)

    def before(self, i):
        """(first token, person, root) of the mentions before a token, nearest first; from outside none in marks."""
        at = bisect_left(self.places, (i, -1))
        for start, number in reversed(self.places[max(0, at - _MOST) : at]):
            if self.quoted[i] or not self.quoted[start]:
                yield start, *self.who[number]


def add_pronouns(doc, cast):
    """Add the singular personal pronouns to the person each means; one that means nobody known is left alone.

    "Mirziyoyev had flown into Baku. He was met by the deputy premier." gives *He* to Mirziyoyev.
    """
    known = _Known(doc, cast)
    for token in doc:
        if token.lower_ in _PRONOUNS and token.pos_ == "PRON":
            person = _antecedent(token, known)
            if person is None:
                continue
            person.gender = person.gender or ("f" if token.lower_ in FEMALE else "m")
            person.mention(doc[token.i : token.i + 1], "pronoun")
            known.add(token.i, person, token)


def _sentence_numbers(doc):
    numbers = [0] * len(doc)
    for number, sent in enumerate(doc.sents):
        for i in range(sent.start, sent.end):
            numbers[i] = number
    return numbers


def _antecedent(pronoun, known):
    gender = "f" if pronoun.lower_ in FEMALE else "m"
    named = _thanked(pronoun, known) or _subject_ahead(pronoun, known)
    if named is not None:
        return named
    here = known.sentence_of[pronoun.i]
    best, best_score = None, 0.0
    for start, person, root in known.before(pronoun.i):
        distance = here - known.sentence_of[start]
        if distance > _REACH:
            break
        if person.gender and person.gender != gender or _surname_gender(person) not in (None, gender):
            continue
        score = (
            3.0 - distance + (1.6 if root.dep_ in _SUBJECT else 0) - (1.2 if _same_clause_object(root, pronoun) else 0)
        )
        score += 0.2 if root.lower_ in MALE | FEMALE else 0
        if score > best_score:
            best, best_score = person, score
    return best


def _thanked(pronoun, known):
    """The object of "thanked Guo for his visit": whoever is thanked or welcomed is the one who came."""
    verb = next((a for a in pronoun.ancestors if a.pos_ == "VERB"), None)
    if pronoun.dep_ != "poss" or verb is None or verb.lemma_ not in ("thank", "welcome", "congratulate", "praise"):
        return None
    objects = (known.by_root.get(child.i) for child in verb.children if child.dep_ == "dobj")
    return next(filter(None, objects), None)


def _subject_ahead(pronoun, known):
    """The subject in "During his visit to Tbilisi, Pashinyan met ...": the pronoun runs ahead of the name."""
    clause = next((a for a in pronoun.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if clause is None or clause.i < pronoun.i:
        return None
    last = next(known.before(pronoun.i), None)
    if last is not None and known.sentence_of[last[0]] == known.sentence_of[pronoun.i]:
        return None
    subjects = (
        known.by_root.get(child.i) for child in clause.children if child.dep_ in _SUBJECT and child.i > pronoun.i
    )
    return next(filter(None, subjects), None)


def _same_clause_object(root, pronoun):
    """A subject pronoun is not the object of its own verb: "Aliyev met Tokayev, he said"."""
    return pronoun.dep_ in _SUBJECT and root.head == pronoun.head and root.dep_ not in _SUBJECT


def _surname_gender(person):
    last = person.latest_name.split()[-1].lower() if person.latest_name else ""
    if last.endswith(("ova", "eva", "yeva", "skaya", "ina", "aya")):
        return "f"
    return "m" if last.endswith(("ov", "ev", "yev", "sky", "skiy")) else None
