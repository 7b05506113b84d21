"""The real dashboard on a free port, Chromium, and waiting for a page to stand still."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

__all__ = ["CHROMIUM", "launch", "running_dashboard", "settle"]

CHROMIUM = Path("/usr/bin/chromium")
_ROOT = Path(__file__).parents[2]
_READY = "[data-testid=stApp][data-test-script-state=notRunning]"


@contextmanager
def running_dashboard(archive=None):
    """The address of a dashboard that runs until the block ends; `archive` is its file, a new one if left out."""
    with TemporaryDirectory(prefix="archive-of-test-") as folder:
        path = archive or Path(folder) / "archive.sqlite"
        with _running(os.environ | {"ARCHIVE_URL": f"sqlite:///{path}"}) as address:
            yield address


@contextmanager
def _running(environment):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    server = subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(address):
    for _ in range(120):
        try:
            with urlopen(address, timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(f"no dashboard at {address}")


def launch(playwright):
    """Debian's Chromium, which needs no download."""
    return playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])


def settle(page):
    """Wait until the script has run to its end: the server needs a moment to begin with what was just clicked."""
    page.wait_for_timeout(120)
    page.wait_for_selector(_READY, timeout=60_000)
