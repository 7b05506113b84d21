"""`python -m benchmarks NAME …`: each benchmark is a module with `run(argv)`."""

import importlib
import sys

BENCHMARKS = {
    "accuracy": "visits, documents and quotes field by field on the gold that ships here, and what confidence means",
    "engagements": "visits, documents and quotes against annotated articles",
    "dates": "date expressions against a TimeML corpus",
    "archive": "merging and wire families on a generated archive whose true events are known, and how time grows",
    "dashboard": "how long pages and filters take with 10,000 articles, in a real browser",
    "quotes": "quotations and speakers against PolNeAR",
}


def main(argv):
    if not argv or argv[0] not in BENCHMARKS:
        print("Name a benchmark: python -m benchmarks NAME [--help]\n")
        for name, meaning in BENCHMARKS.items():
            print(f"  {name:12} {meaning}")
        return 2
    return importlib.import_module(f"benchmarks.{argv[0]}").run(argv[1:]) or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
