"""`python -m archive add|list|export|check|review-agreement|save|restore`: the archive from a shell.

What is read, merged, checked and written is decided in the rooms beside this module; here are only its words.
"""

import argparse
import sys
from pathlib import Path

from tqdm import tqdm

from archive.archive import open_archive
from archive.errors import ArchiveError
from archive.exports import EXPORTS, export
from extraction import ArticleError, extract, read_article
from extraction.articles.files import STANDARD_INPUT, article_files

__all__ = ["main"]

_OUTCOMES = {"added": "added", "unchanged": "known already", "replaced": "read anew"}


def main(arguments=None):
    """Run the command; its exit status is 0, 1 if something could not be done, 2 for wrong words."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(open_archive(options.archive), options)
    except ArchiveError as error:
        _complain(str(error))
        return 1


def _parser():
    parser = argparse.ArgumentParser(prog="python -m archive", description="An archive of articles and what they tell.")
    parser.add_argument(
        "--archive",
        metavar="URL",
        help="sqlite:///FILE or postgresql://…; without it ARCHIVE_URL, else archive-data/archive.sqlite",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _command(commands, "add", _add, "read articles and add them", _paths)
    _command(commands, "list", _list, "the events of the archive, one a line", _which)
    _command(commands, "export", _export, "write files into a folder", _format)
    _command(commands, "check", _check, "contradictions, claimed counts, single sources, whose visit is due")
    _command(commands, "review-agreement", _agreement, "Cohen's kappa of two reviewers", _reviewers)
    _command(commands, "save", _save, "the archive with its decisions as one project file", _file)
    _command(commands, "restore", _restore, "add what a project file has", _file)
    return parser


def _command(commands, name, run, words, arguments=lambda parser: None):
    parser = commands.add_parser(name, help=words, description=words)
    parser.set_defaults(run=run)
    arguments(parser)


def _paths(parser):
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or - for standard input")
    parser.add_argument("--published", metavar="DATE", help="publication date of all these articles: YYYY-MM-DD")


def _which(parser):
    parser.add_argument("table", nargs="?", choices=["visits", "documents", "quotes", "articles"], default="visits")


def _format(parser):
    parser.add_argument("--format", choices=list(EXPORTS), default="csv", help="default: csv, all tables")
    parser.add_argument("folder", metavar="DIR", type=Path)


def _reviewers(parser):
    parser.add_argument("reviewers", nargs="*", metavar="NAME", help="two names; without them the two who judged most")


def _file(parser):
    parser.add_argument("file", metavar="FILE", type=Path)


def _add(archive, options):
    paths, failures = article_files(options.paths)
    for failure in failures:
        _complain(failure)
    counts = dict.fromkeys(_OUTCOMES, 0)
    for path in tqdm(paths, unit="article", disable=not sys.stderr.isatty()):
        try:
            counts[archive.add(extract(_read(path, options.published))).outcome] += 1
        except ArticleError as error:
            failures.append(_complain(str(error)))
    told = [f"{number} {_OUTCOMES[outcome]}" for outcome, number in counts.items() if number]
    print(f"{', '.join(told) or 'nothing added'}{f', {len(failures)} failed' if failures else ''}.")
    return 1 if failures else 0


def _read(path, published):
    given = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path)
    return read_article(given, published=published)


def _list(archive, options):
    snapshot = archive.snapshot()
    if options.table == "articles":
        table, names = snapshot.articles, ["published", "source", "title", "article_id"]
    else:
        table = getattr(snapshot, f"{options.table[:-1]}_events")
        names = {
            "visits": ["date_edtf", "direction", "visitor", "visit_type", "status", "n_sources", "review"],
            "documents": ["date_edtf", "document_type", "title", "status", "n_sources", "review"],
            "quotes": ["speaker", "kind", "text", "n_sources", "review"],
        }[options.table]
    for row in table[names].itertuples(index=False):
        print("\t".join("" if _unknown(value) else " ".join(str(value).split()) for value in row))
    return 0


def _unknown(value):
    return value is None or value != value  # pandas' NaN is the one value that is not itself


def _export(archive, options):
    for path in export(archive.snapshot(), options.format, options.folder):
        print(path)
    return 0


def _check(archive, options):
    for sentence in archive.checks()["sentence"]:
        print(sentence)
    return 0


def _agreement(archive, options):
    first, second = (*options.reviewers, None, None)[:2]
    print(archive.agreement(first=first, second=second).sentence)
    return 0


def _save(archive, options):
    options.file.write_bytes(archive.save_project())
    print(options.file)
    return 0


def _restore(archive, options):
    done = archive.restore_project(options.file.read_bytes())
    print(
        f"{done.articles} articles and {done.decisions} decisions added; "
        f"{done.articles_known} articles and {done.decisions_known} decisions were there already."
    )
    for row_id in done.contested:
        print(f"Look at row {row_id}: both archives have decisions on it, and the restored one counts now.")
    return 0


def _complain(sentence):
    tqdm.write(sentence, file=sys.stderr)
    return sentence


def _run():
    try:
        return main()
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as error:
        _complain(f"“{error.filename}” cannot be read or written: {error.strerror}.")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(_run())
