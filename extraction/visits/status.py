"""Whether a trip has taken place: the status that its clause gives, and whether the clause tells its end."""

from extraction.clauses import governing_verb, is_future, is_negated, is_past
from extraction.visits.lexicon import ARRIVALS, BEGINNING, CALLED_OFF, ENDING, POSTPONED
from extraction.visits.near import around, below
from extraction.visits.prospects import (
    fate_of,
    is_considered,
    is_first_plan,
    is_hypothetical,
    is_put_off_briefly,
    is_rescheduled,
    looks_ahead,
)

__all__ = ["ANNOUNCING", "ends_it", "status_of"]


_PERHAPS = {"may", "might", "could", "would", "should", "can"}
_THREATENING = {"threaten", "consider", "urge", "ask", "want", "demand", "mull", "hint", "decline", "refuse", "call"}


def _only_threatened(verb):
    """ "may cancel his trip", "threatened to call off the visit": the plan stands."""
    if any(child.dep_ == "aux" and child.lower_ in _PERHAPS for child in verb.children):
        return True
    return verb.dep_ in ("xcomp", "ccomp", "pcomp") and verb.head.lemma_.lower() in _THREATENING


def status_of(trigger, *, verb=None):
    """The status that the clause gives: completed, ongoing, planned, cancelled; None where it denies the trip."""
    verb = verb or governing_verb(trigger)
    if trigger.pos_ != "VERB" and trigger != verb:
        verb = fate_of(trigger) or verb
    if verb is None:
        return "completed"
    lemma = verb.lemma_.lower()
    words = {token.lower_ for token in around(trigger)}
    if lemma in CALLED_OFF or _phrasal(verb, "call", "off") or _never_took_place(verb):
        return "planned" if _only_threatened(verb) else "cancelled"
    if any(is_first_plan(c) for c in verb.children if c.dep_ == "advcl" and c.i < verb.i):
        return "was planned"  # "Originally planned for May, the trip was put off"
    if lemma in POSTPONED or _phrasal(verb, "put", "off"):
        return "planned" if is_put_off_briefly(verb) or is_rescheduled(verb) else "postponed"
    if is_hypothetical(verb):
        return "was planned" if any(is_first_plan(c) for c in trigger.children if c.dep_ == "relcl") else None
    if _is_asked(verb):
        return None
    if is_first_plan(verb):
        return "was planned"
    if is_considered(verb) and trigger.dep_ == "nsubj" or looks_ahead(trigger):
        return "planned"
    if trigger.pos_ != "VERB" and trigger != verb and _announced(trigger, verb):
        return "planned"
    if trigger.pos_ != "VERB" and trigger != verb and _merely_mentioned(trigger, verb):
        return "planned" if _looked_forward_to(trigger, verb) else "completed"
    deed = _deed_of_the_first(verb)
    if deed is not None:
        return "planned" if is_future(deed) else "completed"
    if is_negated(verb) and not _no_sooner(words) or _stays_away(verb):
        return None
    if verb.dep_ == "conj" and any(_was_to_have(v) for v in (verb.head, *verb.head.children)):
        return None  # "was to have left on Monday and returned on Friday"
    if verb.dep_ == "pcomp" and verb.head.head.lower_ == "used":  # "is used to visiting Riga"
        return None
    if verb.dep_ == "advcl" and is_future(verb.head) and any(c.lower_ in _WHEN for c in verb.children):
        return "planned"  # "will raise it when she visits Oslo"
    if _was_to_have(verb) or lemma in ("expect", "await", "plan") and _had_been(verb):
        return "was planned"
    if is_future(verb) or lemma in (
        "expect",
        "schedule",
        "plan",
        "await",
        "slate",
        "due",
        "prepare",
        "accept",
        "invite",
    ):
        return "planned"
    if _copula_plan(verb):
        return "planned"
    if lemma in ARRIVALS and any(c.lower_ in ("has", "have", "'s", "’s") and c.dep_ == "aux" for c in verb.children):
        return "present"  # "has arrived": the visit begins as it is told
    if verb.lemma_ == "be" and "since" in words and any(c.tag_ == "VBZ" for c in verb.children):
        return "present"  # "has been in the capital since Thursday"
    if is_past(verb):
        return "completed"
    if lemma in ENDING:
        return "completed"
    if lemma in BEGINNING or verb.tag_ in ("VBZ", "VBP", "VBG"):
        return "present"
    return (
        "planned"
        if verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
        else "completed"
    )


_TELLING = {
    "pay", "make", "begin", "start", "complete", "end", "wrap", "open", "be", "undertake", "take", "have", "conduct",
    "hold",
    "conclude", "finish", "plan", "expect", "schedule", "come", "arrive", "go", "fly", "travel", "announce", "agree",
    "accept",
    "set", "do", "continue", "launch", "embark", "kick", "fall", "last", "follow", "prepare", "pencil", "cut", "close",
}  # fmt: skip
_AHEAD = {"upcoming", "forthcoming", "planned", "future", "next", "scheduled", "expected", "proposed", "coming"}


