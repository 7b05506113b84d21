"""Which rows of quotations are one utterance, and what the event says of them."""

import pandas as pd
import pytest

from archive.merge.quotes import QuoteMerger, quote_events
from archive.schema import QuoteEvent, Review, columns
from extraction.schema import Quote
from extraction.tables import to_table
from tests.archive.merge.rows_of_news import articles, parts

DAYS = articles(
    ("a", "2024-08-22", "Trend"),
    ("b", "2024-08-23", "Report"),
    ("c", "2024-08-24", "APA"),
    ("d", "2025-08-27", "Azertac"),
    ("u", None, "Gazeta"),
    ("w1", "2024-08-22", "Trend", "wire"),
    ("w2", "2024-09-30", "Kun", "wire"),
)
A, M = "Ilham Aliyev", "Shavkat Mirziyoyev"
SEA = "We look at it across one sea, not across a map"
WAGONS = "So when people ask me about the corridor, I tell them to count wagons"
PAPERS = "Every paper on this table has a name, a deadline and a person who answers for it"
TRADE = "Our trade grew by 12 per cent in the first half of this year"
THANKS = "Thank you very much"


def quotes(*lines):
    """("a", "Ilham Aliyev", "We are brothers", {...}): article, speaker, words, the rest. Row ids are r0, r1, …"""
    records, decided = [], []
    for number, (article, speaker, text, *more) in enumerate(lines):
        rest = more[0] if more else {}
        decided.append({name: rest[name] for name in ("review", "edited") if name in rest})
        told = {name: value for name, value in rest.items() if name not in decided[-1]}
        about = {"quote_id": f"r{number}", "article_id": article, "speaker": speaker, "text": text, "kind": "direct"}
        records.append(Quote(**about | {"confidence": 0.9} | told))
    return pd.concat([to_table(records, Quote), to_table([Review(**one) for one in decided], Review)], axis=1)


def told(*rows, **rules):
    return quote_events(quotes(*rows), DAYS, **rules)


CASES = {
    "printed again": [[("a", A, SEA), ("b", A, SEA)], {"r0 r1"}],
    "printed again a year later": [[("a", A, SEA), ("d", A, SEA)], {"r0 r1"}],
    "marks and capitals": [[("a", A, SEA), ("b", A, "we look at it “across one sea”; not across a map.")], {"r0 r1"}],
    "a word changed": [[("a", A, SEA), ("b", A, SEA.replace("look at", "view"))], {"r0 r1"}],
    "two words changed": [
        [("a", A, PAPERS), ("b", A, PAPERS.replace("paper", "document").replace("person", "minister"))],
        {"r0 r1"},
    ],
    "the opposite": [[("a", A, SEA), ("b", A, SEA.replace("We look", "We do not look"))], {"r0", "r1"}],
    "the 22nd and the 22": [
        [("a", A, "We meet on the 22nd of May in their capital"), ("b", A, "We meet on the 22 of May in their capital")],
        {"r0 r1"},
    ],
    "other words": [[("a", A, SEA), ("b", A, WAGONS)], {"r0", "r1"}],
    "other numbers": [[("a", A, TRADE), ("b", A, TRADE.replace("12", "15"))], {"r0", "r1"}],
    "part of it": [[("a", A, f"{SEA}. {WAGONS}"), ("d", A, WAGONS)], {"r0 r1"}],
    "two parts and the whole": [[("a", A, SEA), ("b", A, WAGONS), ("c", A, f"{SEA}. {WAGONS}")], {"r0 r1 r2"}],
    "two parts without the whole": [[("a", A, SEA), ("b", A, WAGONS)], {"r0", "r1"}],
    "two excerpts share a sentence": [[("a", A, f"{SEA}. {WAGONS}"), ("b", A, f"{WAGONS}. {PAPERS}")], {"r0 r1"}],
    "the same sentence in next year's speech": [[("a", A, f"{SEA}. {WAGONS}"), ("d", A, f"{WAGONS}. {PAPERS}")], {"r0", "r1"}],
    "a fragment of the day": [[("a", A, SEA), ("b", A, "not across a map")], {"r0 r1"}],
    "a fragment of the year after": [[("a", A, SEA), ("d", A, "not across a map")], {"r0", "r1"}],
    "a stock phrase on one day": [[("a", A, THANKS), ("b", A, THANKS)], {"r0 r1"}],
    "a stock phrase in another year": [[("a", A, THANKS), ("d", A, THANKS)], {"r0", "r1"}],
    "a stock phrase chains no two speeches": [
        [("a", A, f"{SEA}. {THANKS}"), ("d", A, f"{WAGONS}. {THANKS}"), ("b", A, THANKS)],
        {"r0 r2", "r1"},
    ],
    "a name with an initial": [[("a", A, SEA), ("b", "I. Aliyev", SEA)], {"r0 r1"}],
    "a surname": [[("a", A, SEA), ("b", "Aliyev", SEA)], {"r0 r1"}],
    "a name in Azerbaijani": [[("a", A, SEA), ("b", "İlham Əliyev", SEA)], {"r0 r1"}],
    "a name in Uzbek": [[("a", M, SEA), ("b", "Shavkat Mirziyoev", SEA)], {"r0 r1"}],
    "an office of one country": [
        [("a", A, SEA, {"speaker_country": "Azerbaijan"}), ("b", "President of Azerbaijan", SEA, {"speaker_country": "Azerbaijan"})],
        {"r0 r1"},
    ],
    "an office of another country": [
        [("a", A, SEA, {"speaker_country": "Azerbaijan"}), ("b", "President of Georgia", SEA, {"speaker_country": "Georgia"})],
        {"r0", "r1"},
    ],
    "a name spelt by ear": [[("a", "Hulusi Şahin", SEA), ("d", "Shahin", SEA)], {"r0 r1"}],
    "an office without a country": [[("a", A, SEA), ("d", "the president", SEA)], {"r0 r1"}],
    "nobody named a year later": [[("a", A, SEA), ("d", None, SEA)], {"r0 r1"}],
    "nobody named": [[("a", A, SEA), ("b", None, SEA)], {"r0 r1"}],
    "two speakers": [[("a", A, SEA), ("b", M, SEA)], {"r0", "r1"}],
    "two speakers of many words on one day": [[("a", A, f"{SEA}. {WAGONS}"), ("b", M, f"{SEA}. {WAGONS}")], {"r0 r1"}],
    "two speakers in one wire text": [[("w1", A, SEA), ("w2", M, SEA)], {"r0 r1"}],
    "no day known": [[("a", A, SEA), ("u", A, SEA)], {"r0 r1"}],
    "a rejected row": [[("a", A, SEA), ("b", A, SEA, {"review": "rejected"})], {"r0", "r1"}],
    "no words": [[("a", A, None), ("d", A, "")], {"r0", "r1"}],
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES)
def test_which_rows_are_one(rows, expected):
    assert parts(told(*rows)) == expected
    assert parts(told(*rows).iloc[::-1]) == expected


