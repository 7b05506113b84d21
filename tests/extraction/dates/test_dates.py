"""News sentences and what a careful reader dates them: one case a line, the number of dates included."""

import time

import pytest
from date_readers import seen
from spacy.tokens import Doc

from extraction.dates import find_dates
from extraction.dates.component import dates
from extraction.model import base_model, make_doc

FULL = [
    ("Baku, 13.11.2025 / Agency", "13.11.2025 > 2025-11-13"),
    ("It was signed on 12/11/2025.", "12/11/2025 > 2025-11-12 | 2025-12-11"),
    ("It was signed on 25/11/2025.", "25/11/2025 > 2025-11-25"),
    ("They met in July/August 2024.", "July > 2024-07", "August 2024 > 2024-08"),
    ("The accord of the 2nd of July 2024 is in force.", "the 2nd of July 2024 > 2024-07-02"),
    ("Tuesday, 10 June 2025 | Fergana", "Tuesday, 10 June 2025 > 2025-06-10"),
    ("It was dated Nov. 3, 2024.", "Nov. 3, 2024 > 2024-11-03"),
    ("He came in July 2025 and in 2022.", "July 2025 > 2025-07", "2022 > 2022"),
    ("The treaty of 1996 is cited in the 2021 declaration.", "1996 > 1996", "2021 > 2021"),
    ("He will visit in July and August 2026.", "July > 2026-07", "August 2026 > 2026-08"),
]
RANGES = [
    ("On 22–23 August 2024 he paid a state visit.", "22–23 August 2024 > 2024-08-22..2024-08-23"),
    ("They met on May 27 and 28, 1996.", "May 27 and 28, 1996 > 1996-05-27..1996-05-28"),
    ("They met on June 3, 4 and 5, 2024.", "June 3, 4 and 5, 2024 > 2024-06-03..2024-06-05"),
    ("He stayed from July 2 to 4.", "from July 2 to 4 > 2025-07-02..2025-07-04"),
    ("The forum was held on 30 June–2 July.", "30 June–2 July > 2025-06-30..2025-07-02"),
    ("Diplomatic diary, November 20-26", "November 20-26 > 2025-11-20..2025-11-26"),
    ("A programme of exchanges for 2025-2029", "2025-2029 > 2025..2029"),
    ("Between August 2023 and January 2025 he came often.", "Between August 2023 and January 2025 > 2023-08..2025-01"),
    ("Talks will run from Monday to Wednesday.", "from Monday to Wednesday > 2025-11-17..2025-11-19"),
    ("He will be there from 28 December to 3 January.", "from 28 December to 3 January > 2025-12-28..2026-01-03"),
]
# published Thursday, 13 November 2025
RELATIVE = [
    ("BAKU, July 3. The guest left on Thursday.", "July 3 > 2025-07-03", "Thursday > 2025-11-13"),
    ("The minister arrived on Tuesday.", "Tuesday > 2025-11-11"),
    ("The minister will arrive on Friday.", "Friday > 2025-11-14"),
    ("He comes on Friday morning.", "Friday morning > 2025-11-14 | 2025-11-07"),
    ("The delegation is due in Baku on Monday.", "Monday > 2025-11-17"),
    ("On Friday morning he left.", "Friday morning > 2025-11-07"),
    ("The trip is expected in the autumn of next year.", "the autumn of next year > 2026 2026-23"),
    ("It was signed in the first half of 2024.", "the first half of 2024 > 2024 2024-01/2024-06"),
    (
        "The parties may sign it in the third quarter of next year.",
        "the third quarter of next year > 2026 2026-07/2026-09",
    ),
    ("Last August they signed the treaty.", "Last August > 2025-08 | 2024-08"),
    ("Last December they signed the treaty.", "Last December > 2024-12"),
    ("It was signed in August last year.", "August last year > 2024-08"),
    ("It was signed on January 26 last year.", "January 26 last year > 2024-01-26"),
    ("The talks were held in late June.", "late June > 2025-06"),
    ("Two years ago he came to Khiva.", "Two years ago > 2023"),
    ("A month ago he came to Khiva.", "A month ago > 2025-10"),
    ("A year and a half ago there was no treaty.", "A year and a half ago > 2024-05"),
    ("There were five visits over the past year and a half.", "the past year and a half > 2024-05..2025-11"),
    ("She came five times in the last year and a half.", "the last year and a half > 2024-05..2025-11"),
    ("She came five times last year and a half of them at night.", "last year > 2024"),
    ("He met them earlier this month.", "earlier this month > 2025-11"),
    ("The 1990s were hard.", "The 1990s > 1990..1999 199X"),
    ("A two-day visit began.", "two-day > (P2D)"),
    ("The term was extended to 20 December.", "20 December > 2025-12-20 | 2024-12-20"),
    ("A visit that was to have begun on Monday has been cancelled.", "Monday > 2025-11-17 | 2025-11-10"),
    ("He will return the day after tomorrow.", "the day after tomorrow > 2025-11-15"),
]
COUNTED = [
    ("On 3 May 2024 they met. Two days later he left.", "3 May 2024 > 2024-05-03", "Two days later > 2024-05-05"),
    ("He came on 12 May. They had arrived the day before.", "12 May > 2025-05-12", "the day before > 2025-05-11"),
    ("He came in May 2023 and July of that year.", "May 2023 > 2023-05", "July of that year > 2023-07"),
    ("They met in July 2024 and, four months later, in Baku.", "July 2024 > 2024-07", "four months later > 2024-11"),
    ("He came in July and spoke the following day.", "July > 2025-07", "the following day > 2025-07"),
    ("They met in September, and he visited Baku the same month.", "September > 2025-09", "the same month > 2025-09"),
    ("He was posted in May 1996. A year later he was back.", "May 1996 > 1996-05", "A year later > 1997"),
    ("He came twice last year. The visit of 3 August was short.", "last year > 2024", "3 August > 2024-08-03"),
]  # fmt: skip
LENT_YEARS = [
    ("On 5 March 2024 the sides agreed to meet in May.", "5 March 2024 > 2024-03-05", "May > 2024-05"),
    ("In November 1999 many left; by December more had fled.", "November 1999 > 1999-11", "December > 1999-12"),
    ("It was signed on 22 August 2023 and ratified in February.", "22 August 2023 > 2023-08-22", "February > 2024-02"),
    ("He came in May and June last year.", "May > 2024-05", "June last year > 2024-06"),
    ("In the spring and summer of 2024 he rested.", "the spring > 2024 2024-21", "summer of 2024 > 2024 2024-22"),
    ("They met in November two years ago.", "November two years ago > 2023-11"),
    ("The visit, planned for October, was put off to December.", "October > 2025-10", "December > 2025-12 | 2024-12"),
]
NO_DATES = [
    "The port handled 2022 containers.",
    "Agenda 2030 and resolution 1701 were on the table.",
    "The flight left at 1830 GMT with some 2000 people.",
    "Trade reached $2024 million, up 2,025 tons, after a 3-1 win.",
    "He may march on; prices fall and spring back.",
    "Prime Minister May met the Sun reporter.",
    "The second reading came first.",
    'She spoke on "This Week" and on "This Week With Us", he on "Next Year," a programme.',
    "USA Today asked; Following talks, Decree No. 2024 and Uzbekistan-2030 were cited.",
    "Four flights a week serve Article 2015 of room 2012.",
]


