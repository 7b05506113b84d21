"""Which kind of file it is, how large it may be, and what every kind of reader gives back."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from extraction.articles.errors import EncryptedFile, TooLarge, UnreadableFile, UnsupportedFormat

__all__ = ["ENDINGS", "MAX_BYTES", "MAX_CHARACTERS", "Parsed", "check_length", "check_size", "format_of", "stem"]

MAX_BYTES = 20_000_000
MAX_CHARACTERS = 1_000_000
ENDINGS = {".txt": "txt", ".html": "html", ".htm": "html", ".pdf": "pdf", ".docx": "docx", ".eml": "eml"}

_ADVICE = {
    ".doc": "Save it as .docx in a word processor",
    ".odt": "Save it as .docx in a word processor",
    ".rtf": "Save it as .docx or .txt in a word processor",
    ".msg": "Save the message as .eml",
    ".mht": "Save the page as .html",
    ".mhtml": "Save the page as .html",
}
_OTHER_KINDS = re.compile(
    r"\.(?:xlsx?|pptx?|csv|json|xml|zip|rar|7z|gz|png|jpe?g|gif|tiff?|webp|bmp|mp[34]|epub|exe|js|py)"
)
_OLE = b"\xd0\xcf\x11\xe0"  # old Word files, and new ones under a password
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|article)\b", re.I | re.S
)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_MAIL_HEADERS = re.compile(rb"^(?:from|date|received|message-id|mime-version|return-path):", re.I | re.M)


@dataclass(kw_only=True)
class Parsed:
    """What a reader finds: the text, and what the file's own metadata says. Unknown is None."""

    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    published_basis: str | None = None
    language: str | None = None
    url: str | None = None


def format_of(data, name=None):
    """`txt`, `html`, `pdf`, `docx` or `eml`: the content decides where it is certain, else the name's ending."""
    ending = PurePath(name or "").suffix.lower()
    if data[:1024].lstrip(b"\xef\xbb\xbf\x00\t\n\r ").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    if data.startswith(_OLE):
        raise EncryptedFile(
            f"{_called(name)} is an old Word file or one under a password. Save it as .docx without a password."
        )
    if ending in ENDINGS:
        return _as_named(ENDINGS[ending], data, name)
    if ending in _ADVICE or _OTHER_KINDS.fullmatch(ending):
        advice = _ADVICE.get(ending, "Give the article as .txt, .html, .pdf, .docx or .eml, or paste its text")
        raise UnsupportedFormat(f"{_called(name)}: {ending} files are not read. {advice}.")
    return _by_content(data)


def _as_named(kind, data, name):
    if kind in ("pdf", "docx") and data:
        raise UnreadableFile(
            f"{_called(name)} is called .{kind} but is no {kind.upper()} file, or is damaged at its beginning. "
            "Open it in the program that made it and save it anew."
        )
    return kind


def _by_content(data):
    start = data[:20_000].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(start):
        return "html"
    headers = _MAIL.match(start.replace(b"\r\n", b"\n"))
    if headers and len(_MAIL_HEADERS.findall(headers[0])) >= 2:
        return "eml"
    return "txt"


def check_size(size, name=None):
    """Refuse a file of more bytes than an article may have."""
    if size > MAX_BYTES:
        raise TooLarge(
            f"{_called(name)} has {size / 1e6:.0f} MB; an article may have {MAX_BYTES // 1_000_000}. "
            "Cut the file into single articles."
        )


def check_length(text, name=None):
    """Refuse a text of more characters than an article may have."""
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(
            f"{_called(name)} has more than {MAX_CHARACTERS:,} characters, which is a book rather than an article. "
            "Cut it into single articles."
        )


def stem(name):
    """`stem("Baku.summit.TXT") == "Baku.summit"`: the name of a file without its folder and its ending."""
    file = PurePath(str(name).replace("\\", "/"))
    return file.stem if file.suffix.lower() in ENDINGS else file.name


def _called(name):
    return f"“{name}”" if name else "The text"
