"""The rows that an extraction makes of a generated sentence: what the sentence says, and now and then a misreading.

The same sentence is always read in the same way, so a text that six outlets print gives six equal rows. The shares of
misreadings are those that `python -m benchmarks accuracy` finds on annotated articles.
"""

import hashlib
import random
from datetime import date, timedelta

from extraction.schema import TABLES

__all__ = ["claim_row", "document_row", "quote_row", "read", "record", "set_row", "visit_row"]

_UNDATED = {"date_start": None, "date_end": None, "date_edtf": None, "date_alternatives": []}


def visit_row(trip, said, *, visitor, kind, status, place, host, title):
    """The columns of a visit as a sentence tells it."""
    return {
        "visitor": visitor,
        "visitor_title": title,
        "visitor_country": trip.home.name,
        "visitor_iso3": trip.home.iso3,
        "host": host,
        "host_country": trip.host.name,
        "host_iso3": trip.host.iso3,
        "direction": f"{trip.home.iso3}→{trip.host.iso3}",
        "place": place,
        "visit_type": kind,
        "event": trip.event if kind == "summit" else None,
        "status": status,
        "count": 1,
        **said.columns(),
    }


def claim_row(trip, number, since, published):
    """The columns of a claim: "has visited Georgia five times since 2021"."""
    row = visit_row(trip, _Since(since, published), visitor=trip.visitor.name, kind="unspecified", status="completed",
                    place=None, host=None, title=trip.visitor.title)  # fmt: skip
    return row | {"count": number}


class _Since:
    """A window of years up to the day of publication."""

    def __init__(self, since, published):
        self._start, self._end = str(since), f"{published:%Y-%m}"

    def columns(self):
        edtf = f"{self._start}/{self._end}"
        return _UNDATED | {
            "date_start": self._start,
            "date_end": self._end,
            "date_edtf": edtf,
            "date_basis": "explicit",
        }


def document_row(paper, title, status, *, said=None, place=None):
    """The columns of a document as a sentence tells it."""
    return {
        "title": title,
        "document_type": paper.kind,
        "parties": sorted(state.name for state in paper.states),
        "status": status,
        "place": place,
        "valid_from": paper.period[0] if paper.period and paper.period[0] in title else None,
        "valid_to": paper.period[1] if paper.period and paper.period[0] in title else None,
        "count": 1,
        **(said.columns() if said else _UNDATED),
    }


def set_row(trip, said):
    """The columns of an unnamed set: "18 documents were signed"."""
    parties = sorted((trip.home.name, trip.host.name))
    about = {"document_type": "other", "parties": parties, "status": "signed", "count": trip.documents}
    return about | said.columns()


def quote_row(utterance, words, *, speaker, cue, kind="direct", title=None):
    """The columns of a quotation."""
    return {
        "speaker": speaker,
        "speaker_title": title,
        "speaker_country": utterance.state.name,
        "speaker_text": speaker,
        "kind": kind,
        "text": words,
        "cue": cue,
        "complete": True,
    }


def read(table, columns, sentence):
    """The row as an extraction reads it from the sentence; None where it overlooks it."""
    rng = random.Random(f"{table} {sentence}")
    row = dict(columns, confidence=round(rng.triangular(0.5, 0.97, 0.9), 2))
    return _MISREAD[table](row, rng)


def record(table, row, article_id, evidence, start, end):
    """The record of a row in its article; its id stays the same in every archive that is made with one seed."""
    made = TABLES[table](**row, article_id=article_id, char_start=start, char_end=end)
    if hasattr(made, "evidence"):
        made.evidence = evidence
    told = repr([article_id, table, start, end, row.get("title"), row.get("text")])
    setattr(made, f"{table[:-1]}_id", f"{table[0]}-{hashlib.blake2b(told.encode(), digest_size=6).hexdigest()}")
    return made


def _visit_misread(row, rng):
    if rng.random() < 0.08:
        return None
    if rng.random() < 0.03:
        row |= _UNDATED
    elif rng.random() < 0.02:
        row |= _moved(row, rng.choice((-7, -1, 1, 7)))
    if rng.random() < 0.02:
        row["visitor"] = None
    if rng.random() < 0.03:
        row["visit_type"] = "unspecified"
    if rng.random() < 0.03 and row["status"] in ("completed", "ongoing"):
        row["status"] = "completed" if row["status"] == "ongoing" else "ongoing"
    if rng.random() < 0.06:
        row["place"] = None
    return row


def _moved(row, days):
    if len(row["date_start"] or "") != 10:
        return {}
    moved = str(date.fromisoformat(row["date_start"]) + timedelta(days))
    return {"date_start": moved, "date_end": None, "date_edtf": moved}


def _document_misread(row, rng):
    if rng.random() < 0.03:
        return None
    if rng.random() < 0.06:
        row |= _UNDATED
    if rng.random() < 0.03 and row["count"] == 1:
        row["parties"] = row["parties"][:1]
    if rng.random() < 0.02 and row.get("title") and " for " in row["title"]:
        row["title"] = row["title"].rpartition(" for ")[0]
    return row


def _quote_misread(row, rng):
    if rng.random() < 0.02:
        return None
    if rng.random() < 0.02:
        row |= {"speaker": None, "speaker_title": None, "speaker_country": None}
    if rng.random() < 0.01:
        row |= {"text": " ".join(row["text"].split()[:-2]), "complete": False}
    return row


_MISREAD = {"visits": _visit_misread, "documents": _document_misread, "quotes": _quote_misread}
