"""The page of figures: what it says with figures, without them, and the codebook."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.accuracy import FIGURES
from extraction.schema import TABLES, columns
from ui.accuracy import accuracy_sentence, as_markdown, band_table, codebook, field_table, published_figures

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")


@pytest.fixture(scope="module")
def app():
    return AppTest.from_file(DASHBOARD, default_timeout=120).run().switch_page("pages/accuracy.py").run()


def test_the_page_shows_the_published_figures(app):
    assert not app.exception and app.title[0].value == "How accurate is this?"
    published = json.loads(FIGURES.read_text(encoding="utf-8"))
    said = " ".join(element.value for element in app.markdown)
    assert (
        "36 articles" in said and f"{published['set apart']['tables']['visits']['precision']:.0%} of the visits" in said
    )
    fields, bands = app.dataframe[0].value, app.dataframe[4].value
    assert fields["All articles"].iloc[0] == pytest.approx(100 * published["tables"]["visits"]["f1"])
    assert bands["Rows"].tolist() == [band["rows"] for band in published["calibration"]["visits"]]


def test_the_page_says_what_to_beware_of(app):
    said = " ".join(element.value for element in app.markdown)
    for words in ("upper bound", "Several trips in one sentence", "between two persons of one office", "only implies"):
        assert words in said
    for words in ("without a title", "out of order", "other languages than English"):
        assert words in said


def test_the_page_has_the_codebook_to_take_along(app):
    assert len(app.dataframe[-1].value) == sum(len(columns(record)) for record in TABLES.values())
    assert {button.proto.label for button in app.get("download_button")} == {"Codebook as CSV", "Codebook as Markdown"}


def test_without_figures_there_are_none(tmp_path):
    assert published_figures(tmp_path / "figures.json") is None


def test_tables_of_figures():
    table = {"gold": 4, "found": 4, "precision": 0.75, "recall": 0.5, "f1": 0.6, "strict": 0.4}
    every = table | {"fields": {"status": {"share": 0.8, "of": 5}, "count": {"share": 1.0, "of": 1}}}
    apart = table | {"f1": 0.3, "fields": {"status": {"share": 0.7, "of": 2}}}
    bands = [{"from": 0.8, "to": 0.9, "rows": 3, "stated": 0.85, "right": 0.9}]
    figures = {
        "gold": {"articles": 2, "set apart": 1},
        "tables": {"visits": every},
        "calibration": {"visits": bands},
        "set apart": {"tables": {"visits": apart}, "calibration": {"visits": [bands[0] | {"right": 0.6}]}},
    }
    shown = field_table(figures, "visits")
    assert shown.iloc[0].tolist() == ["found (F1)", 0.6, 0.3]
    assert shown[""].tolist()[2:] == ["status", "count"] and shown["Set apart"].isna().tolist() == [False] * 3 + [True]
    assert band_table(figures, "visits").values.tolist() == [["0.8 to 0.9", 3, 0.85, 0.9, 0.6]]
    assert "75% of the visits given are in the article and 50% of its visits are given" in accuracy_sentence(figures)


def test_the_codebook_as_markdown_has_a_line_for_each_column():
    text = as_markdown(codebook())
    assert text.count("## ") == len(TABLES)
    for record in TABLES.values():
        for column in columns(record):
            assert f"| {column.name} | {column.type} | {column.meaning} |" in text
