"""Partial dates in words and on an axis."""

import pytest

from charts.dates import human, precision, span


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (("2024-08-22", "2024-08-23"), "22–23 Aug 2024"),
        (("2024-08-22", None), "22 Aug 2024"),
        (("2024-08", None), "Aug 2024"),
        (("2024", None), "2024"),
        (("2024-08-30", "2024-09-02"), "30 Aug–2 Sep 2024"),
        (("2024-12-30", "2025-01-02"), "30 Dec 2024–2 Jan 2025"),
        (("2024-01", "2025-07"), "Jan 2024–Jul 2025"),
        (("2024", "2025"), "2024–2025"),
        (("2024-08-22", "2024-08-22"), "22 Aug 2024"),
        (("2026", None, "2026-21"), "spring 2026"),
        (("2025", None, "2025-35"), "third quarter of 2025"),
        ((None, None), "no date"),
        ((float("nan"), None), "no date"),
        (("last August", None), "no date"),
    ],
)
def test_human(dates, words):
    assert human(*dates) == words


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (("2024-08-22",), "2024-08-22", "2024-08-22"),
        (("2024-08",), "2024-08-01", "2024-08-31"),
        (("2024",), "2024-01-01", "2024-12-31"),
        (("2024-08-22", "2024-08"), "2024-08-22", "2024-08-31"),
        (("2025-07", "2025-06"), "2025-07-01", "2025-07-31"),
        (("2026", None, "2026-24"), "2026-12-01", "2027-02-28"),
    ],
)
def test_span(dates, first, last):
    begin, end = span(*dates)
    assert (str(begin.date()), str(end.date())) == (first, last)


@pytest.mark.parametrize("misprint", [None, "", "2023-02-30", "2024-13", "0000-01", "soon"])
def test_a_misprint_has_no_place_on_the_axis(misprint):
    assert span(misprint) is None


def test_precision():
    assert [precision(iso) for iso in ("2024", "2024-08", "2024-08-22", "x")] == ["year", "month", "day", None]
