"""Attribution in the narration: reporting verbs and phrases with their speaker and the clause that they report."""

from dataclasses import dataclass

from extraction.quotes.lexicon import (
    BELIEVING,
    DIRECTING,
    LABELLING,
    OPINION_NOUNS,
    PARTICLES,
    REPORTING,
    SPEECH_ONLY,
    STATED_NOUNS,
    STATING_VERBS,
)
from extraction.quotes.speaker import core_phrase, source_of

__all__ = ["Cue", "find_cues"]


_NOBODY = frozenset(["neither", "no", "nobody", "none"])
_UNREAL = frozenset(["would", "could", "might", "may", "can", "should", "must"])


@dataclass
class Cue:
    """One attribution: tokens of the cue, of its speaker, and of the clause that the parser hangs on it."""

    first: int
    last: int
    source: tuple[int, int] | None
    clause: tuple[int, int] | None = None
    kind: str = "verb"  # verb · belief · label · phrase (according to) · agentless
    verb: int = -1

    @property
    def begin(self):
        """The first token of cue and speaker together."""
        return min(self.first, self.source[0]) if self.source else self.first

    @property
    def end(self):
        return max(self.last, self.source[1]) if self.source else self.last


def find_cues(page):
    """All cues of a page in order: "The remaining seven, he assured, were …" has one, *assured* by *he*."""
    cues = []
    for token in page.doc:
        if page.narration(token.i):
            cue = _phrase(page, token) or _verb(page, token)
            if cue and cue.source is None and token.tag_ == "VBG" and cues and token.i - cues[-1].verb < 40:
                cue.source = (
                    None if any(t.is_sent_start for t in page.doc[cues[-1].verb + 1 : token.i]) else cues[-1].source
                )
            if cue:
                cues.append(cue)
    return cues


def _phrase(page, token):
    """ "according to X", "in the opinion of X", "in Rahimov's view"."""
    doc, i = page.doc, token.i
    if token.lower_ == "according" and i + 2 < len(doc) and doc[i + 1].lower_ == "to":
        objects = [c for c in doc[i + 1].children if c.dep_ == "pobj"] or [_first_noun(doc, i + 2)]
        if objects[0] is None or not page.narration(objects[0].i):
            return None
        return Cue(i, i + 2, core_phrase(page, _informant(page, objects[0])), kind="phrase", verb=i)
    if token.lower_ in OPINION_NOUNS and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        for child in token.children:
            if child.dep_ == "poss" and page.narration(child.i):
                return Cue(token.head.i, i + 1, core_phrase(page, child), kind="phrase", verb=i)
            if child.dep_ == "prep" and child.lower_ == "of":
                for noun in child.children:
                    if noun.dep_ == "pobj" and noun.pos_ != "VERB" and page.narration(noun.i):
                        return Cue(token.head.i, child.i + 1, core_phrase(page, noun), kind="phrase", verb=i)
    return None


def _informant(page, noun):
    """Whose information it is: "according to the information provided by the ministry"."""
    if noun.lemma_.lower() not in ("information", "datum", "data", "figure", "material"):
        return noun
    for token in noun.subtree:
        if token.dep_ == "pobj" and token.head.lower_ in ("by", "of", "from") and page.narration(token.i):
            return token
    return noun


def _first_noun(doc, i):
    for token in doc[i : i + 8]:
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return token
    return None


def _verb(page, token):
    lemma = token.lemma_.lower()
    if not _is_verb(page, token):
        return None
    if _silent(token):
        return None
    clause, last = _clause(token), token.i + 1
    if (
        lemma == "bring"
        and clause
        and any(t.lower_ in ("attention", "notice") for t in token.subtree if t.i < clause[0])
    ):
        return Cue(_agentless_start(token), last, None, clause, "agentless", token.i)
    if lemma == "draw" and clause and any(t.lower_ == "attention" for t in token.subtree if t.i < clause[0]):
        return Cue(token.i, last, source_of(page, token), clause, "verb", token.i)
    if lemma in STATING_VERBS:
        stated = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in STATED_NOUNS]
        stated_clause = _noun_clause(stated[0]) if stated else None
        if stated_clause:
            clause = stated_clause
        elif lemma not in REPORTING:
            return None
    if lemma in STATING_VERBS and stated_clause:
        return Cue(token.i, max(last, stated[0].i + 1), source_of(page, token), clause, "verb", token.i)
    if lemma == "put":
        if (
            last + 1 >= len(page.doc)
            or page.doc[last].lower_ != "it"
            or page.doc[last + 1].text not in (",", ":", "in")
        ):
            return None
        return Cue(token.i, last + 1, source_of(page, token), None, "phrase", token.i)
    if lemma in REPORTING:
        kind = "verb"
    elif lemma in BELIEVING:
        kind = "belief"
    elif lemma in LABELLING or lemma in SPEECH_ONLY:
        kind = "label"
    else:
        return None
    if lemma in ("rule", "conclude") and not _is_said(page.doc, token, clause):
        return None
    if last < len(page.doc) and page.doc[last].lower_ in PARTICLES and page.doc[last].dep_ == "prt":
        last += 1
    source = source_of(page, token)
    if _is_passive(token):
        agent = _agent(page, token)
        if agent and _starts_with_as(token):
            return Cue(_agentless_start(token), last, agent, None, "phrase", token.i)
        if _agentless(token):
            if lemma not in REPORTING or _writers_own(token):
                return None
            return Cue(_agentless_start(token), last, None, clause, "agentless", token.i)
        pointer = next((c for c in token.children if c.dep_ == "nsubjpass" and c.lower_ in ("this", "it")), None)
        if agent and pointer is not None and lemma in REPORTING:
            return Cue(pointer.i, last, agent, clause, "verb", token.i)
        if not agent or lemma not in LABELLING:
            return None
        source, kind = agent, "label"
    return Cue(token.i, last, source, clause, kind, token.i)


