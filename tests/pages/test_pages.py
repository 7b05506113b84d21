"""Every page with the sample, with nothing, and with articles of one's own, without a browser."""

import tomllib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extraction.articles.formats import MAX_BYTES

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")
CONFIG = Path(DASHBOARD).parent / ".streamlit" / "config.toml"
PAGES = ["overview", "article", "visits", "documents", "quotes"]
ARTICLE = "BAKU. Georgian Prime Minister Irakli Kobakhidze paid an official visit to Azerbaijan on 5 March 2025."
RELATIVE = "President Sadyr Japarov paid a state visit to Uzbekistan last August."


@pytest.fixture
def app():
    return AppTest.from_file(DASHBOARD, default_timeout=120).run()


def go(app, page):
    return app.switch_page(f"pages/{page}.py").run()


def paste(app, text):
    go(app, "article")
    app.text_area[0].set_value(text).run()
    return app.button(key="read").click().run()


def said(app):
    return " ".join(element.value for element in [*app.markdown, *app.html, *app.caption])


@pytest.mark.parametrize("page", PAGES)
def test_the_sample_is_there_at_first(app, page):
    go(app, page)
    assert not app.exception and len(app.title) == 1
    assert "You are looking at the sample" in said(app)


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_says_what_to_do(app, page):
    app.button(key="clear_sample").click().run()
    go(app, page)
    assert not app.exception
    assert page == "article" or "Nothing has been read yet. Paste an article" in said(app)
    app.button(key="show_sample").click().run()
    assert not app.exception and "You are looking at the sample" in said(app)


def test_the_sample_tells_of_visits_each_way_documents_and_quotes(app):
    values = {metric.label: metric.value for metric in app.metric}
    assert values["Last visit AZE → UZB"] == "22–23 Aug 2024"
    assert values["Last visit UZB → AZE"] == "2 Jul 2025"
    assert values["Next planned"] == "Nov 2025"
    assert len(app.get("plotly_chart")) == 3
    assert all(metric.proto.help for metric in app.metric)


def test_a_pasted_article_stands_alone_and_its_box_is_empty_again(app):
    paste(app, ARTICLE)
    assert not app.exception and "1 visit, 0 documents and 0 quotations" in said(app)
    assert app.text_area[0].value == ""
    go(app, "visits")
    assert len(app.dataframe[0].value) == 1 and "You are looking at the sample" not in said(app)


def test_articles_add_up_and_can_be_taken_out(app):
    paste(app, ARTICLE)
    paste(app, RELATIVE)
    paste(app, ARTICLE)
    assert len(app.session_state.articles) == 2
    app.button(key="remove").click().run()
    assert len(app.session_state.articles) == 1


def test_the_publication_date_resolves_relative_dates_at_once(app):
    paste(app, RELATIVE)
    assert "No publication date found: “last August” stays without a date" in said(app)
    (article,) = app.session_state.articles
    app.date_input(key=f"date_{article.article.article_id}").set_value("2025-03-10").run()
    (article,) = app.session_state.articles
    assert article.visits["date_start"].tolist() == ["2024-08"]
    assert "10 Mar 2025, given by you." in said(app)


def test_a_fault_while_a_new_date_is_read_is_a_sentence_and_changes_nothing(app, monkeypatch):
    paste(app, RELATIVE)
    before = app.session_state.articles

    def stumble(article):
        raise RuntimeError("a fault of the program")

    monkeypatch.setattr("ui.session.extract", stumble)
    (one,) = before
    given = app.date_input(key=f"date_{one.article.article_id}").set_value("2025-03-10").run()
    assert not app.exception and "a fault of this program" in said(app)
    assert app.session_state.articles == before and given.date_input(key=f"date_{one.article.article_id}").value is None


def test_the_browser_takes_files_as_large_as_the_extraction(app):
    limit = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["server"]["maxUploadSize"]
    assert limit == MAX_BYTES // 1_000_000


def test_the_rows_to_check_can_be_singled_out(app):
    paste(app, RELATIVE)
    paste(app, ARTICLE)
    go(app, "visits")
    app.get_by_key("visits_to_check").set_value(["to check"]).run()
    assert app.dataframe[0].value["Visitor"].tolist() == ["Sadyr Japarov"]


def test_files_that_cannot_be_read_are_told_and_the_others_are_read(app):
    go(app, "article")
    app.file_uploader[0].upload("broken.docx", b"no zip").upload("good.txt", ARTICLE.encode()).upload(
        "empty.txt", b" "
    ).run()
    app.button(key="read").click().run()
    assert not app.exception
    failed = [name for name, _, failed in app.session_state.receipts if failed]
    assert failed == ["broken.docx", "empty.txt"] and len(app.session_state.articles) == 1


def test_reading_nothing_is_told(app):
    go(app, "article")
    app.button(key="read").click().run()
    assert "paste a text or choose files first" in said(app) and "You are looking at the sample" in said(app)


def test_filters_leave_fewer_rows_and_are_kept_over_pages(app):
    go(app, "visits")
    everything = len(app.dataframe[0].value)
    app.get_by_key("visits_way").set_value(["UZB→AZE"]).run()
    shown = app.dataframe[0].value
    assert 0 < len(shown) < everything and set(shown["Way"]) == {"UZB→AZE"}
    go(app, "quotes")
    go(app, "visits")
    assert app.dataframe[0].value.equals(shown)


def test_pages_are_short():
    for path in Path(DASHBOARD).parent.joinpath("pages").glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 80, path.name
