"""The main jobs in a real browser: paste, save, filter, link, click, judge, download; files that break; text that
attacks."""

import csv
import io
import re
import zipfile

import pytest

from benchmarks.large_archive import build
from tests.pages.browsing import running_dashboard, settle
from tests.pages.conftest import visiting

# Once more where a click met a page that was just being drawn: a person would click again.
pytestmark = [pytest.mark.browser, pytest.mark.flaky(reruns=1)]
sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright")

ARTICLE = """Minister in Baku

BAKU. Georgian Prime Minister Irakli Kobakhidze paid an official visit to Azerbaijan on 5 March 2025.

"We came with a short list and leave with a long one," Kobakhidze said.
"""
OTHER = "TASHKENT. Kazakh President Kassym-Jomart Tokayev paid a state visit to Uzbekistan on 7 May 2024.\n"
RELATIVE = "President Sadyr Japarov paid a state visit to Uzbekistan last August.\n"
HOSTILE = (
    "<img src=x onerror=alert(1)> =cmd()\n\n"
    "President Sadyr Japarov paid a state visit to Uzbekistan on 5 March 2025 <script>alert(2)</script>.\n\n"
    '"<img src=http://attacker.example/x onerror=alert(3)> ![x](http://attacker.example/y)," Japarov said.\n'
)
BROKEN = {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 this is no PDF"}
NAMES = {"Overview": "Who visited whom"}


def paste(page, text):
    """Paste a text and have it read; what was found stands there under the text's first words."""
    page.get_by_label("Paste an article").fill(text)
    page.get_by_role("button", name="Read", exact=True).click()
    page.locator(".receipt").filter(has_text=text[:12]).wait_for(timeout=90_000)
    page.locator(".reader").filter(has_text=text[:12]).wait_for()
    settle(page)


def save(page):
    page.get_by_role("button", name="in the archive").click()
    page.locator(".receipt").filter(has_text="saved in the archive").wait_for()
    settle(page)


def go(page, name):
    """A click in the bar, until the page of that name stands there."""
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
    page.locator("h1").filter(has_text=NAMES.get(name, name)).wait_for()
    settle(page)


def told(page):
    """ "3 of 26 events"."""
    return page.locator(".bar .told")


def only_row(page):
    """The words of the one line in the row list."""
    row = page.locator(".rows .row")
    sync_api.expect(row).to_have_count(1)
    return row.inner_text()


def choose(page, menu, choice):
    """A choice in one of the filters' menus."""
    page.locator(".opener").filter(has_text=menu).click()
    page.locator(".panel:not([hidden]) .choice").filter(has_text=choice).first.click()
    page.keyboard.press("Escape")
    settle(page)


def test_from_a_pasted_article_to_a_record_and_its_tables(analyst):
    page = analyst("article")
    paste(page, ARTICLE)
    assert "Irakli Kobakhidze" in only_row(page) and "5 Mar 2025" in only_row(page)
    save(page)
    go(page, "Overview")
    page.get_by_text("1 visit, 0 documents and 1 quotation from 1 article").wait_for()
    go(page, "Visits")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download 1 row as CSV").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert (row["visitor"], row["date_start"], row["host_iso3"]) == ("Irakli Kobakhidze", "2025-03-05", "AZE")
    assert page.troubles == []


def test_what_was_pasted_is_nobody_elses_before_it_is_saved(analyst, chromium):
    page = analyst("article")
    paste(page, ARTICLE)
    with visiting(chromium, page.base) as somebody_else:
        other = somebody_else("article")
        sync_api.expect(other.get_by_text("You are looking at the sample")).to_have_count(1)
        assert other.get_by_text("only you can see").count() == 0
        save(page)
        go(other, "Overview")
        other.reload()
        other.get_by_text("1 visit, 0 documents and 1 quotation").wait_for()


def test_what_lies_on_the_desk_is_there_after_a_reload(analyst):
    page = analyst("article")
    paste(page, ARTICLE)
    page.get_by_text("Add articles", exact=True).click()
    page.get_by_label("Paste an article").fill(OTHER)
    page.get_by_label("Paste an article").blur()
    settle(page)
    page.reload()
    page.get_by_text("one article that only you can see").wait_for()
    sync_api.expect(page.get_by_label("Paste an article")).to_have_value(OTHER)
    save(page)
    page.get_by_role("button", name="Read", exact=True).click()
    page.locator(".reader").filter(has_text=OTHER[:12]).wait_for(timeout=60_000)
    page.reload()
    page.get_by_text("one article that only you can see").wait_for()
    assert page.troubles == []


def test_half_typed_edits_and_the_name_are_there_after_a_reload(analyst):
    page = analyst("review")
    page.get_by_label("You review as").fill("Ana")
    page.get_by_label("You review as").press("Enter")
    page.get_by_text("You review as Ana").wait_for()
    settle(page)
    page.keyboard.press("n")  # the box is gone, so this is no letter of a name
    page.get_by_text("2 of 30.").wait_for()
    settle(page)
    row, address = page.locator(".said .name").first.inner_text(), page.url
    page.get_by_label("Place").fill("Samarkand")
    page.get_by_label("Place").blur()
    settle(page)
    page.reload()
    page.get_by_text("You review as Ana").wait_for()
    sync_api.expect(page.locator(".said .name").first).to_have_text(row)
    sync_api.expect(page.get_by_label("Place")).to_have_value("Samarkand")
    assert page.url == address
    page.get_by_role("button", name="Save changes").click()
    page.get_by_text("1 change saved.").wait_for()


def test_the_sample_stays_away_after_a_reload(analyst):
    page = analyst()
    page.get_by_role("button", name="Put the sample away").click()
    page.get_by_text("The archive is empty.").wait_for()
    settle(page)
    page.reload()
    page.get_by_text("The archive is empty.").wait_for()


def test_a_run_over_files_is_there_after_a_reload(analyst):
    page = analyst("article")
    files = [
        {"name": f"{n}.txt", "mimeType": "text/plain", "buffer": f"{ARTICLE} It was visit {n}.".encode()}
        for n in range(12)
    ]
    page.locator("input[type=file]").first.set_input_files([*files, BROKEN])
    page.get_by_test_id("stFileChip").first.wait_for()
    settle(page)
    page.get_by_role("button", name="Read and save all").click()
    page.get_by_text("articles read").or_(page.get_by_text("12 added")).first.wait_for()
    page.reload()
    page.locator(".receipt").filter(has_text="12 added and 1 failed.").wait_for(timeout=90_000)
    page.locator(".receipt").filter(has_text="broken.pdf").wait_for()


def test_the_publication_date_resolves_relative_dates_at_once(visitor):
    page = visitor("article")
    paste(page, RELATIVE)
    assert page.get_by_text("No publication date found: “last August” stays without a date").count() == 1
    assert "no date" in only_row(page)
    page.get_by_role("spinbutton", name="year, Publication date", exact=True).last.click()
    page.keyboard.type("20250310")
    page.keyboard.press("Escape")
    page.get_by_text("10 Mar 2025, given by you.").wait_for()
    page.locator(".rows .row").filter(has_text="Aug 2024").wait_for()
    assert "no date" not in only_row(page)


def test_a_row_lights_its_sentence_and_a_sentence_its_row(visitor):
    page = visitor("article")
    page.locator(".rows .row").first.click()
    page.locator(".reader .selected").first.wait_for()
    lit = page.locator(".reader .selected").all_inner_texts()
    assert lit and page.locator(".rows .row.selected .sentence").inner_text().startswith(lit[0][:30])
    page.locator(".reader .mark.document").first.click()
    page.get_by_role("radio", name="Documents", checked=True).wait_for()
    sync_api.expect(page.locator(".rows .row.selected")).to_have_count(1)


def test_filters_count_combine_and_are_taken_away(visitor):
    page = visitor()
    sync_api.expect(told(page)).to_have_text("26 of 26 events")
    page.locator(".opener").filter(has_text="Visit").click()
    choice = page.locator(".panel:not([hidden]) .choice").filter(has_text="state")
    number = int(choice.locator(".number").inner_text())
    choice.click()
    page.keyboard.press("Escape")
    settle(page)
    page.get_by_text(f"{number} visits, 9 documents and 9 quotations").wait_for()
    page.locator(".bar .row input[type=search]").fill("baku")
    page.get_by_text("1 visit, 0 documents and").first.wait_for()
    assert [chip.removesuffix("×") for chip in page.locator(".chip").all_inner_texts()] == ["“baku”", "state"]
    page.locator(".chip").filter(has_text="baku").click()
    page.get_by_text(f"{number} visits, 9 documents and 9 quotations").wait_for()
    page.get_by_role("button", name="Clear all").click()
    sync_api.expect(told(page)).to_have_text("26 of 26 events")
    assert page.troubles == []


def test_a_copied_link_shows_the_same_view(visitor):
    page = visitor()
    page.locator(".scatterlayer .point").first.click(force=True)
    page.locator(".evidence .who").wait_for()
    choose(page, "Way", "UZB→AZE")
    page.locator(".range").filter(has_text="2 years").click()
    page.locator(".chip").filter(has_text="from").wait_for()
    settle(page)
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Link copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    other = visitor(link.removeprefix(f"{page.base}/"))
    sync_api.expect(told(other)).to_have_text(told(page).inner_text())
    assert other.locator(".chip").all_inner_texts() == page.locator(".chip").all_inner_texts()
    sync_api.expect(other.locator(".evidence .who")).to_have_text(page.locator(".evidence .who").inner_text())


def test_filters_are_kept_over_pages_and_come_back_with_the_browsers_back(visitor):
    page = visitor()
    choose(page, "Way", "UZB→AZE")
    go(page, "Visits")
    sync_api.expect(page.locator(".chip")).to_have_text(["UZB→AZE×"])
    sync_api.expect(told(page)).to_have_text("3 of 8 visits")
    page.get_by_role("button", name="Clear all").click()
    sync_api.expect(told(page)).to_have_text("8 of 8 visits")
    settle(page)
    page.go_back()
    sync_api.expect(told(page)).to_have_text("3 of 8 visits")
    settle(page)
    page.go_back()  # the way to the page is one step
    page.locator("h1").filter(has_text="Who visited whom").wait_for()
    sync_api.expect(told(page)).to_have_text("20 of 26 events")
    settle(page)
    page.go_back()
    sync_api.expect(told(page)).to_have_text("26 of 26 events")
    settle(page)
    page.go_forward()
    sync_api.expect(told(page)).to_have_text("20 of 26 events")


def test_back_from_an_article_leads_to_the_event_that_was_read(visitor):
    page = visitor()
    choose(page, "Way", "UZB→AZE")
    page.locator(".st-key-latest_rows .row").first.click()
    page.locator(".evidence .who").wait_for()
    settle(page)
    page.wait_for_url("**event=*")
    before = page.url
    page.get_by_role("button", name="Read it in the article").first.click()
    page.locator(".reader .words .selected").first.wait_for()
    settle(page)
    assert page.get_by_label("Paste an article").count() == 0  # closed, so that the text stands at the top
    page.reload()
    page.locator(".reader .words .selected").first.wait_for()
    settle(page)
    page.go_back()
    page.locator(".evidence .who").wait_for()
    page.wait_for_url(before)


def test_a_link_to_a_row_begins_the_review_there(visitor):
    page = visitor("review")
    page.get_by_role("button", name="Next").click()
    page.get_by_text("2 of 30.").wait_for()
    settle(page)
    row = page.locator(".said .name").first.inner_text()
    other = visitor(page.url.removeprefix(f"{page.base}/"))
    sync_api.expect(other.locator(".said .name").first).to_have_text(row)
    other.get_by_text("2 of 30.").wait_for()


def test_a_menu_can_be_used_by_keyboard(visitor):
    page = visitor()
    page.locator(".opener").filter(has_text="Person").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    settle(page)
    page.locator(".chip").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".panel:not([hidden])").count() == 0


