"""How well the rows of an event support each value, and the columns that every event has of its rows.

Independent sources count, not articles: of the articles that carry one wire text only the surest row has a vote.
"""

from collections import defaultdict
from typing import NamedTuple

__all__ = ["Vote", "best", "exclusive", "plain", "readings", "sureness", "told", "votes"]

_SUREST = 0.99  # many doubtful sources never make a certainty


class Vote(NamedTuple):
    """One value, the weight behind it and the tellings that have it, best first."""

    value: object
    weight: float
    tellings: list

    @property
    def families(self):
        """The independent sources that say so."""
        return {telling.family for telling in self.tellings}


def votes(tellings, column, *, worth=None):
    """The values that tellings have in a column, best supported first; nulls have no vote.

    `worth(value)` says how much a value can tell, 1 for all if left out: "unspecified" is worth less than "state".
    """
    voters = defaultdict(list)
    for telling in tellings:
        value = plain(telling[column])
        if value is not None and value != ():
            voters[value].append(telling)
    counted = [Vote(value, _weight(behind, column), _ranked(behind, column)) for value, behind in voters.items()]
    return sorted(
        counted, key=lambda vote: (-vote.weight * (worth(vote.value) if worth else 1), vote.tellings[0].order)
    )


def best(tellings, column, *, worth=None):
    """The best supported value of a column, or None."""
    counted = votes(tellings, column, worth=worth)
    return counted[0].value if counted else None


def plain(value):
    """A value that can be counted: lists as tuples, whatever the order in which an article names the parties."""
    return tuple(sorted(value)) if isinstance(value, list) else value


def _weight(tellings, column):
    by_family = {}
    for telling in tellings:
        by_family[telling.family] = max(by_family.get(telling.family, 0), telling.weigh(column))
    return sum(by_family.values())


def _ranked(tellings, column=None):
    return sorted(tellings, key=lambda telling: (-telling.weigh(column), telling.order))


def exclusive(tellings, column, excludes):
    """True where independent sources have values of which `excludes(one, other)` says that only one can be right."""
    counted = votes(tellings, column)
    return any(
        excludes(one.value, other.value) and one.families - other.families and other.families - one.families
        for place, one in enumerate(counted)
        for other in counted[place + 1 :]
    )


def readings(tellings, columns):
    """A line for each value of the columns in which rows differ: "visit_type: state (v-1, v-2)"."""
    lines = []
    for column in columns:
        counted = votes(tellings, column)
        if len(counted) > 1:
            lines += [f"{column}: {_text(vote.value)} ({', '.join(t.id for t in vote.tellings)})" for vote in counted]
    return lines


def _text(value):
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def sureness(tellings):
    """How sure an event is: the chance that not all of its independent sources were misread."""
    doubt = 1.0
    for weight in _by_family(tellings).values():
        doubt *= 1 - min(weight, 1)
    return round(min(1 - doubt, _SUREST), 2)


def _by_family(tellings):
    weights = {}
    for telling in tellings:
        weights[telling.family] = max(weights.get(telling.family, 0), telling.weight)
    return weights


def told(tellings):
    """The columns of `archive.schema.Told` that count articles and sources."""
    in_order = sorted(tellings, key=lambda telling: telling.order)
    articles = list(dict.fromkeys(t.article for t in in_order if t.article))
    sources = list(dict.fromkeys(t.source for t in in_order if t.source))
    days = [t.published_on for t in in_order if t.published_on]
    return {
        "row_ids": [t.id for t in _ranked(tellings)],
        "article_ids": articles,
        "sources": sources,
        "n_articles": len(articles),
        "n_sources": _independent(tellings, sources),
        "first_told": days[0] if days else None,
        "last_told": days[-1] if days else None,
        "confidence": sureness(tellings),
        "review": _review(tellings),
    }


def _independent(tellings, sources):
    """Neither six outlets with one wire text nor one outlet with six texts are six sources, nor is who typed it in."""
    tellings = [t for t in tellings if t["origin"] != "hand"] or tellings
    families = {t.family for t in tellings}
    unnamed = {t.family for t in tellings if not t.source}
    return min(len(families), len(sources) + len(unnamed))


def _review(tellings):
    if all(t.rejected for t in tellings):
        return "rejected"
    return "accepted" if any(t.accepted for t in tellings) else "open"
