"""Sentences of the pages: counts, directions, what an event is called. Plain words, no developer's terms."""

import re

import pandas as pd

from charts.dates import human

__all__ = [
    "document_words",
    "documents_told",
    "listing",
    "outlet",
    "plural",
    "rests_on",
    "shown_sentence",
    "visit_words",
    "visitor_words",
    "without_ids",
]

_IDS = re.compile(r"\s*\((?:[vdq]-[0-9a-f-]+(?:, )?)+\)")

_BASIS = {
    "given": "given by you",
    "metadata": "from the page's own data",
    "stamp": "from the date at its head",
    "dateline": "from its dateline",
}


def without_ids(text):
    """A sentence of the archive without the ids of rows, which mean nothing to a reader."""
    return _IDS.sub("", text)


def plural(number, noun, many=None):
    """`plural(1, "visit")` is "1 visit", `plural(2, "country", "countries")` is "2 countries"."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def documents_told(documents):
    """ "9 documents, 1 of them an unnamed set": what the squares of the chart add up to is then no surprise."""
    sets = int((documents["title"].isna() & (documents["count"].fillna(1) > 1)).sum())
    unnamed = {0: "", 1: ", 1 of them an unnamed set"}.get(sets, f", {sets:,} of them unnamed sets")
    return plural(len(documents), "document") + unnamed


def outlet(article, row):
    """Who tells a row: the outlet of its article, else the article's title; or who typed it in."""
    if article is None:
        return f"added by {row['reviewer']}" if row["reviewer"] else "added by hand"
    return article["source"] or article["title"] or article["name"] or "source unknown"


def listing(parts):
    """ "a, b and c"."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def shown_sentence(view):
    """ "12 visits, 9 documents and 13 quotations from 61 articles of 12 sources, 2019–2026."."""
    counts = [
        plural(len(view.chosen.visits), "visit"),
        plural(len(view.chosen.documents), "document"),
        plural(len(view.chosen.quotes), "quotation"),
    ]
    told = plural(len(view.articles), "article")
    return f"{listing(counts)} from {told}{_of_sources(len(view.sources), view.unnamed)}{_years(view.years)}."


def _years(years):
    """ ", 2019–2026, and 2 events before": one treaty of 1386 is no archive of seven centuries."""
    if years is None:
        return ""
    first, last, earlier = years
    before = f", and {plural(earlier, 'event')} before" if earlier else ""
    return f", {first}–{last}{before}" if last > first else f", {first}{before}"


def _of_sources(number, unnamed):
    """ " of 12 sources and 3 without an outlet's name"."""
    parts = [plural(number, "source")] if number else []
    parts += [f"{unnamed:,} without an outlet's name"] if unnamed else []
    return f" of {listing(parts)}" if number else f", {parts[0]}" if parts else ""


def rests_on(article, waiting):
    """What the publication date rests on, and what waits for it where there is none."""
    if article.published:
        return f"{human(article.published)}, {_BASIS.get(article.published_basis, 'from the article')}."
    if not waiting:
        return "No publication date found. Words such as “yesterday” would need one."
    quoted = listing([f"“{words}”" for words in waiting[:4]])
    stay = "stays" if len(waiting) == 1 else "stay"
    return f"No publication date found: {quoted} {stay} without a date until you give one."


def visitor_words(row):
    """ "Ilham Aliyev", or whose delegation went."""
    country = _text(row["visitor_country"])
    return _text(row["visitor"]) or (f"Delegation of {country}" if country else "A delegation")


def visit_words(row):
    """`{"what": "Ilham Aliyev to Uzbekistan", "about": "state visit, Tashkent"}`."""
    who = visitor_words(row)
    count = 1 if pd.isna(row["count"]) else int(row["count"])
    kind = _text(row["visit_type"])
    noun = {"summit": "summit", "unspecified": "visit", None: "visit"}.get(kind, f"{kind} visit")
    if count > 1:
        noun = f"{count} visits claimed"
    status = row["status"] if row["status"] in ("planned", "cancelled", "ongoing") else None
    said_by = f"according to {row['asserted_by']}" if _text(row["asserted_by"]) else None
    about = [noun, _text(row["event"]), _text(row["place"]), status, said_by]
    goal = _text(row["host_country"])
    return {"what": f"{who} to {goal}" if goal else who, "about": ", ".join(filter(None, about))}


def document_words(row):
    """`{"what": "Treaty on Allied Relations", "about": "signed, Azerbaijan and Uzbekistan"}`."""
    count = 1 if pd.isna(row["count"]) else int(row["count"])
    number = _text(row["count_text"]) or f"{count:,}"
    what = _text(row["title"]) or f"{number} {'document' if number == '1' else 'documents'}"
    parties = row["parties"] if isinstance(row["parties"], (list, tuple)) else []
    status = {"in_force": "in force"}.get(row["status"], _text(row["status"]))
    about = [status, listing(list(parties)) if len(parties) else None, _text(row["place"])]
    return {"what": what, "about": ", ".join(filter(None, about))}


def _text(value):
    return value if isinstance(value, str) and value else None
