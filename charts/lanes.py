"""Where marks and their labels stand so that none covers another: rows within a lane, filled from the axis outwards."""

from dataclasses import dataclass

import pandas as pd

__all__ = ["LETTER", "Placed", "Scale", "pack"]

LETTER = 6.4  # mean width in pixels of a letter at the label's size
_GAP = 10
_MOST_ROWS = 7
_NEAR = pd.Timedelta(days=366)
_SILENCE = pd.Timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels for a figure `width` pixels wide; labels are measured with it, Plotly draws with its own."""

    begin: pd.Timestamp
    end: pd.Timestamp
    width: int

    @classmethod
    def around(cls, marks, width):
        """The range of the visits and of the documents of these years, with air at both sides.

        One treaty of 1996 that an article looks back on would press thirty years of emptiness into the figure: what
        stands alone, years before everything else, is left beyond the edge.
        """
        visits = _of_these_years([mark for mark in marks if mark.lane != "documents"] or marks)
        begin, end = min(mark.reach[0] for mark in visits), max(mark.reach[1] for mark in visits)
        near = [mark for mark in marks if mark.end > begin - _NEAR and mark.begin < end + _NEAR]
        begin, end = min(mark.reach[0] for mark in near), max(mark.reach[1] for mark in near)
        air = max((end - begin) * 0.03, pd.Timedelta(days=20))
        return cls(begin - air, end + air, width)

    def x(self, moment):
        """Pixels from the left edge."""
        return (moment - self.begin) / (self.end - self.begin) * self.width


def _of_these_years(marks):
    """The marks after the last silence of three years, if they are the most."""
    marks = sorted(marks, key=lambda mark: mark.end)
    for number in range(len(marks) // 2, 0, -1):
        if marks[number].begin - marks[number - 1].end > _SILENCE:
            return marks[number:]
    return marks


@dataclass(slots=True)
class Placed:
    """A mark, its row in the lane (0 is next to the axis) and the side its label stands on; None: no label."""

    mark: object
    row: int
    label_side: str | None


def pack(marks, scale, *, spare_rows=6, taken=()):
    """Heavier marks first, each with its label in the first free row; a light one keeps its label where it fits.

    A light mark opens a new row for its label only up to `spare_rows`; a mark itself is always placed. `taken` are
    stretches (from, to, in pixels) of row 0 that are to stay free.
    """
    rows, placed = [list(taken)] if taken else [], []
    for mark in sorted(marks, key=lambda mark: (-mark.weight, mark.begin, mark.id)):
        most = _MOST_ROWS if mark.weight > 1 else spare_rows
        row, side = _seat(mark, rows, scale, most)
        while row >= len(rows):
            rows.append([])
        rows[row].append(_extent(mark, scale, side))
        placed.append(Placed(mark, row, side))
    return placed, len(rows)


def _seat(mark, rows, scale, most):
    """A row with room for the label at either side, else a new row, else anywhere without its label."""
    sides = _sides(mark, scale)
    for side in sides:
        row = _free_row(rows, _extent(mark, scale, side))
        if row is not None:
            return row, side
    if sides and len(rows) < most:
        return len(rows), sides[0]
    row = _free_row(rows, _extent(mark, scale, None))
    return (len(rows) if row is None else row), None


def _sides(mark, scale):
    """The sides where the label stays within the figure, right of the mark first."""
    fits_right = scale.x(mark.reach[1]) + _label_width(mark) + _GAP < scale.width
    fits_left = scale.x(mark.reach[0]) - _label_width(mark) - _GAP > 0
    return [side for side, fits in (("right", fits_right), ("left", fits_left)) if fits]


def _extent(mark, scale, side):
    left, right = (scale.x(moment) for moment in mark.reach)
    if mark.shape == "point":  # the symbol stands at the first day
        first = scale.x(mark.begin)
        left, right = min(left, first - mark.size / 2), max(right, first + mark.size / 2)
    if side == "right":
        right += _label_width(mark)
    if side == "left":
        left -= _label_width(mark)
    return left, right


def _label_width(mark):
    return len(mark.label) * LETTER + _GAP


def _free_row(rows, extent):
    """The first row where nothing stands between the two ends; None if there is none."""
    left, right = extent
    for number, taken in enumerate(rows):
        if all(right + _GAP < begin or end + _GAP < left for begin, end in taken):
            return number
    return None
