"""The project file: everything comes back, nothing is lost in merging, and no file from elsewhere does harm."""

import io
import json
import time
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from extractions import ROWS, extraction

from archive.database import connect
from archive.decisions import Decision
from archive.errors import WrongFormat
from archive.project import Restored, restore, save
from archive.store import Store
from extraction.articles import id_of_text
from extraction.extract import Extraction

TABLES = ("visits", "documents", "quotes")


@pytest.fixture
def new_store(tmp_path):
    made = []

    def make(**options):
        engine = connect(f"sqlite:///{tmp_path / f'{len(made)}.sqlite'}")
        made.append(engine)
        return Store(engine, **options)

    yield make
    for engine in made:
        engine.dispose()


def decision(action, row, *, at="2025-03-05T09:00:00+00:00", **more):
    """A decision on a row of a made extraction, with the anchor that a person's own would have."""
    filled = {"who": "A. Reader", "table": "visits", "row_ids": [row.visit_id]}
    anchors = {row.visit_id: {"visit_id": row.visit_id, "article_id": row.article_id, "evidence": row.evidence}}
    return Decision(at=at, action=action, **{**filled, "anchors": {} if action == "undo" else anchors, **more})


def filled(store, *, articles=3):
    """Some articles, and of the first an accepted and an edited row and an undone rejection."""
    for number in range(articles):
        store.add(extraction(number), extractor="1")
    first, second = extraction(0).records["visits"]
    store.decide(decision("accept", first))
    rejected = store.decide(decision("reject", second))
    store.decide(decision("undo", second, undoes=rejected.decision_id))
    store.decide(decision("edit", second, column="place", value="Tashkent"))
    return store


def held(store):
    """What an archive holds, but for the numbers of decisions."""
    contents = store.contents()
    articles = contents.articles.sort_values("article_id").to_dict("records")
    rows = {table: contents.rows[table].to_dict("records") for table in TABLES}
    numbers = {d.decision_id: n for n, d in enumerate(contents.decisions)}
    log = [replace(d, decision_id=None, undoes=numbers.get(d.undoes)) for d in contents.decisions]
    return json.dumps([articles, store.texts(), rows, [vars(d) for d in log]], sort_keys=True, default=str)


def test_an_archive_comes_back_whole(store, new_store):
    saved = save(filled(store))
    other = new_store()
    assert restore(other, saved) == Restored(3, 0, 4, 0, ())
    assert held(other) == held(store)
    assert len(other.rows("visits")) + len(other.rows("documents")) + len(other.rows("quotes")) == 3 * ROWS


def test_it_comes_back_on_either_database(store, new_store):
    restore(store, save(filled(new_store())))
    assert len(store.articles()) == 3 and len(store.decisions()) == 4


def test_restoring_again_changes_nothing(new_store):
    one, other = filled(new_store()), new_store()
    restore(other, save(one))
    before, revision = held(other), other.revision
    assert restore(other, save(one)) == Restored(0, 3, 0, 4, ())
    assert (held(other), other.revision) == (before, revision)
    assert restore(one, save(other)) == Restored(0, 3, 0, 4, ())


def test_the_same_archive_gives_the_same_file(new_store):
    store = filled(new_store())
    assert save(store) == save(store)
    store.add(extraction(9), extractor="1")
    assert save(store) != save(filled(new_store()))


def test_articles_come_back_with_the_moment_of_their_adding(new_store):
    one, other = new_store(), new_store()
    one.add(extraction(0), extractor="1", added_at="2024-01-05T10:00:00+00:00")
    other.add(extraction(1), extractor="1", added_at="2025-06-01T10:00:00+00:00")
    restore(other, save(one))
    assert other.articles()["added_at"].tolist() == ["2025-06-01T10:00:00+00:00", "2024-01-05T10:00:00+00:00"]
    one.add(extraction(1), extractor="1", added_at="2023-01-01T00:00:00+00:00")
    restore(other, save(one))
    assert other.articles()["added_at"][0].startswith("2025")  # what was here keeps its own


def test_a_file_of_the_first_version_is_restored_and_its_articles_are_of_today(new_store):
    store = new_store()
    old = {"project.json": {"format": "archive-project", "version": 1}}
    assert restore(store, project(parts=old)) == Restored(1, 0, 1, 0, ())
    assert store.articles()["added_at"][0] >= datetime.now(UTC).isoformat()[:10]


