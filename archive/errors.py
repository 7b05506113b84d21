"""What can go wrong with an archive, each as a sentence that its user can act on.

ArchiveError
├── Unreachable     the database does not answer (stopped, wrong address); nothing was lost, try again
├── NotWritable     a full disk or a read-only file; what was saved before stays
├── Busy            another writer holds the database longer than we wait
├── WrongFormat     the file or database is not an archive of ours, or of a newer version
├── NoSuchThing     no article, row or decision of that id
└── WrongValue      a decision says what its column cannot hold (in `archive.values`)
"""

__all__ = ["ArchiveError", "Busy", "NoSuchThing", "NotWritable", "Unreachable", "WrongFormat"]


class ArchiveError(Exception):
    """Base of all errors of this room; its text is a sentence for the user."""


class Unreachable(ArchiveError):
    """The database does not answer."""


class NotWritable(ArchiveError):
    """The database cannot be written to."""


class Busy(ArchiveError):
    """Another writer holds the database."""


class WrongFormat(ArchiveError):
    """What was opened is not an archive of this program's version."""


class NoSuchThing(ArchiveError):
    """There is nothing of that id."""
