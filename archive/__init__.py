"""Many articles → one reviewed record of what happened.

from archive import open_archive
archive = open_archive()  # the file archive-data/archive.sqlite, or the database that ARCHIVE_URL names
archive.add(extract(read_article("report.txt")))
archive.snapshot().visit_events, archive.checks(), archive.queue()  # pandas DataFrames
"""

from archive.archive import Archive, open_archive
from archive.errors import ArchiveError
from archive.snapshot import Snapshot

__all__ = ["Archive", "ArchiveError", "Snapshot", "open_archive"]
