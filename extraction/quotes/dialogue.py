"""Speech that layout marks: after dashes, after "Name:", question and answer. It becomes regions like quoted ones.

- We sign today, - said the minister. - It will last.     two regions of one turn
- Will he come again? / - The invitation stands.          an interview: the answer is a region, the question none
SMITH: We had a good conversation.                        a transcript
"""

import re
from collections import Counter

from extraction.quotes.lexicon import SPEECH_VERB_FORMS
from extraction.quotes.marks import Region, speaks
from extraction.quotes.speeches import speech_regions
from extraction.quotes.voices import INTERVIEWERS

__all__ = ["dialogue_regions"]

_DASH = r"[-–—―−‒]"
_OPENING_DASH = re.compile(_DASH + r"{1,2}\s*(?=[\w\"“«„‘(])")
_CLOSING_DASH = re.compile(
    r"(?<=[,.!?…\"”])\s*" + _DASH + r"{1,2}\s*(?=(?:[\w.’']+\s+){0,6}?(?:" + SPEECH_VERB_FORMS + r")\b)"
)
_REOPENING_DASH = re.compile(r"[.,;:]\s*" + _DASH + r"{1,2}\s+(?=\S)")
_LABEL = re.compile(r"[\"“«„]?((?:[A-Z][\w.’'-]*)(?:[ ,](?:(?:of|the|and|for) )?[A-Z][\w.’'-]*){0,6})\s?:\s+(?=\S)")
_SPEAKING = re.compile(r"\b(?:" + SPEECH_VERB_FORMS + r"|address|letter|message|statement)\b")
_MARKS = "\"“”„«‘'`"
_TAIL = re.compile(r"(?:Interview(?:ed)?\b|Photo\b|Read\b|Prepared by|By [A-Z]|Source\b|Share\b|©|Views?\b|\d)")


def dialogue_regions(text, paragraphs):
    """(regions, paragraphs that hold questions): speech by dashes and labels, sorted by start."""
    dashed = [bool(_OPENING_DASH.match(text, start, end)) for start, end in paragraphs]
    regions, questions = _interview(text, paragraphs, dashed)
    if not regions:
        regions, questions = _transcript(text, paragraphs)
    if not regions:
        regions = speech_regions(text, paragraphs)
    taken = {n for region in regions for n in region.paragraphs} | questions
    for n, (start, end) in enumerate(paragraphs):
        if dashed[n] and n not in taken:
            found = _dash_speech(text, n, start, end) or _whole_speech(text, paragraphs, dashed, n)
            regions += found
            taken |= {number for region in found for number in region.paragraphs}
    regions += _announced(text, paragraphs, dashed, taken)
    return sorted(regions, key=lambda region: region.start), questions


def _announced(text, paragraphs, dashed, taken):
    """Paragraphs without marks after "…, the President said:" that speak of "I" and "you"."""
    regions, number = [], 1
    while number < len(paragraphs):
        before, (start, end) = text[slice(*paragraphs[number - 1])], paragraphs[number]
        announced = before.endswith(":") and _SPEAKING.search(before) and text[start] not in _MARKS
        if not announced or dashed[number] or number in taken or not speaks(text[start:end]):
            number += 1
            continue
        region = _region(text, start, end, number)
        for more in range(number + 1, speech_end(text, paragraphs, number + 1)):
            region.segments.append(paragraphs[more])
            region.paragraphs.append(more)
        regions.append(region)
        number = region.paragraphs[-1] + 1
    return regions


def _dash_speech(text, number, start, end):
    """The speech of one dashed paragraph, cut at its attributions; none without an attribution (a list item)."""
    begin = _OPENING_DASH.match(text, start, end).end()
    regions = []
    while True:
        closing = _CLOSING_DASH.search(text, begin, end)
        if not closing:
            if regions:
                regions.append(_region(text, begin, end, number))
            return regions
        regions.append(_region(text, begin, closing.start(), number))
        reopening = _REOPENING_DASH.search(text, closing.end(), end)
        if not reopening:
            return regions
        begin = reopening.end()


