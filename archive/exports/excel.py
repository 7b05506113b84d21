"""All tables as one Excel workbook: a sheet that explains, then a sheet a table.

Text is always written as text, so that no cell is run as a formula or becomes a link; what Excel cannot hold is cut,
marked in its cell and counted on the first sheet.
"""

import io
from datetime import datetime

import xlsxwriter

from archive.exports.layout import TABLES_BY_NAME, as_of
from archive.exports.values import rows

__all__ = ["workbook"]

# Excel's limits: 32,767 UTF-16 units a cell, 1,048,576 lines a sheet.
_CELL = 32_767
_LINES = 1_048_576
_SURELY_FITS = _CELL // 2  # a character takes two units at most
_CUT = " … [cut: Excel holds 32,767 characters a cell; the CSV, JSON Lines and Parquet downloads have it whole]"
_WIDEST, _NARROWEST, _SAMPLE = 60, 9, 100
_TITLE = "Archive of visits, documents and quotes"


def workbook(snapshot):
    """The snapshot as the bytes of an XLSX file."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    day = as_of(snapshot) or "1980-01-01"
    book.set_properties({"title": _TITLE, "created": datetime.fromisoformat(day)})
    head = book.add_format({"bold": True, "bg_color": "#E8EDF3", "bottom": 1})
    first = book.add_worksheet("Read me")
    told = [(table, *_write_sheet(book, table, list(rows(table, snapshot)), head)) for table in TABLES_BY_NAME.values()]
    _write_first(first, _explanation(snapshot, told), book.add_format({"bold": True}))
    book.close()
    return buffer.getvalue()


def _write_sheet(book, table, lines, head):
    """Write one table; its number of lines, and how many cells and lines did not fit."""
    sheet = book.add_worksheet(table.name.replace("_", " "))
    kept = lines[: _LINES - 1]
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, _width(column.name, [line[number] for line in kept[:_SAMPLE]]))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(kept), 1), len(table.columns) - 1)
    for number, column in enumerate(table.columns):
        sheet.write_string(0, number, column.name, head)
    cut = sum(_write_line(sheet, at, line) for at, line in enumerate(kept, start=1))
    return len(lines), cut, len(lines) - len(kept)


def _width(name, values):
    longest = max((len(_shown(value)) for value in values if value is not None), default=0)
    return min(max(longest, len(name) + 3, _NARROWEST), _WIDEST)


def _write_line(sheet, at, line):
    """Write one line; the number of its cells that had to be cut."""
    cut = 0
    for number, value in enumerate(line):
        if type(value) is str and len(value) <= _SURELY_FITS:  # most cells; this function runs a million times
            sheet.write_string(at, number, value)
        elif isinstance(value, bool):
            sheet.write_boolean(at, number, value)
        elif isinstance(value, int | float):
            sheet.write_number(at, number, value)
        elif value:
            text = _shown(value)
            fitting = _fitting(text)
            cut += fitting is not text
            sheet.write_string(at, number, fitting)
    return cut


def _shown(value):
    return "; ".join(value) if isinstance(value, list) else str(value)


def _fitting(text):
    """The text itself where a cell holds it, else its beginning and a note."""
    if len(text) <= _SURELY_FITS or _units(text) <= _CELL:
        return text
    room = (_CELL - _units(_CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT


def _units(text):
    return len(text.encode("utf-16-le")) // 2


def _explanation(snapshot, told):
    """The lines of the first sheet; a line of one cell is a heading."""
    yield (_TITLE,)
    yield "State of the archive", f"{as_of(snapshot) or 'empty'}, revision {snapshot.revision}"
    yield "Dates", "ISO 8601 as text, only as precise as the articles: 2024, 2024-08 or 2024-08-22"
    yield "Empty cell", "unknown, or not told"
    yield "Rejected", "lines that a person rejected are kept and say so in the column review; filter them out to count"
    yield ("Sheets",)
    for table, lines, cut, left_out in told:
        yield table.name.replace("_", " "), f"{lines} lines, each {table.about}{_lost(cut, left_out)}"
    yield ("Columns",)
    for table, *_ in told:
        for column in table.columns:
            yield f"{table.name.replace('_', ' ')} · {column.name}", f"{column.meaning} ({column.type})"


def _lost(cut, left_out):
    notes = [f"{cut} cells cut at Excel's limit"] if cut else []
    notes += [f"{left_out} lines left out, Excel holds {_LINES} a sheet"] if left_out else []
    return f". Not whole: {', '.join(notes)}; see another format" if notes else ""


def _write_first(sheet, lines, bold):
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 1, 110)
    for at, line in enumerate(lines):
        for number, text in enumerate(line):
            sheet.write_string(at, number, text, bold if len(line) == 1 or number == 0 else None)
