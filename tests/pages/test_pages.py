"""Every page with the sample, with nothing, and with articles of one's own, without a browser."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from archive import open_archive
from archive.decisions import edit, reject
from archive.records import records
from extraction import extract, read_article
from extraction.articles.formats import MAX_BYTES

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")
CONFIG = Path(DASHBOARD).parent / ".streamlit" / "config.toml"
PAGES = ["overview", "article", "visits", "documents", "quotes", "review", "downloads"]
ARTICLE = "BAKU. Georgian Prime Minister Irakli Kobakhidze paid an official visit to Azerbaijan on 5 March 2025."
OTHER = "TASHKENT. Kazakh President Kassym-Jomart Tokayev paid a state visit to Uzbekistan on 7 May 2024."
DATED = "BAKU, March 6, 2025. Georgian Prime Minister Irakli Kobakhidze paid an official visit to Azerbaijan yesterday."
RELATIVE = "President Sadyr Japarov paid a state visit to Uzbekistan last August."


@pytest.fixture
def address(tmp_path, monkeypatch):
    """The address of an archive of the test's own."""
    monkeypatch.setenv("ARCHIVE_URL", f"sqlite:///{tmp_path}/own.sqlite")
    st.cache_resource.clear()
    yield f"sqlite:///{tmp_path}/own.sqlite"
    st.cache_resource.clear()


@pytest.fixture
def app(address):
    return AppTest.from_file(DASHBOARD, default_timeout=120).run()


@pytest.fixture
def kept(address):
    """The dashboard on an archive with two articles."""
    with open_archive(address) as archive:
        for text in (ARTICLE, OTHER):
            archive.add(extract(read_article(text)))
    return AppTest.from_file(DASHBOARD, default_timeout=120).run()


def go(app, page):
    return app.switch_page(f"pages/{page}.py").run()


def paste(app, text):
    go(app, "article")
    app.session_state.giving = True  # "Add articles" is open
    app.run()
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
    assert not app.exception and "You are looking at the sample" not in said(app)
    if page not in ("article", "downloads"):
        assert "The archive is empty." in said(app)
        app.button(key="show_sample").click().run()
        assert "You are looking at the sample" in said(app)


def test_the_sample_tells_of_visits_each_way_documents_and_quotes(app):
    values = {metric.label: metric.value for metric in app.metric}
    assert values["Last visit AZE → UZB"] == "22–23 Aug 2024"
    assert values["Last visit UZB → AZE"] == "2 Jul 2025"
    assert values["Next planned"] == "Nov 2025"
    assert len(app.get("plotly_chart")) == 3
    assert all(metric.proto.help for metric in app.metric)
    assert "from 3 articles" in said(app)


def test_an_archive_that_is_kept_is_shown_at_once(kept):
    assert "You are looking at the sample" not in said(kept)
    assert "2 visits, 0 documents and 0 quotations from 2 articles" in said(kept)
    go(kept, "visits")
    assert kept.dataframe[0].value["Visitor"].tolist() == ["Irakli Kobakhidze", "Kassym-Jomart Tokayev"]


def test_a_pasted_article_waits_to_be_saved(app, address):
    paste(app, ARTICLE)
    assert not app.exception and "1 visit, 0 documents and 0 quotations" in said(app)
    assert len(app.text_area) == 0 and "one article that only you can see" in said(app)
    assert open_archive(address).snapshot().articles.empty
    app.button(key="save").click().run()
    assert "saved in the archive" in said(app) and "only you can see" not in said(app)
    assert len(open_archive(address).snapshot().visits) == 1
    go(app, "overview")
    assert "1 visit, 0 documents and 0 quotations from 1 article" in said(app)


