"""Imports run one way: pages and ui may import everything, the extraction knows nothing of the rest."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = {
    "extraction": {"archive", "charts", "ui", "pages", "benchmarks", "tests", "streamlit", "plotly", "sqlalchemy"},
    "archive": {"charts", "ui", "pages", "benchmarks", "tests", "streamlit", "plotly"},
    "charts": {"extraction", "archive", "ui", "pages", "benchmarks", "tests", "streamlit"},
    "ui": {"pages", "benchmarks", "tests"},
    "pages": {"benchmarks", "tests"},
}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("room", FORBIDDEN)
def test_no_arrow_runs_back(room):
    files = list((ROOT / room).rglob("*.py"))
    assert files
    found = {str(f.relative_to(ROOT)): set(imported(f)) & FORBIDDEN[room] for f in files}
    # The archive's command line is a way in, like a page: it puts the figure into the citable download.
    assert {name: names for name, names in found.items() if names} == (
        {"archive/__main__.py": {"charts"}} if room == "archive" else {}
    )


def test_modules_stay_small_enough_to_read():
    long = {
        str(f.relative_to(ROOT)): n
        for room in FORBIDDEN
        for f in (ROOT / room).rglob("*.py")
        if (n := len(f.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
