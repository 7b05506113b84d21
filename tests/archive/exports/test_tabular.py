"""CSV, JSON Lines and Parquet: what is in the archive is in the file, of the right type."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest
from archives import CONTROL, EMPTY, FORMULA, HOSTILE, LONG, SMALL

from archive.exports.layout import TABLES_BY_NAME, as_of
from archive.exports.tabular import csv_files, jsonl_files, parquet_files
from archive.exports.values import clean


def parquet(snapshot, table):
    return pq.read_table(io.BytesIO(parquet_files(snapshot)[f"{table}.parquet"]))


def jsonl(snapshot, table):
    return [json.loads(line) for line in jsonl_files(snapshot)[f"{table}.jsonl"].decode().splitlines()]


def csv_rows(snapshot, table):
    return list(csv.DictReader(io.StringIO(csv_files(snapshot)[f"{table}.csv"].decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("snapshot", [EMPTY, SMALL, HOSTILE], ids=["empty", "small", "hostile"])
@pytest.mark.parametrize("table", TABLES_BY_NAME)
def test_all_three_have_the_columns_of_the_schema_and_as_many_lines(snapshot, table):
    names, lines = [column.name for column in TABLES_BY_NAME[table].columns], len(getattr(snapshot, table))
    assert parquet(snapshot, table).column_names == names
    assert parquet(snapshot, table).num_rows == len(jsonl(snapshot, table)) == len(csv_rows(snapshot, table)) == lines
    assert all(list(line) == names for line in [*jsonl(snapshot, table), *csv_rows(snapshot, table)])


@pytest.mark.parametrize("table", TABLES_BY_NAME)
def test_parquet_keeps_the_types_of_an_empty_table(table):
    assert parquet(EMPTY, table).schema.equals(parquet(SMALL, table).schema)


def test_parquet_has_lists_numbers_booleans_and_meanings():
    visits, quotes = parquet(SMALL, "visits"), parquet(SMALL, "quotes")
    row = visits.to_pylist()[0]
    assert (row["count"], row["confidence"], row["date_alternatives"], row["event"]) == (1, 0.9, [], None)
    assert quotes.to_pylist()[0]["complete"] is True
    assert parquet(SMALL, "document_events").to_pylist()[0]["parties"] == ["Azerbaijan", "Uzbekistan"]
    assert visits.field("place").metadata[b"description"] == b"city or venue that the article ties to the visit"


def test_json_lines_have_null_lists_and_numbers():
    row = jsonl(SMALL, "visits")[0]
    assert (row["event"], row["date_alternatives"], row["char_start"], row["direction"]) == (None, [], 3, "AZE→UZB")
    assert jsonl(SMALL, "decisions")[0]["row_ids"] == ["v-1"]


def test_the_log_keeps_any_value_as_json():
    row = jsonl(HOSTILE, "decisions")[0]
    assert (row["value"], json.loads(row["anchors"])) == (FORMULA, {"v-1": {"place": CONTROL}})


def test_csv_defuses_formulas_and_joins_lists():
    (row,) = csv_rows(HOSTILE, "visits")
    assert (row["visitor"], row["place"], row["evidence"]) == ("'" + FORMULA, "'-1+1", LONG)
    assert row["date_alternatives"] == "'=1; x; \ufffd"
    assert csv_rows(HOSTILE, "quote_events")[0]["text"] == "'\t=1"


def test_json_and_parquet_keep_text_as_it_is():
    for (row,) in (jsonl(HOSTILE, "visits"), parquet(HOSTILE, "visits").to_pylist()):
        assert (row["visitor"], row["evidence"], row["date_alternatives"]) == (FORMULA, LONG, ["=1", "x; \ufffd"])


@pytest.mark.parametrize(
    "text, cleaned",
    [
        ("Tashkent", "Tashkent"), ("", ""), ("a\ud800b", "a\ufffdb"), ("\udc00", "\ufffd"), ("\ud83d\ude00", "😀"),
        ("😀\ud800", "😀\ufffd"), ("\x00\ufeff", "\x00\ufeff"),
    ],
)  # fmt: skip
def test_broken_text_is_mended(text, cleaned):
    assert clean(text) == cleaned
    assert cleaned.encode().decode() == cleaned


def test_the_state_is_the_day_of_the_last_change():
    assert (as_of(EMPTY), as_of(SMALL)) == (None, "2025-03-05")
