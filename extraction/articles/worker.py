"""The program that parses PDF and DOCX files in a process of its own, under limits of time and memory.

It is run by its path and imports nothing of this package, so that it starts without the language model. The file comes
on standard input; one JSON object goes out: `{"text", "title"}` or `{"error"}`.
"""

import io
import json
import re
import sys

MEMORY = 1_500_000_000  # bytes of address space
SECONDS = 30  # of processor time
MAX_CHARACTERS = 1_000_001  # one more than an article may have: the reader then refuses it


class Refused(Exception):
    """The file cannot be read; its one argument is the code that the parent turns into a sentence."""


def read_pdf(data):
    """The text of the pages, without page numbers; a paragraph that runs over the page break stays one."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("encrypted")
        pages = _pages(reader)
        title = reader.metadata.title if reader.metadata else None
    except (FileNotDecryptedError, DependencyError) as error:
        raise Refused("encrypted") from error
    except PyPdfError as error:
        raise Refused("damaged") from error
    text = "\n".join(pages)
    if not text.strip():
        raise Refused("scanned" if len(reader.pages) else "empty")
    return {"text": text, "title": str(title) if title else None}


def _pages(reader):
    pages, length = [], 0
    for page in reader.pages:
        text = _without_page_number(page.extract_text().replace("\xad\n", ""))
        pages.append(text)
        length += len(text)
        if length > MAX_CHARACTERS:
            break
    return pages


def _without_page_number(text):
    lines = text.strip("\n").split("\n")
    number = re.compile(r"\s*(?:page\s+)?[-–—]?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4}\s*)?[-–—]?\s*", re.IGNORECASE)
    if lines and number.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def read_docx(data):
    """The paragraphs and the cells of the tables, in the order of the page, with a blank line between them."""
    from docx import Document

    try:
        document = Document(io.BytesIO(data))
        blocks = list(_blocks(document.iter_inner_content()))
        title = document.core_properties.title
    except MemoryError:
        raise
    except Exception as error:  # a damaged package fails in the zip, the XML or the relations: all one to the reader
        raise Refused("damaged") from error
    return {"text": "\n\n".join(blocks), "title": title or None}


def _blocks(content):
    for block in content:
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # merged cells come once for each column
                yield from filter(None, [" | ".join(filter(None, cells))])
        elif block.text.strip():
            yield block.text.strip("\n")


READERS = {"pdf": read_pdf, "docx": read_docx}


def limit():
    """Cap this process; where the system has no such limits, the parent's clock is the only one."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        hard = resource.getrlimit(kind)[1]
        cap = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (cap, hard))


def main(kind):
    """Read standard input as a file of that kind and print what was found."""
    limit()
    try:
        answer = READERS[kind](sys.stdin.buffer.read())
        answer["text"] = answer["text"][:MAX_CHARACTERS]
    except Refused as refusal:
        answer = {"error": refusal.args[0]}
    except MemoryError:
        answer = {"error": "stopped"}
    except (Exception, RecursionError):  # whatever a hostile file makes a parser raise
        answer = {"error": "damaged"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1])
