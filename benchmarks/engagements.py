"""Visits, documents and quotes against annotated articles: NAME.txt beside NAME.json, scored by the project's scorer.

The gold's publication date is given to the extraction, as it was to the annotators.
"""

import argparse
import json
import time
from dataclasses import asdict
from pathlib import Path

from benchmarks.scorers import SHARED, load
from extraction import extract_many, read_article

__all__ = ["predictions", "run"]


def run(argv):
    """Print the scorer's table for a folder of articles and the speed of the extraction; 2 where gold is absent."""
    args = _arguments(argv)
    if not (args.gold.is_dir() and args.scorer.is_file()):
        print(f"Nothing to measure: {args.gold} or {args.scorer} is not here. Name them with --gold and --scorer.")
        return 2
    started = time.perf_counter()
    predicted = predictions(args.gold)
    seconds = time.perf_counter() - started
    report, _ = load(args.scorer).score(args.gold, predicted, args.gold, args.only)
    for kind, row in report.items():
        print(f"{kind:14}", "  ".join(f"{name}={value}" for name, value in row.items()))
    print(f"{len(predicted)} articles in {seconds:.1f} s, reading the model included")
    return 0


def predictions(folder):
    """The rows of each annotated article of a folder, by its name, as the scorer reads them."""
    golds = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    paths = [folder / f"{name}.txt" for name in golds]
    articles = [read_article(path, published=golds[path.stem].get("published")) for path in paths if path.exists()]
    return {
        e.article.name: {table: [asdict(row) for row in rows] for table, rows in e.records.items()}
        for e in extract_many(articles)
    }


def _arguments(argv):
    parser = argparse.ArgumentParser(prog="python -m benchmarks engagements", description=__doc__)
    parser.add_argument("--gold", type=Path, default=SHARED / "articles", help="folder of NAME.txt and NAME.json")
    parser.add_argument("--scorer", type=Path, default=SHARED / "evaluation" / "score_engagements.py")
    parser.add_argument("--only", help="prefixes of names, with commas between them")
    return parser.parse_args(argv)
