"""When a paper got its status: the date of its own clause, of the occasion told around it, or of the news itself."""

from extraction.documents.lexicon import MOVES, STATUS_NOUNS
from extraction.documents.occasions import (
    day_before_lines,
    fits,
    just_now,
    of_news,
    of_occasion,
    of_visit,
    refers_back,
)
from extraction.documents.reading import OPENERS, Dated, finite

__all__ = ["date_in_title", "date_of", "settle_tense"]

_SAYING = {
    "say",
    "tell",
    "note",
    "report",
    "announce",
    "recall",
    "add",
    "write",
    "stress",
    "emphasize",
    "inform",
    "state",
}
_CEREMONY = 200  # tokens
_PLURAL_OCCASIONS = {"visits", "trips", "meetings", "occasions", "summits"}
_PLURAL_MARKS = {"these", "those", "both", "the", "such", "our", "their", "mutual"}


def date_of(reading, event, *, events, quoted):
    """The `Dated` of an event, or None where nothing supports one.

    "The Treaty was signed in August, during the visit" → August; "Following the talks the sides signed …" → the day
    of the talks; a plain report of what has just happened → the day of the news.
    """
    if any(t.lower_ in ("anniversary", "anniversaries") for t in list(reading.doc[event.i].ancestors)[:4]):
        return None  # "Thursday is the anniversary of the signing": the day of the feast, not of the signing
    own = [d for d in _of_clause(reading, event, events) if fits(reading, event, d)]
    if own:
        return _of_the_last_side(reading, event, own) or Dated(own[0])
    if _told_before(reading, event):
        return _bare_year(reading, event) or (of_occasion(reading, event) if refers_back(reading, event) else None)
    if event.total and not refers_back(reading, event):
        return None
    year = _bare_year(reading, event) or _of_main_clause(reading, event, events)
    if year is not None:
        return year
    now = just_now(reading, event)
    if now is not None or _plural_occasion(reading, event):
        return now
    near = of_occasion(reading, event) or day_before_lines(reading, event) or of_visit(reading, event)
    if near is not None or event.planned or quoted or event.relative or _background(reading.doc[event.i]):
        return near
    return _of_ceremony(reading, event, events) or of_news(reading, event)


def _of_the_last_side(reading, event, own):
    """ "was ratified by Peru on 1 May and by Chile on 3 May": it has its status once the last side has done it."""
    doc, first = reading.doc, own[0]
    for other in own[1:]:
        between = [t.lower_ for t in doc[reading.first(first) + 1 : reading.first(other)]]
        sides = "by" in between and {"and", ","} & set(between[: between.index("by")])
        if sides and len(other["date_start"]) == len(first["date_start"]) and other["date_start"] > first["date_start"]:
            dated = Dated(other, words=f"the last side's date, “{other['text']}”")
            dated.alternatives = [first["date_start"]]
            return dated
    return None


def _bare_year(reading, event):
    """A year that the dates room passes over: "signed in 1386"."""
    doc = reading.doc
    for i in range(event.i + 1, min(event.i + 8, len(doc) - 1)):
        if (
            doc[i].lower_ == "in"
            and doc[i + 1].is_digit
            and len(doc[i + 1]) == 4
            and "1000" <= doc[i + 1].text <= "2099"
        ):
            return Dated(
                {"text": doc[i + 1].text},
                basis="explicit",
                start=doc[i + 1].text,
                words=f"date from “{doc[i + 1].text}”",
            )
        if finite(doc[i]) or doc[i].is_space:
            return None
    return None


def _of_main_clause(reading, event, events):
    """The one date of the sentence for a side clause: "The visit of February 1972 ended in a communiqué, issued …"."""
    if not event.relative or event.planned:
        return None
    sent = reading.sentence(event.i)
    inside = [d for d in reading.free.between(sent.start, sent.end) if fits(reading, event, d)]
    others = [e for e in events.between(sent.start, sent.end) if e.i != event.i]
    if len(inside) != 1 or others:
        return None
    return Dated(inside[0], basis="context")


def _of_ceremony(reading, event, events):
    """The day on which other papers of the same report were signed just before: "The Joint Statement was adopted."."""
    for other in reversed(events.between(event.i - _CEREMONY, event.i)):
        if other.planned or other.relative or not other.targets:
            continue
        own = [d for d in _of_clause(reading, other, events) if fits(reading, other, d) and len(d["date_start"]) >= 10]
        if own:
            return Dated(own[0], basis="context", words=f"with the papers signed “{own[0]['text']}”")
    return None


def settle_tense(reading, events):
    """Present-tense events with a date to come are plans: "The contract, which takes effect on 1 October"."""
    published = reading.doc._.published
    for event in events:
        if not published or event.planned or reading.doc[event.i].tag_ not in ("VBZ", "VBP", "VBG"):
            continue
        own = _of_clause(reading, event, events)
        if own and own[0]["date_start"] > published[: len(own[0]["date_start"])]:
            event.planned = True


def date_in_title(reading, mention):
    """The day or year that a cited title carries: "the Free Trade Agreement of 27 May 1996"."""
    for i in range(mention.head + 1, mention.end):
        dated = reading.date.get(i)
        if (
            dated
            and dated.get("date_start")
            and reading.doc[i - 1].lower_ in ("of", "dated")
            and not dated.get("date_end")
        ):
            return Dated(dated, words=f"date in the title: “{dated['text']}”")
    return None


