"""A newer extraction: rows are replaced, and what people decided is carried to the new rows."""

from dataclasses import asdict

import pytest
from extractions import extraction
from test_store import decision

from archive import decisions as made
from archive import review
from archive.database import connect, reading
from archive.naming import decided_about
from archive.store import Store

OLD, NEW = extraction(1), extraction(1, reading=2)
[OLD_VISIT, OTHER_VISIT], [NEW_VISIT, _] = OLD.records["visits"], NEW.records["visits"]
[OLD_DOCUMENT] = OLD.records["documents"]


def renaming(pairs, *, kept=()):
    """What a rematch could answer: old ids become new ones, and rows of `kept` stay."""

    def carried(table, decided, new, others):
        asked.append((table, [row[f"{table[:-1]}_id"] for row in decided], len(new)))
        known = {row[f"{table[:-1]}_id"] for row in new}
        staying = [row for row in decided if row[f"{table[:-1]}_id"] in kept]
        return {old: new_id for old, new_id in pairs.items() if new_id in known}, staying

    asked = []
    carried.asked = asked
    return carried


def again(store, carried):
    """The same archive, opened with another opinion on what becomes of decided rows."""
    return Store(store.engine, carried=carried)


@pytest.fixture
def reviewed(store):
    store.add(OLD, extractor="1")
    store.decide(
        decision(
            "edit",
            [OLD_VISIT.visit_id],
            column="place",
            value="Baku",
            anchors={OLD_VISIT.visit_id: {"date_start": "2024"}},
        )
    )
    store.decide(decision("split", [OTHER_VISIT.visit_id], value=[OLD_VISIT.visit_id]))
    store.decide(
        decision("edit", [OLD_DOCUMENT.document_id], table="documents", column="visit_id", value=OLD_VISIT.visit_id)
    )
    return store


def test_only_decided_rows_are_asked_about_with_the_new_ones_beside(reviewed):
    carried = renaming({})
    again(reviewed, carried).add(NEW, extractor="2")
    assert carried.asked == [
        ("visits", [OLD_VISIT.visit_id, OTHER_VISIT.visit_id], 2),
        ("documents", [OLD_DOCUMENT.document_id], 1),
    ]


def test_decisions_follow_their_rows(reviewed):
    pairs = {OLD_VISIT.visit_id: NEW_VISIT.visit_id}
    log = reviewed.decisions()
    again(reviewed, renaming(pairs)).add(NEW, extractor="2")
    edit, split, tie = reviewed.decisions()
    assert (edit.row_ids, edit.anchors) == ([NEW_VISIT.visit_id], {NEW_VISIT.visit_id: {"date_start": "2024"}})
    assert (split.row_ids, split.value) == ([OTHER_VISIT.visit_id], [NEW_VISIT.visit_id])
    assert tie.value == NEW_VISIT.visit_id
    assert [(d.decision_id, d.at, d.who, d.action) for d in log] == [
        (d.decision_id, d.at, d.who, d.action) for d in reviewed.decisions()
    ]
    assert reviewed.rows_of(OLD.article.article_id) == NEW.records


def test_decisions_follow_through_several_extractions_and_back(reviewed):
    first, second = extraction(1, reading=2), extraction(1, reading=3)
    ids = [one.records["visits"][0].visit_id for one in (OLD, first, second)]
    for one, (old, new) in [(first, ids[0:2]), (second, ids[1:3]), (OLD, [ids[2], ids[0]])]:
        again(reviewed, renaming({old: new})).add(one, extractor="x")
        assert [d.row_ids for d in reviewed.decisions()][0] == [new]
    carried = renaming({})
    again(reviewed, carried).add(first, extractor="2")
    assert carried.asked[0] == ("visits", [ids[0], OTHER_VISIT.visit_id], 2)


def test_two_rows_may_exchange_their_ids(reviewed):
    a, b = OLD_VISIT.visit_id, OTHER_VISIT.visit_id
    reviewed.decide(decision("reject", [b]))
    again(reviewed, renaming({a: b, b: a})).add(OLD, extractor="2")
    reviewed.decide(decision("accept", [a]))
    assert [d.row_ids for d in reviewed.decisions()] == [[b], [a], [OLD_DOCUMENT.document_id], [a], [a]]


def test_a_later_decision_on_an_old_id_means_the_row_that_has_it_now(reviewed):
    """Reading 3 has both the row that reading 2 renamed and a row of the old id again."""
    again(reviewed, renaming({OLD_VISIT.visit_id: NEW_VISIT.visit_id})).add(NEW, extractor="2")
    both = extraction(1, reading=2)
    both.records["visits"].append(OLD_VISIT)
    reviewed.add(both, extractor="3")
    reviewed.decide(decision("accept", [OLD_VISIT.visit_id]))
    assert [d.row_ids[0] for d in reviewed.decisions() if d.table == "visits"] == [
        NEW_VISIT.visit_id,
        OTHER_VISIT.visit_id,
        OLD_VISIT.visit_id,
    ]


def test_a_decided_row_that_is_not_found_any_more_stays(reviewed):
    keeping = renaming({}, kept={OLD_VISIT.visit_id})
    again(reviewed, keeping).add(NEW, extractor="2")
    rows = reviewed.rows("visits")
    assert dict(zip(rows["visit_id"], rows["origin"], strict=True)) == {
        **{visit.visit_id: "extraction" for visit in NEW.records["visits"]},
        OLD_VISIT.visit_id: "kept",
    }
    assert reviewed.rows_of(OLD.article.article_id)["visits"][2] == OLD_VISIT
    assert again(reviewed, keeping).add(NEW, extractor="2").outcome == "unchanged"
    assert keeping.asked[-1][0] == "documents"  # nothing was asked again
    again(reviewed, keeping).add(extraction(1, reading=3), extractor="3")
    assert reviewed.rows("visits")["origin"].tolist() == ["extraction", "extraction", "kept"]
    again(reviewed, keeping).add(OLD, extractor="4")  # found again
    assert reviewed.rows("visits")["origin"].tolist() == ["extraction", "extraction"]


