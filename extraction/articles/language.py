"""The language of a text, from its letters alone, offline; unknown where there is too little to tell."""

from functools import cache

__all__ = ["language_of"]

_SAMPLE, _FEWEST_LETTERS, _SURE = 5000, 40, 0.9


def language_of(text):
    """`language_of("Президент Узбекистана прибыл в Баку с государственным визитом") == "ru"`; None if unsure."""
    sample = text[:_SAMPLE]
    if sum(letter.isalpha() for letter in sample) < _FEWEST_LETTERS:
        return None
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else None


@cache
def _identifier():
    # Read on first use: its model takes most of a second to load.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
