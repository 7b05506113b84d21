"""Runs `worker.py` on a file and turns its answer into text or into a sentence for the user."""

import json
import os
import subprocess
import sys
from pathlib import Path

from extraction.articles.errors import EmptyArticle, EncryptedFile, ReadingStopped, ScannedFile, UnreadableFile
from extraction.articles.formats import Parsed
from extraction.articles.text import verbatim

__all__ = ["read_isolated"]

_WORKER = Path(__file__).with_name("worker.py")
_SECONDS = 45  # by the clock; the worker's own limit counts processor time
# The worker gets no more of the environment than it takes to start: no passwords of databases.
_ENVIRONMENT = ("PATH", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMPDIR")
_REFUSALS = {
    "encrypted": (EncryptedFile, "asks for a password. Save it without one and give it again."),
    "damaged": (UnreadableFile, "is damaged and cannot be read. Open it in the program that made it and save it anew."),
    "scanned": (
        ScannedFile,
        "has pages but no text: they are pictures, as of a scanner. Run text recognition (OCR) on it or paste it.",
    ),
    "empty": (EmptyArticle, "has no pages. Give the file of an article."),
    "stopped": (ReadingStopped, "took too much time or memory to read. Paste the article's text instead."),
}


def read_isolated(kind, data, *, name=None):
    """The text and the title of a `pdf` or `docx` file, read in another process."""
    answer = _answer(kind, data)
    if "error" in answer:
        error, complaint = _REFUSALS[answer["error"]]
        raise error(f"{f'“{name}”' if name else 'The file'} {complaint}")
    return Parsed(text=verbatim(answer["text"]), title=_clean_title(answer["title"]))


def _answer(kind, data):
    # -P: the folder of this package, with its html.py, must not come before the standard library.
    command = [sys.executable, "-P", "-X", "utf8", str(_WORKER), kind]
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_SECONDS, env=environment
        )
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):  # ValueError: killed by a limit before it could answer
        return {"error": "stopped"}


def _clean_title(title):
    """A title property, unless a program wrote a file name into it: "Microsoft Word - visit_final2.docx"."""
    title = " ".join((title or "").split())
    made_by_program = title.lower().startswith(("microsoft word", "untitled", "word document"))
    if made_by_program or len(title.split()) < 3 or title.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".rtf")):
        return None
    return title