def test_articles_come_back_in_their_order(new_store):
    one, other = new_store(), new_store()
    numbers = (3, 1, 4, 0, 2)
    for number in numbers:
        one.add(extraction(number), extractor="1")
    restore(other, save(one))
    ids = [extraction(number).article.article_id for number in numbers]
    assert ids != sorted(ids) and other.articles()["article_id"].tolist() == ids
    assert save(other) != b"" and other.articles().equals(one.articles())


def test_a_text_that_is_not_that_of_its_id_is_left_out_and_named(new_store):
    store = new_store()
    done = restore(store, project(article={"text": "She visited.", "title": "A visit"}))
    assert done.left_out == (
        f"The article “A visit” ({ID}) is left out: its text is not the one that its id was made of.",
    )
    assert len(store.articles()) == 0 and (done.articles, done.articles_known) == (0, 0)


def test_an_undo_of_what_is_not_in_the_file_is_left_out_and_named(new_store):
    store = new_store()
    undo = {"at": "2025", "who": "A", "action": "undo", "table": "visits", "row_ids": ["v-1"], "anchors": {}}
    lines = [
        undo | {"decision_id": 4, "undoes": 3},
        undo | {"decision_id": 5, "undoes": 4},
        undo | {"decision_id": 6, "action": "accept"},
    ]
    done = restore(store, project(parts={"decisions.jsonl": lines}))
    assert [d.action for d in store.decisions()] == ["accept"] and done.decisions == 1
    assert (
        done.left_out[0] == "Decision 4 of A is left out: it takes back a decision that is not in the file before it."
    )
    assert len(done.left_out) == 2


def test_a_newer_extraction_of_the_archive_stays_when_an_older_one_is_restored(new_store):
    one, other = new_store(), new_store()
    one.add(extraction(0), extractor="1.2")
    one.decide(decision("accept", extraction(0).records["visits"][0]))
    other.add(extraction(0, reading=2), extractor="1.10")
    rows = other.rows("visits")["visit_id"].tolist()
    restore(other, save(one))
    found = other.rows("visits")
    assert found[found["origin"] == "extraction"]["visit_id"].tolist() == rows
    assert set(other.articles()["extractor"]) == {"1.10"}


def test_an_empty_archive_is_saved_and_restored(new_store):
    assert restore(new_store(), save(new_store())) == Restored(0, 0, 0, 0, ())


def test_merging_adds_what_is_missing_on_both_sides(new_store):
    one, other = filled(new_store(), articles=2), new_store()
    for number in (1, 2):
        other.add(extraction(number), extractor="1")
    own = other.decide(decision("accept", extraction(2).records["visits"][0]))
    assert restore(other, save(one)) == Restored(1, 1, 4, 0, ())
    assert len(other.articles()) == 3
    assert [d.action for d in other.decisions()] == ["accept", "accept", "reject", "undo", "edit"]
    assert other.decisions()[0] == own
    # Numbers of the file mean other decisions here.
    rejection, undo = other.decisions()[2:4]
    assert undo.undoes == rejection.decision_id


def test_decisions_of_one_second_are_told_apart(new_store):
    one, other = new_store(), new_store()
    one.add(extraction(0), extractor="1")
    first, second = extraction(0).records["visits"]
    for row in (first, second, first):
        one.decide(decision("accept", row))
    assert restore(other, save(one)).decisions == 3
    assert restore(other, save(one)).decisions == 0
    one.decide(decision("accept", first, who="B. Reader"))
    one.decide(decision("edit", first, column="place", value="Baku"))
    one.decide(decision("edit", first, column="place", value="Tashkent"))
    assert restore(other, save(one)).decisions == 3
    assert [vars(d) for d in other.decisions()] == [vars(d) for d in one.decisions()]


def test_rows_that_the_archive_decided_on_later_are_named(new_store):
    one, other = filled(new_store(), articles=1), filled(new_store(), articles=1)
    first, second = extraction(0).records["visits"]
    one.decide(decision("note", first, at="2025-04-01T00:00:00+00:00", value="earlier"))
    other.decide(decision("reject", first, at="2025-05-01T00:00:00+00:00"))
    other.decide(decision("reject", second, at="2025-03-01T00:00:00+00:00"))
    assert restore(other, save(one)).contested == (first.visit_id,)


