"""What a reviewer should look at first."""

from dataclasses import replace

import pytest

from archive import decisions as made
from archive.queue import queue
from extraction.schema import Quote, Visit
from tests.archive.snapshots import snapshot, visit

SURE = Visit(visit_id="v-1", article_id="a", visitor="Ilham Aliyev", host_country="Uzbekistan", date_start="2024-08-22", confidence=0.93)  # fmt: skip
EVENT = visit(1, "Ilham Aliyev", "AZE→UZB", "2024-08-22")


def first(row, event=None, **options):
    return queue(snapshot([event] if event else [], rows=[row], **options)).iloc[0]


@pytest.mark.parametrize(
    ("row", "event", "reason"),
    [
        (SURE, EVENT, "nothing speaks against it; nobody has confirmed it yet"),
        (SURE, None, "nothing speaks against it; nobody has confirmed it yet"),
        (replace(SURE, date_alternatives=["2023-08", "2022"]), EVENT, "the date has 3 readings: 22 August 2024, August 2023 and 2022"),
        (replace(SURE, date_alternatives=["2023-08"]), replace(EVENT, decided="UzA gives the day"), "the date has other readings (August 2023); UzA gives the day"),
        (SURE, replace(EVENT, decided="left apart, because it can be one of several trips: 4 May 2024 (v-7), 20 May 2024 (v-8)"), "left apart, because it can be one of several trips: 4 May 2024 (v-7), 20 May 2024 (v-8)"),
        (replace(SURE, date_alternatives=["2023-08"]), replace(EVENT, decided="left apart, because its article tells it beside 4 May 2024 (v-7)"), "the date has 2 readings: 22 August 2024 and August 2023; left apart, because its article tells it beside 4 May 2024 (v-7)"),
        (replace(SURE, date_start=None), None, "no date"),
        (replace(SURE, confidence=0.4), None, "low confidence (0.40)"),
        (replace(SURE, confidence=0.7), None, "confidence 0.70"),
        (SURE, replace(EVENT, n_sources=1), "only one source tells it"),
        (SURE, replace(EVENT, contradicted=["date_start", "date_end", "visit_type"]), "independent sources contradict each other on the date and visit type"),
        (replace(SURE, count=5), EVENT, "a claimed number of visits (5)"),
    ],
)  # fmt: skip
def test_the_reason_in_words(row, event, reason):
    assert first(row, event)["reason"] == reason


def test_several_reasons_stand_by_weight_and_add_up():
    line = first(replace(SURE, date_start=None, confidence=0.4), replace(EVENT, n_sources=1))
    assert line["reason"] == "no date; low confidence (0.40); only one source tells it"
    assert line["doubt"] == pytest.approx(0.4 + 0.36 + 0.1)
    assert (line["table"], line["row_id"], line["article_id"], line["event_id"]) == ("visits", "v-1", "a", "ev-1")
    assert line["what"] == "the visit of Ilham Aliyev to Uzbekistan (no date)"


def test_quotes():
    found = queue(
        snapshot(quotes=[Quote(quote_id="q-1", text="x", complete=False), Quote(quote_id="q-2", speaker="A")])
    )
    assert found["row_id"].tolist() == ["q-1", "q-2"]
    assert found["reason"][0] == "nobody is named as the speaker; the article leaves the quotation open"


def test_only_open_rows_the_most_doubtful_first():
    rows = [replace(SURE, visit_id=f"v-{n}", confidence=n / 10) for n in (9, 1, 5, 3, 2)]
    decisions = [
        made.accept(rows[4], who="A"),
        made.reject(rows[3], who="A"),
        made.edit(rows[2], "place", "x", who="A"),
    ]
    decisions = [replace(one, decision_id=n) for n, one in enumerate(decisions, 1)]
    assert queue(snapshot(rows=rows, decisions=decisions))["row_id"].tolist() == ["v-1", "v-5", "v-9"]


def test_kept_rows_are_looked_at_again():
    # Reopened after a newer extraction no longer found it.
    archive = snapshot(rows=[SURE])
    archive.visits["origin"] = "kept"
    assert queue(archive)["reason"][0] == "a newer extraction does not find it any more"


def test_an_empty_archive_has_an_empty_queue():
    found = queue(snapshot())
    assert len(found) == 0 and list(found.dtypes) == list(queue(snapshot(rows=[SURE])).dtypes)


def test_what_the_archive_left_apart_is_really_doubted():
    apart = replace(EVENT, decided="left apart, because it can be one of several trips: 4 May 2024 (v-7)")
    assert first(SURE, apart)["doubt"] >= 0.4 > first(SURE, replace(EVENT, n_sources=1))["doubt"]
