"""The occasion of a signing where its sentence gives no date: talks told before, a heading, the news."""

from datetime import date, timedelta

from extraction.documents.lexicon import MOVES
from extraction.documents.ordered import Ordered
from extraction.documents.reading import Dated, finite

__all__ = ["day_before_lines", "fits", "just_now", "news_day", "of_news", "of_occasion", "of_visit", "refers_back"]

_FAMILIES = [
    {"visit", "trip", "tour", "stay", "arrive", "travel", "come", "go", "fly", "pay", "arrival"},
    {
        "meeting",
        "talk",
        "talks",
        "negotiation",
        "negotiations",
        "meet",
        "negotiate",
        "conversation",
        "consultation",
        "hold",
        "receive",
    },
    {"session", "plenary", "sitting", "plenum"},
    {"summit", "conference", "forum", "congress", "event", "commission"},
    {"ceremony"},
]
_ANY = {"occasion", "time", "day", "then", "there", "afterwards"}
_DEFINITE = {"that", "this", "the", "same", "his", "her", "their", "your", "said", "our", "its"}
_NOW = ("minutes ago", "hours ago", "just signed", "just been signed", "moments ago", "hour ago", "have just")
_DAYS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "next": 1, "following": 1}
_OTHERS = {"previous", "earlier", "last", "next", "coming", "upcoming", "preceding"}
_SECTION = 150  # tokens
_WEEK = 7
_REACH = 12  # sentences


def fits(reading, event, mention):
    """Done things lie before the publication, plans after it."""
    published, start = reading.doc._.published, mention["date_start"]
    if not published:
        return True
    size = min(len(start), len(published))
    if event.planned:
        last = (mention.get("date_end") or start)[:10]
        return last[: len(published)] >= published[: len(last)]
    return start[:size] <= published[:size]


def just_now(reading, event):
    """ "A few minutes ago nineteen documents were signed": the day of publication."""
    published, words = reading.doc._.published, reading.sentence(event.i).text.lower()
    if published and not event.planned and any(w in words for w in _NOW):
        return Dated({"text": None}, basis="publication", start=published, words="just now: the day of publication")
    return None


def of_occasion(reading, event):
    """The date of what the sentence refers to: "On that occasion they signed", "in the course of that visit"."""
    sent = reading.sentence(event.i)
    family = _referred(reading, sent)
    for step in range(_REACH if family else 0 if event.relative else 1):
        sent = _previous(reading, sent)
        if sent is None:
            return None
        found = _near_occasion(reading, event, sent, family)
        if found is not None:
            return _on_its_day(reading, event, found)
        if family is _ANY and step >= 2:
            return None
    return None


def refers_back(reading, event):
    return _referred(reading, reading.sentence(event.i)) is not None


def _referred(reading, sent):
    """The family of the occasion that a sentence takes up again ("the talks", "that visit"), or None."""
    for token in sent:
        if token.i in reading.titled:
            continue
        word = token.lemma_.lower()
        definite = any(w.lower_ in _DEFINITE for w in sent.doc[max(token.i - 3, sent.start) : token.i])
        if word in ("then", "afterwards") or word in _ANY and definite and word != "there":
            return _ANY
        family = next((f for f in _FAMILIES if word in f or token.lower_ in f), None)
        if family and definite and token.pos_ in ("NOUN", "PROPN"):
            return family
    return None


_OFF = {"cancel", "postpone", "scrap", "abandon"}


def _near_occasion(reading, event, sent, family):
    """The date that stands nearest to the occasion in an earlier sentence."""
    inside = [d for d in reading.free.between(sent.start, sent.end) if fits(reading, event, d)]
    if not inside or family is None and (_other_place(reading, event, sent) or _another_time(sent)):
        return None
    words = set().union(*_FAMILIES) if family is None or family is _ANY else family
    anchors = [t.i for t in sent if t.lemma_.lower() in words or t.lower_ in words]
    if not anchors and not (family is _ANY or family is None and event.planned):
        return None
    anchor = anchors[0] if anchors else sent.start
    if family is not None and family is not _ANY:
        inside = [d for d in inside if not _of_something_else(reading, d, anchor, family)]
    return min(inside, key=lambda d: abs(reading.first(d) - anchor), default=None)


