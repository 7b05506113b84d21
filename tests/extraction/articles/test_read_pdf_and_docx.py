"""PDF and Word files, parsed in a process of its own: text, refusals, limits."""

import io
import subprocess
import sys
import threading
import zipfile

import pytest
from sample_files import locked_pdf, pdf, word

from extraction.articles import (
    EncryptedFile,
    ReadingStopped,
    ScannedFile,
    TooLarge,
    UnreadableFile,
    isolated,
    read_article,
)

LINES = (
    "Senate backs alliance treaty",
    "18 December 2024",
    "The Senate approved the law (on Wednesday).",
    "Page 1 of 2",
)


def test_pdf_text_without_page_numbers():
    article = read_article(pdf(LINES, ("The treaty was signed in August.", "2")), name="senate.pdf")
    assert article.text.split("\n") == [*LINES[:3], "The treaty was signed in August."]
    assert (article.title, article.published, article.published_basis) == (LINES[0], "2024-12-18", "stamp")


def test_a_pdf_is_one_whatever_its_name():
    assert read_article(pdf(LINES), name="senate.txt").title == LINES[0]
    assert read_article(pdf(LINES)).name == LINES[0]


def test_docx_text_in_order_with_its_table():
    data = word(
        "Senate backs alliance treaty",
        "",
        "The law was approved.",
        table=[("Treaty", "signed"), ("Protocol", "planned")],
        title="Microsoft Word - final2.docx",
    )
    article = read_article(data, name="senate.docx")
    assert article.text == (
        "Senate backs alliance treaty\n\nThe law was approved.\n\nTreaty | signed\n\nProtocol | planned"
    )
    assert article.title == "Senate backs alliance treaty"


def test_a_title_property_of_words_is_kept():
    assert read_article(word("The law was approved.", title="Senate backs treaty")).title == "Senate backs treaty"


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_only_its_owner_may_change_is_read(algorithm):
    assert read_article(locked_pdf(*LINES, user_password="", algorithm=algorithm)).title == LINES[0]


@pytest.mark.parametrize(
    ("data", "error", "sentence"),
    [
        (pdf(()), ScannedFile, r"OCR"),
        (locked_pdf(*LINES, user_password="secret", algorithm="AES-256"), EncryptedFile, "password"),
        (pdf(LINES)[:60], UnreadableFile, "damaged"),
        (b"%PDF-1.4\n" + b"\x00garbage" * 50, UnreadableFile, "damaged"),
    ],
)
def test_pdf_refusals(data, error, sentence):
    with pytest.raises(error, match=f"“senate.pdf” .*{sentence}"):
        read_article(data, name="senate.pdf")


def test_docx_refusals():
    whole = word("The law was approved.")
    with pytest.raises(UnreadableFile, match="damaged"):
        read_article(whole[: len(whole) // 2] + b"word/", name="senate.docx")
    with pytest.raises(UnreadableFile, match="damaged"):
        read_article(zipped({"word/document.xml": b"<broken"}), name="senate.docx")


def test_a_zip_bomb_is_refused_before_it_is_opened(monkeypatch):
    monkeypatch.setattr(isolated, "_WORKER", None)  # it would fail if the worker were started
    bomb = zipped({"word/document.xml": b" " * 100_000_001})
    assert len(bomb) < 1_000_000
    with pytest.raises(TooLarge, match="unpack to more than 100 MB"):
        read_article(bomb, name="senate.docx")


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


ANSWER = "import json; print(json.dumps({'text': 'read in spite of it', 'title': None}))"


@pytest.mark.parametrize(
    ("program", "seconds"), [("import time; time.sleep(60)", 1), ("x = bytearray(3_000_000_000)", 30)]
)
def test_a_worker_beyond_its_limits_is_stopped(program, seconds, tmp_path, monkeypatch):
    limits = f"import runpy; runpy.run_path({str(isolated._WORKER)!r})['limit']()"
    worker = tmp_path / "worker.py"
    worker.write_text("\n".join([limits, program, ANSWER]), encoding="utf-8")
    monkeypatch.setattr(isolated, "_WORKER", worker)
    monkeypatch.setattr(isolated, "_SECONDS", seconds)
    with pytest.raises(ReadingStopped, match="too much time or memory"):
        read_article(pdf(LINES), name="senate.pdf")


def test_the_worker_gets_no_secrets(tmp_path, monkeypatch):
    worker = tmp_path / "worker.py"
    worker.write_text("import json, os; print(json.dumps({'text': ' '.join(os.environ), 'title': None}))")
    monkeypatch.setattr(isolated, "_WORKER", worker)
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:password@host/db")
    assert "DATABASE_URL" not in read_article(pdf(LINES)).text


def test_the_worker_starts_without_the_language_model():
    code = f"import runpy, sys; runpy.run_path({str(isolated._WORKER)!r}); print('extraction' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_it_works_outside_the_main_thread():
    titles = []
    thread = threading.Thread(target=lambda: titles.append(read_article(pdf(LINES)).title))
    thread.start()
    thread.join()
    assert titles == [LINES[0]]
