"""What stands where on the timeline, what its marks say, and that no label covers another."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.lanes import Scale, _extent, pack
from charts.marks import Mark, document_marks, leading_pair, visit_marks
from charts.timeline import timeline
from tests.charts.tables import documents, visits

NONE = documents()


def marks_of(*rows):
    return list(visit_marks(visits(*rows), ("AZE", "UZB")))


def drawn(figure):
    """`{id: y}` of every mark that can be clicked."""
    found = {}
    for trace in figure.data:
        if trace.customdata is not None:
            found |= {ids[0]: y for ids, y in zip(trace.customdata, trace.y, strict=True)}
    return found


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("AZE→UZB", "2024-08-22", {"visit_type": "state"}), ("first", "point", 3, "filled")),
        (("UZB→AZE", "2025-07", {"visit_type": "official"}), ("second", "bar", 2, "filled")),
        (("UZB→AZE", "2025", {"visit_type": "summit"}), ("second", "bar", 1, "filled")),
        (("KAZ→CHN", "2024-08-22", {"status": "planned"}), ("other", "point", 1, "hollow")),
        (("AZE→UZB", "2024-05-01", {"status": "cancelled"}), ("first", "point", 1, "crossed")),
        (("AZE→UZB", "2024-01", {"date_end": "2025-06", "count": 5}), ("first", "bracket", 2, "filled")),
    ],
)
def test_the_look_of_a_visit(row, expected):
    (mark,) = marks_of(row)
    assert (mark.lane, mark.shape, mark.weight, mark.look) == expected


def test_a_claim_is_labelled_with_its_count_and_what_was_found_of_it():
    claim = ("AZE→UZB", "2024-01", {"date_end": "2025-06", "count": 5})
    mark, *_ = marks_of(
        claim,
        ("AZE→UZB", "2024-08-22"),
        ("AZE→UZB", "2025"),
        ("AZE→UZB", "2022-06"),
        ("AZE→UZB", "2025-05", {"status": "planned"}),
        ("AZE→UZB", "2024-05", {"visitor": "Ali Asadov"}),
        ("UZB→AZE", "2024-08"),
    )
    assert mark.label == "5 visits claimed, 2 found · Jan 2024–Jun 2025"


def test_lanes_stand_on_their_sides_and_documents_between():
    figure = timeline(
        visits(("AZE→UZB", "2024-08-22"), ("UZB→AZE", "2025-07-02"), ("KAZ→CHN", "2025-01")),
        documents(("treaty", "2024-08-22")),
        countries=("AZE", "UZB"),
    )
    y = drawn(figure)
    assert y["v0"] > y["d0"] > y["v1"] > y["v2"]


def test_every_dated_row_is_drawn_and_no_undated_one():
    rows = [("AZE→UZB", "2024-08-22"), ("AZE→UZB", None), ("UZB→AZE", "2025"), ("UZB→AZE", "2023-02-30")]
    assert set(drawn(timeline(visits(*rows), NONE))) == {"v0", "v2"}


def test_a_document_is_tied_to_its_visit():
    tied = documents(("treaty", "2024-08-22", {"visit_event_id": "v0"}))
    loose = documents(("treaty", "2024-08-22"))
    table = visits(("AZE→UZB", "2024-08-22"))
    assert len(timeline(table, tied).data) == len(timeline(table, loose).data) + 1


def test_another_reading_of_a_date_is_a_dashed_ghost():
    figure = timeline(visits(("AZE→UZB", "2024-08", {"date_alternatives": ["2025-08"]})), NONE)
    dashed = [trace for trace in figure.data if trace.type == "scatter" and trace.line.dash == "dash"]
    assert len(dashed) == 1 and pd.Timestamp(dashed[0].x[0]) == pd.Timestamp("2025-08-01")
    assert "date uncertain: Aug 2024 or Aug 2025" in figure.data[0].hovertext[0]


def test_the_sources_are_told():
    (mark,) = marks_of(("AZE→UZB", "2024-08-22", {"n_sources": 3}))
    assert "told by 3 sources" in mark.hover and "A sentence." in mark.hover


def test_many_documents_of_a_day_share_a_mark():
    marks = list(document_marks(documents(*[("memorandum", "2024-08-22")] * 9)))
    assert [mark.label for mark in marks[:2]] == ["memorandum 0", "memorandum 1"]
    assert marks[2].label == "and 7 more documents" and len(marks) == 3


def test_words_of_an_article_are_escaped():
    attack = "<img src=x onerror=alert(1)><a href='javascript:x'>"
    table = visits(("AZE→UZB", "2024-08-22", {"visitor": attack, "evidence": attack, "visit_type": "state"}))
    papers = documents(("treaty", "2024-08-22", {"title": attack}))
    told = timeline(table, papers).to_json().replace("\\u003c", "<")
    assert "<img" not in told and "<a " not in told and "&lt;img" in told


def test_the_pair_is_the_most_frequent_one():
    assert leading_pair(visits(("KAZ→CHN", "2024"), ("KAZ→CHN", "2025"), ("AZE→UZB", "2024"))) == ("CHN", "KAZ")
    assert leading_pair(visits(("KAZ→CHN", "2024"), ("UZB→AZE", "2025"))) == ("AZE", "UZB")
    assert leading_pair(visits()) == ("AZE", "UZB")


def test_an_old_treaty_does_not_press_the_figure_together():
    figure = timeline(visits(("AZE→UZB", "2024-08-22"), ("UZB→AZE", "2025-07-02")), documents(("treaty", "1996-05")))
    assert pd.Timestamp(figure.layout.xaxis.range[0]).year >= 2023
    assert any("1996: treaty 0" in note.text for note in figure.layout.annotations)


def test_nothing_to_show_is_a_figure_without_marks():
    assert len(timeline(visits(), NONE).data) == 0


def test_the_theme_changes_the_ink():
    table = visits(("AZE→UZB", "2024-08-22"))
    light, dark = (timeline(table, NONE, theme=theme).data[0].marker.color[0] for theme in ("light", "dark"))
    assert (light, dark) == ("#1D5B99", "#7FB2E5")


_DAYS = st.dates(min_value=pd.Timestamp("2015-01-01").date(), max_value=pd.Timestamp("2027-01-01").date())
_MARKS = st.lists(
    st.tuples(_DAYS, st.integers(0, 400), st.integers(1, 3), st.text("abc ", max_size=50)), min_size=1, max_size=40
)


@settings(max_examples=60, deadline=None)
@given(_MARKS)
def test_no_mark_or_label_covers_another(rows):
    marks = [
        Mark(
            id=str(number),
            lane="first",
            begin=pd.Timestamp(day),
            end=pd.Timestamp(day) + pd.Timedelta(days=length),
            shape="bar" if length else "point",
            weight=weight,
            size=10,
            look="filled",
            label=label,
            hover="",
        )
        for number, (day, length, weight, label) in enumerate(rows)
    ]
    scale = Scale.around(marks, 1180)
    placed, number_of_rows = pack(marks, scale)
    assert sorted(item.mark.id for item in placed) == sorted(mark.id for mark in marks)
    for row in range(number_of_rows):
        extents = sorted(_extent(item.mark, scale, item.label_side) for item in placed if item.row == row)
        assert all(here[1] <= there[0] for here, there in zip(extents, extents[1:], strict=False))
