"""Which way the trips between two states went: rows by direction of travel, read against what the others know.

A person travels for one state. A row that makes somebody a visitor from the other side took the name from elsewhere in
its article, where its sentence has an office only; where the sentence itself has the name, it has the way wrong.
"""

from collections import defaultdict
from typing import NamedTuple

from archive.merge.people import persons, visitor
from extraction.people.names import fold, surname

__all__ = ["Direction", "directions"]

_SURELY = 2  # how many times more sources must know a person for the other side
_BY_HAND = {"visitor", "visitor_country", "visitor_iso3", "host_country", "host_iso3", "direction"}


class Direction(NamedTuple):
    """The rows of one direction of travel; `misnamed`: the ids of those whose visitor is another than they name."""

    tellings: list
    misnamed: set


def directions(tellings, together=()):
    """The directions that these rows tell of; what a person put together goes one way."""
    homes = _homes(tellings)
    found, first = defaultdict(lambda: Direction([], set())), {}
    fixed = {id: number for number, ids in enumerate(together) for id in ids}
    for telling in tellings:
        way = telling["visitor_iso3"], telling["host_iso3"]
        if _is_foreign(telling, homes):
            way = way[::-1] if _has_name(telling, "visitor") else way
        number = fixed.get(telling.id)
        part = found[way if number is None else first.setdefault(number, way)]
        part.tellings.append(telling)
        if _is_foreign(telling, homes) and not _has_name(telling, "visitor"):
            part.misnamed.add(telling.id)
    return list(found.values())


def _is_foreign(telling, homes):
    """True where clearly more sources know the named visitor as somebody of the host's side."""
    if telling.accepted or telling.edited & _BY_HAND:
        return False
    known = homes.get(telling["visitor"], {})
    here, there = (len(known.get(telling[side], ())) for side in ("visitor_iso3", "host_iso3"))
    return there > _SURELY * here


def _homes(tellings):
    """Name → state → the sources that name such a person as its visitor or as host there, in so many words."""
    named = [(t, side, name) for t in tellings for side in ("visitor", "host") if (name := _name(t, side))]
    meant = persons(frozenset(name for _, _, name in named))
    homes = defaultdict(lambda: defaultdict(set))
    for telling, side, name in named:
        if len(meant[name]) == 1 and telling[f"{side}_iso3"] and _has_name(telling, side):
            homes[min(meant[name])][telling[f"{side}_iso3"]].add(telling.family)
    return {name: homes[min(people)] for name, people in meant.items() if len(people) == 1}


def _name(telling, side):
    """The name on one side of a row; an office is none."""
    return telling[side] and visitor(telling[side], telling["visitor_title"] if side == "visitor" else None).name


def _has_name(telling, side):
    """True where the sentence itself prints the family name: "the President of Georgia" does not."""
    name = telling[side]
    return fold(surname(name) or name) in fold(telling["evidence"] or "")
