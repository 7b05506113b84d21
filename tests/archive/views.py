"""A small archive whose events are known, as a Catalogue."""

from archive.archive import open_archive
from archive.catalogue import Catalogue
from extraction.extract import Extraction
from extraction.schema import Article, Document, Quote, Visit

__all__ = ["archive_of", "catalogue_of"]

A, M = "Ilham Aliyev", "Shavkat Mirziyoyev"
_WAYS = {
    "AZE→UZB": ("Azerbaijan", "AZE", "Uzbekistan", "UZB"),
    "UZB→AZE": ("Uzbekistan", "UZB", "Azerbaijan", "AZE"),
    "KAZ→CHN": ("Kazakhstan", "KAZ", "China", "CHN"),
}


def archive_of(path):
    """Three articles: of Trend, UzA and an unnamed outlet."""
    archive = open_archive(f"sqlite:///{path}/view.sqlite")
    for extraction in _EXTRACTIONS:
        archive.add(extraction)
    return archive


def catalogue_of(path):
    """Its Catalogue."""
    return Catalogue(archive_of(path).snapshot())


def visit(id, who, way, date, **more):
    """A visit row; the article id is the second letter of its id."""
    names = dict(zip(("visitor_country", "visitor_iso3", "host_country", "host_iso3"), _WAYS[way], strict=True))
    start, _, end = (date or "").partition("/")
    told = {"evidence": f"Sentence of {id}.", "status": "completed", "confidence": 0.9, "visit_type": "state"}
    told |= {"date_start": start or None, "date_end": end or None, "date_edtf": date, "direction": way}
    return Visit(visit_id=id, article_id=id[1], visitor=who, **names, **(told | more))


_EXTRACTIONS = [
    Extraction(
        Article(article_id="1", name="one", source="Trend", published="2024-08-24", text="Trend wrote of Tashkent."),
        {
            "visits": [visit("v1a", A, "AZE→UZB", "2024-08-22/2024-08-23", place="Tashkent", host=M)],
            "documents": [
                Document(
                    document_id="d1a", article_id="1", title="Treaty on Allied Relations", document_type="treaty",
                    parties=["Azerbaijan", "Uzbekistan"], status="signed", date_start="2024-08-22",
                    date_edtf="2024-08-22", visit_id="v1a", evidence="They signed the treaty.", confidence=0.9,
                )
            ],
            "quotes": [
                Quote(
                    quote_id="q1a", article_id="1", speaker=M, speaker_country="Uzbekistan", kind="direct",
                    text="We have long behaved as allies, and now it is written", complete=True, confidence=0.9,
                )
            ],
        },
    ),
    Extraction(
        Article(article_id="2", name="two", source="UzA", published="2025-07-03", text="UzA wrote of Baku."),
        {
            "visits": [
                visit("v2a", M, "UZB→AZE", "2025-07-02", place="Baku", host=A),
                visit("v2b", A, "AZE→UZB", "2025-11", status="planned", visit_type="official"),
                visit("v2c", M, "UZB→AZE", None, visit_type="working"),
                visit("v2d", A, "AZE→UZB", "2023/2025-06", count=5, visit_type="unspecified", confidence=0.3),
            ],
            "documents": [],
            "quotes": [],
        },
    ),
    Extraction(
        Article(article_id="3", name="three", published="2025-07-05", text="Somebody wrote of Xi'an."),
        {
            "visits": [visit("v3a", "Kassym-Jomart Tokayev", "KAZ→CHN", "2023-05-17", place="Xi'an", visit_type="summit")],
            "documents": [
                Document(
                    document_id="d3a", article_id="3", document_type="memorandum", parties=["Kazakhstan", "China"], count=18,
                    status="signed", date_start="2023-05", date_edtf="2023-05", evidence="18 memoranda.", confidence=0.9,
                )
            ],
            "quotes": [
                Quote(
                    quote_id="q3a", article_id="3", speaker="Kassym-Jomart Tokayev", speaker_country="Kazakhstan",
                    kind="indirect", text="the corridor would be open within two years", complete=True, confidence=0.9,
                )
            ],
        },
    ),
]  # fmt: skip
