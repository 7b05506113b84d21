"""Past, present or future: the time of the clause that a date stands in.

"The minister arrived on Friday" looks back, "will arrive on Friday" ahead. The parse gives the governing verb; words
like *due*, *scheduled* and *planned* look ahead whatever their tense.
"""

from extraction.dates.lexicon import MOVING, PUT_OFF_NOUNS, PUT_OFF_VERBS, UNTIL, words

__all__ = ["is_moved", "tense_of", "term_of"]

FUTURE_AUXILIARIES = words("will shall 'll ’ll wo would may might could can should must 'd")
# Verbs and adjectives whose complement lies ahead: "is expected in July", "due on Friday", "payable Dec. 15".
AHEAD = words(
    "expect plan schedule due intend want hope slate propose agree prepare invite effective payable promise aim seek "
    "try decide ready likely await anticipate ask urge call order need require vow pledge threaten postpone scheduled "
    "planned expected upcoming pencil project forecast redeemable delay defer deadline"
)
AHEAD_WITH_COMPLEMENT = words("set bind book")  # "is set for Friday", but "a record set on Friday"
AHEAD_UNLESS_PAST = words("expire mature begin start")
# An infinitive after these has happened if they have: "was forced to resign on Friday", "began to fall in May".
IMPLICATIVE = words(
    "force begin start manage continue help use have happen appear seem get go come cause allow fail refuse decline "
    "oblige tend prove travel fly return"
)
PROLONGING = words("extend prolong")
FIXING = words("set fix choose pick propose name")  # "has set May 5 as the date"
LEADS = words("due effective payable starting coming upcoming")
REPORTING = words("say tell report announce write note state add recall stress emphasize quote confirm")
MISREAD = words("leaves arrives departs flies convenes")  # verbs that the tagger takes for nouns after "and"
PERFECT = words("have has had 've ’ve")
_VERBAL = ("VERB", "AUX")


def tense_of(token):
    """The time of the clause of a token of a parsed Doc, or None.

    `past`, `present`, `future`, `then` (a plan of the past: "was to come"), `planned` ("a visit planned for October",
    which may have passed).

    "Formal talks are set for Wednesday morning." → future; "ended on Thursday" → past
    """
    if _led_ahead(token) or _after_misread(token):
        return "future"
    node = child = token
    for _ in range(12):
        if node != token:
            if node.pos_ in _VERBAL and node.dep_ not in ("aux", "auxpass"):
                verdict = "future" if _fixes(node, child) else _of_verb(node)
                if verdict:
                    return verdict
            elif node.lower_ in AHEAD or (node.tag_ == "NNS" and node.lower_ in MISREAD):
                return "future"
        if node.head == node:
            return None
        child, node = node, node.head
    return None


def _fixes(verb, date):
    """ "has set 20 June as the date of the summit", "named May 5 for the talks" """
    if verb.lemma_.lower() not in FIXING or date.dep_ not in ("dobj", "npadvmod"):
        return False
    return any(child.lower_ in ("as", "for") and child.i > date.i for child in verb.children)


def _led_ahead(token):
    """ "due Nov. 15", "effective Jan. 1", "starting Monday": the word before the date says it."""
    for i in range(token.i - 1, max(token.i - 4, -1), -1):
        word = token.doc[i]
        if word.lower_ in LEADS:
            return word.lower_ != "due" or word.nbor(1).lower_ != "to"
        if word.pos_ not in ("ADP", "DET", "PUNCT", "PROPN"):
            return False
    return False


def _after_misread(token):
    """ "arrived on Saturday and leaves for home on Monday": the tagger sees a noun that the date does not hang on."""
    for i in range(token.i - 1, max(token.i - 6, 0), -1):
        word = token.doc[i]
        if word.lower_ in MISREAD and word.tag_ == "NNS":
            return word.nbor(-1).lower_ in ("and", "but", ",")
        if word.pos_ not in ("ADP", "DET", "PROPN"):
            return False
    return False


