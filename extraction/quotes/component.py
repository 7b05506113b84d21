"""The room's entrance: `find_quotes` and the pipeline component "quotes"."""

from dataclasses import asdict

from spacy.language import Language
from spacy.tokens import Doc

from extraction.model import base_model, make_doc
from extraction.people import find_people
from extraction.places import find_places
from extraction.quotes.attribution import read_unit
from extraction.quotes.cues import find_cues
from extraction.quotes.joining import join
from extraction.quotes.layout import read_page
from extraction.quotes.rows import rows

__all__ = ["find_quotes", "quotes", "read_quotes"]


@Language.component("quotes")
def quotes(doc):
    """Fills `doc._.quotes` with the rows of a Doc as dicts, each with the `spans` of its words."""
    doc._.quotes = [asdict(quote) | {"spans": spans} for quote, spans, _ in read_quotes(doc)]
    return doc


def find_quotes(text_or_doc):
    """The quotations of an article by their start: `find_quotes("“Count,” said Saidov.")[0].text == "Count"`."""
    doc = text_or_doc if isinstance(text_or_doc, Doc) else _parsed(text_or_doc)
    return [quote for quote, _, _ in read_quotes(doc)]


def _parsed(text):
    doc = base_model()(make_doc(text))
    doc._.places = find_places(doc)
    doc._.people = find_people(doc)
    return doc


def read_quotes(doc):
    """(Quote, spans of its words, spans of the whole reported clause) of each row."""
    page = read_page(doc)
    cues = find_cues(page)
    found, k = [], 0
    for number, unit in enumerate(page.units):
        while k < len(cues) and cues[k].first < unit.first:
            k += 1
        own = []
        while k < len(cues) and cues[k].first < unit.last:
            own.append(cues[k])
            k += 1
        found.append((number, unit, own, read_unit(page, number, unit, own)))
    return rows(page, join(page, found))
