"""Word files (.docx): paragraphs and tables in the order of the page, parsed in a process of its own."""

import io
import zipfile

from extraction.articles.errors import TooLarge, UnreadableFile
from extraction.articles.isolated import read_isolated

__all__ = ["read_docx"]

_MAX_UNPACKED = 100_000_000
_MAX_MEMBERS = 5_000


def read_docx(data, *, name=None):
    """The text of a Word file; one that would unpack to far more than it seems is refused before it is opened."""
    called = f"“{name}”" if name else "The file"
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile(f"{called} is damaged and cannot be read. Save it anew in a word processor.") from error
    if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_UNPACKED:
        raise TooLarge(
            f"{called} would unpack to more than {_MAX_UNPACKED // 1_000_000} MB. Take out its pictures or paste it."
        )
    return read_isolated("docx", data, name=name)
