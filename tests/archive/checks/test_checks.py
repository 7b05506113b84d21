"""What an analyst should doubt or know, in sentences."""

import random
import time
from dataclasses import replace

import pytest

from archive.checks import checks
from archive.decisions import add, reject
from extraction.schema import Visit
from tests.archive.snapshots import document, snapshot, visit

MIRZIYOYEV, ALIYEV = "Shavkat Mirziyoyev", "Ilham Aliyev"
TO_BAKU, TO_TASHKENT = "UZB→AZE", "AZE→UZB"
FIVE = visit(9, MIRZIYOYEV, TO_BAKU, "2023-08/2025-01", count=5)
DONE = [
    visit(1, MIRZIYOYEV, TO_BAKU, "2023-08-23/2023-08-24"),
    visit(2, MIRZIYOYEV, TO_BAKU, "2024-03"),
    visit(3, "Sh. Mirziyoev", TO_BAKU, "2024-11-12"),
    visit(4, MIRZIYOYEV, TO_BAKU, "2025-01-31"),
]


def of(kind, *events, **options):
    found = checks(snapshot(*events, **options))
    return found[found["kind"] == kind].to_dict("records")


def sentence(kind, *events, **options):
    (found,) = of(kind, *events, **options)
    return found["sentence"]


def test_a_claimed_number_against_what_the_archive_has():
    (found,) = of("claimed_count", [*DONE, FIVE])
    assert found["sentence"] == (
        "Trend and UzA claim five visits of Shavkat Mirziyoyev to Azerbaijan between August 2023 and January 2025; "
        "the archive has four: 23–24 August 2023, March 2024, 12 November 2024 and 31 January 2025, so one is missing."
    )
    assert found["event_ids"] == ["ev-9", "ev-1", "ev-2", "ev-3", "ev-4"]
    assert found["row_ids"] == ["v-9", "v-1", "v-2", "v-3", "v-4"]


@pytest.mark.parametrize(
    ("other", "ending"),
    [
        (visit(5, MIRZIYOYEV, TO_BAKU, "2024-05-01"), "and 31 January 2025. The number agrees."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2023"), "Another visit (2023) may belong to them."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2025-01-31/2025-02-01"), "Another visit (31 January–1 February 2025) may belong to them."),
        (visit(5, MIRZIYOYEV, TO_BAKU, None), "Another visit (no date) may belong to them."),
        (visit(5, None, TO_BAKU, "2024-05-01", visitor_title=None), "The number agrees."),
        (visit(5, "President of Uzbekistan", TO_BAKU, "2024-05-01"), "The number agrees."),
        (visit(5, "Bakhtiyor Saidov", TO_BAKU, "2024-05-01", visitor_title="Foreign Minister"), "so one is missing."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2025-02-01"), "so one is missing."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2023-07-31"), "so one is missing."),
        (visit(5, MIRZIYOYEV, "UZB→GEO", "2024-05-01"), "so one is missing."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2024-05-01", status="planned"), "so one is missing; a visit planned for 1 May 2024 may be one."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2024-11-14", status="planned"), "so one is missing."),
        (visit(5, "Minister of Foreign Affairs of Uzbekistan", TO_BAKU, "2024-05-01", status="planned", visitor_title=None), "so one is missing."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2025-01", status="planned", row_ids=["v-5"]), "so one is missing."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2024-11", decided="left apart, because it can be one of several trips: 12 November 2024 (v-3)"), "and 31 January 2025. Another telling, of November 2024, may be any of them."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2024-05-01", status="cancelled"), "so one is missing."),
        (visit(5, MIRZIYOYEV, TO_BAKU, "2024-05-01", review="rejected"), "so one is missing."),
    ],
)  # fmt: skip
def test_what_counts_towards_a_claim(other, ending):
    assert sentence("claimed_count", [*DONE, FIVE, other]).endswith(ending)


def test_a_claim_does_not_count_towards_another():
    both = of("claimed_count", [*DONE, FIVE, replace(FIVE, event_id="ev-8", count=3)])
    assert sorted(len(one["event_ids"]) for one in both) == [5, 5]


