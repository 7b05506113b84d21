"""What goes into a store comes out again, on both databases."""

import threading
from dataclasses import replace

import pandas as pd
import pytest
from extractions import ROWS, extraction
from sqlalchemy import event

from archive.decisions import Decision
from archive.errors import NoSuchThing
from archive.store import Saved
from extraction.schema import TABLES, Article, Visit, columns
from extraction.tables import to_table


def decision(action="accept", row_ids=("v-1",), **more):
    given = {"at": "2026-01-02T03:04:05Z", "who": "Aysel", "table": "visits"} | more
    return Decision(action=action, row_ids=list(row_ids), **given)


def test_an_article_comes_back_as_it_was(store):
    one = extraction(1)
    assert store.add(one, extractor="1") == Saved(one.article.article_id, "added")
    assert store.article(one.article.article_id) == one.article
    assert store.rows_of(one.article.article_id) == one.records
    assert store.texts() == {one.article.article_id: one.article.text}


def test_rows_have_the_types_of_the_extraction(store):
    list(store.add_many([extraction(2), extraction(1)], extractor="1"))
    ids = sorted(extraction(i).article.article_id for i in (1, 2))
    told = [
        v for article_id in ids for i in (1, 2) for v in extraction(i).records["visits"] if v.article_id == article_id
    ]
    rows = store.rows("visits")
    pd.testing.assert_frame_equal(rows[[c.name for c in columns(Visit)]], to_table(told, Visit))
    assert rows["origin"].tolist() == ["extraction"] * 4


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_archive_has_typed_tables(store, table):
    empty = store.rows(table)
    store.add(extraction(1), extractor="1")
    assert len(empty) == 0
    assert empty.dtypes.to_dict() == store.rows(table).dtypes.to_dict()


def test_articles_are_listed_without_text_in_the_order_of_adding(store):
    assert len(store.articles()) == 0
    list(store.add_many(map(extraction, (3, 1, 2)), extractor="1.2"))
    listed = store.articles()
    assert listed["name"].tolist() == ["news-3", "news-1", "news-2"]
    assert set(listed.columns) == {c.name for c in columns(Article)} - {"text"} | {"added_at", "extractor"}
    assert set(listed["extractor"]) == {"1.2"}
    assert listed["added_at"].is_monotonic_increasing
    assert listed["url"].isna().all()
    assert {str(kind) for kind in listed.dtypes} == {"str"}


def test_adding_again_changes_nothing(store):
    store.add(extraction(1), extractor="1")
    before, revision = store.contents(), store.revision
    assert store.add(extraction(1), extractor="1").outcome == "unchanged"
    assert store.add(extraction(1, name="copy"), extractor="1").outcome == "unchanged"  # one text, another file name
    assert store.add(extraction(1, title=None, source=None), extractor="1").outcome == "unchanged"  # knows less
    assert store.revision == revision
    pd.testing.assert_frame_equal(store.articles(), before.articles)


@pytest.mark.parametrize(
    ("again", "extractor"),
    [(extraction(1, reading=2), "1"), (extraction(1), "2"), (extraction(1, published="2024-07-02"), "1")],
    ids=["other rows", "other extractor", "other date"],
)
def test_a_newer_reading_replaces_the_rows(store, again, extractor):
    store.add(extraction(1), extractor="1")
    added_at, revision = store.articles()["added_at"][0], store.revision
    assert store.add(again, extractor=extractor) == Saved(again.article.article_id, "replaced")
    assert store.rows_of(again.article.article_id) == again.records
    assert store.article(again.article.article_id) == again.article
    assert store.articles()[["added_at", "extractor"]].values.tolist() == [[added_at, extractor]]
    assert store.revision > revision


def test_rows_of_one_id_are_kept_apart(store):
    one = extraction(1)
    for visit in one.records["visits"]:
        visit.visit_id = "v-twin"
    store.add(one, extractor="1")
    assert store.rows("visits")["visit_id"].tolist() == ["v-twin", "v-twin-2"]
    assert store.add(one, extractor="1").outcome == "unchanged"


def test_a_row_id_of_another_article_saves_nothing(store):
    store.add(extraction(1), extractor="1")
    other = extraction(2)
    other.records["quotes"][1].quote_id = extraction(1).records["quotes"][0].quote_id
    with pytest.raises(Exception, match="refused"):
        store.add(other, extractor="1")
    assert (len(store.articles()), len(store.rows("visits")), len(store.rows("quotes"))) == (1, 2, 2)


def test_removing_takes_the_rows_along_and_leaves_the_decisions(store):
    one, other = extraction(1), extraction(2)
    list(store.add_many([one, other], extractor="1"))
    store.decide(decision(row_ids=[one.records["visits"][0].visit_id]))
    store.remove(one.article.article_id)
    assert store.articles()["article_id"].tolist() == [other.article.article_id]
    assert [len(store.rows(table)) for table in TABLES] == [2, 1, 2]
    assert len(store.decisions()) == 1
    assert store.add(one, extractor="1").outcome == "added"


