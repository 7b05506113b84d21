"""Whether a decision can be taken into the log: it must be about rows, or take back a decision, that the archive has.

A decision on anything else would say nothing, and could not be restored from a file.
"""

from sqlalchemy import select

from archive.decisions import named
from archive.errors import NoSuchThing
from archive.tables import ROW_TABLES, decided_rows, decisions, id_column

__all__ = ["check_decision"]


def check_decision(connection, decision):
    """Raise NoSuchThing for a decision about what is not in the archive."""
    if decision.action == "undo":
        _check_undone(connection, decision)
    elif decision.action != "add":
        known = _known(connection, decision.table, named(decision))
        for row_id in named(decision):
            if row_id not in known:
                raise NoSuchThing(
                    f"The archive has no row “{row_id}” in {decision.table}. Its article may have been taken out, or "
                    "read anew with other rows; reload the list."
                )


def _check_undone(connection, decision):
    query = select(decisions.c.table).where(decisions.c.decision_id == decision.undoes)
    about = set(connection.scalars(select(decided_rows.c.row_id).where(decided_rows.c.decision_id == decision.undoes)))
    table = connection.scalar(query)
    if table != decision.table or about and decision.row_ids and about.isdisjoint(decision.row_ids):
        raise NoSuchThing(
            f"The archive's log has no decision {decision.undoes} on these rows. It may be of another archive; reload "
            "the log."
        )


def _known(connection, table, row_ids):
    """Those rows that are there: extracted, or added by hand, which only the log has."""
    own = ROW_TABLES[table].c[id_column(table)]
    found = set(connection.scalars(select(own).where(own.in_(row_ids))))
    if len(found) < len(row_ids):
        by_hand = select(decided_rows.c.row_id).join(decisions, decisions.c.decision_id == decided_rows.c.decision_id)
        found |= set(connection.scalars(by_hand.where(decisions.c.action == "add", decided_rows.c.row_id.in_(row_ids))))
    return found
