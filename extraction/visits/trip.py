"""A trip as one sentence tells it, before the sentences of an article are joined into rows."""

from dataclasses import dataclass, field

__all__ = ["Traveller", "Trip"]


@dataclass
class Traveller:
    """Who goes: a person of the article, or the words for a group or a role that nobody fills."""

    person: dict | None = None
    words: str | None = None
    iso3: str | None = None

    @property
    def key(self):
        """The same for the same traveller; None for an unnamed delegation."""
        if self.person is not None:
            return self.person["key"]
        return self.words


@dataclass
class Trip:
    """One telling of a trip: the word that told it, who, where to, when, how sure."""

    at: int  # token index of the word that told it
    traveller: Traveller
    host_iso3: str | None
    place: str | None = None
    visit_type: str = "unspecified"
    event: str | None = None
    status: str = "completed"
    count: int = 1
    date: dict | None = None
    last_day: dict | None = None  # the date of a departure or return
    date_is_last: bool = False  # told by a departure: its date is that of the last day
    shared_date: bool = False  # told of several destinations at once
    attested: bool = False  # its date is that of something that happened on the way, not of the first day
    days: int | None = None  # "two-day"
    nth: int | None = None  # its date is that of the second day, say; 0: of the last
    host: dict | None = None  # the receiving person
    arrival: bool = False  # told by an arrival: the visit may still go on
    begins: bool = False  # "the visit began": its date is the first day
    ended: bool = False  # the article tells its end
    told: bool = True  # False: only spoken of (an invitation, "it is an honour to welcome"), no row by itself
    background: bool = False  # "the last visit", "since the queen came": not the one that the story is about
    past_plan: bool = False  # "was scheduled to arrive on Friday": another day that is told outweighs it
    redated: bool = False  # put off, and its new date is told
    old_date: bool = False  # its date is that of a plan that was put off
    back_reference: bool = False  # "the visit", "the trip": somebody told it before
    doubts: list = field(default_factory=list)  # (cost, words)

    def doubt(self, cost, words):
        """Note a reason to be less sure, with its cost in confidence."""
        self.doubts.append((cost, words))
        return self
