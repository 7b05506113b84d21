"""What is counted by period where marks are too many, and that nothing is counted that did not happen so."""

import pandas as pd
import pytest

from charts.density import density
from charts.timeline import timeline
from tests.charts.tables import documents, visits

PAIR = ("AZE", "UZB")


def counted(*rows, papers=()):
    """{(words of the hover's first line): (first day, last day)} of all that can be clicked."""
    figure = density(visits(*rows), documents(*papers), PAIR, ("Azerbaijan → Uzbekistan", "Uzbekistan → Azerbaijan"))
    found = {}
    for trace in figure.data:
        if trace.customdata is not None:
            for words, days in zip(trace.hovertext, trace.customdata, strict=True):
                found[words.partition("</b>")[0].removeprefix("<b>")] = tuple(days)
    return found


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2024-03-02", "2024-03-30", "2026-01-05"], {"Mar 2024: 2 visits", "Jan 2026: 1 visit"}),
        (["2014-03-02", "2014-01-30", "2022-11-05"], {"Jan–Mar 2014: 2 visits", "Oct–Dec 2022: 1 visit"}),
        (["1994-03-02", "1994-12-30", "2024-11-05"], {"1994: 2 visits", "2024: 1 visit"}),
        (["2023", "2024-02-01", "2025-06-01"], {"Jul 2023: 1 visit", "Feb 2024: 1 visit", "Jun 2025: 1 visit"}),
    ],
    ids=["months", "quarters", "years", "a year stands in its middle"],
)
def test_periods_fit_the_length_of_the_record(dates, expected):
    assert set(counted(*(("AZE→UZB", date) for date in dates))) == expected


def test_each_way_documents_and_other_directions_are_apart():
    rows = ("AZE→UZB", "2024-03-02"), ("UZB→AZE", "2024-03-03"), ("KAZ→CHN", "2024-03-04"), ("KAZ→CHN", "2024-03-05")
    found = counted(*rows, papers=[("treaty", "2024-03-02")])
    assert set(found) == {"Mar 2024: 1 visit", "Mar 2024: 1 document", "Mar 2024: 2 visits in other directions"}
    assert set(found.values()) == {("2024-03-01", "2024-03-31")}


def test_a_claimed_number_is_not_counted_as_a_visit():
    claim = ("AZE→UZB", "2024-01", {"date_end": "2025-06", "count": 5})
    assert set(counted(claim, ("AZE→UZB", "2024-03-02"))) == {"Mar 2024: 1 visit"}


def test_what_happened_is_told_from_plans_and_rough_dates():
    rows = [("AZE→UZB", "2024-03-02"), ("AZE→UZB", "2024-03-09", {"status": "planned"}), ("AZE→UZB", "2024")]
    rows += [("AZE→UZB", "2024-07-02", {"status": "cancelled"})]
    figure = density(visits(*rows), documents(), PAIR, ("", ""))
    bars = [trace for trace in figure.data if trace.type == "bar"]
    assert [(list(bar.y), list(bar.base)) for bar in bars] == [([1], [0.5]), ([1], [0.5]), ([1, 1], [1.5, 1.5])]
    assert len({bar.marker.color for bar in bars}) == 3


def test_words_of_articles_are_escaped():
    rows = [("AZE→UZB", "2024-03-02", {"visitor": "<img src=x onerror=alert(1)>"})]
    figure = density(visits(*rows), documents(), PAIR, ("<img src=y>", ""))
    assert "<img" not in figure.to_json().replace("\\u003c", "<")


@pytest.mark.parametrize(("number", "kinds"), [(60, {"scatter"}), (300, {"scatter", "bar"})])
def test_the_timeline_counts_where_marks_are_too_many(number, kinds):
    rows = [("AZE→UZB", f"{2010 + n % 15}-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(number)]
    figure = timeline(visits(*rows), documents(), countries=PAIR)
    assert {trace.type for trace in figure.data} == kinds


def test_an_old_treaty_does_not_press_the_figure_together():
    rows = [("AZE→UZB", f"2024-{month:02}-02") for month in range(1, 13)]
    figure = density(visits(*rows), documents(("treaty", "1386")), PAIR, ("", ""))
    assert min(pd.Timestamp(x) for trace in figure.data for x in trace.x).year == 2024
    assert any("1 event from 1386 on" in note.text for note in figure.layout.annotations)