def _of_something_else(reading, mention, anchor, family):
    """ "held yesterday, an hour before the summit", "arrived on Monday for the summit": not the summit's day."""
    first = reading.first(mention)
    between = reading.doc[min(first, anchor) : max(first, anchor)]
    owner = next((t for t in reading.doc[first].ancestors if t.pos_ == "VERB"), None)
    moves = owner is not None and owner.lemma_.lower() in MOVES and owner.lemma_.lower() not in family
    return moves or any(t.lower_ in ("before", "after", "ahead") for t in between)


def _another_time(sent):
    """The earlier sentence tells of an earlier or coming occasion, or of none: "The previous round was held on 5 June",
    "She called off her trip, planned for May"."""
    if any(t.lemma_.lower() in _OFF or t.lower_ == "off" and t.head.lemma_ == "call" for t in sent):
        return True
    others = (t.head for t in sent if t.lower_ in _OTHERS)
    return any(noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in ("DATE", "TIME") for noun in others)


def _other_place(reading, event, sent):
    """The earlier sentence tells of another town than the signing."""
    here = {p["city"] for p in reading.places_in(reading.sentence(event.i)) if p.get("city")}
    there = {p["city"] for p in reading.places_in(sent) if p.get("city")}
    return bool(here and there) and not here & there


def _on_its_day(reading, event, mention):
    """ "on the second day" of what began on Monday is Tuesday."""
    sent = list(reading.sentence(event.i))
    words = f"date of the occasion: “{mention['text']}”"
    start = _day(mention["date_start"])
    for token, following in zip(sent, sent[1:], strict=False):
        if (
            following.lower_ == "day"
            and token.lower_ in _DAYS
            and start
            and sent[0].doc[max(token.i - 2, 0)].lower_ == "on"
        ):
            day = (start + timedelta(_DAYS[token.lower_])).isoformat()
            return Dated(mention, basis="context", start=day, words=words + f" and “{token.text} day”")
    return Dated(mention, basis="context", words=words)


def _previous(reading, sent):
    start = sent.start
    while start > 0:
        before = reading.sentence(start - 1)
        if before.text.strip():
            return before
        start = before.start
    return None


def day_before_lines(reading, event):
    """The day that heads a diary's section: a line "FRIDAY" above "The Declaration is to be adopted"."""
    doc, line = reading.doc, []
    for i in range(event.i, max(event.i - _SECTION, -1), -1):
        if "\n" not in doc[i].text and i:
            line.append(i)
            continue
        heads = {reading.date[j]["start"]: reading.date[j] for j in line if j in reading.date}
        if len(heads) == 1 and all(j in reading.date or doc[j].is_punct for j in line) and i:
            mention = next(iter(heads.values()))
            if mention.get("date_start") == doc._.published:
                return None  # the stamp of the page: the day of publication is no day of signing
            heading = Dated(mention, basis="context", words=f"heading “{mention['text']}”")
            return heading if mention.get("date_start") and fits(reading, event, mention) else None
        line = []
    return None


def of_visit(reading, event):
    """The one visit of the article to the country of the signing, or during which it is to be signed."""
    sent = reading.sentence(event.i)
    here = {p["country"] for p in reading.places_in(sent) if p.get("city")}
    told = any(t.lemma_.lower() in ("visit", "trip") for t in sent)
    status = ("planned",) if event.planned else ("completed", "ongoing")
    fitting = [
        v for v in reading.doc._.visits or []
        if v.get("status") in status and v.get("date_start") and (v.get("host_country") in here or told and not here)
    ]  # fmt: skip
    starts = {v["date_start"] for v in fitting}
    if len(starts) != 1 or fitting[0].get("count", 1) != 1 or len(fitting[0]["date_start"]) < 7:
        return None
    return _dated_visit(fitting[0], "date of the visit")


