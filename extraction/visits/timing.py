"""When a trip takes place and whether it has: the date that belongs to a word, and the status of its clause."""

from bisect import bisect_left, bisect_right

from extraction.clauses import governing_verb, is_future, is_negated, is_past
from extraction.visits.lexicon import ARRIVALS, BEGINNING, CALLED_OFF, ENDING, NOUNS, NUMBERS, POSTPONED

__all__ = ["date_of", "days_of", "ends_it", "status_of"]

_FARTHEST = 6  # steps in the parse between a date and the word that it dates
_BETWEEN_DAYS = 10  # characters: " and on "
_CLAUSES = {"relcl", "ccomp", "advcl", "conj", "parataxis", "acl"}


def date_of(trigger, *, verb=None):
    """(date mention, steps) that belongs to a word of travel in its sentence, or (None, 0).

    "flew to Baku on Thursday and left on Saturday" gives *Thursday* for *flew*.
    """
    doc, sent = trigger.doc, trigger.sent
    best, best_cost, in_reach = None, _FARTHEST + 1, []
    for mention in _dates_in(sent):
        if not _dates_an_event(mention):
            continue
        span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
        if _owned_by_another(span.root) or _of_the_report(span.root, trigger, verb):
            continue
        if any(token.text == ";" for token in doc[min(span.end, trigger.i) : max(span.start, trigger.i)]):
            continue  # "It was his second visit; the Egyptian leader came in May": two statements
        cost = _steps(span.root, trigger, verb) + abs(span.root.i - trigger.i) / 100
        if span.root in trigger.subtree:
            in_reach.append(mention)
        if cost < best_cost:
            best, best_cost = mention, cost
    if (
        best is None and len(in_reach) == 1
    ):  # the sentence has no other date: a mis-parse is likelier than another event
        return _with_second_day(in_reach[0], doc), _FARTHEST
    return best and _with_second_day(best, doc), best_cost


def _dates_in(sent):
    dates = sent.doc._.dates or []
    first = bisect_right(dates, sent.start_char, key=lambda m: m["end"])
    return dates[first : bisect_left(dates, sent.end_char, key=lambda m: m["start"])]


def _of_the_report(root, trigger, verb):
    """True in "... will visit Baku, an embassy source told the agency on Feb. 5": the day of the saying."""
    node, steps = root, 0
    while node.pos_ not in ("VERB", "AUX") and node.head != node and steps < 4:
        node, steps = node.head, steps + 1
    if node.pos_ not in ("VERB", "AUX") or node in (trigger, verb):
        return False
    clause = verb or governing_verb(trigger)
    while clause is not None and clause.head != clause:
        if clause.dep_ in ("ccomp", "parataxis") and clause.head == node:
            return is_future(verb or governing_verb(trigger))
        clause = clause.head
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
    """True in "Thursday's talks", "next month's referendum": the date is of that noun, not of the trip."""
    return root.dep_ == "poss" and root.head.lemma_.lower() not in NOUNS


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


def days_of(trigger):
    """The length in days that "two-day visit" or "three-day trip" gives, or None."""
    for token in trigger.sent:
        if (
            token.lower_ in ("day", "days")
            and abs(token.i - trigger.i) < 8
            and token.i >= 2
            and token.nbor(-1).text in ("-", "–", "‑")
        ):
            number = token.nbor(-2).lower_
            return int(number) if number.isdigit() else NUMBERS.get(number)
    return None


def status_of(trigger, *, verb=None):
    """The status that the clause gives: completed, ongoing, planned, cancelled; None where it denies the trip."""
    verb = verb or governing_verb(trigger)
    if verb is None:
        return "completed"
    lemma = verb.lemma_.lower()
    words = {token.lower_ for token in trigger.sent}
    if lemma in CALLED_OFF or _phrasal(verb, "call", "off") or _never_took_place(verb):
        return "cancelled"
    if lemma in POSTPONED or _phrasal(verb, "put", "off"):
        return "postponed"
    if _is_asked(verb):
        return None
    if trigger.pos_ != "VERB" and trigger != verb and _merely_mentioned(trigger, verb):
        return "planned" if _looked_forward_to(trigger, verb) else "completed"
    if is_negated(verb) and not _no_sooner(words) or _stays_away(verb):
        return None
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
    return (
        verb.lemma_.lower() not in _TELLING
        or noun.dep_ == "pobj"
        and noun.head.lower_ in ("during", "after", "following", "since")
    )


def _looked_forward_to(noun, verb):
    words = {c.lower_ for c in noun.children}
    forward = verb.lemma_ == "look" and any(c.lower_ == "forward" for c in verb.children)
    return forward or bool(words & _AHEAD) or verb.lemma_ in ("invite", "await", "discuss") or is_future(verb)


def ends_it(noun):
    """True where the clause tells the end: "completed a two-day visit", "the visit came to an end on Thursday"."""
    verb = governing_verb(noun)
    if verb is None or noun.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    if verb.lemma_.lower() in ENDING and noun.dep_ != "pobj":
        return True
    return verb.lemma_ == "come" and any(token.lower_ == "end" for token in verb.subtree if 0 < token.i - verb.i < 4)


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
    return verb.lemma_.lower() == lemma and any(c.lower_ == particle for c in verb.children)


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
