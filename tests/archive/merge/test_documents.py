"""Which rows of documents are one paper, and what is said of it."""

import pytest

from archive.merge import document_events, visit_events
from tests.archive.merge.rows_of_news import articles, documents, parts, visits

DAYS = articles(
    ("a", "2024-08-23", "Trend"),
    ("b", "2024-08-24", "Report"),
    ("c", "2024-12-19", "Gazeta"),
    ("d", "2025-02-02", "APA"),
    ("e", "2024-08-15", "UzA"),
    ("f", "2022-06-22", "Azertac"),
    ("g", None, "Kun"),
)
TREATY = "Treaty on Allied Relations"
LONG = "Treaty on Allied Relations between the Republic of Azerbaijan and the Republic of Uzbekistan"
SIGNED = ("agreement", "signed", "2024-08-22")
MEMO = ("memorandum", "signed", "2024-08-22")
BOTH, LENT = {"parties": ["Azerbaijan", "Uzbekistan"]}, {"date_basis": "context"}
KAZAKH = {"parties": ["Azerbaijan", "Kazakhstan"]}


def told(*rows):
    return parts(document_events(documents(*rows), DAYS))


CASES = {
    # titles
    "with and without its parties": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("b", LONG, "treaty", "signed", "2024-08-22")],
        {"r0 r1"},
    ],
    "case, marks, on and of": [
        [
            ("a", TREATY, "treaty", "signed", "2024-08-22"),
            ("b", "«treaty of allied relations»", "treaty", "signed", "2024-08-22"),
        ],
        {"r0 r1"},
    ],
    "MoU": [
        [
            ("a", "Memorandum of Understanding on Water Resources Management", *MEMO),
            ("b", "MoU on water resources management", *MEMO),
        ],
        {"r0 r1"},
    ],
    "the field of tourism": [
        [
            ("a", "Agreement on Cooperation in the Field of Tourism", *SIGNED),
            ("b", "agreement on tourism cooperation", *SIGNED),
        ],
        {"r0 r1"},
    ],
    "road map": [
        [
            ("a", "Roadmap for Trade for 2025-2029", "roadmap", "signed", "2024-08-22"),
            ("b", "trade road map for 2025–2029", "roadmap", "signed", "2024-08-22"),
        ],
        {"r0 r1"},
    ],
    "ministries": [
        [
            ("a", "Memorandum between the ministries of culture", *MEMO),
            ("b", "Memorandum between the ministries of energy", *MEMO),
        ],
        {"r0", "r1"},
    ],
    "towns": [
        [
            ("a", "Memorandum on Twinning between Ganja and Fergana", *MEMO),
            ("b", "Memorandum on Twinning between Guba and Margilan", *MEMO),
        ],
        {"r0", "r1"},
    ],
    "two periods": [
        [
            ("a", "Programme of Cultural Exchanges for 2025-2027", "programme", "signed", None),
            ("c", "Programme of Cultural Exchanges for 2022-2024", "programme", "signed", None),
        ],
        {"r0", "r1"},
    ],
    "two sessions": [
        [
            ("a", "Protocol of the sixth meeting of the commission", "protocol", "signed", None),
            ("b", "Protocol of the seventh meeting of the commission", "protocol", "signed", None),
        ],
        {"r0", "r1"},
    ],
    "a protocol to an agreement": [
        [
            ("a", "Free Trade Agreement", *SIGNED),
            ("b", "Protocol on Amendments to the Free Trade Agreement", "protocol", "signed", "2024-08-22"),
        ],
        {"r0", "r1"},
    ],
    "the law that ratifies": [
        [
            ("a", TREATY, "treaty", "signed", "2024-08-22"),
            ("c", "Law on the Ratification of the Treaty on Allied Relations", "other", "approved", "2024-12-18"),
        ],
        {"r0", "r1"},
    ],
    "a word in common": [
        [("a", "Agreement on Tourism", *SIGNED), ("b", "Agreement on Plant Quarantine", *SIGNED)],
        {"r0", "r1"},
    ],
    # dates
    "one title, two signings": [
        [
            ("a", "Programme of Cultural Exchanges", "programme", "signed", "2024-08-22"),
            ("b", "Programme of Cultural Exchanges", "programme", "signed", "2022-06-22"),
        ],
        {"r0", "r1"},
    ],
    "the day of the report": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("b", TREATY, "treaty", "signed", "2024-08-23")],
        {"r0 r1"},
    ],
    "the year is enough": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("d", TREATY, "treaty", "signed", "2024")],
        {"r0 r1"},
    ],
    "no date": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("g", TREATY, "treaty", "mentioned", None)],
        {"r0 r1"},
    ],
    "last August": [
        [
            ("d", TREATY, "treaty", "signed", "2025-08", {"date_alternatives": ["2024-08"]}),
            ("a", TREATY, "treaty", "signed", "2024-08-22"),
        ],
        {"r0 r1"},
    ],
    "on one of the days of a stay, in a month": [
        [("a", TREATY, "treaty", "signed", "2024-08-30/2024-09-01"), ("d", TREATY, "treaty", "signed", "2024-08")],
        {"r0 r1"},
    ],
    "a day lent by the news": [
        [
            ("a", TREATY, "treaty", "signed", "2024-08-22", BOTH),
            ("d", TREATY, "treaty", "signed", "2025-02-02", BOTH | LENT),
        ],
        {"r0 r1"},
    ],
    "a day lent by the news, but before the signing": [
        [
            ("a", TREATY, "treaty", "signed", "2024-08-22", BOTH),
            ("f", TREATY, "treaty", "signed", "2022-06-22", BOTH | LENT),
        ],
        {"r0", "r1"},
    ],
    "the minutes of another meeting": [
        [
            ("a", "Protocol of the commission on trade", "protocol", "signed", "2024-08-22", BOTH),
            ("d", "Protocol of the commission on trade", "protocol", "signed", "2025-02-02", BOTH | LENT),
        ],
        {"r0", "r1"},
    ],
    "announced a week before the first of two signings": [
        [
            ("a", TREATY, "treaty", "signed", "2024-08-22"),
            ("d", TREATY, "treaty", "signed", "2025-01"),
            ("e", TREATY, "treaty", "planned", None),
        ],
        {"r0 r2", "r1"},
    ],
    "a treaty called an agreement": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("b", "Agreement on Allied Relations", *SIGNED)],
        {"r0 r1"},
    ],
    "a treaty and an agreement of other years": [
        [
            ("a", TREATY, "treaty", "signed", "2024-08-22"),
            ("f", "Agreement on Allied Relations", "agreement", "signed", None),
        ],
        {"r0", "r1"},
    ],
    # stages
    "announced, signed, ratified, in force": [
        [
            ("e", TREATY, "treaty", "planned", "2024-08-22"),
            ("a", TREATY, "treaty", "signed", "2024-08-22"),
            ("c", LONG, "treaty", "ratified", "2024-12-18"),
            ("d", TREATY, "treaty", "in_force", "2025-02-01"),
        ],
        {"r0 r1 r2 r3"},
    ],
    "ratified before it was signed": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("f", TREATY, "treaty", "ratified", "2022-06-20")],
        {"r0", "r1"},
    ],
    "planned after it was signed": [
        [
            ("f", "Programme of Tourism", "programme", "signed", "2022-06-22"),
            ("a", "Programme of Tourism", "programme", "planned", "2025"),
        ],
        {"r0", "r1"},
    ],
    # generic titles
    "joint statements of two visits": [
        [
            ("a", "Joint Statement", "statement", "adopted", "2024-08-22"),
            ("f", "Joint Statement", "statement", "adopted", "2022-06-21"),
        ],
        {"r0", "r1"},
    ],
    "joint statement of one visit": [
        [
            ("a", "Joint Statement", "statement", "adopted", "2024-08-22"),
            ("b", "joint statement", "statement", "signed", "2024-08-22"),
        ],
        {"r0 r1"},
    ],
    "joint statements with two states": [
        [
            ("a", "Joint Statement", "statement", "adopted", "2024-08-22"),
            ("b", "Joint Statement", "statement", "adopted", "2024-08-22", KAZAKH),
        ],
        {"r0", "r1"},
    ],
    "a generic title long after": [
        [
            ("a", "memorandum of understanding", *MEMO),
            ("d", "memorandum of understanding", "memorandum", "signed", None),
        ],
        {"r0", "r1"},
    ],
    "the treaty of that day": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("b", "treaty", "treaty", "signed", "2024-08-22")],
        {"r0 r1"},
    ],
    "one of two agreements of that day": [
        [
            ("a", "Agreement on Tourism", *SIGNED),
            ("a", "Agreement on Plant Quarantine", *SIGNED),
            ("b", "agreement", *SIGNED),
        ],
        {"r0", "r1", "r2"},
    ],
    # sets
    "18 documents": [
        [
            ("a", None, "other", "signed", "2024-08-22", {"count": 18}),
            ("b", None, "other", "signed", "2024-08-23", {"count": 18}),
        ],
        {"r0 r1"},
    ],
    "18 documents with two states": [
        [
            ("a", None, "other", "signed", "2024-08-22", {"count": 18}),
            ("b", None, "other", "signed", "2024-08-22", {"count": 18} | KAZAKH),
        ],
        {"r0", "r1"},
    ],
    "18 documents of two visits": [
        [
            ("a", None, "other", "signed", "2024-08-22", {"count": 18}),
            ("f", None, "other", "signed", "2022-06-22", {"count": 18}),
        ],
        {"r0", "r1"},
    ],
    "18 and 19 documents": [
        [
            ("a", None, "other", "signed", "2024-08-22", {"count": 18}),
            ("b", None, "other", "signed", "2024-08-22", {"count": 19}),
        ],
        {"r0", "r1"},
    ],
    "dozens, in the news of one day": [
        [
            ("a", None, "other", "signed", None, {"count": None, "count_text": "dozens"}),
            ("b", None, "other", "signed", "2024-08-22", {"count": None, "count_text": "Dozens"}),
        ],
        {"r0 r1"},
    ],
    "18 documents without a date": [
        [
            ("d", None, "other", "signed", None, {"count": 18}),
            ("a", None, "other", "signed", "2024-08-22", {"count": 18}),
        ],
        {"r0", "r1"},
    ],
    # one article
    "one title that names its fellow too": [
        [
            ("a", "Memorandum on Tourism", "memorandum", "signed", "2024-08-22"),
            ("b", "Memorandum on Agriculture", "memorandum", "signed", "2024-08-22"),
            ("c", "memoranda on tourism and agriculture", "memorandum", "signed", "2024-08-22"),
        ],
        {"r0", "r1", "r2"},
    ],
    "told apart by the article": [
        [("a", TREATY, "treaty", "signed", "2024-08-22"), ("a", LONG, "treaty", "signed", "2024-08-22")],
        {"r0", "r1"},
    ],
}


