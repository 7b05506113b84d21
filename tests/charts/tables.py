"""Small tables of events as the archive gives them, for the tests of charts and of what is counted."""

from archive.schema import DocumentEvent, QuoteEvent, VisitEvent
from extraction.tables import to_table

__all__ = ["documents", "quotes", "visits"]

_NAMES = {"AZE": "Azerbaijan", "UZB": "Uzbekistan", "KAZ": "Kazakhstan", "CHN": "China"}


def visits(*rows):
    """`visits(("AZE→UZB", "2024-08-22", {"visit_type": "state"}))`: ids are v0, v1, …; `evidence` is a column too."""
    records = [_visit(number, *row) for number, row in enumerate(rows)]
    sentences = [(row[2] if len(row) > 2 else {}).get("evidence", "A sentence.") for row in rows]
    return to_table(records, VisitEvent).assign(evidence=sentences)


def _visit(number, way, date, more=None):
    origin, goal = way.split("→")
    given = {"event_id": f"v{number}", "visitor": "Ilham Aliyev", "status": "completed", "n_sources": 1}
    given |= {
        "visitor_country": _NAMES[origin],
        "visitor_iso3": origin,
        "host_country": _NAMES[goal],
        "host_iso3": goal,
    }
    rest = {name: value for name, value in (more or {}).items() if name != "evidence"}
    return VisitEvent(**given | {"direction": way, "date_start": date} | rest)


def documents(*rows):
    """`documents(("treaty", "2024-08-22", {"visit_event_id": "v0"}))`: ids are d0, d1, …"""
    records = [_document(number, *row) for number, row in enumerate(rows)]
    return to_table(records, DocumentEvent).assign(evidence="A sentence.")


def _document(number, kind, date, more=None):
    given = {"event_id": f"d{number}", "title": f"{kind} {number}", "status": "signed", "n_sources": 1}
    return DocumentEvent(**given | {"document_type": kind, "date_start": date} | (more or {}))


def quotes(*rows):
    """`quotes(("Ilham Aliyev", "direct"))`."""
    records = [QuoteEvent(event_id=f"q{n}", speaker=who, kind=kind) for n, (who, kind) in enumerate(rows)]
    return to_table(records, QuoteEvent)
