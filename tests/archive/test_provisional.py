"""What is shown of decisions while the archive warms up: the same as what the whole merging gives, near enough."""

import pandas as pd
import pytest

from archive import decisions as made
from archive import open_archive
from archive import provisional as room
from archive.provisional import provisional
from tests.archive.extractions import extraction

TABLES = ("visits", "documents", "quotes", "decisions", "visit_events", "document_events", "quote_events")


@pytest.fixture
def archive(tmp_path):
    archive = open_archive(f"sqlite:///{tmp_path}/a.sqlite")
    for number in range(6):
        archive.add(extraction(number))
    return archive


def visits(now):
    return now.visits.iloc[:2]


def by_hand(_now):
    return made.add("visits", {"visitor_iso3": "GEO", "host_iso3": "AZE", "date_start": "2020"}, who="A")


DECISIONS = {
    "accept": lambda now: made.accept(visits(now), who="A"),
    "reject": lambda now: made.reject(visits(now), who="A"),
    "reject a document": lambda now: made.reject(now.documents.iloc[3:4], who="A"),
    "note on a quotation": lambda now: made.note(now.quotes.iloc[3:4], "sic", who="A"),
    "another date": lambda now: made.edit(now.visits.iloc[1], "date_start", "2019-05-02", who="A"),
    "another country": lambda now: made.edit(now.visits.iloc[1], "host_iso3", "GEO", who="A"),
    "split": lambda now: made.split(now.visits.iloc[:1], now.visits.iloc[2:4], who="A"),
    "merge": lambda now: made.merge(now.visits.iloc[[0, 1, 4]], who="A"),
    "by hand": by_hand,
}


@pytest.mark.parametrize("name", DECISIONS)
def test_one_decision(archive, name):
    before = archive.snapshot()
    archive.decide(DECISIONS[name](before))
    same(provisional(before, archive.store), archive.snapshot())


def test_one_decision_after_another_and_an_undo(archive):
    shown, log = archive.snapshot(), []
    for decide in DECISIONS.values():
        log.append(archive.decide(decide(shown)))
        shown = provisional(shown, archive.store)
    for decision in (log[1], log[-1]):
        archive.decide(made.undo(decision, who="B"))
        shown = provisional(shown, archive.store)
    same(shown, archive.snapshot())


def test_new_articles_and_decisions_on_very_many_rows_are_left_to_the_merging(archive, monkeypatch):
    before = archive.snapshot()
    archive.decide(made.accept(before.visits, who="A"))
    monkeypatch.setattr(room, "_MOST", len(before.visits) - 1)
    assert provisional(before, archive.store) is None
    monkeypatch.undo()
    assert provisional(before, archive.store).revision == archive.store.revision
    archive.add(extraction(8))
    assert provisional(before, archive.store) is None


def same(shown, exact):
    assert shown.revision == exact.revision
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(shown, name), getattr(exact, name))