@pytest.mark.parametrize("case", [*FULL, *RANGES, *RELATIVE, *COUNTED, *LENT_YEARS], ids=lambda case: case[0])
def test_published_in_november_2025(case):
    assert seen(case[0], "2025-11-13") == list(case[1:])


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_and_words_that_are_no_dates(text):
    assert seen(text, "2025-11-13") == []


OTHER_DAYS = [
    ("2024-02-08", "Last August they signed it.", "Last August > 2023-08"),
    ("2023-06-23", "A declaration that they signed last June is cited.", "last June > 2022-06"),
    ("2024-02-28", "He will come tomorrow.", "tomorrow > 2024-02-29"),
    ("2024-12-31", "He leaves next week.", "next week > 2025-01-06..2025-01-12"),
    ("2024-03-01", "They met in December.", "December > 2023-12"),
    ("2024-03-01", "They will meet in February.", "February > 2025-02"),
    ("2025-01-05", "It was ratified on 27 December.", "27 December > 2024-12-27"),
    ("2024-08-24", "TASHKENT, May 3. It is hot today.", "May 3 > 2024-05-03", "today > 2024-08-24"),
    ("2024-08-24", "TASHKENT, August 23. They met today.", "August 23 > 2024-08-23", "today > 2024-08-23 | 2024-08-24"),
    ("2023-11-19", "MONDAY\nHe begins his visit.\nFRIDAY\nSummit, Baku.", "MONDAY > 2023-11-20", "FRIDAY > 2023-11-24"),
]  # fmt: skip


