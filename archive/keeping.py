"""A Snapshot as bytes and back, so that a large archive opens as it was left and is merged only after a change."""

import io
import json
import zipfile
from dataclasses import fields

import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather

from archive.schema import EVENT_TABLES, Review
from archive.snapshot import Snapshot
from extraction.schema import TABLES
from extraction.tables import to_table

__all__ = ["packed", "unpacked"]

_FORMAT = 3  # raise it with every change of the tables or of the merging: what is kept is then made anew
_ANY = {"value", "anchors"}  # of decisions: whatever JSON can say


def packed(snapshot):
    """The bytes of a Snapshot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("about.json", json.dumps({"format": _FORMAT, "revision": snapshot.revision}))
        for name in _frames():
            box.writestr(name, _written(getattr(snapshot, name)))
    return out.getvalue()


def unpacked(content):
    """The Snapshot, or None where another version of this program packed it."""
    with zipfile.ZipFile(io.BytesIO(content)) as box:
        about = json.loads(box.read("about.json"))
        if about["format"] != _FORMAT:
            return None
        frames = {name: _read(name, box.read(name)) for name in _frames()}
    return Snapshot(revision=about["revision"], **frames)


def _frames():
    return [f.name for f in fields(Snapshot) if f.name != "revision"]


def _written(frame):
    told = {name: frame[name].map(json.dumps) if name in _ANY else frame[name] for name in frame}
    out = io.BytesIO()
    feather.write_feather(pa.Table.from_pandas(pd.DataFrame(told), preserve_index=False), out, compression="lz4")
    return out.getvalue()


def _read(name, content):
    table = feather.read_table(io.BytesIO(content))
    types = _types(name)
    columns = {column: _column(table[column], column, types.get(column)) for column in table.column_names}
    return pd.DataFrame(columns)


def _column(values, name, dtype):
    if name in _ANY:
        return pd.Series([json.loads(value) for value in values.to_pylist()], dtype="object")
    if dtype == "object" or dtype is None and pa.types.is_list(values.type):
        return pd.Series(values.to_pylist(), dtype="object")
    return pd.Series(values.to_pandas(), dtype=dtype or "str")


def _types(name):
    """The dtypes of a table's columns as `extraction.tables` makes them."""
    if name in TABLES:
        return dict(to_table([], TABLES[name]).dtypes) | dict(to_table([], Review).dtypes)
    if name.endswith("_events"):
        return dict(to_table([], EVENT_TABLES[f"{name.removesuffix('_events')}s"]).dtypes)
    return {"decision_id": "Int64", "undoes": "Int64"}
