"""Rows of quotations that share words → utterances: which rows print what one speaker said once.

The fullest wording comes first, and each further row joins the utterance whose fullest wording holds its own, so that
a stock phrase never chains two speeches together. A row is compared only with what `Heard` finds for it.
"""

from archive.merge.hearing import DAYS, Heard, can_be_one, speaker
from archive.merge.likeness import likeness, words_of

__all__ = ["Utterance", "utterances"]

_LONG = 8  # words that nobody says twice by chance
_MISTAKEN = 20  # words so many that the same under another name is a mistake about the speaker
_FEW = 4  # words; fewer are the same only in one wire text or on the same days


class Utterance:
    """What one speaker said once: the tellings of it, the fullest wording first."""

    def __init__(self):
        self.tellings = []
        self.wordings = []  # the fullest, and those that a person said are of the same utterance
        self.ids, self.articles, self.families, self.speakers, self._days = set(), set(), set(), set(), set()

    @property
    def signature(self):
        """The same for the same tellings."""
        return frozenset(self.tellings)

    def take(self, telling, *, is_wording):
        """Add a telling; `is_wording`: what is held by its words belongs here too."""
        self.tellings.append(telling)
        self.ids.add(telling.id)
        self.articles.add(telling.article)
        self.families.add(telling.family)
        self.speakers.add(speaker(telling))
        self._days |= {telling.published} - {None}
        if is_wording:
            self.wordings.append(telling["text"] or "")

    def distance(self, telling):
        """Days between the publication of a row and of the nearest that tells this; many where it is unknown."""
        days = self._days if telling.published else ()
        return min((abs(telling.published - day) for day in days), default=10**5)


def utterances(tellings, *, together=(), apart=None):
    """The tellings of one block put together. `together`: sets of row ids that are one whatever they say; `apart`: row
    id → the ids that it is never with."""
    fixed = {id: number for number, ids in enumerate(together) for id in ids}
    heard, groups, apart = Heard(), {}, apart or {}
    for telling in sorted(tellings, key=lambda t: (t.id not in fixed, -len(words_of(t["text"] or "")), t.order)):
        number = fixed.get(telling.id)
        found = groups.get(number) if number is not None else _best(telling, heard, apart.get(telling.id, set()))
        is_new = found is None
        if is_new:
            found = Utterance()
            groups.setdefault(number, found)
        found.take(telling, is_wording=is_new or number is not None)
        heard.note(found, telling, is_wording=is_new or number is not None)
    return heard.utterances


def _best(telling, heard, forbidden):
    """The utterance that holds this wording; the one told nearest in time where several do."""
    fits = []
    for one in heard.near(telling):
        fitting = _fit(telling, one) if forbidden.isdisjoint(one.ids) else None
        if fitting:
            fits.append((*fitting, one))
    return max(fits, key=lambda fit: fit[:3])[3] if fits else None


def _fit(telling, utterance):
    """Whether the words are the same, how alike they are, how near in time; None if it is another utterance."""
    text = telling["text"] or ""
    same = text in utterance.wordings
    if not same and telling.article in utterance.articles:
        return None  # an article prints an utterance once: what is only alike there was said beside it
    alike = 1 if same else max(likeness(text, words) for words in utterance.wordings)
    if not alike:
        return None
    away = utterance.distance(telling)
    return (same, alike, -away) if _same_occasion(telling, utterance, alike, away <= DAYS) else None


def _same_occasion(telling, utterance, alike, near):
    if alike == 1 and telling.family in utterance.families:
        return True  # one wire text: another name for the speaker is a misreading
    words = words_of(telling["text"] or "")
    if not all(can_be_one(speaker(telling), other) for other in utterance.speakers):
        return len(words) >= _MISTAKEN and alike == 1 and near
    if len(words) < _FEW:
        return near and any(words == words_of(other["text"] or "") for other in utterance.tellings)
    return near or (alike == 1 and (len(words) >= _LONG or any(word[0].isdigit() for word in words)))
