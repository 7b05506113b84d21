"""The dates of an article: find the expressions, resolve them in order, hand them out on the Doc."""

from dataclasses import asdict
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from extraction.dates import days, distances, durations, months, ordinals, quarters, ranges, units, weekdays, years
from extraction.dates.calendar import as_date
from extraction.dates.context import Context
from extraction.dates.found import Found
from extraction.dates.patterns import RULES, matches
from extraction.dates.scan import scan
from extraction.dates.undated import counted_from_top, stands_for_publication
from extraction.model import base_model, make_doc, reading_text

__all__ = ["dates", "find_dates"]

_MODULES = (days, distances, durations, months, ordinals, quarters, ranges, units, weekdays, years)
_HANDLERS = {name: rule for module in _MODULES for name, rule in module.HANDLERS.items()}
_RESOLVERS = tuple(_HANDLERS[name] for name, _ in RULES)


def find_dates(text_or_doc, published=None):
    """The `DateMention`s of a text or parsed Doc, in order.

    "I went to Georgia last August" (published 2024-02-08) → `2023-08`
    """
    doc = text_or_doc if isinstance(text_or_doc, Doc) else base_model()(make_doc(text_or_doc))
    text = doc.text
    coded = scan(reading_text(text))
    found = [Found(rule, coded, *span) for rule, span in matches(coded.codes)]
    context = Context(doc, text, found, _day(published or doc._.published))
    top = None  # the mention whose day stands for a publication date that is not given
    for context.index, match in enumerate(found):
        mention = _RESOLVERS[match.rule](match, context)
        if mention is None:
            continue
        context.mentions.append(mention)
        if top:
            counted_from_top(mention, top)
        elif context.published is None and stands_for_publication(mention, match, context):
            top, context.published = mention, as_date(mention.date_start)
    return context.mentions


def _day(published):
    """The publication day of an ISO date or date-time; a less precise one is no day."""
    try:
        return date.fromisoformat(str(published or "")[:10])
    except ValueError:
        return None


@Language.component("dates")
def dates(doc):
    """Fill `doc._.dates` with the dates of the article, as dicts."""
    doc._.dates = [asdict(mention) for mention in find_dates(doc)]
    return doc
