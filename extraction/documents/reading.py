"""What the documents room asks about the tokens of a Doc: dates, places and quotation marks, indexed once."""

import re

from extraction.documents.ordered import Ordered

__all__ = ["CLOSERS", "Dated", "OPENERS", "Reading", "finite", "is_dash", "verbal"]

OPENERS = {'"', "“", "«", "„", "‟", "‘", "``", "'"}
CLOSERS = {'"', "”", "»", "“", "’", "''", "'"}
DASHES = {"-", "–", "—", "‑", "−", "‒"}
_NEAR = 150  # tokens
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


class Reading:
    """One Doc with its dates and places by token: `reading.date[i]` is the date mention that covers token i."""

    def __init__(self, doc):
        self.doc = doc
        self.text = doc.text  # made anew by spaCy at each call
        self._first = {}
        self._bounds = _sentence_bounds(doc)
        self.dates = [d for d in doc._.dates or [] if d.get("type", "DATE") in ("DATE", "TIME")]
        self.date = self._by_token(self.dates)
        self.durations = self._by_token([d for d in doc._.dates or [] if d.get("type") == "DURATION"])
        self.place = self._by_token(doc._.places or [])
        self.titled = frozenset()  # tokens inside titles
        self.free = Ordered([], self.first)  # dates outside of titles
        self.memory = {}  # what is worked out once for the whole article

    def mark_titles(self, mentions):
        """Keep the words and dates inside titles apart from those of the article."""
        titled = [m for m in mentions if m.role == "titled"]
        self.titled = frozenset(i for m in titled for i in range(m.start, m.end))
        inside = {i for m in titled for i in range(m.lead, m.end)}
        dated = [d for d in self.dates if d.get("date_start") and self.first(d) not in inside]
        self.free = Ordered(dated, self.first)

    def sentence(self, i):
        """The sentence of a token as a Span, cut to the neighbourhood of the token where it is endless."""
        start, end = self._bounds[i]
        return self.doc[max(start, i - _NEAR) : min(end, i + _NEAR)]

    def sentence_start(self, i):
        return self._bounds[i][0]

    def same_sentence(self, i, j):
        return self._bounds[i] == self._bounds[j]

    def _by_token(self, mentions):
        index = {}
        for mention in mentions:
            span = self.doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
            for token in span or ():
                index.setdefault(token.i, mention)
        return index

    def first(self, mention):
        """The token at which a mention of a neighbour room begins."""
        start = mention["start"]
        if start not in self._first:
            self._first[start] = self.doc.char_span(start, mention["end"], alignment_mode="expand").start
        return self._first[start]

    def places_in(self, span):
        """The places of a span, each once."""
        found = {self.place[t.i]["start"]: self.place[t.i] for t in span if t.i in self.place}
        return list(found.values())

    def starts_date(self, i):
        if i in self.date:
            return self.date[i]["start"] >= self.doc[i].idx or i == 0
        return (
            i < len(self.doc)
            and self.doc[i].ent_type_ == "DATE"
            and self.doc[i].ent_iob_ == "B"
            and self.doc[i].is_title
        )

    def dated_by_year(self, i):
        """True where the date at this token is a span or day that a title carries: "2025-2029", "27 May 1996"."""
        mention = self.date.get(i) or self.durations.get(i)
        text = mention["text"] if mention else self.doc[i].text
        return bool(_YEAR.search(text)) and not re.search(r"(?i)quarter|half|end|beginning", text)

    def date_end(self, i):
        """The token after the date that covers token i."""
        mention = self.date.get(i) or self.durations.get(i)
        while i < len(self.doc) and mention and (self.date.get(i) or self.durations.get(i)) is mention:
            i += 1
        return i

    def is_country_or_city(self, i):
        return i in self.place if self.doc._.places is not None else self.doc[i].ent_type_ == "GPE"


def _sentence_bounds(doc):
    bounds = []
    for sent in doc.sents:
        bounds += [(sent.start, sent.end)] * (sent.end - sent.start)
    return bounds


def verbal(token):
    """A verb that runs a clause or a participle phrase, not one that stands before its noun."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound")


def finite(token):
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.dep_ not in ("amod", "compound")


def is_dash(token):
    return token.text in DASHES


class Dated:
    """A date for a row, with its basis and the words for the reason."""

    def __init__(self, mention, *, words=None, basis=None, start=None, end=None, edtf=None, alternatives=None):
        plain = start is None
        self.start = mention.get("date_start") if plain else start
        self.end = mention.get("date_end") if plain else end
        self.edtf = mention.get("edtf") if plain else edtf or (f"{start}/{end}" if end else start)
        self.text = mention.get("text")
        self.spoken = False  # the "today" of somebody quoted
        self.basis = basis or mention.get("basis")
        self.alternatives = list((mention.get("alternatives") if plain else alternatives) or [])
        self.words = words or f"date from “{self.text}”"
