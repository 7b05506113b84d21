"""Merging and families on a small generated archive: floors slightly below the figures, and what is printed."""

import pytest

from benchmarks.archive import measure, run
from benchmarks.generated import generate
from benchmarks.generated_read import extracted

FLOORS = {"families": 0.97, "visits": 0.93, "documents": 0.95, "quotes": 0.96}


@pytest.fixture(scope="module")
def made():
    return generate(300, seed=2)


@pytest.fixture(scope="module")
def measured(made):
    return measure(made)


@pytest.mark.parametrize(("phase", "floor"), FLOORS.items())
def test_no_figure_has_fallen(measured, phase, floor):
    assert measured.figures[phase].true > 100
    assert measured.figures[phase].f1 >= floor, measured.figures[phase]


def test_every_row_is_in_one_event(made, measured):
    for table, rows in made.rows.items():
        assert set(measured.found[table]) == set(rows[f"{table[:-1]}_id"])
        assert len(set(measured.found[table].values())) == measured.events[table]


def test_claims_of_several_trips_are_not_judged(made, measured):
    visits = made.rows["visits"]
    assert measured.figures["visits"].true <= sum(visits["count"] == 1) ** 2
    alone = {**made.events["visits"]}
    claims = visits["visit_id"][visits["count"] > 1]
    assert len(claims) and set(claims) <= set(alone)


def test_the_tables_that_are_printed(capsys):
    assert run(["--articles", "60", "--sizes", "90", "--read", "0", "--mistakes", "1"]) == 0
    printed = capsys.readouterr().out
    for words in ("60 articles", "families", "visits", "documents", "quotes", "CPU seconds", "\n90 "):
        assert words in printed


def test_rows_of_the_real_extraction_find_their_events():
    made = extracted(generate(6, seed=2))
    visits = made.rows["visits"].set_index("visit_id")
    events = made.events["visits"]
    assert len(events) >= 5
    for row, event in events.items():
        one, other = event.split("-")[:2] if "-" in event else (event, event)
        assert {visits.loc[row, "visitor_iso3"], visits.loc[row, "host_iso3"]} == {one, other}
