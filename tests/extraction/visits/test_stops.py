"""Several trips behind one word of travel: "visitor | direction | place | type | dates | status | count", published 10 December 2024."""

import pytest
from visit_rows import told

from extraction import extract, read_article

WHO = "Greek Foreign Minister George Gerapetritis"


def stop(direction, place, dates, *, status="completed", count=1, kind="unspecified"):
    return f"George Gerapetritis | GRC→{direction} | {place} | {kind} | {dates} | {status} | {count}"


CASES = [
    # each stop with its own day
    (f"{WHO} visited Amman in March, Riyadh in May and Doha in June.",
     [stop("JOR", "Amman", "2024-03"), stop("SAU", "Riyadh", "2024-05"), stop("QAT", "Doha", "2024-06")]),
    (f"{WHO} will visit Peru on December 20 and Chile on December 22.",
     [stop("PER", "-", "2024-12-20", status="planned"), stop("CHL", "-", "2024-12-22", status="planned")]),
    (f"{WHO} will be in Riga on Thursday and in Vilnius on Friday.",
     [stop("LVA", "Riga", "2024-12-12", status="planned"), stop("LTU", "Vilnius", "2024-12-13", status="planned")]),
    (f"{WHO} paid visits to Riga on March 3, Vilnius on May 5 and Tallinn on June 7.",
     [stop("LVA", "Riga", "2024-03-03"), stop("LTU", "Vilnius", "2024-05-05"), stop("EST", "Tallinn", "2024-06-07")]),
    (f"{WHO} made a visit to Riga in March and another to Oslo in May.",
     [stop("LVA", "Riga", "2024-03"), stop("NOR", "Oslo", "2024-05")]),
    (f"{WHO} visited Riga and Vilnius in March and Oslo in June.",
     [stop("LVA", "Riga", "2024-03"), stop("LTU", "Vilnius", "2024-03"), stop("NOR", "Oslo", "2024-06")]),
    # one stop, two times; two days of one stay
    (f"{WHO} visited Riga in March and in May.", [stop("LVA", "Riga", "2024-03"), stop("LVA", "Riga", "2024-05")]),
    (f"{WHO} visited Riga on 3 and 4 December.", [stop("LVA", "Riga", "2024-12-03/2024-12-04")]),
    # each stop with its own number
    (f"{WHO} has been to Riga twice and Oslo once.", [stop("LVA", "Riga", "-", count=2), stop("NOR", "Oslo", "-")]),
    (f"{WHO} has been to Riga twice and to Oslo three times since January.",
     [stop("LVA", "Riga", "2024-01", count=2), stop("NOR", "Oslo", "2024-01", count=3)]),
    # the days of all
    (f"{WHO} will pay official visits to Peru and Chile next month.",
     [stop("PER", "-", "2025-01", status="planned", kind="official"), stop("CHL", "-", "2025-01", status="planned", kind="official")]),
    (f"{WHO} visited Kenya, Ethiopia and Rwanda on November 10-15.",
     [stop(to, "-", "2024-11-10/2024-11-15") for to in ("KEN", "ETH", "RWA")]),
    # the next place is no stop, or its day is not behind it
    (f"{WHO} visited Amman in March and Riyadh on Monday said it was pleased.", [stop("JOR", "Amman", "2024-03")]),
    (f"In March {WHO} visited Amman, in May Riyadh and in June Doha.", [stop("JOR", "Amman", "2024-03")]),
    (f"{WHO} visited Amman in March, Athens in May.", [stop("JOR", "Amman", "2024-03")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_stops(text, expected):
    rows = extract(read_article(text, published="2024-12-10")).records["visits"]
    assert [told(v) for v in rows] == expected
