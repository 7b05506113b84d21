"""What several articles tell of one trip or one document, as one row: a table in, a shorter table out.

The rules are cautious: a row that might be another trip stays its own row. Rows of one article are never joined,
since the extraction has told them apart already.
"""

import re

import pandas as pd

from charts.dates import span

__all__ = ["distinct_documents", "distinct_trips"]

_STAGES = ["completed", "ongoing", "cancelled", "in_force", "ratified", "approved", "exchanged", "adopted", "signed"]
_BETWEEN = re.compile(r"\s+between\s.*", re.IGNORECASE | re.DOTALL)


def distinct_trips(visits):
    """One row a trip: the same person, way and date, told by several articles, under the fullest date.

    Adds `told_by` (how many articles) and `told_as` (the ids that were joined). A claimed count and a row without a
    date stay as they are.
    """
    return _joined(visits, "visit_id", _trip_key, _same_trip)


def distinct_documents(documents):
    """One row a document: the same title, with parties and dates that agree, is one paper."""
    return _joined(documents, "document_id", _document_key, _same_document)


def _joined(frame, id, key_of, same):
    """Rows that may be one have one key, so that each is compared with a few others only."""
    rows = frame.to_dict("records")
    for place, row in enumerate(rows):
        row |= {
            "told_as": [row[id]],
            "_place": place,
            "_span": span(row["date_start"], row["date_end"], row["date_edtf"]),
        }
        row["_articles"] = {row["article_id"]}
    groups, kept = {}, []
    for row in sorted(rows, key=lambda row: -len(_text(row["date_start"]) or "")):
        group = groups.setdefault(key_of(row), []) if key_of(row) else []
        home = next((one for one in group if row["article_id"] not in one["_articles"] and same(one, row)), None)
        if home is None:
            group.append(row)
            kept.append(row)
        else:
            _join(home, row)
    kept.sort(key=lambda row: row["_place"])
    told_by = [len(row["_articles"]) for row in kept]
    return pd.DataFrame(kept, columns=[*frame.columns, "told_as"]).assign(told_by=told_by)


def _join(home, row):
    home["told_as"] += row["told_as"]
    home["_articles"] |= row["_articles"]
    home["status"] = min(
        home["status"], row["status"], key=lambda stage: _STAGES.index(stage) if stage in _STAGES else 99
    )


def _trip_key(row):
    """None for what is never joined: a claimed count, no date, no way."""
    if _text(row["direction"]) is None or row["_span"] is None or (not pd.isna(row["count"]) and row["count"] > 1):
        return None
    return _text(row["visitor"]), row["direction"], row["status"] == "cancelled"


def _same_trip(one, other):
    return _within(one["_span"], other["_span"])


def _document_key(row):
    """The title without its parties: "Treaty on Allied Relations between the Republic of …" has the short key."""
    title = _text(row["title"])
    if title is None:
        return None
    short = _BETWEEN.sub("", title)
    return (short if len(short.split()) >= 4 else title).casefold()


def _same_document(one, other):
    parties, others = (
        {*row["parties"]} if isinstance(row["parties"], (list, tuple)) else set() for row in (one, other)
    )
    undated = one["_span"] is None or other["_span"] is None
    return (not parties or not others or parties == others) and (undated or _within(one["_span"], other["_span"]))


def _within(here, there):
    """One date lies within the other, as 22 August 2024 does in August 2024."""
    return (here[0] <= there[0] and there[1] <= here[1]) or (there[0] <= here[0] and here[1] <= there[1])


def _text(value):
    return value if isinstance(value, str) else None
