"""From a trip to its row: countries, dates, status on the day of publication, confidence and the words for it."""

import re
from dataclasses import asdict
from datetime import date, timedelta

from extraction.clauses import asserted_by, sentence_at
from extraction.places import countries
from extraction.schema import Visit
from extraction.visits.ahead import looked_ahead

__all__ = ["row_of"]

_BILATERAL = re.compile(r"\b(talks|meeting|consultations|ceremony)\b")  # in small letters: no name of an event
_SURE = 0.93
_UNDATED = 0.35  # most of the trips without a date have one in the article that was not found
_LINGER = 3  # days after an arrival that a visit may still go on, unless the article ends it


def row_of(trip, story):
    """The row of a trip as a dict in the columns of `schema.Visit` (ids and evidence words are added later)."""
    doc = story.doc
    sentence = sentence_at(doc, doc[trip.at].idx)
    traveller, person = trip.traveller, trip.traveller.person
    visit = Visit(
        visitor=person["name"] if person else traveller.words,
        visitor_title=person["title"] if person else None,
        visitor_country=_name(traveller.iso3),
        visitor_iso3=traveller.iso3,
        host=trip.host["name"] if trip.host else None,
        host_country=_name(trip.host_iso3),
        host_iso3=trip.host_iso3,
        direction=f"{traveller.iso3}→{trip.host_iso3}" if traveller.iso3 else None,
        place=trip.place or _dateline_city(trip, story),
        visit_type=trip.visit_type,
        event=None if _BILATERAL.search(trip.event or "") else trip.event,
        count=trip.count,
        char_start=sentence.start_char,
        char_end=sentence.end_char,
        asserted_by=asserted_by(doc, doc[trip.at].idx, doc[trip.at].idx + 1),
    )
    _write_dates(visit, trip, doc._.published)
    visit.status = _status(visit, trip, doc._.published)
    visit.confidence, visit.reason = _confidence(visit, trip, doc)
    return asdict(visit)


def _dateline_city(trip, story):
    """Who arrives "in our country" on the days of the report is where the report comes from."""
    here = trip.arrival or trip.status == "present"
    return (story.doc._.article or {}).get("dateline_place") if here and trip.host_iso3 == story.home else None


def _name(iso3):
    return countries()[iso3].name if iso3 in countries() else None


def _write_dates(visit, trip, published):
    mention = trip.date if trip.count > 1 or not _takes_years(trip.date) else None
    if mention is None:
        if trip.status == "present" and published and trip.count == 1 and not trip.ended:
            visit.date_start = visit.date_edtf = _first_day(published, trip)
            visit.date_basis = "publication"
            last = trip.last_day["date_start"] if trip.last_day else trip.nth and _last_day(visit.date_start, trip)
            if last and len(last) == 10 and last >= published and last > visit.date_start:
                visit.date_end, visit.date_edtf = last, f"{visit.date_start}/{last}"
        elif trip.last_day is not None and trip.count == 1:
            _copy(visit, trip.last_day)
            _count_back(visit, trip)
        return
    _copy(visit, looked_ahead(mention, published) if trip.status == "planned" and not trip.past_plan else mention)
    if trip.status == "planned" and _is_behind(visit, published):
        visit.date_start = visit.date_end = visit.date_edtf = visit.date_text = visit.date_basis = None
        visit.date_alternatives = []
        return
    visit.date_start = _first_day(visit.date_start, trip)
    if len(visit.date_start or "") == 10 and not visit.date_end:
        visit.date_end = _last_day(visit.date_start, trip)
        if visit.date_end:
            visit.date_edtf = f"{visit.date_start}/{visit.date_end}"


def _takes_years(mention):
    """ "the next five years" may stand beside a single visit, but is no date of it."""
    start, end = (mention["date_start"], mention["date_end"]) if mention else (None, None)
    return bool(start and end) and int(end[:4]) - int(start[:4]) > 1


_PAST = re.compile(r"\b(last|ago|yesterday|earlier|previous)\b")