@pytest.mark.parametrize(
    ("claim", "start", "ending"),
    [
        (replace(FIVE, count=3), "Trend and UzA claim three visits", "That is more than claimed."),
        (replace(FIVE, date_start="2024", date_end=None, date_edtf="2024"), "Trend and UzA claim five visits of Shavkat Mirziyoyev to Azerbaijan in 2024; the archive has two", "so three are missing."),
        (replace(FIVE, date_start="2024", date_end=None, date_edtf="2024/.."), "Trend and UzA claim five visits of Shavkat Mirziyoyev to Azerbaijan since 2024; the archive has three", "so two are missing."),
        (replace(FIVE, date_start=None, date_end=None, date_edtf=None, last_told="2024-12-01"), "Trend and UzA claim five visits of Shavkat Mirziyoyev to Azerbaijan without saying when; the archive has three", "so two are missing."),
        (replace(FIVE, date_start="2010", date_end=None, date_edtf="2010"), "Trend and UzA claim", "the archive has none, so five are missing."),
        (replace(FIVE, asserted_by="Jeyhun Bayramov", sources=["Trend"]), "Jeyhun Bayramov claims in Trend five visits", "so one is missing."),
        (replace(FIVE, sources=[]), "An article claims five visits", "so one is missing."),
    ],
)  # fmt: skip
def test_claims_in_words(claim, start, ending):
    told = sentence("claimed_count", [*DONE, claim])
    assert told.startswith(start) and told.endswith(ending)


@pytest.mark.parametrize("changes", [{"status": "planned"}, {"review": "rejected"}, {"count": 1}])
def test_what_is_no_claim(changes):
    assert of("claimed_count", [*DONE, replace(FIVE, **changes)]) == []


def test_the_more_is_missing_the_weightier():
    weights = [
        of("claimed_count", [*DONE, *more, FIVE])[0]["weight"]
        for more in ([], [visit(5, MIRZIYOYEV, TO_BAKU, None)], [visit(5, MIRZIYOYEV, TO_BAKU, "2024-05-01")])
    ]
    assert weights == sorted(weights, reverse=True) and len(set(weights)) == 3


def test_a_claimed_number_of_documents():
    papers = [document(1, "Treaty on Water"), document(2, "Roadmap", document_type="roadmap", date_start=None, visit_event_id="ev-7")]  # fmt: skip
    strays = [document(3, "Memo", date_start="2023"), document(4, "Old", parties=["Georgia"]), document(5, "Plan", status="planned")]  # fmt: skip
    claim = document(9, None, count=18, document_type="other", visit_event_id="ev-7")
    (found,) = of("claimed_count", [], [*papers, *strays, claim])
    assert found["sentence"] == (
        "Trend and UzA claim 18 documents of Azerbaijan and Uzbekistan (22 August 2024); the archive names two of them: "
        "“Roadmap” and “Treaty on Water”."
    )
    assert found["event_ids"] == ["ed-9", "ed-2", "ed-1"]
    assert sentence("claimed_count", [], [papers[0], document(9, None, count=2)]).startswith(
        "Trend and UzA claim two treaties"
    )
    assert of("claimed_count", [], [papers[1], document(9, None, count=2, visit_event_id="ev-7")]) == []


ROWS = [
    Visit(visit_id="v-1", article_id="a", date_start="2024-08-22", date_end="2024-08-23", place="Tashkent"),
    Visit(visit_id="v-2", article_id="b", date_start="2023-08", place="Samarkand"),
    Visit(visit_id="v-3", article_id="c", date_start="2023-08", place="Samarkand"),
    Visit(visit_id="v-4", article_id="a"),
]
ARTICLES = [("a", "Trend", "2024-08-24"), ("b", "UzA", "2024-09-01"), ("c", None, "2025-05-01")]


def contested(**changes):
    told = {"row_ids": [row.visit_id for row in ROWS], "contradicted": ["date_start", "date_end"]}
    return [visit(1, ALIYEV, TO_TASHKENT, "2024-08-22/2024-08-23", **told | changes)]


