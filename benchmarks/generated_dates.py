"""The words in which an article tells a date, and what a reader of that article makes of them."""

from dataclasses import dataclass
from datetime import timedelta

from benchmarks.generated_world import day_words

__all__ = ["Said", "said_day", "said_of_several", "said_plan"]

_NEAR = 6  # days within which news names the weekday
_SEASONS = {1: "winter", 4: "spring", 7: "summer", 10: "autumn"}
_EDTF = {"spring": "21", "summer": "22", "autumn": "23", "winter": "24"}


@dataclass(frozen=True)
class Said:
    """Words with their preposition ("on Thursday") and the date columns that follow from them."""

    words: str
    start: str | None
    end: str | None = None
    edtf: str | None = None
    basis: str = "explicit"
    alternatives: tuple = ()

    def can_mean(self, day):
        """True where one of its readings holds the day."""
        return any(str(day).startswith(reading) for reading in (self.start, *self.alternatives) if reading)

    def columns(self):
        """The date columns of a row."""
        return {
            "date_start": self.start,
            "date_end": self.end,
            "date_edtf": self.edtf or ("/".join(filter(None, (self.start, self.end))) or None),
            "date_text": self.words.removeprefix("on ").removeprefix("in "),
            "date_basis": self.basis,
            "date_alternatives": list(self.alternatives),
        }


def said_day(start, end, published, rng):
    """News of the day: "on Thursday", "on August 22-23", "on August 22, 2024"."""
    style = rng.random()
    if style < 0.4 and 0 <= (published - start).days <= _NEAR:
        return _weekday(start, end, published, rng)
    if start == end or style < 0.6:
        year = rng.random() < 0.5
        return Said(f"on {day_words(start, year=year)}", str(start), basis="explicit" if year else "relative")
    if start.month == end.month:
        return Said(f"on {start:%B} {start.day}-{end.day}, {start.year}", str(start), str(end))
    return Said(f"from {day_words(start)} to {day_words(end)}", str(start), str(end))


def _weekday(start, end, published, rng):
    if start == published and rng.random() < 0.5:
        return Said("today", str(start), basis="publication")
    far = (published - start).days >= 5
    other = (str(start - timedelta(7)),) if far else ()
    return Said(f"on {start:%A}", str(start), basis="relative", alternatives=other)


def said_plan(start, end, published, rng):
    """News of a trip to come: a day, a month, or nothing that could be dated."""
    style = rng.random()
    if style < 0.65:
        return said_day(start, end, published, rng)
    if style < 0.9:
        return Said(f"in {start:%B} {start.year}", f"{start:%Y-%m}")
    return Said("in the near future", None, basis="relative")


def said_of_several(start, end, published, others, rng):
    """Memory of a trip: writers name the day or month where a year would leave it open which of several was meant; one
    in twenty does not care. `others` are the days of the visitor's other trips there."""
    said = _said_long_after(start, end, published, rng)
    for _ in range(8):
        if not any(said.can_mean(day) for day in others) or rng.random() < 0.05:
            return said
        said = _said_long_after(start, end, published, rng)
    return Said(f"on {day_words(start)}", str(start))


def _said_long_after(start, end, published, rng):
    """Memory of a trip: a month or a year, with another reading where the words allow one."""
    style, months = rng.random(), (published.year - start.year) * 12 + published.month - start.month
    if style < 0.15:
        return said_day(start, end, published + timedelta(30), rng)
    if style < 0.55 and 2 <= months <= 20:
        return _last_month(start, published, months, rng)
    if style < 0.75:
        return Said(f"in {start:%B} {start.year}", f"{start:%Y-%m}")
    if style < 0.85 and start.month in _SEASONS:
        return _season(start)
    if published.year - start.year == 1:
        return Said("last year", str(start.year), basis="relative")
    return Said(f"in {start.year}", str(start.year))


def _season(start):
    season = _SEASONS[start.month]
    return Said(f"in the {season} of {start.year}", str(start.year), edtf=f"{start.year}-{_EDTF[season]}")


def _last_month(start, published, months, rng):
    """ "last August": of this year or of the one before, where both have passed; a reader may take the wrong one."""
    words, told = f"last {start:%B}", f"{start:%Y-%m}"
    if months < 4 or months > 14:
        return Said(words, told, basis="relative")
    other = f"{start.year + 1}-{start:%m}" if months >= 12 else f"{start.year - 1}-{start:%m}"
    if other > f"{published:%Y-%m}":
        return Said(words, told, basis="relative")
    if rng.random() < 0.3:
        return Said(words, other, basis="relative", alternatives=(told,))
    return Said(words, told, basis="relative", alternatives=(other,))
