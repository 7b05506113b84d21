"""The matching rules on rows of our own, the floors on a lowered figure, and the pinned figures on the real gold."""

import copy
import json
from pathlib import Path

import pytest

from benchmarks.accuracy import FIGURES, FLOORS, GOLD, digest, fallen, measure, run
from benchmarks.engagements import predictions
from benchmarks.matching import DOCUMENTS, QUOTES, VISITS, gold_spans, pairs, same_name
from benchmarks.scorers import load
from benchmarks.tally import Tally, calibration, tally

SCORER = Path(__file__).parents[3] / "shared" / "evaluation" / "score_engagements.py"
TRIP = {"visitor": "Ilham Aliyev", "visitor_country": "Azerbaijan", "host_country": "Uzbekistan", "status": "completed"}
GOLD_TRIP = TRIP | {
    "start": "2024-08-22",
    "type": "state",
    "place": "Tashkent",
    "count": 1,
    "evidence": "a state visit",
}
FOUND_TRIP = TRIP | {
    "date_start": "2024-08-22",
    "visit_type": "state",
    "place": "Tashkent",
    "count": 1,
    "confidence": 0.9,
}
ARTICLE = "TASHKENT, August 22, 2024. President of Azerbaijan Ilham Aliyev arrived in Uzbekistan on a state visit on Thursday."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tokayev", "Kassym-Jomart Tokayev", True),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", True),
        ("Shavkat Mirziyoyev", "Shavkat Mirziyoev", True),
        ("Ilham Aliyev", "Shavkat Mirziyoyev", False),
        ("Ilham Aliyev", None, False),
        ("Ilham Aliyev", "", False),
        (None, None, True),
    ],
)
def test_names(one, other, same):
    assert same_name(one, other) is same and same_name(other, one) is same


@pytest.mark.parametrize(
    ("gold", "found", "pair", "strict"),
    [
        ({}, {}, True, True),
        ({}, {"host_country": "Georgia"}, False, None),
        ({}, {"visitor_country": None}, False, None),
        ({}, {"count": 5}, False, None),
        ({"count_text": "several"}, {"count": 5}, True, True),
        ({}, {"date_start": "2024-08"}, True, False),
        ({"alternatives": ["2024-08"]}, {"date_start": "2024-08"}, True, True),
        ({"start": None}, {"date_start": ""}, True, True),
        ({}, {"visitor": "Ali Asadov"}, True, False),
        ({}, {"status": "planned"}, True, False),
        ({"status_alternatives": ["planned"]}, {"status": "planned"}, True, True),
        ({}, {"visit_type": "working"}, True, True),
    ],
)
def test_visits(gold, found, pair, strict):
    gold, found = GOLD_TRIP | gold, FOUND_TRIP | found
    assert bool(VISITS.likeness(gold, found)) is pair
    assert strict is None or VISITS.strict(gold, found) is strict


@pytest.mark.parametrize(
    ("gold", "found", "pair"),
    [
        ({"title": "Treaty on Allied Relations"}, {"title": "the “Treaty on Allied Relations”"}, True),
        ({"title": "Treaty on Allied Relations"}, {"title": "Treaty on Allied Relation"}, True),
        ({"title": "Treaty on Allied Relations"}, {"title": "Agreement on Tourism"}, False),
        ({"title": "Treaty on Allied Relations"}, {"title": None, "count": 1}, False),
        ({"title": None, "count": 18}, {"title": None, "count": 18}, True),
        ({"title": None, "count": 18}, {"title": None, "count": 8}, False),
        ({"title": None, "count": 18}, {"title": "Treaty on Allied Relations"}, False),
        ({"title": None, "title_alternatives": ["two papers on water"]}, {"title": "two papers on water"}, True),
    ],
)
def test_documents(gold, found, pair):
    assert bool(DOCUMENTS.likeness(gold, found)) is pair


@pytest.mark.parametrize(
    ("field", "value"), [("document_type", "protocol"), ("status", "planned"), ("date_start", "2024")]
)
def test_a_document_is_strictly_right_only_with_type_status_and_date(field, value):
    gold = {"title": "Treaty", "type": "treaty", "status": "signed", "date": "2024-08-22"}
    found = {"title": "Treaty", "document_type": "treaty", "status": "signed", "date_start": "2024-08-22"}
    assert DOCUMENTS.strict(gold, found) and not DOCUMENTS.strict(gold, found | {field: value})


@pytest.mark.parametrize(
    ("span", "pair", "exact"), [((0, 100), True, True), ((0, 55), True, False), ((0, 45), False, False)]
)
def test_quotes_overlap_by_half(span, pair, exact):
    gold, found = {"spans": [(0, 100)], "speaker": "Aliyev"}, {"spans": [span], "speaker": "Ilham Aliyev"}
    assert bool(QUOTES.likeness(gold, found)) is pair and QUOTES.fields["exact span"](gold, found) is exact
    assert QUOTES.strict(gold, found) and not QUOTES.strict(gold, found | {"speaker": None})


def test_a_gold_quote_is_found_by_its_first_and_last_words_over_marks_and_lines():
    text = "“We are\nbrothers,” he said. “This will\n“not change.”"
    assert gold_spans({"first": "We are brothers", "last": "will not change"}, text) == [(1, text.index("change") + 6)]
    assert gold_spans({"first": "We are sisters", "last": "will not change"}, text) == []
    either = {"first": "We are", "first_alternatives": ["This will"], "last": "not change"}
    assert [start for start, _ in gold_spans(either, text)] == [1, text.index("This")]


