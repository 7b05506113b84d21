"""Value F1 of the dates room on a TimeML corpus, by the scorer of the evaluation folder, and its speed.

    python -m benchmarks dates --corpus DIR [--scorer PATH] [--classes] [--errors N]

The corpus is a folder of *.tml files; each document is read with its own creation time as publication date.
"""

import argparse
import time
from pathlib import Path

from benchmarks.scorers import SHARED, load
from extraction.dates import find_dates
from extraction.model import base_model, make_doc

__all__ = ["SCORER", "predictions", "run", "timexes"]

SCORER = SHARED / "evaluation" / "score_timex.py"
HEIDELTIME = {"RESOLVED": 0.840, "RELATIVE": 0.828, "docs_per_second": 3.6}


def run(argv):
    """Print the scores; a missing corpus or scorer is said in a sentence and ends the benchmark."""
    options = _options(argv)
    for path in (options.scorer, options.corpus):
        if not path.exists():
            print(f"dates: skipped, there is no {path}")
            return 0
    scorer = load(options.scorer)
    gold = scorer.read_gold([str(options.corpus)])
    if not gold:
        print(f"dates: skipped, {options.corpus} holds no *.tml file")
        return 0
    predicted, seconds = predictions(gold)
    results, classes, errors = scorer.score(gold, predicted)
    _print(results, len(gold), seconds, sum(len(d.text) for d in gold.values()))
    if options.classes:
        for name, counts in classes.items():
            print(f"  {name:28} gold {counts['gold']:4}  right {counts['right']:4}")
    for error in errors[: options.errors]:
        print(f"  {error['doc']} ({error['dct']}) {error['surface']!r}: gold {error['gold']}, found {error['pred']}")
    return 0


def _options(argv):
    parser = argparse.ArgumentParser(prog="python -m benchmarks dates", description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of TimeML files")
    parser.add_argument("--scorer", type=Path, default=SCORER, help="score_timex.py")
    parser.add_argument("--classes", action="store_true", help="relative dates by kind of expression")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors")
    return parser.parse_args(argv)


def predictions(gold):
    """TIMEX3-like dicts for each document of the scorer's gold, and the processor seconds that `find_dates` took."""
    nlp, predicted, seconds = base_model(), {}, 0.0
    for name, item in gold.items():
        doc = nlp(make_doc(item.text, published=item.dct))
        begun = time.process_time()
        mentions = find_dates(doc, item.dct)
        seconds += time.process_time() - begun
        predicted[name] = [timex for mention in mentions for timex in timexes(mention)]
    return predicted, seconds


def timexes(mention):
    """A mention as TimeML has it: a range is two expressions."""
    if mention.parts:
        return mention.parts
    value = mention.value or ""
    return [{"start": mention.start, "end": mention.end, "type": mention.type, "value": value}]


def _print(results, documents, seconds, characters):
    print(f"{documents} documents, {characters / documents:.0f} characters each")
    print(f"{'view':9} {'gold':>5} {'found':>5} {'F1':>6} {'valF1':>6}  HeidelTime")
    for view, row in results.items():
        peer = f"{HEIDELTIME[view]:.3f}" if view in HEIDELTIME else ""
        print(f"{view:9} {row['gold']:5} {row['pred']:5} {row['F1']:6.3f} {row['valF1']:6.3f}  {peer}")
    rate = documents / seconds if seconds else 0.0
    print(f"{rate:.0f} documents a second given the parsed Doc (HeidelTime: {HEIDELTIME['docs_per_second']})")
