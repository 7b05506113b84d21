"""Who held which office when: gives a country and an office to a person whom the article names without them.

`holders.csv` is facts only (name, country, office, term). It never brings a name into an article: "Macron told
reporters" gets France because an Emmanuel Macron was its head of state on the day of publication.
"""

import csv
from functools import cache
from pathlib import Path

from extraction.people.names import fold, given_agree, surname

__all__ = ["LEADING", "SURNAME_FIRST", "office_held"]

SURNAME_FIRST = {"CHN", "KOR", "PRK", "VNM", "TWN", "KHM", "SGP"}
LEADING = {"head of state", "head of government", "foreign minister"}

_FILE = Path(__file__).with_name("holders.csv")


def office_held(name, published=None):
    """The (office, ISO code) that a person of this name held on a day, or lately before it; None if unknown.

    Without a day the latest term counts. A bare surname is enough for a leader or foreign minister of that day whom
    no other shares it with.
    """
    found = [row for row in _by_surname().get(fold(surname(name) or ""), []) if given_agree(row["name"], name)]
    if published:
        found = [row for row in found if row["from"] <= published]
        serving = [row for row in found if not row["to"] or row["to"] >= published[: len(row["to"])]]
        found = serving or found
    if " " not in name:
        found = [row for row in found if row["office"] in LEADING]
        if len({row["office"] for row in found}) > 1:
            return None
    if len({row["iso3"] for row in found}) != 1:
        return None
    latest = max(found, key=lambda row: row["from"])
    return latest["office"], latest["iso3"]


@cache
def _by_surname():
    table = {}
    if _FILE.exists():
        with _FILE.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for part in _surnames(row):
                    table.setdefault(fold(part), []).append(row)
    return table


def _surnames(row):
    """The part of a name that stands alone for it: the last, or the first where families stand first ("Xi")."""
    parts = {surname(row["name"]) or ""}
    if row["iso3"] in SURNAME_FIRST:
        parts.add(row["name"].split()[0])
    return parts