def test_a_text_that_is_known_is_told_and_shown_with_what_is_known(kept, address):
    paste(kept, ARTICLE)
    assert "The archive has this text already" in said(kept)
    (draft,) = kept.session_state.desk.drafts
    id = draft.article.article_id
    kept.date_input(key=f"date_{id}").set_value("2025-03-06").run()
    kept.button(key="save").click().run()
    assert "read anew in the archive, which had the text already" in said(kept)
    paste(kept, ARTICLE)
    assert kept.date_input(key=f"date_{id}").value.isoformat() == "2025-03-06"
    assert kept.selectbox(key="chosen_article").options[0].startswith("Not saved · ")
    kept.button(key="save").click().run()
    assert "in the archive already, word for word" in said(kept)
    assert open_archive(address).snapshot().articles["published"].dropna().tolist() == ["2025-03-06"]


def test_what_a_known_date_rests_on_is_not_made_up(address):
    with open_archive(address) as archive:
        archive.add(extract(replace(read_article(ARTICLE), published="2025-03-06", published_basis="metadata")))
    app = AppTest.from_file(DASHBOARD, default_timeout=120).run()
    paste(app, ARTICLE)
    (draft,) = app.session_state.desk.drafts
    assert (draft.article.published, draft.article.published_basis) == ("2025-03-06", "metadata")


def test_a_text_can_be_read_while_the_archive_cannot_be_opened(tmp_path, monkeypatch):
    (tmp_path / "no.sqlite").write_text("this is no database, but it is long enough to be read as one " * 30)
    monkeypatch.setenv("ARCHIVE_URL", f"sqlite:///{tmp_path}/no.sqlite")
    st.cache_resource.clear()
    app = AppTest.from_file(DASHBOARD, default_timeout=120).run()
    app.button(key="show_sample").click().run()
    paste(app, ARTICLE)
    assert not app.exception and "1 visit, 0 documents and 0 quotations" in said(app)
    app.button(key="save").click().run()
    assert not app.exception and len(app.session_state.desk.drafts) == 1
    st.cache_resource.clear()


def test_a_draft_that_another_window_has_saved_is_told(app):
    paste(app, ARTICLE)
    (draft,) = app.session_state.desk.drafts
    app.session_state.desk.drafts = []
    app.text_input(key=f"outlet_{draft.article.article_id}").set_value("Harbour Courier").run()
    assert not app.exception and "saved or removed in another window" in said(app)


def test_a_draft_that_another_window_has_taken_cannot_be_taken_again(app):
    for button, told in {"remove": "Nothing is removed:", "save": "Nothing is saved:"}.items():
        paste(app, ARTICLE)
        app.session_state.desk.drafts = []
        app.button(key=button).click().run()
        assert not app.exception and told in said(app)


def test_a_box_that_reports_what_it_showed_changes_nothing(address):
    with open_archive(address) as archive:
        archive.add(extract(read_article(DATED)))
        (id,) = archive.snapshot().articles["article_id"]

    def page(id):
        from datetime import date

        import streamlit as st

        from ui.archives import archive, show_sample
        from ui.reading import _correct

        show_sample(False)
        article = archive().store.article(id)
        st.session_state.box = date(2025, 3, 6)
        _correct(article, False, "published", "box")  # browsers send the same once more when a box goes
        st.text(archive().store.article(id).published_basis)
        archive().remove(id)
        st.session_state.box = "An outlet"
        _correct(article, False, "source", "box")
        st.text(str(len(archive().snapshot().articles)))

    app = AppTest.from_function(page, args=(id,), default_timeout=60).run()
    assert [told.value for told in app.text] == ["dateline", "0"]


def test_the_search_brings_the_best_article_forward(kept, address):
    go(kept, "article")
    texts = open_archive(address).store.texts()
    for name in ("Tokayev", "Kobakhidze"):
        kept.text_input(key="article_search").set_value(name).run()
        assert f"1 article has the words “{name}”" in said(kept)
        assert len(kept.selectbox(key="chosen_article").options) == 1
        assert name in texts[kept.session_state.article]
    kept.text_input(key="article_search").set_value("nowhere").run()
    assert "No article has the words “nowhere”" in said(kept)
    assert len(kept.selectbox(key="chosen_article").options) == 2


