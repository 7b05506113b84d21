"""What was signed over the years: "Some 240 papers have been signed between our islands" has no one day."""

__all__ = ["mark_totals"]

_OVER_TIME = ("so far", "to date", "to this day", "over the years", "since then", "in total", "in all these years")


def mark_totals(reading, events):
    """Set `event.total` where a count is told in the perfect of two sides or of the time until now."""
    for event in events:
        counted = any(m.role == "set" and (m.count or m.count_text) for m in event.targets)
        event.total = counted and not event.planned and _perfect(reading.doc[event.i]) and _of_years(reading, event)


def _perfect(verb):
    """ "have been signed", not "had been signed", "were signed", "will have been signed"."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(c.lower_ in ("have", "has") for c in auxiliaries) and not any(c.tag_ == "MD" for c in auxiliaries)


def _of_years(reading, event):
    """ "between our two countries", "so far", "since 1992"."""
    verb = reading.doc[event.i]
    nouns = [verb, *(reading.doc[m.head] for m in event.targets)]
    links = [c.lower_ for noun in nouns for c in noun.children if c.dep_ in ("prep", "mark") and c.i > verb.i - 1]
    words = reading.sentence(event.i).text.lower()
    since = any(c.lower_ == "since" for c in verb.children)
    return "between" in links or since or any(phrase in words for phrase in _OVER_TIME)
