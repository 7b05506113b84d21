"""Rows of many articles → official documents: which rows tell of one paper, from its announcement to its coming into
force. What an event says of them is in `document_values`.

The fullest titles find their paper first, so that a short form joins the one that it can be short for; "joint
statement" and "18 documents" tell one paper or set only together with parties and days.
"""

from collections import defaultdict

from archive.merge.dates import gap, overlap
from archive.merge.paper_matching import fit
from archive.merge.papers import CONCLUDED, Paper, is_inferred, states_of, title_of
from archive.merge.shelf import Shelf
from archive.merge.titles import KINDS

__all__ = ["block_of", "papers"]

_CLEARLY = 0.4  # by how much the best paper must fit better than the next
_NEWS = 3  # days in which the same number of unnamed papers is the same set
_STAGES = ("signed", "exchanged", "adopted", "planned", "approved", "ratified", "in_force", "mentioned")


def block_of(telling):
    """Papers are compared with those of their kind, unnamed sets with sets."""
    if _is_set(telling):
        return "set"
    kind = title_of(telling).kind
    return KINDS.get(kind) or KINDS.get(telling["document_type"]) or "other"


def papers(tellings, *, together=(), apart=None):
    """The documents that these rows tell of, as Papers. `together` and `apart` as in `visits.trips`."""
    apart = apart or {}
    fixed = {id: number for number, ids in enumerate(together) for id in ids}
    made = _seeds(tellings, fixed)
    free = [t for t in tellings if t.id not in fixed]
    shelf = Shelf(tellings)
    for paper in made:
        shelf.put(paper)
    for telling in sorted((t for t in free if not _is_set(t)), key=_in_order):
        _place(telling, shelf, made, apart)
    sets = defaultdict(list)
    for paper in made:
        sets[_set_key(paper.tellings[0])].append(paper)
    for telling in sorted(filter(_is_set, free), key=lambda t: (t.span is None, t.span.days if t.span else 0, t.order)):
        _place_set(telling, sets[_set_key(telling)], made, apart)
    return made


def _is_set(telling):
    return telling["title"] is None and ((telling["count"] or 2) > 1 or telling["count_text"] is not None)


def _seeds(tellings, fixed):
    """The papers that people put together."""
    groups = defaultdict(Paper)
    for telling in sorted(tellings, key=lambda t: t.order):
        if telling.id in fixed:
            groups[fixed[telling.id]].take(telling, telling.span)
    return list(groups.values())


def _in_order(telling):
    """Full titles before short ones, days before months, the signing before what is told of it."""
    own = title_of(telling)
    stage = _STAGES.index(telling["status"]) if telling["status"] in _STAGES else len(_STAGES)
    days = telling.span.days if telling.span else 10**6
    dated = telling.span is not None and telling["status"] in CONCLUDED and not is_inferred(telling)
    return own.generic, not dated, -len(own.words), days, stage, telling.order


def _place(telling, shelf, made, apart):
    """Give a row to the paper that it fits clearly best, or make it a paper of its own."""
    found = []
    for paper in shelf.near(telling):
        if paper.ids.isdisjoint(apart.get(telling.id, ())) and (fitting := fit(telling, paper)):
            found.append((fitting[0], paper, fitting[1]))
    found.sort(key=lambda one: (-one[0], -len(one[1].families)))
    clear = len(found) == 1 or len(found) > 1 and found[0][0] - found[1][0] >= _CLEARLY
    _, paper, days = found[0] if clear else (0, Paper(), telling.span)
    if not clear:
        made.append(paper)
    paper.take(telling, days)
    shelf.put(paper)


def _set_key(telling):
    words = (telling["count_text"] or "").casefold() if telling["count"] is None else None
    return states_of(telling), telling["count"], words


def _place_set(telling, alike, made, apart):
    for paper in alike:
        allowed = telling.article not in paper.articles and paper.ids.isdisjoint(apart.get(telling.id, ()))
        if allowed and all(_same_set(other, telling) for other in paper.tellings):
            paper.take(telling, telling.span)
            return
    alike.append(Paper())
    alike[-1].take(telling, telling.span)
    made.append(alike[-1])


def _same_set(one, other):
    """The same number of papers between the same parties: one set if the days agree too."""
    kinds = {one["document_type"], other["document_type"]} - {"other", None}
    if len(kinds) > 1:
        return False
    if one["occasion"] and one["occasion"] == other["occasion"]:
        return True
    if one.span and other.span:
        return any(_same_days(a, b) for a in (one.span, *one.others) for b in (other.span, *other.others))
    here, there = (t.span.last if t.exact else t.published for t in (one, other))
    return here is not None and there is not None and abs(here - there) <= _NEWS


def _same_days(one, other):
    return gap(one, other) <= _NEWS if one.exact and other.exact else overlap(one, other) == 1
