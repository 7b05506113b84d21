"""What a headline tells of a trip: no time of its own, and often a role instead of a name."""

from extraction.clauses import governing_verb
from extraction.visits.lexicon import ENDING

__all__ = ["headed_by", "in_headline"]


def in_headline(trip, story):
    """True where a trip is told by a line without a full stop: its sentence in the text says more."""
    sentence = story.doc[trip.at].sent
    tail = story.text[max(sentence.start_char, sentence.end_char - _TAIL) : sentence.end_char]
    return not tail.strip().endswith((".", "!", "?", '"', "”", "»"))


_TAIL = 80  # characters: enough for a full stop and the white space behind it


def headed_by(trip, rows, story):
    """The trip of the headline that this sentence tells, or None.

    "UK MINISTER SEEKS DEAL ON MUSCAT TRIP" stands over "Trade Minister Greg Hands will fly to Muscat on Monday.".
    """
    row = rows[0] if rows else None
    if row is None or row.host_iso3 != trip.host_iso3 or row.count != trip.count or row.date or row.last_day:
        return None
    if not _is_title(row, story) or in_headline(trip, story) or trip.background or trip.status == "was planned":
        return None
    return row if _same_traveller(row.traveller, trip.traveller) else None


def _is_title(row, story):
    """True for a noun of the first line whose verb tells no past: "SEEKS DEAL ON TRIP", not "ended trip"."""
    noun = story.doc[row.at]
    verb = governing_verb(noun)
    if noun.pos_ not in ("NOUN", "PROPN") or story.text[: noun.idx].strip().count("\n") or not in_headline(row, story):
        return False
    if verb is None:
        return True
    present = verb.tag_ in ("VB", "VBZ", "VBP") or verb.text.isupper() and verb.text.endswith("S")  # "LOOKS" is no VBD
    return present and not {verb.lemma_.lower(), verb.lower_.removesuffix("s")} & ENDING


def _same_traveller(head, named):
    """True for one person, and for the role of the headline that is the last word of the person's title."""
    if head.key is not None and head.key == named.key:
        return True
    role = head.words if head.person is None else None if head.person["named"] else head.person["name"]
    if not role or named.person is None or head.iso3 != named.iso3:
        return False
    title = (named.person["title"] or "").lower().split()
    return bool(title) and title[-1] in role.lower().split()
