"""Small tables with the columns of the schema, for the tests of charts and of what is counted."""

from extraction.schema import Document, Quote, Visit
from extraction.tables import to_table

__all__ = ["documents", "quotes", "visits"]

_WAY = {
    "AZE→UZB": {
        "visitor_country": "Azerbaijan",
        "visitor_iso3": "AZE",
        "host_country": "Uzbekistan",
        "host_iso3": "UZB",
    },
    "UZB→AZE": {
        "visitor_country": "Uzbekistan",
        "visitor_iso3": "UZB",
        "host_country": "Azerbaijan",
        "host_iso3": "AZE",
    },
    "KAZ→CHN": {"visitor_country": "Kazakhstan", "visitor_iso3": "KAZ", "host_country": "China", "host_iso3": "CHN"},
}


def visits(*rows):
    """`visits(("AZE→UZB", "2024-08-22", {"visit_type": "state"}))`: ids are v0, v1, …"""
    return to_table([_visit(number, *row) for number, row in enumerate(rows)], Visit)


def _visit(number, way, date, more=None):
    given = {"visit_id": f"v{number}", "article_id": "a", "visitor": "Ilham Aliyev", "status": "completed"}
    return Visit(**given | {"direction": way, "date_start": date, "evidence": "A sentence."} | _WAY[way] | (more or {}))


def documents(*rows):
    """`documents(("treaty", "2024-08-22", {"visit_id": "v0"}))`: ids are d0, d1, …"""
    return to_table([_document(number, *row) for number, row in enumerate(rows)], Document)


def _document(number, kind, date, more=None):
    given = {"document_id": f"d{number}", "article_id": "a", "title": f"{kind} {number}", "status": "signed"}
    return Document(**given | {"document_type": kind, "date_start": date, "evidence": "A sentence."} | (more or {}))


def quotes(*rows):
    """`quotes(("Ilham Aliyev", "direct"))`."""
    return to_table([Quote(quote_id=f"q{n}", speaker=who, kind=kind) for n, (who, kind) in enumerate(rows)], Quote)
