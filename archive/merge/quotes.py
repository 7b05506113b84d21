"""Rows of quotations → utterances: one event for what a speaker said once, however many articles print it.

Rows whose wordings share words are in one block (see `likeness`); which rows of a block are one utterance is decided in
`utterances`, and what the event says of them here.
"""

import pandas as pd

from archive.merge.blocks import Blocks
from archive.merge.hearing import can_be_one, speaker
from archive.merge.likeness import Wordings, words_of
from archive.merge.people import visitor
from archive.merge.support import best, readings, told, votes
from archive.merge.tellings import Tellings
from archive.merge.utterances import utterances

__all__ = ["QuoteMerger", "quote_events"]

_READ = ["speaker", "speaker_title", "speaker_country", "kind", "venue"]
# What reads rows here reads their dates too, and a quotation has none.
_UNDATED = {"date_start": None, "date_end": None, "date_edtf": None, "date_alternatives": ""}


def quote_events(quotes, articles, *, together=(), apart=()):
    """The utterances that the rows of quotes print, columns of `archive.schema.QuoteEvent`."""
    return QuoteMerger().events(quotes, articles, together=together, apart=apart)


class QuoteMerger:
    """Rows of quotes → utterances; it remembers what it has merged."""

    def __init__(self):
        self._tellings = Tellings("quotes")
        self._wordings = Wordings()
        self._blocks = Blocks("quotes", block_of=self._wordings.block_of, group=utterances, record=quote_event)

    def events(self, rows, articles, *, together=(), apart=()):
        """The utterances. `together`: sets of row ids that are one; `apart`: pairs of sets that are not."""
        undated = {name: pd.Series(value, index=rows.index, dtype="str") for name, value in _UNDATED.items()}
        tellings = self._tellings.of(rows.assign(**undated), articles)
        self._wordings.take(tellings)
        return self._blocks.events(tellings, together=together, apart=apart)


class _Record(dict):
    """The columns of an utterance; where events are put in order by date, the day of the first report stands for it."""

    def __missing__(self, column):
        return self["first_told"]


def quote_event(utterance, event_id):
    """The record of an utterance, columns of `archive.schema.QuoteEvent`."""
    tellings = utterance.tellings
    text = _fullest(tellings)["text"]
    record = _Record(event_id=event_id, text=text, variants=_variants(tellings, text), **told(tellings))
    record |= {name: best(tellings, name) for name in ("speaker_title", "speaker_country", "kind", "cue", "venue")}
    record["speaker"] = best(tellings, "speaker", worth=_worth_of_name)
    record["complete"] = any(telling["complete"] for telling in tellings)
    record["readings"] = readings(tellings, _READ)
    record["contradicted"] = ["speaker"] if _two_speakers(tellings) else []
    return record


def _fullest(tellings):
    """What a person wrote, else the longest wording; of equal ones the surest."""
    return max(tellings, key=lambda t: ("text" in t.edited, len(words_of(t["text"] or "")), t.weight))


def _variants(tellings, text):
    """The other wordings, best supported first; marks and capitals make none."""
    seen = {words_of(text or "")}
    kept = []
    for vote in votes(tellings, "text"):
        if words_of(vote.value) not in seen:
            seen.add(words_of(vote.value))
            kept.append(vote.value)
    return kept


def _worth_of_name(name):
    """A full name tells most, an office least."""
    if visitor(name, None).name is None:
        return 0.05
    return 1.0 if " " in name and "." not in name else 0.2


def _two_speakers(tellings):
    """True where independent sources name different persons."""
    named = [(t.family, speaker(t)) for t in tellings if speaker(t).name]
    return any(a != b and not can_be_one(one, other) for a, one in named for b, other in named)
