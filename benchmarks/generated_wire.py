"""One text in several outlets: what changes when a story is printed again."""

from dataclasses import replace
from datetime import timedelta

from benchmarks import generated_words as words
from benchmarks.generated_sentences import Sentence

__all__ = ["reprints"]

_COPIES = (35, 25, 18, 12, 10)  # weights of 1 to 5 outlets that take over a text


def reprints(story, rng):
    """Yield the versions of a story that other outlets print; most stories have none."""
    if rng.random() < 0.65:
        return
    for _ in range(rng.choices(range(1, 6), _COPIES)[0]):
        yield _reprint(story, rng)


def _reprint(story, rng):
    paragraphs = _cut(story.paragraphs, rng)
    for _ in range(rng.choice((0, 0, 1, 2, 3))):
        paragraphs = _mistyped(paragraphs, rng)
    headline = story.headline
    if rng.random() < 0.6:
        headline = Sentence(rng.choice((_shortened, _lengthened))(headline.text))
    return replace(
        story,
        headline=headline,
        credit=rng.choice(words.CREDITS),
        paragraphs=paragraphs,
        published=story.published + timedelta(rng.choices((0, 1), (75, 25))[0]),
    )


def _shortened(headline):
    return headline.split(":")[0].upper()


def _lengthened(headline):
    return f"{headline}, press service says"


def _cut(paragraphs, rng):
    """Without some sentences: outlets cut from the end, now and then inside. What opens the text stays."""
    share = rng.choice((0, 0, 0.15, 0.35, 0.55))
    flat = [(i, sentence) for i, paragraph in enumerate(paragraphs) for sentence in paragraph]
    leave = max(2, len(flat) - int(share * len(flat)))
    while len(flat) > leave:
        flat.pop(-1 if rng.random() < 0.7 else rng.randrange(1, len(flat)))
    return [part for i in range(len(paragraphs)) if (part := [sentence for j, sentence in flat if j == i])]


def _mistyped(paragraphs, rng):
    """Two letters exchanged in a word of a sentence; names, numbers and quoted words stay readable to a reader."""
    i = rng.randrange(len(paragraphs))
    j = rng.randrange(len(paragraphs[i]))
    sentence = paragraphs[i][j]
    places = [k for k in range(1, len(sentence.text) - 4) if sentence.text[k - 1 : k + 4].isalpha()]
    small = [k for k in places if sentence.text[k - 1 : k + 4].islower() and not _told(sentence, k)]
    if not small:
        return paragraphs
    k = rng.choice(small)
    text = sentence.text[:k] + sentence.text[k + 1] + sentence.text[k] + sentence.text[k + 2 :]
    paragraphs = [list(part) for part in paragraphs]
    paragraphs[i][j] = Sentence(text, sentence.rows)
    return paragraphs


def _told(sentence, place):
    """True inside words that a row has word for word."""
    return any(
        start <= place + 1 and place <= start + len(words)
        for _, columns, _, quoted in sentence.rows
        for words in (quoted, columns.get("title"))
        if words and (start := sentence.text.find(words)) >= 0
    )
