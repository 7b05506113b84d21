"""What truly happened in a generated archive: trips, the documents signed on them, what was said."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.generated_words import SAYINGS, SUMMITS, TOPICS, TYPES
from benchmarks.generated_world import Person, State

__all__ = ["Paper", "Trip", "Utterance", "trips_between"]

_FIRST, _LAST = date(2012, 1, 10), date(2025, 9, 30)
_REST = {"President": 40, "Prime Minister": 25, "Foreign Minister": 18, "Deputy Prime Minister": 18}  # days at home
_KINDS = (("official", 30), ("working", 35), ("state", 15), ("summit", 15), ("private", 5))


@dataclass
class Paper:
    """One document: `stages` are its true (status, day), announced first."""

    paper_id: str
    kind: str
    title: str
    states: tuple
    period: tuple | None
    stages: list


@dataclass
class Utterance:
    """What one person said on one day, sentence by sentence."""

    utterance_id: str
    speaker: Person
    state: State
    sentences: tuple
    day: date
    printed: bool = False  # some article has printed all of it


@dataclass
class Trip:
    """One trip of one person to another country."""

    trip_id: str
    visitor: Person
    home: State
    host: State
    receiver: Person
    start: date
    end: date
    kind: str
    city: str
    event: str | None
    cancelled: bool
    papers: list = field(default_factory=list)
    documents: int = 0  # how many were signed in all
    sayings: list = field(default_factory=list)


def trips_between(pair, world, rng):
    """Yield all trips between two states in order of time; pairs differ in how often their leaders meet."""
    gap = rng.choice((18, 30, 45, 80, 150))
    back_home, topics = {}, []
    day = _FIRST + timedelta(rng.randrange(120))
    number = 0
    while day < _LAST:
        home, host = rng.sample(pair, 2)
        visitor = world.traveller(home, day)
        if back_home.get((visitor, host.iso3), _FIRST) <= day:
            number += 1
            trip = _trip(f"{pair[0].iso3}-{pair[1].iso3}-{number}", visitor, home, host, day, world, rng)
            _sign(trip, topics, rng)
            _speak(trip, rng)
            back_home[visitor, host.iso3] = trip.end + timedelta(_REST[visitor.title])
            yield trip
        day += timedelta(1 + int(rng.expovariate(1 / gap)))


def _trip(name, visitor, home, host, day, world, rng):
    kind = rng.choices([kind for kind, _ in _KINDS], [weight for _, weight in _KINDS])[0]
    return Trip(
        trip_id=name,
        visitor=visitor,
        home=home,
        host=host,
        receiver=world.holder(host, visitor.title, day),
        start=day,
        end=day + timedelta(rng.choices((0, 1, 2), (40, 45, 15))[0]),
        kind=kind,
        city=host.capital if rng.random() < 0.8 else rng.choice(host.cities),
        event=rng.choice(SUMMITS) if kind == "summit" else None,
        cancelled=rng.random() < 0.04,
    )


def _sign(trip, topics, rng):
    """Documents of a trip; the same two states sign no two papers of one kind, topic and period."""
    if trip.cancelled or trip.kind in ("private", "summit") or rng.random() < 0.35:
        return
    for number in range(rng.choices((1, 2, 3, 4), (40, 30, 20, 10))[0]):
        kind, topic = rng.choice(list(TYPES)), rng.choice(TOPICS)
        if (kind, topic) in topics:
            continue
        topics.append((kind, topic))
        trip.papers.append(_paper(f"{trip.trip_id}-{number}", kind, topic, trip, rng))
    trip.documents = rng.choice((0, 0, len(trip.papers) + rng.randint(2, 20)))


def _paper(name, kind, topic, trip, rng):
    first = trip.end.year + rng.randint(0, 1)
    shape = rng.choice(TYPES[kind])
    period = (str(first), str(first + rng.randint(1, 4))) if "{period}" in shape else None
    title = shape.format(topic=topic, period="-".join(period or ()))
    stages = [("signed", trip.end)]
    if kind in ("agreement", "treaty", "protocol") and rng.random() < 0.5:
        stages.append(("ratified", trip.end + timedelta(rng.randint(60, 300))))
        if rng.random() < 0.6:
            stages.append(("in_force", stages[-1][1] + timedelta(rng.randint(20, 120))))
    return Paper(name, kind, title, (trip.home, trip.host), period, stages)


def _speak(trip, rng):
    if trip.cancelled:
        return
    for number in range(rng.choices((0, 1, 2, 3), (20, 40, 25, 15))[0]):
        speaker, state = rng.choice(((trip.visitor, trip.home), (trip.receiver, trip.host)))
        sayings = rng.sample(SAYINGS, rng.choices((1, 2, 3), (45, 35, 20))[0])
        sentences = tuple(_said(saying, trip, rng) for saying in sayings)
        day = trip.start + (trip.end - trip.start) * rng.randint(0, 1)
        trip.sayings.append(Utterance(f"{trip.trip_id}-{number}", speaker, state, sentences, day))


def _said(saying, trip, rng):
    place = rng.choice((*trip.home.cities, *trip.host.cities))
    topic = rng.choice(TOPICS)
    return saying.format(n=rng.randint(3, 960), topic=topic if topic.isupper() else topic.lower(), place=place)
