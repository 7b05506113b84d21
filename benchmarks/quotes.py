"""Quotations and speakers against PolNeAR: `python -m benchmarks quotes --corpus ../shared/data/polnear`.

The corpus is read where it lies and scored by its own program; a person's quotation is right where its words
overlap the annotators' by half, and its speaker where the named words are theirs.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.scorers import SHARED

__all__ = ["run"]


def run(argv):
    """Reads a split of the corpus, writes predictions, prints what the scorer says; returns an exit code."""
    args = _arguments(argv)
    texts = sorted((args.corpus / args.split / "text").glob("*.txt"))[: args.limit]
    if not texts:
        print(f"There is no PolNeAR at {args.corpus} ({args.split}/text). Give its place by --corpus DIR.")
        return 1
    if not args.scorer.exists():
        print(f"The scorer is missing at {args.scorer}. Give its place by --scorer FILE.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        with predictions.open("w", encoding="utf-8") as file:
            for line in _predictions(texts):
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        return _score(args, predictions)


def _arguments(argv):
    parser = argparse.ArgumentParser(prog="python -m benchmarks quotes", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SHARED / "data" / "polnear", help="the corpus: DIR/dev/text …")
    parser.add_argument("--scorer", type=Path, default=SHARED / "evaluation" / "score_polnear.py")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, default=None, help="only the first N articles")
    parser.add_argument("--bootstrap", type=int, default=1000, help="resamples for the confidence intervals")
    return parser.parse_args(argv)


def _predictions(texts):
    """One line of the scorer's format for each text."""
    from extraction.pipeline import build_nlp
    from extraction.quotes.component import read_quotes

    nlp = build_nlp()
    for path in texts:
        text = path.read_bytes().decode("utf-8")
        began = time.perf_counter()
        doc = nlp(_made(nlp, text))
        quotes = [_attribution(quote, content) for quote, _, content in read_quotes(doc)]
        yield {"doc": path.stem, "quotes": quotes, "seconds": time.perf_counter() - began}


def _made(nlp, text):
    from extraction.model import make_doc

    return make_doc(text, nlp=nlp)


def _attribution(quote, content):
    return {
        "spans": content,
        "speaker": quote.speaker_text,
        "speaker_start": quote.speaker_start,
        "speaker_end": quote.speaker_end,
        "cue": quote.cue,
    }


def _score(args, predictions):
    command = [sys.executable, str(args.scorer), "--data", str(args.corpus), "--split", args.split]
    command += ["--pred", str(predictions), "--bootstrap", str(args.bootstrap)]
    if args.limit:
        command += ["--limit", str(args.limit)]
    return subprocess.run(command, check=False).returncode
