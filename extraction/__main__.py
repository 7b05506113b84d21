"""`python -m extraction PATH...`: articles in files, folders or standard input → rows as JSON lines or CSV tables.

Nothing is decided here about what an article says; this room only finds the files, reports what could not be read and
writes what was found.
"""

import argparse
import json
import sys
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from tqdm import tqdm

from extraction import ArticleError, extract, read_article
from extraction.articles import ENDINGS
from extraction.articles.files import STANDARD_INPUT, article_files
from extraction.articles.published import given_date
from extraction.schema import TABLES, Article
from extraction.tables import to_table, write_csv

__all__ = ["main"]


def main(arguments=None):
    """Run the command; its exit status is 0, or 1 if any article could not be read or extracted."""
    options = _options(arguments)
    paths, failures = article_files(options.paths)
    for failure in failures:
        _complain(failure)
    output = _csv_tables(options.csv) if options.csv else _json_lines(options.jsonl)
    with output as write:
        for path in tqdm(paths, unit="article", disable=not sys.stderr.isatty()):
            extraction = _extraction(path, published=options.published)
            if extraction:
                write(extraction)
            else:
                failures.append(path)
    return 1 if failures else 0


def _options(arguments):
    parser = argparse.ArgumentParser(
        prog="python -m extraction", description="Visits, documents and quotes of news articles, as JSON lines or CSV."
    )
    endings = " ".join(ENDINGS)
    parser.add_argument("paths", nargs="+", metavar="PATH", help=f"file, folder ({endings}) or - for standard input")
    parser.add_argument("--published", type=_day, metavar="DATE", help="publication date of all articles: YYYY-MM-DD")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--jsonl", type=Path, metavar="FILE", help="write JSON lines to this file (else to the screen)")
    output.add_argument("--csv", type=Path, metavar="DIR", help="write articles.csv and a CSV file for each table here")
    return parser.parse_args(arguments)


def _day(text):
    try:
        return given_date(text)
    except ArticleError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _extraction(path, *, published):
    """What one article says, or None with a sentence on standard error: one bad file must not cost all the others."""
    try:
        return extract(_read(path, published))
    except ArticleError as error:
        _complain(str(error))
    except Exception as error:
        _complain(f"“{path}” was read, but the extraction failed on it ({type(error).__name__}: {error}).")
    return None


def _read(path, published):
    if path == STANDARD_INPUT:
        return read_article(sys.stdin.buffer.read(), published=published)
    return read_article(Path(path), published=published)


def _complain(sentence):
    tqdm.write(sentence, file=sys.stderr)


@contextmanager
def _json_lines(path):
    """Write each extraction as it comes, in UTF-8 whatever the terminal's encoding is; `path` None is the screen."""
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield lambda extraction: print(_line(extraction), file=stream, flush=True)
    else:
        sys.stdout.reconfigure(encoding="utf-8")
        yield lambda extraction: print(_line(extraction), flush=True)


def _line(extraction):
    line = {"name": extraction.article.name, "article": asdict(extraction.article)}
    line |= {table: [asdict(record) for record in extraction.records[table]] for table in TABLES}
    return json.dumps(line, ensure_ascii=False)


@contextmanager
def _csv_tables(folder):
    """Keep the records of all articles and write each table whole at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    classes = {"articles": Article, **TABLES}
    records = {table: [] for table in classes}

    def write(extraction):
        records["articles"].append(extraction.article)
        for table in TABLES:
            records[table] += extraction.records[table]

    yield write
    for table, rows in records.items():
        (folder / f"{table}.csv").write_bytes(write_csv(to_table(rows, classes[table])))


def _run():
    try:
        return main()
    except BrokenPipeError:  # the reader of our output has seen enough: `| head`
        sys.stderr.close()  # or Python complains at its end that standard output cannot be flushed
        return 1
    except OSError as error:
        _complain(f"“{error.filename}” cannot be written: {error.strerror}. Choose another place for the output.")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(_run())
