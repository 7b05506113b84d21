"""A visit row as the cases write it."""

__all__ = ["told"]


def told(v):
    """ "visitor | direction | place | type | dates | status | count" """
    dates = "/".join(d for d in (v.date_start, v.date_end) if d) or "-"
    return f"{v.visitor} | {v.direction} | {v.place or '-'} | {v.visit_type} | {dates} | {v.status} | {v.count}"
