"""Rows of quotations → utterances: one event for what a speaker said once, however many articles print it.

Rows whose wordings share words are in one block (see `likeness`). Within a block the fullest wording comes first, and
each further row joins the utterance whose fullest wording holds its own, so that a stock phrase never chains two
speeches together.
"""

from functools import lru_cache
from typing import NamedTuple

import pandas as pd
from rapidfuzz import fuzz

from archive.merge.blocks import Blocks
from archive.merge.likeness import Wordings, likeness, words_of
from archive.merge.people import persons, visitor
from archive.merge.support import best, readings, told, votes
from archive.merge.tellings import Tellings
from extraction.people.names import fold

__all__ = ["QuoteMerger", "quote_events"]

_LONG = 8  # words that nobody says twice by chance
_MISTAKEN = 20  # words so many that the same under another name is a mistake about the speaker
_FEW = 4  # words; fewer are the same only in one wire text or on the same days
_DAYS = 10  # within which a short phrase or an overlap is of one occasion
_SPELLING = 85  # rapidfuzz ratio of two names
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


class Utterance(NamedTuple):
    """What one speaker said once: the tellings of it, the fullest wording first."""

    tellings: list
    wordings: list  # the fullest, and those that a person said are of the same utterance

    @property
    def signature(self):
        """The same for the same tellings."""
        return frozenset(self.tellings)

    @property
    def articles(self):
        """The articles that print it."""
        return {t.article for t in self.tellings}


def utterances(tellings, *, together=(), apart=None):
    """The tellings of one block put together. `together`: sets of row ids that are one whatever they say; `apart`: row
    id → the ids that it is never with."""
    fixed = {id: number for number, ids in enumerate(together) for id in ids}
    groups, made = {}, []
    for telling in sorted(tellings, key=lambda t: (t.id not in fixed, -len(words_of(t["text"] or "")), t.order)):
        number = fixed.get(telling.id)
        found = groups.get(number) if number is not None else _best(telling, made, apart or {})
        if found is None:
            found = Utterance([], [telling["text"] or ""])
            made.append(found)
            groups.setdefault(number, found)
        elif number is not None:
            found.wordings.append(telling["text"] or "")
        found.tellings.append(telling)
    return made


def _best(telling, made, apart):
    """The utterance that holds this wording; the one told nearest in time where several do."""
    forbidden, text = apart.get(telling.id, set()), telling["text"] or ""
    fits = []
    for one in made:
        same = text in one.wordings
        if not same and telling.article in one.articles:
            continue  # an article prints an utterance once: what is only alike there was said beside it
        alike = 1 if same else max(likeness(text, words) for words in one.wordings)
        if alike and _same_occasion(telling, one, alike) and forbidden.isdisjoint(t.id for t in one.tellings):
            fits.append((same, alike, -_distance(telling, one), one))
    return max(fits, key=lambda fit: fit[:3])[3] if fits else None


def _distance(telling, utterance):
    """Days between the publication of a row and of the nearest that tells the utterance; many where it is unknown."""
    days = [abs(telling.published - t.published) for t in utterance.tellings if t.published and telling.published]
    return min(days, default=10**5)


def _same_occasion(telling, utterance, alike):
    if alike == 1 and any(telling.family == other.family for other in utterance.tellings):
        return True  # one wire text: another name for the speaker is a misreading
    words = words_of(telling["text"] or "")
    near = _distance(telling, utterance) <= _DAYS
    if not _same_speaker(telling, utterance):
        return len(words) >= _MISTAKEN and alike == 1 and near
    if len(words) < _FEW:
        return near and _equal(telling, utterance)
    return near or (alike == 1 and (len(words) >= _LONG or any(word[0].isdigit() for word in words)))


def _equal(telling, utterance):
    return any(words_of(telling["text"] or "") == words_of(other["text"] or "") for other in utterance.tellings)


def _same_speaker(telling, utterance):
    return all(_can_be_one(_speaker(telling), other) for other in {_speaker(t) for t in utterance.tellings})


class _Speaker(NamedTuple):
    name: str | None
    office: str | None
    country: str | None


def _speaker(telling):
    one = visitor(telling["speaker"], telling["speaker_title"])
    return _Speaker(one.name, one.office, telling["speaker_country"])


@lru_cache(maxsize=1 << 16)
def _can_be_one(one, other):
    """Names must be of one person; "the President of Uzbekistan" can be anybody from there with that office."""
    if one.name and other.name:
        meant = persons(frozenset((one.name, other.name)))
        if fuzz.ratio(fold(one.name), fold(other.name)) >= _SPELLING:
            return True  # said in the same words, so that a doubtful spelling is enough
        return not meant[one.name].isdisjoint(meant[other.name])
    if one.country and other.country and one.country != other.country:
        return False
    return not (one.office and other.office) or one.office == other.office


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
    named = [(t.family, _speaker(t)) for t in tellings if _speaker(t).name]
    return any(a != b and not _can_be_one(one, other) for a, one in named for b, other in named)
