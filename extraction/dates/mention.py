"""What the dates room hands out: one `DateMention` for each expression of time in an article."""

from dataclasses import dataclass, field

__all__ = ["DateMention"]


@dataclass(slots=True)
class DateMention:
    """One expression of time, as printed and as resolved: "July of this year" → `2025-07`.

    `text == doc.text[start:end]`. `value` is the TimeML value (TimeBank's conventions); `date_start` and `date_end`
    are ISO 8601 prefixes whose length is their precision; `edtf` is EDTF level 1. What cannot be resolved is None.
    `parts` are the two ends of a range or list as TimeML marks them: dicts of start, end, type, value.
    """

    start: int
    end: int
    text: str
    type: str = "DATE"  # DATE, TIME, DURATION or SET
    value: str | None = None
    date_start: str | None = None
    date_end: str | None = None
    edtf: str | None = None
    basis: str | None = None  # explicit, relative, context or publication
    alternatives: list[str] = field(default_factory=list)
    reason: str | None = None
    parts: list[dict] = field(default_factory=list)
