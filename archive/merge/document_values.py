"""What an event says of a document: its fullest title, how far it has come and by which stages, each with its row."""

from archive.merge.dates import gap
from archive.merge.deciding import best_date, between_days, by_others, date_columns, excludes
from archive.merge.papers import CONCLUDED, MOVED, title_of
from archive.merge.support import best, exclusive, readings, told, votes

__all__ = ["document_event"]

_READ = ["title", "document_type", "parties", "status", "date_edtf", "place", "valid_from", "valid_to", "count"]
_MODAL = ["place", "valid_from", "valid_to", "count", "count_text"]
# How far a paper has come, least first; what is signed, adopted and exchanged is concluded alike.
_STAGES = ["mentioned", "planned", "exchanged", "adopted", "signed", "approved", "ratified", "in_force"]

_BY_EACH = ("approved", "ratified")  # what each party does on a day of its own


def document_event(paper, event_id):
    """The record of a paper, columns of `archive.schema.DocumentEvent`."""
    tellings = sorted(paper.tellings, key=lambda t: t.order)
    status = _status(tellings)
    at_stage = [t for t in tellings if t["status"] == status]
    dated = best_date(at_stage, {status})
    record = {name: best(tellings, name) for name in _MODAL}
    record |= {"event_id": event_id, "status": status, **date_columns(dated, at_stage), **told(tellings)}
    record["place"] = best(at_stage, "place") or record["place"]
    record["titles"] = _titles(tellings)
    record["title"] = _title(tellings, record["titles"])
    record["document_type"] = best(tellings, "document_type", worth=lambda kind: 0.1 if kind == "other" else 1)
    record["parties"] = list(best(tellings, "parties") or ())
    record["asserted_by"] = best(tellings, "asserted_by") if all(t["asserted_by"] for t in tellings) else None
    record["history"] = list(_history(tellings))
    record["visit_event_id"] = _occasion(tellings)
    record["readings"] = readings(tellings, _READ)
    between = () if status in _BY_EACH else between_days(at_stage, dated, {status})
    record["decided"] = "; ".join([*by_others(tellings), *between]) or None
    record["contradicted"] = _contradicted(tellings)
    return record


def _status(tellings):
    """The furthest stage, as a person set it or as any article tells; words for the signing are voted on."""
    counted = votes([t for t in tellings if "status" in t.edited] or tellings, "status")
    if not counted:
        return None
    furthest = max(counted, key=lambda vote: _rank(vote.value)).value
    if furthest in CONCLUDED:
        return next(vote.value for vote in counted if vote.value in CONCLUDED)
    return furthest


def _rank(status):
    return _STAGES.index(status) if status in _STAGES else 0


def _titles(tellings):
    """The printed variants, the fullest first."""
    variants = {vote.value: vote for vote in votes(tellings, "title")}
    return sorted(variants, key=lambda printed: (-len(printed), -variants[printed].weight))


def _title(tellings, titles):
    """The best supported of the titles that say as much as any: a short form never wins over the full one."""
    by_hand = [t for t in tellings if "title" in t.edited]
    if by_hand:
        return best(by_hand, "title")
    named = [t for t in tellings if t["title"]]
    most = max((len(title_of(t).words) for t in named), default=0)
    return best([t for t in named if len(title_of(t).words) == most], "title") or (titles or [None])[0]


def _history(tellings):
    """Its stages in order of time, each with its best date: "signed 2024-08-22 (d-5f…)".

    Each state approves and ratifies for itself, so that a second day of these is a second step.
    """
    steps = [step for stage in _STAGES[1:] for step in _steps(stage, [t for t in tellings if t["status"] == stage])]
    last = 0
    for place, (stage, first) in enumerate(steps):  # a step without a date stands where its stage belongs
        last = first.span.first if first.span else last
        steps[place] = (last, place, stage, first)
    for _, _, stage, first in sorted(steps, key=lambda step: step[:2]):
        date = f" {first['date_edtf'] or first['date_start']}" if first.span else ""
        yield f"{stage}{date} ({first.id})"


def _steps(stage, tellings):
    """ "ratified by one parliament in July, by the other in September": `(stage, telling)` of each day."""
    if not tellings:
        return
    first = best_date(tellings, {stage}) or tellings[0]
    yield stage, first
    others = [t for t in tellings if stage in _BY_EACH and t.exact and first.exact and gap(t.span, first.span) > MOVED]
    if others:
        yield from _steps(stage, others)


def _occasion(tellings):
    """The visit during which it was concluded, else the one for which it was announced."""
    concluded = [t for t in tellings if t["status"] in CONCLUDED]
    return best(concluded, "occasion") or best(tellings, "occasion")


def _contradicted(tellings):
    days = [t for t in tellings if t.exact and t["status"] in CONCLUDED]
    found = {
        "date_start": any(excludes(a, b, CONCLUDED) and a.family != b.family for a in days for b in days),
        "valid_from": exclusive(tellings, "valid_from", _differ),
        "valid_to": exclusive(tellings, "valid_to", _differ),
    }
    return [column for column, is_so in found.items() if is_so]


def _differ(one, other):
    return not (one.startswith(other) or other.startswith(one))
