"""Expressions of known meaning for any publication date, and any text: the value is right or None, offsets quote."""

import json
from dataclasses import asdict
from datetime import date, timedelta

import pytest
from date_readers import is_edtf, is_prefix
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extraction.dates import find_dates
from extraction.dates.lexicon import WORDS
from extraction.model import base_model, make_doc

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EDGES = [date(2024, 2, 29), date(2023, 12, 31), date(2024, 1, 1), date(2023, 3, 31), date(2000, 2, 29)]
published_days = st.one_of(st.sampled_from(EDGES), st.dates(date(1950, 1, 1), date(2090, 12, 31)))
quick = settings(max_examples=60, deadline=None)


@pytest.fixture(scope="module")
def parse():
    """Parses a sentence once, whatever the publication date."""
    parsed = {}

    def parsed_doc(text):
        if text not in parsed:
            parsed[text] = base_model()(make_doc(text))
        return parsed[text]

    return parsed_doc


def only(mentions):
    assert len(mentions) == 1, [mention.text for mention in mentions]
    return mentions[0]


def month_before(day, months):
    index = day.year * 12 + day.month - 1 - months
    return f"{index // 12}-{index % 12 + 1:02d}"


@quick
@given(published_days, st.integers(1, 7))
def test_weekday_in_past_tense_is_the_last_one(parse, published, number):
    mention = only(find_dates(parse(f"The minister arrived on {WEEKDAYS[number - 1]}."), published.isoformat()))
    found = date.fromisoformat(mention.date_start)
    assert found.isoweekday() == number
    assert timedelta(0) <= published - found < timedelta(7)


@quick
@given(published_days, st.integers(1, 7))
def test_weekday_in_future_tense_is_the_next_one(parse, published, number):
    mention = only(find_dates(parse(f"The minister will arrive on {WEEKDAYS[number - 1]}."), published.isoformat()))
    found = date.fromisoformat(mention.date_start)
    assert found.isoweekday() == number
    assert timedelta(0) <= found - published < timedelta(7)


@quick
@given(published_days, st.integers(1, 12))
def test_month_in_past_tense_is_never_ahead(parse, published, number):
    mention = only(find_dates(parse(f"The treaty was signed in {MONTHS[number - 1]}."), published.isoformat()))
    assert int(mention.date_start[5:]) == number
    assert month_before(published, 11) <= mention.date_start <= month_before(published, 0)


@quick
@given(published_days, st.integers(1, 12))
def test_month_in_future_tense_is_never_over(parse, published, number):
    mention = only(find_dates(parse(f"The treaty will be signed in {MONTHS[number - 1]}."), published.isoformat()))
    assert int(mention.date_start[5:]) == number
    assert month_before(published, 0) <= mention.date_start <= month_before(published, -11)


@quick
@given(published_days, st.integers(1, 12), st.integers(1, 31))
@example(date(2023, 12, 31), 2, 29)
def test_day_and_month_in_past_tense(parse, published, month, number):
    mentions = find_dates(parse(f"The treaty was signed on {number} {MONTHS[month - 1]}."), published.isoformat())
    for mention in mentions:  # none for 31 June
        if mention.date_start and len(mention.date_start) == 10:
            found = date.fromisoformat(mention.date_start)
            assert (found.month, found.day) == (month, number)
            assert published - timedelta(366 * (8 if (month, number) == (2, 29) else 1)) <= found <= published


@quick
@given(published_days, st.integers(1, 12))
def test_month_that_a_visit_is_put_off_to_lies_ahead(parse, published, number):
    doc = parse(f"The visit has been postponed until {MONTHS[number - 1]}.")
    mention = only(find_dates(doc, published.isoformat()))
    assert int(mention.date_start[5:]) == number
    assert month_before(published, 0) <= mention.date_start <= month_before(published, -11)


@quick
@given(published_days, st.integers(1, 31))
def test_number_of_a_day_in_past_tense_is_the_last_one(parse, published, number):
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(number, "th")
    mention = only(find_dates(parse(f"The minister arrived in Baku on the {number}{suffix}."), published.isoformat()))
    if mention.date_start:  # none where this month and the last one have no 31st
        found = date.fromisoformat(mention.date_start)
        assert found.day == number
        assert timedelta(0) <= published - found < timedelta(62)