def _dated_visit(visit, words):
    return Dated(
        {"text": visit.get("date_text")}, basis="context", start=visit["date_start"], end=visit.get("date_end"),
        edtf=visit.get("date_edtf"), alternatives=visit.get("date_alternatives"), words=words,
    )  # fmt: skip


def of_news(reading, event):
    """The day that a straight report tells of: of the visit that was over by then, else the news day."""
    found = news_day(reading, event)
    visit = _told_visit(reading, found[0] if found else None)
    if visit is not None:
        return _dated_visit(visit, "date of the visit that the article tells of")
    if found is None:
        return None
    day, mention = found
    return Dated({"text": mention["text"]}, basis="context", start=day, words=f"day of the news: “{mention['text']}”")


def news_day(reading, event):
    """(ISO day, date mention) of the report around an event: the last day told before it, else the first after it.

    Days of arrivals and of side clauses ("who landed on Wednesday") are not days of the news.
    """
    days = reading.memory.get("news")
    if days is None:
        days = reading.memory["news"] = Ordered(_news_days(reading), key=lambda d: d[0])
    before = _same_paragraph(reading, event) or days.before(event.i, 1)
    chosen = before[0] if before else next(iter(days), None)
    return chosen and chosen[1:]


def _same_paragraph(reading, event):
    """The nearest day told before in the paragraph: "He arrived on Monday. The ministers signed a memorandum."."""
    doc, start, limit = reading.doc, event.i, _day(reading.doc._.published)
    while start > max(event.i - _SECTION, 0) and "\n" not in doc[start - 1].text:
        start -= 1
    days = [(reading.first(d), d["date_start"][:10], d) for d in reading.free.between(start, event.i)]
    return [d for d in days if _in_the_news(_day(d[1]), limit, d[2]) and _prose(reading, d[2])][-1:]


def _news_days(reading):
    limit = _day(reading.doc._.published)
    for mention in reading.free:
        for value in (mention.get("date_end"), mention["date_start"]):
            if _in_the_news(_day(value), limit, mention) and _tells_news(reading, mention):
                yield reading.first(mention), value[:10], mention
                break


def _in_the_news(day, limit, mention):
    """Within a week before the publication; without a publication date, any full date."""
    if day is None or limit is None:
        return day is not None and mention.get("basis") == "explicit"
    return limit - timedelta(_WEEK) <= day <= limit


def _tells_news(reading, mention):
    token = reading.doc[reading.first(mention)]
    if not _prose(reading, mention):
        return False
    for node in token.ancestors:
        if node.dep_ in ("relcl", "acl", "advcl"):
            return False
        if node.pos_ == "VERB":
            return node.lemma_.lower() not in MOVES
    return True


def _day(text):
    try:
        return date.fromisoformat(text[:10]) if text and len(text) >= 10 else None
    except ValueError:
        return None


def _prose(reading, mention):
    """In a line with a verb: not a stamp, a menu or a list of dates."""
    doc = reading.doc
    start = end = reading.first(mention)
    while start > 0 and "\n" not in doc[start - 1].text and end - start < 60:
        start -= 1
    while end < len(doc) and "\n" not in doc[end].text and end - start < 120:
        end += 1
    return any(finite(t) and t.is_alpha for t in doc[start:end])


def _told_visit(reading, last):
    """The visit of that week: of several days, or to one summit; its papers were signed on one of them."""
    published, last = _day(reading.doc._.published), _day(last)
    recent = {}
    for visit in reading.doc._.visits or []:
        start, lasting = (
            _day(visit.get("date_start")),
            _day(visit.get("date_end")) or visit.get("visit_type") == "summit",
        )
        told = visit.get("status") == "completed" and lasting and start and published
        if told and timedelta(0) < published - start <= timedelta(_WEEK):
            recent.setdefault(start, visit)
    only = len(recent) == 1 and next(iter(recent.items()))
    return only[1] if only and (last is None or only[0] < last) else None
