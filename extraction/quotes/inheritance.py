"""Quotations without a cue of their own: whose they are by what stands before them."""

from extraction.quotes.naming import person_of
from extraction.quotes.noun_phrase import core_phrase
from extraction.quotes.speaker import interviewee
from extraction.quotes.voices import ROLE_OFFICES

__all__ = ["inherit"]


def inherit(page, turns):
    """Gives a source to the turns that have none: an answer is the interviewee's, a quotation goes on as before."""
    guest = interviewee(page, turns[0]) if turns else None
    for k, turn in enumerate(turns):
        roles = {page.regions[n].role: page.regions[n] for n in turn.regions}
        before = turns[k - 1] if k else None
        if "label" in roles:
            span = page.doc.char_span(*roles["label"].label, alignment_mode="expand")
            _give(turn, (span.start, span.end), "transcript", 0.95)
        elif "answer" in roles:
            _give(turn, guest, "answer in an interview", 0.8)
        elif turn.source is not None or not turn.free:
            continue
        elif subject := _told_before(page, turn):
            _give(turn, subject, "the sentence before is about the speaker", 0.5)
        elif "dash" in roles and before is None:
            _give(turn, guest, "speech of the person in the title", 0.5)
        elif before and before.source and turn.opened - before.paragraph <= 2:
            _give(turn, before.source, "continues the speaker before", 0.5)


def _give(turn, source, reason, confidence):
    if source is not None:
        turn.source, turn.reason, turn.confidence = source, reason, confidence


def _told_before(page, turn):
    """The person who is the subject of the sentence right before a quotation without a cue."""
    number = turn.first_unit - 1
    if number < 0 or page.units[number].pieces or turn.opened - page.units[number].paragraph > 1:
        return None
    for i in page.units[number].tokens:
        token = page.doc[i]
        if (
            token.dep_ in ("nsubj", "nsubjpass")
            and token.head.dep_ == "ROOT"
            and (person_of(page.doc, token) or token.lemma_.lower() in ROLE_OFFICES)
        ):
            return core_phrase(page, token)
    return None