def term_of(token, lead):
    """How the term lies that a date is led in to by `lead` ("until", "to", "for"): `ahead`, `either`, `set` or None.

    "has been postponed until September" → ahead; "was put off to May" → either: it may have passed since, but is
    named as to come; "was closed until May" → set: ahead if that is near.
    """
    verb = _governor(token)
    if verb is None:
        return None
    if verb.lower_ in PUT_OFF_NOUNS:
        return "either" if lead != "for" else None
    tags = {child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    now = bool(tags & {"VBZ", "VBP", "MD"})
    if _puts_off(verb) or (lead == "to" and verb.lemma_.lower() in MOVING):
        return "ahead" if now else "either"
    if lead not in UNTIL or verb.tag_ != "VBN" or not any(child.dep_ == "auxpass" for child in verb.children):
        return None
    return "ahead" if now else "set" if "VBD" in tags and "VBN" not in tags else None


def is_moved(token):
    """True for a date that something is moved from: "postponed *from March* to September" is no range."""
    verb = _governor(token)
    if verb is None or verb.lemma_.lower() in PROLONGING:
        return False
    return _puts_off(verb) or verb.lemma_.lower() in MOVING


def _governor(token):
    """The verb above a date, or the noun that puts off: "its *delay* until May"; None if there is neither."""
    node = token
    for _ in range(12):
        if node.head == node:
            return None
        node = node.head
        if node.pos_ in _VERBAL or node.lower_ in PUT_OFF_NOUNS:
            return node
    return None


def _puts_off(verb):
    """ "was postponed", "put *off*", "pushed *back*": the plain verbs need their particle."""
    needed = PUT_OFF_VERBS.get(verb.lemma_.lower())
    return needed is not None and (not needed or any(child.lower_ in needed for child in verb.children))


def _of_verb(verb):
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    tags = {child.tag_ for child in auxiliaries}
    perfect = bool(words & PERFECT) or ("'d" in words and verb.tag_ == "VBN")
    if "to" in words:
        return _of_infinitive(verb, perfect)
    if words & FUTURE_AUXILIARIES and not ("'d" in words and perfect):
        return "past" if perfect and "will" not in words else "future"
    if perfect:
        return "past"
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VBN" and (lemma in AHEAD or (lemma in AHEAD_WITH_COMPLEMENT and _looks_on(verb))):
        return "future" if tags & {"VBZ", "VBP"} else "planned"
    if lemma in AHEAD_UNLESS_PAST and verb.tag_ not in ("VBD", "VBN") and not words:
        return "future"
    if lemma == "be" and any(child.dep_ == "acomp" and child.lower_ in AHEAD for child in verb.children):
        return "future"
    if verb.tag_ == "VBD" or "VBD" in tags:
        return "past"
    if verb.tag_ == "VBN":
        return "present" if tags & {"VBZ", "VBP"} else "past"
    if verb.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return "past" if lemma in REPORTING and not auxiliaries else "present"
    return None  # a participle or bare form: the verb above decides


def _looks_on(verb):
    return any(child.lower_ in ("for", "to") or child.dep_ == "xcomp" for child in verb.children)


def _of_infinitive(verb, perfect):
    """ "agreed to meet on Friday", "is to sign": ahead; "was forced to resign on Friday": as its verb."""
    head = verb.head
    if perfect:  # "was to have come", "is believed to have come"
        return "then" if head.lemma_ == "be" else "past"
    if head == verb or head.pos_ in ("NOUN", "PROPN"):
        return "future"
    if head.pos_ not in _VERBAL:
        return "future" if head.lower_ in AHEAD or head.lower_ in AHEAD_WITH_COMPLEMENT else None
    if head.lemma_ == "be" and verb.dep_ == "xcomp":  # "is to sign", "was to have come"
        return "then" if head.tag_ == "VBD" else "future"
    if head.lemma_.lower() in IMPLICATIVE or (verb.dep_ == "advcl" and head.tag_ in ("VBD", "VBN")):
        return _of_verb(head)
    return "future"
