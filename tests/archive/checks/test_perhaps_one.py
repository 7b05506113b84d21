"""Events that may be one, though their dates differ."""

from dataclasses import replace

import pytest

from archive.checks import checks
from archive.decisions import split
from archive.doubts import left_apart
from archive.merge import visit_events
from archive.review import reviewed
from extraction.schema import Visit
from extraction.tables import to_table
from tests.archive.snapshots import document, snapshot, visit

TO_VILNIUS = "POL→LTU"


def told(number, date, *sources, articles=None, **changes):
    about = {
        "sources": list(sources),
        "n_sources": len(sources),
        "article_ids": articles or [f"a-{s}" for s in sources],
    }
    return visit(number, "Donald Tusk", TO_VILNIUS, date, **about | changes)


def paper(number, date, source, name="Agreement on Tourism", **changes):
    about = {"sources": [source], "n_sources": 1, "article_ids": [f"a-{source}"], "date_start": date, "date_edtf": date}
    return document(number, name, **about | {"document_type": "agreement"} | changes)


def found(*given, **options):
    all = checks(snapshot(*given, **options))
    return all[all["kind"] == "perhaps_one"].to_dict("records")


def test_outlets_and_offices_in_words():
    events = [told(1, "2024-04-14", "Voice of East"), told(2, "2024-04-12", "Gate of East")]
    office = [replace(event, visitor="Prime Minister of Poland") for event in events]
    (one,) = found(office)
    assert one["sentence"].startswith(
        "The visit of the Prime Minister of Poland to Lithuania: Gate of East tells of 12 April 2024, Voice of East of 14"
    )


BNS = told(1, "2024-04-14", "BNS", "LETA")
PAP = told(2, "2024-04-12", "PAP")


def test_two_days_told_by_different_sources():
    (one,) = found([BNS, PAP])
    assert one["sentence"] == (
        "The visit of Donald Tusk to Lithuania: PAP tells of 12 April 2024, BNS and LETA of 14 April 2024. "
        "One trip or two?"
    )
    assert (one["event_ids"], one["row_ids"]) == (["ev-2", "ev-1"], ["v-2", "v-1"])
    assert 0.3 < one["weight"] < 0.6


@pytest.mark.parametrize(
    ("other", "number"),
    [
        (told(2, "2024-04-24", "PAP"), 1),
        (told(2, "2024-04-25", "PAP"), 0),
        (told(2, "2023-04-14", "PAP"), 1),
        (told(2, "2024-03-14", "PAP"), 1),
        (told(2, "2024-12-14", "PAP"), 0),
        (told(2, "2022-04-14", "PAP"), 0),
        (told(2, "2024-04", "PAP"), 0),
        (told(2, None, "PAP"), 0),
        (told(2, "2024-04-24", "PAP", "AFP"), 0),
        (told(2, "2024-04-12", "PAP", "LETA"), 0),
        (told(2, "2024-04-12", "PAP", articles=["a-BNS"]), 0),
        (told(2, "2024-04-12", "PAP", status="planned"), 0),
        (told(2, "2024-04-12", "PAP", visit_type="summit"), 0),
        (told(2, "2024-04-12", "PAP", visitor="Andrzej Duda"), 0),
        (told(2, "2024-04-12", "PAP", count=2), 0),
        (told(2, "2024-04-12", "PAP", review="rejected"), 0),
        (told(2, "2024-04-12", "PAP", decided="left apart, because its article tells it beside 14 April 2024 (v-1)"), 0),
    ],
)  # fmt: skip
def test_which_trips_may_be_one(other, number):
    assert len(found([BNS, other])) == number


def test_one_wire_text_is_one_source_and_knows_its_dates():
    archive = snapshot([BNS, PAP], articles=[(f"a-{name}", name, "2024-04-15") for name in ("BNS", "LETA", "PAP")])
    archive.articles["family"] = ["f", "g", "f"]
    assert "perhaps_one" not in set(checks(archive)["kind"])


def test_what_a_person_has_split_is_not_asked_again():
    rows = [Visit(visit_id="v-1", article_id="a"), Visit(visit_id="v-2", article_id="b")]
    decisions = [replace(split(rows[:1], rows[1:], who="A"), decision_id=1)]
    archive = snapshot([BNS, PAP], rows=rows, decisions=decisions)
    assert "perhaps_one" in set(checks(archive)["kind"])
    from archive.gathering import log_table

    assert "perhaps_one" not in set(checks(replace(archive, decisions=log_table(decisions)))["kind"])


def test_many_are_no_slip_and_few_are_one_finding():
    some = [told(n, f"2024-04-{n:02}", f"S{n}") for n in (10, 13, 16)]
    (one,) = found(some)
    assert len(one["event_ids"]) == 3 and one["sentence"].endswith("One trip or several?")
    assert found([told(n, f"2024-04-{n:02}", f"S{n}") for n in range(10, 30, 3)]) == []


@pytest.mark.parametrize(
    ("other", "number"),
    [
        (paper(2, "2024-08-24", "PAP"), 1),
        (paper(2, "2023-08-22", "PAP"), 1),
        (paper(2, "2024-08-24", "PAP", "Tourism Agreement"), 1),
        (paper(2, "2024-08-24", "PAP", "Agreement on Water"), 0),
        (paper(2, "2024-08-24", "PAP", parties=["Georgia", "Azerbaijan"]), 0),
        (paper(2, "2024-08-24", "UzA"), 0),
        (paper(2, "2024-08-24", "PAP", status="planned"), 0),
    ],
)
def test_which_papers_may_be_one(other, number):
    assert len(found([], [paper(1, "2024-08-22", "UzA"), other])) == number


def test_papers_of_every_meeting_are_not_asked_about():
    pair = [paper(n, f"2024-08-2{n}", f"S{n}", "Joint Statement on Water", document_type="statement") for n in (1, 4)]
    assert found([], pair) == []


def test_the_merge_says_what_it_left_apart_in_the_words_that_are_looked_for():
    about = {"visitor": "Sadyr Japarov", "visitor_title": "President", "visitor_iso3": "KGZ", "host_iso3": "KAZ", "status": "completed"}  # fmt: skip
    about |= {"visitor_country": "Kyrgyzstan", "host_country": "Kazakhstan", "direction": "KGZ→KAZ", "count": 1}
    dates = ["2024-05-04", "2024-05-20", "2024-05"]
    rows = [
        Visit(visit_id=f"v-{n}", article_id=f"a{n}", date_start=d, date_edtf=d, **about) for n, d in enumerate(dates)
    ]
    archive = snapshot(articles=[(f"a{n}", f"S{n}", "2024-06-01") for n in range(3)])
    articles = archive.articles.assign(family=archive.articles["article_id"])
    events = visit_events(reviewed(to_table(rows, Visit), [], "visits"), articles)
    assert [bool(left_apart(decided)) for decided in events["decided"].fillna("")].count(True) == 1