def test_an_article_can_be_given_its_outlet(kept, address):
    go(kept, "overview")
    assert "2 articles, 2 without an outlet's name" in said(kept)
    go(kept, "article")
    id = kept.session_state.article
    kept.text_input(key=f"outlet_{id}").set_value("  Harbour   Courier ").run()
    assert not kept.exception
    assert open_archive(address).snapshot().articles["source"].dropna().tolist() == ["Harbour Courier"]
    go(kept, "overview")
    assert "2 articles of 1 source and 1 without an outlet's name" in said(kept)
    linked = AppTest.from_file(DASHBOARD, default_timeout=120)
    linked.query_params["source"] = "unknown"
    assert "1 visit, 0 documents and 0 quotations from 1 article, 1 without" in said(linked.run())


def test_links_to_what_is_not_there_say_so(kept):
    for name, page in {"event": "overview", "article": "article"}.items():
        linked = AppTest.from_file(DASHBOARD, default_timeout=120).switch_page(f"pages/{page}.py")
        linked.query_params[name] = "nonsense"
        assert f"The {name} that this link names is not in this archive" in said(linked.run())
        assert linked.session_state.event is None
        assert f"The {name} that this link names" not in said(linked.run())


def test_articles_add_up_and_can_be_taken_out(app):
    for text in (ARTICLE, RELATIVE, ARTICLE):
        paste(app, text)
    assert len(app.session_state.desk.drafts) == 2
    app.button(key="remove").click().run()
    assert len(app.session_state.desk.drafts) == 1


def test_an_article_of_the_archive_can_be_taken_out(kept, address):
    go(kept, "article")
    kept.button(key="remove").click().run()
    assert not kept.exception and len(open_archive(address).snapshot().articles) == 1


def test_the_publication_date_resolves_relative_dates_at_once(app):
    paste(app, RELATIVE)
    assert "No publication date found: “last August” stays without a date" in said(app)
    (draft,) = app.session_state.desk.drafts
    app.date_input(key=f"date_{draft.article.article_id}").set_value("2025-03-10").run()
    (draft,) = app.session_state.desk.drafts
    assert draft.visits["date_start"].tolist() == ["2024-08"]
    assert "10 Mar 2025, given by you." in said(app)


def test_the_date_of_a_saved_article_can_be_set_too(app, address):
    paste(app, RELATIVE)
    app.button(key="save").click().run()
    (id,) = open_archive(address).snapshot().articles["article_id"]
    app.date_input(key=f"date_{id}").set_value("2025-03-10").run()
    assert open_archive(address).snapshot().visits["date_start"].tolist() == ["2024-08"]


def test_a_fault_while_a_new_date_is_read_is_a_sentence_and_changes_nothing(app, monkeypatch):
    paste(app, RELATIVE)
    before = app.session_state.desk.drafts

    def stumble(article):
        raise RuntimeError("a fault of the program")

    monkeypatch.setattr("ui.drafts.extract", stumble)
    (one,) = before
    given = app.date_input(key=f"date_{one.article.article_id}").set_value("2025-03-10").run()
    assert not app.exception and "a fault of this program" in said(app)
    assert (
        app.session_state.desk.drafts == before and given.date_input(key=f"date_{one.article.article_id}").value is None
    )


def test_the_browser_takes_files_as_large_as_the_extraction(app):
    limit = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["server"]["maxUploadSize"]
    assert limit == MAX_BYTES // 1_000_000


def test_many_files_are_saved_and_the_bad_ones_told(app, address):
    go(app, "article")
    app.file_uploader[0].upload("broken.docx", b"no zip").upload("good.txt", ARTICLE.encode()).upload(
        "empty.txt", b" "
    ).run()
    app.button(key="read_files").click().run()
    app.session_state.desk.batch.wait()
    app.run()
    assert not app.exception
    assert "1 added and 2 failed." in said(app) and "broken.docx" in said(app)
    assert len(open_archive(address).snapshot().articles) == 1


def test_reading_nothing_is_told(app):
    go(app, "article")
    app.button(key="read").click().run()
    assert "paste a text first" in said(app) and "You are looking at the sample" in said(app)


