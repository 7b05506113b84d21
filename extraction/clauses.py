"""Grammar that visits and documents both ask about: the clause of a verb, its time, its truth, who asserts it.

Everything here reads a parsed Doc and answers about one token; what the answer means for a row is decided in the
rooms. Labels are those of the English model (ClearNLP dependencies, Penn tags).
"""

__all__ = [
    "asserted_by",
    "governing_verb",
    "is_future",
    "is_negated",
    "is_passive",
    "is_past",
    "sentence_at",
    "subjects",
]

FUTURE_WORDS = {"will", "shall", "'ll", "’ll", "wo"}
# "is expected to arrive", "is due in Baku": the verb that carries the plan.
PLAN_HEADS = {
    "expect", "plan", "schedule", "set", "due", "intend", "want", "hope", "slate", "promise", "agree", "prepare",
    "accept", "invite", "pencil", "decide", "ready", "confirm", "supposed",
}  # fmt: skip
UNREAL_HEADS = {"decline", "refuse", "fail", "cancel", "avoid", "deny"}
NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither", "nor", "without"}


def sentence_at(doc, char):
    """The sentence (Span) that holds this character, without the white space at its ends."""
    token = doc.char_span(char, char + 1, alignment_mode="expand")
    sent = token[0].sent if token else doc[:1].sent
    start, end = sent.start, sent.end
    while start < end - 1 and doc[start].is_space:
        start += 1
    while end - 1 > start and doc[end - 1].is_space:
        end -= 1
    return doc[start:end]


def governing_verb(token):
    """The verb of the clause that a token stands in: in "a visit to Baku was put off", *visit* → *put*."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ not in ("aux", "auxpass", "amod"):
            return ancestor
    return None


def subjects(verb):
    """The subjects of a verb, its own or those of the verb that it is coordinated with or controlled by."""
    for node in _up_the_chain(verb):
        own = [child for child in node.children if child.dep_ in ("nsubj", "nsubjpass", "csubj")]
        if own:
            return own
    return []


def _up_the_chain(verb):
    """A verb and the verbs whose subject it shares: "arrived in Baku and was welcomed", "is expected to visit"."""
    seen = 0
    while verb is not None and seen < 6:
        yield verb
        shares = verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX", "ADJ")
        is_due = verb.dep_ == "acomp" and verb.pos_ == "ADJ" and seen and verb.head.lemma_ == "be"  # "is due to fly"
        if not (shares or is_due):
            return
        verb, seen = verb.head, seen + 1


def is_passive(verb):
    """True for "was received", "to be signed", and for a bare participle that follows its noun ("signed in 2022")."""
    deps = {child.dep_ for child in verb.children}
    return bool(deps & {"auxpass", "nsubjpass"}) or (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and "aux" not in deps
    )


def is_negated(verb):
    """True where the clause denies itself: "did not visit", "never took place", "no documents were signed"."""
    for node in _up_the_chain(verb):
        for child in node.children:
            if child.dep_ == "neg" or child.lower_ in NEGATIONS:
                return True
            if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(g.lower_ == "no" for g in child.children):
                return True
        if node != verb and node.lemma_ in UNREAL_HEADS:
            return True
    return False


def is_future(verb):
    """True where the clause tells a plan: "will visit", "is to sign", "is expected in Baku", "is due", "may sign"."""
    for node in _up_the_chain(verb):
        auxiliaries = [c for c in node.children if c.dep_ in ("aux", "auxpass")]
        if any(
            a.lower_ in FUTURE_WORDS or a.lower_ in ("may", "would", "could", "can", "might", "should")
            for a in auxiliaries
        ):
            return not any(a.lower_ == "have" for a in auxiliaries)
        if node.lemma_.lower() in PLAN_HEADS and node != verb:
            return True
        # "is to sign": be + infinitive
        if node.dep_ == "xcomp" and node.head.lemma_ == "be" and any(a.lower_ == "to" for a in auxiliaries):
            return True
    return False


def is_past(verb):
    """True where the clause tells what happened: past tense, perfect, or a participle without an auxiliary."""
    for node in _up_the_chain(verb):
        auxiliaries = [c for c in node.children if c.dep_ in ("aux", "auxpass")]
        tags = {a.tag_ for a in auxiliaries}
        lowers = {a.lower_ for a in auxiliaries}
        if node.tag_ == "VBD" or "VBD" in tags or lowers & {"has", "have", "had", "'ve", "'d"}:
            return True
        if auxiliaries or node.tag_ in ("VBZ", "VBP"):
            return False
    return verb.tag_ in ("VBD", "VBN")


def asserted_by(doc, start, end):
    """The speaker of the quotation or reported speech that holds these characters; None: the article itself."""
    holding = [q for q in doc._.quotes or [] if q["char_start"] <= start and end <= q["char_end"]]
    if not holding:
        return None
    return min(holding, key=lambda q: q["char_end"] - q["char_start"])["speaker"]
