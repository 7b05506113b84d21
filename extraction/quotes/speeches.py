"""Whole speeches under a heading that names the speaker, as the sites of presidents and ministries print them.

Statement by President Sadyr Japarov / - Dear guests! / I am glad to see you here. / Our trade grows.
"""

import re

from extraction.quotes.marks import Region, speaks

__all__ = ["speech_regions"]

_KIND = (
    r"(?i:(?:(?:joint|opening|closing|welcome|welcoming|keynote|introductory|press|video|televised|inaugural"
    r"|(?:full )?text of(?: the)?|transcript of(?: the)?) )*(?:statement|speech|address|remarks|toast|message)\b)"
)
_WHO = (
    r"(?:(?i:the) )?[A-Z][\w.’'-]*"
    r"(?:,? (?:[A-Z][\w’'-]*|[A-Z][a-z]?\.|of|the|and|for|de|al|bin|oglu|ogly|oğlu|ugli))*?"
)
_WHERE = r"(?P<where> (?:at|to|on|during|in|following|after|before) .*)?\s*:?\Z"
_BY = re.compile(rf"(?:[Tt]he )?(?P<kind>{_KIND}) (?i:made by|delivered by|by|of|from) (?P<who>{_WHO}){_WHERE}")
_POSSESSIVE = re.compile(rf"(?P<who>{_WHO})(?:[’']s|(?<=s)[’']) (?P<kind>{_KIND}){_WHERE}")
_JOINT = re.compile(r"(?i:\bjoint (press )?(statement|conference|briefing|appearance|remark)s?\b)")
_DASH = re.compile(r"[-–—―−‒]{1,2}\s*(?=[\w\"“«„‘(])")
_GREETING = re.compile(
    r"(?:Dear|Distinguished|Esteemed|Honou?rable|Respected|Your (?:Excellenc|Majest|Highness)|Excellenc|Ladies and"
    r"|Mr\.? (?:President|Chair|Speaker|Secretary)|Madam (?:President|Chair|Speaker)|Friends|Colleagues"
    r"|Good (?:morning|afternoon|evening)|Thank you)\b"
)
_VOICE = re.compile(r"\bI\b(?!\.)|\b(?:[Ww]e|[Oo]ur|us|me|[Mm]y|[Yy]ou|[Yy]our)\b")
_OWN_VOICE = re.compile(r"\bI\b(?!\.)|\b[Ww]e\b|\b[Mm]y\b")
_MARKS = "\"“”„«‘'`"
_END = re.compile(
    r"(?:\W*\Z|[x*•–—-](?:\s*[x*•–—-])+\Z|Photo\b|Read\b|Prepared by|By [A-Z]|Source\b|Share\b|©|Views?\b|Tags\b)"
)
_LONGEST_HEADING = 220
_STAMPS = 3  # lines of date and place between a heading and its speech
_STAMP = 60


def speech_regions(text, paragraphs):
    """One region for each speech under its heading, with the characters of the name and the occasion."""
    headings = {n: m for n, span in enumerate(paragraphs) if (m := _heading(text, *span))}
    joint = None
    regions = []
    for number in range(len(paragraphs)):
        line = text[slice(*paragraphs[number])]
        if len(line) < _LONGEST_HEADING and (found := _JOINT.search(line)):
            joint = joint or f"joint {found.group(1) or ''}{found.group(2)}".lower()
        if number in headings:
            first = _first_paragraph(text, paragraphs, headings, number + 1)
            if first is not None:
                regions.append(_speech(text, paragraphs, headings, number, first, joint))
    return regions


def _heading(text, start, end):
    """The match of a line such as "President Tokayev's speech at the opening ceremony"."""
    if end - start > _LONGEST_HEADING:
        return None
    line = text[start:end]
    return _BY.match(line) or _POSSESSIVE.match(line)


def _first_paragraph(text, paragraphs, headings, number):
    """The paragraph in which the speech begins: after a dash, with a greeting, or in the first person."""
    for n in range(number, min(number + _STAMPS, len(paragraphs))):
        start, end = paragraphs[n]
        dash = _DASH.match(text, start, end)
        begin = dash.end() if dash else start
        if n in headings or text[start] in _MARKS:
            return None
        if _GREETING.match(text, begin, end):
            return n
        if text[end - 1] in ".!?…":
            return n if dash or _OWN_VOICE.search(text, start, end) and speaks(text[start:end]) else None
        if end - start > _STAMP:
            return None
    return None


def _speech(text, paragraphs, headings, number, first, joint):
    """The region of the speech that begins in paragraph `first` under the heading in paragraph `number`."""
    last, stop = first, first + 1
    while stop < len(paragraphs) and not _ends(text, paragraphs, headings, stop):
        if _VOICE.search(text, *paragraphs[stop]) or _GREETING.match(text, *paragraphs[stop]):
            last = stop
        stop += 1
    stop = stop if stop in headings else last + 1  # below the last speech stand the words of the page
    dash = _DASH.match(text, *paragraphs[first])
    begin = dash.end() if dash else paragraphs[first][0]
    segments = [(begin, paragraphs[first][1]), *paragraphs[first + 1 : stop]]
    heading, at = headings[number], paragraphs[number][0]
    return Region(
        segments,
        role="label",
        label=(at + heading.start("who"), at + heading.end("who")),
        paragraphs=list(range(first, stop)),
        venue=joint or _venue(heading),
    )


def _ends(text, paragraphs, headings, number):
    """Does another speech or the foot of the page begin here?"""
    start, end = paragraphs[number]
    if number in headings or _END.match(text[start:end]) or text[start] in '"“„«':
        return True
    dash = _DASH.match(text, start, end)
    return bool(dash and _GREETING.match(text, dash.end(), end))


def _venue(heading):
    """ "at the opening of the forum" → *opening of the forum*; without a place the kind of speech."""
    where = (heading["where"] or "").strip().rstrip(":")
    if where.lower().startswith("at "):
        return re.sub(r"^at (?:the |a |an )?", "", where, flags=re.I)
    return re.sub(r"(?i)^(?:full )?(?:text|transcript) of (?:the )?", "", heading["kind"]).lower()
