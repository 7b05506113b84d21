"""Claimed numbers against what the archive has: “claims five visits between …, the archive has four: these”."""

from typing import NamedTuple

from archive.checks.reading import Check
from archive.checks.trips import DONE, Trips
from archive.merge.dates import day_number
from archive.wording import country_words, date_words, listed, number_words, plural, titled, visit_words

__all__ = ["claimed_documents", "claimed_visits"]

_MOST = 12  # events that a sentence names
_EVER = 10**7  # days: later than any date
_NEAR = 3  # days between a plan and the visit that it became
_SIGNED = {"signed", "adopted", "approved", "ratified", "exchanged", "in_force"}


class _Found(NamedTuple):
    """What the archive has for a claim: visits of its window; visits that may be in it; tellings that may be of one of
    these visits; plans whose day had passed when the number was claimed, and of which nothing is told since."""

    sure: list
    perhaps: list
    doubtful: list
    plans: list


def claimed_visits(visits, trips, today=None):
    """A Check for each aggregate such as “five such visits”, with the visits of its window that the archive has."""
    plans = Trips(visits, statuses={"planned"})
    for claim in visits:
        if claim["count"] > 1 and claim["status"] in DONE and claim["direction"]:
            found = _inside(claim, trips, plans, day_number(today))
            sentence = f"{_says(claim)} {_claimed(claim)}{_window(claim)}; {_has(claim['count'], found)}"
            events = [event for part in found for event in part]
            yield _check(claim, events, sentence, _weight(claim["count"], found))


def claimed_documents(documents):
    """The same for unnamed sets of documents (“18 documents were signed”), by their visit or their day."""
    signed = [one for one in documents if one["status"] in _SIGNED]
    named = _by_occasion([one for one in signed if one["count"] == 1])
    for claim in (one for one in signed if one["count"] > 1 and not one["title"]):
        members = {one["event_id"]: one for key in _occasions(claim) for one in named.get(key, ())}
        found = [one for one in members.values() if _of_the_set(one, claim)]
        if found:
            titles = listed((_title(one) for one in found), most=_MOST)
            has = f"the archive names {number_words(len(found))} of them: {titles}."
            if len(found) > claim["count"]:
                has = f"the archive names {number_words(len(found))}, which is more: {titles}."
            what = _kind(claim) + (f" ({date_words(claim)})" if claim["span"] else "")
            sentence = f"{_says(claim)} {number_words(claim['count'])} {what}; {has}"
            yield _check(claim, found, sentence, 0.6 if len(found) > claim["count"] else 0.2)


def _check(claim, events, sentence, weight):
    rows = [row_id for event in (claim, *events) for row_id in event["row_ids"]]
    return Check("claimed_count", sentence, [event["event_id"] for event in (claim, *events)], rows, weight)


def _inside(claim, trips, plans, today):
    """The visits that lie in the window are sure; of a longer period, or without a date, they are so perhaps."""
    first, last = _bounds(claim)
    met = sorted(trips.like(claim, first, last), key=lambda event: event["span"])
    doubtful = [event for event in (*met, *trips.undated(claim)) if event["doubt"]]
    sure = [
        event for event in met if not event["doubt"] and first <= event["span"].first and event["span"].last <= last
    ]
    perhaps = [event for event in (*met, *trips.undated(claim)) if event not in sure and event not in doubtful]
    told = day_number(claim["last_told"]) or today or 0
    missed = plans.like(claim, first, last) if len(sure) < claim["count"] else ()
    past = [plan for plan in missed if plan["span"].last < told and not _became_a_visit(plan, trips)]
    return _Found(sure, perhaps, doubtful, sorted(past, key=lambda event: event["span"]))


def _became_a_visit(plan, trips):
    return any(trips.like(plan, plan["span"].first - _NEAR, plan["span"].last + _NEAR))


def _bounds(claim):
    """The window's days; one without an end, or no window at all, ends when the claim was last told."""
    told = day_number(claim["last_told"])
    if claim["span"] is None:
        return 0, told or _EVER
    if claim["date_edtf"] and claim["date_edtf"].endswith("/.."):
        return claim["span"].first, told or _EVER
    return claim["span"]


