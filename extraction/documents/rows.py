"""From grouped mentions to `Document` rows: the latest stage that the article reports, with its date and parties."""

import re

from extraction.clauses import asserted_by, sentence_at
from extraction.documents.dating import date_in_title, date_of
from extraction.documents.lexicon import CITED_NEVER, JOINT, STAGES
from extraction.documents.parties import parties_of
from extraction.documents.trust import confidence_of, reason_for
from extraction.schema import Document

__all__ = ["rows_of"]

_SAYING = {
    "say",
    "state",
    "read",
    "note",
    "add",
    "declare",
    "call",
    "stress",
    "express",
    "reaffirm",
    "welcome",
    "condemn",
}
_PERIOD = re.compile(
    r"\bfor (?:the (?:period|years) )?(?:of )?(?:from )?((?:19|20)\d\d)(?:\s*(?:[-–—−/]|to|and)\s*((?:19|20)?\d\d))?\b"
)
_UNTIL = re.compile(r"\b(?:until|till|to|through)\s+((?:19|20)\d\d)\b")


def rows_of(reading, groups, *, events):
    """A `Document` and its title offsets for each group that says enough."""
    for mentions in groups:
        row = _row(reading, mentions, events=events)
        if row is not None:
            yield row


def _of_the_paper(doc, event, law):
    """ "approved the law on ratifying the treaty with Peru, signed on 3 May": the participle tells of the treaty."""
    told = event.status == "signed" and doc[event.i].tag_ == "VBN" and doc[event.i].dep_ in ("acl", "advcl", "relcl")
    return told and event.i > law.end - 1 and any(e.i < law.start for e in law.events)


def _staged(reading, mentions):
    """(stage, event, mention) of every event of the group; members take those of their set."""
    for mention in mentions:
        if mention.outer is not None:
            for event in mention.outer.events:
                if _of_the_paper(reading.doc, event, mention.outer):
                    yield event.status, event, mention
                elif event.status in ("approved", "adopted", "signed"):
                    yield ("planned" if event.planned else "ratified"), event, mention
        for event in mention.events or (mention.parent.events if mention.parent is not None else []):
            yield ("planned" if event.planned else event.status), event, mention


def _row(reading, mentions, *, events):
    best = _best_mention(mentions)
    staged = sorted(_staged(reading, mentions), key=lambda s: STAGES.index(s[0]))
    status, event, holder = staged[-1] if staged else (_eventless(reading, mentions), None, best)
    if status is None:
        return None
    dated = _dated(reading, staged, status, mentions, events=events)
    start, end = _evidence(reading, event, holder)
    valid_from, valid_to = _validity(best.title or "")
    parts = {}
    if dated is not None:
        parts = {
            "date_start": dated.start, "date_end": dated.end, "date_edtf": dated.edtf, "date_text": dated.text,
            "date_basis": dated.basis, "date_alternatives": dated.alternatives,
        }  # fmt: skip
    row = Document(
        title=best.title, document_type=best.kind, parties=parties_of(reading, best, event), status=status,
        place=_place(reading, event), valid_from=valid_from, valid_to=valid_to,
        count=best.count if best.role == "set" else 1, count_text=best.count_text,
        asserted_by=asserted_by(reading.doc, start, end), evidence=reading.text[start:end], char_start=start,
        char_end=end, confidence=confidence_of(best, event, dated), reason=reason_for(best, event, dated, status),
        **parts,
    )  # fmt: skip
    anchor = best.lead if best.role == "set" else best.start
    return row, reading.doc[anchor].idx, reading.doc[best.end - 1].idx + len(reading.doc[best.end - 1])


def _best_mention(mentions):
    titled = [m for m in mentions if m.title]
    if titled:
        return max(titled, key=lambda m: (len(m.title), -m.start))
    return max(mentions, key=lambda m: (m.count or 0, bool(m.count_text), -m.start))


def _eventless(reading, mentions):
    """The status of a paper that nobody signs in the article: a draft is planned, a full proper title is mentioned."""
    if any(m.draft or _remains_draft(reading, m) for m in mentions):
        return "planned"
    if any(_speaks(reading, m) for m in mentions):
        return "adopted"
    for mention in mentions:
        if mention.role == "titled" and mention.title and _proper(reading, mention):
            return "mentioned"
        if mention.role == "set" and (mention.count or mention.count_text) and _existential(reading, mention):
            return "signed"
    return None


