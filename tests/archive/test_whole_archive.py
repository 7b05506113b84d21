"""The archive as its users see it: one object from adding to deciding, and what it keeps for the next opening."""

import pandas as pd
import pytest

from archive import open_archive
from archive.decisions import accept, reject, undo_latest
from archive.keeping import packed, unpacked
from tests.archive.extractions import extraction


@pytest.fixture
def archive(tmp_path):
    archive = open_archive(f"sqlite:///{tmp_path}/a.sqlite")
    for number in range(6):
        archive.add(extraction(number))
    return archive


def test_what_was_added_is_in_the_snapshot(archive):
    now = archive.snapshot()
    assert (len(now.articles), len(now.visits), len(now.documents), len(now.quotes)) == (6, 12, 6, 12)
    assert sorted(id for ids in now.visit_events["row_ids"] for id in ids) == sorted(now.visits["visit_id"])


def test_the_snapshot_is_made_anew_only_after_a_change(archive):
    before = archive.snapshot()
    assert archive.snapshot() is before
    archive.add(extraction(7))
    assert len(archive.snapshot().articles) == 7


def test_a_decision_touches_only_its_own_table(archive):
    before = archive.snapshot()
    archive.decide(reject(before.quotes.iloc[:1], who="Ana"))
    after = archive.snapshot()
    assert after.quotes["review"].tolist().count("rejected") == 1
    assert after.visits is before.visits and after.visit_events is before.visit_events
    assert after.decisions["who"].tolist() == ["Ana"]


def test_a_decision_can_be_taken_back(archive):
    row = archive.snapshot().visits.iloc[:1]
    archive.decide(accept(row, who="Ana"))
    archive.decide(undo_latest(archive.store.decisions(), row["visit_id"].iloc[0], who="Ana"))
    assert set(archive.snapshot().visits["review"]) == {"open"}
    assert archive.log()["undone"].tolist() == [True, False]


def test_an_article_that_is_removed_is_in_no_event(archive):
    gone = archive.snapshot().articles["article_id"].iloc[0]
    archive.remove(gone)
    assert gone not in {id for ids in archive.snapshot().visit_events["article_ids"] for id in ids}


def test_a_snapshot_comes_back_from_its_bytes_as_it_was(archive):
    archive.decide(accept(archive.snapshot().visits.iloc[:2], who="Ana"))
    before = archive.snapshot()
    after = unpacked(packed(before))
    assert after.revision == before.revision
    for name in ("articles", "visits", "documents", "quotes", "visit_events", "document_events", "quote_events"):
        pd.testing.assert_frame_equal(getattr(after, name), getattr(before, name))
    assert after.decisions["anchors"].tolist() == before.decisions["anchors"].tolist()


def test_a_project_file_carries_articles_and_decisions_to_another_archive(archive, tmp_path):
    archive.decide(accept(archive.snapshot().visits.iloc[:1], who="Ana"))
    other = open_archive(f"sqlite:///{tmp_path}/b.sqlite")
    done = other.restore_project(archive.save_project())
    assert (done.articles, done.decisions) == (6, 1)
    assert other.snapshot().visits["review"].tolist() == archive.snapshot().visits["review"].tolist()
