"""Events in the codes of CAMEO and PLOVER, for analyses beside machine-coded event data.

The mapping itself, `codes.csv`, goes into the download with what was coded. CAMEO is written as directed pairs of
states (one line a pair), PLOVER as its manual asks: one JSON object an event.
"""

import json
from collections import Counter
from itertools import permutations

import pandas as pd

from archive.exports.acts import CODES, acts
from archive.exports.days import precision
from archive.exports.layout import as_of
from archive.exports.packing import packed
from extraction.places.gazetteer import countries
from extraction.tables import write_csv

__all__ = ["coded_zip"]

_COLUMNS = (
    "event_id", "kind", "status", "date", "date_precision", "date_end", "date_edtf", "source", "source_name", "target",
    "target_name", "cameo", "cameo_root", "cameo_name", "place", "count", "n_articles", "n_sources", "review",
)  # fmt: skip
_ABOUT = """\
# Events in CAMEO and PLOVER codes

State of the archive: {day}, revision {revision}. {events} visit and document events: {coded} coded, {left} not.

- `cameo.csv`: one line a directed pair of states. A visit gives two lines (042 visitor → host, 043 host → visitor),
  a document one line for each ordered pair of its parties. To count events, count distinct `event_id` and `status`;
  `count` is above 1 where only a number of visits or documents is told. Read `cameo` as text: codes begin with a zero.
- `plover.jsonl`: one JSON object an event, with the field names of the PLOVER manual. `date` and `enddate` are given
  only where a full day is known; `date_edtf`, a field of ours, has the date as precise as it is told.
- `codes.csv`: every case of the mapping with its reason. `cameo_back` is the code of the line the other way round,
  `quad` the PLOVER quad category (1: verbal cooperation).

`source`, `target` and `code` are ISO 3166-1 alpha-3 codes, which both schemes use for most states. Actors are states:
the person, office and organisation are in the archive's own tables. A document that went through several stages is
coded once a stage, with the day of that stage. Quotes are not coded: a statement has no target in the archive, and
PLOVER has dropped the category. Events that people rejected are left out.

Without a line in cameo.csv:
{reasons}

Sources of the mapping, in our words: CAMEO Event Data Codebook 1.1b3 (Schrodt, 2012), chapters 2 and 6; PLOVER manual
and CAMEO-to-PLOVER table of the Open Event Data Alliance (0.8, 2021). The mapping is ours; check it before you rely
on single codes.
"""


def coded_zip(snapshot):
    """A zip of cameo.csv, plover.jsonl, codes.csv and README.md."""
    done = list(acts(snapshot))
    lines = [line for act in done if act.code for line in _pairs(act)]
    records = [_plover(act) for act in done if act.code and act.code["plover"]]
    in_plover = {act.event["event_id"] for act in done if act.code and act.code["plover"]}
    cells = {name: pd.Series([line[name] for line in lines], dtype=object) for name in _COLUMNS}
    return packed(
        {
            "cameo.csv": write_csv(pd.DataFrame(cells)),
            "plover.jsonl": "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode(),
            "codes.csv": CODES.read_bytes(),
            "README.md": _about(snapshot, done, {line["event_id"] for line in lines}, in_plover).encode(),
        }
    )


def _pairs(act):
    """The lines of cameo.csv: visitor and host both ways, or every ordered pair of a document's parties."""
    states = [party for party in act.parties if party[0]]
    if act.kind == "visit" and len(states) < 2:
        return
    for number, (source, target) in enumerate(permutations(states, 2)):
        if source[0] == target[0]:
            continue
        back = "_back" if act.kind == "visit" and number else ""
        yield _line(act, source, target, act.code[f"cameo{back}"], act.code[f"cameo{back}_name"])


def _line(act, source, target, code, name):
    return {
        **{key: act.event[key] for key in ("event_id", "place", "count", "n_articles", "n_sources", "review")},
        **{"kind": act.kind, "status": act.status, "date": act.date, "date_precision": precision(act.date)},
        **{"date_end": act.end, "date_edtf": act.edtf},
        **{"source": source[0], "source_name": source[1] or countries()[source[0]].name, "target": target[0]},
        **{"target_name": target[1] or countries()[target[0]].name},
        **{"cameo": code, "cameo_root": code[:2], "cameo_name": name},
    }


def _plover(act):
    """One record of plover.jsonl; fields that the archive cannot fill are left out."""
    entities = [{"code": iso3, "entity_text": name} if iso3 else {"entity_text": name} for iso3, name in act.parties]
    visit = act.kind == "visit"
    record = {
        "id": f"{act.event['event_id']}-{act.number}" if act.number else act.event["event_id"],
        "date": act.date if precision(act.date) == "day" else None,
        "enddate": act.end if precision(act.end) == "day" else None,
        "date_edtf": act.edtf,
        # Where nobody is host, PLOVER wants all the parties as actors and no recipient.
        "actor": entities[:1] if visit else entities,
        "recipient": entities[1:] if visit else [],
        "event": [act.code["plover"]],
        "mode": [mode for mode in act.code["plover_mode"].split(";") if mode],
        "context": [context for context in act.code["plover_context"].split(";") if context],
        "quad_code": int(act.code["quad"]),
        "event_loc": {"extracted_place": act.event["place"]} if act.event["place"] else None,
    }
    return {key: value for key, value in record.items() if value not in (None, [])}


def _about(snapshot, done, in_cameo, in_plover):
    events = {act.event["event_id"] for act in done}
    reasons = Counter(_reason(act) for act in done if act.event["event_id"] not in in_cameo)
    listed = [f"- {count}: {reason}" for reason, count in sorted(reasons.items())] or ["- none"]
    return _ABOUT.format(
        day=as_of(snapshot) or "empty",
        revision=snapshot.revision,
        events=len(events),
        coded=len(events & (in_cameo | in_plover)),
        left=len(events - in_cameo - in_plover),
        reasons="\n".join(listed),
    )


def _reason(act):
    if not act.code:
        return f"{act.kind}, {act.status or 'status not told'}: see codes.csv"
    return f"{act.kind}, fewer than two states known; in plover.jsonl if it has a code there"
