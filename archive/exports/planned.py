"""Planned visits as a calendar file (iCalendar), for the diary of someone who follows a relation.

All events are whole days without a time zone, as articles tell days and no hours. A visit planned for a month only
takes the whole month and is marked tentative, one for a season or half a year likewise; one planned for a year or
without a date is left out, since a calendar could only show it on days that nobody has named. The calendar's
description says which were left out. A plan whose days are past, without news of the visit, is tentative too.
"""

import re
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, vText

from archive.exports.days import Span, precision, span
from archive.exports.layout import TABLES_BY_NAME, as_of
from archive.exports.values import column_values, records
from archive.merge.dates import span as days_of

__all__ = ["planned_visits"]

_STATUSES = ("planned", "cancelled")
# RFC 5545, 3.3.11: text holds no control characters but the tab and the line break.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_HALF_A_YEAR = 185  # days
_PAST = "Its days are past, and no article of the archive says that it took place"
_NAMED = 20  # visits that the description names; more would make it unreadable


def planned_visits(snapshot):
    """The planned and the cancelled visits as the bytes of an .ics file."""
    visits = [visit for visit in records(TABLES_BY_NAME["visit_events"], snapshot) if _is_planned(visit)]
    calendar = Calendar()
    calendar.add("prodid", "-//Archive of visits//Planned visits//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Planned visits")
    # The library escapes no property that it does not know.
    calendar.add("x-wr-caldesc", vText(_description([visit for visit in visits if not _days(visit)])))
    stamp, today = _stamp(snapshot), _latest(snapshot)
    for visit in visits:
        if days := _days(visit):
            past = today is not None and days.last.isoformat() < today
            calendar.add_component(_event(visit, days, past=past, stamp=stamp, sequence=snapshot.revision))
    return calendar.to_ical()


def _is_planned(visit):
    return visit["status"] in _STATUSES and visit["review"] != "rejected"


def _days(visit):
    """The days that the visit may take, None where not even half a year is told."""
    start, end = span(visit["date_start"]), span(visit["date_end"])
    if precision(visit["date_start"]) not in ("month", "day"):
        period = days_of(visit["date_start"], visit["date_end"], visit["date_edtf"])
        if period is None or period.days > _HALF_A_YEAR:
            return None
        return Span(*map(date.fromordinal, period))
    return Span(start.first, end.last) if end and end.last >= start.last else start


def _latest(snapshot):
    """The publication of the latest article: what is known reaches up to that day."""
    days = column_values(TABLES_BY_NAME["articles"].frame(snapshot)["published"], "text")
    return max((day for day in days if day), default=None)


def _stamp(snapshot):
    """The day of the archive's last change, not the clock: the same archive gives the same file."""
    return datetime.fromisoformat(f"{as_of(snapshot) or '1980-01-01'}T00:00:00Z")


def _event(visit, days, *, past, stamp, sequence):
    event = Event()
    event.add("uid", f"{visit['event_id']}@archive-of-visits")
    event.add("dtstamp", stamp)
    # It grows with the archive, so that a calendar with an older file takes over what changed, such as a cancellation.
    event.add("sequence", sequence)
    event.add("dtstart", days.first)
    event.add("dtend", days.last + timedelta(days=1))  # RFC 5545, 3.6.1: the end is the first day after
    event.add("summary", _plain(_summary(visit)))
    details = [*_details(visit), *([_PAST] if past and visit["status"] == "planned" else [])]
    event.add("description", _plain("\n".join(details)))
    if where := ", ".join(part for part in (visit["place"], visit["host_country"]) if part):
        event.add("location", _plain(where))
    event.add("status", _status(visit, past=past))
    event.add("transp", "TRANSPARENT")  # it does not make its reader busy
    return event


def _status(visit, *, past):
    if visit["status"] == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if _is_sure(visit) and not past else "TENTATIVE"


def _is_sure(visit):
    """Told with a full day, in one reading and without a mark of doubt."""
    whole = precision(visit["date_start"]) == "day" and precision(visit["date_end"]) in ("day", None)
    return whole and not visit["date_alternatives"] and not re.search(r"[?~%]", visit["date_edtf"] or "")


def _summary(visit):
    if visit["status"] == "cancelled":
        return f"Cancelled: {_name(visit)}"
    return _name(visit) if precision(visit["date_start"]) == "day" else f"{_name(visit)} (day not told)"


def _name(visit):
    who = visit["visitor"] or (f"Delegation of {visit['visitor_country']}" if visit["visitor_country"] else "Visit")
    where = visit["host_country"] or visit["place"] or "place not told"
    several = f", {visit['count']} visits" if (visit["count"] or 1) > 1 else ""
    return f"{who} → {where}{several}"


def _details(visit):
    kind = visit["visit_type"]
    yield f"{'Visit' if kind in (None, 'unspecified') else f'{kind.capitalize()} visit'}, {visit['status']}"
    yield f"Date as told: {visit['date_text'] or visit['date_edtf'] or visit['date_start']}"
    if visit["date_alternatives"]:
        yield f"Other readings of the date: {', '.join(visit['date_alternatives'])}"
    if visit["event"]:
        yield f"For: {visit['event']}"
    if visit["sources"]:
        yield f"Told by: {', '.join(visit['sources'])}"
    if visit["last_told"]:
        yield f"Last told: {visit['last_told']}"
    yield f"Reviewed: {visit['review']}"


def _description(left_out):
    text = "Visits that articles tell as planned; nothing in the archive says yet that they took place."
    if left_out:
        named = "; ".join(f"{_name(visit)}, {visit['date_start'] or 'no date'}" for visit in left_out[:_NAMED])
        more = " and more" if len(left_out) > _NAMED else ""
        text += f" Left out, since nothing nearer than a year is told ({len(left_out)}): {named}{more}."
    return " ".join(_plain(text).split())


def _plain(text):
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
