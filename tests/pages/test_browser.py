"""The main jobs in a real browser: paste, date, mark, click, download; files that break; text that attacks."""

import csv
import io

import pytest

from tests.pages.browsing import running_dashboard, settle

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright")

ARTICLE = """Minister in Baku

BAKU. Georgian Prime Minister Irakli Kobakhidze paid an official visit to Azerbaijan on 5 March 2025.

"We came with a short list and leave with a long one," Kobakhidze said.
"""
RELATIVE = "President Sadyr Japarov paid a state visit to Uzbekistan last August.\n"
HOSTILE = (
    "<img src=x onerror=alert(1)> =cmd()\n\n"
    "President Sadyr Japarov paid a state visit to Uzbekistan on 5 March 2025 <script>alert(2)</script>.\n\n"
    '"<img src=http://attacker.example/x onerror=alert(3)> ![x](http://attacker.example/y)," Japarov said.\n'
)


def paste(page, text):
    """Paste a text and have it read; what was found stands there under the text's first words."""
    page.get_by_label("Paste an article").fill(text)
    page.get_by_role("button", name="Read", exact=True).click()
    page.locator(".receipt").filter(has_text=text[:12]).wait_for(timeout=90_000)
    page.locator(".reader").filter(has_text=text[:12]).wait_for()
    settle(page)


def only_row(page):
    """The words of the one line in the row list."""
    row = page.locator(".rows .row")
    sync_api.expect(row).to_have_count(1)
    return row.inner_text()


def go(page, name):
    """A click in the bar, until the page of that name stands there."""
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
    page.locator("h1").filter(has_text="Who visited whom" if name == "Overview" else name).wait_for()
    settle(page)


def test_a_pasted_article_becomes_rows_and_a_file(visitor):
    page = visitor("article")
    paste(page, ARTICLE)
    assert "Irakli Kobakhidze" in only_row(page) and "5 Mar 2025" in only_row(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert (row["visitor"], row["date_start"], row["host_iso3"]) == ("Irakli Kobakhidze", "2025-03-05", "AZE")
    assert page.troubles == []


def test_the_first_article_of_ones_own_puts_the_sample_away(visitor):
    page = visitor("article")
    assert page.get_by_text("You are looking at the sample").count() == 1
    paste(page, ARTICLE)
    assert page.get_by_text("You are looking at the sample").count() == 0


def test_the_publication_date_resolves_relative_dates_at_once(visitor):
    page = visitor("article")
    paste(page, RELATIVE)
    assert page.get_by_text("No publication date found: “last August” stays without a date").count() == 1
    assert "no date" in only_row(page)
    page.get_by_role("spinbutton", name="year, Publication date", exact=True).click()
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


def test_one_bad_file_does_not_stop_the_others(visitor):
    page = visitor("article")
    files = [
        {"name": "good.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()},
        {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 this is no PDF"},
        {"name": "empty.txt", "mimeType": "text/plain", "buffer": b"  \n"},
        {
            "name": "second.html",
            "mimeType": "text/html",
            "buffer": f"<html><body><p>{RELATIVE}</p></body></html>".encode(),
        },
    ]
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_test_id("stFileChip").filter(has_text="good.txt").wait_for()
    settle(page)
    page.get_by_role("button", name="Read", exact=True).click()
    page.wait_for_selector(".receipt", timeout=90_000)
    receipts = page.locator(".receipt").all_inner_texts()
    assert [text.split()[0] for text in receipts] == ["good.txt", "broken.pdf", "empty.txt", "second.html"]
    assert page.locator(".receipt .failed").count() == 2
    go(page, "Visits")
    page.get_by_text("2 trips, told in 2 rows from 2 articles. 1 without a date: in the table only.").wait_for()


def test_hostile_text_stays_words(visitor):
    page = visitor("article")
    paste(page, HOSTILE)
    assert "<img src=x onerror=alert(1)>" in page.locator(".reader").inner_text()
    for name, drawn in {"Overview": ".js-plotly-plot", "Visits": "canvas", "Quotes": "canvas"}.items():
        go(page, name)
        page.locator(drawn).first.wait_for()
    assert page.troubles == []
    assert page.locator("img[src*=attacker], img[src='x']").count() == 0


def test_a_long_article_can_be_read_to_its_end(visitor):
    page = visitor("article")
    filler = "The sea was calm and the port was busy all day long. " * 20 + "\n\n"
    text = filler * 48 + "President Sadyr Japarov paid a state visit to Uzbekistan on 5 March 2025.\n"
    assert len(text) > 50_000
    paste(page, text)
    page.locator(".rows .row").first.click()
    sync_api.expect(page.locator(".reader .selected").first).to_be_in_viewport()  # within its own scrolling too


def test_a_mark_of_the_timeline_and_a_row_of_the_table_show_their_sentence(visitor):
    page = visitor()
    page.locator(".scatterlayer .point").first.click(force=True)
    page.wait_for_selector(".evidence .sentence")
    page.wait_for_selector(".rows .row.selected")  # the list stands below the evidence and is drawn after it
    assert page.locator(".evidence").count() == 1
    go(page, "Quotes")
    page.get_by_test_id("stDataFrame").locator("canvas").first.wait_for()
    page.wait_for_timeout(400)  # the table takes its width from the chart above it
    table = page.get_by_test_id("stDataFrame").locator("canvas").first.bounding_box()
    page.mouse.click(table["x"] + 16, table["y"] + 52)
    page.wait_for_selector(".evidence .sentence")
    said = page.locator(".evidence .sentence").inner_text()
    page.get_by_role("button", name="Read it in the article").click()
    page.wait_for_selector("h1:has-text('Article')")
    page.locator(".reader .words .selected").first.wait_for()
    assert page.locator(".reader .words .selected").first.inner_text()[:20] in said
    assert page.troubles == []


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
