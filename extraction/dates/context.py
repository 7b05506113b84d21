"""What a rule may ask about the article: its publication day, the tense of a clause, the words beside a date."""

import re
from bisect import bisect_right
from datetime import timedelta

from extraction.dates.calendar import as_date, parts_of, precision
from extraction.dates.lexicon import PUT_OFF, TERM_LEADS, WEEKDAY_NAMES
from extraction.dates.mention import DateMention
from extraction.dates.tense import tense_of, term_of

__all__ = ["Context", "base_of"]

NEAR = 400  # characters: a date further back is no anchor for "two days later"
SENTENCE_REACH = 60  # words on either side in which a sentence is read
DATELINE_DAYS = 7  # that a report may be published after the day of its dateline
DATELINE_REACH = 1500  # characters from the top in which a dateline may stand
_DATELINE_LEAD = re.compile(
    r"(?:^|\n)[^\n.!?]{0,60}?\b[A-ZÀ-Ý'’-]{3,}(?:[ ,/]+(?:[A-ZÀ-Ý][\w.'’-]*|\([^)\n]{2,40}\)))*[,.]?[ —–-]*\Z"
    r"|(?:^|\n)\W{0,3}[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?, \Z"
)
_AGENCY_BEHIND = re.compile(r" \([A-Z][\w /.-]+\) ?[-–—]")  # "Dec. 3 (UPI) -- The president …"
_IN_CALENDAR = re.compile(r"(?!00)\d{2,4}(?!\d)|00(?!00)\d\d(?!\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+|[^\w\s])\s*\Z")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+|[^\w\s]|\d+)")
QUOTES = tuple("\"'`“”‘’«»")
_HEADS = ("weekday", "month", "season", "quarter", "half", "unit", "weekend", "num")
_VERBAL = ("VERB", "AUX")