def test_rows_that_only_decisions_keep_come_back_as_such(new_store):
    """The row was decided on, and a newer extraction did not find it any more."""
    one, other = new_store(), new_store()
    one.add(extraction(0), extractor="1")
    first, second = extraction(0).records["visits"]
    one.decide(decision("accept", first))
    one.add(Extraction(extraction(0).article, {"visits": [], "documents": [], "quotes": []}), extractor="2")
    assert one.rows("visits")["origin"].tolist() == ["kept"]
    restore(other, save(one))
    assert held(other) == held(one)
    assert restore(other, save(one)) == Restored(0, 1, 0, 1, ())


def test_decisions_on_another_extraction_of_an_article_reach_the_archives_own_rows(new_store):
    """The file's extraction gave the rows other ids; the archive's extraction stays, with the file's decisions."""

    def carried(table, decided, new, **_others):
        pairs = (
            {}
            if table != "visits"
            else {
                old["visit_id"]: one["visit_id"]
                for old in decided
                for one in new
                if old["visit_id"][-2:] == one["visit_id"][-2:]
            }
        )
        return pairs, [old for old in decided if table != "visits"]

    one, other = filled(new_store()), new_store(carried=carried)
    other.add(extraction(0, reading=2), extractor="2")
    mine = extraction(0, reading=2).records["visits"]
    other.decide(decision("note", mine[1], value="ours"))
    rows = other.rows("visits").to_dict("records")
    assert restore(other, save(one)) == Restored(2, 1, 4, 0, ())
    kept = other.rows("visits")
    assert kept[kept["article_id"] == mine[0].article_id].to_dict("records") == rows
    assert [(d.action, d.row_ids) for d in other.decisions()] == [
        ("note", [mine[1].visit_id]), ("accept", [mine[0].visit_id]), ("reject", [mine[1].visit_id]),
        ("undo", [mine[1].visit_id]), ("edit", [mine[1].visit_id]),
    ]  # fmt: skip
    assert restore(other, save(one)) == Restored(0, 3, 0, 4, ())


def test_restoring_goes_on_after_an_interruption(new_store, monkeypatch):
    one, whole = filled(new_store()), new_store()
    restore(whole, save(one))
    for stop in range(1, 8):
        other, left = new_store(), [stop]

        def stopping(call, left=left):
            def run(*args, **options):
                left[0] -= 1
                if left[0] < 0:
                    raise KeyboardInterrupt
                return call(*args, **options)

            return run

        with monkeypatch.context() as patch:
            patch.setattr(other, "add", stopping(other.add))
            patch.setattr(other, "decide", stopping(other.decide))
            if stop < 7:
                with pytest.raises(KeyboardInterrupt):
                    restore(other, save(one))
        restore(other, save(one))
        assert held(other) == held(whole)


# Files from elsewhere


ID = id_of_text("He visited.")


def project(**changed):
    """A project file of which parts were replaced; None leaves a part out."""
    row = {"article_id": ID, "name": "n", "text": "He visited."}
    visit = {"visit_id": "v-1", "article_id": ID, "visitor": "X"}
    chosen = {
        "decision_id": 1,
        "at": "2025",
        "who": "A",
        "action": "accept",
        "table": "visits",
        "row_ids": ["v-1"],
        "anchors": {},
    }
    parts = {
        "project.json": {"format": "archive-project", "version": 2},
        "articles.jsonl": [
            {
                "article": row | changed.pop("article", {}),
                "extractor": "1",
                "rows": {"visits": [visit | changed.pop("visit", {})]},
                **changed.pop("saved", {}),
            }
        ],
        "decisions.jsonl": [chosen | changed.pop("decision", {})],
    } | changed.pop("parts", {})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            if part is not None:
                lines = part if isinstance(part, list) else [part]
                packed.writestr(name, part if isinstance(part, bytes) else "\n".join(map(json.dumps, lines)))
    return buffer.getvalue()


def test_the_made_file_is_good(new_store):
    assert restore(new_store(), project()) == Restored(1, 0, 1, 0, ())