def test_a_link_filters_and_its_filters_are_kept_over_pages(kept):
    linked = AppTest.from_file(DASHBOARD, default_timeout=120)
    linked.query_params["way"] = "KAZ→UZB"
    linked.run()
    assert "1 visit, 0 documents and 0 quotations from 1 article" in said(linked)
    go(linked, "visits")
    assert linked.dataframe[0].value["Visitor"].tolist() == ["Kassym-Jomart Tokayev"]
    go(linked, "quotes")
    go(linked, "visits")
    assert len(linked.dataframe[0].value) == 1


def test_filters_that_leave_nothing_say_so(kept):
    linked = AppTest.from_file(DASHBOARD, default_timeout=120)
    linked.query_params["q"] = "nowhere"
    linked.run()
    assert not linked.exception and "No event passes these filters." in said(linked)


def test_a_verdict_needs_a_name_and_is_kept(kept, address):
    go(kept, "review")
    kept.button(key="queue_accept").click().run()
    assert any("Write your name first" in warning.value for warning in kept.warning)
    kept.text_input(key="reviewer_name").set_value("Ana").run()
    kept.button(key="queue_accept").click().run()
    assert not kept.exception
    assert open_archive(address).snapshot().visits["reviewer"].dropna().tolist() == ["Ana"]
    kept.segmented_control(key="review_part").set_value("log").run()
    assert kept.dataframe[0].value["Who"].tolist() == ["Ana"]


def reviewing(app, name="Ana"):
    go(app, "review")
    app.text_input(key="reviewer_name").set_value(name).run()
    return app.session_state.event


def decided(address, make, row_id):
    """Somebody else decides about a row meanwhile."""
    with open_archive(address) as other:
        rows = other.snapshot().visits
        other.decide(make(records(rows[rows["visit_id"].eq(row_id)], list(rows.columns))[0]))


def test_what_somebody_else_decided_meanwhile_is_told_and_no_other_row_is_judged(kept, address):
    row = reviewing(kept)
    decided(address, lambda one: reject(one, who="Bob"), row)
    kept.button(key="queue_accept").click().run()
    assert any("Bob has rejected" in one.value and "You decided nothing" in one.value for one in kept.warning)
    assert open_archive(address).snapshot().visits["review"].tolist().count("open") == 1


def test_what_somebody_else_changed_meanwhile_is_shown_before_it_is_accepted(kept, address):
    first = reviewing(kept)
    kept.button(key="next").click().run()
    row = kept.session_state.event
    decided(address, lambda one: reject(one, who="Bob"), first)  # the queue is shorter now
    decided(address, lambda one: edit(one, "place", "Gabala", who="Bob"), row)
    kept.button(key="queue_accept").click().run()
    assert any("Bob has changed this in the meantime" in one.value for one in kept.warning)
    assert kept.session_state.event == row and kept.text_input(key=f"queue_{row}_place").value == "Gabala"
    kept.button(key="queue_accept").click().run()
    assert open_archive(address).snapshot().visits.set_index("visit_id").loc[row, "review"] == "accepted"


def test_a_field_that_somebody_else_changed_meanwhile_is_told_before_it_is_overwritten(kept, address):
    row = reviewing(kept)
    kept.text_input(key=f"queue_{row}_place").set_value("Baku").run()
    decided(address, lambda one: edit(one, "place", "Gabala", who="Bob"), row)
    kept.button(key=f"queue_{row}_save_changes").click().run()
    assert any("Bob has set “Place” to “Gabala”" in one.value for one in kept.warning)
    assert kept.text_input(key=f"queue_{row}_place").value == "Baku"
    kept.button(key=f"queue_{row}_save_changes").click().run()
    assert open_archive(address).snapshot().visits.set_index("visit_id").loc[row, "place"] == "Baku"


