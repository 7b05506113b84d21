"""The generated archive: the same for a seed, true to its own texts, with the variety that it promises."""

from collections import Counter
from datetime import date
from random import Random

import pytest

from archive.schema import Review
from benchmarks.generated import generate
from benchmarks.generated_dates import Said, said_day, said_of_several
from benchmarks.generated_rows import document_row, read
from benchmarks.generated_world import Person, variant
from extraction.schema import TABLES, columns


@pytest.fixture(scope="module")
def made():
    return generate(800, seed=5)


def test_everything_follows_from_the_seed(made):
    again = generate(800, seed=5)
    assert again.texts == made.texts and again.events == made.events and again.families == made.families
    assert all(again.rows[table].equals(made.rows[table]) for table in TABLES)
    assert generate(50, seed=6).texts.keys().isdisjoint(made.texts)


def test_a_smaller_archive_is_the_beginning_of_a_larger_one(made):
    assert generate(100, seed=5).texts.items() <= made.texts.items()


def test_articles_and_rows_belong_together(made):
    ids = set(made.texts)
    assert len(ids) == len(made.articles) == 800 and set(made.articles["article_id"]) == ids == set(made.families)
    for table, kind in TABLES.items():
        rows = made.rows[table]
        assert list(rows.columns) == [c.name for c in (*columns(kind), *columns(Review))]
        assert rows[f"{table[:-1]}_id"].is_unique and set(rows[f"{table[:-1]}_id"]) == set(made.events[table])
        assert set(rows["article_id"]) <= ids


def test_rows_quote_their_article(made):
    for row in made.rows["visits"].to_dict("records"):
        assert made.texts[row["article_id"]][row["char_start"] : row["char_end"]] == row["evidence"]
    for row in made.rows["quotes"].to_dict("records"):
        printed = made.texts[row["article_id"]][row["char_start"] : row["char_end"]]
        assert printed.startswith(row["text"][:-2]) or not row["complete"]


def test_titles_stand_in_the_text(made):
    rows = [row for row in made.rows["documents"].to_dict("records") if isinstance(row["title"], str)]
    assert rows and all(row["title"] in made.texts[row["article_id"]] for row in rows)


def test_marks_lie_where_rows_lie(made):
    for table in TABLES:
        marks = {
            (name, mark.start): mark.event
            for name, found in made.marks.items()
            for mark in found
            if mark.table == table
        }
        for row in made.rows[table].to_dict("records"):
            assert marks[row["article_id"], row["char_start"]] == made.events[table][row[f"{table[:-1]}_id"]]


def test_the_variety(made):
    visits, documents = made.rows["visits"], made.rows["documents"]
    assert set(visits["status"]) == {"planned", "ongoing", "completed", "cancelled"}
    assert {"signed", "planned", "ratified", "in_force"} <= set(documents["status"])
    assert (visits["count"] > 1).any() and (documents["count"] > 1).any()
    assert visits["date_alternatives"].map(len).max() == 1 and visits["date_start"].isna().any()
    assert visits["visitor"].str.startswith("President of").any()
    sizes = Counter(Counter(made.families.values()).values())
    assert {1, 2, 3, 4} <= set(sizes) and max(sizes) <= 6


def test_a_sentence_is_read_the_same_way_each_time():
    row = {"text": "We are brothers", "speaker": "A"}
    assert [read("quotes", row, f"sentence {i}") for i in range(50)] == [
        read("quotes", row, f"sentence {i}") for i in range(50)
    ]
    assert any(read("quotes", row, f"sentence {i}") is None for i in range(200))


@pytest.mark.parametrize(
    ("said", "day", "can"),
    [
        (Said("in 2024", "2024"), date(2024, 8, 22), True),
        (Said("last August", "2025-08", alternatives=("2024-08",)), date(2024, 8, 22), True),
        (Said("in August 2023", "2023-08"), date(2024, 8, 22), False),
        (Said("soon", None), date(2024, 8, 22), False),
    ],
)
def test_what_a_date_can_mean(said, day, can):
    assert said.can_mean(day) is can


def test_memory_names_the_month_where_there_were_two_trips_in_a_year():
    trip, other, published = date(2023, 8, 22), date(2023, 2, 1), date(2025, 3, 1)
    told = [said_of_several(trip, trip, published, [other], Random(seed)) for seed in range(200)]
    assert sum(said.can_mean(other) for said in told) < 20
    assert any(
        len(said.start) == 4 for said in (said_of_several(trip, trip, published, [], Random(s)) for s in range(50))
    )


def test_news_tells_the_day_in_several_ways():
    day = date(2024, 8, 22)
    told = {said_day(day, day, date(2024, 8, 23), Random(seed)).words for seed in range(40)}
    assert told == {"on Thursday", "on August 22", "on August 22, 2024"}


def test_names_vary_but_stay_recognisable():
    names = {variant(Person("Shamil Khalmurad", "President"), Random(seed)) for seed in range(60)}
    assert {"Shamil Khalmurad", "Khalmurad", "S. Khalmurad", "Shamil Halmurad"} <= names


@pytest.mark.parametrize(("title", "period"), [("Programme for 2025-2027", "2025"), ("Programme", None)])
def test_a_period_is_read_only_where_it_is_printed(title, period):
    class Paper:
        kind, states, period = "programme", (), ("2025", "2027")

    assert document_row(Paper, title, "signed")["valid_from"] == period