def test_each_row_is_used_once_and_the_better_pair_wins():
    golds = [GOLD_TRIP | {"start": "2023"}, GOLD_TRIP]
    assert list(pairs(golds, [FOUND_TRIP], VISITS.likeness)) == [(1, 0)]
    assert sorted(pairs(golds, [FOUND_TRIP, FOUND_TRIP], VISITS.likeness)) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(("spare", "found"), [([], 2), ([GOLD_TRIP | {"host_country": "Georgia"}], 1)])
def test_a_row_like_a_borderline_one_is_excused(spare, found):
    one = Tally()
    one.add(VISITS, [GOLD_TRIP], [FOUND_TRIP, FOUND_TRIP | {"host_country": "Georgia"}], spare)
    assert (one.found, one.matched, len(one.sure)) == (found, 1, found)
    assert one.fields["place"] == (1, 1) and "count" not in one.fields


def test_direct_quotes_are_counted_apart():
    text = "“It is good,” he said. He said that it was late."
    gold = {
        "quotes": [
            {"speaker": "Rau", "kind": "direct", "first": "It is good", "last": "It is good"},
            {"speaker": "Rau", "kind": "indirect", "first": "it was late", "last": "it was late"},
        ]
    }
    found = {"quotes": [{"speaker": "Rau", "kind": "direct", "char_start": 36, "char_end": 47, "confidence": 0.5}]}
    tallies = tally([(text, gold, found)])
    assert (tallies["quotes"].gold, tallies["quotes"].matched, tallies["quotes"].fields["kind"]) == (2, 1, (0, 1))
    assert (tallies["direct quotes"].gold, tallies["direct quotes"].found) == (1, 0)


def test_bands_of_confidence():
    sure = [(0.3, False), (0.5, True), (0.55, False), (0.9, True), (1.0, True), (None, True)]
    assert calibration(sure) == [
        {"from": 0.0, "to": 0.5, "rows": 1, "stated": 0.3, "right": 0.0},
        {"from": 0.5, "to": 0.6, "rows": 2, "stated": 0.525, "right": 0.5},
        {"from": 0.9, "to": 1.0, "rows": 2, "stated": 0.95, "right": 1.0},
    ]


@pytest.fixture
def small(tmp_path):
    """A folder of gold with one article."""
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    gold = {"published": "2024-08-22", "visits": [GOLD_TRIP | {"status": "ongoing", "place": None}]}
    (tmp_path / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def test_the_command_ends_with_1_where_a_figure_fell_or_the_gold_changed(small, tmp_path_factory, capsys):
    floors = tmp_path_factory.mktemp("floors") / "floors.json"
    command = ["--gold", str(small), "--floors", str(floors)]
    assert run(["--gold", str(small), "--pin", str(floors)]) == 0 and run(command) == 0
    pinned = json.loads(floors.read_text(encoding="utf-8"))
    pinned["floors"]["visits"]["f1"] = 1.1
    floors.write_text(json.dumps(pinned), encoding="utf-8")
    assert run(command) == 1 and "visits: f1 fell to 1.000; its floor is 1.100." in capsys.readouterr().out
    assert run(["--gold", str(small), "--pin", str(floors)]) == 0
    (small / "one.txt").write_text(ARTICLE + " ", encoding="utf-8")
    assert run(command) == 1 and "The gold has changed" in capsys.readouterr().out


def test_without_gold_there_is_nothing_to_measure(tmp_path, capsys):
    assert run(["--gold", str(tmp_path)]) == 2 and "Nothing to measure" in capsys.readouterr().out


def test_the_digest_knows_names_and_contents_but_not_line_ends(small):
    before = digest(small)
    (small / "one.txt").write_bytes(ARTICLE.replace(". ", ".\n").encode())
    changed = digest(small)
    (small / "one.txt").write_bytes(ARTICLE.replace(". ", ".\r\n").encode())
    assert before != changed == digest(small)


@pytest.fixture(scope="module")
def found():
    return predictions(GOLD)


@pytest.fixture(scope="module")
def figures(found):
    return measure(GOLD, found)


def test_no_pinned_figure_has_fallen(figures):
    assert list(fallen(figures, json.loads(FLOORS.read_text(encoding="utf-8")))) == []


def test_a_lowered_figure_is_told(figures):
    pinned, lower = json.loads(FLOORS.read_text(encoding="utf-8")), copy.deepcopy(figures)
    lower["tables"]["documents"]["fields"]["date"]["share"] = 0.1
    (sentence,) = fallen(lower, pinned)
    assert sentence.startswith("documents: date fell to 0.100")


def test_the_published_figures_do_not_promise_more_than_is_measured(figures):
    published = json.loads(FIGURES.read_text(encoding="utf-8"))
    assert published["gold"] == figures["gold"]
    for table, row in published["tables"].items():
        for name in ("f1", "strict"):
            assert row[name] <= figures["tables"][table][name] + 0.02, f"{table} {name}: run --json on figures.json"


def test_the_shared_scorer_says_the_same(found, figures):
    if not SCORER.exists():
        pytest.skip("needs ../shared/evaluation, which stands beside the project on the developers' machines")
    report, _ = load(SCORER).score(GOLD, found, GOLD)
    names = {"start date": "start", "end date": "end", "exact span": "exact"}
    for table, row in figures["tables"].items():
        other = report[table]
        assert (row["gold"], row["found"]) == (other["gold"], other["predicted"])
        assert (row["precision"], row["recall"], row["f1"], row["strict"]) == (
            other["P"], other["R"], other["F1"], other["strict F1"])  # fmt: skip
        for name, one in row["fields"].items():
            share, asked = other[names.get(name, name)].split(" of ")
            assert one["of"] == int(asked) and abs(one["share"] - float(share)) <= 0.006, (table, name)
