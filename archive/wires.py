"""Wire families as people look at them: which outlets carry one text, and where each has other words."""

import pandas as pd

from archive.errors import NoSuchThing
from archive.records import records
from archive.same_text import differences
from archive.wording import listed, quoted

__all__ = ["family_words", "wire_families", "wordings"]

_COLUMNS = ["article_id", "source", "published", "kind", "words", "other_words"]
_NAMES = ["article_id", "family", "source", "published", "title"]


def wire_families(articles):
    """Lists of articles (dicts) that carry one text, each in order of publication, the largest family first."""
    families = {}
    for article in records(articles, _NAMES):
        families.setdefault(article["family"], []).append(article)
    several = [sorted(members, key=_first) for members in families.values() if len(members) > 1]
    return sorted(several, key=lambda members: (-len(members), _first(members[0])))


def wordings(articles, article_id, texts):
    """How the other articles of its family differ in wording from this one: a DataFrame, one difference a line.

    `texts(ids)` gives id → text. `kind` is changed, cut or added; `words` stand in this article, `other_words` in the
    other. An article that is alone has no lines.
    """
    members = next((one for one in wire_families(articles) if article_id in {a["article_id"] for a in one}), [])
    if not members and article_id not in set(articles["article_id"]):
        raise NoSuchThing(f"The archive has no article “{article_id}”. It may have been taken out; reload the list.")
    found = texts([one["article_id"] for one in members])
    lines = [
        (one["article_id"], one["source"], one["published"], *difference)
        for one in members
        if one["article_id"] != article_id
        for difference in differences(found[article_id], found[one["article_id"]])
    ]
    return pd.DataFrame(lines, columns=_COLUMNS, dtype="str")


def family_words(members, texts):
    """A family in lines for a terminal: its outlets, then how each differs from the one that was first."""
    found = texts([one["article_id"] for one in members])
    first, *others = members
    yield f"{len(members)} articles carry one text: {listed(map(_name, members))}."
    for other in others:
        differing = differences(found[first["article_id"]], found[other["article_id"]])
        told = "; ".join(_difference(*one) for one in differing) or "the same words"
        yield f"  {_name(other)}: {told}"


def _difference(kind, words, others):
    if kind == "changed":
        return f"{quoted(words)} is {quoted(others)}"
    return f"{kind} {quoted(words or others)}"


def _name(article):
    return f"{article['source'] or 'source unknown'} ({article['published'] or 'no date'}, {article['article_id']})"


def _first(article):
    return article["published"] or "9999", article["article_id"]
