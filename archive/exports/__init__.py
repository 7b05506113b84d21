"""Everything that can be downloaded from an archive: pure functions from a snapshot to the bytes of a file.

    from archive.exports import EXPORTS
    EXPORTS["xlsx"].write(snapshot)

A format for programs is a module here; what all of them share is in `layout` (tables and columns), `values` (nulls,
broken text), `days` (partial dates) and `packing` (zips that are the same for the same archive).
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from archive.exports.coded import coded_zip
from archive.exports.colt import colt_zip
from archive.exports.excel import workbook
from archive.exports.layout import TABLES_BY_NAME
from archive.exports.package import citable_zip
from archive.exports.packing import packed
from archive.exports.planned import planned_visits
from archive.exports.tabular import csv_file, csv_files, jsonl_files, parquet_files

__all__ = ["EXPORTS", "Export", "citable_zip", "export"]

_ZIP = "application/zip"


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of download: what a button calls it, its file's ending and type, and the function that makes it.

    `folder` says that its zip only holds tables together, so that in a folder they stand one by one.
    """

    name: str
    suffix: str
    mime: str
    write: Callable[..., bytes]
    folder: bool = False


def _zipped(files, snapshot, *, compress=True):
    return packed(files(snapshot), compress=compress)


def _csv_of(table):
    return Export(f"{table.replace('_', ' ').capitalize()} as CSV", ".csv", "text/csv", partial(csv_file, table=table))


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PARQUET = partial(_zipped, parquet_files, compress=False)  # Parquet is compressed already

EXPORTS = {
    **{f"csv-{table.replace('_', '-')}": _csv_of(table) for table in TABLES_BY_NAME},
    "csv": Export("All tables as CSV", ".zip", _ZIP, partial(_zipped, csv_files), folder=True),
    "xlsx": Export("Excel workbook", ".xlsx", _XLSX, workbook),
    "parquet": Export("All tables as Parquet", ".zip", _ZIP, _PARQUET, folder=True),
    "jsonl": Export("All tables as JSON Lines", ".zip", _ZIP, partial(_zipped, jsonl_files), folder=True),
    "citable": Export("Data set to cite", ".zip", _ZIP, citable_zip),
    "coded": Export("Events in CAMEO and PLOVER codes", ".zip", _ZIP, coded_zip),
    "colt": Export("Visits in the columns of COLT", ".zip", _ZIP, colt_zip),
    "ics": Export("Planned visits as a calendar", ".ics", "text/calendar", planned_visits),
}


def export(snapshot, format, folder, **options):
    """Write a format's file into a folder, which is made if need be, and give the paths: `export(s, "csv", "out")`."""
    kind = EXPORTS[format]
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    content = kind.write(snapshot, **options)
    if not kind.folder:
        path = folder / f"archive-{format.removeprefix('csv-')}{kind.suffix}"
        path.write_bytes(content)
        return [path]
    with zipfile.ZipFile(io.BytesIO(content)) as tables:
        tables.extractall(folder)  # the names are our own
        return [folder / name for name in tables.namelist()]
