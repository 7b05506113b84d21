"""Which articles tell of a trip: each story is the text of one outlet, before others print it again."""

from dataclasses import dataclass
from datetime import timedelta

from benchmarks import generated_words as words
from benchmarks.generated_sentences import Sentence, claim, colour, paper_told, set_told, slots, speech, trip_told

__all__ = ["Story", "stories_of"]

_TELLINGS = (25, 22, 18, 12, 9, 6, 5, 3)  # weights of 1 to 8 stories about a trip
_STAGES = {"plan": 20, "arrival": 20, "result": 42, "later": 18}
_REMEMBERED = 1100  # days


@dataclass
class Story:
    """A text: headline, paragraphs of sentences, day, place; `credit` is how it opens, with a slot for the outlet."""

    story_id: str
    headline: Sentence
    credit: str
    paragraphs: list
    published: object
    place: str


def stories_of(trip, between, filler, rng):
    """Yield the stories that tell of a trip. `between` are all trips between its two states."""
    number = rng.choices(range(1, 9), _TELLINGS)[0]
    stages = rng.choices(list(_STAGES), list(_STAGES.values()), k=number)
    if trip.cancelled:
        stages = ["cancelled" if i % 2 else "plan" for i in range(min(number, 3))]
    brief = rng.random() < 0.25
    for i, stage in enumerate(stages):
        name = f"{trip.trip_id} {i}"
        if stage == "result" and brief:
            brief = False  # a press service sends one text about a trip
            yield _brief(name, trip, rng)
        else:
            yield _story(name, trip, stage, between, filler, rng)
    for paper in trip.papers:
        for status, day in paper.stages[1:]:
            if rng.random() < 0.7:
                yield _of_paper(f"{paper.paper_id} {status}", paper, status, day, trip, between, filler, rng)


def _published(trip, stage, rng):
    days = {"plan": (-20, -2), "arrival": (0, 0), "result": (0, 3), "later": (35, 900), "cancelled": (-3, 0)}[stage]
    anchor = trip.end if stage in ("result", "later") else trip.start
    return anchor + timedelta(rng.randint(*days))


def _story(name, trip, stage, between, filler, rng):
    published = _published(trip, stage, rng)
    body = [trip_told(trip, stage, published, rng, known=between)]
    body += _colours(trip, rng)
    papers = _papers(trip, stage, published, rng)
    speeches = [
        speech(one, trip, rng)
        for one in trip.sayings
        if stage in ("result", "later") and one.day <= published and rng.random() < (0.7 if stage == "result" else 0.2)
    ]
    background = _background(name, trip, between, published, rng)
    paragraphs = [body, papers, *([one] for one in speeches), background, _colours(trip, rng)]
    return _made(name, trip, stage, published, paragraphs, filler, rng)


def _colours(trip, rng):
    return [colour(trip, rng, template) for template in rng.sample(words.COLOUR, rng.choice((1, 2, 3, 3, 4, 6, 9)))]


def _papers(trip, stage, published, rng):
    status = {"plan": "planned", "result": "signed", "later": "signed"}.get(stage)
    if status is None:
        return []
    told = [paper_told(one, trip, status, trip.end, published, rng) for one in trip.papers if rng.random() < 0.75]
    return told + ([set_told(trip, published, rng)] if trip.documents and status == "signed" else [])


def _background(name, trip, between, published, rng):
    """What the article remembers: earlier trips between the two states, a paper of them, a number of visits."""
    known = [one for one in between if not one.cancelled and 40 < (published - one.end).days < _REMEMBERED]
    told = [
        trip_told(one, "later", published, rng, known=between)
        for one in rng.sample(known, min(len(known), rng.choice((0, 1, 1, 2))))
    ]
    signed = [(paper, one) for one in known for paper in one.papers]
    if signed and rng.random() < 0.15:
        paper, one = rng.choice(signed)
        told.append(paper_told(paper, one, "signed", one.end, published, rng))
    if rng.random() < 0.06:
        told.append(claim(trip, published, f"claim of {name}", rng))
    return told


def _of_paper(name, paper, status, day, trip, between, filler, rng):
    """News of a ratification or an entry into force, which remembers the trip of the signing."""
    published = day + timedelta(rng.randint(0, 2))
    told = [paper_told(paper, trip, status, day, published, rng), colour(trip, rng)]
    memory = [trip_told(trip, "later", published, rng, known=between)] if rng.random() < 0.6 else []
    return _made(name, trip, "later", published, [told, memory, _colours(trip, rng)], filler, rng)


def _brief(name, trip, rng):
    """The set text of a press service: the same words for every trip."""
    published = trip.end
    body = [colour(trip, rng, template) for template in rng.choice(words.BRIEFS)]
    told = [trip_told(trip, "result", published, rng)] + [speech(one, trip, rng) for one in trip.sayings[:1]]
    return _made(name, trip, "result", published, [told[:1], body[:3], body[3:], told[1:]], [], rng)


def _made(name, trip, stage, published, paragraphs, filler, rng):
    headline = rng.choice(words.HEADLINES[stage]).format(**slots(trip, rng) | {"kind": trip.kind.capitalize()})
    paragraphs = [part for part in paragraphs if part]
    if filler and rng.random() < 0.5:
        paragraphs += [[Sentence(text)] for text in rng.sample(filler, rng.choice((1, 1, 2, 3)))]
    place = trip.city if stage in ("arrival", "result") else trip.home.capital
    return Story(name, Sentence(headline), rng.choice(words.CREDITS), paragraphs, published, place)
