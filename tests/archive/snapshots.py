"""Small snapshots for tests: events and rows from a few words each."""

import pandas as pd

from archive.review import reviewed
from archive.schema import DocumentEvent, QuoteEvent, VisitEvent
from archive.snapshot import Snapshot
from extraction.places import countries
from extraction.schema import TABLES
from extraction.tables import to_table

__all__ = ["document", "snapshot", "visit"]

_TOLD = {
    "sources": ["Trend", "UzA"],
    "n_articles": 2,
    "n_sources": 2,
    "first_told": "2025-04-01",
    "last_told": "2025-05-01",
}


def snapshot(visits=(), documents=(), *, rows=(), papers=(), quotes=(), decisions=(), articles=()):
    """A Snapshot of visit and document events; `rows` are visits and `papers` documents as rows.

    `articles`: (id, source, day of publication).
    """
    told = {"visits": rows, "documents": papers, "quotes": quotes}
    tables = {name: reviewed(to_table(told[name], TABLES[name]), list(decisions), name) for name in TABLES}
    columns = ["article_id", "source", "published"]
    events = {"visit_events": (visits, VisitEvent), "document_events": (documents, DocumentEvent), "quote_events": ((), QuoteEvent)}  # fmt: skip
    return Snapshot(
        revision=1,
        articles=pd.DataFrame(list(articles), columns=columns, dtype="str"),
        decisions=pd.DataFrame(),
        **tables,
        **{name: to_table(*given) for name, given in events.items()},
    )


def visit(number, who, way, date, **changes):
    """`visit(1, "Ilham Aliyev", "AZE→UZB", "2024-08-22/2024-08-23")`: a president's visit that took place."""
    (home, goal), (start, _, end) = way.split("→"), (date or "").partition("/")
    own = {
        "event_id": f"ev-{number}", "visitor": who, "visitor_title": "President", "visitor_iso3": home,
        "visitor_country": countries()[home].name, "host_iso3": goal, "host_country": countries()[goal].name,
        "direction": way, "date_start": start or None, "date_end": end or None, "date_edtf": date, "status": "completed",
        "row_ids": [f"v-{number}"],
    }  # fmt: skip
    return VisitEvent(**own | _TOLD | changes)


def document(number, title, **changes):
    """A document of Azerbaijan and Uzbekistan that was signed on 22 August 2024."""
    own = {"event_id": f"ed-{number}", "title": title, "document_type": "treaty", "parties": ["Azerbaijan", "Uzbekistan"], "date_start": "2024-08-22", "status": "signed", "row_ids": [f"d-{number}"]}  # fmt: skip
    return DocumentEvent(**own | _TOLD | changes)