def _speaks(reading, mention):
    """ "In a joint statement, the two ministers said", "a joint statement by both said": it is out, so adopted."""
    before = [t.lower_ for t in reading.doc[max(mention.lead - 2, 0) : mention.start]]
    head = reading.doc[mention.head]
    joint = (
        mention.kind in ("statement", "communique") and set(re.findall(r"\w+", (mention.title or "").lower())) & JOINT
    )
    said = head.dep_ == "nsubj" and head.head.lemma_.lower() in _SAYING
    inside = before[-2:] == ["in", "a"] or before[-2:] == ["in", "the"] and reading.doc[mention.end].text == ","
    return bool(joint) and (said or inside)


def _existential(reading, mention):
    """ "there were forty-one memoranda": papers of a kind that simply were there."""
    head = reading.doc[mention.head]
    return mention.kind != "other" and any(c.dep_ == "expl" for c in head.head.children) and head.head.tag_ == "VBD"


def _remains_draft(reading, mention):
    sent = reading.sentence(mention.head)
    return any(t.lower_ == "draft" and t.dep_ == "attr" and t.i > mention.end for t in sent)


def _proper(reading, mention):
    words = [w for w in re.findall(r"\w+", mention.title) if len(w) > 3]
    complemented = mention.end > mention.head + 1
    yeared = complemented and re.search(
        r"\bof (?:(?:\d{1,2} )?[A-Z][a-z]+ )?1?[0-9]{3}$|\bof (?:(?:\d{1,2} )?[A-Z][a-z]+ )?20\d\d$", mention.title
    )
    if yeared:
        return True
    if mention.word in CITED_NEVER:
        return False
    capitals = sum(w[0].isupper() for w in words)
    return mention.named and capitals >= (3 if complemented else 4)


def _dated(reading, staged, status, mentions, *, events):
    """The most precise date of an event of this stage; a cited paper has the date in its title, a draft none."""
    if status == "mentioned":
        return next(filter(None, (date_in_title(reading, m) for m in mentions)), None)
    dated = None
    for event in _stage_events(staged, status):
        quoted = _quoted(reading.doc, event)
        found = date_of(reading, event, events=events, quoted=quoted)
        if found is not None:
            found.spoken = quoted and found.basis == "publication"
        if found is not None and (dated is None or _better(found, dated, status)):
            dated = found
    return dated


_SUREST = ("explicit", "relative", "publication", "context")


def _better(one, other, status):
    """Words of the sentence itself before those of its surroundings, then the more precise, then the surer date.

    The last of several ratifications counts: "ratified by Peru in May", then "Chile ratified it on Thursday". The
    "today" of a speaker is the day of the speech, which the article may print a day later.
    """
    own, others = (d.basis != "context" and not d.spoken for d in (one, other))
    if own != others or len(one.start) != len(other.start):
        return own and not others or own == others and len(one.start) > len(other.start)
    if own and status == "ratified":
        return one.start > other.start
    return (one.spoken, _SUREST.index(one.basis)) < (other.spoken, _SUREST.index(other.basis))


def _stage_events(staged, status):
    """The events of a stage; those of the set come after a member's own."""
    own = [event for stage, event, _ in staged if stage == status]
    sets = [
        e for _, _, m in staged if m.parent is not None for e in m.parent.events if e.planned == (status == "planned")
    ]
    return list({e.i: e for e in [*reversed(own), *sets]}.values())


def _quoted(doc, event):
    char = doc[event.i].idx
    return any(q["char_start"] <= char < q["char_end"] and q.get("kind") == "direct" for q in doc._.quotes or [])


def _evidence(reading, event, mention):
    own = sentence_at(reading.doc, reading.doc[mention.head].idx)
    if event is None or mention.parent is not None:
        return own.start_char, own.end_char
    sent = sentence_at(reading.doc, reading.doc[event.i].idx)
    return sent.start_char, sent.end_char


def _validity(title):
    found = _PERIOD.search(title)
    if found:
        first, last = found.groups()
        if last and len(last) == 2:
            last = first[:2] + last
        return first, last or first
    until = _UNTIL.search(title)
    return None, until.group(1) if until else None


def _place(reading, event):
    """The town where it happened: "signed in Tashkent", "In Tashkent we signed"."""
    if event is None:
        return None
    verb = reading.doc[event.i]
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in ("in", "at"):
            for child in preposition.children:
                mention = reading.place.get(child.i)
                if mention and mention.get("city"):
                    return mention["city"]
    return None
