"""Pictures of the dashboard with its sample for the README: `python -m tests.screenshots [FOLDER]`."""

import sys
from pathlib import Path

from tests.pages.browsing import launch, running_dashboard, settle

_SHOTS = [
    # file, page, width, theme, the row to select
    ("overview", "", 1400, "light", None),
    ("overview-dark", "", 1400, "dark", None),
    ("article", "article", 1400, "light", ".rows .row >> nth=0"),
    ("visits", "visits", 1400, "light", None),
    ("overview-phone", "", 420, "light", None),
    ("article-phone", "article", 420, "dark", None),
]


def main(folder):
    """Take every picture into the folder."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with running_dashboard() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for name, page, width, theme, selected in _SHOTS:
            _take(browser, f"{address}/{page}", folder / f"{name}.png", width=width, theme=theme, selected=selected)
        browser.close()


def _take(browser, address, path, *, width, theme, selected):
    context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=theme)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("h1", timeout=60_000)
    settle(page)
    if selected:
        page.locator(selected).click()
        settle(page)
    page.wait_for_timeout(1500)  # figures and fonts
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, 2200)})
    page.mouse.move(0, 0)
    page.wait_for_timeout(1200)
    page.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
