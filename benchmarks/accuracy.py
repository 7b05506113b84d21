"""How accurate the rows are, field by field, on the annotated articles of `benchmarks/gold`, and what confidence means.

    python -m benchmarks accuracy [--floors [FILE]] [--json FILE] [--pin FILE]

`--floors` ends with 1 and a sentence for every figure that fell below its floor, or where the gold is another one.
"""

import argparse
import hashlib
import json
from pathlib import Path

from benchmarks.engagements import predictions
from benchmarks.tally import calibration, tally

__all__ = ["FIGURES", "FLOORS", "GOLD", "digest", "fallen", "measure", "run"]

GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "floors.json"
FIGURES = Path(__file__).parent / "figures.json"
_MARGIN = 0.015  # a floor lies this far below the figure that it is pinned at


def run(argv):
    """Print the tables; write or compare figures where that is asked for; 1 if one fell, 2 where there is no gold."""
    args = _arguments(argv)
    if not any(args.gold.glob("*.json")):
        print(f"Nothing to measure: there is no annotated article in {args.gold}.")
        return 2
    figures = measure(args.gold, predictions(args.gold))
    _print(figures)
    if args.json:
        _write(args.json, figures)
    if args.pin:
        _write(args.pin, {"gold": figures["gold"], "floors": _floors(figures)})
    sentences = list(fallen(figures, json.loads(args.floors.read_text(encoding="utf-8")))) if args.floors else []
    print(*sentences, sep="\n", end="\n" if sentences else "")
    return 1 if sentences else 0


def _arguments(argv):
    parser = argparse.ArgumentParser(prog="python -m benchmarks accuracy", description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of NAME.txt and NAME.json")
    parser.add_argument("--floors", type=Path, nargs="?", const=FLOORS, help="figures that must not fall")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--pin", type=Path, metavar="FILE", help="write floors slightly below these figures there")
    return parser.parse_args(argv)


def measure(folder, found):
    """The figures of a folder of gold, as JSON has them; `found` holds the rows of each article by its name."""
    golds = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    texts = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in golds}
    read = {name: (texts[name], gold, found.get(name, {})) for name, gold in golds.items()}
    apart = {name: read[name] for name in _set_apart(folder) if name in read}
    return {
        "gold": {"articles": len(golds), "set apart": len(apart), "sha256": digest(folder)},
        **_figures(read.values()),
        "set apart": _figures(apart.values()),
    }


def _set_apart(folder):
    """Names of the articles that were set apart when the rules were begun."""
    names = folder / "set_apart.list"
    return names.read_text(encoding="utf-8").split() if names.exists() else []


def _figures(articles):
    tallies = tally(articles)
    return {
        "tables": {name: one.figures() for name, one in tallies.items()},
        "calibration": {name: calibration(tallies[name].sure) for name in ("visits", "documents", "quotes")},
    }


def digest(folder):
    """sha256 over names and contents of the articles and their gold; the kind of line ends makes no difference."""
    total = hashlib.sha256()
    for path in sorted([*folder.glob("*.json"), *folder.glob("*.txt")]):
        content = hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n"))
        total.update(f"{path.name} {content.hexdigest()}\n".encode())
    return total.hexdigest()


def fallen(figures, pinned):
    """A sentence for every figure below its floor, and one where the gold has changed since the floors were pinned."""
    if pinned["gold"] != figures["gold"]:
        yield "The gold has changed since the floors were pinned, so they say nothing: measure again and --pin them."
    for table, floors in pinned["floors"].items():
        now = _shares(figures["tables"].get(table, {}))
        for name, floor in floors.items():
            if now.get(name, 0.0) < floor:
                yield f"{table}: {name} fell to {now.get(name, 0.0):.3f}; its floor is {floor:.3f}."


def _floors(figures):
    return {
        table: {name: round(max(0.0, share - _MARGIN), 3) for name, share in _shares(row).items()}
        for table, row in figures["tables"].items()
    }


def _shares(row):
    """What of a table is pinned: F1, strict F1 and the share of each field that is asked often enough to tell."""
    fields = {name: one["share"] for name, one in row.get("fields", {}).items() if one["of"] >= 20}
    return {name: row[name] for name in ("f1", "strict") if name in row} | fields


def _print(figures):
    print(f"{figures['gold']['articles']} articles, and the {figures['gold']['set apart']} set apart among them\n")
    for table, row in figures["tables"].items():
        apart = figures["set apart"]["tables"][table]
        print(f"{table}: {row['gold']} in the gold, {row['found']} found{'all':>{27 - len(table)}} {'apart':>8}")
        for name in ("precision", "recall", "f1", "strict"):
            print(f"  {name:40} {row[name]:8.3f} {apart[name]:8.3f}")
        for name, one in row["fields"].items():
            other = apart["fields"].get(name)
            share = f"{other['share']:8.3f} of {other['of']}" if other else ""
            print(f"    {name:26} of {one['of']:4}     {one['share']:8.3f} {share}")
    print("\nconfidence: rows, what they say, what is right (matched, with its key fields)")
    for where, part in (("all", figures), ("set apart", figures["set apart"])):
        for table, bands in part["calibration"].items():
            for band in bands:
                span = f"{band['from']:.1f}-{band['to']:.1f}"
                print(f"  {where:6} {table:10} {span} {band['rows']:5}  {band['stated']:.3f}  {band['right']:.3f}")


def _write(path, content):
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