def test_people_put_together_and_apart():
    rows = [("a", A, SEA), ("b", A, SEA), ("c", A, WAGONS)]
    assert parts(told(*rows, together=[{"r0", "r2"}])) == {"r0 r1 r2"}
    assert parts(told(*rows, apart=[({"r0"}, {"r1"})])) == {"r0", "r1", "r2"}


def test_what_an_event_says():
    event = told(
        ("b", "Aliyev", WAGONS, {"complete": False, "cue": "said"}),
        ("a", A, f"{SEA}. {WAGONS}", {"venue": "interview", "complete": True, "cue": "said", "kind": "direct"}),
    ).iloc[0]
    assert (event["speaker"], event["venue"], event["cue"], event["complete"]) == (A, "interview", "said", True)
    assert (event["text"], event["variants"]) == (f"{SEA}. {WAGONS}", [WAGONS])
    assert (event["n_articles"], event["n_sources"], event["first_told"]) == (2, 2, "2024-08-22")
    assert event["readings"] == ["speaker: Ilham Aliyev (r1)", "speaker: Aliyev (r0)"]
    assert event["contradicted"] == []


def test_two_names_for_the_speaker_are_a_contradiction():
    assert told(("a", A, f"{SEA}. {WAGONS}"), ("b", M, f"{SEA}. {WAGONS}")).iloc[0]["contradicted"] == ["speaker"]
    assert told(("w1", A, SEA), ("w2", M, SEA)).iloc[0]["contradicted"] == []


def test_words_set_by_a_person_are_the_events():
    event = told(("a", A, "We look at it across a sea, not a map", {"edited": ["text"]}), ("b", A, SEA)).iloc[0]
    assert event["text"] == "We look at it across a sea, not a map"


def test_an_empty_table_has_the_columns():
    assert list(told().columns) == [column.name for column in columns(QuoteEvent)]


@pytest.mark.parametrize(
    "changed", [{"text": WAGONS}, {"speaker": M}, {"review": "rejected"}, {"text": SEA + " at all"}]
)
def test_merging_again_is_as_merging_anew(changed):
    before = quotes(("a", A, SEA), ("b", A, SEA), ("c", A, WAGONS), ("d", A, f"{SEA}. {WAGONS}"))
    after = before.copy()
    for column, value in changed.items():
        after.loc[1, column] = value
    merger = QuoteMerger()
    merger.events(before, DAYS)
    pd.testing.assert_frame_equal(merger.events(after, DAYS), quote_events(after, DAYS))
    pd.testing.assert_frame_equal(merger.events(before, DAYS), quote_events(before, DAYS))
    pd.testing.assert_frame_equal(merger.events(after[1:], DAYS), quote_events(after[1:], DAYS))


def test_a_phrase_that_hundreds_use_does_not_hide_who_says_the_same():
    common = "I am glad to say that relations between our countries are developing in"
    rows = [("a", A, f"{common} {' '.join(f'field{number}{i}' for i in 'abcdef')}") for number in range(150)]
    again = [("b", A, text) for _, _, text in rows[::10]]
    together = [ids for ids in told(*rows, *again)["row_ids"] if len(ids) > 1]
    assert sorted(map(sorted, together)) == sorted(sorted([f"r{10 * i}", f"r{150 + i}"]) for i in range(15))