def _is_verb(page, token):
    if token.pos_ not in ("VERB", "AUX") and not _verb_by_place(page, token):
        return False
    return token.dep_ not in ("amod", "aux", "auxpass", "compound")


def _verb_by_place(page, token):
    """A verb that the tagger took for a noun, between a quotation and a name: …”, counters Rahimov."""
    doc = page.doc
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or not {token.lemma_.lower(), token.lower_.rstrip("s")} & REPORTING:
        return False
    if (
        token.i + 1 < len(doc)
        and page.region_of[token.i + 1] == -2
        and token.i
        and doc[token.i - 1].pos_ in ("PROPN", "PRON")
    ):
        return token.lower_.endswith(("s", "ed"))
    before, after = token.i - 1, token.i + 1
    return before >= 0 and page.region_of[before] == -2 and after < len(doc) and doc[after].pos_ in ("PROPN", "DET")


def _silent(verb):
    """ "declined to say", "did not say why", "some would say": nothing is said."""
    head = verb.head if verb.dep_ in ("xcomp", "pcomp") else None
    if head is not None and head.lemma_ in ("decline", "refuse", "avoid", "fail"):
        return True
    if any(child.lower_ in _UNREAL and child.dep_ == "aux" for child in verb.children):
        return True
    denied = any(
        child.dep_ == "neg" or child.dep_ == "nsubj" and (child.lower_ in _NOBODY or _has_determiner(child, _NOBODY))
        for child in verb.children
    )
    return denied and verb.lemma_.lower() in REPORTING and verb.lemma_.lower() not in BELIEVING


def _has_determiner(noun, words):
    return any(child.dep_ == "det" and child.lower_ in words for child in noun.children)


def _is_said(doc, verb, clause):
    """Not "concluded commercial deals" nor "ruled out a trip": these take a thing for their object, no words."""
    words = doc[slice(*clause)] if clause else ()
    if words:  # the parser makes a clause of "commercial deals worth 1.5 billion"
        return any(t.lower_ == "that" or t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in words)
    return not any(c.dep_ in ("dobj", "prt") for c in verb.children) and verb.dep_ not in ("acl", "relcl")


def _is_passive(verb):
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "relcl", "advcl")
        and not any(c.dep_ == "aux" for c in verb.children)
    )


def _agent(page, verb):
    """The speaker of "was described by Rahimov as …"."""
    for child in verb.children:
        if child.dep_ == "agent":
            for noun in child.children:
                if noun.dep_ == "pobj" and page.narration(noun.i):
                    return core_phrase(page, noun)
    return None


def _agentless(verb):
    """ "It was noted that …", "as was emphasized", but not "the trip was announced"."""
    if not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj") and c.i < verb.i]
    return subjects[-1].lower_ in ("it", "as") if subjects else _starts_with_as(verb)


def _starts_with_as(verb):
    return any(c.lower_ == "as" and c.i < verb.i for c in verb.children)


def _writers_own(verb):
    """ "It should be noted that …" is the writer speaking."""
    return (
        any(c.lower_ in ("should", "must", "can", "may", "could", "need") for c in verb.children)
        or verb.dep_ == "xcomp"
    )


def _agentless_start(verb):
    starts = [
        c.i for c in verb.children if c.i < verb.i and c.lower_ in ("it", "as", "was", "is", "has", "were", "also")
    ]
    return min(starts, default=verb.i)


def _clause(verb):
    """Tokens of the clause that is the object of a verb."""
    for child in verb.children:
        if child.dep_ in ("ccomp", "csubjpass", "csubj") and _is_finite(child) and not _is_bare(child):
            return child.left_edge.i, child.right_edge.i + 1
    if verb.lemma_.lower() in DIRECTING and verb.dep_ not in ("relcl", "acl"):
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i and any(c.tag_ == "TO" for c in child.children):
                return _infinitive(child)
    for child in verb.children:
        if child.dep_ in ("dobj", "pobj", "prep", "xcomp", "advcl") and child.i > verb.i:
            clause = _noun_clause(child)
            if clause and child.dep_ != "advcl":
                return clause
            for grandchild in child.children if child.dep_ == "prep" else ():
                clause = _noun_clause(grandchild)
                if clause:
                    return clause
    return None


def _infinitive(verb):
    """The words of "urged the sides to return to the table", from *to*."""
    start = min(c.i for c in verb.children if c.tag_ == "TO")
    return start, verb.right_edge.i + 1


def _noun_clause(noun):
    """The that-clause of a noun: "confidence that tickets would become cheaper"."""
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp") and any(c.lower_ == "that" and c.dep_ == "mark" for c in child.children):
            return child.left_edge.i, child.right_edge.i + 1
    return None


def _is_bare(verb):
    """ "saw taxes go up", "had them wait": a clause without tense is not reported."""
    if verb.tag_ not in ("VB", "VBG", "VBN") or any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children):
        return False
    return not any(c.dep_ in ("aux", "auxpass", "cop") and c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in verb.children)


def _is_finite(verb):
    subjects = {"nsubj", "nsubjpass", "csubj", "expl", "csubjpass"}
    if any(child.dep_ in subjects for child in verb.children):
        return True
    return verb.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in verb.children)
