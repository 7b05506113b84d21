"""The counted figures."""

from charts.counts import cumulative, documents_by_year, quotes_by_speaker
from tests.charts.tables import documents, quotes, visits


def test_visits_add_up_each_way_without_plans_and_claims():
    table = visits(
        ("AZE→UZB", "2024-08-22"),
        ("AZE→UZB", "2025-06"),
        ("AZE→UZB", "2026", {"status": "planned"}),
        ("AZE→UZB", "2024", {"count": 5}),
        ("AZE→UZB", None),
        ("UZB→AZE", "2025-07-02"),
    )
    first, second = cumulative(table, countries=("AZE", "UZB")).data
    assert (max(first.y), max(second.y)) == (2, 1)
    assert first.line.shape == "hv"


def test_a_visit_counts_from_the_last_day_that_its_date_allows():
    (line,) = cumulative(visits(("AZE→UZB", "2024-08"))).data
    assert str(line.x[1]).startswith("2024-08-31")


def test_the_days_that_a_month_leaves_open_are_drawn_back_from_its_last():
    drawn = cumulative(visits(("AZE→UZB", "2024-08"), ("AZE→UZB", "2024-09-02"))).layout.shapes
    assert [(str(one.x0)[:10], str(one.x1)[:10]) for one in drawn] == [
        ("2024-08-01", "2024-08-31"),
        ("2024-09-02", "2024-09-02"),
    ]


def test_cancelled_visits_and_unknown_counts():
    table = visits(("AZE→UZB", "2024-08-22", {"count": None}), ("AZE→UZB", "2024-09-02", {"status": "cancelled"}))
    (line,) = cumulative(table).data
    assert max(line.y) == 1


def test_documents_are_counted_by_type_and_year():
    table = documents(
        ("treaty", "2024-08-22"), ("treaty", "2024"), ("treaty", None), ("memorandum", "2025", {"count": 18})
    )
    (squares,) = documents_by_year(table).data
    told = {(x, y): text for x, y, text in zip(squares.x, squares.y, squares.text, strict=True)}
    assert told == {("2024", "treaty"): "2", ("no date", "treaty"): "1", ("2025", "memorandum"): "18"}


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


def test_empty_tables_give_empty_figures():
    assert cumulative(visits()).data == () and len(documents_by_year(documents()).data[0].x) == 0
    assert sum(len(bar.y) for bar in quotes_by_speaker(quotes()).data) == 0
