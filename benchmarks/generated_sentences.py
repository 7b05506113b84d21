"""Sentences of generated articles: each with the rows that it tells and the true event behind each row."""

from dataclasses import dataclass, field

from benchmarks import generated_words as words
from benchmarks.generated_dates import said_day, said_of_several, said_plan
from benchmarks.generated_rows import claim_row, document_row, quote_row, set_row, visit_row
from benchmarks.generated_world import day_words, variant

__all__ = ["Sentence", "claim", "colour", "paper_told", "set_told", "speech", "trip_told"]

_NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_BEFORE = {"plan": "planned", "arrival": "ongoing", "result": "completed", "later": "completed"}
_TRIPS = {"plan": words.PLANS, "arrival": words.ARRIVALS, "result": words.RESULTS, "later": words.LOOKBACKS}
_PAPERS = {"planned": words.TO_SIGN, "signed": words.SIGNED, "ratified": words.RATIFIED, "in_force": words.IN_FORCE}
_FUTURE = {"attended": "will attend", "met": "to meet", "visited": "will visit", "travelled": "will travel"}
_PAST = {"attended": "attended", "met": "held", "visited": "visited", "travelled": "travelled"}
_SMALL = (("which", "that"), (" only ", " just "), (" every ", " each "), (" a ", " one "), ("we do not", "we don't"))


@dataclass
class Sentence:
    """A sentence and its rows: (table, columns, id of the true event, words quoted or None)."""

    text: str
    rows: list = field(default_factory=list)


def slots(trip, rng):
    """What fills the slots of a template about a trip."""
    topic, topic2 = rng.sample(words.TOPICS, 2)
    return {
        "visitor": variant(trip.visitor, rng),
        "title": trip.visitor.title.lower(),
        "Title": trip.visitor.title,
        "home": trip.home.name,
        "host": trip.host.name,
        "demonym": trip.home.demonym,
        "Demonym": trip.home.demonym,
        "home_capital": trip.home.capital,
        "city": trip.city,
        "capital": trip.host.capital,
        "event": trip.event,
        "receiver": f"{trip.receiver.title} {trip.receiver.name}",
        "topic": topic.lower(),
        "topic2": topic2.lower(),
        "n": rng.randint(3, 900),
        "date": day_words(trip.start),
    }


def colour(trip, rng, template=None):
    """A sentence that tells no event."""
    return Sentence((template or rng.choice(words.COLOUR)).format(**slots(trip, rng)))


def trip_told(trip, stage, published, rng, *, known=()):
    """A sentence that tells of a trip: planned, begun, made, remembered or called off. `known`: all between
    the two states."""
    if stage == "cancelled":
        return _cancelled(trip, rng)
    said = _when(trip, stage, published, known, rng)
    kind = _kind(trip, rng)
    filled = slots(trip, rng) | _phrases(kind) | {"when": said.words, "When": said.words[0].upper() + said.words[1:]}
    filled |= _FUTURE if stage == "plan" else _PAST
    by_office = rng.random() < 0.12
    template = rng.choice(words.BY_OFFICE if by_office else words.ATTENDED if kind == "summit" else _TRIPS[stage])
    if by_office and kind == "summit":
        kind, filled = "unspecified", filled | _phrases("unspecified")
    row = visit_row(
        trip,
        said if "{when}" in template or "{When}" in template else said_day(trip.start, trip.start, published, _Sure()),
        visitor=f"{trip.visitor.title} of {trip.home.name}" if by_office else filled["visitor"],
        kind=kind if "_kind}" in template or "_Kind}" in template or kind == "summit" else "unspecified",
        status=_BEFORE[stage],
        place=trip.city if "{city}" in template else None,
        host=trip.receiver.name if "{receiver}" in template else None,
        title=trip.visitor.title if "itle}" in template else None,
    )
    return Sentence(template.format(**filled), [("visits", row, trip.trip_id, None)])


def _when(trip, stage, published, known, rng):
    if stage != "later":
        return (said_plan if stage == "plan" else said_day)(*_days(trip, rng), published, rng)
    same = (trip.visitor, trip.host)
    others = [
        one.start for one in known if (one.visitor, one.host) == same and one is not trip and one.start <= published
    ]
    return said_of_several(trip.start, trip.end, published, others, rng)


class _Sure:
    """Chance that always chooses the full date."""

    def random(self):
        return 0.45


def _cancelled(trip, rng):
    template, filled = rng.choice(words.CANCELLED), slots(trip, rng)
    row = visit_row(
        trip, said_day(trip.start, trip.start, trip.start, _Sure()), visitor=filled["visitor"], kind="unspecified",
        status="cancelled", place=trip.city if "{city}" in template else None, host=None, title=trip.visitor.title,
    )  # fmt: skip
    return Sentence(template.format(**filled), [("visits", row, trip.trip_id, None)])


