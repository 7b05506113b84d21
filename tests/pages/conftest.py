"""The dashboard and a browser as fixtures; every test has an archive of its own."""

import pytest

from tests.pages.browsing import CHROMIUM, launch, running_dashboard, settle


@pytest.fixture(scope="session")
def dashboard():
    """The address of a running dashboard with an empty archive, so that it shows the sample."""
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
    with visiting(chromium, dashboard) as open_page:
        yield open_page


@pytest.fixture
def analyst(chromium, tmp_path):
    """The same with a dashboard of one's own, whose archive is empty and may be changed."""
    with running_dashboard(archive=tmp_path / "own.sqlite") as address, visiting(chromium, address) as open_page:
        yield open_page


class visiting:
    """Opens pages of one server in one browser context."""

    def __init__(self, chromium, address):
        self._chromium, self._address = chromium, address

    def __enter__(self):
        self._context = self._chromium.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
        self._context.grant_permissions(["clipboard-read", "clipboard-write"])
        return self._open

    def __exit__(self, *_error):
        self._context.close()

    def _open(self, name=""):
        page = self._context.new_page()
        page.set_default_timeout(30_000)
        page.troubles, page.base = [], self._address
        ours = (self._address, "data:", "blob:", "ws:")
        page.on("pageerror", lambda error: page.troubles.append(str(error)))
        page.on("dialog", lambda dialog: (page.troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda sent: None if sent.url.startswith(ours) else page.troubles.append(sent.url))
        page.goto(f"{self._address}/{name}")
        page.wait_for_selector("h1", timeout=120_000)
        settle(page)
        return page