def test_a_contradiction_says_who_says_what():
    (found,) = of("contradiction", contested(decided="Trend was there."), rows=ROWS, articles=ARTICLES)
    assert found["sentence"] == (
        "Sources contradict each other on the date of the visit of Ilham Aliyev to Uzbekistan (22–23 August 2024): "
        "22–23 August 2024 (Trend) or August 2023 (UzA and source unknown). "
        "The archive takes 22–23 August 2024: Trend was there."
    )
    assert (found["event_ids"], found["row_ids"]) == (["ev-1"], ["v-1", "v-2", "v-3"])


def test_each_contradicted_column_is_one_finding():
    found = of("contradiction", contested(contradicted=["date_start", "place"]), rows=ROWS, articles=ARTICLES)
    assert [one["sentence"].partition(" of the visit")[0] for one in found] == [
        "Sources contradict each other on the date",
        "Sources contradict each other on the place",
    ]


def test_no_contradiction_where_nobody_contradicts_any_more():
    assert of("contradiction", contested(contradicted=[]), rows=ROWS, articles=ARTICLES) == []
    assert of("contradiction", contested(review="rejected"), rows=ROWS, articles=ARTICLES) == []
    assert of("contradiction", contested(), rows=ROWS[1:3], articles=ARTICLES) == []
    rejected = [replace(reject(ROWS[1:3], who="A"), decision_id=1)]
    assert of("contradiction", contested(), rows=ROWS, articles=ARTICLES, decisions=rejected) == []


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (visit(1, ALIYEV, TO_TASHKENT, "2024-08-22", n_sources=1, n_articles=1, sources=["Trend"]), "The visit of Ilham Aliyev to Uzbekistan (22 August 2024) rests on one source, Trend."),
        (visit(1, ALIYEV, TO_TASHKENT, "2024-08-22", n_sources=1), "The visit of Ilham Aliyev to Uzbekistan (22 August 2024) rests on one text, which Trend and UzA carry."),
        (visit(1, ALIYEV, TO_TASHKENT, "2024", n_sources=1, sources=["UzA"], n_articles=3, count=5), "The five visits of Ilham Aliyev to Uzbekistan (2024) rest on one source, UzA (3 articles)."),
        (visit(1, ALIYEV, TO_TASHKENT, None, n_sources=1, sources=[], n_articles=1), "The visit of Ilham Aliyev to Uzbekistan (no date) rests on one source, an article whose source is not known."),
        (visit(1, ALIYEV, TO_TASHKENT, None, n_sources=1, sources=[], n_articles=0), "The visit of Ilham Aliyev to Uzbekistan (no date) rests on what a reviewer added, without an article."),
    ],
)  # fmt: skip
def test_events_of_one_source(event, told):
    assert sentence("one_source", [event]) == told


def test_two_sources_are_enough():
    assert of("one_source", [visit(1, ALIYEV, TO_TASHKENT, "2024")], [document(1, "Treaty")]) == []
    assert of("one_source", [], [document(1, "Treaty", n_sources=1, status="mentioned")]) == []
    assert len(of("one_source", [], [document(1, "Treaty", n_sources=1)])) == 1


def test_what_a_person_typed_in_is_no_source():
    row = Visit(visit_id="v-1", article_id="a", date_start="2024-08-22")
    (typed,) = [add("visits", {"visitor": ALIYEV, "direction": TO_TASHKENT, "date_start": "2024-08-22"}, who="A")]
    decisions = [replace(typed, decision_id=1)]
    event = visit(
        1, ALIYEV, TO_TASHKENT, "2024-08-22", row_ids=["v-1", *typed.row_ids], sources=["Trend"], n_articles=1
    )
    assert sentence("one_source", [event], rows=[row], decisions=decisions).endswith("rests on one source, Trend.")


