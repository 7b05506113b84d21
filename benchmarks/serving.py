"""The real dashboard on a free port, with an archive of its own, and what its runs cost."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

__all__ = ["Server"]

_ROOT = Path(__file__).parents[1]


class Server:
    """A server that runs until the block ends; `address` is where it is. `script` is another than the dashboard's."""

    def __init__(self, archive, *, script="dashboard.py"):
        self._archive, self._script = archive, script

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self._log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        command = [sys.executable, "-m", "streamlit", "run", self._script, "--server.headless=true"]
        command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
        environment = os.environ | {"ARCHIVE_URL": f"sqlite:///{self._archive}", "DASHBOARD_TIMES": self._log.name}
        self._process = subprocess.Popen(
            command, cwd=_ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(240):
            try:
                with urlopen(f"{self.address}/_stcore/health", timeout=1) as answer:
                    if answer.status == 200:
                        return self
            except OSError:
                time.sleep(0.25)
        raise TimeoutError(f"no dashboard at {self.address}")

    def __exit__(self, *_error):
        self._process.terminate()
        self._process.wait(10)
        self._log.close()

    def runs(self):
        """Seconds of the script's runs since the last time this was asked."""
        self._log.seek(0)
        told = [float(line) for line in self._log.read().split()]
        self._log.seek(0)
        self._log.truncate()
        return told

    def memory(self):
        """Bytes that the server's process keeps in memory."""
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
