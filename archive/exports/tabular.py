"""The tables as files of their own: CSV for spreadsheets, JSON Lines for programs, Parquet with types kept."""

import io
import json
from functools import cache

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from archive.exports.layout import TABLES_BY_NAME
from archive.exports.values import column_values, rows
from extraction.tables import write_csv

__all__ = ["csv_file", "csv_files", "jsonl_files", "parquet_files"]

_ARROW = {
    "text": pa.string(),
    "integer": pa.int64(),
    "real": pa.float64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.string()),
}


def csv_file(snapshot, *, table):
    """One table as CSV: UTF-8 with its mark, lists joined by "; ", nulls empty, formulas defused."""
    kind = TABLES_BY_NAME[table]
    frame = kind.frame(snapshot)
    values = {c.name: pd.Series(column_values(frame[c.name], c.type), dtype=object) for c in kind.columns}
    return write_csv(pd.DataFrame(values))


def csv_files(snapshot):
    """All tables: file name → bytes."""
    return {f"{name}.csv": csv_file(snapshot, table=name) for name in TABLES_BY_NAME}


def jsonl_files(snapshot):
    """All tables as JSON Lines: one object a line, null for unknown, lists as lists."""
    return {f"{name}.jsonl": _jsonl(table, snapshot) for name, table in TABLES_BY_NAME.items()}


def _jsonl(table, snapshot):
    names = [column.name for column in table.columns]
    lines = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows(table, snapshot))
    return "".join(line + "\n" for line in lines).encode()


def parquet_files(snapshot):
    """All tables as Parquet: types and lists kept, each column's meaning in its field's metadata."""
    return {f"{name}.parquet": _parquet(table, snapshot) for name, table in TABLES_BY_NAME.items()}


def _parquet(table, snapshot):
    frame = table.frame(snapshot)
    schema = _arrow_schema(table)
    arrays = [pa.array(column_values(frame[c.name], c.type), type=_ARROW[c.type]) for c in table.columns]
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), buffer, compression="zstd")
    return buffer.getvalue()


@cache
def _arrow_schema(table):
    fields = [pa.field(c.name, _ARROW[c.type], metadata={"description": c.meaning}) for c in table.columns]
    return pa.schema(fields, metadata={"description": table.about})
