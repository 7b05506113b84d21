"""Records ⇄ tables, and what leaves them as JSON and CSV."""

import csv
import io
import json
from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.schema import TABLES, Article, Document, Quote, Visit, columns
from extraction.tables import to_json_rows, to_records, to_table, write_csv

CLASSES = [Article, *TABLES.values()]
VISIT = Visit(visitor="Ilham Aliyev", date_start="2024-08", date_alternatives=["2024-08-22"], count=5, confidence=0.5)
# Halves of surrogate pairs are no characters: articles never hold them.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = {
    "text": st.none() | TEXT,
    "integer": st.none() | st.integers(-(2**62), 2**62),
    "real": st.none() | st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.none() | st.booleans(),
    "list": st.lists(TEXT, max_size=3),
}


def records_of(record_class):
    fields = {column.name: VALUES[column.type] for column in columns(record_class)}
    return st.lists(st.builds(record_class, **fields), max_size=4)


@pytest.mark.parametrize("record_class", CLASSES)
def test_an_empty_table_has_the_columns_and_types_of_a_full_one(record_class):
    required = {"article_id": "a", "name": "b"} if record_class is Article else {}
    empty, full = to_table([], record_class), to_table([record_class(**required)], record_class)
    assert list(empty.columns) == [column.name for column in columns(record_class)]
    assert list(empty.dtypes) == list(full.dtypes)
    assert (len(empty), len(full)) == (0, 1)
    assert to_records(empty, record_class) == []


def test_types():
    table = to_table([VISIT], Visit)
    types = {name: str(table[name].dtype) for name in ("visitor", "count", "confidence", "date_alternatives")}
    assert types == {"visitor": "str", "count": "Int64", "confidence": "Float64", "date_alternatives": "object"}
    assert str(to_table([Quote()], Quote)["complete"].dtype) == "boolean"
    assert table["host"].isna().all()


@pytest.mark.parametrize("record_class", CLASSES)
@given(data=st.data())
def test_round_trip(record_class, data):
    records = data.draw(records_of(record_class))
    table = to_table(records, record_class)
    assert to_records(table, record_class) == records
    rows = to_json_rows(table)
    assert [record_class(**row) for row in json.loads(json.dumps(rows))] == records
    assert len(list(csv.reader(io.StringIO(write_csv(table).decode("utf-8-sig"), newline="")))) == len(records) + 1


def test_tables_of_a_store_come_back_as_records():
    table = to_table([VISIT, Visit()], Visit).drop(columns=["reason"]).assign(reviewed="yes")
    table["date_alternatives"] = [np.array(["2024-08-22"], dtype=object), None]
    table = table.iloc[::-1]
    assert to_records(table, Visit) == [Visit(), VISIT]


def test_json_rows_of_any_table():
    table = pd.DataFrame(
        {
            "day": [date(2024, 8, 22), None],
            "read": [datetime(2024, 8, 22), datetime(2024, 8, 22, 10, 30)],
            "share": [float("nan"), 0.25],
            "n": [np.int64(3), np.int64(4)],
            "parties": [("A", None), []],
        }
    )
    assert to_json_rows(table) == [
        {"day": "2024-08-22", "read": "2024-08-22", "share": None, "n": 3, "parties": ["A", None]},
        {"day": None, "read": "2024-08-22T10:30:00", "share": 0.25, "n": 4, "parties": []},
    ]


CELLS = [
    ("=1+1", "'=1+1"),
    ("+994 12", "'+994 12"),
    ("-3", "'-3"),
    ("- Dense, said the ambassador", "'- Dense, said the ambassador"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    ("a=1", "a=1"),
    ("“quoted”, with a comma", "“quoted”, with a comma"),
    ("two\nlines", "two\nlines"),
    (-3, "-3"),
    (-0.5, "-0.5"),
    (True, "true"),
    (None, ""),
    (float("nan"), ""),
    (pd.NA, ""),
    (pd.NaT, ""),
    (date(2024, 8, 22), "2024-08-22"),
    (datetime(2024, 8, 22), "2024-08-22"),
    (["Azerbaijan", "Uzbekistan"], "Azerbaijan; Uzbekistan"),
    (["=1"], "'=1"),
    ([], ""),
]


@pytest.mark.parametrize(("value", "cell"), CELLS)
def test_csv_cell(value, cell):
    data = write_csv(pd.DataFrame({"a": pd.Series([value], dtype=object), "b": ["x"]}))
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == [["a", "b"], [cell, "x"]]


def test_csv_numbers_keep_their_signs_and_the_file_its_mark():
    data = write_csv(to_table([Document(count=-3, confidence=-0.5, title="Ә")], Document))
    assert data.startswith(b"\xef\xbb\xbfdocument_id,article_id,title")
    row = next(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert (row["count"], row["confidence"], row["title"], row["place"]) == ("-3", "-0.5", "Ә", "")


def test_csv_headings_are_no_formulas_either():
    assert write_csv(pd.DataFrame({"=a": [1]})) == b"\xef\xbb\xbf'=a\r\n1\r\n"
