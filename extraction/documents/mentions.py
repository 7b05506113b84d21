"""Every phrase of an article that names papers: titled ones, sets with a count, and words that refer back to them."""

import re
from dataclasses import dataclass, field, replace

from extraction.documents.coordination import pieces
from extraction.documents.counts import count_of, phrase_start
from extraction.documents.ellipsis import topics_behind
from extraction.documents.heads import capital, is_head, kind_word, left_edge
from extraction.documents.lexicon import BODIES, DRAFTS, GENERIC, KINDS, PLURALS
from extraction.documents.marks import inside_marks
from extraction.documents.parties import states_in
from extraction.documents.phrases import LONGEST
from extraction.documents.reading import CLOSERS, OPENERS
from extraction.documents.titles import right_edge

__all__ = ["Mention", "find_mentions", "one_of"]

_LAWS = {"law", "laws", "decree", "decrees", "resolution", "act"}
_DEFINITE = {"the", "this", "that", "these", "those", "both", "said"}
_TOPICS = {"on", "concerning", "regarding", "for", "between"}


@dataclass(slots=True, eq=False)
class Mention:
    """One phrase that names papers, in token offsets of its Doc.

    `role` is *titled* ("the Gabala Declaration"), *set* ("18 documents"), *single* ("an agreement") or *back* ("the
    Treaty", "the document").
    """

    start: int
    end: int
    head: int
    word: str
    kind: str
    role: str
    title: str | None = None
    count: int | None = 1
    count_text: str | None = None
    plural: bool = False
    definite: bool = False
    draft: bool = False
    named: bool = False
    headline: bool = False
    outer: object = None  # the law that ratifies it
    lead: int = 0  # first token of the whole phrase with its determiner and count
    events: list = field(default_factory=list)
    parent: object = None  # the set that it is a member of
    same_as: object = None  # the paper that plain words describe again: "the supply contract"
    sentence: int = -1  # first token of its sentence
    states: frozenset = frozenset()  # countries in the title, capitals standing for theirs
    rest: tuple | None = None  # tokens of a complement that stands apart
    span: tuple | None = None  # tokens of its own piece in a coordinated title


def find_mentions(reading):
    """The mentions of a Doc in text order; a title nested in another title is not one of its own."""
    done, headline, last = -1, _headline_end(reading.doc), None
    for token in reading.doc:
        if token.i < done or not is_head(token):
            continue
        for mention in _mentions_at(reading, token):
            done = max(done, mention.end)
            if last is not None and _of_one_count(reading.doc, last, mention):
                last.end = mention.end
                continue
            mention.headline = mention.start < headline
            last = mention
            yield mention


def _of_one_count(doc, counted, mention):
    """ "11 agreements and memoranda of understanding": one number for papers of two kinds."""
    between = doc[counted.end : mention.lead].text.strip()
    bare = mention.plural and mention.lead == mention.start == mention.head and not _has_topic(doc, mention)
    return counted.role == "set" and (counted.count or counted.count_text) and between in ("and", "&", "/") and bare


def _headline_end(doc):
    """The end of the first line where it is a heading and not the article's only paragraph."""
    first = next((t.i for t in doc[: 2 * LONGEST] if "\n" in t.text and t.i), 0)
    return first if first and doc[first - 1].text not in (".", ":", ";") else 0


def _mentions_at(reading, token):
    start = left_edge(reading, token)
    end = right_edge(reading, token, modified=start < token.i)
    mention = _mention(reading, token, start, inside_marks(reading, start, token, end))
    if mention is None:
        return
    parts = pieces(reading, mention) if mention.plural and mention.role in ("titled", "set") else []
    if not parts:
        yield mention
        yield from _bare_topics(reading, mention, token)
    for title, first, last in parts:
        yield one_of(mention, title=title, span=(first, last))
    if mention.word in _LAWS:
        yield from _ratified_inside(reading, mention)


def one_of(mention, **fields):
    """One paper of a plural phrase, by the changed fields."""
    fresh = {"role": "titled", "plural": False, "definite": False, "count": 1, "count_text": None, "events": []}
    return replace(mention, **fresh, **fields)


