"""Rows and articles for the tests of the merge, a line each."""

import pandas as pd

from archive.schema import Review
from extraction.schema import Article, Document, Visit
from extraction.tables import to_table

NAMES = {"AZE": "Azerbaijan", "UZB": "Uzbekistan", "KAZ": "Kazakhstan", "TUR": "Türkiye", "GBR": "United Kingdom"}


def articles(*lines):
    """("a", "2024-08-23", "Trend", "family of a"): id, day of publication, source, family; the rest as in an archive."""
    filled = [(*line, *(None,) * (4 - len(line))) for line in lines]
    frame = to_table(
        [Article(article_id=id, name=id, published=day, source=source) for id, day, source, _ in filled], Article
    )
    frame["family"] = pd.array([family or id for id, _, _, family in filled], dtype="str")
    return frame.drop(columns="text")


def visits(*lines):
    """("a", "Ilham Aliyev", "AZE→UZB", "2024-08-22/2024-08-23", {...}): article, visitor, direction, EDTF date, more.

    Row ids are r0, r1, … in order; `review`, `edited` and `origin` may stand among the rest.
    """
    records, decided = [], []
    for number, (article, visitor, direction, date, *more) in enumerate(lines):
        rest = more[0] if more else {}
        decided.append({name: rest[name] for name in ("review", "edited", "origin", "reviewed_at") if name in rest})
        start, end = date_ends(date)
        origin, host = direction.split("→")
        records.append(
            Visit(
                **{
                    "visit_id": f"r{number}",
                    "article_id": article,
                    "visitor": visitor,
                    "visitor_country": NAMES.get(origin),
                    "visitor_iso3": origin or None,
                    "host_country": NAMES.get(host),
                    "host_iso3": host or None,
                    "direction": direction,
                    "date_start": start,
                    "date_end": end,
                    "date_edtf": date,
                    "status": "completed",
                    "evidence": f"Sentence {number}.",
                    "confidence": 0.8,
                    **{name: value for name, value in rest.items() if name not in decided[-1]},
                }
            )
        )
    return with_review(to_table(records, Visit), decided)


def documents(*lines):
    """("a", "Treaty on Allied Relations", "treaty", "signed", "2024-08-22", {...}): article, title, type, status, date."""
    records, decided = [], []
    for number, (article, title, kind, status, date, *more) in enumerate(lines):
        rest = more[0] if more else {}
        decided.append({name: rest[name] for name in ("review", "edited", "origin", "reviewed_at") if name in rest})
        start, end = date_ends(date)
        records.append(
            Document(
                **{
                    "document_id": f"r{number}",
                    "article_id": article,
                    "title": title,
                    "document_type": kind,
                    "parties": ["Azerbaijan", "Uzbekistan"],
                    "status": status,
                    "date_start": start,
                    "date_end": end,
                    "date_edtf": date,
                    "evidence": f"Sentence {number}.",
                    "confidence": 0.8,
                    **{name: value for name, value in rest.items() if name not in decided[-1]},
                }
            )
        )
    return with_review(to_table(records, Document), decided)


def date_ends(edtf):
    """(date_start, date_end) of an EDTF date as the extraction writes them."""
    if edtf is None:
        return None, None
    first, _, last = edtf.replace("?", "").partition("/")
    season = first[5:7].isdigit() and int(first[5:7]) > 12
    return (first[:4] if season else first), last or None


def with_review(frame, decided):
    """The rows with the columns of Review."""
    reviews = to_table([Review(**one) for one in decided], Review)
    return pd.concat([frame, reviews], axis=1)


def parts(events):
    """Which rows are together: {"r0 r1", "r2"}."""
    return {" ".join(sorted(ids)) for ids in events["row_ids"]}