@quick
@given(published_days, st.integers(0, 9))
def test_today_is_the_day_of_a_dateline_up_to_a_week_old(published, late):
    day = published - timedelta(late)
    text = f"HANOI, {day.day} {MONTHS[day.month - 1]} {day.year} -- The minister is here today and leaves tomorrow."
    today = day if late <= 7 else published
    found = [mention.date_start for mention in find_dates(text, published.isoformat())]
    assert found == [spoken.isoformat() for spoken in (day, today, today + timedelta(1))]


@quick
@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(("{d} {m} {y}", "{m} {d}, {y}", "{iso}", "{d:02d}.{n:02d}.{y}")),
)
def test_a_full_date_needs_no_publication_date(parse, day, form):
    printed = form.format(d=day.day, m=MONTHS[day.month - 1], n=day.month, y=day.year, iso=day.isoformat())
    mention = only(find_dates(parse(f"The treaty was signed on {printed} in Baku.")))
    assert (mention.text, mention.date_start, mention.basis) == (printed, day.isoformat(), "explicit")


@quick
@given(published_days, st.integers(2, 40))
def test_units_ago(parse, published, count):
    iso = published.isoformat()
    assert only(find_dates(parse(f"He came {count} years ago."), iso)).date_start == str(published.year - count)
    assert only(find_dates(parse(f"He came {count} months ago."), iso)).date_start == month_before(published, count)
    days_ago = (published - timedelta(count)).isoformat()
    assert only(find_dates(parse(f"He came {count} days ago."), iso)).date_start == days_ago


@quick
@given(published_days)
@example(date(2024, 2, 29))
@example(date(2025, 8, 31))
def test_window_of_a_year_and_a_half(parse, published):
    mention = only(find_dates(parse("They met five times over the past year and a half."), published.isoformat()))
    assert (mention.date_start, mention.date_end) == (month_before(published, 18), month_before(published, 0))


@quick
@given(published_days)
def test_days_beside_today(parse, published):
    doc = parse("He came yesterday, speaks today and leaves tomorrow.")
    found = [mention.date_start for mention in find_dates(doc, published.isoformat())]
    assert found == [(published + timedelta(step)).isoformat() for step in (-1, 0, 1)]


@quick
@given(
    st.lists(
        st.sampled_from(sorted(WORDS) + ["2024", "31", "12/11/2025", "29", "February", ",", "\n", "'96"]), max_size=14
    )
)
def test_any_words_of_the_grammar(pieces):
    check(" ".join(pieces), "2024-02-29")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.sampled_from((None, "2024-02-29", "0001-01-01", "9999-12-31", "no date")))
def test_any_text(text, published):
    check(text, published)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(
        (
            "last {}",
            "next {}",
            "{} ago",
            "the following {}",
            "two {}s later",
            "the past 300 {}s",
            "this {}",
            "a {} and a half ago",
        )
    ),
    st.sampled_from(("day", "week", "month", "year", "decade", "fortnight", "weekend", "quarter", "century")),
    st.sampled_from(("0001-01-01", "9999-12-31", "1000-01-01")),
)
def test_the_ends_of_the_calendar(form, unit, published):
    check(f"On 1 January 0001 he left and came {form.format(unit)}, on Monday, in May, on 29 February.", published)


def check(text, published):
    """What holds for any text: mentions in order quote it, and all that they say can be read."""
    doc = base_model()(make_doc(text))
    mentions = find_dates(doc, published)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    for mention in mentions:
        assert mention.text == doc.text[mention.start : mention.end] != ""
        for prefix in (mention.date_start, mention.date_end, *mention.alternatives):
            assert prefix is None or is_prefix(prefix)
        assert mention.edtf is None or is_edtf(mention.edtf)
        assert (mention.edtf is None) == (mention.date_start is None)
        assert mention.date_start not in mention.alternatives
        assert not mention.date_end or mention.date_start <= mention.date_end
        json.dumps(asdict(mention))