def _whole_speech(text, paragraphs, dashed, number):
    """A speech after one dash, no list item: it speaks of "I" and "you", as do its next paragraphs."""
    alone = not any(dashed[k] for k in (number - 1, number + 1) if 0 <= k < len(dashed))
    start, end = paragraphs[number]
    if not alone or text[end - 1] not in '.!?…"”»' or not speaks(text[start:end]):
        return []
    region = _region(text, _OPENING_DASH.match(text, start, end).end(), end, number)
    for more in range(number + 1, speech_end(text, paragraphs, number + 1)):
        region.segments.append(paragraphs[more])
        region.paragraphs.append(more)
    return [region]


def speech_end(text, paragraphs, number):
    """The paragraph after the last one that goes on speaking; two in a row may lack "I" and "we"."""
    last, silent = number, 0
    for more in range(number, len(paragraphs)):
        start, end = paragraphs[more]
        if text[start] in _MARKS or text[end - 1] not in ".!?…" or _OPENING_DASH.match(text, start, end):
            break
        if speaks(text[start:end]):
            last, silent = more + 1, 0
        elif silent == 2:
            break
        else:
            silent += 1
    return last


def _region(text, start, end, number, *, role="dash"):
    piece = text[start:end].rstrip('"”» \t')
    start += len(piece) - len(piece.lstrip())
    region = Region([(start, start + len(piece.strip()))], paragraphs=[number], role=role)
    return region


def _interview(text, paragraphs, dashed):
    """Dashed paragraphs in turns, of which the first asks: "- Question? / - Answer"."""
    turns = [n for n, dash in enumerate(dashed) if dash]
    asking = [n for n in turns if text[: paragraphs[n][1]].endswith("?")] if len(turns) > 1 else []
    if len(asking) < 2 or asking[0] != turns[0] or any(_CLOSING_DASH.search(text, *paragraphs[n]) for n in turns):
        return [], set()
    regions, questions = [], set()
    for k, n in enumerate(turns):
        following = turns[k + 1] if k + 1 < len(turns) else len(paragraphs)
        if k % 2 == 0:
            questions |= set(range(n, following if following < len(paragraphs) else n + 1))
            continue
        begin = _OPENING_DASH.match(text, *paragraphs[n]).end()
        region = _region(text, begin, paragraphs[n][1], n, role="answer")
        for more in range(n + 1, following if following < len(paragraphs) else n + 1):
            region.segments.append(paragraphs[more])
            region.paragraphs.append(more)
        regions.append(region)
    return regions, questions


def _transcript(text, paragraphs):
    """Paragraphs that begin with a name and a colon, two or more of them neighbours."""
    labels = {n: m for n, (s, e) in enumerate(paragraphs) if (m := _LABEL.match(text, s, e))}
    labels = {n: m for n, m in labels.items() if text[m.end()] not in "\"“«„‘'" and len(m.group(1)) < 60}
    counts = Counter(m.group(1) for m in labels.values())
    neighbours = [n for n in labels if n + 1 in labels or n - 1 in labels]
    if len(neighbours) < 2 or len(counts) < 2 or max(counts.values()) < 2:
        return [], set()
    names = {m.group(1) for n, m in labels.items() if counts[m.group(1)] > 1 or n in neighbours}
    regions, questions, current = [], set(), None
    for n, (start, end) in enumerate(paragraphs):
        match = labels.get(n)
        if match and match.group(1) in names:
            asks = match.group(1).lower() in INTERVIEWERS
            current = None if asks else _region(text, match.end(), end, n, role="label")
            if asks:
                questions.add(n)
                continue
            answer = match.group(1).lower() in ("a", "answer")
            current.role = "answer" if answer else "label"
            current.label = None if answer else match.span(1)
            regions.append(current)
        elif (
            current is not None and n - 1 == current.paragraphs[-1] and not _TAIL.match(text, start) and n < max(labels)
        ):
            current.segments.append((start, end))
            current.paragraphs.append(n)
    return regions, questions
