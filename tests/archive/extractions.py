"""Extractions made by hand, as the language model would give them: articles with two visits, a document, two quotes."""

import hashlib

from extraction.extract import Extraction
from extraction.schema import Article, Document, Quote, Visit

ROWS = 5  # of each article
_TEXT = (
    "BAKU, July {day}, 2024. Ilham Aliyev paid a state visit number {number} to Uzbekistan. “Our brotherhood is eternal,” "
    "Shavkat Mirziyoyev said. The Treaty on Allied Relations was signed in Tashkent, and Türkiye was informed."
)


def extraction(number, *, reading=1, **changed):
    """The article of that number as version `reading` of the extractor would read it: its dates and so its ids."""
    text = _TEXT.format(day=number % 28 + 1, number=number)
    article_id = hashlib.sha256(text.encode()).hexdigest()[:16]
    named = {"name": f"news-{number}", "title": f"State visit {number}", "source": "Trend", "published": "2024-07-01"}
    article = Article(article_id=article_id, **{"text": text, **named, **changed})
    where = {"article_id": article_id, "evidence": text[:80], "char_start": 0, "char_end": 80, "confidence": 0.75}
    ends = [f"{article_id}-{reading}-{i}" for i in range(2)]
    visits = [
        Visit(
            visit_id=f"v-{end}",
            visitor="Ilham Aliyev",
            date_start=f"20{reading:02}",
            date_alternatives=["a", "b"],
            **where,
        )
        for end in ends
    ]
    documents = [
        Document(document_id=f"d-{ends[0]}", title="Treaty", parties=["A"], visit_id=visits[0].visit_id, **where)
    ]
    quotes = [
        Quote(
            quote_id=f"q-{end}", article_id=article_id, speaker="Shavkat Mirziyoyev", text=text[80:140], complete=True
        )
        for end in ends
    ]
    return Extraction(article, {"visits": visits, "documents": documents, "quotes": quotes})