@pytest.mark.parametrize("ask", ["article", "rows_of", "remove"])
def test_an_unknown_article_is_no_such_thing(store, ask):
    with pytest.raises(NoSuchThing, match="no article “nowhere”"):
        getattr(store, ask)("nowhere")


def test_a_decision_waits_for_the_disk_and_an_article_does_not(sqlite_store):
    said = []
    event.listen(sqlite_store.engine, "checkout", lambda connection, *_: connection.set_trace_callback(said.append))
    sqlite_store.add(extraction(1), extractor="1")
    assert "PRAGMA synchronous = NORMAL" in said
    assert "PRAGMA synchronous = FULL" not in said
    sqlite_store.decide(decision())
    assert said.index("PRAGMA synchronous = FULL") < [*map(str.upper, said)].index(
        "COMMIT", said.index("PRAGMA synchronous = FULL")
    )


@pytest.mark.parametrize("value", [None, "2024-08", 5, True, [], ["v-2"], {"visitor": None, "place": "Şuşa\x00\ud800"}])
def test_a_decision_comes_back_with_its_id(store, value):
    made = store.decide(decision("edit", value=value, column="place", anchors={"v-1": {"date_start": "2024"}}))
    assert made.decision_id is not None
    assert store.decisions() == [made]
    undo = store.decide(decision("undo", undoes=made.decision_id))
    assert store.decisions() == [made, undo]
    assert undo.decision_id > made.decision_id


def test_the_revision_grows_with_every_change_and_only_then(store):
    seen = [store.revision]
    changes = [
        lambda: store.add(extraction(1), extractor="1"),
        lambda: store.add(extraction(1), extractor="2"),
        lambda: store.decide(decision()),
        lambda: store.remove(extraction(1).article.article_id),
    ]
    for change in changes:
        change()
        seen.append(store.revision)
    assert seen == sorted(set(seen))
    store.keep("events", store.revision, b"")
    store.rows("visits"), store.search("visit")
    assert store.revision == seen[-1]


def test_bytes_are_kept_under_their_name(store):
    assert store.kept("events") is None
    store.keep("events", 1, b"\x00one")
    store.keep("families", 1, b"")
    store.keep("events", 2, b"two")
    assert (store.kept("events"), store.kept("families")) == ((2, b"two"), (1, b""))


def test_texts_of_some_articles(store):
    list(store.add_many(map(extraction, range(3)), extractor="1"))
    one = extraction(1).article
    assert store.texts([one.article_id, "nowhere"]) == {one.article_id: one.text}
    assert store.texts([]) == {}
    assert len(store.texts(["nowhere"] * 12_000 + [one.article_id])) == 1


def test_adding_many_tells_how_far_it_is(store):
    told = []
    saved = store.add_many(map(extraction, (1, 2, 1)), extractor="1", progress=told.append)
    assert next(saved).outcome == "added"
    assert len(store.articles()) == 1  # the first is safe before the second is asked for
    assert [one.outcome for one in saved] == ["added", "unchanged"]
    assert told == [1, 2, 3]


def test_contents_are_of_one_moment(store):
    """Each addition adds two visits and two quotes: no reader may ever see one without the other."""
    stop, torn = threading.Event(), []

    def read():
        while not stop.is_set():
            seen = store.contents()
            counts = {len(seen.articles), len(seen.rows["visits"]) / 2, len(seen.rows["quotes"]) / 2, seen.revision}
            torn.extend([counts] * (len(counts) > 1))

    readers = [threading.Thread(target=read) for _ in range(3)]
    [reader.start() for reader in readers]
    list(store.add_many(map(extraction, range(60)), extractor="1"))
    stop.set()
    [reader.join() for reader in readers]
    assert torn == []
    assert store.contents().revision == 60


def test_a_changed_article_is_found_by_its_new_words_only(store):
    one = extraction(1)
    store.add(one, extractor="1")
    store.add(replace(one, article=replace(one.article, title="Samarkand")), extractor="1")
    assert len(store.search("samarkand")) == 1
    assert len(store.search("state visit number 1")) == 1
    store.remove(one.article.article_id)
    assert len(store.search("samarkand")) == 0


def test_30000_rows_are_read_in_a_second(sqlite_store, cpu_seconds):
    """Measured in processor time, so that a busy machine fails nobody."""
    for number in range(10):
        one = extraction(number)
        visit = one.records["visits"][0]
        one.records["visits"] = [replace(visit, visit_id=f"v-{number}-{i}") for i in range(3_000)]
        sqlite_store.add(one, extractor="1")
    assert cpu_seconds(lambda: sqlite_store.rows("visits")) < 1.5  # 0.5 s on a machine of 2024


def test_articles_are_added_at_300_a_second(sqlite_store, cpu_seconds):
    extractions = [extraction(i) for i in range(500)]
    assert sum(len(records) for records in extractions[0].records.values()) == ROWS
    assert cpu_seconds(lambda: list(sqlite_store.add_many(extractions, extractor="1"))) * 10_000 / 500 < 33
