"""What is counted over the years."""

from charts.years import cumulative, documents_by_year, months_and_years
from tests.charts.tables import documents, visits


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


def test_what_an_article_looks_back_on_stands_in_one_column_before_the_others():
    years = ["1386", "1972", *["2017", "2019", "2021", "2023"] * 2, None]
    figure = documents_by_year(documents(*(("treaty", year) for year in years)))
    columns = ["before 2017", "2017", "2019", "2021", "2023", "no date"]
    assert list(figure.layout.xaxis.categoryarray) == columns
    told = dict(zip(figure.data[0].x, figure.data[0].text, strict=True))
    assert (told["before 2017"], told["2017"], told["no date"]) == ("2", "2", "1")


def test_documents_are_counted_by_status_and_year():
    table = documents(("treaty", "2024", {"status": "in_force"}), ("treaty", "2024", {"status": "planned"}))
    figure = documents_by_year(table, by="status")
    assert set(zip(figure.data[0].x, figure.data[0].y, strict=True)) == {("2024", "in force"), ("2024", "planned")}
    assert list(figure.layout.yaxis.categoryarray) == ["planned", "in force"]  # from the foot upwards


def test_visits_by_month_and_year():
    table = visits(
        ("AZE→UZB", "2024-08-22"),
        ("UZB→AZE", "2024-08"),
        ("AZE→UZB", "2025"),
        ("AZE→UZB", "2024-07-30", {"date_end": "2024-08-02"}),
        ("AZE→UZB", "2024-03", {"status": "planned"}),
        ("AZE→UZB", "2024-03", {"count": 5}),
        ("AZE→UZB", None),
    )
    figure = months_and_years(table)
    told = zip(figure.data[0].x, figure.data[0].y, figure.data[0].text, strict=True)
    assert set(told) == {("Aug", "2024", "2"), ("Jul", "2024", "1"), ("no month", "2025", "1")}


def test_years_without_a_visit_have_a_row():
    figure = months_and_years(visits(("AZE→UZB", "2021-08-22"), ("AZE→UZB", "2024-08-22")))
    assert list(figure.layout.yaxis.categoryarray) == ["2021", "2022", "2023", "2024"]


def test_long_lines_have_no_mark_a_step():
    table = visits(*[("AZE→UZB", f"{2000 + n % 25}-03-{1 + n % 28:02}") for n in range(200)])
    (line,) = cumulative(table).data
    assert line.mode == "lines" and max(line.y) == 200


def test_empty_tables_give_empty_figures():
    assert cumulative(visits()).data == ()
    for figure in (documents_by_year(documents()), months_and_years(visits())):
        assert len(figure.data[0].x) == 0
