"""The verbs and nouns by which a paper gets its status: signed, ratified, enters into force, is to be signed."""

from dataclasses import dataclass, field

from extraction.clauses import is_future, is_negated, is_passive
from extraction.documents.heads import is_head
from extraction.documents.lexicon import DENIALS, DONE_HEADS, PLAN_WORDS, STATUS_NOUNS, STATUS_VERBS

__all__ = ["Event", "find_events"]

_AWAITED = {"expect", "plan", "schedule", "envisage", "anticipate"}
_ALLOWING = {"allow", "approve", "authorise", "authorize", "endorse", "order"}  # "approved the signing of"
_ABILITY = {"can", "could", "may", "might"}
_INTO_FORCE = {"enter", "come", "go", "be", "bring", "put", "remain"}


@dataclass(slots=True, eq=False)
class Event:
    """One predicate that changes the stage of papers, at token `i`.

    `side` says where its papers stand: *before* (passive, relative, "entered into force") or *after* (active, "the
    signing of"). `start` is the first token of its clause where that is a relative or participle clause.
    """

    i: int
    status: str
    planned: bool
    side: str
    start: int
    relative: bool = False
    many: bool = False  # "both of which", "all of which"
    to: bool = False  # its paper follows a "to": "put their names to the Treaty"
    total: bool = False  # a count over the years: "240 papers have been signed between us"
    words: str = ""
    targets: list = field(default_factory=list)


def find_events(reading):
    """The events of a Doc in text order; denied ones are left out ("no papers were signed")."""
    for token in reading.doc:
        event = _noun_event(reading, token) or _verb_event(reading, token) or _expected(token)
        if event is not None:
            yield event


def _verb_event(reading, token):
    status, to = _verb_status(token)
    if status is None or _unreal(token):
        return None
    start, relative, many = _clause(token)
    relative = relative and not _of_its_own_papers(token)
    before = relative or is_passive(token) or status == "in_force" or _bare_participle(token)
    planned = status == "planned" or _planned(token)
    return Event(
        i=token.i, status=status, planned=planned, side="before" if before else "after", start=start, relative=relative,
        many=many, to=to, words=token.text,
    )  # fmt: skip


def _of_its_own_papers(token):
    """ "A ceremony to sign a treaty", "the visit ended with them signing a treaty": no clause about the noun before."""
    if token.dep_ != "acl":
        return False
    return token.tag_ == "VBG" or token.tag_ == "VB" and any(c.dep_ == "dobj" for c in token.children)


def _expected(token):
    """ "A joint statement is expected after the talks": awaited as such, no infinitive tells what for."""
    if token.lemma_.lower() not in _AWAITED or token.tag_ != "VBN" or is_negated(token):
        return None
    deps = {child.dep_ for child in token.children}
    if "auxpass" not in deps or not deps & {"nsubjpass"} or deps & {"xcomp", "ccomp", "dobj"}:
        return None
    return Event(i=token.i, status="planned", planned=True, side="before", start=token.i, words=token.text)


def _verb_status(token):
    if token.pos_ not in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBD", "VBG"):
        return None, False
    lemma = token.lemma_.lower()
    if lemma == "join" and not any(c.dep_ == "dobj" and is_head(c) for c in token.children):
        return None, False  # "joined them in Paris"
    if lemma in STATUS_VERBS and token.pos_ != "NOUN":
        return STATUS_VERBS[lemma], lemma == "accede"
    near = [t.lower_ for t in token.doc[token.i + 1 : token.i + 5]]
    if lemma in ("put", "append", "affix", "set", "add", "lend") and {
        "name",
        "names",
        "signature",
        "signatures",
        "signing",
    } & set(near):
        return "signed", True
    if lemma in ("put", "set") and near[:3] == ["pen", "to", "paper"]:
        return "signed", True
    if lemma in _INTO_FORCE and near[:1] and _force(near):
        return "in_force", False
    if lemma == "enter" and near[:1] == ["into"]:
        return "signed", True  # "entered into a defence agreement"
    if lemma == "take" and near[:1] == ["effect"] or lemma == "become" and "effective" in near[:2]:
        return "in_force", False
    return None, False


