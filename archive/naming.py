"""The ids of rows that people have decided on, over newer extractions of the same article.

A newer extraction may read the same trip with another date and so with another id. The log of decisions is never
changed; beside it stands which id became which, and for decisions up to which one.
"""

from dataclasses import replace

from sqlalchemy import bindparam, delete, func, insert, or_, select

from archive.decisions import Decision, named
from archive.tables import decided_rows, decisions, renamed_rows

__all__ = ["decided_about", "note_decided", "present", "read_log", "rename"]

_LOG = select(decisions).order_by(decisions.c.decision_id)
_RENAMES = select(renamed_rows).order_by(renamed_rows.c.revision.desc())
_OF_ARTICLE = bindparam("article_id")
_NAMED = select(decided_rows.c.row_id).where(
    or_(decided_rows.c.article_id == _OF_ARTICLE, decided_rows.c.row_id.in_(bindparam("row_ids", expanding=True)))
)
# All that names these rows, so that what undoes a decision on them is among it.
_ABOUT = _LOG.where(
    decisions.c.decision_id.in_(
        select(decided_rows.c.decision_id).where(decided_rows.c.row_id.in_(_NAMED.scalar_subquery()))
    )
)
_RENAMES_OF_ARTICLE = _RENAMES.where(renamed_rows.c.article_id == _OF_ARTICLE)


def note_decided(connection, decision, decision_id):
    """Remember which rows the decision is about, and of which article."""
    rows = [
        {"row_id": row_id, "article_id": decision.anchors.get(row_id, {}).get("article_id")}
        for row_id in named(decision)
    ]
    if rows:
        connection.execute(insert(decided_rows), [{"decision_id": decision_id, **row} for row in rows])


def read_log(connection):
    """All decisions, oldest first, by the ids that the rows have now."""
    return present(_decisions(connection.execute(_LOG)), connection.execute(_RENAMES).all())


def decided_about(connection, article_id, row_ids):
    """The part of the log that is about an article or its present rows; quick, however long the log is."""
    log = _decisions(connection.execute(_ABOUT, {"article_id": article_id, "row_ids": row_ids}))
    return present(log, connection.execute(_RENAMES_OF_ARTICLE, {"article_id": article_id}).all()) if log else []


def rename(connection, article_id, renamed, *, revision):
    """Earlier decisions about the old ids are about the new ones from now on; `renamed` maps old to new."""
    renamed = {old: new for old, new in renamed.items() if old != new}
    if not renamed:
        return
    last = connection.scalar(select(func.max(decisions.c.decision_id))) or 0
    made = {"revision": revision, "article_id": article_id, "last_decision": last}
    connection.execute(insert(renamed_rows), [{"old_id": old, "new_id": new, **made} for old, new in renamed.items()])
    _move(connection, renamed)


def _move(connection, renamed):
    """Taken out and put in again, since rows may exchange their ids, and two may have become one."""
    about = decided_rows.c.row_id.in_(list(renamed))
    rows = [dict(row) for row in connection.execute(select(decided_rows).where(about)).mappings()]
    connection.execute(delete(decided_rows).where(about))
    decided = {row["decision_id"] for row in rows}
    there = connection.execute(select(decided_rows).where(decided_rows.c.decision_id.in_(decided)))
    known = {(row.decision_id, row.row_id) for row in there}
    moved = {(row["decision_id"], renamed[row["row_id"]]): row["article_id"] for row in rows}
    new = [
        {"decision_id": decision_id, "row_id": row_id, "article_id": article_id}
        for (decision_id, row_id), article_id in moved.items()
        if (decision_id, row_id) not in known
    ]
    if new:
        connection.execute(insert(decided_rows), new)


def _decisions(result):
    return [Decision(**row) for row in result.mappings()]


def present(log, renames):
    """The decisions of `log` (oldest first) by the ids that the rows have now.

    `renames` are rows of `renamed_rows`, newest first. Going back in time, `now` maps the ids of that time to ours.
    """
    now, waiting, told = {}, _moments(renames), []
    for decision in reversed(log):
        while waiting and waiting[0][0] >= decision.decision_id:
            _last, pairs = waiting.pop(0)
            now |= {old: now.get(new, new) for old, new in pairs}
        told.append(_by_present_ids(decision, now) if now else decision)
    return told[::-1]


def _moments(renames):
    """Renames of one revision belong together: [(last decision they hold for, [(old, new), …]), …]."""
    moments = {}
    for row in renames:
        moments.setdefault(row.revision, (row.last_decision, []))[1].append((row.old_id, row.new_id))
    return list(moments.values())


def _by_present_ids(decision, now):
    row_ids = list(dict.fromkeys(now.get(row_id, row_id) for row_id in decision.row_ids))
    anchors = {now.get(row_id, row_id): anchor for row_id, anchor in decision.anchors.items()}
    return replace(decision, row_ids=row_ids, anchors=anchors, value=_value(decision, now))


def _value(decision, now):
    """What the value of a decision names: the other rows of a split, the visit of a document."""
    value = decision.value
    if decision.action == "split" and isinstance(value, list):
        return [now.get(row_id, row_id) for row_id in value]
    if decision.action == "add" and isinstance(value, dict) and value.get("visit_id"):
        # A visit that was added by hand names itself here, and nothing renames it.
        return value | {"visit_id": now.get(value["visit_id"], value["visit_id"])}
    return now.get(value, value) if decision.column == "visit_id" and isinstance(value, str) else value
