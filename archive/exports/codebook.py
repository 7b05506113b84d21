"""CODEBOOK.md: what every file and column of the citable download means, made from the schemas."""

from archive.exports.layout import as_of
from archive.exports.values import clean

__all__ = ["codebook"]

_CONVENTIONS = """\
## How to read the files

- CSV in UTF-8 (with the byte order mark that spreadsheets look for), comma-separated, first line the column names.
- An empty cell is unknown or not told. It is never a guess and never means "no".
- A list is a JSON array: `["Azerbaijan", "Uzbekistan"]`, `[]` where there is nothing.
- Dates are ISO 8601 prefixes, only as precise as the articles: `2024`, `2024-08`, `2024-08-22`. Columns that end in
  `_edtf` hold the same date in Extended Date/Time Format level 1. A spreadsheet that turns them into days invents
  what nobody has told: import the columns as text.
- Text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break) has an
  apostrophe before it. Take that one character away to get the text.
- `char_start` and `char_end` count the characters of the article's text, which is not part of this file: it belongs
  to its outlet. `sources.csv` says where it was published.
- `review` says what people decided: `accepted`, `rejected` or `open`. Rejected lines stay in the files, so that each
  decision can be followed; leave them out when you count. `decisions.csv` is the whole log.
- `n_sources` counts independent sources: articles of one wire family (`family`) are one source.
"""


def codebook(snapshot, resources, *, title):
    """The codebook as bytes; `resources` are (file name, what it is, its columns, number of lines)."""
    parts = [f"# {_line(title)}: codebook\n", _state(snapshot), _CONVENTIONS, "## Files\n"]
    parts += [f"- `{file}`: {about} ({lines} lines)" for file, about, _, lines in resources]
    for file, about, columns, _ in resources:
        parts += [f"\n## {file}\n", f"A line is {about}.\n", "| column | type | meaning |", "|---|---|---|"]
        parts += [f"| `{column.name}` | {column.type} | {_cell(column.meaning)} |" for column in columns]
    return ("\n".join(parts) + "\n").encode()


def _state(snapshot):
    day = as_of(snapshot)
    state = f"of {day}, revision {snapshot.revision}" if day else "empty"
    return f"State of the archive: {state}. The citation is in `CITATION.cff`.\n"


def _line(text):
    return " ".join(clean(text).split())


def _cell(text):
    return _line(text).replace("|", "\\|")