@pytest.mark.parametrize("case", CASES)
def test_which_rows_are_one_document(case):
    rows, expected = CASES[case]
    assert told(*rows) == expected


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_the_rows_does_not_matter(case):
    rows, expected = CASES[case]
    lines = [
        (*row[:5], (row[5] if len(row) > 5 else {}) | {"document_id": f"r{place}"}) for place, row in enumerate(rows)
    ]
    assert told(*reversed(lines)) == expected


def test_one_document_from_its_announcement_to_its_coming_into_force():
    rows = documents(
        ("e", TREATY, "treaty", "planned", "2024-08"),
        ("a", TREATY, "treaty", "signed", "2024-08-22"),
        ("b", LONG, "treaty", "signed", "2024-08-22"),
        ("c", LONG, "treaty", "ratified", "2024-12-18"),
        ("d", TREATY, "treaty", "in_force", "2025-02-01"),
    )
    (event,) = document_events(rows, DAYS).to_dict("records")
    assert event["history"] == [
        "planned 2024-08 (r0)",
        "signed 2024-08-22 (r1)",
        "ratified 2024-12-18 (r3)",
        "in_force 2025-02-01 (r4)",
    ]
    assert (event["status"], event["date_start"], event["n_sources"], event["contradicted"]) == (
        "in_force",
        "2025-02-01",
        5,
        [],
    )
    assert event["titles"] == [LONG, TREATY] and event["parties"] == ["Azerbaijan", "Uzbekistan"]


