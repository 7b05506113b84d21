"""The archive's own doubts: tellings that the merge has left apart, because it cannot say of which trip they are.

The merge says so in the `decided` column of their events. Such an event is no trip that can be counted, and a person
should look at its rows.
"""

import re

__all__ = ["left_apart"]

_LEFT_APART = re.compile(r"left apart, because [^;]*")


def left_apart(decided):
    """Why the event's tellings were left apart, as `decided` has it; None where they were not.

    "left apart, because it can be one of several trips: 4 May 2024 (v-1), 20 May 2024 (v-2)"
    """
    found = _LEFT_APART.search(decided or "")
    return found and found.group()
