"""When a trip takes place: the date of its sentence that belongs to a word of travel, and to no other event."""

from bisect import bisect_left

from extraction.clauses import governing_verb
from extraction.visits.lexicon import DATED_BY_THEMSELVES, NOUNS, ORDINALS
from extraction.visits.near import above, around, dates_around, is_below
from extraction.visits.prospects import of_a_first_plan
from extraction.visits.status import status_of

__all__ = ["lies_ahead", "date_of", "is_an_earlier_one", "main_clause_date"]

_FARTHEST = 6  # steps in the parse between a date and the word that it dates
_BETWEEN_DAYS = 10  # characters: " and on "
_CLAUSES = {"relcl", "ccomp", "advcl", "conj", "parataxis", "acl", "pcomp"}


def date_of(trigger, *, verb=None, first_plan=False):
    """(date mention, steps) that belongs to a word of travel in its sentence, or (None, 0).

    "flew to Baku on Thursday and left on Saturday" gives *Thursday* for *flew*. The day of a plan that another one
    replaced counts only where the trip is told as that plan.
    """
    doc = trigger.doc
    best, best_cost, in_reach = None, _FARTHEST + 1, []
    for mention in dates_around(trigger):
        if not _dates_an_event(mention):
            continue
        span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
        if _owned_by_another(span.root) or _of_the_report(span.root, trigger, verb) or _of_another_event(span, trigger):
            continue
        if any(token.text in (";", ":") for token in doc[min(span.end, trigger.i) : max(span.start, trigger.i)]):
            continue  # "It was his second visit; the Egyptian leader came in May": two statements
        if trigger.tag_ == "VBD" and lies_ahead(mention):
            continue  # "met her guest in Oslo and invited him to a forum later this year"
        if not first_plan and of_a_first_plan(span.root, trigger):
            continue
        if _told_of_before(trigger) and not is_below(span.root, trigger):
            continue
        cost = _steps(span.root, trigger, verb) + abs(span.root.i - trigger.i) / 100
        if is_below(span.root, trigger):
            in_reach.append(mention)
        if cost < best_cost:
            best, best_cost = mention, cost
    if (
        best is None and len(in_reach) == 1
    ):  # the sentence has no other date: a mis-parse is likelier than another event
        return _with_second_day(in_reach[0], doc), _FARTHEST
    return best and _with_second_day(best, doc), best_cost


def _told_of_before(trigger):
    """ "met on Monday with X, who had visited Prague": Monday is not the day of a visit that lies before it."""
    return trigger.dep_ == "relcl" and any(c.lower_ == "had" and c.dep_ == "aux" for c in trigger.children)


_WISHES = {"wish", "desire", "intention", "hope", "readiness", "willingness", "interest"}


def _of_the_report(root, trigger, verb):
    """True in "... will visit Baku, an embassy source told the agency on Feb. 5": the day of the saying."""
    node, steps = root, 0
    while node.pos_ not in ("VERB", "AUX") and node.head != node and steps < 4:
        node, steps = node.head, steps + 1
    if node.pos_ not in ("VERB", "AUX") or node in (trigger, verb):
        return False
    own = verb or governing_verb(trigger)
    for clause in (own, *above(own)) if own is not None else ():
        if clause.dep_ in ("ccomp", "parataxis") and clause.head == node:
            return status_of(trigger, verb=verb) == "planned"
        if clause.dep_ == "acl" and clause.head.head == node and clause.head.lemma_ in _WISHES:
            return status_of(trigger, verb=verb) == "planned"
    return False


def _with_second_day(mention, doc):
    """ "today and tomorrow", "on Tuesday and Wednesday": two days of one stay."""
    k = bisect_left(doc._.dates, mention["end"], key=lambda m: m["start"])
    following = doc._.dates[k] if k < len(doc._.dates) else None
    first, last = mention["date_start"], following and following["date_start"]
    if mention["date_end"] or not (first and last and len(first) == len(last) == 10 and first < last):
        return mention
    if following["start"] - mention["end"] > _BETWEEN_DAYS:
        return mention
    span = doc.char_span(mention["start"], following["end"], alignment_mode="expand")
    words = span.text[mention["start"] - span.start_char : following["end"] - span.start_char]
    between = words[len(mention["text"]) : -len(following["text"])].split()
    if between not in (["and"], ["and", "on"], ["to"], ["until"]):
        return mention
    return {
        **mention,
        "date_end": last,
        "edtf": f"{first}/{last}",
        "text": words,
    }


def _dates_an_event(mention):
    if mention["value"] == "PRESENT_REF" and mention["text"].lower() not in ("today", "tonight"):
        return False
    return mention["type"] in ("DATE", "TIME") or bool(mention["date_start"])


def _owned_by_another(root):
    """True in "Thursday's talks", "a June election": the date is of that noun, not of the trip."""
    noun = root.head
    if root.dep_ == "poss":
        return noun.lemma_.lower() not in NOUNS
    before_a_noun = root.dep_ in ("compound", "nmod", "amod") and noun.pos_ == "NOUN" and noun.i > root.i
    return before_a_noun and noun.lemma_.lower() in DATED_BY_THEMSELVES or _of_a_later_twin(root)


def _of_a_later_twin(root):
    """ "call a June or even a May election": June is of the election too."""
    doc, end = root.doc, min(root.i + _TWIN, len(root.doc))
    if root.i + 1 >= end or doc[root.i + 1].lower_ != "or":
        return False
    twin = next((doc[i] for i in range(root.i + 1, end) if doc[i].ent_type_ == "DATE"), None)
    return twin is not None and twin.dep_ in ("compound", "nmod", "amod") and _owned_by_another(twin)


