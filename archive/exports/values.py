"""From a table's columns to plain Python values that every file format takes: one place for nulls and broken text."""

import json
import math

import pandas as pd

__all__ = ["clean", "column_values", "records", "rows"]

_PYTHON = {"integer": int, "real": float, "boolean": bool}


def rows(table, snapshot):
    """The lines of a table as tuples in column order."""
    frame = table.frame(snapshot)
    return zip(*(column_values(frame[column.name], column.type) for column in table.columns), strict=True)


def records(table, snapshot):
    """The lines of a table as dicts column → value."""
    names = [column.name for column in table.columns]
    return (dict(zip(names, row, strict=True)) for row in rows(table, snapshot))


def column_values(series, type):
    """A column as a list of its type's Python values, unknown as None: text without halves of surrogate pairs."""
    values = series.tolist()
    if type == "list":
        return [_list(value) for value in values]
    nulls = series.isna().tolist()
    if type == "text":
        return _cleaned([None if null else _text(value) for value, null in zip(values, nulls, strict=True)])
    convert = _PYTHON[type]
    return [None if null else _finite(convert(value)) for value, null in zip(values, nulls, strict=True)]


def clean(text):
    """Text that can be written as UTF-8: half a surrogate pair, which is no character, becomes the mark U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _cleaned(values):
    # One look at the whole column: broken text is rare, and looking at every cell takes a third of an export's time.
    try:
        "".join(value for value in values if value is not None).encode()
    except UnicodeEncodeError:
        return [None if value is None else clean(value) for value in values]
    return values


def _text(value):
    if isinstance(value, str):
        return value
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, default=str, sort_keys=True)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _list(value):
    if isinstance(value, str):
        return [clean(value)]
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return []
    return [clean(str(item)) for item in value if item is not None]


def _finite(value):
    return None if isinstance(value, float) and not math.isfinite(value) else value
