"""Whether a row tells of a document that others told, and how well it fits: by title, parties and dates."""

from archive.merge.dates import gap, overlap
from archive.merge.papers import CONCLUDED, LATER, MOVED, NEWS, is_inferred, states_of, title_of
from archive.merge.titles import OTHER_WORD, SAME, likeness

__all__ = ["fit"]

# Papers that every meeting signs under the same words.
_RECURRING = ("protocol", "statement", "communique", "declaration", "decree", "decision", "resolution")
_AHEAD = 400  # days before a signing in which it is announced
_SOON = 60  # days before a signing in which it is announced without a date
_SECOND = 0.5  # what the less likely reading of a date costs
_SURE = 1.5  # the likeness of titles that needs no other sign


def fit(telling, paper):
    """How well a row fits a document and by which reading of its date: `(3.5, Span)`; None if it is another one."""
    if telling.article in paper.articles:
        return None  # the extraction has told the papers of one article apart
    parties = _parties(states_of(telling), paper.parties)
    alike = None if parties is None else _alike(title_of(telling), paper.titles)
    when = None if alike is None else _when(telling, paper)
    if when is None and alike == SAME and parties > 0:
        when = _at_no_day_of_its_own(telling, paper)
    if when is None:
        return None
    # A title that others share is that of one paper only with the same parties and days.
    score, days = when
    if alike < _SURE and (parties <= 0 or score < (1.5 if alike == OTHER_WORD else 1)):
        return None
    return alike + parties + score, days


def _alike(own, titles):
    found = (likeness(own, other) for other in titles)
    return max((alike for alike in found if alike is not None), default=None)


def _parties(found, known):
    if not found or not known:
        return 0.1 if not found and not known else 0.0
    if found in known:
        return 0.5
    return 0.0 if any(found < other or other < found for other in known) else None


def _when(telling, paper):
    """What the dates say for it and by which reading: `(2.0, Span)`; None where they exclude it."""
    same_visit = 1.5 if telling["occasion"] and telling["occasion"] in paper.occasions else 0.0
    first = _at(telling, telling.span, paper)
    if first is not None:
        return first + same_visit, telling.span
    # A reading that the extraction held for the less likely one counts where the first is excluded.
    fits = [(score, days) for days in telling.others if (score := _at(telling, days, paper)) is not None]
    score, days = max(fits, default=(None, None))
    return None if score is None else (score - _SECOND + same_visit, days)


def _at_no_day_of_its_own(telling, paper):
    """ "In Tashkent the sides signed the Treaty on Allied Relations" tells no day: that of the news may be another."""
    if not is_inferred(telling) or title_of(telling).kind in _RECURRING:
        return None
    score = _at(telling, None, paper)
    return None if score is None else (score - _SECOND, None)


def _at(telling, days, paper):
    status = telling["status"]
    if status in CONCLUDED:
        return _concluded(telling, days, paper)
    if status == "planned":
        return _planned(telling, days, paper)
    return _later(telling, days, paper) if status in LATER else _mentioned(telling, days, paper)


def _concluded(telling, days, paper):
    if days is None:
        return _news(telling, paper)
    if paper.concluded:
        return _same_days(days, paper.concluded)
    if paper.planned and not -MOVED <= days.last - paper.planned.first <= _AHEAD:
        return None
    if paper.later and days.first > paper.later.last:
        return None
    if paper.planned and gap(days, paper.planned) <= MOVED:
        return 1.5
    return 1.0 if paper.published and abs(paper.published - days.last) <= NEWS else 0.2


def _same_days(one, other):
    if one.exact and other.exact:
        return 2.0 - 0.3 * gap(one, other) if gap(one, other) <= MOVED else None
    shared = overlap(one, other)  # signed "on 30 June–2 July" and "in July": on a day that both allow
    return 1.0 if shared == 1 else 0.5 if shared else None


def _planned(telling, days, paper):
    """Announced before it was concluded, for a day that is not long past by then."""
    done = paper.concluded
    if done is None:
        if days is None or paper.planned is None:
            return _news(telling, paper)
        return 1.5 if gap(days, paper.planned) <= MOVED or overlap(days, paper.planned) == 1 else 0.0
    if telling.published and telling.published > done.last + 1:
        return None
    if days is None:
        ahead = done.first - telling.published if telling.published else _AHEAD + 1
        return 1.0 if ahead <= _SOON else 0.5 if ahead <= _AHEAD else 0.0
    if days.first > done.last + MOVED or done.first - days.last > _AHEAD:
        return None
    return 1.5 if gap(days, done) <= MOVED else 0.2


def _later(telling, days, paper):
    if days is None:
        return _news(telling, paper)
    if paper.concluded and days.last < paper.concluded.first - (_AHEAD if telling["status"] == "approved" else MOVED):
        return None  # what is approved before it is signed is its draft
    if paper.later and telling["status"] in {t["status"] for t in paper.tellings}:
        return 1.0 if overlap(days, paper.later) == 1 or gap(days, paper.later) <= MOVED else 0.0
    return 0.2


def _mentioned(telling, days, paper):
    if days is None or paper.concluded is None:
        return _news(telling, paper)
    return 1.0 if overlap(days, paper.concluded) == 1 else None


def _news(telling, paper):
    """Without a date: more likely what was news in the days when it was written, never what was still to come."""
    if telling.published is None:
        return 0.0
    began = paper.concluded or paper.planned
    if began is None:
        return 1.0 if paper.published and abs(paper.published - telling.published) <= NEWS else 0.0
    since = telling.published - began.last
    if since < -1 and paper.concluded and began.exact and telling["status"] not in ("planned", "mentioned"):
        return None
    return 1.0 if 0 <= since + 1 <= NEWS + 1 else 0.0