class Context:
    """The article around a date. `published` is its day or None; `mentions` are the dates resolved so far."""

    def __init__(self, doc, text, found, published):
        self.doc, self.text, self.found, self.published = doc, text, found, published
        self.mentions = []
        self.index = 0  # of the match that is being resolved
        self.dateline = None
        self.history = None  # True for a text about the past, once `story.py` has looked
        self._token_starts = None

    @property
    def today(self):
        """The day that the article speaks on: the day of a dateline that lies up to a week before publication."""
        if self.dateline and self.published:
            late = self.published - self.dateline
            if timedelta(0) <= late <= timedelta(DATELINE_DAYS):
                return self.dateline
        return self.published

    @property
    def today_in_words(self):
        """What `today` is, for a reason."""
        return "the day of publication" if self.today == self.published else "the day of the dateline"

    def note_dateline(self, found, day):
        """Keep the day of the first dateline."""
        if self.dateline is None and self.in_dateline(found):
            self.dateline = day

    def token_at(self, char):
        """The token that holds a character, or None in an empty Doc."""
        if self._token_starts is None:
            self._token_starts = self.doc.to_array("IDX").tolist() if len(self.doc) else []
        return self.doc[max(bisect_right(self._token_starts, char) - 1, 0)] if len(self.doc) else None

    def head_token(self, found):
        """The token of the word that a match is about: of "next Friday evening" *Friday*."""
        i = found.at(*_HEADS)
        return self.token_at(found.scan.starts[i[0]] if i else found.start)

    def tense(self, found):
        """`past`, `present`, `future`, `then` or None for the clause of a match."""
        token = self.head_token(found)
        if token is None:
            return None
        before = self.word_before(found)
        if before == "since":
            return "past"
        if before in TERM_LEADS and term_of(token, before) in ("ahead", "either"):
            return "future"
        tense = tense_of(token) or self._tense_of_heading(found)
        return "future" if before in ("until", "till", "by") and tense in (None, "present") else tense

    def term(self, found):
        """`ahead`, `either` or `set` where a date is a term: "was put off until September"; or None."""
        token, before = self.head_token(found), self.word_before(found)
        return term_of(token, before) if token is not None and before in TERM_LEADS else None

    def is_told(self, found, *, strict=False):
        """True for what is told as past, plans of then included: "agreed on 5 March to meet in May"."""
        tense = self.tense(found)
        if tense != "future":
            return tense in ("past", "then") or (not strict and tense != "present")
        return self.head_token(found).sent.root.tag_ == "VBD"

    def is_modifier(self, found):
        """True for a date that stands before its noun: "Friday's talks", "under a June agreement"."""
        token = self.head_token(found)
        return token is not None and token.dep_ in ("poss", "compound", "nmod", "amod") and token.head.i > token.i

    def steps_to_verb(self, found):
        """How many words lie between a date and the verb that governs it: 2 for "signed on Friday"."""
        token = self.head_token(found)
        for steps in range(1, 12):
            if token is None or token.head == token:
                break
            token = token.head
            if token.pos_ in _VERBAL:
                return steps
        return 12

    def is_off(self, found):
        """True where the sentence puts a plan off: "was to have begun on Monday, has been cancelled"."""
        token = self.token_at(found.start)
        if token is None:
            return False
        near = self.doc[max(token.sent.start, token.i - SENTENCE_REACH) : min(token.sent.end, token.i + SENTENCE_REACH)]
        return any(word.lemma_.lower() in PUT_OFF for word in near)

    def is_heading(self, start, end):
        """True for a date alone on its line, as in a diary: "FRIDAY"."""
        line_start = self.text.rfind("\n", max(0, start - 20), start) + 1
        line_end = self.text.find("\n", end, end + 20)
        at_start = line_start or start < 20
        return (
            bool(at_start)
            and line_end >= 0
            and not (self.text[line_start:start] + self.text[end:line_end]).strip(" .:,")
        )

    def heading_before(self, found):
        """The day of the last weekday that stood alone on its line, if this one does too."""
        if not self.is_heading(found.start, found.end):
            return None
        for mention in reversed(self.mentions):
            day = as_date(mention.value)
            if day and mention.text.lower() in WEEKDAY_NAMES and self.is_heading(mention.start, mention.end):
                return day
        return None

    def _tense_of_heading(self, found):
        """A date alone on its line has the time of the line below it."""
        if not self.is_heading(found.start, found.end):
            return None
        below = self.text.find("\n", found.end)
        while below < len(self.text) and self.text[below].isspace():
            below += 1
        root = self.token_at(below).sent.root
        children = list(root.children)
        return tense_of(children[0]) if children and root.pos_ in _VERBAL else None

    def in_dateline(self, found):
        """True for the date of a dateline: "BAKU, Azerbaijan, July 3. The state visit …"."""
        if found.start > DATELINE_REACH:
            return False
        line_start = max(self.text.rfind("\n", 0, found.start), 0)
        if not self.text[line_start : found.start].strip():
            return bool(_AGENCY_BEHIND.match(self.text, found.end, found.end + 40))
        return found.start - line_start < 90 and bool(_DATELINE_LEAD.search(self.text[line_start : found.start]))

    def anchor(self, found, kinds, *, latest=None, near=NEAR):
        """The nearest earlier mention of one of these precisions; with `latest`, not after that day."""
        for mention in reversed(self.mentions):
            if found.start - mention.end > near:
                return None
            value = base_of(mention)
            kind = precision(value)
            if kind == "month" and kinds == ("day",) and "\n" not in self.text[mention.end : found.start]:
                return None  # "in July and, the following day, …": no day that is told before it
            if mention.type not in ("DATE", "TIME") or kind not in kinds:
                continue
            if not latest or (parts_of(value)[0] or "") <= latest.isoformat():
                return mention
        return None

    def is_name(self, found):
        """True for the name of a paper or programme: "USA Today", ABC's "This Week", "This Week with …"."""
        printed = self.text[found.start : found.end].split()
        before = self.printed_before(found)
        if not all(word[:1].isupper() for word in printed):
            return False
        if len(printed) > 1:
            behind = self.text[found.end : found.end + 2].strip()
            return before in QUOTES and (behind[:1].isupper() or any(sign in QUOTES for sign in behind))
        return before[:1].isupper() and self.text[found.start - 1] == " "

    def word_before(self, found):
        """The word before a match in lower case; empty at the start of a line."""
        return self.printed_before(found).lower()

    def printed_before(self, found):
        """The word or sign before a match as printed; empty at the start of a line."""
        match = _WORD_BEFORE.search(self.text[max(0, found.start - 40) : found.start].rsplit("\n", 1)[-1])
        return match.group(1) if match else ""

    def word_after(self, found):
        """The word or sign behind a match in lower case; empty at the end of a line."""
        match = _WORD_AFTER.match(self.text[found.end : found.end + 40].split("\n", 1)[0])
        return match.group(1).lower() if match else ""

    def mention(self, found, value, *, basis, type="DATE", alternatives=(), reason=None):
        """A `DateMention` of a match; its ISO fields follow from its value."""
        text = self.text[found.start : found.end]
        if value and value[0].isdigit() and not _IN_CALENDAR.match(value):
            return self.unresolved(found, "outside of the calendar", type=type, basis=basis)
        start, end, edtf = parts_of(value)
        readings = dict.fromkeys(parts_of(other)[0] for other in alternatives)
        others = [other for other in readings if other and other != start and _IN_CALENDAR.match(other)]
        return DateMention(found.start, found.end, text, type, value, start, end, edtf, basis, others, reason)

    def unresolved(self, found, reason="needs the publication date", *, type="DATE", basis="relative"):
        """A mention whose date cannot be said."""
        text = self.text[found.start : found.end]
        return DateMention(found.start, found.end, text, type, basis=basis, reason=reason)


def base_of(mention):
    """The value that other dates are counted from: the last day of a range, the day of "a fortnight earlier"."""
    if mention.parts:
        return mention.parts[-1]["value"]
    roughly = (mention.edtf or "").endswith(("~", "%")) and (mention.value or "")[:1].isdigit()
    return mention.date_start if roughly else mention.value
