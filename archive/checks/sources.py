"""Events for which the archive has one source only."""

from archive.checks.reading import Check
from archive.wording import document_words, listed, visit_words

__all__ = ["one_source"]

_SOLEMN = {"state", "official"}  # visits of which many report, so that one source is little


def one_source(visits, documents):
    """A Check for each visit and document that rests on one source. Most quotations do, so they are left out."""
    for event in visits:
        if event["n_sources"] == 1:
            yield _check(event, visit_words(event), 0.3 if event["visit_type"] in _SOLEMN else 0.15)
    for event in documents:
        if event["n_sources"] == 1 and event["status"] != "mentioned":
            yield _check(event, document_words(event), 0.15)


def _check(event, words, weight):
    sentence = f"{words[0].upper()}{words[1:]} {'rests' if event['count'] == 1 else 'rest'} on {_basis(event)}."
    return Check(
        "one_source",
        sentence,
        [event["event_id"]],
        event["row_ids"],
        weight / 3 if event["review"] == "accepted" else weight,
    )


def _basis(event):
    sources, articles = event["sources"], event["n_articles"] or 0
    if not articles:
        return "what a reviewer added, without an article"
    if len(sources) > 1:
        return f"one text, which {listed(sources, most=4)} carry"
    name = sources[0] if sources else "an article whose source is not known"
    return f"one source, {name}" + (f" ({articles} articles)" if articles > 1 else "")