def _days(trip, rng):
    """The days as this source has them: one in twenty is a day off."""
    if rng.random() < 0.05:
        off = rng.choice((trip.start - trip.start.resolution, trip.start + trip.start.resolution))
        return off, max(off, trip.end)
    return trip.start, trip.end


def _kind(trip, rng):
    """The kind of visit as this source has it: some contradict the others, some say nothing of it."""
    if trip.kind == "summit":
        return "summit"
    chance = rng.random()
    return (
        rng.choice(("official", "working", "state")) if chance < 0.06 else trip.kind if chance < 0.85 else "unspecified"
    )


def _phrases(kind):
    adjective = "" if kind in ("unspecified", "summit") else kind
    article = "an" if adjective[:1] in tuple("aeiou") and adjective else "a"
    a_kind = f"{article} {adjective}".strip()
    return {"a_kind": a_kind, "a_Kind": a_kind.capitalize(), "kind": adjective.capitalize() or "Announced"}


def claim(trip, published, claim_id, rng):
    """A sentence that claims a number of visits in a window."""
    number, since = rng.randint(2, 9), published.year - rng.randint(1, 5)
    filled = slots(trip, rng) | {"visitor": trip.visitor.name, "number": _NUMBERS[number], "since": since}
    text = rng.choice(words.CLAIMS).format(**filled)
    return Sentence(text, [("visits", claim_row(trip, number, since, published), claim_id, None)])


def paper_told(paper, trip, status, day, published, rng):
    """A sentence about a document at one stage of its life."""
    templates = {
        "planned": words.TO_SIGN,
        "signed": words.SIGNED,
        "ratified": words.RATIFIED,
        "in_force": words.IN_FORCE,
    }
    template, title = rng.choice(templates[status]), _title(paper, rng)
    said = _said_of_paper(day, published, rng)
    filled = slots(trip, rng) | {"title": title, "when": said.words}
    row = document_row(
        paper,
        title,
        status,
        said=said if "{when}" in template else None,
        place=trip.city if "{city}" in template else None,
    )
    return Sentence(template.format(**filled), [("documents", row, paper.paper_id, None)])


def _said_of_paper(day, published, rng):
    if (published - day).days > 40:
        return said_of_several(day, day, published, (), rng)
    return said_day(day, day, published, rng)


def _title(paper, rng):
    """The title as this source prints it."""
    title, (one, other) = paper.title, rng.sample(paper.states, 2)
    if rng.random() < 0.25:
        head, mark, tail = title.partition(" for 20")
        title = f"{head} between {one.name} and {other.name}{mark}{tail}"
    if rng.random() < 0.15:
        title = title.replace("Memorandum of Understanding", "MoU")
    if rng.random() < 0.12:
        title = title.replace("in the Field of", "in")
    if rng.random() < 0.10 and " for 20" in title:
        title = title.partition(" for 20")[0]
    return title


def set_told(trip, published, rng):
    """A sentence that counts the documents of a trip."""
    said = _said_of_paper(trip.end, published, rng)
    text = rng.choice(words.SETS).format(number=trip.documents, when=said.words)
    return Sentence(text, [("documents", set_row(trip, said), f"set of {trip.trip_id}", None)])


def speech(utterance, trip, rng):
    """A sentence with a quotation, at first whole, later also in part, its wording now and then a little changed."""
    said = list(utterance.sentences)
    if utterance.printed and rng.random() < 0.3:
        said = [rng.choice(said)]
    quoted = _reworded(". ".join(said), rng)
    if utterance.printed and rng.random() < 0.12:
        quoted = quoted.partition(", ")[0]
    utterance.printed = True
    template, cue = rng.choice(words.SPEECH)
    name, person = variant(utterance.speaker, rng), utterance.speaker
    printed = name if rng.random() < 0.6 else f"{person.title} {name}"
    if rng.random() < 0.06:
        name = printed = f"the {person.title} of {utterance.state.name}"
    row = quote_row(utterance, quoted, speaker=name.removeprefix("the "), cue=cue, title=person.title)
    text = template.format(words=quoted, speaker=printed, city=trip.city)
    return Sentence(text[0].upper() + text[1:], [("quotes", row, utterance.utterance_id, quoted)])


def _reworded(quoted, rng):
    if rng.random() < 0.25:
        old, new = rng.choice(_SMALL)
        quoted = quoted.replace(old, new, 1)
    return quoted
