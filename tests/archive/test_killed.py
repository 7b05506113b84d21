"""A process that is killed at any moment loses nothing that it acknowledged, and leaves nothing half-saved."""

import random
import time

import pytest
from children import Child
from extractions import ROWS, extraction
from sqlalchemy import text
from test_store import decision

from archive.database import connect, reading
from archive.store import Store
from extraction.schema import TABLES

ARTICLES, KILLS = 1_000, 100
NUMBERS = {extraction(n).article.article_id: n for n in range(ARTICLES)}


def adding(url, numbers):
    """What a child does: adds each article, and decides on a row of every third; says so when it is safe."""

    def work(say):
        store = Store(connect(url), carried=lambda table, decided, new, others: ({}, decided))
        say("open")
        for number in numbers:
            one = extraction(number)
            store.add(one, extractor="1")
            say(one.article.article_id)
            if number % 3 == 0:
                visit_id = one.records["visits"][0].visit_id
                store.decide(decision("note", [visit_id], value=f"{number}"))
                say(f'decided ["{visit_id}"]')

    return work


def check(store, said):
    """All that was said is there; what was not said is there as a whole or not at all."""
    per_article = " UNION ALL ".join(f"SELECT article_id FROM {table}" for table in TABLES)
    with reading(store.engine) as connection:
        rows = dict(
            map(tuple, connection.execute(text(f"SELECT article_id, count(*) FROM ({per_article}) t GROUP BY 1")))
        )
        articles = set(connection.scalars(text("SELECT article_id FROM articles")))
        decided = set(connection.scalars(text("SELECT row_ids FROM decisions")))
        revision = connection.scalar(text("SELECT revision FROM state"))
    assert {one for one in said if one in NUMBERS} <= articles
    assert {one.removeprefix("decided ") for one in said if one.startswith("decided ")} <= decided
    assert rows == dict.fromkeys(articles, ROWS)
    assert revision == len(articles) + len(decided)
    return articles


def kill_at_any_moment(child, chance, pace):
    """Wait for some acknowledgements, then a part of the time that one article takes: kills fall into transactions.

    One child in nine is killed before it has opened the archive.
    """
    for _ in range(chance.choice([0, *range(2, 10)])):
        child.heard()
    time.sleep(chance.uniform(0, pace))
    assert child.kill() == -9


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_100_kills_lose_no_article_and_no_decision(kind, new_database):
    url, chance, said = new_database(kind), random.Random(kind), []
    store = Store(connect(url))
    pace = 0.004 if kind == "sqlite" else 0.01
    for _ in range(KILLS):
        done = {NUMBERS[one] for one in said if one in NUMBERS}
        child = Child(adding(url, [n for n in range(ARTICLES) if n not in done]))
        kill_at_any_moment(child, chance, pace)
        said += child.said
        check(store, said)
        if kind == "sqlite":
            store.engine.dispose()  # its locks must not be inherited by a forked process
    assert len(check(store, said)) < ARTICLES  # all kills fell into the work
    list(store.add_many(map(extraction, range(ARTICLES)), extractor="1"))
    assert check(store, said) == set(NUMBERS)
    found = store.search("brotherhood", limit=10 * ARTICLES)
    assert sorted(found["article_id"][found["table"] == "articles"]) == sorted(NUMBERS)
    if kind == "sqlite":
        with store.engine.connect() as connection:
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
            connection.execute(text("INSERT INTO articles_words (articles_words) VALUES ('integrity-check')"))
    store.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_killed_replacement_leaves_the_old_rows_or_the_new(kind, new_database):
    url = new_database(kind)
    store, chance = Store(connect(url)), random.Random(1)
    store.add(extraction(1), extractor="1")
    store.engine.dispose()
    ids = {reading: [v.visit_id for v in extraction(1, reading=reading).records["visits"]] for reading in (1, 2)}

    def work(say):
        other = Store(connect(url))
        say("open")
        for turn in range(10_000):
            other.add(extraction(1, reading=turn % 2 + 1), extractor=str(turn))

    for _ in range(15):
        child = Child(work)
        child.heard()
        time.sleep(chance.uniform(0.01, 0.03))
        child.kill()
        seen = store.rows("visits")["visit_id"].tolist()
        assert seen in ids.values()
        assert len(store.rows("quotes")) == 2
        store.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_killed_first_opening_can_be_opened_again(kind, new_database):
    chance = random.Random(2)
    for _ in range(8):
        url = new_database(kind)
        child = Child(lambda say, url=url: (say("begun"), connect(url), time.sleep(5)))
        child.heard()
        time.sleep(chance.uniform(0, 0.1))
        child.kill()
        store = Store(connect(url))
        assert store.add(extraction(1), extractor="1").outcome == "added"
        store.engine.dispose()
