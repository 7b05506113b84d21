"""How long the dashboard takes with a large archive, as a user sees it: the real server, the real browser.

    python -m benchmarks dashboard [--articles N] [--times N] [--archive FILE]

Needs playwright and Debian's chromium. A time runs from the click until the server's answer stands on the page; the
server's own share is printed beside it. The archive is made first, or taken from a file that holds one.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.large_archive import build
from benchmarks.serving import Server

__all__ = ["run"]

# True once the number of events in the bar is another than before; the bar has a shadow root of its own.
_DIFFERS = """before => {
  for (const host of document.querySelectorAll("*")) {
    const told = host.shadowRoot?.querySelector(".bar .told")
    if (told) return told.textContent !== before
  }
  return false
}"""
_BARE = "benchmarks/bare_page.py"
_READY = "[data-testid=stApp][data-test-script-state=notRunning]"
_FIRST, _EACH, _MEMORY = 2.5, 0.7, 1.0  # what is to be reached: seconds, seconds, gigabytes


def run(argv):
    """Print a line for each thing that a user does."""
    args = _arguments(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = args.archive or Path(folder) / "archive.sqlite"
        if not path.exists():
            begun = time.monotonic()
            snapshot = build(path, args.articles).snapshot()
            events = sum(len(getattr(snapshot, name)) for name in ("visit_events", "document_events", "quote_events"))
            print(f"{len(snapshot.articles):,} articles, {events:,} events, made in {time.monotonic() - begun:.0f} s\n")
        _measure(path, args.times)
    return 0


def _arguments(argv):
    parser = argparse.ArgumentParser(prog="python -m benchmarks dashboard", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="size of the archive that is made")
    parser.add_argument("--times", type=int, default=20, metavar="N", help="how often each thing is done")
    parser.add_argument("--archive", type=Path, metavar="FILE", help="an archive to use, or to make there and keep")
    return parser.parse_args(argv)


def _measure(path, times):
    from playwright.sync_api import sync_playwright

    with Server(path) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        print(f"{'seconds, median (slowest)':34}{'as seen':>16}{'of the server':>18}{'to reach':>10}")
        _line("first page, new server", [_opened(browser, server.address)], server.runs(), _FIRST)
        again = [_opened(browser, server.address) for _ in range(times)]
        _line("first page, again", again, server.runs(), _FIRST)
        print(f"{'':4}of which Streamlit itself takes {_bare(browser, path, times):.2f}: a page with one small chart")
        page = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
        page.goto(server.address)
        _settle(page)
        time.sleep(3)
        for name, act in _ACTS.items():
            _begin(page)
            server.runs()
            seen = [_timed(page, act, number) for number in range(times)]
            _line(name, seen, server.runs(), _EACH)
        print(f"\nmemory of the server: {server.memory() / 1e9:.2f} GB (to reach: {_MEMORY:.0f})")
        browser.close()


def _line(name, seen, runs, target):
    told = f"{statistics.median(seen):.2f} ({max(seen):.2f})"
    own = f"{statistics.median(runs):.2f} ({max(runs):.2f})" if runs else "–"
    print(f"{name:34}{told:>16}{own:>18}{target:>10}")


def _opened(browser, address):
    """From the address to the drawn timeline."""
    with browser.new_context(viewport={"width": 1400, "height": 1000}) as context:
        page = context.new_page()
        begun = time.monotonic()
        page.goto(address)
        page.wait_for_selector(".st-key-timeline .main-svg", timeout=120_000)
        page.wait_for_selector("h3:has-text('Latest first')", timeout=120_000)
        return time.monotonic() - begun


def _bare(browser, path, times):
    with Server(path, script=_BARE) as server:
        return statistics.median(_opened(browser, server.address) for _ in range(times))


def _timed(page, act, number):
    """From the click until what it shows is there and the script has ended.

    `act` gets ready and gives two functions: one that clicks, and one that waits.
    """
    click, shown = act(page, number)
    page.wait_for_timeout(300)
    begun = time.monotonic()
    click()
    shown()
    _settle(page)
    return time.monotonic() - begun


def _begin(page):
    """No filter is set and no menu open."""
    page.keyboard.press("Escape")
    if page.locator(".chip").count():
        page.get_by_role("button", name="Clear all").click()
        page.wait_for_selector(".chip", state="detached")
    _settle(page)


def _settle(page):
    page.wait_for_selector(_READY, timeout=60_000)


def _told(page):
    return page.locator(".bar .told").inner_text()


def _changed(page, click):
    before = _told(page)
    return click, lambda: page.wait_for_function(_DIFFERS, arg=before)


def _way(page, number):
    """A direction in the menu, on and off again."""
    if number == 0:
        page.locator(".opener").filter(has_text="Way").click()
    return _changed(page, lambda: page.locator(".panel:not([hidden]) .choice input").nth(number % 5).click())


def _kind(page, number):
    if number == 0:
        page.locator(".opener").filter(has_text="Visit").click()
    return _changed(page, lambda: page.locator(".panel:not([hidden]) .choice input").nth(number % 3).click())


def _search(page, number):
    box = page.locator(".bar .row input[type=search]")
    box.fill(["tourism", "customs", "energy", ""][number % 4])
    return _changed(page, lambda: box.press("Enter"))


def _range(page, number):
    return _changed(page, lambda: page.locator(".range").nth(number % 4 + 1).click())


def _clear(page, number):
    click, shown = _range(page, number)
    click()
    shown()
    _settle(page)
    return _changed(page, lambda: page.get_by_role("button", name="Clear all").click())


def _pages(page, number):
    name = ["Visits", "Documents", "Quotes", "Overview"][number % 4]
    title = "Who visited whom" if name == "Overview" else name
    content = ".st-key-latest_rows .row" if name == "Overview" else "[data-testid=stDataFrame] canvas"
    return (
        lambda: page.get_by_test_id("stTopNavLink").filter(has_text=name).click(),
        lambda: (page.wait_for_selector(f"h1:has-text('{title}')"), page.wait_for_selector(content)),
    )


def _row(page, number):
    """A line of the list: its evidence beside it."""
    row = page.locator(".st-key-latest_rows .row").nth(number % 12)
    words = row.locator(".what").inner_text()
    return row.click, lambda: page.locator(".evidence .who").filter(has_text=words[:30]).first.wait_for()


_ACTS = {
    "filter: a way, on and off": _way,
    "filter: a kind of visit": _kind,
    "filter: words": _search,
    "filter: a range of years": _range,
    "all filters away": _clear,
    "an event's evidence": _row,
    "another page": _pages,
}