def test_each_party_ratifies_on_a_day_of_its_own():
    rows = documents(
        ("a", TREATY, "treaty", "signed", "2024-08-22"),
        ("b", TREATY, "treaty", "ratified", "2024-12-18"),
        ("c", TREATY, "treaty", "ratified", "2025-02-01"),
    )
    (event,) = document_events(rows, DAYS).to_dict("records")
    assert event["history"] == ["signed 2024-08-22 (r0)", "ratified 2024-12-18 (r1)", "ratified 2025-02-01 (r2)"]
    assert (event["decided"] is None or event["decided"] != event["decided"]) and event["contradicted"] == []


def test_a_draft_is_approved_before_it_is_signed():
    rows = documents(
        ("d", TREATY, "treaty", "signed", "2025-08-27"),
        ("b", TREATY, "treaty", "approved", "2024-12-18"),
        ("d", LONG, "treaty", "in_force", None),
    )
    assert document_events(rows.iloc[:2], DAYS)["history"].tolist() == [
        ["approved 2024-12-18 (r1)", "signed 2025-08-27 (r0)"]
    ]


def test_a_document_has_the_event_of_its_visit():
    trips = visits(("a", "Ilham Aliyev", "AZE→UZB", "2024-08-22"), ("b", "Ilham Aliyev", "AZE→UZB", "2024-08"))
    papers = documents(
        ("a", "Joint Statement", "statement", "adopted", None, {"visit_id": "r0"}),
        ("d", "Joint Statement", "statement", "adopted", None, {"visit_id": "r1"}),
        ("d", "Agreement on Tourism", "agreement", "planned", None),
    )
    (trip,) = visit_events(trips, DAYS)["event_id"]
    events = document_events(papers, DAYS, visit_events=visit_events(trips, DAYS))
    home = dict(zip(map(" ".join, map(sorted, events["row_ids"])), events["visit_event_id"], strict=True))
    assert home.pop("r0 r1") == trip and home["r2"] != home["r2"]


