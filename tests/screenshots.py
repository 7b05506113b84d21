"""Pictures of the dashboard with its sample for the README: `python -m tests.screenshots [FOLDER]`."""

import sys
from pathlib import Path

from tests.pages.browsing import launch, running_dashboard, settle

# Page → the row to choose before the picture is taken.
_PAGES = {
    "overview": ".st-key-latest_rows .row >> nth=2",
    "article": ".rows .row >> nth=0",
    "visits": None,
    "documents": None,
    "quotes": None,
    "review": None,
    "downloads": None,
    "accuracy": None,
}
_LOOKS = {"": (1400, "light"), "-dark": (1400, "dark"), "-phone": (420, "light")}


def main(folder):
    """Take a picture of every page, light, dark and on a phone, into the folder."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with running_dashboard() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for page, selected in _PAGES.items():
            for look, (width, theme) in _LOOKS.items():
                where = f"{address}/{'' if page == 'overview' else page}"
                _take(browser, where, folder / f"{page}{look}.png", width=width, theme=theme, selected=selected)
        browser.close()


def _take(browser, address, path, *, width, theme, selected):
    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=theme)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("h1", timeout=60_000)
    settle(page)
    page.wait_for_timeout(1000)
    if selected:
        page.locator(selected).click()
        settle(page)
    page.wait_for_timeout(1500)  # figures and fonts
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, 2200)})
    page.mouse.move(0, 0)
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop = 0")
    page.wait_for_timeout(1200)
    page.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