@pytest.mark.parametrize(
    "data, sentence",
    [
        (b"", "not a project file"), (b"%PDF-1.7", "not a project file"), (b"PK\x03\x04", "not a project file"),
        (project(parts={"project.json": None}), "not a project file"),
        (project(parts={"project.json": {"format": "other"}}), "not a project file"),
        (project(parts={"project.json": b"[]"}), "not a project file"),
        (project(parts={"project.json": b"{"}), "damaged"),
        (project(parts={"project.json": {"format": "archive-project", "version": 3}}), "newer version of this program.*Update"),
        (project(parts={"project.json": {"format": "archive-project"}}), "version is not given"),
        (project(parts={"articles.jsonl": None}), "damaged"), (project(parts={"decisions.jsonl": None}), "damaged"),
        (project(parts={"articles.jsonl": b"{}\n"}), "articles.jsonl, line 1"),
        (project(parts={"articles.jsonl": b"\xff\xfe"}), "articles.jsonl, line 1 is not JSON"),
        (project(parts={"articles.jsonl": b"[" * 200_000}), "damaged"),
        (project(parts={"articles.jsonl": [1]}), "line 1"),
        (project(saved={"added_at": "yesterday"}), "articles.jsonl, line 1: .*isoformat"), (project(saved={"added_at": 3}), "line 1"),
        (project(article={"text": 3}), "“text” is no text"), (project(article={"text": None}), "without id, text"),
        (project(article={"text": "\ud800"}), "surrogates"), (project(article={"article_id": ""}), "without id"),
        (project(visit={"article_id": "a2"}), "of another article"), (project(visit={"visit_id": None}), "without id"),
        (project(visit={"count": "many"}), "“count” is no integer"), (project(visit={"count": True}), "“count” is no integer"),
        (project(visit={"count": 2**63}), "too large"), (project(visit={"confidence": "x"}), "“confidence” is no real"),
        (project(visit={"confidence": float("nan")}), "NaN|line 1"), (project(visit={"date_alternatives": "x"}), "is no list"),
        (project(visit={"date_alternatives": [1]}), "is no list"),
        (project(decision={"action": "drop table"}), "unknown kind"), (project(decision={"table": "articles"}), "unknown kind"),
        (project(decision={"undoes": "7"}), "is no number"), (project(decision={"who": None}), "no text"),
        (project(decision={"row_ids": "v-1"}), "no text"), (project(decision={"anchors": []}), "anchors"),
        (project(decision={"action": "note", "value": "\ud800"}), "surrogates"), (project(decision={"anchors": {"v-1": {"place": "\ud800"}}}), "surrogates"),
        (project(decision={"decision_id": "1"}), "number"), (project(decision={"at": "\udfff"}), "surrogates"),
        (project(parts={"decisions.jsonl": [{"decision_id": 1, "at": "", "who": "", "action": "note", "table": "visits", "row_ids": []}] * 2}), "occurs twice"),
        (project(parts={"articles.jsonl": [{"article": {"article_id": ID, "name": "", "text": ""}, "extractor": "1", "rows": {}}] * 2}), "occurs twice"),
    ],
)  # fmt: skip
def test_other_files_are_refused_with_a_sentence_and_change_nothing(data, sentence, new_store):
    store = new_store()
    with pytest.raises(WrongFormat, match=sentence):
        restore(store, data)
    assert store.revision == 0 or len(store.articles()) == len(store.decisions()) == 0


def test_a_zip_bomb_is_refused_before_it_is_unpacked(new_store):
    bomb = project(parts={"bomb": b"\0" * (64 << 20)})
    assert len(bomb) < 1 << 20
    start = time.process_time()
    with pytest.raises(WrongFormat, match="would unpack to 64 MB; at most 10 MB"):
        restore(new_store(), bomb, limit=10 << 20)
    assert time.process_time() - start < 1


def test_a_line_longer_than_any_article_is_refused(new_store):
    with pytest.raises(WrongFormat, match="line 1 is too long"):
        restore(new_store(), project(parts={"articles.jsonl": b" " * (65 << 20)}))


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_file_that_was_cut_off_is_refused(cut, new_store):
    data = save(filled(new_store()))
    with pytest.raises(WrongFormat):
        restore(new_store(), data[: int(len(data) * cut)])


def test_a_file_of_which_a_byte_changed_is_refused(new_store):
    data = bytearray(save(filled(new_store())))
    data[len(data) // 3] ^= 0xFF
    with pytest.raises(WrongFormat, match="damaged"):
        restore(new_store(), bytes(data))


def test_a_size_that_lies_is_refused(new_store):
    """The directory of the zip says that a part is small; reading stops there."""
    data = project(parts={"articles.jsonl": b" " * (8 << 20)})
    lying = data.replace((8 << 20).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(WrongFormat, match="damaged"):
        restore(new_store(), lying, limit=1 << 20)


def test_columns_that_this_version_does_not_know_are_passed_over(new_store):
    store = new_store()
    restore(store, project(visit={"mood": "warm"}))
    assert store.rows("visits")["visitor"].tolist() == ["X"]
