"""A snapshot of some events only: what downloads of a view are made from."""

from dataclasses import replace

__all__ = ["narrowed"]

_OURS = {"first_day", "last_day", "evidence", "doubtful", "party_codes"}


def narrowed(snapshot, chosen):
    """The snapshot with the events of `chosen` (an `archive.selection.Chosen`), their rows, and the articles of these.

    Decisions are those about these rows.
    """
    parts, articles, rows = {}, set(), set()
    for table in ("visits", "documents", "quotes"):
        events = getattr(chosen, table)
        own = {id for ids in events["row_ids"] for id in ids}
        frame = getattr(snapshot, table)
        parts[table] = frame[frame[f"{table[:-1]}_id"].isin(own)]
        parts[f"{table[:-1]}_events"] = events.drop(columns=[name for name in events.columns if name in _OURS])
        articles |= {id for ids in events["article_ids"] for id in ids}
        rows |= own
    about = [not rows.isdisjoint(ids) for ids in snapshot.decisions["row_ids"]]
    parts["articles"] = snapshot.articles[snapshot.articles["article_id"].isin(articles)]
    return replace(snapshot, **parts, decisions=snapshot.decisions[about])
