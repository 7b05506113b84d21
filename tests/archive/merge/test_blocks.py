"""Merging again: the same events, quickly, whatever has changed."""

import pandas as pd
from pandas.testing import assert_frame_equal

from archive.merge import DocumentMerger, VisitMerger, document_events, visit_events
from tests.archive.merge.rows_of_news import articles, documents, visits

A, M, TO_UZB, TO_AZE = "Ilham Aliyev", "Shavkat Mirziyoyev", "AZE→UZB", "UZB→AZE"
DAYS = articles(("a", "2024-08-22", "Trend"), ("b", "2024-08-23", "Report"), ("c", "2024-08-24", "APA"))
ROWS = visits(
    ("a", A, TO_UZB, "2024-08-22"),
    ("b", A, TO_UZB, "2024-08-22"),
    ("c", M, TO_AZE, "2023-05"),
    ("c", A, TO_UZB, "2024-04"),
)


def changed(frame, row, **values):
    frame = frame.copy()
    for name, value in values.items():
        frame.loc[row, name] = value
    return frame


def steps():
    """Rows, articles and decisions as they change one after another."""
    undated = changed(ROWS, 1, date_start=None, date_edtf=None)
    yield ROWS, DAYS, {}
    yield changed(ROWS, 1, visit_type="state"), DAYS, {}
    yield undated, DAYS, {}
    yield ROWS.drop(index=0).reset_index(drop=True), DAYS, {}
    yield pd.concat([ROWS.iloc[::-1]], ignore_index=True), DAYS, {}
    yield ROWS, changed(DAYS, 1, family="a"), {}
    yield ROWS, DAYS.assign(source="Trend"), {}
    yield ROWS, DAYS, {"apart": [({"r0"}, {"r1"})]}
    yield ROWS, DAYS, {"together": [{"r0", "r2"}]}
    yield ROWS.iloc[:0], DAYS, {}
    yield ROWS, DAYS, {}


def test_what_is_kept_is_what_would_be_made_anew():
    merger = VisitMerger()
    for rows, about, decisions in steps():
        assert_frame_equal(merger.events(rows, about, **decisions), visit_events(rows, about, **decisions))


def test_documents_follow_their_rows_and_the_visits():
    papers = documents(
        ("a", "Joint Statement", "statement", "adopted", None, {"visit_id": "r0"}),
        ("c", "Joint Statement", "statement", "adopted", None, {"visit_id": "r1"}),
    )
    merger = DocumentMerger()
    for rows, about, decisions in steps():
        trips = visit_events(rows, about, **decisions)
        assert_frame_equal(
            merger.events(papers, about, visit_events=trips), document_events(papers, about, visit_events=trips)
        )


def test_the_caller_may_change_what_it_got():
    merger = VisitMerger()
    events = merger.events(ROWS, DAYS)
    events.loc[0, "visitor"] = "Nobody"
    assert "Nobody" not in set(merger.events(ROWS, DAYS)["visitor"])


def test_an_event_keeps_its_id_when_a_later_article_joins():
    before = visit_events(ROWS.iloc[[1]], DAYS)["event_id"].tolist()
    later = visits(
        ("b", A, TO_UZB, "2024-08-22", {"visit_id": "r1"}), ("c", A, TO_UZB, "2024-08-22", {"visit_id": "r0"})
    )
    assert visit_events(later, DAYS)["event_id"].tolist() == before


def test_one_changed_row_makes_one_event_anew(monkeypatch):
    merger, made = VisitMerger(), []
    record = merger._blocks._record
    monkeypatch.setattr(merger._blocks, "_record", lambda trip, id: made.append(id) or record(trip, id))
    before = merger.events(ROWS, DAYS)
    assert sorted(made) == sorted(before["event_id"])
    made.clear()
    merger.events(changed(ROWS, 1, visit_type="state"), DAYS)
    assert len(made) == 1
    made.clear()
    merger.events(changed(ROWS, 1, visit_type="state"), DAYS)
    assert made == []
