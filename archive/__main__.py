"""`python -m archive add|list|export|check|families|review-agreement|save|restore`: the archive from a shell.

What is read, merged, checked and written is decided in the rooms beside this module; here are only its words. As a
way in, like a page, it may call on `charts` for the picture that the citable download holds; the archive itself knows
of no figure.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from tqdm import tqdm

from archive.archive import open_archive
from archive.checks import checks
from archive.errors import ArchiveError
from archive.exports import EXPORTS, export
from archive.faults import place
from archive.wires import family_words, wire_families
from charts.standalone import timeline_page
from extraction import ArticleError, extract, read_article
from extraction.articles.files import STANDARD_INPUT, article_files

__all__ = ["main"]

_EXAMPLES = """\
examples:
  python -m archive add news/ report.pdf       read all articles of a folder, and one file
  python -m archive list documents             what was signed
  python -m archive check                      what to doubt
  python -m archive families                   which outlets carry one text, and where their words differ
  python -m archive export --format xlsx out   a workbook in the folder “out”
  python -m archive save backup.zip            everything, with the decisions of people

Without --archive and ARCHIVE_URL the archive is the file archive-data/archive.sqlite in the present folder.
"""
_COLUMNS = {
    "visits": ["date_edtf", "direction", "visitor", "visit_type", "status", "n_sources", "review", "event_id"],
    "documents": ["date_edtf", "document_type", "title", "status", "n_sources", "review", "event_id"],
    "quotes": ["speaker", "kind", "text", "n_sources", "review", "event_id"],
    "articles": ["published", "source", "title", "article_id"],
}
_SLIGHT, _MOST_SLIGHT = 0.2, 40  # findings of less weight than this, and how many of them are printed unasked
_OUTCOMES = {"added": "added", "unchanged": "known already", "replaced": "read anew"}


def main(arguments=None):
    """Run the command; its exit status is 0, 1 if something could not be done, 2 for wrong words."""
    options = _parser().parse_args(arguments)
    try:
        with open_archive(_address(options.archive), create=options.creates) as archive:
            return options.run(archive, options)
    except ArchiveError as error:
        _complain(str(error))
        return 1


def _address(given):
    """A file's name will do for an SQLite archive."""
    return f"sqlite:///{given}" if given and "://" not in given else given


def _parser():
    parser = argparse.ArgumentParser(
        prog="python -m archive",
        description="An archive of articles and what they tell.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _where(parser, default=None)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _command(commands, "add", _add, "read articles and add them with what they tell", _paths, creates=True)
    _command(commands, "list", _list, "what the archive holds, one event or article a line", _which)
    _command(commands, "export", _export, "write files into a folder", _format)
    _command(commands, "check", _check, "contradictions, claimed counts, single sources, whose visit is due", _how_much)
    _command(commands, "families", _families, "articles that carry one text, and where their words differ")
    _command(commands, "review-agreement", _agreement, "how far two reviewers agree (Cohen's kappa)", _reviewers)
    _command(commands, "save", _save, "write the archive with its decisions to one project file", _file)
    restoring = "add what a project file has and the archive has not"
    _command(commands, "restore", _restore, restoring, _file, creates=True)
    return parser


def _where(parser, *, default):
    parser.add_argument(
        "--archive",
        metavar="WHERE",
        default=default,
        help="a file, or postgresql://user@host/name; without it ARCHIVE_URL, else archive-data/archive.sqlite",
    )


def _command(commands, name, run, words, arguments=lambda parser: None, *, creates=False):
    """`creates`: the command makes the archive that it is given; all others expect it there, for a path is soon
    mistyped."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser(
        name, help=words, description=f"{words[0].upper()}{words[1:]}.", formatter_class=layout
    )
    parser.set_defaults(run=run, creates=creates)
    _where(parser, default=argparse.SUPPRESS)  # may stand before or after the command
    arguments(parser)


def _paths(parser):
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or - for standard input")
    parser.add_argument(
        "--published", metavar="DATE", type=_day, help="publication date of all these articles: YYYY-MM-DD"
    )


def _day(text):
    """Said once, and not again for each file."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2024-08-24") from error