def _says(claim):
    sources = listed(claim["sources"], most=4) or "An article"
    if claim["asserted_by"]:
        return f"{claim['asserted_by']} claims in {sources if claim['sources'] else 'an article'}"
    return f"{sources} {'claim' if len(claim['sources']) > 1 else 'claims'}"


def _claimed(claim):
    return visit_words(claim, dated=False).removeprefix("the ")


def _window(claim):
    if claim["span"] is None:
        return " without saying when"
    if claim["date_edtf"] and claim["date_edtf"].endswith("/.."):
        return f" since {date_words(claim | {'date_end': None, 'date_edtf': None})}"
    if claim["date_end"]:
        ends = (date_words({"date_start": claim[name]}) for name in ("date_start", "date_end"))
        return f" between {' and '.join(ends)}"
    return f" in {date_words(claim)}" if claim["span"].days > 1 else f" on {date_words(claim)}"


def _has(count, found):
    sure, more = found.sure, ""
    words = f"the archive has {'none' if not sure else number_words(len(sure))}"
    if sure:
        words += f": {listed(map(date_words, sure), most=_MOST)}"
    if found.doubtful:
        more = f" {_doubtful(found)}"
    if len(sure) == count:
        return f"{words}. The number agrees.{more}"
    if len(sure) > count:
        return f"{words}. That is more than claimed.{more}"
    if found.perhaps or found.doubtful:
        words += f". {_others(found.perhaps)} may belong to them." if found.perhaps else "."
        return words + more + (f" And {_planned(found.plans)}." if found.plans else "")
    planned = f"; {_planned(found.plans)}" if found.plans else ""
    return f"{words}, so {_missing(count, sure)}{planned}."


def _others(perhaps):
    what = "another visit" if len(perhaps) == 1 else f"{number_words(len(perhaps))} more"
    return f"{what[0].upper()}{what[1:]} ({listed(dict.fromkeys(map(date_words, perhaps)), most=_MOST)})"


def _doubtful(found):
    """What the merge could give to none of several visits is no visit more: “Another telling, of May 2024, may be
    either.”"""
    dates = [f"of {date_words(event)}" if event["span"] else "without a date" for event in found.doubtful]
    which = {0: "one", 1: "that one or another", 2: "either"}.get(len(found.sure), "any of them")
    if len(dates) == 1:
        return f"Another telling, {dates[0]}, may be {which}."
    return f"{number_words(len(dates)).capitalize()} more tellings, {listed(dict.fromkeys(dates))}, may be {which}."


def _planned(plans):
    what, which = ("a visit", "one") if len(plans) == 1 else ("visits", "some")
    return f"{what} planned for {listed(map(date_words, plans), most=_MOST)} may be {which}"


def _missing(count, sure):
    missing = count - len(sure)
    return f"{number_words(missing)} {'is' if missing == 1 else 'are'} missing"


def _weight(count, found):
    sure = len(found.sure)
    if sure == count:
        return 0.05
    if sure > count:
        return 0.6
    return 0.4 if sum(map(len, found)) >= count else 0.8


def _by_occasion(documents):
    found = {}
    for one in documents:
        for key in _occasions(one):
            found.setdefault(key, []).append(one)
    return found


def _occasions(document):
    """What documents of one signing share: the visit, or parties and first day."""
    if document["visit_event_id"]:
        yield document["visit_event_id"]
    if document["span"] and document["span"].exact and document["parties"]:
        yield frozenset(document["parties"]), document["span"].first


def _of_the_set(document, claim):
    parties = set(document["parties"]), set(claim["parties"])
    same_kind = claim["document_type"] in (None, "other", document["document_type"])
    return same_kind and (not all(parties) or parties[0] == parties[1])


def _kind(claim):
    kind = claim["document_type"] if claim["document_type"] not in (None, "other") else "document"
    return plural(kind) + (f" of {listed(map(country_words, claim['parties']))}" if claim["parties"] else "")


def _title(document):
    return titled(document["title"]) if document["title"] else f"an unnamed {document['document_type'] or 'document'}"
