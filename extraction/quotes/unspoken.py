"""Reporting verbs by which nobody says anything: denied, planned, only meant, asked of the one who answers."""

from extraction.clauses import is_future
from extraction.quotes.lexicon import BELIEVING, REPORTING

__all__ = ["is_asked", "is_unspoken"]

_NOBODY = frozenset(["neither", "no", "nobody", "none"])
_UNREAL = frozenset(["would", "could", "might", "may", "can", "should", "must"])
_DECLINING = frozenset(["avoid", "decline", "fail", "refuse"])
_MEANT = frozenset(["aim", "calculate", "design", "intend", "mean", "set", "suppose"])
_MADE_TO = frozenset(["lead", "make", "teach"])
_ASKING = frozenset(["ask", "press", "query", "question", "quiz"])
_WHAT = frozenset(
    ["about", "at", "by", "for", "how", "if", "on", "to", "what", "when", "whether", "which", "who", "why"]
)
_NAMING = frozenset(["identify", "name", "quote"])


def is_unspoken(page, verb):
    """ "declined to say", "did not say why", "is expected to tell", "meant to show", "asked if", "would say"."""
    if _is_only_meant(verb) or _ponders(verb) or is_asked(page, verb) or _asks_for_no_name(verb):
        return True
    if any(child.lower_ in _UNREAL and child.dep_ == "aux" for child in verb.children):
        return True
    denied = any(
        child.dep_ == "neg" or child.dep_ == "nsubj" and (child.lower_ in _NOBODY or _has_determiner(child, _NOBODY))
        for child in verb.children
    )
    return denied and verb.lemma_.lower() in REPORTING and verb.lemma_.lower() not in BELIEVING


def _is_only_meant(verb):
    """ "declined to say", "a tour meant to show the flag", "was led to believe", "without telling why"."""
    if verb.dep_ not in ("xcomp", "pcomp", "advcl"):
        return False
    head, lemma = verb.head, verb.head.lemma_.lower()
    if verb.dep_ != "advcl" and (lemma in _DECLINING or _is_planned(verb)):
        return True
    if head.lower_ == "without":
        return True
    infinitive = any(c.tag_ == "TO" and c.i < verb.i for c in verb.children)
    return infinitive and head.tag_ in ("VBN", "VBD") and _is_participle(head) and lemma in _MEANT | _MADE_TO


def _is_participle(verb):
    return verb.dep_ in ("acl", "relcl") or any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def _is_planned(verb):
    """ "The premier is expected to assure Vega that A", not "wants to stress that A"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ not in ("want", "hope") and is_future(verb)


def is_asked(page, verb):
    """ "Asked if it would rain, Ruiz said", "Ruiz, pressed on the cost, replied": whoever answers has not asked."""
    doc = verb.doc
    if verb.lemma_.lower() not in _ASKING or verb.tag_ not in ("VBN", "VBD") or verb.i + 1 == len(doc):
        return False
    if any(c.dep_ in ("aux", "auxpass", "dobj", "dative") for c in verb.children) or not _begins_participle(page, verb):
        return False
    following = doc[verb.i + 1 : verb.i + 9]
    if not any(t.lower_ in _WHAT or t.ent_type_ in ("DATE", "TIME") for t in following):
        return False
    answer = doc[verb.i + 1 : verb.sent.end]
    return any(t.lemma_.lower() in REPORTING and t.tag_ in ("VBD", "VBZ") and t.i > verb.i + 2 for t in answer)


def _begins_participle(page, verb):
    """At the start of a sentence, or between the comma behind a noun and that before the answer."""
    doc, i = verb.doc, verb.i - 1
    if i < 0 or verb.is_sent_start or doc[i].is_space or page.region_of[i] == -2 and verb.text[0].isupper():
        return True
    noun = doc[i - 1] if i else doc[i]
    return doc[i].text == "," and noun.pos_ in ("NOUN", "PROPN", "PRON") and not _goes_on(doc, verb)


def _goes_on(doc, verb):
    """ "Ruiz praised the plan, asked if it was ready and left": one verb more of a subject that has spoken before."""
    before = doc[verb.sent.start : verb.i]
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("relcl", "acl", "aux") for t in before)


def _ponders(verb):
    """ "A panel is considering what the sea might look like": a question of its own, no words."""
    opens = (c.left_edge for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    return verb.lemma_.lower() in ("calculate", "consider") and any(t.tag_ in ("WP", "WRB", "WDT") for t in opens)


def _asks_for_no_name(verb):
    """ "said the official, who asked not to be named": a wish about the report, no words."""
    return verb.lemma_.lower() == "ask" and any(
        c.dep_ == "xcomp" and c.lemma_.lower() in _NAMING for c in verb.children
    )


def _has_determiner(noun, words):
    return any(child.dep_ == "det" and child.lower_ in words for child in noun.children)