def _which(parser):
    parser.add_argument("table", nargs="?", choices=list(_COLUMNS), default="visits", help="default: visits")


def _format(parser):
    parser.add_argument("--format", metavar="FORMAT", choices=list(EXPORTS), default="csv", help="default: csv")
    parser.add_argument("folder", metavar="DIR", type=Path, help="made if it does not exist")
    parser.epilog = "formats:\n" + "\n".join(f"  {name:<20} {kind.name}" for name, kind in EXPORTS.items())


def _how_much(parser):
    parser.add_argument("--all", action="store_true", help=f"more than {_MOST_SLIGHT} findings of little weight too")


def _reviewers(parser):
    parser.add_argument("first", nargs="?", metavar="NAME", help="a reviewer; without names the two who judged most")
    parser.add_argument("second", nargs="?", metavar="NAME", help="the other")


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
    print(f"{_place(archive)} has {_number(len(archive.store.articles()), 'article')}.")
    return 1 if failures else 0


def _read(path, published):
    given = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path)
    return read_article(given, published=published)


def _list(archive, options):
    snapshot = _filled(archive)
    names = _COLUMNS[options.table]
    table = snapshot.articles if options.table == "articles" else getattr(snapshot, f"{options.table[:-1]}_events")
    print("\t".join(names))
    for row in table[names].itertuples(index=False):
        print("\t".join("" if _unknown(value) else " ".join(str(value).split()) for value in row))
    return 0


def _filled(archive):
    """The snapshot; where there is nothing in it, that and where we looked is said."""
    snapshot = archive.snapshot()
    if snapshot.articles.empty:
        _complain(f"{_place(archive)} is empty. Add articles to it with “python -m archive add PATH”.")
    return snapshot


def _place(archive, *, inside=False):
    return place(archive.store.engine.url, inside=inside)


def _number(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _unknown(value):
    return value is None or value != value  # pandas' NaN is the one value that is not itself


def _export(archive, options):
    snapshot = _filled(archive)
    more = {"timeline_html": _timeline(snapshot)} if options.format == "citable" else {}
    for path in export(snapshot, options.format, options.folder, **more):
        print(path)
    return 0


def _timeline(snapshot):
    return lambda: timeline_page(snapshot.visit_events, snapshot.document_events)


def _check(archive, options):
    snapshot = _filled(archive)
    found = checks(snapshot)
    slight = int((found["weight"] < _SLIGHT).sum())
    shown = found if options.all else found[: len(found) - max(0, slight - _MOST_SLIGHT)]  # the weightiest stand first
    for sentence in shown["sentence"]:
        print(sentence)
    if len(shown) < len(found):
        print(f"{_number(len(found) - len(shown), 'more finding')} of little weight: “--all” prints them.")
    if found.empty and not snapshot.articles.empty:
        _complain("Nothing to doubt was found.")
    return 0


def _families(archive, options):
    found = wire_families(_filled(archive).articles)
    for members in found:
        print("\n".join(family_words(members, archive.store.texts)))
    if not found:
        _complain("No two articles carry one text.")
    return 0


def _agreement(archive, options):
    print(archive.agreement(first=options.first, second=options.second).sentence)
    return 0


def _save(archive, options):
    options.file.parent.mkdir(parents=True, exist_ok=True)
    options.file.write_bytes(archive.save_project())
    print(options.file)
    return 0


def _restore(archive, options):
    done = archive.restore_project(options.file.read_bytes())
    print(
        f"{_number(done.articles, 'article')} and {_number(done.decisions, 'decision')} added to "
        f"{_place(archive, inside=True)}; "
        f"{_number(done.articles_known, 'article')} and {_number(done.decisions_known, 'decision')} were there already."
    )
    for sentence in done.left_out:
        print(sentence)
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
