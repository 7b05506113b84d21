"""Records ⇄ typed tables, and tables → JSON rows and CSV: the one place that knows how a column type is stored.

A table has its columns in the order of the schema and the same types when it is empty: text as `str`, integers as
`Int64`, reals as `Float64`, booleans as `boolean`, lists as Python lists. Unknown is null in every one of them.
"""

import csv
import io
import math
from datetime import date, datetime

import pandas as pd

from extraction.schema import columns

__all__ = ["to_json_rows", "to_records", "to_table", "write_csv"]

_DTYPES = {"text": "str", "integer": "Int64", "real": "Float64", "boolean": "boolean", "list": "object"}
_PYTHON = {"text": str, "integer": int, "real": float, "boolean": bool}
# A cell that begins with one of these is run as a formula by spreadsheet programs (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_table(records, record_class):
    """A DataFrame with a row for each record: `to_table([Visit(visitor="Ilham Aliyev")], Visit)`."""
    records = list(records)
    return pd.DataFrame(
        {
            column.name: _series(column, [getattr(record, column.name) for record in records])
            for column in columns(record_class)
        }
    )


def _series(column, values):
    if column.type == "list":
        values = [_list(value) for value in values]
    return pd.Series(values, dtype=_DTYPES[column.type], index=range(len(values)))


def to_records(frame, record_class):
    """The records of a table. Unknown columns are passed over; missing ones keep their default."""
    known = [column for column in columns(record_class) if column.name in frame.columns]
    cells = [[_cell(value, column.type) for value in frame[column.name]] for column in known]
    names = [column.name for column in known]
    return [record_class(**dict(zip(names, row, strict=True))) for row in zip(*cells, strict=True)]


def _cell(value, type):
    if type == "list":
        return _list(value)
    return None if _is_null(value) else _PYTHON[type](value)


def _list(value):
    """A list as stored by any engine (list, tuple, array, null) as a Python list."""
    if isinstance(value, str):
        return [value]
    return [] if _is_null(value) else list(value)


def _is_null(value):
    # pd.isna() answers for a list member by member, so lists are told apart before it is asked.
    return value is None or (pd.api.types.is_scalar(value) and bool(pd.isna(value)))


def to_json_rows(frame):
    """The rows of any table as dicts that `json.dumps` takes: null as None, dates as ISO text, lists as lists."""
    cells = [[_json_value(value) for value in frame[name]] for name in frame.columns]
    return [dict(zip(frame.columns, row, strict=True)) for row in zip(*cells, strict=True)]


def _json_value(value):
    if _is_null(value):
        return None
    if not isinstance(value, str | bytes | dict) and hasattr(value, "__iter__"):
        return [_json_value(item) for item in value]
    if isinstance(value, date):
        return _iso(value)
    value = value.item() if hasattr(value, "item") else value  # a NumPy number as Python's own
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _iso(value):
    """ISO 8601: a day alone where the clock says midnight."""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    return value.isoformat()


def write_csv(frame):
    """A table as the bytes of a CSV file for spreadsheets: UTF-8 with its mark, nulls empty, formulas defused."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([_text_cell(str(name)) for name in frame.columns])
    cells = [[_csv_value(value) for value in frame[name]] for name in frame.columns]
    writer.writerows(zip(*cells, strict=True))
    return buffer.getvalue().encode("utf-8-sig", errors="replace")


def _csv_value(value):
    """One cell. Only text can be a formula: -3 as a number stays -3, the text "-3" becomes "'-3"."""
    value = _json_value(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        value = "; ".join("" if item is None else str(item) for item in value)
    return _text_cell(str(value))


def _text_cell(text):
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
