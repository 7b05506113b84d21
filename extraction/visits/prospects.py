"""What is not, or not yet, a trip made: plans that did not hold, what might have been, what is only looked ahead to."""

from extraction.clauses import is_future, is_negated, is_passive
from extraction.visits.lexicon import CALLED_OFF, POSTPONED
from extraction.visits.near import above

__all__ = [
    "fate_of", "is_considered", "is_first_plan", "is_hypothetical", "is_put_off_briefly", "is_rescheduled",
    "is_past_plan", "looks_ahead", "of_a_first_plan",
    "was_planned",
]  # fmt: skip

_UNREAL = {"would", "could", "should", "might"}
_FIRST = {"first", "initially", "originally", "earlier", "previously"}
_PLANNING = {"mean", "schedule", "set", "plan", "due", "intend", "slate", "expect", "pencil", "suppose", "book", "time"}
_MEASURES = {"day", "hour", "week", "month"}


def is_hypothetical(verb):
    """ "Had it gone ahead, Sandu would have been the first Moldovan leader to visit Accra": she was not."""
    node = verb
    for _ in range(4):
        auxiliaries = {c.lower_ for c in node.children if c.dep_ == "aux"}
        if auxiliaries & _UNREAL and "have" in auxiliaries:
            return True
        if node.dep_ not in ("xcomp", "acl", "attr", "relcl", "acomp"):
            return False
        node = node.head
    return False


def is_considered(verb):
    """ "A visit to Lima is under consideration", "... is on the cards", "... is possible": still to come, if ever."""
    if verb.lemma_ != "be":
        return False
    for child in verb.children:
        if child.dep_ == "acomp" and child.lower_ in ("possible", "likely", "imminent", "probable"):
            return True
        words = {o.lower_ for o in child.children if o.dep_ == "pobj"}
        if child.lower_ in ("under", "on", "in") and words & {
            "consideration", "discussion", "cards", "works", "pipeline", "offing", "preparation", "negotiation",
        }:  # fmt: skip
            return True
    return False


def is_put_off_briefly(verb):
    """ "delayed by a day", "put back by two hours": the visit stands."""
    return any(o.lemma_ in _MEASURES for by in verb.children if by.lower_ == "by" for o in by.children)


def is_rescheduled(verb):
    """ "will meet him in Lima on May 2, rescheduling a visit": the new day is told beside it."""
    return verb.lemma_ == "reschedule" and verb.dep_ == "advcl" and is_future(verb.head)


def fate_of(noun):
    """The verb of "a state visit to Malta, which had to be cancelled" that says it was called off or put off."""
    for clause in _said_of(noun):
        for verb in (clause, *(c for c in clause.children if c.dep_ == "xcomp")):
            called_off = verb.lemma_.lower() in CALLED_OFF | POSTPONED and verb.tag_ == "VBN"
            if called_off and is_passive(verb) and not is_negated(clause):
                return verb
    return None


def _said_of(noun):
    """The clauses that hang on a noun, or on the place that it is to, and the verb that it is the subject of."""
    places = [o for c in noun.children if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]
    yield from (c for head in (noun, *places) for c in head.children if c.dep_ in ("relcl", "acl"))
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.lemma_ in ("have", "need"):
        yield noun.head


def is_first_plan(verb):
    """ "was first scheduled to come in May", "originally set for last June": a plan that another one replaced.

    What somebody "was supposed to" do did not come off either.
    """
    node = verb
    for _ in range(3):
        if node.lemma_ == "suppose" and node != verb and _in_the_past(node):
            return True
        adverbs = {c.lower_ for c in node.children if c.dep_ == "advmod"}
        if adverbs & _FIRST and node.lemma_.lower() in _PLANNING and _in_the_past(node):
            return True
        if node.dep_ not in ("xcomp", "acomp"):
            return False
        if adverbs & _FIRST and node.head.lemma_.lower() in _PLANNING and _in_the_past(node.head):
            return True
        node = node.head
    return False


def is_past_plan(verb):
    """ "was scheduled to land on Friday", "had been due in Accra": the plan of yesterday, which may have changed."""
    if (
        verb.lemma_ == "be"
        and verb.tag_ == "VBD"
        and any(c.dep_ == "acomp" and c.lower_ == "due" for c in verb.children)
    ):
        return True
    node = verb
    for _ in range(3):
        if node.lemma_.lower() in _PLANNING and node != verb:
            auxiliaries = {c.lower_ for c in node.children if c.dep_ in ("aux", "auxpass")}
            auxiliaries |= {node.head.lower_} if node.dep_ == "acomp" else set()
            return bool(auxiliaries & {"was", "were", "had"})
        if node.dep_ != "xcomp":
            return False
        node = node.head
    return False


def was_planned(noun, verb):
    """ "The visit was tentatively scheduled for May 3": that plan may have changed too."""
    if verb is None or noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_.lower() not in _PLANNING:
        return False
    return any(c.dep_ == "auxpass" and c.lower_ in ("was", "were") for c in verb.children)


def _in_the_past(verb):
    """A participle by itself, or "was", "had been"; "is first scheduled to stop in Oslo" still holds."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    copula = {verb.head.lower_} if verb.dep_ == "acomp" else set()
    return bool((auxiliaries | copula) & {"was", "were", "had"}) or not auxiliaries and verb.tag_ == "VBN"


def of_a_first_plan(token, trigger):
    """True where a token, a date say, belongs to the clause of such a plan that hangs on the trip's own words."""
    for node in above(token):
        if node == trigger:
            return False
        if node.pos_ in ("VERB", "ADJ", "AUX") and is_first_plan(node):
            return True
    return False


# Words before a trip that is ahead of whatever the clause tells.
_AHEAD_OF = {"preparation", "preparations", "run", "runup", "advance", "ahead", "eve", "time", "groundwork", "way"}
_SPOKEN_OF = {"announcement", "prospect", "possibility", "plan", "idea", "likelihood"}
_TOWARDS_IT = {"for", "of", "to"}


def looks_ahead(noun):
    """ "Ministers met ahead of her visit to Quito", "in preparation for the trip", "to pave the way for a visit"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in _TOWARDS_IT:
        return False
    before = link.head
    if before.lemma_.lower() in _SPOKEN_OF and link.lower_ == "of":
        return True
    if before.lemma_ == "prepare" or before.lower_ in _AHEAD_OF - {"run", "time", "way"}:
        return True
    words = [token.lower_ for token in noun.doc[max(noun.sent.start, link.i - 4) : link.i]]
    phrase = " ".join(words)
    return phrase.endswith(("run-up", "run up", "run - up", "in time", "ahead", "pave the way", "paving the way"))