def _force(near):
    for i, word in enumerate(near[:3]):
        if word in ("into", "in", "to") and near[i + 1 : i + 2] in (["force"], ["effect"]):
            return True
    return False


def _unreal(token):
    """Denied, only asked or imagined: "did not sign", "left without signing", "if it is signed"."""
    if is_negated(token) and not _no_fewer(token) or _denied_above(token):
        return True
    if _of_a_kind(token):
        return True
    marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod", "preconj")}
    if marks & {"if", "whether", "unless", "hardly", "scarcely", "neither"}:
        return True
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    inverted = [c for c in token.children if c.dep_ == "aux" and c.lower_ in ("had", "should", "were")]
    return token.dep_ == "advcl" and bool(inverted) and subject is not None and inverted[0].i < subject.i


def _of_a_kind(token):
    """ "is the boldest paper that two rivals can sign": what such papers are, not what becomes of one."""
    kind = token.head
    if token.dep_ != "relcl" or not any(c.dep_ == "aux" and c.lower_ in _ABILITY for c in token.children):
        return False
    if any(c.tag_ in ("JJS", "RBS") or c.lower_ == "any" for c in kind.doc[max(kind.i - 6, kind.left_edge.i) : kind.i]):
        return True
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.tag_ in ("NNS", "NN")), None)
    bare = subject is not None and not any(c.dep_ in ("det", "poss") and c.lower_ != "a" for c in subject.children)
    return kind.dep_ == "attr" and bare


def _no_fewer(token):
    """ "No fewer than nine accords were inked" denies nothing."""
    doc, words = token.doc, {c.i: c for c in token.sent if c.lower_ == "no"}
    return bool(words) and all(i + 1 < len(doc) and doc[i + 1].lower_ in ("fewer", "less") for i in words)


def _denied_above(token):
    """A gerund after "without" or "short of"; a clause under "deny" or "refuse"."""
    before = [t.lower_ for t in token.doc[max(token.i - 2, 0) : token.i]]
    if {"without", "instead"} & set(before) or before == ["short", "of"]:
        return True
    head = token.head
    if head.pos_ == "ADP" and head.lower_ in ("without", "instead"):
        return True
    if (
        head.pos_ == "ADP"
        and head.head.lower_ in ("short", "instead")
        or token.dep_ == "ccomp"
        and head.lemma_.lower() in DENIALS
    ):
        return True
    return (
        token.dep_ in ("xcomp", "pcomp", "dobj", "nsubjpass", "nsubj")
        and (head if head.pos_ == "VERB" else head.head).lemma_.lower() in DENIALS
    )


def _bare_participle(token):
    """A participle without auxiliary or object after its noun: "Agreement signed in Baku"."""
    if token.tag_ != "VBN" and not (token.tag_ == "VBD" and token.dep_ in ("acl", "relcl")):
        return False
    deps = {child.dep_ for child in token.children}
    return "aux" not in deps and not deps & {"dobj", "nsubj"}


def _clause(token):
    """(first token of the relative clause or the verb itself, is it one, does it speak of all of a list)."""
    doc, sent = token.doc, token.sent
    for i in range(token.i - 1, max(sent.start, token.i - 18) - 1, -1):
        word = doc[i].lower_
        if (
            word == "which"
            or word in ("that", "who")
            and doc[i].tag_ in ("WDT", "WP")
            or word == "that"
            and doc[i].dep_ in ("nsubj", "nsubjpass", "dobj")
        ):
            many = i >= 2 and doc[i - 1].lower_ == "of" and doc[i - 2].lower_ in ("both", "all", "most", "two")
            start = i - 2 if many else i - 1 if doc[i - 1].pos_ == "ADP" else i
            return start, True, many
        if (
            doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD")
            and doc[i].pos_ != "AUX"
            and i < token.i - 1
            and not doc[i].is_ancestor(token)
        ):
            break
        if doc[i].text in (";", ":"):
            break
    if token.dep_ == "acl" or token.dep_ == "relcl":
        return token.left_edge.i if token.dep_ == "relcl" else token.i, True, False
    return token.i, False, False