def _bare_topics(reading, mention, head):
    """The papers of "Agreements were signed: on air services; on customs", as members of their set."""
    if mention.plural and mention.role in ("set", "back"):
        kind = "" if mention.word in GENERIC else reading.doc[mention.start : mention.head + 1].text + " "
        for first, last in topics_behind(reading, head, mention.end):
            title = _title(reading.doc, first, last)
            where = {"start": first, "end": last, "lead": first, "span": (first, last)}
            yield one_of(mention, title=kind + title, parent=mention, **where)


def _ratified_inside(reading, law):
    """The treaty that a law ratifies: the Law “On Ratification of the Treaty on …”."""
    doc = reading.doc
    seen = False
    for token in doc[law.head + 1 : law.end]:
        seen = seen or token.lower_ == "ratification"
        if seen and is_head(token) and token.i > law.head:
            end = right_edge(reading, token)
            marked = law.end < len(doc) and doc[law.end].text in CLOSERS
            inner = _mention(reading, token, left_edge(reading, token), min(end, law.end) if marked else end)
            if inner and inner.role == "titled":
                inner.outer = law
                yield inner
            return


def _mention(reading, head, start, end):
    doc, word = reading.doc, kind_word(head)
    if start > 0 and doc[head.i - 1].lower_ in BODIES and capital(head):
        return None
    lead = phrase_start(doc, start)
    before = {t.lower_ for t in doc[lead:start]}
    plural, opens = word in PLURALS, bool(head.is_sent_start)
    mention = Mention(
        start=start, end=end, head=head.i, word=word, kind=KINDS[word], role="titled", lead=lead, plural=plural,
        definite=bool(before & _DEFINITE) or _by_name(head, before) and not (plural and opens),
        named=capital(head) and not (opens and end == head.i + 1 and plural),
        sentence=reading.sentence_start(head.i), states=states_in(reading, start, end),
        draft=any(t.lower_ in DRAFTS for t in doc[max(lead - 2, 0) : head.i]),
    )  # fmt: skip
    _give_role(doc, mention)
    return mention


def _by_name(head, before):
    """A capital means the one we know, but not in "inked MoUs" or "signed an MoU"."""
    return capital(head) and head.text[1:].islower() and not before & {"a", "an"}


def _give_role(doc, mention):
    """Decide whether the phrase is a title, a set, an unnamed paper or a word that refers back."""
    number, words = count_of(doc, mention.lead, mention.head, mention.start)
    road_map = mention.kind == "roadmap" and doc[mention.start].lower_ == "road" and mention.start == mention.head - 1
    own = mention.end > mention.head + 1 or mention.start < mention.head and not road_map
    counted = number is not None or words is not None
    if mention.plural and (counted or mention.word in GENERIC):
        mention.role = "back" if mention.definite and not counted else "set"
        mention.count, mention.count_text = number, words
    elif mention.word == "document" and doc[mention.start].lower_ == "final":
        mention.title = _title(doc, mention.start, mention.end)
    elif mention.word in GENERIC and not (
        mention.word == "document" and not mention.definite and _has_topic(doc, mention)
    ):
        mention.role = "back" if mention.definite else "single"
    elif own and mention.plural and not mention.named and not _has_topic(doc, mention):
        mention.role, mention.count = "set", None
    elif own:
        mention.title = _title(doc, mention.start, mention.end)
    elif mention.definite or mention.head and doc[mention.head - 1].pos_ == "PRON":
        mention.role, mention.title = "back", _title(doc, mention.start, mention.end)
    else:
        mention.role, mention.count = ("set", None) if mention.plural else ("single", 1)


def _has_topic(doc, mention):
    """ "agreements on transport" name their matter, "contracts with Chinese firms" do not."""
    return any(t.lower_ in _TOPICS for t in doc[mention.head + 1 : mention.end])


def _title(doc, start, end):
    """The words of a title with single spaces, without an abbreviation in brackets at its end."""
    text = re.sub(r"\s+", " ", doc[start:end].text).strip(" ,;:")
    if not any(mark in text[:-1] for mark in OPENERS):
        text = text.rstrip("".join(CLOSERS))  # its opening mark stands before the title
    text = re.sub(r"(?<=[a-z]{3})\.$", "", text)  # a stop inside the marks
    return re.sub(r"\s*\([A-Z][\w&-]*\)$", "", text)