def test_a_row_stays_in_sight_when_a_change_makes_it_less_doubtful(address):
    with open_archive(address) as archive:
        for day in ("last year", "in spring", "on Friday"):
            archive.add(extract(read_article(f"President Sadyr Japarov paid a state visit to Uzbekistan {day}.")))
    app = AppTest.from_file(DASHBOARD, default_timeout=120).run()
    row = reviewing(app)
    app.text_input(key=f"queue_{row}_date_start").set_value("2024-05-10").run()
    app.button(key=f"queue_{row}_save_changes").click().run()
    assert app.session_state.event == row  # the others come before it now
    app.button(key="queue_accept").click().run()
    visits = open_archive(address).snapshot().visits
    assert visits.loc[visits["review"] == "accepted", "visit_id"].tolist() == [row]


def test_who_took_the_row_that_was_looked_at_is_told(kept, address):
    row = reviewing(kept)
    decided(address, lambda one: reject(one, who="Bob"), row)
    kept.run()
    assert kept.session_state.event != row and "Bob has rejected the row that you looked at" in said(kept)


def test_what_is_typed_and_not_saved_goes_along_with_an_acceptance(kept, address):
    row = reviewing(kept)
    kept.text_input(key=f"queue_{row}_place").set_value("Ganja").run()
    kept.button(key="queue_accept").click().run()
    visits = open_archive(address).snapshot().visits.set_index("visit_id")
    assert (visits.loc[row, "place"], visits.loc[row, "review"]) == ("Ganja", "accepted")


@pytest.mark.parametrize("days", [("2019-03-01", "2019-03-05"), ("2031-03-01", "2031-03-05")])
def test_both_days_of_a_trip_can_be_moved_at_once(kept, address, days):
    row = reviewing(kept)
    for name, day in zip(("date_start", "date_end"), days, strict=True):
        kept.text_input(key=f"queue_{row}_{name}").set_value(day).run()
    kept.button(key=f"queue_{row}_save_changes").click().run()
    visits = open_archive(address).snapshot().visits.set_index("visit_id")
    assert (visits.loc[row, "date_start"], visits.loc[row, "date_end"]) == days


def test_a_field_that_nobody_touched_does_not_overwrite_what_others_changed(kept, address):
    row = reviewing(kept)
    decided(address, lambda one: edit(one, "place", "Gabala", who="Bob"), row)
    kept.text_input(key=f"queue_{row}_host").set_value("Ilham Aliyev").run()
    kept.button(key=f"queue_{row}_save_changes").click().run()
    visits = open_archive(address).snapshot().visits.set_index("visit_id")
    assert (visits.loc[row, "place"], visits.loc[row, "host"]) == ("Gabala", "Ilham Aliyev")
    assert not kept.session_state.desk.typed


def test_a_change_that_cannot_be_saved_is_told_and_stays(kept, address):
    row = reviewing(kept)
    known = kept.text_input(key=f"queue_{row}_date_start").value
    kept.text_input(key=f"queue_{row}_date_start").set_value("soon").run()
    kept.button(key=f"queue_{row}_save_changes").click().run()
    assert any("Write the date as YYYY" in warning.value for warning in kept.warning)
    assert kept.text_input(key=f"queue_{row}_date_start").value == "soon"
    kept.text_input(key=f"queue_{row}_date_start").set_value(known).run()
    kept.button(key=f"queue_{row}_save_changes").click().run()
    assert any("Nothing is changed" in warning.value for warning in kept.warning)


def test_a_visit_can_be_turned_round(kept, address):
    row = reviewing(kept)
    ends = [f"queue_{row}_{side}_country" for side in ("visitor", "host")]
    before = [kept.text_input(key=key).value for key in ends]
    for key, value in zip(ends, reversed(before), strict=True):
        kept.text_input(key=key).set_value(value).run()
    kept.button(key=f"queue_{row}_save_changes").click().run()
    visits = open_archive(address).snapshot().visits.set_index("visit_id")
    assert [visits.loc[row, f"{side}_country"] for side in ("visitor", "host")] == before[::-1]


