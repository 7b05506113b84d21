"""Partial dates as days."""

from datetime import date

import pytest

from archive.exports.days import precision, span


@pytest.mark.parametrize(
    "text, first, last, precise",
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "month"),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31), "month"),
        ("2024-08-22", date(2024, 8, 22), date(2024, 8, 22), "day"),
    ],
)
def test_the_days_of_a_date(text, first, last, precise):
    assert (span(text), precision(text)) == ((first, last), precise)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "2024-13",
        "2024-02-30",
        "soon",
        "24",
        "2024-8",
        "2024-08-22-01",
        "2024-21-",
        "-2024",
        "0000",
        "２０２４x",
    ],
)
def test_what_is_no_date_has_no_days(text):
    assert (span(text), precision(text)) == (None, None)