def test_a_mark_of_the_timeline_and_a_row_of_the_table_show_their_sentence(visitor):
    page = visitor()
    page.locator(".scatterlayer .point").first.click(force=True)
    page.wait_for_selector(".evidence .words")
    page.wait_for_selector(".rows .row.selected")  # the list stands below the evidence and is drawn after it
    assert page.locator(".evidence").count() == 1
    go(page, "Quotes")
    page.get_by_test_id("stDataFrame").locator("canvas").first.wait_for()
    page.wait_for_timeout(400)  # the table takes its width from the chart above it
    table = page.get_by_test_id("stDataFrame").locator("canvas").first.bounding_box()
    page.mouse.click(table["x"] + 16, table["y"] + 52)
    page.wait_for_selector(".evidence .telling .words")
    said = page.locator(".evidence .telling .words").first.inner_text()
    page.get_by_role("button", name="Read it in the article").click()
    page.wait_for_selector("h1:has-text('Articles')")
    page.locator(".reader .words .selected").first.wait_for()
    assert page.locator(".reader .words .selected").first.inner_text()[:20] in said
    assert page.troubles == []


def test_judging_by_keys_and_taking_back(visitor):
    page = visitor("review")
    page.get_by_label("You review as").fill("Ana")
    page.get_by_label("You review as").press("Enter")
    settle(page)
    page.get_by_text("0 of 30 rows judged").wait_for()
    first = page.locator(".said .name").first.inner_text()
    page.locator("h1").click()  # out of the box for the name
    page.keyboard.press("a")
    page.get_by_text("1 of 30 rows judged").wait_for()
    sync_api.expect(page.locator(".said .name").first).not_to_have_text(first)
    settle(page)
    rejected = page.locator(".said .name").first.inner_text()
    page.keyboard.press("x")
    page.get_by_text("2 of 30 rows judged").wait_for()
    settle(page)
    second = page.locator(".said .name").first.inner_text()
    page.keyboard.press("n")
    sync_api.expect(page.locator(".said .name").first).not_to_have_text(second)
    settle(page)
    page.keyboard.press("u")  # the latest decision, whatever row is shown now
    page.get_by_text("1 of 30 rows judged").wait_for()
    sync_api.expect(page.locator(".said .name").first).to_have_text(rejected)
    page.get_by_role("radio", name="Log").click()
    page.get_by_test_id("stDataFrame").wait_for()
    assert page.troubles == []


