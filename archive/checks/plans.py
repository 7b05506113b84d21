"""Planned visits whose date is past, and of which no article says that they took place."""

from archive.checks.reading import Check
from archive.merge.dates import day_number, words
from archive.wording import date_words, visit_words

__all__ = ["overdue"]

_NEAR = 3  # days by which a visit may begin earlier or later than planned
_LATER = 120  # days after the plan in which the same visitor's next visit may be the planned one, put off


def overdue(visits, trips, today):
    """A Check for each plan whose last day lies before `today` (ISO; None: no plan is overdue)."""
    now = day_number(today)
    plans = [one for one in visits if one["status"] == "planned" and one["span"] and one["direction"]]
    for plan in plans if now else ():
        first, last = plan["span"]
        if last < now and not any(trips.like(plan, first - _NEAR, last + _NEAR)):
            later = sorted(trips.like(plan, first, last + _LATER), key=lambda event: event["span"])[:1]
            rows = [row_id for event in (plan, *later) for row_id in event["row_ids"]]
            ids = [event["event_id"] for event in (plan, *later)]
            yield Check("overdue", _sentence(plan, later, today), ids, rows, 0.4 if later else 0.6)


def _sentence(plan, later, today):
    number = "was" if plan["count"] == 1 else "were"
    what = visit_words(plan, dated=False)
    said = f"{what[0].upper()}{what[1:]} {number} planned for {date_words(plan)}; that is past on {words(today)}, and "
    if later:
        return f"{said}the next visit told is that of {date_words(later[0])}, perhaps the planned one."
    return f"{said}no article of the archive says that it took place or was called off."
