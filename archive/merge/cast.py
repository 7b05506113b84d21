"""Who travels in the rows of one direction: their names put together to persons, and the offices of each."""

from collections import defaultdict

from archive.merge.people import offices_held, persons, same_office, visitor
from archive.merge.trips import Who

__all__ = ["cast"]


def cast(tellings, misnamed):
    """Row id → Who. `misnamed`: the ids of rows whose visitor is another than they name, so that an office is left."""
    printed = {t.id: visitor(t["visitor"], t["visitor_title"]) for t in tellings}
    printed |= {id: one._replace(name=None) for id, one in printed.items() if id in misnamed}
    meant = persons(frozenset(one.name for one in printed.values() if one.name))
    offices = defaultdict(set)
    for telling in tellings:
        one = printed[telling.id]
        if one.name and len(meant[one.name]) == 1:
            (person,) = meant[one.name]
            offices[person] |= {one.office} - {None} or offices_held(
                one.name, telling["visitor_iso3"], telling.published_on
            )
    return {id: _who(one, meant, offices) for id, one in printed.items()}


def _who(one, meant, offices):
    if one.name is None:
        return Who(frozenset(), frozenset([one.office] if one.office else []))
    found = meant[one.name]
    if len(found) > 1 and one.office:  # "President Aliyev" is not Anar Aliyev, the minister
        found = frozenset(p for p in found if any(same_office(one.office, held) for held in offices[p])) or found
    held = frozenset().union(*(offices[person] for person in found)) if len(found) == 1 else frozenset()
    return Who(found, held | ({one.office} - {None}))
