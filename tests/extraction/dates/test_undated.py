"""Without a publication date: what needs it is None and says so; a dateline may stand for it, and is named."""

import pytest
from date_readers import seen

from extraction.dates import find_dates

NEEDY = [
    "last August", "this November", "in July", "on Thursday", "on 3 May", "from July 2 to 4", "from June to August",
    "yesterday", "today", "tomorrow morning", "this morning", "last night", "now", "last week", "this year",
    "two years ago", "a week ago", "a month from now", "over the past year and a half", "in the past three years",
    "at the weekend", "in the third quarter", "in the first half of next year", "this spring", "in the autumn",
    "in July of this year", "on January 26 last year", "August last year", "by the end of the year", "last century",
    "in the nineties", "on the 10th", "on Tuesday the 14th", "until September", "from Monday to Wednesday", "next Friday", "on the 15th of this month",
    "the day after tomorrow", "the following day", "two days later", "the day before", "that month",
]  # fmt: skip


@pytest.mark.parametrize("expression", NEEDY)
def test_values_that_need_the_publication_date_are_none(expression):
    (mention,) = find_dates(f"The minister came {expression}.")
    assert (mention.date_start, mention.date_end, mention.edtf, mention.alternatives) == (None, None, None, [])
    assert "needs" in mention.reason or "no date before it" in mention.reason or "no day before it" in mention.reason


CASES = [
    ("He came in July, and on 3 May. It was signed in 2022.", "July > (None)", "3 May > (None)", "2022 > 2022"),
    ("They signed it in October 2024. He came in July.", "October 2024 > 2024-10", "July > (None)"),
    ("BAKU, July 3. The guest left yesterday.", "July 3 > (None)", "yesterday > (None)"),
    ("BAKU, July 3. They signed it in October 2024.", "July 3 > 2025-07-03 2025-07-03?", "October 2024 > 2024-10"),
    ("BAKU, July 3. They will sign it in May 2026.", "July 3 > 2025-07-03 2025-07-03?", "May 2026 > 2026-05"),
    ("BAKU, 3 July 2025. The guest left yesterday.", "3 July 2025 > 2025-07-03", "yesterday > 2025-07-02"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_dates_of_the_text_itself(case):
    assert seen(case[0], None) == list(case[1:])


def test_what_an_inferred_dateline_gives_is_uncertain_and_says_so():
    text = "SEOUL, Jan. 14 -- He is back from a two-day visit. He came last year, two weeks ago, over the past year."
    day, length, year, weeks, window, signed = find_dates(f"{text} They signed it in December 2024.")
    assert (day.edtf, year.edtf, weeks.edtf, window.edtf) == (
        "2025-01-14?",
        "2024?",
        "2024-12-31%",
        "2024-01?/2025-01?",
    )
    assert day.reason == "no publication date: the year by “December 2024”"
    assert year.reason.endswith("no publication date: counted from “Jan. 14”, whose year is inferred")
    assert (length.reason, signed.edtf) == ("length of time", "2024-12")