def _told_before(reading, event):
    """ "Earlier, the ministers signed and approved a programme": from before what the article tells."""
    first = next((t for t in reading.sentence(event.i) if not t.is_space and t.text not in OPENERS), None)
    return first is not None and first.lower_ in ("earlier", "previously", "formerly") and not event.planned


def _background(verb):
    """ "had signed", "had been signed earlier": told from before the news."""
    words = {c.lower_ for c in verb.children}
    return "had" in words or bool({"earlier", "previously", "already", "formerly", "once"} & words)


def _of_clause(reading, event, events):
    """Dates of the event's own sentence, those that hang on its verb first, then by distance."""
    doc, verb, sent = reading.doc, reading.doc[event.i], reading.sentence(event.i)
    chain, ranked = _chain(verb), []
    for mention in reading.free.between(sent.start, sent.end):
        token = doc[reading.first(mention)]
        owner = _owner(token)
        if _elsewhere(doc, event, token, events) or _of_a_move(verb, owner) or _is_chosen(token):
            continue
        hangs = owner is not None and owner.i in chain
        if not hangs and _speech(owner, verb):
            continue
        rank = 0 if owner is not None and owner.i == verb.i else 1 if hangs else 2
        ranked.append((rank, abs(token.i - event.i), mention))
    ranked.sort(key=lambda r: r[:2])
    return [mention for _, _, mention in ranked]


def _elsewhere(doc, event, token, events):
    """True for the date of another clause: "ratified the Agreement, concluded two years ago"."""
    verb, owner = doc[event.i], _owner(token)
    if owner is not None and owner.i != event.i and events.at(owner.i) is not None:
        if _clause_of_its_own(verb):
            return True  # "was signed in 2003, and the other side ratified it in 2008"
        if not owner.is_ancestor(verb) and (owner.head.i != verb.i or _side_participle(owner, verb)):
            return True
    if (
        owner is not None
        and owner.dep_ in ("acl", "relcl")
        and owner.i not in _chain(verb)
        and not owner.is_ancestor(verb)
    ):
        return True  # "the treaty that lawyers drew up in 2021"
    if event.relative:
        return token.i < event.start or _clause_ends(doc, event.i + 1, token.i)
    side = [e for e in events.between(event.i + 1, token.i + 1) if e.relative and event.i < e.start]
    return any(token.i < e.i + 12 and not _comma(doc, e.i, token.i) for e in side)


def _of_a_move(noun, owner):
    """ "will fly to Lima on Monday and stands by the agenda, including the signing of": the day of the flight."""
    moves = owner is not None and owner.lemma_.lower() in MOVES
    if not moves or noun.lower_ not in STATUS_NOUNS:
        return False
    between = [a for a in noun.ancestors if owner.is_ancestor(a)]
    return not owner.is_ancestor(noun) or any(a.dep_ == "conj" and a.pos_ == "VERB" for a in between)


def _is_chosen(token):
    """ "agreed to declare next year the Year of the Sea and to adopt a plan": the year is a thing, not a time."""
    while token.dep_ in ("det", "amod", "nummod", "compound"):
        token = token.head
    return token.dep_ == "dobj" and token.head.lemma_.lower() in ("announce", "call", "declare", "mark", "name")


def _side_participle(owner, verb):
    """ "approved the Treaty on Water, signed on 3 May": the day of the participle that it follows."""
    return owner.i > verb.i and owner.tag_ == "VBN" and owner.dep_ in ("acl", "advcl", "relcl")


def _clause_of_its_own(verb):
    return verb.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _clause_ends(doc, start, stop):
    comma = next((t.i for t in doc[start:stop] if t.text == ","), None)
    return comma is not None and any(finite(t) for t in doc[comma:stop])


def _comma(doc, a, b):
    return any(t.text in (",", ";") for t in doc[a:b])


def _owner(token):
    for node in token.ancestors:
        if node.pos_ in ("VERB", "AUX") and node.dep_ not in ("aux", "auxpass", "amod"):
            return node
    return None


def _chain(verb):
    """The verb and those above it in one predicate: "are expected to sign in the autumn"."""
    chain = {verb.i}
    while verb.dep_ in ("xcomp", "conj", "ccomp") and verb.head.pos_ in ("VERB", "AUX", "ADJ") and len(chain) < 5:
        verb = verb.head
        if verb.lemma_.lower() in _SAYING:
            break
        chain.add(verb.i)
    return chain


def _speech(owner, verb):
    """ "said on Friday that the treaty was signed": the day of the saying."""
    return owner is not None and owner.lemma_.lower() in _SAYING and owner.is_ancestor(verb)


def _plural_occasion(reading, event):
    """ "During these trips many papers were signed": two occasions, so no one date."""
    sent = list(reading.sentence(event.i))
    for k, token in enumerate(sent):
        near = {w.lower_ for w in sent[max(k - 3, 0) : k]}
        if token.lower_ in _PLURAL_OCCASIONS and near & _PLURAL_MARKS:
            return True
    return False
