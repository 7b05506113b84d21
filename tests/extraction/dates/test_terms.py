"""Terms that are put off, days without a month, tens of days, and reports that appear days after their dateline."""

import pytest
from date_readers import seen

TERMS = [
    ("The visit has been postponed until September.", "September > 2024-09"),
    ("The visit was postponed until September.", "September > 2024-09 | 2023-09"),
    ("The trip was put off until the first half of December.", "the first half of December > 2024-12 | 2023-12"),
    ("The talks had been pushed back to July.", "July > 2024-07 | 2023-07"),
    ("They delayed the summit until Friday.", "Friday > 2024-05-17"),
    ("The deadline has been extended to 5 July.", "5 July > 2024-07-05"),
    ("A delay until 5 July was announced.", "5 July > 2024-07-05 | 2023-07-05"),
    ("The crossing has been closed until March.", "March > 2025-03 | 2024-03"),
    ("The crossing was closed until September.", "September > 2024-09 | 2023-09"),
    ("The crossing was closed until April.", "April > 2024-04"),
    ("The visit was delayed to March.", "March > 2024-03 | 2025-03"),
    ("The crossing has been closed until 5 April.", "5 April > 2025-04-05 | 2024-04-05"),
    ("The visit was put off until 3 April.", "3 April > 2024-04-03 | 2025-04-03"),
    ("The meeting was shifted to Friday.", "Friday > 2024-05-17"),
    ("The summit was moved from Monday to Friday.", "Friday > 2024-05-17"),
    ("The summit, postponed from March to September, will be held in Baku.", "September > 2024-09 | 2023-09"),
    ("The visit has been postponed from 5 May to 12 June 2025.", "12 June 2025 > 2025-06-12"),
    ("The talks ran from March to April.", "from March to April > 2024-03..2024-04"),
    ("He stayed there until September.", "September > 2023-09"),
    ("The minister moved to Doha in September.", "September > 2023-09"),
    ("The sides have set 20 June as the date of the summit.", "20 June > 2024-06-20"),
    (
        "He arrived on Tuesday evening and leaves on Monday.",
        "Tuesday evening > 2024-05-14",
        "Monday > 2024-05-20",
    ),
]
DAYS_ALONE = [
    ("The tour opened on April 8 and moved to Doha on the 10th.", "April 8 > 2024-04-08", "the 10th > 2024-04-10"),
    ("He arrived on 28 April and left on the 2nd.", "28 April > 2024-04-28", "the 2nd > 2024-05-02"),
    ("The visit will begin on May 28 and end on the 2nd.", "May 28 > 2024-05-28", "the 2nd > 2024-06-02"),
    ("He stayed in Baku from the 8th to the 10th.", "the 8th to the 10th > 2024-05-08..2024-05-10"),
    ("The 10th summit will be held on the 25th in Baku.", "the 25th > 2024-05-25"),
    ("He left on the 20th.", "the 20th > 2024-04-20"),
    ("The treaty of 27 May 1996 was cited. He left on the 10th.", "27 May 1996 > 1996-05-27", "the 10th > 2024-05-10"),
    ("On Tuesday the 14th he left.", "Tuesday the 14th > 2024-05-14"),
    ("He will leave on Thursday, the 13th.", "Thursday, the 13th > 2024-06-13"),
    ("On Tuesday, the 5th day, he left.", "Tuesday > 2024-05-14"),
    ("They met on the 10th anniversary of the treaty.",),
    ("They met on the 3rd and 4th floors, by the 10th gate.",),
    ("From the 15th to the 18th century it stood.", "the 18th century > 1700..1799 17XX"),
]
PARTS_OF_MONTHS = [
    ("He comes in the third ten days of May 2025.", "the third ten days of May 2025 > 2025-05"),
    ("He will come in the first ten days of June.", "the first ten days of June > 2024-06"),
    ("It was signed in the second decade of April.", "the second decade of April > 2024-04"),
    ("They made peace at the weekend.", "the weekend > 2024-05-11..2024-05-12"),
    ("They will meet at the weekend.", "the weekend > 2024-05-18..2024-05-19"),
    ("They met a year after the death of the envoy.",),
]


@pytest.mark.parametrize("case", [*TERMS, *DAYS_ALONE, *PARTS_OF_MONTHS], ids=lambda case: case[0])
def test_published_on_16_may_2024(case):
    assert seen(case[0], "2024-05-16") == list(case[1:])


SUNDAYS = [
    ("He will come to Oslo this week.", "this week > 2024-05-20..2024-05-26 | 2024-05-13"),
    ("He visits Oslo this week.", "this week > 2024-05-20..2024-05-26 | 2024-05-13"),
    ("He came to Oslo this week.", "this week > 2024-05-13..2024-05-19"),
    ("He came to Oslo the day before.", "the day before > 2024-05-18"),
    ("He came to Oslo the day before the vote.",),
]


@pytest.mark.parametrize("case", SUNDAYS, ids=lambda case: case[0])
def test_published_on_sunday_19_may_2024(case):
    assert seen(case[0], "2024-05-19") == list(case[1:])


# published Thursday, 28 November 2024
DATELINES = [
    ("HANOI, Nov. 26 -- He is here today.", "Nov. 26 > 2024-11-26", "today > 2024-11-26 | 2024-11-28"),
    ("HANOI, Nov. 21 -- He leaves tomorrow.", "Nov. 21 > 2024-11-21", "tomorrow > 2024-11-22 | 2024-11-29"),
    ("Hanoi, 22 November 2024. He is now here.", "22 November 2024 > 2024-11-22", "now > 2024-11-22 2024-11-22~"),
    ("HANOI, Nov. 22 -- He came this week.", "Nov. 22 > 2024-11-22", "this week > 2024-11-18..2024-11-24"),
    ("HANOI, Nov. 20 -- He is here today.", "Nov. 20 > 2024-11-20", "today > 2024-11-28"),
    ("Nov. 26 (UPI) -- He is here today.", "Nov. 26 > 2024-11-26", "today > 2024-11-26 | 2024-11-28"),
    ("Diary of today\nHANOI, Nov. 26 -- He came.", "today > 2024-11-28", "Nov. 26 > 2024-11-26"),
]


@pytest.mark.parametrize("case", DATELINES, ids=lambda case: case[0])
def test_reports_count_from_the_day_of_their_dateline(case):
    assert seen(case[0], "2024-11-28") == list(case[1:])
