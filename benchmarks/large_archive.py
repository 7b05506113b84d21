"""A large archive on the disk to try the dashboard with: each of its articles tells of a visit, a document and a
quotation of its own, so that 10,000 articles give about 30,000 events.

Nothing is extracted: texts and rows are made together, and the rows are those that a careful reader would make.
"""

import random
from datetime import date

from archive import open_archive
from benchmarks.generated_words import OUTLETS, TOPICS
from benchmarks.generated_world import World, day_words
from extraction.articles import id_of_text
from extraction.extract import Extraction
from extraction.schema import Article, Document, Quote, Visit

__all__ = ["articles_of", "build"]

_FIRST, _LAST = date(2004, 1, 1).toordinal(), date(2026, 6, 30).toordinal()
_PAIRS = 60  # of states; the first is in the news as often as ten others
_KINDS = ("state", "official", "working", "summit", "private", "unspecified")
_PAPERS = ("agreement", "memorandum", "protocol", "declaration", "roadmap", "treaty")


def build(path, number, *, seed=1, progress=None):
    """Make the archive in a new file; returns it open."""
    archive = open_archive(f"sqlite:///{path}")
    for _saved in archive.add_many(articles_of(number, seed=seed), progress=progress):
        pass
    archive.warm()
    archive.snapshot()
    archive.close()
    return archive


def articles_of(number, *, seed=1):
    """Extractions of so many articles."""
    rng = random.Random(seed)
    world = World(rng)
    pairs = [tuple(rng.sample(world.states, 2)) for _ in range(_PAIRS)]
    weights = [10, *[1] * (_PAIRS - 1)]
    for place in range(number):
        home, host = rng.choices(pairs, weights)[0]
        if rng.random() < 0.5:
            home, host = host, home
        yield _article(place, home, host, world, rng)


def _article(place, home, host, world, rng):
    day = date.fromordinal(rng.randint(_FIRST, _LAST))
    visitor, receiver = world.traveller(home, day), world.holder(host, "President", day)
    kind, paper, topic, city = rng.choice(_KINDS), rng.choice(_PAPERS), rng.choice(TOPICS), rng.choice(host.cities)
    called = "visit" if kind in ("unspecified", "summit") else f"{kind} visit"
    trip = f"{home.demonym} {visitor.title} {visitor.name} paid a {called} to {host.name} on {day_words(day)}."
    title = f"{paper.capitalize()} on {topic} No. {place}"
    signed = f"In {city} the sides signed the {title}."
    words = f"Our trade in {topic.lower()} has grown {place} times since we first met"
    head = f"{visitor.name} in {city}"
    text = "\n\n".join([head, f"{city.upper()}, {day_words(day)}.", trip, signed, f"“{words},” {visitor.name} said."])
    article = Article(
        article_id=id_of_text(text),
        name=f"article {place}",
        title=head,
        source=rng.choice(OUTLETS),
        published=day.isoformat(),
        published_basis="stamp",
        language="en",
        text=text,
    )
    own = {"article_id": article.article_id, "confidence": round(rng.uniform(0.45, 0.99), 2), "reason": "made"}
    when = {"date_start": day.isoformat(), "date_edtf": day.isoformat(), "date_text": day_words(day)}
    visit = Visit(
        visit_id=f"v-{own['article_id']}",
        **{"visitor": visitor.name, "visitor_title": visitor.title, "host": receiver.name, "place": city},
        **{"visitor_country": home.name, "visitor_iso3": home.iso3, "host_country": host.name, "host_iso3": host.iso3},
        **{"direction": f"{home.iso3}→{host.iso3}", "visit_type": kind, "status": "completed"},
        **(_evidence(text, trip) | when | own | {"date_basis": "explicit"}),
    )
    document = Document(
        document_id=f"d-{own['article_id']}",
        **{"title": title, "document_type": paper, "parties": sorted([home.name, host.name]), "status": "signed"},
        **(_evidence(text, signed) | when | own | {"place": city, "visit_id": visit.visit_id, "date_basis": "context"}),
    )
    quote = Quote(
        quote_id=f"q-{own['article_id']}",
        **{"speaker": visitor.name, "speaker_title": visitor.title, "speaker_country": home.name, "kind": "direct"},
        **(_span(text, words) | own | {"text": words, "speaker_text": visitor.name, "cue": "said"}),
    )
    return Extraction(article, {"visits": [visit], "documents": [document], "quotes": [quote]})


def _evidence(text, sentence):
    return {"evidence": sentence, **_span(text, sentence)}


def _span(text, part):
    start = text.index(part)
    return {"char_start": start, "char_end": start + len(part)}
