"""How long the server takes for a page: for `python -m benchmarks dashboard`, which names the file to write to."""

import os
import time
from contextlib import contextmanager

__all__ = ["timed"]

_FILE = os.environ.get("DASHBOARD_TIMES")


@contextmanager
def timed():
    """Note the seconds that the block takes, where somebody asked for them; a run that is cut short counts too."""
    begun = time.monotonic()
    try:
        yield
    finally:
        if _FILE:
            with open(_FILE, "a", encoding="ascii") as log:
                log.write(f"{time.monotonic() - begun:.4f}\n")
