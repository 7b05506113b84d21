"""Speakers that only the story names: "he", "it", "his guest" → whom the sentences before were about."""

from bisect import bisect_left

from extraction.quotes.holders import holder_of, is_former, offices_of
from extraction.quotes.naming import Naming, country_in, name_speaker, person_of
from extraction.quotes.noun_phrase import NOMINAL, core_phrase
from extraction.quotes.voices import CONSTITUENCY_ROLES, ROLE_OFFICES, SPEAKING_BODIES

__all__ = ["Discourse"]

_HE_SHE = frozenset(["he", "she", "him", "her", "his"])
_THINGS = frozenset(["it", "they", "its", "their", "them"])
_MOST_SUBJECTS = 40  # of a unit
_REACH = 5  # units back
_FEMALE_ENDINGS = ("ova", "eva", "yeva", "skaya", "aya")
_MALE_ENDINGS = ("ov", "ev", "yev", "sky", "skiy", "oglu")
_FEMALE_WORDS = frozenset(
    ["mrs", "mrs.", "ms", "ms.", "miss", "madam", "mme", "spokeswoman", "chairwoman", "queen", "lady", "ms"]
)
_MALE_WORDS = frozenset(["mr", "mr.", "sir", "spokesman", "chairman", "king", "prince", "emir"])
_VISITORS = frozenset(["guest", "host", "counterpart", "colleague", "interlocutor", "visitor"])


class Discourse:
    """Walks the turns of a page in order and remembers who spoke and whom each sentence was about."""

    def __init__(self, page, turns):
        self.page = page
        self.starts = [unit.first for unit in page.units]
        self.reported = _reported(page, turns)
        self.subjects = [[] for _ in page.units]  # unit → [(token, weight)]
        self.leader = None
        self.spoken = []  # (token, Naming) of turns so far
        for number, unit in enumerate(page.units):
            for i in unit.tokens:
                token = page.doc[i]
                if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ in ("NOUN", "PROPN"):
                    self.subjects[number].append((i, 0.5 if token.head.dep_ == "ROOT" else 0.0))

    def name(self, turn):
        """The Naming of a turn's speaker."""
        if not turn.source:
            return Naming()
        naming = self.resolve(turn.source)
        head = self._head(turn.source)
        if naming.name and head not in [i for i, _ in self.spoken[-3:]]:
            self.spoken.append((head, naming))
        return naming

    def _head(self, source):
        """The token of the noun in the words for a speaker: *diplomats* of "Western diplomats"."""
        inside = (t for t in self.page.doc[slice(*source)] if not source[0] <= t.head.i < source[1] or t.head == t)
        return next((t.i for t in inside if t.pos_ in NOMINAL), source[0])

    def resolve(self, source):
        doc = self.page.doc
        head = doc[source[0]]
        if source[1] - source[0] == 1 and head.lower_ in _HE_SHE:
            return self._person(head) or name_speaker(self.page, source)
        if source[1] - source[0] == 1 and head.lower_ in _THINGS:
            return self._thing(head) or name_speaker(self.page, source)
        owned = self._owned(source) if head.lower_ in ("his", "her") else None
        return owned or self._begun_name(source) or self._role(source) or name_speaker(self.page, source)

    def _owned(self, source):
        """ "his office" is not that of a former president whom the sentence before told of in passing."""
        pronoun = self.page.doc[source[0]]
        owner = person_of(self.page.doc, pronoun)
        if owner is None or not is_former(owner.get("title")):
            return None
        owner = self._person(pronoun)
        if owner is None or not owner.name:
            return None
        words = f"{owner.name}'s {self.page.doc[source[0] + 1 : source[1]].text}"
        return Naming(words, None, owner.country, words.lower())

    def _begun_name(self, source):
        """ "the Crown Prince" is Crown Prince Hassan Jaber where the article calls nobody else so."""
        words = self.page.doc[slice(*source)]
        if words[0].lower_ != "the" or len(words) < 2 or any(t.pos_ != "PROPN" for t in words[1:]):
            return None
        start = words[1:].text.lower() + " "
        called = [p for p in self.page.doc._.people or [] if p.get("named") and p["name"].lower().startswith(start)]
        return Naming.of(called[0]) if len(called) == 1 else None

    def _candidates(self, i):
        """(score, token, Naming or None) of the subjects and speakers before a token, nearest units first."""
        here = bisect_left(self.starts, i + 1) - 1
        paragraph = self.page.units[here].paragraph if here >= 0 else 0
        for number in range(here, max(-1, here - _REACH), -1):
            base = 3.0 - (here - number) - 0.3 * (paragraph - self.page.units[number].paragraph)
            for token, weight in self.subjects[number][-_MOST_SUBJECTS:]:
                if token < i:
                    yield base + weight - (1.6 if token in self.reported else 0), token, None
        for token, naming in self.spoken[-4:]:
            if token < i:
                number = bisect_left(self.starts, token + 1) - 1
                base = 3.0 - (here - number) - 0.3 * (paragraph - self.page.units[number].paragraph)
                yield max(base + 1.1, 0.1), token, naming

    def _person(self, pronoun):
        best, best_score = None, 0.0
        for score, token, naming in self._candidates(pronoun.i):
            if score < best_score or self.page.doc[token].tag_ in ("NNS", "NNPS"):
                continue
            naming = naming or self._subject_naming(token)
            if naming and naming.human and naming.one and _agrees(naming.name, self.page.doc[token], pronoun):
                best, best_score = naming, score
        return best

    def _subject_naming(self, i):
        token = self.page.doc[i]
        source = core_phrase(self.page, token)
        if token.lemma_.lower() in _VISITORS:
            return self._other(source)
        naming = self._role(source) or name_speaker(self.page, source)
        if token.lemma_.lower() in ROLE_OFFICES and token.lemma_.lower() not in CONSTITUENCY_ROLES:
            naming.human = True
        return naming

    def _other(self, source):
        """ "His guest": of the two persons last mentioned, the one who is not "he"."""
        doc = self.page.doc
        recent = _persons_before(doc, doc[source[0]].idx)
        if not recent:
            return None
        if doc[source[0]].lower_ in ("his", "her") and len(recent) > 1:
            return Naming.of(recent[1])
        return Naming.of(recent[0])

    def _thing(self, pronoun):
        best, best_score = None, 0.0
        plural = pronoun.lower_ in ("they", "their", "them")
        for score, token, naming in self._candidates(pronoun.i):
            word = self.page.doc[token]
            if score < best_score or (word.tag_ in ("NNS", "NNPS")) != plural or word.lower_ in ROLE_OFFICES:
                continue
            naming = naming or self._subject_naming(token)
            speaks = (
                naming
                and not naming.human
                and (word.pos_ == "PROPN" or word.lemma_.lower() in SPEAKING_BODIES or plural)
            )
            if speaks and word.ent_type_ not in ("DATE", "LOC", "PRODUCT"):
                best, best_score = naming, score
        return best

    def _role(self, source):
        """A role without a name or country means the last speaker who holds such an office."""
        doc = self.page.doc
        words = doc[slice(*source)]
        head = doc[source[1] - 1]
        heads = [t for t in words if not source[0] <= t.head.i < source[1]]
        head = heads[-1] if heads else head
        if head.lemma_.lower() == "head" and "delegation" in words.text.lower():
            return self._leader()
        offices = offices_of(head, words.text)
        if not offices or head.pos_ == "PROPN" and any(t.ent_type_ == "PERSON" for t in words):
            return None
        if words[0].lower_ not in ("the", "this", "mr", "mrs", "madam", "mr.", "mrs."):
            return None
        local = head.lemma_.lower() in CONSTITUENCY_ROLES
        country = None if local else country_in(doc, source)
        if country is None and not local and any(t.ent_type_ in ("GPE", "NORP") for t in words):
            return None
        for _, naming in reversed(self.spoken):
            if country not in (None, naming.country):
                continue
            if naming.name and naming.name.lower().endswith(" " + head.lemma_.lower()):
                return naming
            title = (naming.title or "").lower()
            if naming.human and any(office in title for office in offices):
                return naming
        here = bisect_left(self.starts, source[0] + 1) - 1
        units = self.page.units[max(0, here - _REACH) : max(0, here)]
        return holder_of(self.page, reversed(units), offices, country, self.reported)

    def _leader(self):
        """ "The head of the delegation" is whom "a delegation headed by …" named."""
        if self.leader is None:
            self.leader = next((Naming.of(person) for person in _leaders(self.page.doc)), Naming())
        return self.leader if self.leader.name else None