def test_events_without_a_known_source_are_one_finding():
    unknown = {"n_sources": 1, "sources": [], "n_articles": 1}
    events = [visit(n, ALIYEV, TO_TASHKENT, f"2024-0{n}", **unknown) for n in range(1, 6)]
    known = visit(7, ALIYEV, TO_TASHKENT, "2023", n_sources=1, sources=["UzA"], n_articles=1)
    folded, one = sorted(
        of("one_source", [*events, known], [document(1, "Treaty", **unknown)]), key=lambda f: f["sentence"]
    )
    assert folded["sentence"].startswith("6 visits and documents rest each on one article whose source is not known: ")
    assert folded["sentence"].partition(". ")[0].endswith("(March 2024) and 3 more")
    assert folded["event_ids"] == ["ev-1", "ev-2", "ev-3", "ev-4", "ev-5", "ed-1"] and one["event_ids"] == ["ev-7"]


STATE = [
    visit(1, MIRZIYOYEV, TO_BAKU, "2023-08-23/2023-08-24", visit_type="state"),
    visit(2, ALIYEV, TO_TASHKENT, "2024-08-22/2024-08-23", visit_type="official"),
]


def test_whose_visit_is_due():
    (found,) = of("reciprocity", STATE)
    assert found["sentence"] == (
        "Of the visits of heads of state and government in this archive, the latest between Azerbaijan and "
        "Uzbekistan is that of Ilham Aliyev to Uzbekistan (official, 22–23 August 2024); the latest the other way is "
        "that of Shavkat Mirziyoyev to Azerbaijan (state, 23–24 August 2023). By reciprocity a visit from Uzbekistan "
        "to Azerbaijan would be due, as far as the archive knows. Working visits are counted; summits and private "
        "visits are not."
    )
    assert found["event_ids"] == ["ev-2", "ev-1"]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (visit(3, MIRZIYOYEV, TO_BAKU, "2026", visit_type="state", status="planned"), "would be due; one is planned for 2026."),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="state", status="planned"), "would be due, as far"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="state"), "a visit from Azerbaijan to Uzbekistan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="working"), "a visit from Azerbaijan to Uzbekistan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="unspecified"), "a visit from Azerbaijan to Uzbekistan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="return"), "a visit from Azerbaijan to Uzbekistan would be due"),
        (visit(3, "Abdulla Aripov", TO_BAKU, "2025-02", visit_type="official", visitor_title="Prime Minister"), "a visit from Azerbaijan to Uzbekistan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="summit"), "a visit from Uzbekistan to Azerbaijan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="private"), "a visit from Uzbekistan to Azerbaijan would be due"),
        (visit(3, "Bakhtiyor Saidov", TO_BAKU, "2025-02", visit_type="official", visitor_title="Foreign Minister"), "a visit from Uzbekistan to Azerbaijan would be due"),
        (visit(3, "Vice President X", TO_BAKU, "2025-02", visit_type="official", visitor_title="Vice President"), "a visit from Uzbekistan to Azerbaijan would be due"),
        (visit(3, "Islam Karimov", TO_BAKU, "2025-02", visit_type="official", visitor_title="former President"), "a visit from Uzbekistan to Azerbaijan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2025-02", visit_type="official", visitor_title=None), "a visit from Azerbaijan to Uzbekistan would be due"),
        (visit(3, MIRZIYOYEV, TO_BAKU, "2024-08", visit_type="state"), "neither side can be called due"),
    ],
)  # fmt: skip
def test_what_counts_for_reciprocity(other, said):
    assert said in sentence("reciprocity", [*STATE, other], articles=ARTICLES)


def test_a_visit_that_was_never_returned():
    assert "; it has none back. By reciprocity a visit from Azerbaijan to Uzbekistan" in sentence(
        "reciprocity", STATE[:1]
    )
    assert of("reciprocity", [replace(STATE[0], status="planned")]) == []


def test_a_visit_back_without_a_date_is_named():
    back = visit(3, ALIYEV, TO_TASHKENT, None, visit_type="unspecified")
    (found,) = of("reciprocity", [STATE[0], back])
    assert "; of one the other way, that of Ilham Aliyev to Uzbekistan (no date), no article" in found["sentence"]
    assert "So one cannot say whose visit is due." in found["sentence"] and found["event_ids"] == ["ev-1", "ev-3"]
    assert of("reciprocity", [back]) == []


