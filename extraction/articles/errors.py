"""Why an article could not be read, in sentences for the person who gave it: what was wrong, where, what to do.

ArticleError                the root: catch this one
├── UnsupportedFormat       a kind of file that is not read here (.doc, .xlsx, a picture)
├── UnreadableFile          missing, damaged, or not what its name says
│   ├── EncryptedFile       it asks for a password
│   └── ReadingStopped      it took more time or memory than one article may
├── EmptyArticle            nothing to read in it
│   └── ScannedFile         pages without a text layer: pictures of text
├── TooLarge                more bytes or characters than one article may have
└── InvalidDate             a given publication date that is no date (also a ValueError)
"""

__all__ = [
    "ArticleError",
    "EmptyArticle",
    "EncryptedFile",
    "InvalidDate",
    "ReadingStopped",
    "ScannedFile",
    "TooLarge",
    "UnreadableFile",
    "UnsupportedFormat",
]


class ArticleError(Exception):
    """An article could not be read; `str(error)` is a sentence that its giver can act on."""


class UnsupportedFormat(ArticleError):
    """A kind of file that is not read here."""


class UnreadableFile(ArticleError):
    """The file is missing, damaged, or not what its name says."""


class EncryptedFile(UnreadableFile):
    """The file asks for a password."""


class ReadingStopped(UnreadableFile):
    """The file took more time or memory than one article may."""


class EmptyArticle(ArticleError):
    """There is nothing to read."""


class ScannedFile(EmptyArticle):
    """The pages are pictures of text."""


class TooLarge(ArticleError):
    """More bytes or characters than one article may have."""


class InvalidDate(ArticleError, ValueError):
    """A publication date was given that is no calendar date."""
