"""Which rows of visits are one trip."""

import pytest

from archive.merge import visit_events
from tests.archive.merge.rows_of_news import articles, parts, visits

A, M = "Ilham Aliyev", "Shavkat Mirziyoyev"
TO_UZB, TO_AZE = "AZE→UZB", "UZB→AZE"
DAYS = articles(
    ("a", "2024-08-22", "Trend"),
    ("b", "2024-08-23", "Report"),
    ("c", "2024-08-24", "APA"),
    ("d", "2025-08-27", "Azertac"),
    ("e", "2024-08-15", "UzA"),
    ("f", "2023-03-18", "Gazeta"),
    ("g", None, "Kun"),
    ("w1", "2024-08-23", "Trend", "wire"),
    ("w2", "2024-08-24", "Kun", "wire"),
)
STATE, WORKING, SUMMIT = ({"visit_type": kind} for kind in ("state", "working", "summit"))

PRESIDENT, NAMED = {"visitor_title": "President"}, {"evidence": "President Ilham Aliyev arrived."}
# Several sources name each president as a visitor from home.
HOME_OF_BOTH = [
    ("a", A, TO_UZB, "2024-08-22", PRESIDENT | NAMED),
    ("b", A, TO_UZB, "2020-02-01", NAMED),
    ("c", A, TO_UZB, "2021-02-01", NAMED),
    ("e", M, TO_AZE, "2023-05-01", {"evidence": "Shavkat Mirziyoyev arrived."}),
]


def told(*rows):
    return parts(visit_events(visits(*rows), DAYS))


