"""A generated archive: articles about fictional leaders of real countries, their rows, and what truly happened.

    made = generate(10_000, seed=1)

Everything follows from the seed. The rows have the mistakes of an extraction in them (see `generated_rows`); the texts
can be read by the real one, and `marks` says which event each sentence tells.
"""

import hashlib
import math
import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pandas as pd

from archive.schema import Review
from benchmarks.generated_events import trips_between
from benchmarks.generated_rows import read, record
from benchmarks.generated_stories import stories_of
from benchmarks.generated_wire import reprints
from benchmarks.generated_words import OUTLETS
from benchmarks.generated_world import World, day_words
from extraction.schema import TABLES, columns
from extraction.tables import to_table

__all__ = ["Generated", "Mark", "generate", "reviewable"]

_GOLD = Path(__file__).parent / "gold"
_TELLS = re.compile(r"visit|trip|travel|arriv|flew|flow|sign|ratif|adopt|agreement|treat|decla|[“”\"«»]|said", re.I)


@dataclass(frozen=True)
class Mark:
    """Where an article tells a true event."""

    table: str
    event: str
    start: int
    end: int


@dataclass
class Generated:
    """The archive as the merge reads it, and the truth: `events` is table → row id → true event, `families` article id
    → true family, `marks` article id → Marks."""

    articles: pd.DataFrame
    texts: dict
    rows: dict
    events: dict
    families: dict
    marks: dict


@dataclass
class _Made:
    articles: list = field(default_factory=list)
    texts: dict = field(default_factory=dict)
    records: dict = field(default_factory=lambda: {table: [] for table in TABLES})
    events: dict = field(default_factory=lambda: {table: {} for table in TABLES})
    families: dict = field(default_factory=dict)
    marks: dict = field(default_factory=dict)


def generate(number, *, seed=1):
    """An archive of so many articles; of fewer if they are more than all pairs of states have to tell."""
    rng, made = random.Random(seed), _Made()
    for story in _stories(World(rng), rng):
        for version in (story, *reprints(story, rng)):
            if len(made.texts) == number:
                return _tables(made)
            _print(version, made, rng)
    return _tables(made)


def _stories(world, rng):
    """Stories about one pair of states after another, each told once, until no pair is left."""
    told = set()
    while len(told) < math.comb(len(world.states), 2):
        pair = rng.sample(world.states, 2)
        if frozenset(pair) in told:
            continue
        told.add(frozenset(pair))
        between = list(trips_between(pair, world, rng))
        for trip in between:
            yield from stories_of(trip, between, _filler(), rng)


@cache
def _filler():
    """Paragraphs of the project's own articles that tell no event."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(_GOLD.glob("*.txt"))]
    paragraphs = {" ".join(part.split()) for text in texts for part in re.split(r"\n\s*\n", text)}
    return sorted(part for part in paragraphs if 120 <= len(part) <= 700 and not _TELLS.search(part))


def _print(story, made, rng):
    """Set a story in the columns of an outlet, note its rows and where they stand."""
    outlet = rng.choice(OUTLETS)
    text, placed = _set(story, story.credit.format(place=story.place, day=day_words(story.published), outlet=outlet))
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    if name in made.texts:
        return
    made.texts[name] = text
    made.families[name] = story.story_id
    made.marks[name] = []
    made.articles.append(_article(name, story, outlet if rng.random() < 0.95 else None))
    for sentence, start in placed:
        _note(name, sentence, start, made)


def _set(story, credit):
    """The text and where each of its sentences begins."""
    text, placed = f"{story.headline.text}\n\n{credit} ", []
    for i, paragraph in enumerate(story.paragraphs):
        text += "\n\n" if i else ""
        for sentence in paragraph:
            placed.append((sentence, len(text)))
            text += sentence.text + " "
        text = text.rstrip(" ")
    return text, placed


def _note(name, sentence, start, made):
    for table, told, event, quoted in sentence.rows:
        begin = start + (sentence.text.find(quoted) if quoted else 0)
        end = begin + len(quoted or sentence.text)
        made.marks[name].append(Mark(table, event, begin, end))
        row = read(table, told, sentence.text)
        if row is not None:
            one = record(table, row, name, sentence.text, begin, end)
            made.records[table].append(one)
            made.events[table][getattr(one, f"{table[:-1]}_id")] = event


def _article(name, story, outlet):
    return {
        "article_id": name,
        "name": story.headline.text,
        "title": story.headline.text,
        "source": outlet,
        "published": str(story.published),
        "published_basis": "dateline",
        "dateline_place": story.place,
        "language": "en",
        "url": None,
    }


def _tables(made):
    """In the order of publication, as an archive grows."""
    made.articles.sort(key=lambda article: (article["published"], article["article_id"]))
    articles = pd.DataFrame(made.articles).astype("str")
    rows = {table: reviewable(to_table(made.records[table], kind)) for table, kind in TABLES.items()}
    return Generated(articles, made.texts, rows, made.events, made.families, made.marks)


def reviewable(table):
    """With the columns of `archive.schema.Review`, nothing decided yet."""
    blank = to_table([Review()] * len(table), Review)
    return table.assign(**{column.name: blank[column.name] for column in columns(Review)})
