"""The dashboard and a browser as fixtures."""

import pytest

from tests.pages.browsing import CHROMIUM, launch, running_dashboard, settle


@pytest.fixture(scope="session")
def dashboard():
    """The address of a running dashboard."""
    with running_dashboard() as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """A browser process for all tests."""
    if not CHROMIUM.exists():
        pytest.skip(f"needs Chromium at {CHROMIUM} (Debian's package `chromium`)")
    sync_playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright").sync_playwright
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, dashboard):
    """A fresh visitor: `visitor("article")` opens a page and waits until it stands still.

    `page.troubles` collects script errors, dialogs, and requests to any other server.
    """
    context = chromium.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.troubles = []
    ours = (dashboard, "data:", "blob:", "ws:")
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("dialog", lambda dialog: (page.troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda sent: None if sent.url.startswith(ours) else page.troubles.append(sent.url))

    def open_page(name=""):
        page.goto(f"{dashboard}/{name}")
        page.wait_for_selector("h1", timeout=120_000)
        settle(page)
        return page

    yield open_page
    context.close()
