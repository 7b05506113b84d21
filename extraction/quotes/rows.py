"""Speech turns → records: the speaker is named, the venue found, the text cut to its words."""

from extraction.quotes.discourse import Discourse
from extraction.quotes.speaker import source_of
from extraction.quotes.turns import last_word
from extraction.quotes.venue import venue_of, venue_phrases
from extraction.schema import Quote

__all__ = ["rows"]


def rows(page, turns):
    """(Quote, spans of its words, spans of the whole reported clause) of each turn, sorted by start."""
    made, keys = [], []
    discourse = Discourse(page, turns)
    for turn in turns:
        naming = discourse.name(turn)
        made.append(_row(page, turn, naming))
        keys.append(naming.key)
    _carry_venues(page, discourse, made, keys)
    return sorted(made, key=lambda pair: (pair[0].char_start, pair[0].char_end))


def _row(page, turn, naming):
    doc = page.doc
    spans = _segments(page, turn)
    quote = Quote(
        speaker=naming.name,
        speaker_title=naming.title,
        speaker_country=naming.country,
        kind=turn.kind,
        text=_text(page.text, spans),
        venue=venue_of(page, turn) or _announced_venue(page, turn),
        complete=turn.complete,
        char_start=spans[0][0],
        char_end=spans[-1][1],
        confidence=turn.confidence,
        reason=turn.reason or None,
    )
    if turn.cue:
        quote.cue = doc[slice(*turn.cue)].text
    if turn.source:
        span = doc[slice(*turn.source)]
        quote.speaker_text, quote.speaker_start, quote.speaker_end = span.text, span.start_char, span.end_char
    return quote, [list(span) for span in spans], [list(span) for span in turn.content or spans]


def _announced_venue(page, turn):
    """The occasion in the heading of a whole speech."""
    return next((venue for n in sorted(turn.regions) if (venue := page.regions[n].venue)), None)


def _carry_venues(page, discourse, made, keys):
    """A speaker's direct quotations share the one occasion that the article tells of."""
    occasions = {}
    for verb, venue in venue_phrases(page):
        source = source_of(page, verb)
        if source:
            occasions.setdefault(discourse.resolve(source).key, []).append(venue)
    for (quote, *_), key in zip(made, keys, strict=True):
        if quote.venue and key is not None and quote.venue not in occasions.get(key, []):
            occasions.setdefault(key, []).append(quote.venue)
    for (quote, *_), key in zip(made, keys, strict=True):
        if quote.kind == "direct" and quote.venue is None and key is not None and len(set(occasions.get(key, []))) == 1:
            quote.venue = occasions[key][0]


def _segments(page, turn):
    """The spans of a turn, a region of several paragraphs cut at its paragraphs."""
    spans = set(turn.spans)
    for number in turn.regions:
        region = page.regions[number]
        if turn.kind == "direct" and len(region.segments) > 1:
            spans |= set(region.segments)
    merged = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    start, end = merged[-1]
    if turn.kind == "indirect":
        return merged
    merged[-1] = (start, max(start + 1, last_word(page.text, start, end)))
    return merged


def _text(text, spans):
    pieces = [text[spans[0][0] : spans[0][1]]]
    for (_, before), (start, end) in zip(spans, spans[1:], strict=False):
        stop = text[before] if text[before] in ",.;!?" and pieces[-1][-1].isalnum() else ""
        pieces += [stop, "\n" if "\n" in text[before:start] else " ", text[start:end]]
    return "".join(pieces)
