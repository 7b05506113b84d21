"""Which files hold articles: paths and folders as somebody names them in a shell."""

from pathlib import Path

from extraction.articles.formats import ENDINGS

__all__ = ["STANDARD_INPUT", "article_files"]

STANDARD_INPUT = "-"


def article_files(paths):
    """The files to read, each once and in a steady order, and a sentence on each folder that has none."""
    found, failures = {}, []
    for path in paths:
        inside = _inside(Path(path)) if path != STANDARD_INPUT and Path(path).is_dir() else [path]
        if not inside:
            failures.append(f"The folder “{path}” holds no articles ({' '.join(ENDINGS)}).")
        for file in inside:
            found.setdefault(file if file == STANDARD_INPUT else Path(file).resolve(), file)
    return list(found.values()), failures


def _inside(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
