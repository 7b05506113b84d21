"""The bars: who speaks, who meets whom, which cities are visited."""

import pandas as pd

from charts.rankings import cities, meetings, quotes_by_speaker
from tests.charts.tables import quotes

PAIR = ("AZE", "UZB")


def bars(figure):
    return [dict(zip(bar.y, bar.x, strict=True)) for bar in figure.data]


def test_speakers_with_direct_and_reported_speech():
    figure = quotes_by_speaker(quotes(("A", "direct"), ("A", "indirect"), ("A", "direct"), (None, "indirect")))
    direct, reported = (dict(zip(bar.y, bar.x, strict=True)) for bar in figure.data)
    assert direct == {"A": 2, "speaker unknown": 0} and reported == {"A": 1, "speaker unknown": 1}


def test_many_speakers_end_in_others():
    table = quotes(*[(f"Speaker {number}", "direct") for number in range(20)])
    assert "others" in quotes_by_speaker(table).data[0].y and len(quotes_by_speaker(table).data[0].y) == 13
    assert quotes_by_speaker(table).data[0].y[0] == "others"  # at the foot, however many they are


def test_a_name_is_escaped():
    told = quotes_by_speaker(quotes(("<img src=x>", "direct"))).to_json()
    assert "<img" not in told.replace("\\u003c", "<")


def test_cities_in_the_colours_of_the_ways():
    table = pd.DataFrame(
        [
            ("Baku", "Azerbaijan", "UZB→AZE", 4),
            ("Tashkent", "Uzbekistan", "AZE→UZB", 2),
            ("Astana", "Kazakhstan", "AZE→KAZ", 9),
        ],
        columns=["place", "host_country", "direction", "number"],
    )
    figure = cities(table, PAIR)
    assert [bar.marker.color for bar in figure.data] == ["#1D5B99", "#B4480F", "#5A626B"]
    assert bars(figure)[2] == {"Tashkent": 0, "Baku": 0, "Astana": 9}


def test_who_is_received_by_whom():
    table = pd.DataFrame([("A", "B", "AZE→UZB", 4)], columns=["visitor", "host", "direction", "number"])
    assert bars(meetings(table, PAIR)) == [{"A → B": 4}]


def test_empty_tables_give_empty_figures():
    empty = pd.DataFrame(columns=["place", "host_country", "visitor", "host", "direction", "number"])
    for figure in (quotes_by_speaker(quotes()), cities(empty, PAIR), meetings(empty, PAIR)):
        assert sum(len(bar.y) for bar in figure.data) == 0