@pytest.mark.parametrize(
    ("pairs", "visit_id"),
    [({OLD_VISIT.visit_id: NEW_VISIT.visit_id}, NEW_VISIT.visit_id), ({}, None)],
    ids=["visit renamed", "visit gone"],
)
def test_a_document_that_stays_belongs_to_its_visit_as_it_is_called_now(reviewed, pairs, visit_id):
    again(reviewed, renaming(pairs, kept={OLD_DOCUMENT.document_id})).add(NEW, extractor="2")
    kept = [
        d for d in reviewed.rows_of(OLD.article.article_id)["documents"] if d.document_id == OLD_DOCUMENT.document_id
    ]
    assert [d.visit_id for d in kept] == [visit_id]


def test_if_the_rows_cannot_be_matched_nothing_is_saved(reviewed):
    def fails(table, decided, new, others):
        raise ZeroDivisionError

    before = reviewed.revision
    with pytest.raises(ZeroDivisionError):
        again(reviewed, fails).add(NEW, extractor="2")
    assert reviewed.rows_of(OLD.article.article_id) == OLD.records
    assert (reviewed.revision, reviewed.articles()["extractor"][0]) == (before, "1")
    assert reviewed.add(NEW, extractor="2").outcome == "replaced"


def test_without_a_decision_nothing_is_asked(store):
    carried = renaming({})
    for one in (OLD, NEW):
        again(store, carried).add(one, extractor="1")
    assert carried.asked == []


# With the judgement that the archive really uses, and decisions as people make them.


@pytest.fixture
def archive(url):
    store = Store(connect(url))
    yield store
    store.engine.dispose()


def shifted(reading):
    """The same article by a newer extractor: each row begins elsewhere, so it has another id."""
    one = extraction(1, reading=reading)
    for place, visit in enumerate(one.records["visits"]):
        visit.host_iso3, visit.date_start, visit.date_text = ("UZB", "GEO")[place], "2024", "last year"
    return one


@pytest.fixture
def judged(archive):
    """One visit accepted and edited, the other rejected."""
    archive.add(shifted(1), extractor="1")
    good, bad = (asdict(visit) for visit in shifted(1).records["visits"])
    archive.decide(made.accept(good, who="Aysel"))
    archive.decide(made.edit(good, "place", "Tashkent", who="Aysel"))
    archive.decide(made.reject(bad, who="Aysel"))
    return archive


def state(store):
    rows = review.reviewed(store.rows("visits"), store.decisions(), "visits")
    return {
        row.visit_id: (row.review, row.place if isinstance(row.place, str) else None, row.origin)
        for row in rows.itertuples()
    }


def test_decisions_are_seen_on_the_new_rows(judged):
    judged.add(shifted(2), extractor="2")
    good, bad = (visit.visit_id for visit in shifted(2).records["visits"])
    assert state(judged) == {good: ("accepted", "Tashkent", "extraction"), bad: ("rejected", None, "extraction")}


def test_a_reviewed_row_that_vanishes_stays_and_a_rejected_one_goes_and_is_known_when_it_returns(judged):
    good, bad = (visit.visit_id for visit in shifted(1).records["visits"])
    nothing = shifted(2)
    nothing.records["visits"].clear()
    nothing.records["documents"].clear()
    judged.add(nothing, extractor="2")
    assert state(judged) == {good: ("accepted", "Tashkent", "kept")}
    judged.add(shifted(3), extractor="3")
    good, bad = (visit.visit_id for visit in shifted(3).records["visits"])
    assert state(judged) == {good: ("accepted", "Tashkent", "extraction"), bad: ("rejected", None, "extraction")}


def test_an_article_that_was_removed_finds_its_decisions_again(judged):
    judged.remove(shifted(1).article.article_id)
    assert state(judged) == {}
    judged.add(shifted(2), extractor="2")
    assert [verdict for verdict, *_ in state(judged).values()] == ["accepted", "rejected"]


def test_what_was_taken_back_is_carried_neither(judged):
    log = judged.decisions()
    for one in log[:2]:
        judged.decide(made.undo(one, who="Vugar"))
    judged.add(shifted(2), extractor="2")
    assert [told[:2] for told in state(judged).values()] == [("open", None), ("rejected", None)]


def test_a_long_log_does_not_slow_down_one_article(archive):
    """Only what is about the article is read of the log."""
    archive.add(shifted(1), extractor="1")
    one, other = (asdict(visit) for visit in shifted(1).records["visits"])
    foreign = asdict(extraction(7).records["visits"][0])
    for row in (one, foreign, foreign):
        archive.decide(made.accept(row, who="Aysel"))
    archive.decide(made.merge([other, foreign], who="Aysel"))
    with reading(archive.engine) as connection:
        seen = decided_about(connection, one["article_id"], [])
    assert [one.action for one in seen] == ["accept", "merge"]
    with reading(archive.engine) as connection:
        assert decided_about(connection, "elsewhere", []) == []


def test_the_rows_of_a_newer_version_stay(store):
    store.add(NEW, extractor="1.10")
    assert store.add(OLD, extractor="1.9").outcome == "unchanged"
    assert store.rows("visits")["visit_id"].tolist() == [row.visit_id for row in NEW.records["visits"]]
    assert store.add(OLD, extractor="1.9", even_older=True).outcome == "replaced"
    assert store.add(NEW, extractor="1.10").outcome == "replaced"
