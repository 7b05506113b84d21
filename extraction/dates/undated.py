"""Articles without a publication date: what the date at their top can stand for, and how its values are marked.

Only the day of the report itself is inferred, from the other dates of the article, and said to be so; a day or month
without a year further down needs the publication date or that day.
"""

from extraction.dates.calendar import as_date
from extraction.dates.patterns import RULES

__all__ = ["counted_from_top", "stands_for_publication", "year_by_others"]

TOP = 400  # characters from the top in which a day is the day of the article
INFERRED = "no publication date: the year by"
_DATING = ("full_date", "month_year", "day_range")
_COUNTED = ("relative", "publication")


def stands_for_publication(mention, match, context):
    """True for the day of a dateline, or of a line of its own at the top: "BAKU, 3 July 2025." """
    if mention.end > TOP or mention.alternatives or as_date(mention.date_start) is None or mention.date_end:
        return False
    if not (context.in_dateline(match) or context.is_heading(mention.start, mention.end)):
        return False
    if (mention.reason or "").startswith(INFERRED):
        _mark(mention)
    return True


def counted_from_top(mention, top):
    """A value that is counted from the day at the top says so; it is no surer than that day."""
    if mention.date_start is None or mention.basis not in _COUNTED:
        return
    printed = " ".join(top.text.split())
    said = (mention.reason or "").replace("of publication", "of the dateline")
    mention.basis, mention.reason = "context", f"{said}; no publication date: counted from “{printed}”"
    if top.edtf.endswith("?"):
        mention.reason += ", whose year is inferred"
        _mark(mention)


def _mark(mention):
    """EDTF's ? for uncertain values; with ~ for approximate ones it is %."""
    ends = [f"{end[:-1]}%" if end.endswith("~") else f"{end}?" for end in mention.edtf.split("/")]
    mention.edtf = "/".join(ends)


def year_by_others(found, context, month):
    """The year of a dateline by the latest month that is dated in the article: `(year, reason)`, or None.

    "BAKU, July 3. … signed in October 2024": the July after it. "BAKU, July 3. … will meet in May 2026": before it.
    """
    if found.end > TOP or not context.in_dateline(found):
        return None
    dated = [match for match in context.found if RULES[match.rule][0] in _DATING and match["year"]]
    if not dated:
        return None
    latest = max(dated, key=lambda match: (match["year"], match["month"]))
    year, told = latest["year"], latest["month"]
    if context.tense(latest) == "future":
        year -= month > told
    else:
        year += month < told
    printed = " ".join(context.text[latest.start : latest.end].split())
    return year, f"{INFERRED} “{printed}”"
