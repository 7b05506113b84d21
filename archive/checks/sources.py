"""Events for which the archive has one source only."""

from archive.checks.reading import Check
from archive.wording import document_words, listed, visit_words

__all__ = ["one_source"]

_FEW = 2  # events without a known source that are still named one by one
_NAMED = 3  # that a sentence names
_SOLEMN = {"state", "official"}  # visits of which many report, so that one source is little


def one_source(visits, documents):
    """A Check for each visit and document that rests on one source. Most quotations do, so they are left out."""
    found = [
        *((event, visit_words(event), 0.3 if event["visit_type"] in _SOLEMN else 0.15) for event in visits),
        *((event, document_words(event), 0.15) for event in documents if event["status"] != "mentioned"),
    ]
    found = [one for one in found if one[0]["n_sources"] == 1]
    unknown = [(event, words) for event, words, _ in found if event["n_articles"] and not event["sources"]]
    folded = {event["event_id"] for event, _ in unknown} if len(unknown) > _FEW else set()
    for event, words, weight in found:
        if event["event_id"] not in folded:
            yield _check(event, words, weight)
    if folded:
        yield _folded(unknown)


def _folded(found):
    """Sixty such lines would hide the others, and the remedy is the same for all: to say what their sources are."""
    named = listed((words for _, words in found), most=_NAMED)
    sentence = (
        f"{len(found)} visits and documents rest each on one article whose source is not known: {named}. "
        "Whether they have one source or several cannot be said before the articles have theirs."
    )
    rows = [row_id for event, _ in found for row_id in event["row_ids"]]
    return Check("one_source", sentence, [event["event_id"] for event, _ in found], rows, 0.15)


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
