"""The pipeline: the spaCy model and the components of all rooms, in the order in which they build on each other."""

from functools import cache

from spacy.language import Language

from extraction.dates import component as _dates  # noqa: F401  these imports register the factories
from extraction.documents import component as _documents  # noqa: F401
from extraction.model import load_model
from extraction.people import component as _people  # noqa: F401
from extraction.places import component as _places  # noqa: F401
from extraction.quotes import component as _quotes  # noqa: F401
from extraction.visits import component as _visits  # noqa: F401

__all__ = ["COMPONENTS", "build_nlp"]

COMPONENTS = ("places", "people", "dates", "quotes", "visits", "documents")


@cache
def build_nlp() -> Language:
    """The whole pipeline, one a process. Its Docs carry places, people, dates, quotes, visits and documents."""
    nlp = load_model()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