def test_editing_in_place(visitor):
    page = visitor()
    page.locator(".st-key-latest_rows .row").filter(has_text="Nov 2025").click()
    page.get_by_label("You review as").fill("Ana")
    page.get_by_label("You review as").press("Enter")
    settle(page)
    page.get_by_text("Edit", exact=True).click()
    page.get_by_label("Place", exact=True).fill("Samarkand")
    page.get_by_role("button", name="Save changes").click()
    page.locator(".st-key-latest_rows .row").filter(has_text="Samarkand").filter(has_text="Nov 2025").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo").click()
    sync_api.expect(
        page.locator(".st-key-latest_rows .row").filter(has_text="Nov 2025").filter(has_text="Samarkand")
    ).to_have_count(0)


def test_two_events_are_made_one_and_parted_again(visitor):
    page = visitor()
    page.locator(".st-key-latest_rows .row").filter(has_text="Jun 2022").first.click()
    page.get_by_label("You review as").fill("Ana")
    page.get_by_label("You review as").press("Enter")
    page.get_by_text("You review as Ana").wait_for()
    settle(page)
    page.get_by_text("Merge or split").click()
    page.get_by_label("The same as").click()
    page.get_by_role("option").filter(has_text="22–23 Aug 2024").click()
    settle(page)
    page.get_by_role("button", name="Merge with it").click()
    sync_api.expect(told(page)).to_have_text("25 of 25 events")
    page.get_by_text("Told by 3 independent sources").wait_for()  # the merged event is still the selected one
    settle(page)
    page.get_by_label("Not the same: take out").press("ArrowDown")
    page.locator("[data-rac][role=option]").nth(1).click()
    settle(page)
    page.get_by_text("Not the same: take out").click()  # beside the menu, which closes it
    sync_api.expect(page.locator("[data-rac][role=option]")).to_have_count(0)
    settle(page)
    page.get_by_role("button", name="Make it an event of its own").click()
    sync_api.expect(told(page)).to_have_text("26 of 26 events")
    assert page.troubles == []