@pytest.mark.parametrize("case", OTHER_DAYS, ids=lambda case: case[1])
def test_published_on_another_day(case):
    assert seen(case[1], case[0]) == list(case[2:])


def test_last_august_beside_july_of_this_year():
    text = "Last August, I went to Georgia as a guest of state, and its president visited us in July of this year."
    august, july = find_dates(text, "2025-11-13")
    assert (august.date_start, august.alternatives, august.basis) == ("2024-08", ["2025-08"], "context")
    assert "stands beside “July of this year”" in august.reason
    assert july.date_start == "2025-07"


BASES = [
    ("He left on 3 July 2025.", "explicit"),
    ("He left on Tuesday.", "relative"),
    ("He is leaving today.", "publication"),
    ("He came on 3 July 2024 and left the next day.", "context"),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_basis(text, basis):
    assert find_dates(text, "2025-11-13")[-1].basis == basis


def test_parts_of_a_range_quote_its_two_ends():
    text = "He stayed from July 2 to 4."
    (stay,) = find_dates(text, "2025-11-13")
    assert [(text[part["start"] : part["end"]], part["value"]) for part in stay.parts] == [
        ("July 2", "2025-07-02"),
        ("4", "2025-07-04"),
    ]


def test_values_are_those_of_timeml():
    text = (
        "It fell in the third quarter, this summer, last week, over the weekend, on Friday evening, in the late 1970s."
    )
    values = [mention.value for mention in find_dates(text, "2025-11-13")]
    assert values == ["2025-Q3", "2025-SU", "2025-W45", "2025-W45-WE", "2025-11-07TEV", "197"]


def test_a_parsed_doc_is_read_as_it_is_and_the_argument_wins():
    doc = base_model()(make_doc("He arrived yesterday.", published="2020-01-01"))
    assert find_dates(doc)[0].date_start == "2019-12-31"
    assert find_dates(doc, "2024-03-01")[0].date_start == "2024-02-29"


def test_component_fills_dicts():
    nlp = base_model()
    doc = nlp(make_doc("He arrived on 3 July 2025.", published="2025-11-13"))
    assert dates(doc)._.dates[0]["date_start"] == "2025-07-03"


def test_wrapped_lines_and_paragraphs():
    wrapped = (
        "The two presidents and their delegations met in the capital on the 22 of\n"
        "August 2024, and then they all left for the airport of the old town in\nthe valley."
    )
    assert [mention.date_start for mention in find_dates(wrapped)] == ["2024-08-22"]
    assert [mention.date_start for mention in find_dates("He came on 22\n\nAugust 2024 was hot.")] == ["2024-08"]


@pytest.mark.parametrize(
    "piece", ["last August ", "on 3 May, ", "the day before ", "two ", "in 2024 ", "1 ", "Monday\n"]
)
def test_time_grows_with_the_text(piece):
    vocab = base_model().vocab

    def seconds(times):
        doc = Doc(vocab, words=[piece * times], spaces=[False])  # one token: no parser, only this room's work
        begun = time.process_time()
        find_dates(doc, "2025-11-13")
        return time.process_time() - begun

    seconds(100)
    assert seconds(8000) < 30 * max(seconds(1000), 0.002)


def test_the_second_of_two_weekdays_follows_the_first():
    text = "The minister is likely to meet her host when she pays a visit to Riga on Friday and Saturday."
    assert [mention.date_start for mention in find_dates(text, "2025-11-13")] == ["2025-11-14", "2025-11-15"]
