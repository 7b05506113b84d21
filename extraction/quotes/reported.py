"""The clause that a reporting verb takes, by the parse: "said that A", "urged the sides to A", "confidence that A"."""

from extraction.quotes.lexicon import DIRECTING

__all__ = ["clause_of", "is_infinitive", "is_said", "noun_clause"]

_CLAUSES = ("ccomp", "csubjpass", "csubj")
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "expl", "csubjpass"])
_TENSED = ("VBD", "VBZ", "VBP", "MD")
_OWN_DEEDS = frozenset(["offer", "pledge", "promise", "propose", "swear", "vow"])
_WHOM = frozenset(["him", "her", "them", "me", "us", "himself", "herself", "themselves", "itself"])


def clause_of(verb):
    """(first, last) tokens of what a verb reports: in "Lindqvist said the port was open", *the port was open*."""
    return _object_clause(verb) or _infinitive(verb) or _coordinated(verb) or _clause_below(verb) or _torn(verb)


def _object_clause(verb):
    clauses = [c for c in verb.children if c.dep_ in _CLAUSES and _is_finite(c) and not _is_bare(c)]
    if not clauses:
        return None
    after = next((c for c in clauses if c.i > verb.i), None) if _in_series(verb) else None
    clause = after or clauses[0]
    return clause.left_edge.i, clause.right_edge.i + 1


def _in_series(verb):
    """ "The minister praised the plan, said the road would open": a comma before it, and no subject of its own."""
    return verb.i > 0 and verb.nbor(-1).text == "," and not any(c.dep_ in _SUBJECTS for c in verb.children)


def _infinitive(verb):
    """From *to* in "Lindqvist urged the sides to return to the table"; a bare deed, "pledging to pay", is not said."""
    if verb.lemma_.lower() not in DIRECTING or verb.dep_ in ("relcl", "acl"):
        return None
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i and any(c.tag_ == "TO" for c in child.children):
            if verb.tag_ == "VBG" and verb.lemma_.lower() in _OWN_DEEDS:
                return None
            return min(c.i for c in child.children if c.tag_ == "TO"), child.right_edge.i + 1
    return None


def _coordinated(verb):
    """ "Lindqvist confirmed her trip to Lima and that she had invited Vega": the parser makes two verbs of it."""
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i and _has_that(child):
            return child.left_edge.i, child.right_edge.i + 1
    return None


def _clause_below(verb):
    """ "Lindqvist spoke of her confidence that tickets would become cheaper"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "pobj", "prep", "xcomp") and child.i > verb.i:
            below = [child, *(child.children if child.dep_ == "prep" else ())]
            if clause := next((found for noun in below if (found := noun_clause(noun))), None):
                return clause
    return None


def _torn(verb):
    """ "Lindqvist said the port, by law, would open": the parser has her say *the port*, and *open* beside it."""
    if verb.lemma_ != "say":
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.left_edge.i == verb.i + 1), None)
    rest = next((c for c in verb.children if c.dep_ == "advcl" and thing is not None and c.i > thing.i), None)
    if rest is None or not any(c.tag_ == "MD" for c in rest.children) or rest.left_edge.dep_ in ("mark", "advmod"):
        return None
    return thing.left_edge.i, rest.right_edge.i + 1


def noun_clause(noun):
    """The that-clause of a noun: "confidence that tickets would become cheaper"."""
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp", "conj") and _has_that(child):
            return child.left_edge.i, child.right_edge.i + 1
    return None


def is_infinitive(doc, clause):
    """ "It was proposed to build a bridge" tells a plan, no words."""
    return clause is not None and doc[clause[0]].tag_ == "TO"


def is_said(doc, verb, clause):
    """Not "concluded commercial deals" nor "ruled out a trip": these take a thing for their object, no words."""
    words = doc[slice(*clause)] if clause else ()
    if words:  # the parser makes a clause of "commercial deals worth 1.5 billion"
        return any(t.lower_ == "that" or t.tag_ in _TENSED for t in words)
    return not any(c.dep_ in ("dobj", "prt") for c in verb.children) and verb.dep_ not in ("acl", "relcl")


def _has_that(verb):
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)


def _is_bare(verb):
    """ "saw taxes go up", "consider him a friend": a clause without tense is not reported."""
    if _has_that(verb) or verb.tag_ in _TENSED:
        return False
    if verb.pos_ not in ("VERB", "AUX") and any(c.dep_ == "nsubj" and c.lower_ in _WHOM for c in verb.children):
        return True
    if verb.tag_ not in ("VB", "VBG", "VBN") or verb.tag_ == "VBN" and verb.head.lemma_ == "say":
        return False  # "said the tariffs cut into sales": the tagger takes a past tense for a participle
    return not any(c.dep_ in ("aux", "auxpass", "cop") and c.tag_ in _TENSED for c in verb.children)


def _is_finite(verb):
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return True
    return verb.tag_ in _TENSED or any(c.tag_ in _TENSED for c in verb.children)