def _merely_mentioned(noun, verb):
    """True in "I recall your state visit", "signed during the visit": the verb tells something else than the visit."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.dep_ in ("nsubj", "attr"):
        return True  # "The aim of the visit was to ...", "... was the highlight of a trip": not the trip itself
    return (
        verb.lemma_.lower() not in _TELLING
        or noun.dep_ == "pobj"
        and noun.head.lower_ in ("during", "after", "following", "since")
    )


ANNOUNCING = {"confirm", "announce", "consider", "weigh", "mull", "propose", "arrange", "discuss"}
_GONE = {"last", "previous", "earlier", "recent", "past"}


def _announced(noun, verb):
    """ "confirmed his trip to Riga", "is weighing Peru for his first trip": what is announced is still to come."""
    announced = noun.dep_ in ("dobj", "nsubjpass") or noun.dep_ == "pobj" and noun.head.lower_ == "for"
    return verb.lemma_ in ANNOUNCING and announced and not {child.lower_ for child in noun.children} & _GONE


_RANKS = {"first", "second", "third", "only", "last", "latest"}


def _deed_of_the_first(verb):
    """The verb that asserts "became the first premier to visit Oslo": the infinitive itself is no plan."""
    noun = verb.head
    if verb.dep_ == "xcomp" and noun.lemma_ in ("become", "be"):  # the parser hangs it on the copula too
        noun = next((c for c in noun.children if c.dep_ == "attr"), noun)
        return verb.head if any(child.lower_ in _RANKS for child in noun.children) else None
    if verb.tag_ != "VB" or verb.dep_ not in ("acl", "relcl") or noun.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    ranked = noun.lower_ in _RANKS or any(child.lower_ in _RANKS for child in noun.children)
    return governing_verb(noun) if ranked else None


_WHEN = {"when", "once", "after", "as", "until", "before"}
_HOPING = {"look", "hope", "aim", "want", "seek", "plan", "expect", "intend", "prepare", "wish", "need", "try"}


def _looked_forward_to(noun, verb):
    words = {c.lower_ for c in noun.children}
    hopes = verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _HOPING
    if hopes and verb.head.tag_ in ("VBZ", "VBP"):
        return True  # "hopes to win support on a trip to Tonga"
    forward = verb.lemma_ == "look" and any(c.lower_ == "forward" for c in verb.children)
    return forward or bool(words & _AHEAD) or verb.lemma_ in ("invite", "await") or is_future(verb)


def ends_it(noun):
    """True where the clause tells the end: "completed a two-day visit", "the visit came to an end on Thursday"."""
    verb = governing_verb(noun)
    if verb is None or noun.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    if verb.lemma_.lower() in ENDING and noun.dep_ != "pobj":
        return True
    return verb.lemma_ == "come" and any(token.lower_ == "end" for token in below(verb) if 0 < token.i - verb.i < 4)


def _stays_away(verb):
    """ "stayed away from the conference in Paris", "kept away"."""
    return verb.lemma_ in ("stay", "keep", "remain") and any(
        c.lower_ in ("away", "home", "behind") for c in verb.children
    )


def _is_asked(verb):
    """True in "declined to say whether the King would visit France": nobody says that he will."""
    node, steps = verb, 0
    while steps < 3:
        if any(c.dep_ == "mark" and c.lower_ in ("whether", "if") for c in node.children):
            return True
        node, steps = node.head, steps + 1
        if node.dep_ == "ROOT":
            break
    return False


def _phrasal(verb, lemma, particle):
    """The particle right behind the verb counts wherever the parser hung it: "PREMIER CALLS OFF VISIT"."""
    if verb.lemma_.lower() != lemma:
        return False
    behind = verb.i + 1 < verb.sent.end and verb.nbor().lower_ == particle
    return behind or any(c.lower_ == particle for c in verb.children)


def _never_took_place(verb):
    """ "never took place", "will not take place"."""
    return verb.lemma_ == "take" and any(c.lower_ == "place" for c in verb.children) and is_negated(verb)


def _no_sooner(words):
    return "sooner" in words


def _was_to_have(verb):
    """ "was to have flown in": a plan that did not come true."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return {"to", "have"} <= auxiliaries and (verb.head.lower_ in ("was", "were", "due", "supposed", "expected"))


def _had_been(verb):
    return "had" in {c.lower_ for c in verb.children} and verb.tag_ == "VBN"


def _copula_plan(verb):
    """ "is due in Termez", "are set to attend", "is to travel"."""
    return verb.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lower_ in ("due", "set", "ready") or c.dep_ == "xcomp" and c.tag_ == "VB"
        for c in verb.children
    )
