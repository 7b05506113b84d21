"""Which words stand between quotation marks, by a cheap look: who is named in there is not whom "he" outside means."""

__all__ = ["quoted_tokens"]

_PAIRS = {"“": "”", "«": "»", '"': '"', "„": "“"}
_SHORTEST = 4  # tokens: a name or a word in marks is no speech


def quoted_tokens(doc):
    """For each token whether it stands in a quotation that its paragraph opens and closes.

    "He told Aliyev," said Saidov, "that Bayramov was late." holds *Aliyev* and *Bayramov*, not *Saidov*.
    """
    inside = [False] * len(doc)
    opened, closer = -1, None
    for token in doc:
        if "\n" in token.text:
            opened = -1
        elif opened < 0 and token.text in _PAIRS:
            opened, closer = token.i, _PAIRS[token.text]
        elif opened >= 0 and token.text == closer:
            if token.i - opened > _SHORTEST:
                inside[opened : token.i] = [True] * (token.i - opened)
            opened = -1
    return inside