def test_countries_have_their_article():
    (found,) = of("reciprocity", [visit(1, "Joe Biden", "USA→GBR", "2024-05-01", visit_type="state")])
    assert (
        "between the United Kingdom and the United States is that of Joe Biden to the United Kingdom"
        in found["sentence"]
    )
    assert "a visit from the United Kingdom to the United States would be due" in found["sentence"]


PLAN = visit(1, MIRZIYOYEV, TO_BAKU, "2025-02", status="planned")


def test_a_plan_that_is_past():
    assert sentence("overdue", [PLAN], articles=ARTICLES) == (
        "The visit of Shavkat Mirziyoyev to Azerbaijan was planned for February 2025; that is past on 1 May 2025, and "
        "no article of the archive says that it took place or was called off."
    )
    assert of("overdue", [PLAN]) == []
    assert len(checks(snapshot([PLAN]), today="2025-03-01")) == 1
    assert len(checks(snapshot([PLAN]), today="2025-02-28")) == 0


@pytest.mark.parametrize(
    ("done", "overdue"),
    [
        (visit(2, MIRZIYOYEV, TO_BAKU, "2025-02-10"), 0),
        (visit(2, MIRZIYOYEV, TO_BAKU, "2025-03-02"), 0),
        (visit(2, MIRZIYOYEV, TO_BAKU, "2025-03-20"), 1),
        (visit(2, MIRZIYOYEV, TO_BAKU, "2024-02-10"), 1),
        (visit(2, "Bakhtiyor Saidov", TO_BAKU, "2025-02-10", visitor_title="Foreign Minister"), 1),
        (visit(2, MIRZIYOYEV, "UZB→GEO", "2025-02-10"), 1),
        (visit(2, MIRZIYOYEV, TO_BAKU, "2025-02-10", review="rejected"), 1),
    ],
)
def test_what_fulfils_a_plan(done, overdue):
    assert len(of("overdue", [PLAN, done], articles=ARTICLES)) == overdue


def test_a_plan_that_may_have_been_put_off():
    (found,) = of("overdue", [PLAN, visit(2, MIRZIYOYEV, TO_BAKU, "2025-03-20")], articles=ARTICLES)
    assert found["sentence"].endswith("and the next visit told is that of 20 March 2025, perhaps the planned one.")
    assert found["event_ids"] == ["ev-1", "ev-2"]


def test_an_empty_archive_has_nothing_to_check():
    assert list(checks(snapshot()).columns) == ["check_id", "kind", "sentence", "event_ids", "row_ids", "weight"]
    assert len(checks(snapshot())) == 0
    assert list(checks(snapshot()).dtypes) == list(checks(snapshot([FIVE])).dtypes)


def test_ids_are_stable_and_the_weightiest_comes_first():
    found = checks(snapshot([*DONE, FIVE, *STATE, PLAN], articles=ARTICLES))
    assert found["check_id"].is_unique and found["weight"].is_monotonic_decreasing
    again = checks(snapshot([PLAN, *STATE, FIVE, *DONE], articles=ARTICLES))
    assert set(again["check_id"]) == set(found["check_id"])


def test_thirty_thousand_events_are_quick():
    chance = random.Random(7)
    events = [
        visit(
            n, chance.choice([MIRZIYOYEV, ALIYEV]), chance.choice([TO_BAKU, TO_TASHKENT, "GEO→AZE"]),
            f"{chance.randint(1995, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
            status=chance.choice(["planned", "completed", "completed"]), visit_type=chance.choice(["state", "working"]),
            count=chance.choice([1] * 49 + [5]), n_sources=chance.choice([1, 2]),
        )
        for n in range(30_000)
    ]  # fmt: skip
    archive = snapshot(events, articles=ARTICLES)
    start = time.process_time()
    assert len(checks(archive)) > 10_000
    assert time.process_time() - start < 4  # twice what it may take, for a busy machine


def test_an_office_is_not_that_of_a_known_leader():
    claim = replace(FIVE, visitor_title=None)
    office = visit(5, "Minister of Foreign Affairs of Uzbekistan", TO_BAKU, "2024-05-01", visitor_title=None)
    assert sentence("claimed_count", [*DONE, claim, office]).endswith("so one is missing.")
