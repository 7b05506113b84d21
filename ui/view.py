"""What a page shows: the catalogue of the archive under the filters that are set, worked out once a view."""

from collections import OrderedDict
from datetime import date
from functools import cached_property
from threading import Lock
from weakref import WeakKeyDictionary

import numpy as np

from archive.measures import leading_pair
from archive.selection import Looking
from charts.dates import after_silence
from ui.address import selection
from ui.archives import archive, catalogue

__all__ = ["View", "view"]

_DEFAULT = ("AZE", "UZB")
_MOST = 30  # views of an archive that are kept; the oldest is forgotten
_views, _LOCK = WeakKeyDictionary(), Lock()


class View:
    """The events that pass the filters, and what pages say of them. `pair`: the two states of the main lanes."""

    def __init__(self, looking):
        self.looking, self.catalogue, self.chosen = looking, looking.catalogue, looking.chosen
        self._drawn = {}

    @property
    def selection(self):
        """The filters."""
        return self.looking.selection

    @cached_property
    def pair(self):
        """The states of the chosen ways, if they are of one pair; else those with most visits of what is shown."""
        pairs = {tuple(sorted(way.split("→"))) for way in self.selection.ways}
        if len(pairs) == 1 and len(next(iter(pairs))) == 2:
            return next(iter(pairs))
        return leading_pair(self.chosen.visits) or leading_pair(self.catalogue.tables["visits"]) or _DEFAULT

    def drawn(self, name, draw):
        """What `draw()` gives, made once: the same figure keeps its zoom in the browser."""
        if name not in self._drawn:
            self._drawn[name] = draw()
        return self._drawn[name]

    @cached_property
    def years(self):
        """`(2019, 2026, 3)`: first and last year of nearly all dated visits and documents, and how many are earlier.

        None where none has a date.
        """
        frames = self.chosen.visits, self.chosen.documents
        first, last = (np.concatenate([frame[name] for frame in frames]) for name in ("first_day", "last_day"))
        first, last = np.sort(first[first > 0]), last[last > 0]
        if not len(first):
            return None
        earlier = after_silence(first)
        return date.fromordinal(int(first[earlier])).year, date.fromordinal(int(last.max())).year, earlier

    @cached_property
    def articles(self):
        """The articles that tell of what is shown, as records without texts."""
        wanted = self.chosen.article_ids()
        return [one for id, one in self.catalogue.articles.items() if id in wanted]

    @cached_property
    def sources(self):
        """Their outlets."""
        return {one["source"] for one in self.articles if one["source"]}

    @property
    def unnamed(self):
        """How many of them name no outlet."""
        return sum(not one["source"] for one in self.articles)


def view():
    """The View of this run: the same object for all sessions, as long as neither the archive nor the filters change."""
    one, wanted = archive(), selection()
    now = catalogue(one)
    with _LOCK:
        if one not in _views or _views[one][0] is not now:
            _views[one] = now, OrderedDict()  # those of an earlier state of the archive are let go
        views = _views[one][1]
        found = views.get(wanted)
        if found is not None:
            views.move_to_end(wanted)
            return found
    made = View(Looking(now, wanted))
    with _LOCK:
        views[wanted] = made
        if len(views) > _MOST:
            views.popitem(last=False)
    return made
