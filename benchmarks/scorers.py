"""The scorers of the evaluation folder, loaded from wherever they lie: they are no part of this package."""

import importlib.util
import sys
from pathlib import Path

__all__ = ["SHARED", "load"]

SHARED = Path(__file__).resolve().parents[2] / "shared"


def load(path):
    """The scorer at this path as a module; raises what its own import raises."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module