def test_undo_takes_back_ones_own_latest_decision(kept, address):
    first = reviewing(kept)
    kept.button(key="queue_accept").click().run()
    second = kept.session_state.event
    assert second != first
    decided(address, lambda one: reject(one, who="Bob"), second)
    kept.button(key="queue_undo").click().run()
    visits = open_archive(address).snapshot().visits.set_index("visit_id")
    assert (visits.loc[first, "review"], visits.loc[second, "review"]) == ("open", "rejected")
    assert kept.session_state.event == first  # the queue shows it again
    kept.button(key="queue_undo").click().run()
    assert any("not decided anything yet" in warning.value for warning in kept.warning)


def test_a_row_can_be_typed_in(kept, address):
    go(kept, "review")
    kept.text_input(key="reviewer_name").set_value("Ana").run()
    kept.segmented_control(key="review_part").set_value("add").run()
    for column, value in {"visitor": "Ali Asadov", "visitor_country": "Azerbaijan", "host_country": "Georgia"}.items():
        kept.text_input(key=f"add_visits_{column}").set_value(value)
    kept.button(key="add_it").click().run()
    assert not kept.exception
    assert "AZE→GEO" in open_archive(address).snapshot().visits["direction"].tolist()
    assert kept.text_input(key="add_visits_visitor").value == ""  # an empty form: the same twice is a slip


def test_what_cannot_be_typed_in_is_told(kept, address):
    go(kept, "review")
    kept.text_input(key="reviewer_name").set_value("Ana").run()
    kept.segmented_control(key="review_part").set_value("add").run()
    kept.text_input(key="add_visits_visitor_country").set_value("Atlantis")
    kept.button(key="add_it").click().run()
    assert any("Atlantis" in warning.value for warning in kept.warning)
    assert kept.text_input(key="add_visits_visitor_country").value == "Atlantis"  # nothing typed is lost


def test_what_was_rejected_is_not_among_the_rows_that_a_page_gives(kept, address):
    row = reviewing(kept)
    decided(address, lambda one: reject(one, who="Bob"), row)

    def page():
        import streamlit as st

        from ui.archives import show_sample
        from ui.narrowed import snapshot_of
        from ui.view import view

        show_sample(False)
        st.text(f"{len(view().chosen.visits)} {len(snapshot_of(view()).visit_events)}")

    assert AppTest.from_function(page, default_timeout=60).run().text[0].value == "1 1"


def test_an_archive_that_cannot_be_opened_is_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "no.sqlite").write_text("this is no database, but it is long enough to be read as one " * 30)
    monkeypatch.setenv("ARCHIVE_URL", f"sqlite:///{tmp_path}/no.sqlite")
    st.cache_resource.clear()
    app = AppTest.from_file(DASHBOARD, default_timeout=120).run()
    assert not app.exception and app.title[0].value == "The archive cannot be opened"
    app.button(key="show_sample").click().run()
    assert not app.exception and "You are looking at the sample" in said(app)
    st.cache_resource.clear()


def test_words_of_others_are_no_markup_in_a_message():
    def page():
        import streamlit as st

        from ui.reviewer import said

        st.session_state.said = ("Accepted: ![x](http://attacker.example/y).", True)
        said()

    assert "![x](http" not in AppTest.from_function(page).run().warning[0].value


def test_views_of_an_earlier_state_of_an_archive_are_let_go(address):
    def page():
        import gc
        import weakref

        import streamlit as st

        from archive.decisions import accept
        from ui.archives import catalogue, shared, show_sample
        from ui.view import view

        show_sample(False)
        earlier = weakref.ref(view().catalogue)
        shared().decide(accept(shared().snapshot().visits.iloc[:1], who="Ana"))
        view(), catalogue()
        gc.collect()
        st.text(str(earlier() is None))

    with open_archive(address) as archive:
        archive.add(extract(read_article(ARTICLE)))
    assert AppTest.from_function(page, default_timeout=60).run().text[0].value == "True"


def test_pages_are_short():
    for path in Path(DASHBOARD).parent.joinpath("pages").glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 80, path.name
