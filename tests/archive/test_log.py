"""The audit log in words."""

from dataclasses import replace

import pytest

from archive import decisions as made
from archive.log import log
from extraction.schema import Document, Quote, Visit

TRIP = Visit(visit_id="v-1", article_id="a", visitor="Ilham Aliyev", visitor_country="Azerbaijan", visitor_iso3="AZE", host_country="Uzbekistan", host_iso3="UZB", direction="AZE→UZB", date_start="2024-08", date_edtf="2024-08")  # fmt: skip
TWIN = replace(TRIP, visit_id="v-2")
PAPER = Document(document_id="d-1", title="Treaty on Allied Relations", date_start="2024", date_edtf="2024")
WORDS = Quote(quote_id="q-1", speaker="Ilham Aliyev", text="We agree.")
VISIT = "the visit of Ilham Aliyev to Uzbekistan (August 2024)"


def logged(*decisions):
    return [replace(one, decision_id=number) for number, one in enumerate(decisions, 1)]


def line(*decisions):
    last = log(logged(*decisions)).iloc[-1]
    return last["what"], *(None if last[[name]].isna().any() else last[name] for name in ("before", "after"))


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (made.accept(TRIP, who="A"), (f"accepted {VISIT}", "open", "accepted")),
        (made.reject([TRIP, TWIN], who="A"), (f"rejected {VISIT} in 2 rows", "open", "rejected")),
        (made.edit(TRIP, "status", "planned", who="A"), (f"set the status of {VISIT} to planned", None, "planned")),
        (made.edit(TRIP, "host_iso3", "GEO", who="A"), (f"set the host iso3 of {VISIT} to GEO", "UZB", "GEO")),
        (made.edit(TRIP, "date_start", "", who="A"), (f"emptied the date start of {VISIT}", "2024-08", None)),
        (made.note(TRIP, "see  UzA", who="A"), (f"noted on {VISIT}: see UzA", None, "see UzA")),
        (made.note(TRIP, "", who="A"), (f"took the note off {VISIT}", None, None)),
        (made.merge([TRIP, TWIN], who="A"), (f"said that {VISIT} in 2 rows are one event", None, None)),
        (made.split(TRIP, TWIN, who="A"), (f"said that {VISIT} is not the same event as {VISIT}", None, None)),
        (made.accept(PAPER, who="A"), ("accepted the “Treaty on Allied Relations” (2024)", "open", "accepted")),
        (made.accept(WORDS, who="A"), ("accepted the words of Ilham Aliyev “We agree.”", "open", "accepted")),
        (made.add("quotes", {"text": "No."}, who="A"), ("added the words of an unnamed speaker “No.” by hand", None, "in the archive")),
    ],
)  # fmt: skip
def test_each_decision_is_a_sentence(decision, told):
    assert line(decision) == told


def test_what_stood_before_is_what_the_log_says_not_what_the_page_showed():
    at_once = [made.edit(TRIP, "place", "Khiva", who="Anna"), made.edit(TRIP, "place", "Bukhara", who="Ben")]
    assert line(*at_once)[1:] == ("Khiva", "Bukhara")


def test_undo_and_redo_in_words():
    told = logged(made.edit(TRIP, "place", "Khiva", who="A"))
    told = logged(*told, made.undo(told[0], who="B"))
    assert line(*told) == (f"took back: set the place of {VISIT} to Khiva", "Khiva", None)
    told = logged(*told, made.undo(told[1], who="A"))
    assert line(*told) == (f"did again: set the place of {VISIT} to Khiva", None, "Khiva")
    assert log(told)["undone"].tolist() == [False, True, False]
    assert log(told)["who"].tolist() == ["A", "B", "A"]


def test_an_undo_of_something_else():
    lost = replace(made.undo(logged(made.accept(TRIP, who="A"))[0], who="A"), undoes=99)
    assert line(lost)[0] == "took back a decision that is not in this log"


def test_an_empty_log_has_its_columns():
    assert list(log([]).columns) == ["decision_id", "when", "who", "what", "table", "row", "before", "after", "undone"]
    assert list(log([]).dtypes) == list(log(logged(made.accept(TRIP, who="A"))).dtypes)


def test_many_rows_are_named_in_part():
    rows = [replace(TRIP, visit_id=f"v-{year}", date_start=str(year), date_edtf=None) for year in range(2000, 2010)]
    what = line(made.accept(rows, who="A"))[0]
    assert what.endswith("(2002) and 7 more") and len(what) < 250
