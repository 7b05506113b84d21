"""Which values of rows exclude each other: contradictions list these and no others."""

import pytest

from archive.checks.exclusion import excluding


def rows(column, *values):
    return [{"id": n, column: value, "status": "completed"} for n, value in enumerate(values)]


def listed(column, given):
    return [row["id"] for row in excluding(column, given)]


@pytest.mark.parametrize(
    ("column", "values", "expected"),
    [
        ("place", ["Shusha", "Baku"], [0, 1]),
        ("place", ["Shusha", "Shusha, Baku"], []),
        ("place", ["Shusha", "Baku", "Shusha, Baku"], []),
        ("place", ["Shusha", "Baku", None], [0, 1]),
        ("place", ["Paris", "Élysée Palace"], []),
        ("place", ["Elysee", "the Élysée Palace"], []),
        ("place", ["Tbilisi", "Batumi", "the city of Batumi"], [0, 1, 2]),
        ("place", ["Lomé", "Lome"], []),
        ("visit_type", ["official", "working", "unspecified", "summit", "return"], [0, 1]),
        ("visit_type", ["official", "unspecified"], []),
        ("valid_to", ["2029", "2029-12", "2030"], [0, 1, 2]),
        ("valid_to", ["2029", "2029-12"], []),
        ("speaker", ["A", "B", None], [0, 1]),
    ],
)
def test_values(column, values, expected):
    assert listed(column, rows(column, *values)) == expected


def dated(number, start, status="completed", others=()):
    return {"id": number, "date_start": start, "status": status, "date_alternatives": list(others)}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([dated(0, "2024-04-12"), dated(1, "2024-04-14"), dated(2, "2024-04"), dated(3, "2024-04-13", "planned")], [0, 1]),
        ([dated(0, "2024-04-12"), dated(1, "2024-04-13")], []),
        ([dated(0, "2024-04-12"), dated(1, None)], []),
        ([dated(0, "2024-08-22"), dated(1, "2023-08")], [0, 1]),
        ([dated(0, "2024-08-22"), dated(1, "2025-08", others=["2024-08"])], []),
        ([dated(0, "2024-08-22", "signed"), dated(1, "2024-12-22", "ratified")], []),
    ],
)  # fmt: skip
def test_dates(given, expected):
    assert listed("date", given) == expected