def test_the_full_title_that_most_sources_print():
    rows = documents(
        ("a", "MoU on water", *MEMO),
        ("b", "Memorandum of Understanding on Water Resources", *MEMO),
        ("c", "MoU on water", "memorandum", "mentioned", None),
    )
    (event,) = document_events(rows, DAYS).to_dict("records")
    assert event["title"] == "Memorandum of Understanding on Water Resources"


def test_periods_that_exclude_each_other():
    rows = documents(
        ("a", "Roadmap for Trade", "roadmap", "signed", "2024-08-22", {"valid_to": "2029"}),
        ("b", "Roadmap for Trade", "roadmap", "signed", "2024-08-22", {"valid_to": "2028"}),
    )
    (event,) = document_events(rows, DAYS).to_dict("records")
    assert event["contradicted"] == ["valid_to"] and "valid_to: 2028 (r1)" in event["readings"]


def test_what_people_put_together_and_take_apart():
    rows = documents(
        ("a", TREATY, "treaty", "signed", "2024-08-22"),
        ("b", TREATY, "treaty", "signed", "2024-08-22"),
        ("c", "Charter of the Ports", "charter", "signed", None),
        ("d", TREATY, "treaty", "in_force", None),
    )
    assert parts(document_events(rows, DAYS)) == {"r0 r1 r3", "r2"}
    assert parts(document_events(rows, DAYS, together=[{"r0", "r2"}])) == {"r0 r1 r2 r3"}
    assert "r0 r1 r3" not in parts(document_events(rows, DAYS, apart=[({"r0"}, {"r1"})]))


def test_nothing_told():
    assert document_events(documents(), articles()).empty
