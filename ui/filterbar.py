"""The filters as one row: search, dates, a menu a kind with the number of events that each choice would leave, the
choices that are set, and the link to this view. One component, so that one message moves all of it."""

from dataclasses import fields

import streamlit as st

from archive.selection import Selection
from charts.dates import human
from ui.address import set_selection
from ui.components import component

__all__ = ["chips", "filter_bar"]

_BAR = component("filterbar", '<div class="bar" role="search"></div>')
_MENUS = {
    "ways": ("Way", "who went to whom; with it documents of the two states and words of people of either"),
    "persons": ("Person", "visitors, hosts and speakers"),
    "types": ("Visit", "the kind of visit"),
    "statuses": ("Status", "of a visit"),
    "papers": ("Document", "the kind of document"),
    "stages": ("Stage", "how far a document has come"),
    "speech": ("Speech", "direct, or reported by the article"),
    "sources": ("Source", "agency or outlet"),
    "reviews": ("Review", "what people decided"),
}
_OF_PAGE = {
    "visits": ["ways", "persons", "types", "statuses", "sources", "reviews"],
    "documents": ["ways", "persons", "papers", "stages", "sources", "reviews"],
    "quotes": ["ways", "persons", "speech", "sources", "reviews"],
}
_MOST = 300  # choices in a menu; the search finds the others
_WORDS = {"in_force": "in force", "indirect": "reported"}
_YEARS = (1, 2, 5, 10)


def filter_bar(looking, *, page=None):
    """Show the bar; `page` is visits, documents or quotes where only the filters of one table count."""
    menus = _OF_PAGE.get(page, list(_MENUS))
    _BAR(
        data=_data(looking, menus, [page] if page else list(looking.catalogue.tables)),
        key="filter_bar",
        on_wanted_change=lambda: _set(st.session_state.filter_bar.wanted),
    )


def _data(looking, menus, tables):
    wanted = looking.selection
    return {
        "menus": [_menu(name, wanted, looking.counts[name]) for name in menus],
        "begin": wanted.begin,
        "end": wanted.end,
        "search": wanted.search,
        "ranges": _ranges(looking.catalogue),
        "chips": chips(wanted),
        "told": _told(looking, tables),
    }


def _told(looking, tables):
    """ "34 of 61 visits": how many the filters leave."""
    left = sum(len(getattr(looking.chosen, name)) for name in tables)
    noun = tables[0] if len(tables) == 1 else "events"
    return f"{left:,} of {sum(len(looking.catalogue.tables[name]) for name in tables):,} {noun}"


def _menu(name, wanted, counts):
    label, about = _MENUS[name]
    chosen = getattr(wanted, name)
    kept = [one for one in counts if one in chosen]
    kept += [one for one in list(counts)[:_MOST] if one not in chosen]
    choices = [{"value": one, "words": _words(one, name), "number": counts[one], "on": one in chosen} for one in kept]
    return {"name": name, "label": label, "about": about, "choices": choices, "more": len(counts) > _MOST}


def _words(value, name):
    return "outlet not named" if (name, value) == ("sources", "unknown") else _WORDS.get(value, value)


def chips(wanted):
    """Every choice that is set, with the words for it."""
    found = [{"name": "search", "value": None, "words": f"“{wanted.search}”"}] if wanted.search else []
    days = [human(day) if day else "" for day in (wanted.begin, wanted.end)]
    if any(days):
        words = f"{days[0]}–{days[1]}" if all(days) else f"from {days[0]}" if days[0] else f"until {days[1]}"
        found.append({"name": "dates", "value": None, "words": words})
    for name in _MENUS:
        found += [{"name": name, "value": one, "words": _words(one, name)} for one in sorted(getattr(wanted, name))]
    return found


def _ranges(catalogue):
    """Buttons for the last years that the archive tells of: `{"words": "5 years", "begin": "2020-11-01"}`."""
    day = catalogue.latest_day
    if day is None:
        return []
    return [{"words": f"{n} year{'s' * (n > 1)}", "begin": f"{day.year - n}-{day:%m}-01"} for n in _YEARS]


def _set(wanted):
    """What the browser sends is checked like a link: names that are no filter and texts of any length are dropped."""
    if not isinstance(wanted, dict):
        return
    known = {f.name: f for f in fields(Selection)}
    changes = {}
    for name, value in wanted.items():
        if name in ("begin", "end", "search") and (value is None or isinstance(value, str)):
            changes[name] = (value or "")[:400] if name == "search" else value or None
        elif name in known and isinstance(value, list):
            changes[name] = frozenset(one for one in value if isinstance(one, str))
    set_selection(Selection(**changes))