CASES = {
    # one date within the other
    "day and month": [[("a", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2024-08")], {"r0 r1"}],
    "day and year": [[("a", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2024")], {"r0 r1"}],
    "day and season": [[("a", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2024-22")], {"r0 r1"}],
    "day and half a year": [[("a", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2024-07/2024-12")], {"r0 r1"}],
    "range and its second day": [
        [("a", A, TO_UZB, "2024-08-22/2024-08-23"), ("b", A, TO_UZB, "2024-08-23")],
        {"r0 r1"},
    ],
    "next week": [
        [("e", A, TO_UZB, "2024-08-19/2024-08-25", {"status": "planned"}), ("b", A, TO_UZB, "2024-08-22")],
        {"r0 r1"},
    ],
    # days that differ
    "arrival and talks": [[("a", A, TO_UZB, "2024-08-21"), ("b", A, TO_UZB, "2024-08-22")], {"r0 r1"}],
    "one report a day": [
        [("a", A, TO_UZB, "2024-08-22"), ("b", A, TO_UZB, "2024-08-23"), ("c", A, TO_UZB, "2024-08-24")],
        {"r0 r1 r2"},
    ],
    "two days apart, all else agrees": [
        [("a", A, TO_UZB, "2024-08-22", STATE), ("c", A, TO_UZB, "2024-08-24", STATE)],
        {"r0 r1"},
    ],
    "three days apart": [[("a", A, TO_UZB, "2024-08-22"), ("c", A, TO_UZB, "2024-08-25")], {"r0", "r1"}],
    "a week apart": [[("a", A, TO_UZB, "2024-08-16", STATE), ("c", A, TO_UZB, "2024-08-23", STATE)], {"r0", "r1"}],
    "a stray day between two trips": [
        [
            ("a", A, TO_UZB, "2024-08-19/2024-08-20"),
            ("b", A, TO_UZB, "2024-08-24/2024-08-25"),
            ("c", A, TO_UZB, "2024-08-21"),
        ],
        {"r0 r2", "r1"},
    ],
    "a month chains no two trips": [
        [("a", A, TO_UZB, "2024-08-02"), ("b", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2024-08")],
        {"r0", "r1", "r2"},
    ],
    "of two trips in a year the state visit": [
        [
            ("a", A, TO_UZB, "2024-04-02", WORKING),
            ("b", A, TO_UZB, "2024-08-22", STATE),
            ("d", A, TO_UZB, "2024", STATE),
        ],
        {"r0", "r1 r2"},
    ],
    "of two trips in a year the one to Khiva": [
        [
            ("a", A, TO_UZB, "2024-04-02", {"place": "Tashkent"}),
            ("b", A, TO_UZB, "2024-08-22", {"place": "Khiva"}),
            ("d", A, TO_UZB, "2024", {"place": "Khiva"}),
        ],
        {"r0", "r1 r2"},
    ],
    "over the end of a month": [[("a", A, TO_UZB, "2024-05-31/2024-06-01"), ("d", A, TO_UZB, "2024-05")], {"r0 r1"}],
    "two months of one year": [[("a", A, TO_UZB, "2024-04"), ("b", A, TO_UZB, "2024-08")], {"r0", "r1"}],
    "the same month": [[("c", A, TO_UZB, "2024-08"), ("d", A, TO_UZB, "2024-08")], {"r0 r1"}],
    "a month of many sources and a stray one": [
        [
            *((x, A, TO_UZB, "2024-08-22", STATE) for x in "abcd"),
            ("e", A, TO_UZB, "2024-08-02", STATE),
            ("g", A, TO_UZB, "2024-08"),
        ],
        {"r0 r1 r2 r3 r5", "r4"},
    ],
    "rows that can be of the same two trips": [
        [
            ("a", A, TO_UZB, "2024-08-02"),
            ("b", A, TO_UZB, "2024-08-22"),
            ("d", A, TO_UZB, "2024-08"),
            ("g", A, TO_UZB, "2024-08"),
        ],
        {"r0", "r1", "r2 r3"},
    ],
    "in the winter of 2024": [[("a", A, TO_UZB, "2024-01-22"), ("d", A, TO_UZB, "2024-24")], {"r0 r1"}],
    # two rows of one article
    "told apart, and a third": [
        [("a", A, TO_UZB, "2024-08-22"), ("a", A, TO_UZB, "2024-08"), ("d", A, TO_UZB, "2024-08")],
        {"r0 r2", "r1"},
    ],
    "told apart by the article": [[("a", A, TO_UZB, "2024-08-22"), ("a", A, TO_UZB, "2024-08")], {"r0", "r1"}],
    # readings
    "last August": [
        [
            ("d", A, TO_UZB, "2025-08", {"date_alternatives": ["2024-08"], "date_text": "Last August"}),
            ("b", A, TO_UZB, "2024-08-22/2024-08-23"),
        ],
        {"r0 r1"},
    ],
    "last August, both told": [
        [
            ("d", A, TO_UZB, "2024-08", {"date_alternatives": ["2025-08"]}),
            ("b", A, TO_UZB, "2024-08-22"),
            ("c", A, TO_UZB, "2025-08-20"),
        ],
        {"r0", "r1", "r2"},
    ],
    # told twice by one article
    "in the headline and again without a day": [
        [("a", A, TO_UZB, "2024-08-22", STATE), ("a", A, TO_UZB, None), ("b", A, TO_UZB, "2024-08-22")],
        {"r0 r1 r2"},
    ],
    "another kind in one article": [
        [("a", A, TO_UZB, "2024-08-22", STATE), ("a", A, TO_UZB, None, WORKING)],
        {"r0", "r1"},
    ],
    "the day within the stay": [[("a", A, TO_UZB, "2024-08-22/2024-08-23"), ("a", A, TO_UZB, "2024-08-22")], {"r0 r1"}],
    "two trips of one article": [[("a", A, TO_UZB, "2024-08-22"), ("a", A, TO_UZB, "2024-08-28")], {"r0", "r1"}],
    "rather none than a worse one": [
        [
            ("a", A, TO_UZB, "2024-08-22", STATE),
            ("a", A, TO_UZB, "2024-08", STATE),
            ("b", A, TO_UZB, "2024-08-05"),
        ],
        {"r0", "r1", "r2"},
    ],
    "state and official in the days of the trip": [
        [("a", A, TO_UZB, "2024-08-24", STATE), ("b", A, TO_UZB, None, {"visit_type": "official"})],
        {"r0 r1"},
    ],
    # plans
    "comes again": [
        [("a", A, TO_UZB, "2024-08-22"), ("b", A, TO_UZB, "2024-08-25", {"status": "planned"})],
        {"r0", "r1"},
    ],
    "planned, then made": [
        [("e", A, TO_UZB, "2024-08-22", {"status": "planned"}), ("b", A, TO_UZB, "2024-08-22")],
        {"r0 r1"},
    ],
    "planned for two days earlier": [
        [("e", A, TO_UZB, "2024-08-20", {"status": "planned"}), ("b", A, TO_UZB, "2024-08-22")],
        {"r0 r1"},
    ],
    "planned for this month after it was made": [
        [("d", A, TO_UZB, "2025-08", {"status": "planned"}), ("b", A, TO_UZB, "2025-08-02")],
        {"r0", "r1"},
    ],
    "planned, then called off": [
        [
            ("e", A, TO_UZB, "2024-08-22", {"status": "planned"}),
            ("a", A, TO_UZB, "2024-08-22", {"status": "cancelled"}),
        ],
        {"r0 r1"},
    ],
    "called off in March, made in March": [
        [("a", A, TO_UZB, "2024-03", {"status": "cancelled"}), ("b", A, TO_UZB, "2024-03-02")],
        {"r0", "r1"},
    ],
    "put off": [
        [
            ("f", M, TO_AZE, "2023-03", {"status": "planned"}),
            ("b", M, TO_AZE, "2023-08", {"status": "planned", "evidence": "The visit was put off until August."}),
        ],
        {"r0 r1"},
    ],
    "another plan, nothing put off": [
        [("f", M, TO_AZE, "2023-03", {"status": "planned"}), ("b", M, TO_AZE, "2023-08", {"status": "planned"})],
        {"r0", "r1"},
    ],
    # no date
    "undated in the news of those days": [
        [("b", A, TO_UZB, None, {"status": "ongoing"}), ("a", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2023-05-02")],
        {"r0 r1", "r2"},
    ],
    "undated, two days after one of two": [
        [("c", A, TO_UZB, None), ("a", A, TO_UZB, "2024-08-22"), ("d", A, TO_UZB, "2023-05-02")],
        {"r0 r1", "r2"},
    ],
    "undated, a year after one and long after another": [
        [("d", A, TO_UZB, None), ("a", A, TO_UZB, "2024-08-22"), ("b", A, TO_UZB, "2014-05-02")],
        {"r0 r1", "r2"},
    ],
    "undated, one trip known": [[("g", A, TO_UZB, None), ("a", A, TO_UZB, "2024-08-22")], {"r0 r1"}],
    "undated, two trips known": [
        [("g", A, TO_UZB, None), ("a", A, TO_UZB, "2024-08-22"), ("b", A, TO_UZB, "2023-05-02")],
        {"r0", "r1", "r2"},
    ],
    "undated, written before the trip": [[("f", A, TO_UZB, None), ("a", A, TO_UZB, "2024-08-22")], {"r0", "r1"}],
    "nothing but a name": [[("d", A, TO_UZB, None), ("f", A, TO_UZB, None)], {"r0", "r1"}],
    # kinds of visit
    "state or official": [
        [("a", A, TO_UZB, "2024-08-22", STATE), ("b", A, TO_UZB, "2024-08-22", {"visit_type": "official"})],
        {"r0 r1"},
    ],
    "a summit is not the state visit of that year": [
        [
            ("a", A, TO_UZB, "2024-08-22", STATE),
            ("d", A, TO_UZB, "2024", SUMMIT | {"place": "Samarkand"}),
            ("c", A, TO_UZB, "2024-11-11", SUMMIT | {"place": "Samarkand"}),
        ],
        {"r0", "r1 r2"},
    ],
    # what the other direction knows of a person
    "the role was taken for the host": [
        [*HOME_OF_BOTH, ("d", M, TO_UZB, "2024-08-22", PRESIDENT | {"evidence": "The president arrived."})],
        {"r0 r4", "r1", "r2", "r3"},
    ],
    "the sentence names the visitor, the way is wrong": [
        [*HOME_OF_BOTH, ("d", A, TO_AZE, "2024-08-22", {"evidence": "Aliyev went there."})],
        {"r0 r4", "r1", "r2", "r3"},
    ],
    "a person set that visitor": [
        [*HOME_OF_BOTH, ("d", M, TO_UZB, "2024-08-22", PRESIDENT | {"edited": ["visitor"]})],
        {"r0", "r1", "r2", "r3", "r4"},
    ],
    "one source knows a person for each side": [
        [("a", A, TO_UZB, "2024-08-22", NAMED), ("b", A, TO_AZE, "2024-08-22", NAMED)],
        {"r0", "r1"},
    ],
    "a name and its office on one day of one article": [
        [
            ("a", "I. Aliyev", TO_UZB, "2024-08-22"),
            ("b", A, TO_UZB, "2024-08-22", PRESIDENT),
            ("a", "President of Azerbaijan", TO_UZB, "2024-08-22"),
        ],
        {"r0 r1 r2"},
    ],
    "a name and another office in one article": [
        [
            ("a", "I. Aliyev", TO_UZB, "2024-08-22"),
            ("b", A, TO_UZB, "2024-08-22", PRESIDENT),
            ("a", "Foreign Minister of Azerbaijan", TO_UZB, "2024-08-22"),
        ],
        {"r0 r1", "r2"},
    ],
    # who
    "role and name": [
        [
            ("a", M, TO_AZE, "2024-08-22", {"visitor_title": "President"}),
            ("b", "President of Uzbekistan", TO_AZE, "2024-08-22"),
        ],
        {"r0 r1"},
    ],
    "role and a name known from the list of holders": [
        [("a", M, TO_AZE, "2024-08-22"), ("b", "President of Uzbekistan", TO_AZE, "2024-08-22")],
        {"r0 r1"},
    ],
    "role and another office": [
        [
            ("a", "Bakhtiyor Saidov", TO_AZE, "2024-08-22", {"visitor_title": "Foreign Minister"}),
            ("b", "President of Uzbekistan", TO_AZE, "2024-08-22"),
        ],
        {"r0", "r1"},
    ],
    "initials": [[("a", M, TO_AZE, "2024-08-22"), ("b", "Sh. Mirziyoyev", TO_AZE, "2024-08-22")], {"r0 r1"}],
    "spelling": [[("a", M, TO_AZE, "2024-08-22"), ("b", "Mirziyoev", TO_AZE, "2024-08-22")], {"r0 r1"}],
    "Ceyhun and Jeyhun": [
        [("a", "Ceyhun Bayramov", TO_UZB, "2024-08-22"), ("b", "Jeyhun Bayramov", TO_UZB, "2024-08-22")],
        {"r0 r1"},
    ],
    "spouse": [[("a", "Mehriban Aliyeva", TO_UZB, "2024-08-22"), ("b", A, TO_UZB, "2024-08-22")], {"r0", "r1"}],
    "two of one surname": [
        [
            ("a", A, TO_UZB, "2024-08-22"),
            ("b", "Anar Aliyev", TO_UZB, "2024-08-22"),
            ("c", "Aliyev", TO_UZB, "2024-08-22", {"visitor_title": "President"}),
        ],
        {"r0 r2", "r1"},
    ],
    "minister on the president's trip": [
        [("a", A, TO_UZB, "2024-08-22"), ("b", "Jeyhun Bayramov", TO_UZB, "2024-08-22")],
        {"r0", "r1"},
    ],
    "delegation, one trip that day": [[("a", A, TO_UZB, "2024-08-22"), ("b", None, TO_UZB, "2024-08-22")], {"r0 r1"}],
    "delegation, two trips that day": [
        [("a", A, TO_UZB, "2024-08-22"), ("c", "Ali Asadov", TO_UZB, "2024-08-22"), ("b", None, TO_UZB, "2024-08-22")],
        {"r0", "r1", "r2"},
    ],
    "delegation of that month": [[("a", A, TO_UZB, "2024-08-22"), ("b", None, TO_UZB, "2024-08")], {"r0", "r1"}],
    # a tour
    "a row a country": [[("a", A, TO_UZB, "2024-08-22"), ("b", A, "AZE→KAZ", "2024-08-23")], {"r0", "r1"}],
    # claims
    "a claim and a trip": [[("a", M, TO_AZE, "2024-08-22"), ("b", M, TO_AZE, "2024", {"count": 5})], {"r0", "r1"}],
    "the same claim": [
        [("a", M, TO_AZE, "2023-02/2024-08", {"count": 5}), ("b", M, TO_AZE, "2023-02/2024-08", {"count": 5})],
        {"r0 r1"},
    ],
    "another number": [
        [("a", M, TO_AZE, "2023-02/2024-08", {"count": 5}), ("b", M, TO_AZE, "2023-02/2024-08", {"count": 4})],
        {"r0", "r1"},
    ],
    "another window": [[("a", M, TO_AZE, "2023", {"count": 5}), ("b", M, TO_AZE, "2024", {"count": 5})], {"r0", "r1"}],
    "another visitor": [
        [("a", M, TO_AZE, "2024", {"count": 5}), ("b", "Abdulla Aripov", TO_AZE, "2024", {"count": 5})],
        {"r0", "r1"},
    ],
    # wire texts
    "one sentence, printed on two days": [
        [
            ("w1", A, TO_UZB, "2024-08-20", {"evidence": "He came on Tuesday."}),
            ("w2", A, TO_UZB, "2024-08-27", {"evidence": "He came on Tuesday."}),
        ],
        {"r0 r1"},
    ],
}


@pytest.mark.parametrize("case", CASES)
def test_which_rows_are_one_trip(case):
    rows, expected = CASES[case]
    assert told(*rows) == expected


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_the_rows_does_not_matter(case):
    rows, expected = CASES[case]
    renamed = [row if len(row) == 5 else (*row, {}) for row in rows]
    lines = [(*row[:4], row[4] | {"visit_id": f"r{number}"}) for number, row in enumerate(renamed)]
    assert parts(visit_events(visits(*reversed(lines)), DAYS)) == expected


def test_what_people_put_together_and_take_apart():
    rows = visits(
        ("a", A, TO_UZB, "2024-08-22"),
        ("b", A, TO_UZB, "2024-08-22"),
        ("c", M, TO_AZE, "2023-05"),
        ("a", A, TO_UZB, "2024-04"),
    )
    assert parts(visit_events(rows, DAYS)) == {"r0 r1", "r2", "r3"}
    assert parts(visit_events(rows, DAYS, apart=[({"r0"}, {"r1"})])) == {"r0", "r1", "r2", "r3"}
    assert parts(visit_events(rows, DAYS, together=[{"r2", "r3"}])) == {"r0 r1", "r2 r3"}
    assert parts(visit_events(rows, DAYS, together=[{"r2", "r3"}, {"r3", "r0"}, {"gone", "r1"}])) == {"r0 r1 r2 r3"}


def test_a_row_that_comes_later_joins_what_people_put_together():
    rows = visits(("a", A, TO_UZB, "2024-08-12"), ("b", A, TO_UZB, "2024-08-22"), ("c", A, TO_UZB, "2024-08"))
    assert parts(visit_events(rows, DAYS, together=[{"r0", "r1"}])) == {"r0 r1 r2"}


def test_rejected_rows_do_not_count_and_their_event_stays():
    rows = visits(
        ("a", A, TO_UZB, "2024-08-22", {"review": "rejected"}),
        ("b", A, TO_UZB, "2024-08-22", {"review": "accepted"}),
        ("c", A, TO_UZB, "2024-08-22"),
    )
    events = visit_events(rows, DAYS)
    assert dict(zip(map(" ".join, events["row_ids"]), events["review"], strict=True)) == {
        "r0": "rejected",
        "r1 r2": "accepted",
    }


def test_nothing_told():
    assert visit_events(visits(), articles()).empty