def test_a_check_opens_its_event(visitor):
    page = visitor("review")
    page.get_by_role("radio", name="Checks").click()
    check = page.locator(".st-key-check_rows .row").filter(has_text="claims in Silk Road Review five visits")
    settle(page)
    page.reload()  # the part of the page is in its address
    check.click()
    page.locator(".st-key-check_evidence .telling .words").filter(has_text="five visits").wait_for()
    assert page.troubles == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("By month", "Visits made, by month and year."),
        ("Who meets whom", "Visits made, by visitor and host"),
        ("Cities", "Visits made, by the city they went to."),
        ("By stage", "9 documents, 1 of them an unnamed set, by how far they have come and year."),
        ("Speakers", "9 quotations by speaker"),
    ],
)
def test_charts_beside_the_timeline(visitor, name, sentence):
    page = visitor()
    page.get_by_role("radio", name=name).click()
    page.get_by_text(sentence).wait_for()
    settle(page)
    sync_api.expect(page.locator(".js-plotly-plot")).to_have_count(3)
    go(page, "Visits")
    go(page, "Overview")
    page.get_by_role("radio", name=name, checked=True).wait_for()  # the choice is kept over pages
    assert page.troubles == []


def test_many_files_one_of_them_broken_one_a_zip(analyst):
    page = analyst("article")
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as packed:
        packed.writestr("folder/other.txt", OTHER)
        packed.writestr("folder/picture.png", "x")
    files = [
        {"name": "good.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()},
        BROKEN,
        {"name": "empty.txt", "mimeType": "text/plain", "buffer": b"  \n"},
        {"name": "more.zip", "mimeType": "application/zip", "buffer": inside.getvalue()},
    ]
    page.locator("input[type=file]").first.set_input_files(files)
    page.get_by_test_id("stFileChip").filter(has_text="good.txt").wait_for()
    settle(page)
    page.get_by_role("button", name="Read and save all").click()
    page.locator(".receipt").filter(has_text="2 added and 2 failed.").wait_for(timeout=90_000)
    sync_api.expect(page.locator(".receipt .failed")).to_have_count(2)
    go(page, "Overview")
    page.get_by_text("2 visits, 0 documents and 1 quotation from 2 articles").wait_for()
    assert page.troubles == []


def test_hostile_text_stays_words(analyst):
    page = analyst("article")
    paste(page, HOSTILE)
    assert "<img src=x onerror=alert(1)>" in page.locator(".reader").inner_text()
    save(page)
    for name, drawn in {
        "Overview": ".js-plotly-plot",
        "Visits": "canvas",
        "Quotes": "canvas",
        "Review": ".evidence",
    }.items():
        go(page, name)
        page.locator(drawn).first.wait_for()
    go(page, "Overview")
    page.locator(".st-key-latest_rows .row").first.click()
    page.locator(".evidence .words").first.wait_for()
    assert page.troubles == []
    assert page.locator("img[src*=attacker], img[src='x']").count() == 0


def test_a_long_article_can_be_read_to_its_end(visitor):
    page = visitor("article")
    filler = "The sea was calm and the port was busy all day long. " * 20 + "\n\n"
    text = filler * 190 + "President Sadyr Japarov paid a state visit to Uzbekistan on 5 March 2025.\n"
    assert len(text) > 200_000
    paste(page, text)
    page.locator(".rows .row").first.click()
    sync_api.expect(page.locator(".reader .selected").first).to_be_in_viewport()  # within its own scrolling too


@pytest.mark.parametrize(
    ("button", "ending", "begins"),
    [("Picture (PNG)", ".png", b"\x89PNG"), ("Drawing (SVG)", ".svg", b"<svg"), ("Page (HTML)", ".html", b"<!doctype")],
)
def test_a_figure_can_be_taken_away(visitor, button, ending, begins):
    page = visitor()
    page.get_by_role("button", name="Save").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename == f"timeline{ending}"
    content = download.value.path().read_bytes()
    assert content.startswith(begins) and (ending == ".png" or b"Ilham Aliyev" in content)


@pytest.mark.parametrize(
    ("button", "ending"),
    [
        ("All tables as CSV", ".zip"), ("Excel workbook", ".xlsx"), ("All tables as Parquet", ".zip"),
        ("All tables as JSON Lines", ".zip"), ("Data set to cite", ".zip"), ("Events in CAMEO", ".zip"),
        ("Visits in the columns of COLT", ".zip"), ("Planned visits as a calendar", ".ics"), ("Report to print", ".html"),
        ("The whole archive", ".zip"),
    ],
)  # fmt: skip
def test_every_download_can_be_had(visitor, button, ending):
    page = visitor("downloads")
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename.endswith(ending) and download.value.path().stat().st_size > 100


def test_a_project_file_restores_an_archive(analyst, visitor):
    page = visitor("downloads")
    with page.expect_download() as download:
        page.get_by_role("button", name="The whole archive").click()
    other = analyst("downloads")
    content = download.value.path().read_bytes()
    given = {"name": "project.zip", "mimeType": "application/zip", "buffer": content}
    other.locator("input[type=file]").set_input_files([given])
    other.get_by_role("button", name="Restore", exact=True).click()
    other.get_by_text("3 articles and").wait_for()
    go(other, "Overview")
    other.get_by_text("8 visits, 9 documents and 9 quotations from 3 articles").wait_for()
    assert other.get_by_text("You are looking at the sample").count() == 0


def test_the_first_visitor_of_a_new_server_may_come_by_any_address(chromium):
    with running_dashboard() as address, chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/documents")
        page.get_by_text("You are looking at the sample").wait_for(timeout=60_000)
        assert page.locator("h1").all_inner_texts() == ["Documents"]
        assert page.get_by_test_id("stTopNavLink").count() >= 5


def test_the_chosen_tab_can_be_read_on_a_dark_ground(chromium, dashboard):
    with chromium.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(f"{dashboard}/article")
        chosen = page.get_by_role("radio", name="Visits", checked=True)
        chosen.wait_for(timeout=60_000)
        assert chosen.evaluate("node => getComputedStyle(node).color") == "rgb(236, 234, 228)"


def test_many_events_are_counted_by_period_and_a_click_narrows_to_one(chromium, tmp_path):
    build(tmp_path / "large.sqlite", 150)
    with running_dashboard(archive=tmp_path / "large.sqlite") as address, visiting(chromium, address) as open_page:
        page = open_page()
        whole = re.compile(r"^(\d+) of \1 events$")
        sync_api.expect(told(page)).to_have_text(whole)
        page.locator(".st-key-timeline .barlayer .point path").first.click(force=True)
        page.locator(".chip").filter(has_text="–").wait_for()
        sync_api.expect(told(page)).not_to_have_text(whole)
        settle(page)
        page.go_back()
        sync_api.expect(told(page)).to_have_text(whole)
        settle(page)
        plot = page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
        ranged = "document.querySelector('.st-key-timeline .js-plotly-plot')._fullLayout.xaxis.range.join()"
        before = page.evaluate(ranged)
        page.mouse.move(plot["x"] + plot["width"] * 0.5, plot["y"] + 12)
        page.mouse.down()
        page.mouse.move(plot["x"] + plot["width"] * 0.7, plot["y"] + 20, steps=6)
        page.mouse.up()
        page.wait_for_function(f"{ranged} !== '{before}'")
        assert page.troubles == []


def test_a_phone_has_a_list_by_year_in_place_of_the_timeline(chromium, dashboard):
    with chromium.new_context(viewport={"width": 420, "height": 900}) as context:
        page = context.new_page()
        page.goto(dashboard)
        page.locator(".rows .year").first.wait_for(timeout=60_000)
        assert page.locator(".st-key-timeline_wide").is_hidden()
        assert page.locator(".rows .year").all_inner_texts()[0] == "2025"
        assert page.evaluate("document.documentElement.scrollWidth") <= 420