def _planned(token):
    """True for what is still to come: "is to be signed", "count on signing", "agreed to sign", "ahead of signing"."""
    if is_future(token):
        return True
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod")}
    present = any(c.tag_ in ("VBZ", "VBP") for c in token.children if c.dep_ in ("aux", "auxpass"))
    if "must" in helpers or present and marks & {"once", "until", "when", "after"}:
        return True
    head = token.head
    if "to" in helpers and token.tag_ == "VB" or "to" in helpers and "be" in helpers:
        held = head.lower_ == "ceremony" and head.head.tag_ == "VBD"
        return head.lemma_.lower() not in DONE_HEADS and not held and not _first_to(token)
    if token.tag_ == "VBG" and not helpers & {"is", "are", "was", "were"}:
        return _unfinished(token)
    return False


_ORDINALS = {"first", "second", "third", "last", "latest", "next", "only"}


def _first_to(token):
    """ "became the first country to sign", "was the last to ratify": who did it, with an infinitive."""
    nouns = [token.head, *(c for c in token.head.children if c.dep_ in ("attr", "acomp"))]
    words = {word for noun in nouns for word in (noun.lower_, *(c.lower_ for c in noun.children))}
    verb = token.head if token.head.pos_ in ("VERB", "AUX") else token.head.head
    return token.dep_ in ("relcl", "acl", "xcomp") and bool(words & _ORDINALS) and verb.tag_ in ("VBD", "VBN")


def _unfinished(token):
    """A gerund or noun under a word of planning or talking: "discussed the signing of", "votes on ratifying"."""
    if token.dep_ == "ROOT":
        return False
    if token.dep_ == "dobj" and token.head.lemma_.lower() in _ALLOWING:
        return True
    walk, steps = token, 0
    while walk.dep_ != "ROOT" and steps < 5:
        walk, steps = walk.head, steps + 1
        lemma = walk.lemma_.lower()
        if walk.pos_ == "ADP" and walk.lower_ in ("before", "pending", "until"):
            return True
        if walk.lower_ == "including":
            continue  # "stands by the agenda, including the signing of"
        if lemma in PLAN_WORDS or walk.lower_ in PLAN_WORDS:
            return True
        if walk.pos_ in ("VERB", "AUX"):
            return is_future(walk) or any(t.lower_ == "agenda" for t in walk.subtree)
    return False


def _noun_event(reading, token):
    """ "the signing of the Treaty", "entry into force of", "a programme is being prepared for signing"."""
    word, doc = token.lower_, reading.doc
    if word not in STATUS_NOUNS or token.i + 1 >= len(doc):
        return None
    following = [t.lower_ for t in doc[token.i + 1 : token.i + 5]]
    before = doc[token.i - 1].lower_ if token.i else ""
    status = STATUS_NOUNS[word]
    if before == "for" and following[0] != "of":
        return Event(
            i=token.i, status=status, planned=True, side="before", start=token.i - 1, words=f"for {token.text}"
        )  # fmt: skip
    if before == "no" or not _takes_papers(word, following) or _denied_above(token):
        return None
    if token.head.pos_ in ("VERB", "AUX") and is_negated(token.head):
        return None
    return Event(
        i=token.i, status=status, planned=_unfinished(token), side="after", start=token.i, to=True,
        words=f"{token.text} of",
    )  # fmt: skip


def _takes_papers(word, following):
    if word == "entry":
        return following[:2] == ["into", "force"]
    return following[0] == "of" or word == "signing" and following[0] == "ceremony" and "of" in following[:3]
