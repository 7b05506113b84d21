"""The rows of a table as plain dicts, quickly: what walks over rows reads them once, here."""

__all__ = ["records"]


def records(frame, names):
    """Some columns of a table as dicts, null as None; quicker than pandas, which looks at every cell for its type."""
    cells = [_cells(frame[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def _cells(series):
    if series.dtype == object:
        return [list(value) if hasattr(value, "__iter__") and not isinstance(value, str) else [] for value in series]
    return [None if null else value for value, null in zip(series.tolist(), series.isna().tolist(), strict=True)]
