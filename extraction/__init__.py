"""One article → its visits, documents and quotes.

from extraction import extract, read_article
extraction = extract(read_article("BAKU, July 3. President ... paid a state visit to ...", published="2025-07-03"))
extraction.visits, extraction.documents, extraction.quotes  # pandas DataFrames
"""

from extraction.articles import ArticleError, read_article
from extraction.extract import Extraction, extract, extract_many
from extraction.schema import Article

# Raised with every change that gives other rows: an archive reads its articles anew when it is another.
__version__ = "1.3"

__all__ = ["Article", "ArticleError", "Extraction", "extract", "extract_many", "read_article"]