def _is_behind(visit, published):
    """True where a plan would lie in the past, "said last month that he may go": that is the day of the saying."""
    day = visit.date_end or visit.date_start
    return bool(published and day and day < published[: len(day)] and _PAST.search(visit.date_text or ""))


def _first_day(day, trip):
    """The first day of a visit whose second, third or later day this is."""
    if not trip.nth or not day or len(day) < 10:
        return day
    return (date.fromisoformat(day) - timedelta(days=trip.nth - 1)).isoformat()


def _count_back(visit, trip):
    """Only the last day is told: the first is as many days before as the visit took, else it is that day."""
    last = trip.last_day["date_start"]
    if last and len(last) == 10 and trip.days and trip.days > 1:
        visit.date_start = (date.fromisoformat(last) - timedelta(days=trip.days - 1)).isoformat()
        visit.date_end, visit.date_basis = last, "context"
        visit.date_edtf = f"{visit.date_start}/{last}"


def _copy(visit, mention):
    visit.date_start, visit.date_end, visit.date_edtf = mention["date_start"], mention["date_end"], mention["edtf"]
    visit.date_text, visit.date_basis = mention["text"], mention["basis"]
    visit.date_alternatives = list(mention["alternatives"])


def _last_day(start, trip):
    """The last day from a departure or from the length of the visit ("two-day")."""
    if trip.last_day and len(trip.last_day["date_start"] or "") == 10 and trip.last_day["date_start"] > start:
        return trip.last_day["date_start"]
    if trip.days and trip.days > 1 and not trip.attested:
        return (date.fromisoformat(start) + timedelta(days=trip.days - 1)).isoformat()
    return None


def _status(visit, trip, published):
    """The status that the schema knows: a plan with a new date is planned, one put off without is cancelled."""
    status = trip.status
    if status == "postponed" and trip.old_date:
        return "cancelled"
    if status == "postponed":
        return (
            "planned"
            if visit.date_start and (not published or visit.date_start >= published[: len(visit.date_start)])
            else "cancelled"
        )
    if status == "was planned":
        return "cancelled"
    if status == "present" and visit.count > 1:
        return "completed"
    if status == "present":
        if published and visit.date_start and visit.date_start > published:
            return "planned"
        return "completed" if _over(visit, published) else "ongoing"
    if status == "completed" and published and visit.date_start:
        if visit.date_start > published:
            return "planned"
        if visit.date_end and len(visit.date_end) == 10 and visit.date_end > published and visit.count == 1:
            return "ongoing"
        if (
            trip.arrival
            and not trip.ended
            and len(visit.date_start) == 10
            and _days(visit.date_start, published) <= _LINGER
        ):
            return "ongoing"
    return status


def _over(visit, published):
    """True where a visit told in the present tense lies plainly in the past: "the visit follows that of 2018"."""
    last = visit.date_end or visit.date_start
    if not published or not last:
        return False
    if last < published[: len(last)]:
        return len(last) < 10 or bool(visit.date_end) or _days(last, published) > 2 * _LINGER
    return False


def _days(start, end):
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def _doubts_of_the_date(visit, trip, doc):
    """(cost, words) of what makes a date less sure."""
    if visit.date_alternatives:
        yield 0.05, "the date has another reading"
    if trip.attested:
        yield 0.08, "dated by what happened on the visit"
    if trip.shared_date:
        yield 0.15, "one date is told of several visits"
    if visit.date_text and visit.date_end and "week" in visit.date_text:
        yield 0.1, "known to the week only"


def _confidence(visit, trip, doc):
    cost = sum(c for c, _ in trip.doubts)
    words = [w for _, w in trip.doubts]
    if visit.visitor is None:
        cost, words = cost + 0.1, [*words, "the visitor is not named"]
    if visit.date_start is None:
        cost, words = cost + _UNDATED, [*words, "no date can be resolved"]
    else:
        for price, reason in _doubts_of_the_date(visit, trip, doc):
            cost, words = cost + price, [*words, reason]
    told = f"told by “{doc[trip.at].text}”"
    return round(max(0.2, _SURE - cost), 2), "; ".join([told, *words])
