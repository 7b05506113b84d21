"""Partial dates as spans of days."""

from datetime import date

import pytest

from archive.merge.dates import day_number, gap, hull, overlap, span, words


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        (("2024",), "2024-01-01", "2024-12-31"),
        (("2024-02",), "2024-02-01", "2024-02-29"),
        (("2024-08-22",), "2024-08-22", "2024-08-22"),
        (("2024-08-22", "2024-08-23"), "2024-08-22", "2024-08-23"),
        (("2023-08", "2025-01"), "2023-08-01", "2025-01-31"),
        (("2024", None, "2024-21"), "2024-03-01", "2024-05-31"),
        (("2024", None, "2024-24"), "2024-12-01", "2025-02-28"),
        (("2024", None, "2024-36?"), "2024-10-01", "2024-12-31"),
        (("2025", None, "2025-01/2025-06"), "2025-01-01", "2025-06-30"),
        (("2024-08-22", None, "2024-08-22?"), "2024-08-22", "2024-08-22"),
        (("2024-08-22", "2024-08-20"), "2024-08-22", "2024-08-22"),
        ((None, None, "2024-08"), "2024-08-01", "2024-08-31"),
    ],
)
def test_the_days_of_a_date(given, first, last):
    assert tuple(date.fromordinal(day).isoformat() for day in span(*given)) == (first, last)


@pytest.mark.parametrize("given", [(None,), ("",), ("2023-02-30",), ("soon",), ("0000",), ("2024-13",), (None, "2024")])
def test_no_date(given):
    assert span(*given) is None


@pytest.mark.parametrize(
    ("one", "other", "days", "part"),
    [
        ("2024-08-22", "2024-08-22", 0, 1),
        ("2024-08-22", "2024-08-23", 1, 0),
        ("2024-08-31", "2024-09", 1, 0),
        ("2024-08-22", "2024-08", 0, 1),
        ("2024-08", "2024", 0, 1),
        ("2024-08", "2025", 123, 0),
    ],
)
def test_gap_and_overlap(one, other, days, part):
    assert (gap(span(one), span(other)), overlap(span(one), span(other))) == (days, part)
    assert (gap(span(other), span(one)), overlap(span(other), span(one))) == (days, part)


def test_hull():
    assert hull(span("2024-08-22"), span("2024-08-24")) == span("2024-08-22", "2024-08-24")


def test_what_is_exact():
    assert span("2024-08-22", "2024-08-25").exact and not span("2024-08-22", "2024-08-28").exact


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("2024-08-22", "2024-08-23"), "22–23 August 2024"),
        (("2024-08-30", "2024-09-02"), "30 August–2 September 2024"),
        (("2024-08",), "August 2024"),
        ((None, None, "2024-08"), "August 2024"),
        (("2024", None, "2024-21"), "spring 2024"),
        (("2024", None, "2024-24"), "winter 2024–25"),
        (("2024", None, "2024-40"), "the first half of 2024"),
        (("2025", None, "2025-01?/2025-06?"), "January–June 2025"),
        ((None,), "no date"),
    ],
)
def test_words(given, said):
    assert words(*given) == said


def test_the_number_of_a_day():
    assert day_number("2024-08-22T09:00:00") == date(2024, 8, 22).toordinal()
    assert day_number("2024-08") is None and day_number(None) is None
