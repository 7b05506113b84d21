"""The pipeline component of the documents room: `doc._.documents`, one dict for each official paper of the article."""

import re
from dataclasses import asdict

from spacy.language import Language

from extraction.documents.apart import complete
from extraction.documents.backrefs import resolve
from extraction.documents.dating import settle_tense
from extraction.documents.events import find_events
from extraction.documents.lexicon import GENERIC, JOINT, STRONG
from extraction.documents.links import link_events
from extraction.documents.members import link_members
from extraction.documents.mentions import find_mentions
from extraction.documents.merging import group
from extraction.documents.ordered import Ordered
from extraction.documents.reading import Reading
from extraction.documents.rows import rows_of
from extraction.documents.totals import mark_totals

__all__ = ["documents", "find_documents"]


def find_documents(doc):
    """The rows of a parsed Doc as dicts, in text order; `_title_start` and `_title_end` are characters of the title."""
    reading = Reading(doc)
    mentions = Ordered([m for m in find_mentions(reading) if not _denied(doc, m)], key=lambda m: m.start)
    reading.mark_titles(mentions)
    events = Ordered([e for e in find_events(reading) if e.i not in reading.titled], key=lambda e: e.i)
    link_events(reading, mentions, events)
    complete(reading, mentions)
    link_members(reading, mentions, events)
    resolve(reading, mentions, events)
    settle_tense(reading, events)
    mark_totals(reading, events)
    kept = _without_headings([m for m in mentions if _speaks_for_itself(m, mentions)])
    rows = []
    for row, start, end in rows_of(reading, group(kept), events=events):
        rows.append({**asdict(row), "_title_start": start, "_title_end": end})
    return sorted(rows, key=lambda r: (r["_title_start"], r["_title_end"]))


def _denied(doc, mention):
    """ "no agreement", "nor the memorandum", "not a single document", "instead of a treaty": papers that are not."""
    before = [t.lower_ for t in doc[max(mention.lead - 2, 0) : mention.start] if not t.is_punct]
    if {"fewer", "less"} & set(before):
        return False  # "no fewer than nine accords"
    return (
        bool({"no", "nor", "neither", "hardly"} & set(before))
        or before[:2] in (["instead", "of"], ["rather", "than"])
        or ("not" in before and "single" in before)
    )


def _speaks_for_itself(mention, mentions):
    """Back references only lend their events; an uncounted set is a row where nothing else names its papers."""
    if mention.role == "back":
        return False
    if mention.role == "single":
        return bool(mention.events or mention.parent) and (
            mention.word in STRONG or mention.word in GENERIC or mention.kind in ("contract", "decree", "agreement")
        )
    if mention.role == "set" and not (mention.count or mention.count_text):
        members = mentions.between(mention.start - 120, mention.end + 400)
        return bool(mention.events) and not mention.definite and not any(m.parent is mention for m in members)
    return mention.role != "titled" or _official(mention)


def _official(mention):
    """A statement is one of several parties, a law or strategy has a name of its own."""
    if mention.kind == "statement":
        if " on " in mention.title and any(e.status in ("signed", "exchanged") for e in mention.events):
            return True
        solemn = {e.status for e in mention.events} & {"signed", "approved", "exchanged"} and mention.named
        return bool(solemn) or bool(set(re.findall(r"\w+", mention.title.lower())) & JOINT)
    of_intent = mention.word in ("letter", "letters", "minutes") and " of " in mention.title
    return mention.kind != "other" or mention.named or of_intent or mention.word == "document"


def _without_headings(mentions):
    """An uncounted set ("The Senate approves documents") says nothing where its papers are told apart."""
    told = any(m.events and (m.role == "titled" or m.count or m.count_text) for m in mentions)
    return [m for m in mentions if not (told and m.role == "set" and not (m.count or m.count_text))]


@Language.component("documents")
def documents(doc):
    """Fill `doc._.documents`."""
    doc._.documents = find_documents(doc)
    return doc
