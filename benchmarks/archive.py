"""Merging and wire families on a generated archive whose true events are known, and how the time grows with its size.

    python -m benchmarks archive [--articles N] [--sizes N ...] [--read N] [--mistakes N]

The rows of the archive are made with an extraction's mistakes in them; a sample is read by the extraction itself, and
its figures are printed apart.
"""

import argparse
import time
from functools import partial
from itertools import islice

from archive.families import families
from archive.merge import document_events, visit_events
from archive.merge.quotes import quote_events
from benchmarks.generated import generate
from benchmarks.generated_read import extracted
from benchmarks.pairing import agreement, mistakes

__all__ = ["Measured", "measure", "run"]

_PHASES = ("families", "visits", "documents", "quotes")
_TABLES = ("visits", "documents", "quotes")


def run(argv):
    """Print the tables of figures and of seconds."""
    args = _arguments(argv)
    made = generate(args.articles, seed=args.seed)
    first = measure(made)
    _print_figures(f"{args.articles:,} articles, rows made with an extraction's mistakes", made, first)
    _print_mistakes(made, first, args.mistakes)
    if args.read:
        sample = extracted(generate(args.read, seed=args.seed + 1))
        read = measure(sample)
        _print_figures(f"{args.read:,} articles read by the extraction", sample, read)
        _print_mistakes(sample, read, args.mistakes)
    _print_seconds({args.articles: first.seconds} | {size: _timed(size, args.seed) for size in args.sizes})
    return 0


def _arguments(argv):
    parser = argparse.ArgumentParser(prog="python -m benchmarks archive", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="size of the archive that is judged")
    parser.add_argument("--sizes", type=int, nargs="*", default=[30_000], metavar="N", help="sizes that are timed too")
    parser.add_argument("--read", type=int, default=300, metavar="N", help="articles that are extracted; 0: none")
    parser.add_argument("--mistakes", type=int, default=0, metavar="N", help="print the first N mistakes of each kind")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(argv)


class Measured:
    """What was found in an archive: `found` is phase → member → group, `figures` phase → Pairs, and the seconds."""

    def __init__(self):
        self.found, self.figures, self.seconds, self.events = {}, {}, {}, {}


def measure(made):
    """Find families and events in a generated archive and compare them with the truth."""
    one = Measured()
    published = dict(zip(made.articles["article_id"], made.articles["published"], strict=True))
    one.found["families"] = _clocked(one, "families", partial(families, published=published), made.texts)
    family = [one.found["families"][name] for name in made.articles["article_id"]]
    articles = made.articles.assign(family=family)
    for table, merge in zip(_TABLES, (visit_events, document_events, quote_events), strict=True):
        events = _clocked(one, table, merge, made.rows[table], articles)
        one.events[table] = len(events)
        pairs = zip(events["event_id"], events["row_ids"], strict=True)
        one.found[table] = {row: event for event, rows in pairs for row in rows}
    one.figures = {phase: agreement(truth, one.found[phase]) for phase, truth in _truth(made).items()}
    return one


def _clocked(one, phase, work, *args):
    begun = time.process_time()
    result = work(*args)
    one.seconds[phase] = time.process_time() - begun
    return result


def _truth(made):
    """Phase → member → true group. A claim of several trips is no event, so nothing is asked of it."""
    visits = made.rows["visits"]
    claims = set(visits["visit_id"][visits["count"] != 1])
    trips = {row: event for row, event in made.events["visits"].items() if row not in claims}
    return {"families": made.families, **made.events, "visits": trips}


def _timed(size, seed):
    return measure(generate(size, seed=seed)).seconds


def _print_figures(title, made, one):
    rows = {"families": len(made.texts)} | {table: len(made.rows[table]) for table in _TABLES}
    print(f"{title}\n{'':12}{'members':>9}{'groups':>9}{'pairs':>10}{'P':>8}{'R':>8}{'F1':>8}")
    for phase in _PHASES:
        pairs, groups = one.figures[phase], len(set(one.found[phase].values()))
        print(f"  {phase:10}{rows[phase]:9,}{groups:9,}{pairs.true:10,}", end="")
        print(f"{pairs.precision:8.3f}{pairs.recall:8.3f}{pairs.f1:8.3f}")
    print()


def _print_mistakes(made, one, number):
    told = {"families": made.texts} | {table: _told(made.rows[table], table) for table in _TABLES}
    for phase, truth in _truth(made).items() if number else ():
        for sought in ("joined", "parted"):
            wrong = (m for m in mistakes(truth, one.found[phase]) if m[0] == sought)
            for kind, first, other in islice(wrong, number):
                print(f"{phase}: {kind}\n  {told[phase][first]}\n  {told[phase][other]}")


def _told(rows, table):
    names = {
        "visits": ["visitor", "direction", "place", "visit_type", "status", "date_edtf", "date_alternatives"],
        "documents": ["title", "parties", "status", "date_edtf", "count"],
        "quotes": ["speaker", "speaker_country", "kind", "text"],
    }[table]
    ids = rows[f"{table[:-1]}_id"]
    return dict(
        zip(ids, (" | ".join(map(str, row)) for row in zip(*(rows[n] for n in names), strict=True)), strict=True)
    )


def _print_seconds(sizes):
    print(f"{'CPU seconds':12}" + "".join(f"{phase:>11}" for phase in (*_PHASES, "in all", "per 1,000")))
    for size, seconds in sorted(sizes.items()):
        total = sum(seconds.values())
        cells = [*(seconds[phase] for phase in _PHASES), total, total / size * 1000]
        print(f"{size:<12,}" + "".join(f"{cell:11.2f}" for cell in cells))