def _leaders(doc):
    for token in doc[:-1]:
        if token.lower_ in ("headed", "led") and token.nbor(1).lower_ == "by":
            yield from filter(None, (person_of(doc, later) for later in doc[token.i + 2 : token.i + 16]))


def _persons_before(doc, char):
    """Persons by their last mention before a character, nearest first."""
    last = []
    for person in doc._.people or []:
        k = bisect_left(person["mentions"], char, key=lambda m: m["start"])
        if k:
            last.append((person["mentions"][k - 1]["start"], person))
    return [person for _, person in sorted(last, key=lambda pair: -pair[0])]


def _reported(page, turns):
    """Tokens inside what somebody says."""
    inside = set()
    for turn in turns:
        for start, end in turn.spans:
            span = page.doc.char_span(start, end, alignment_mode="expand")
            inside.update(range(span.start, span.end) if span is not None else ())
    return inside


def _agrees(name, token, pronoun):
    """Does "she" fit the name? Titles of the sexes and Slavic surnames tell."""
    around = {t.lower_ for t in token.doc[max(0, token.i - 6) : token.i + 1]}
    last = (name or "").split()[-1].lower() if name else ""
    if pronoun.lower_ in ("he", "him", "his"):
        return not last.endswith(_FEMALE_ENDINGS) and not around & _FEMALE_WORDS
    return not last.endswith(_MALE_ENDINGS) and not around & _MALE_WORDS
