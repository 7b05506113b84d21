"""A newer extraction of an article reads its rows anew; here the decided ones are found again among them.

A row is found again by its place in the text and by what it is about. Where that leaves a doubt, the old row is kept
beside the new ones: a decision that stands alone can be seen and moved, one on another row is a falsehood.
"""

from dataclasses import asdict, dataclass

from rapidfuzz import fuzz

from archive.decisions import in_force, named
from archive.merge.dates import overlap, span
from archive.merge.titles import SAME, likeness, title
from archive.review import states
from extraction.people.names import same_person
from extraction.schema import TABLES

__all__ = ["carried", "decided_records"]

_OVERLAP = 0.5  # of the shorter evidence that both must share
_ALIKE = 85  # rapidfuzz score at which two titles or wordings are one
_CLEAR = 0.15  # by which the best row must be better than the next
_NEVER = -1.0  # they are about different things


@dataclass(frozen=True, slots=True)
class _Pair:
    """An old and a new row that may be one, and how well they agree."""

    old: int
    new: int
    score: float


def carried(table, decided, new, *, others=()):
    """`(renamed, kept)`: old id → new id of the decided rows that are found again, and the old records that stay.

    `decided` are the old records (dicts) that decisions name, `others` the article's old records that none names, and
    `new` those of the newer extraction. With the key `stays` (see `decided_records`) an old row that was rejected or
    is merely open is not kept when it vanishes; without it every one is.
    """
    identity = f"{table[:-1]}_id"
    present, known = ({row[identity] for row in rows} for rows in (new, [*decided, *others]))
    # A new row that has the id of another old one is that row; an old one that is lost too may claim a new one.
    free = [row for row in new if row[identity] not in known]
    lost = [row for row in [*decided, *others] if row[identity] not in present]
    found = {lost[pair.old][identity]: free[pair.new][identity] for pair in _clear(_pairs(table, lost, free))}
    mine = [row for row in decided if row[identity] not in present]
    renamed = {row[identity]: found[row[identity]] for row in mine if row[identity] in found}
    return renamed, [_bare(row) for row in mine if row[identity] not in renamed and row.get("stays", True)]


def decided_records(table, article_id, rows, decisions):
    """The records of an article that decisions name, for `carried`, each with `stays`: is it kept when it vanishes.

    `rows` are its present records as the extraction gave them. Rows that vanished earlier, or with their article, come
    from the anchors of their decisions: so a rejected row is recognised when it returns under another id.
    """
    identity, empty = f"{table[:-1]}_id", asdict(TABLES[table]())
    told = {row_id: empty | anchor | {identity: row_id} for row_id, anchor in _anchors(table, article_id, decisions)}
    present = {row[identity]: row for row in rows}
    about = [one for one in decisions if one.table == table and not (told | present).keys().isdisjoint(named(one))]
    found, by_hand = states(about, table), {row_id for one in about if one.action == "add" for row_id in one.row_ids}
    wanted = _wanted(about, found)
    return [
        row | {"stays": row_id in wanted}
        for row_id, row in (told | present).items()
        if row_id in found and row_id not in by_hand
    ]


def _anchors(table, article_id, decisions):
    """(row id, what it said) of the article's rows in the log; the latest first, so that the first saying counts."""
    for decision in reversed(decisions):
        if decision.table == table:
            yield from (item for item in decision.anchors.items() if item[1].get("article_id") == article_id)


def _wanted(decisions, found):
    """The rows of which a person has said something that would be lost; to reject or reopen one says nothing of it."""
    told = {
        row_id
        for one in in_force(decisions)
        if one.action in ("accept", "edit", "note", "merge", "split")
        for row_id in named(one)
    }
    return {row_id for row_id in told if found[row_id].review != "rejected"}


def _bare(row):
    return {name: value for name, value in row.items() if name != "stays"}


def _pairs(table, old, new):
    score = {"visits": _visits, "documents": _documents, "quotes": _quotes}[table]
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            place = _place(one, other)
            if place >= _OVERLAP and (found := score(one, other)) >= 0:
                yield _Pair(i, j, place + found)


def _clear(pairs):
    """The pairs that are each other's best by a clear margin."""
    pairs = list(pairs)
    for pair in pairs:
        rivals = [one for one in pairs if one is not pair and (one.old == pair.old or one.new == pair.new)]
        if all(pair.score >= one.score + _CLEAR for one in rivals):
            yield pair


def _place(one, other):
    """How much of the shorter evidence the two share, 0 to 1; offsets that have moved are found by their words."""
    if one.get("article_id") != other.get("article_id"):
        return 0.0
    words = [row.get("evidence") or row.get("text") or "" for row in (one, other)]
    if words[0] and words[0] == words[1]:
        return 1.0
    bounds = [(row.get("char_start"), row.get("char_end")) for row in (one, other)]
    if None in (*bounds[0], *bounds[1]):
        return 0.0
    shared = min(bounds[0][1], bounds[1][1]) - max(bounds[0][0], bounds[1][0])
    return max(0.0, shared / max(1, min(end - start for start, end in bounds)))


def _visits(one, other):
    """Same way, same number, nobody else; a date may have been corrected, if it was read from the same words."""
    if _differ(one, other, "visitor_iso3", "host_iso3", "count", "event"):
        return _NEVER
    people = one.get("visitor"), other.get("visitor")
    if all(people) and not _one_traveller(*people):
        return _NEVER
    return _dates(one, other) + (0.3 if people[0] == people[1] else 0.0)


def _documents(one, other):
    """A title that reads alike, or the same unnamed set."""
    titles = one.get("title"), other.get("title")
    if bool(titles[0]) != bool(titles[1]) or _differ(one, other, "count", "count_text"):
        return _NEVER
    if not titles[0] and (one.get("document_type") != other.get("document_type")):
        return _NEVER
    alike = _titles(*titles) if titles[0] else 100
    return alike / 100 + max(0.0, _dates(one, other)) if alike >= _ALIKE else _NEVER


def _titles(one, other):
    """Read letter by letter, or as the merge compares titles: “Tourism Agreement”, “Agreement on Tourism”."""
    same_words = likeness(title(one), title(other)) == SAME and not title(one).generic
    return max(fuzz.ratio(one, other), _ALIKE if same_words else 0)


def _quotes(one, other):
    """The same words of the same speaker."""
    alike = fuzz.ratio(one.get("text") or "", other.get("text") or "")
    speakers = one.get("speaker"), other.get("speaker")
    if alike < _ALIKE or one.get("kind") != other.get("kind") or bool(speakers[0]) != bool(speakers[1]):
        return _NEVER
    return alike / 100 if not speakers[0] or _one_traveller(*speakers) else _NEVER


def _differ(one, other, *columns):
    return any(one.get(name) and other.get(name) and one[name] != other[name] for name in columns)


def _one_traveller(one, other):
    """Two namings of one person; of a role and a name one cannot say, so they are not."""
    return one == other or same_person(one, other)


def _dates(one, other):
    """0 to 1 for dates that can be one, less than 0 for dates that exclude each other."""
    here, there = (span(row.get("date_start"), row.get("date_end"), row.get("date_edtf")) for row in (one, other))
    words = one.get("date_text"), other.get("date_text")
    if here == there:
        return 1.0
    if words[0] and words[0] == words[1]:
        return 0.8
    if here is None or there is None:
        return 0.4
    return 0.6 if overlap(here, there) else _NEVER
