"""How far to trust a row, and in words what it rests on."""

__all__ = ["confidence_of", "reason_for"]

# Shares of right rows (title, type, status and date) among news that no rule was written for, rounded: a set with its
# count is nearly always right, a capitalised title more often than plain words, and a date of the clause itself far
# more often than one from the sentences around.
_BASE = 0.68
_CITED = -0.12
_NAME = {"set": 0.15, "named": 0.08, "plain": 0.0, "unnamed": -0.06}
_DATE = {"own": 0.1, "none": 0.0, "context": -0.1}


def confidence_of(mention, event, dated):
    """A number from 0 to 1: the share of rows of this make that were right on unseen articles."""
    counted = mention.role == "set" and (mention.count or mention.count_text)
    name = "set" if counted else "unnamed" if not mention.title else "named" if mention.named else "plain"
    date = "none" if dated is None else "context" if dated.basis == "context" else "own"
    score = _BASE + _NAME[name] + _DATE[date] + (_CITED if event is None else 0)
    return round(min(score, 0.95), 2)


def reason_for(mention, event, dated, status):
    """ "“signed” governs the title; date from “on Monday”": for the reader of the row."""
    what = "the title" if mention.title else "the set" if mention.role == "set" else "an unnamed paper"
    if event is None:
        first = {"planned": "a draft", "signed": "papers of a meeting", "mentioned": "only cited"}.get(status, status)
    else:
        plan = ", still to come" if event.planned else ""
        first = f"“{event.words}” governs {what}{plan}"
    return f"{first}; {dated.words}" if dated is not None else f"{first}; no date"