_TWIN = 5  # words behind a month to the one that shares its noun


def lies_ahead(mention):
    """True for "later this year", "next week"."""
    return mention["text"].lower().startswith(("later ", "next ", "the next ", "the coming ", "coming "))


_RELATING = {"since"}  # "her first trip since the vote in May": May is of the vote
_SEQUENCE = {"after", "before", "following", "upon"}
_RANKED = ORDINALS | {"last", "no", "only"}
_COUNTED = {"times", "trips", "visits", "tours", "twice", "often", "regularly"}


def _of_another_event(span, trigger):
    """True in "his first trip abroad since his re-election in May", "before heading to Oslo on Friday"."""
    doc, sent = span.doc, span.sent
    nouns = [a for a in above(span.root) if a.lemma_.lower() in NOUNS and a != trigger]
    if any(is_an_earlier_one(noun) and not is_below(trigger, noun) for noun in nouns):
        return True  # "comes ten years after the last visit, that of X in 2010"
    if any(doc[i].lower_ == "when" for i in range(span.end, min(span.end + 2, sent.end))):
        return False  # "since July, when she visited Oslo"
    for i in range(span.start - 1, max(sent.start, span.start - _REACH) - 1, -1):
        token = doc[i]
        if token == trigger or token.text in (",", ";", ":"):
            return False
        if token.lower_ in _RELATING:
            return not _has_window(token, span, trigger)
        if token.lower_ in _SEQUENCE and i < span.start - 1:
            return _tells_another(token, trigger) and _is_within(span, token)
    return False


_REACH = 18  # tokens back from a date to the "since" that it belongs to


def _is_within(span, link):
    """True where a date belongs to what follows "after" or "before" rather than to the clause itself.

    "left Oslo after talks with the mayor on Monday": a day that the parser hangs on the talks is that of the trip too.
    """
    acts = any(child.dep_ == "pcomp" for child in link.children)
    if link.lower_ == "before" and acts:
        return True
    clause = link.head if link.dep_ == "mark" else link
    is_day = any(m["start"] == span.start_char and len(m["date_start"] or "") == 10 for m in dates_around(link))
    return is_below(span.root, clause) and (acts or link.dep_ == "mark" or link.lower_ == "before" or not is_day)


def _has_window(since, span, trigger):
    """True where "since May" tells from when on: "has been there three times since May", "in Oslo since Monday"."""
    if span.start > since.i + 1:
        return False
    words = {token.lower_ for token in around(since) if token.i < since.i}
    return bool(words & _COUNTED) or trigger.lemma_ == "be" or not words & _RANKED


def _tells_another(link, trigger):
    """True for the "before" of "before heading to Oslo": an act or an event of its own, not the trip's."""
    acts = [c for c in link.children if c.dep_ in ("pcomp", "pobj")] + [link.head] * (link.dep_ == "mark")
    acts = [a for a in acts if a != trigger and not is_below(trigger, a)]
    return any(a.lemma_.lower() not in NOUNS or is_an_earlier_one(a) for a in acts)


_EARLIER = {"last", "previous", "earlier"}


def is_an_earlier_one(noun):
    """True for "the last state visit", which took place before the one that the story is about."""
    return any(child.lower_ in _EARLIER and child.dep_ == "amod" for child in noun.children)


# What two sides do on the day that one of them is the other's guest.
_MEETING = {"meet", "receive", "welcome", "host", "greet"}
_HELD = {"talks", "meeting", "negotiations", "consultations", "conversation", "ceremony", "reception"}


def main_clause_date(trigger):
    """The day of the meeting that a trip is told beside: "On May 4, X will receive Y, who is to arrive in Oslo".

    "Today a ceremony of welcoming X, who arrived on a visit, took place" has it two clauses farther up.
    """
    clause = next((node for node in (trigger, *above(trigger)) if node.dep_ in ("relcl", "ROOT")), None)
    if clause is None or clause.dep_ == "ROOT":
        return None
    verb = governing_verb(clause.head)
    for _ in range(2):
        if verb is None or not _is_a_meeting(verb):
            return None
        date, _ = date_of(verb, verb=verb)
        if date is not None or verb.dep_ == "ROOT":
            return date
        verb = governing_verb(verb.head)
    return None


def _is_a_meeting(verb):
    held = verb.lemma_ in ("hold", "have", "take") and any(
        c.dep_ in ("dobj", "nsubj", "nsubjpass") and c.lower_ in _HELD for c in verb.children
    )
    return held or verb.lemma_ in _MEETING


def _steps(root, trigger, verb):
    """Steps up from a date to the word it dates, or to the verb of that word's clause; far across other clauses."""
    ours = {trigger.i: 0}
    node, up = trigger, 0
    while node.head != node and up < 4:
        if node.dep_ == "conj" and node.pos_ == "VERB" and node.head.i < root.i < node.i:
            break  # "opened in Muscat on April 8, moved to Doha": the day is of the first stop
        crossing = node.dep_ in _CLAUSES
        node, up = node.head, up + (2.5 if crossing else 1)
        ours.setdefault(node.i, up)
    if verb is not None:
        ours[verb.i] = min(ours.get(verb.i, 9), 1)
    node, steps = root, 0.0
    while steps <= _FARTHEST:
        if node.i in ours:
            return steps + ours[node.i]
        if node.head == node:
            break
        steps += 2.5 if node.dep_ in _CLAUSES else 0.5 if node.dep_ in ("pobj", "prep", "npadvmod") else 1
        node = node.head
    return _FARTHEST + 5
