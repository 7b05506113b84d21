"""Which event belongs to which paper: the nearest ones of its clause."""

from extraction.documents.chains import papers_after, papers_before
from extraction.documents.lexicon import GENERIC, ONLY_FOR

__all__ = ["link_events"]

_LONG = 100  # tokens of the longest title


def link_events(reading, mentions, events):
    """Give each event its papers (`event.targets`) and each paper its events."""
    for event in events:
        if event.side == "after" and _told_of_its_subject(reading, mentions, event.i):
            event.side = "before"
        found = _papers(reading, mentions, event)
        found = [m for m in found if _suits(reading, event, m)]
        event.targets = found
    for event in events:
        event.targets = _with_appositions(reading.doc, mentions, event.targets)
    for event in events:
        event.targets = event.targets or _shared(reading.doc[event.i], events)
        for mention in event.targets:
            mention.events.append(event)


def _papers(reading, mentions, event):
    """The papers on the side where the event has them; where there are none, on the other if the verb allows it."""
    fronted = _fronted(reading, event)
    if fronted is not None:
        return papers_after(reading, mentions, event, origin=fronted)
    if event.side == "after":
        return papers_after(reading, mentions, event)
    found = papers_before(reading, mentions, event)
    if not found and _may_look_ahead(reading.doc[event.i], event):
        found = papers_after(reading, mentions, event)
    return found


def _with_appositions(doc, mentions, targets):
    """ "will sign a historic document – a treaty on …": the title behind the dash is the paper, not the word before."""
    out = []
    for mention in targets:
        following = next(iter(mentions.between(mention.end, mention.end + 8)), None)
        gap = doc[mention.end : following.lead].text.strip() if following is not None else None
        if (
            not mention.plural
            and gap in ("-", "–", "—", ",", ":", "--")
            and following.role == "titled"
            and (mention.role in ("single", "back") and mention.word in GENERIC or _renamed(doc, mention, following))
        ):
            mention = following
        if mention not in out and not (mention is targets[-1] and out and _named_again(doc, out[-1], mention)):
            out.append(mention)
    return out


def _named_again(doc, paper, mention):
    """ "signed the Treaty on Water, a historic document": what the paper is called once more, no further one."""
    gap = doc[paper.end : mention.lead].text.strip()
    described = mention.role == "single" and mention.word in GENERIC and doc[mention.lead].lower_ in ("a", "an", "this")
    return described and paper.role == "titled" and gap in (",", "-", "–", "—", "--", "(")


def _renamed(doc, mention, following):
    """ "signed a peace deal, the Kuala Lumpur Accord": plain words with "a", then the name with "the"."""
    plain = mention.role == "titled" and not mention.named and doc[mention.lead].lower_ in ("a", "an")
    return plain and following.named and doc[following.lead].lower_ == "the"


def _told_of_its_subject(reading, mentions, i):
    """ "The Roadmap approved on that occasion": papers do not sign, so a verb right after one is a participle."""
    doc = reading.doc
    following = doc[i + 1] if i + 1 < len(doc) else None
    if following is None or doc[i].tag_ not in ("VBD", "VBN"):
        return False
    if following.pos_ not in ("ADP", "ADV", "PUNCT", "SPACE") and following.i not in reading.date:
        return False
    objects = any(c.dep_ in ("dobj", "nsubj") and c.i > i for c in doc[i].children)
    aside = i > 0 and doc[i - 1].text == "," and not objects
    return any(m.end == i or aside and m.end == i - 1 for m in mentions.between(i - _LONG, i + 1))


def _shared(verb, events):
    """ "a text that both parliaments ratified and that entered into force": the papers of the verb it is joined to."""
    if verb.dep_ != "conj" or any(c.dep_ == "dobj" for c in verb.children):
        return []
    first = events.at(verb.head.i)
    return first.targets if first is not None and first.side == "before" else []


def _suits(reading, event, mention):
    if (
        mention.role == "set"
        and event.to
        and any(c.lower_ in ("i", "he", "she") for c in reading.doc[event.i].children)
    ):
        return False  # "I have put my name to many papers" tells a life, not a signing
    only = ONLY_FOR.get(reading.doc[event.i].lemma_.lower())
    return only is None or mention.kind in only or event.status == "in_force"


def _may_look_ahead(token, event):
    """Inverted, or an active verb that the parser took for a participle: "the ministers signed in Tbilisi a Plan"."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in token.children)
    return (
        not event.relative
        and _inverted(token)
        or not passive
        and event.status != "in_force"
        and token.tag_ in ("VBN", "VBD")
    )


def _fronted(reading, event):
    """The "were" of "Also signed were a Treaty and a Protocol", "Among the papers signed was …"; else None."""
    doc, verb = reading.doc, reading.doc[event.i]
    if verb.tag_ not in ("VBN", "VBD"):
        return None
    sent = reading.sentence(event.i)
    before = doc[sent.start : event.i]
    if any(t.pos_ in ("VERB", "AUX") or t.dep_ in ("nsubj", "nsubjpass") for t in before):
        return None
    if event.i > sent.start and before[0].pos_ not in ("ADV", "ADP", "SPACE", "SCONJ", "PUNCT"):
        return None
    after = doc[event.i + 1 : sent.end]
    found = next((t for t in after if t.pos_ in ("VERB", "AUX") or t.text in (",", ";", ":")), None)
    if found is None or found.lemma_ != "be":
        return None
    return None if any(t.dep_ in ("nsubj", "nsubjpass") for t in after if t.i < found.i) else found.i


def _inverted(token):
    """ "At the session were also ratified the Agreement …": the subject follows its verb."""
    later = any(c.dep_ in ("nsubjpass", "nsubj", "dobj", "attr") and c.i > token.i for c in token.children)
    earlier = any(c.dep_ in ("nsubjpass", "nsubj") and c.i < token.i for c in token.children)
    return later and not earlier or token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ":"
