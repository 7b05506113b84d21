"""The workbook as another program reads it."""

import io
import re
import zipfile

import openpyxl
import pytest
from archives import EMPTY, FORMULA, HOSTILE, LONG, QUOTE, SMALL, snapshot

from archive.exports import excel
from archive.exports.excel import workbook


def opened(archive):
    return openpyxl.load_workbook(io.BytesIO(workbook(archive)))


def cells(sheet, line=2):
    return dict(zip([c.value for c in sheet[1]], [c.value for c in sheet[line]], strict=True))


def test_a_sheet_that_explains_and_a_sheet_a_table():
    book = opened(SMALL)
    assert book.sheetnames == [
        "Read me",
        "visits",
        "documents",
        "quotes",
        "visit events",
        "document events",
        "quote events",
        "articles",
        "decisions",
    ]
    told = {row[0].value: row[1].value for row in book["Read me"]}
    assert told["State of the archive"] == "2025-03-05, revision 7"
    assert book.properties.created.date().isoformat() == "2025-03-05"
    assert told["visits"] == "1 lines, each a trip to another country as one article tells it"
    assert told["visits · place"] == "city or venue that the article ties to the visit (text)"


@pytest.mark.parametrize("archive", [EMPTY, SMALL], ids=["empty", "small"])
def test_headers_are_frozen_and_filtered_and_columns_have_a_width(archive):
    for sheet in opened(archive).worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(
            9 <= sheet.column_dimensions[c.column_letter].width <= 62
            for c in sheet[1]
            if c.column_letter in sheet.column_dimensions
        )


def test_values_keep_their_types():
    row = cells(opened(SMALL)["visits"])
    assert (row["count"], row["confidence"], row["event"], row["date_start"]) == (1, 0.9, None, "2024-08-22")
    assert cells(opened(SMALL)["quotes"])["complete"] is True
    assert cells(opened(SMALL)["documents"])["parties"] == "Azerbaijan; Uzbekistan"


def test_no_cell_is_a_formula_or_a_link():
    book = opened(HOSTILE)
    assert cells(book["visits"])["visitor"] == FORMULA
    kinds = {c.data_type for sheet in book for row in sheet.iter_rows() for c in row}
    links = [c.coordinate for sheet in book for row in sheet.iter_rows() for c in row if c.hyperlink]
    assert kinds <= {"s", "n", "b"} and links == []
    with zipfile.ZipFile(io.BytesIO(workbook(HOSTILE))) as parts:
        assert not any(re.search(rb"<f[ >]", parts.read(name)) for name in parts.namelist() if "sheets/" in name)


def test_what_excel_cannot_hold_is_cut_marked_and_counted():
    book = opened(HOSTILE)
    text = cells(book["visits"])["evidence"]
    assert len(text) == 32_767 and text.startswith(LONG[:32_000]) and "cut: Excel holds 32,767" in text
    told = {row[0].value: row[1].value for row in book["Read me"]}
    assert "Not whole: 1 cells cut at Excel's limit" in told["visits"] and "Not whole" not in told["quotes"]


@pytest.mark.parametrize(
    "text, whole", [("😀" * 16_383, True), ("😀" * 16_384, False), ("a" * 32_767, True), ("a" * 32_768, False)]
)
def test_excel_counts_in_utf_16(text, whole):
    shown = cells(opened(snapshot(quotes=[{**QUOTE, "text": text}]))["quotes"])["text"]
    assert (shown == text) is whole
    assert ("cut: Excel holds" in shown) is not whole
    assert len(shown.encode("utf-16-le")) // 2 <= 32_767


def test_lines_beyond_excels_limit_are_left_out_and_counted(monkeypatch):
    monkeypatch.setattr(excel, "_LINES", 3)
    book = opened(snapshot(quotes=[{**QUOTE, "quote_id": f"q-{i}"} for i in range(5)]))
    assert book["quotes"].max_row == 3
    assert "3 lines left out, Excel holds 3 a sheet" in {r[0].value: r[1].value for r in book["Read me"]}["quotes"]
