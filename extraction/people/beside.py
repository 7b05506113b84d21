"""What stands beside a personal name and belongs to it: its title, its country, the delegation that it leads."""

from extraction.people.lexicon import HONORIFICS
from extraction.places import place_at

__all__ = ["also_held", "by_bounds", "country_beside", "leads_a_delegation", "title_of"]

_PARTIES = {"D", "R", "I"}  # as in "D-Ohio"


def by_bounds(titles):
    """(titles by their end, titles by their start)"""
    ends, starts = {}, {}
    for title in titles:
        ends.setdefault(title.end, []).append(title)
        starts.setdefault(title.start, []).append(title)
    return ends, starts


def title_of(doc, beside, start, end, used):
    """The title that stands before a name, or after it in apposition."""
    ends, starts = beside
    before = start - 1
    while before > max(0, start - 5) and _is_honorific(doc, before):
        before -= 1
    comma = before >= 0 and doc[before].text == ","
    before -= comma
    for title in ends.get(before + 1, ()):
        if not (comma and _is_listed(doc, title, end)):
            used.add(title.start)
            return title
    after = end
    if after < len(doc) and doc[after].text in (",", "(", "-", "–", "—"):
        after += 1
        if after < len(doc) and doc[after].lower_ in ("the", "a", "an", "our", "his", "her"):
            after += 1
        for title in starts.get(after, ()):
            if title.determiner not in ("his", "her"):
                used.add(title.start)
                return title
    return None


# Offices that one person holds at once: "Crown Prince and Prime Minister X", "Deputy Premier and Foreign Minister X".
_HELD_TOGETHER = (
    {"royal", "head of government"}, {"deputy premier", "foreign minister"}, {"deputy premier", "minister"},
)  # fmt: skip


def also_held(doc, beside, title, used):
    """The title that an "and" ties to the one before a name, where one person holds both; else None."""
    ends, _ = beside
    i = title.start - 1
    if i < 1 or doc[i].lower_ != "and" or title.determiner or title.iso3:
        return None
    for other in ends.get(i, ()):
        if {other.office, title.office} in _HELD_TOGETHER and other.start not in used:
            used.add(other.start)
            return other
    return None


def _is_honorific(doc, i):
    """True for "Mr" and for its full stop; the one of "... by the President of Chad. Halima Idris" ends a sentence."""
    word = doc[i - 1] if doc[i].text == "." else doc[i]
    return word.lower_ in HONORIFICS


def _is_listed(doc, title, end):
    """True in "the president, Aripov and others": the comma separates two persons, unless a comma closes the name."""
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].pos_ in ("VERB", "AUX"):
        return False  # "its floor leader, Ma Dong-hyeok, said"
    return title.determiner is None and not title.iso3 and doc[title.start].text.islower()


def leads_a_delegation(doc, start):
    """True in "met with the delegation led by the Chairperson of the Senate": the guest of the meeting."""
    before = start - 1 if start and doc[start - 1].lower_ == "the" else start
    return before > 1 and doc[before - 1].lower_ == "by" and doc[before - 2].lower_ in ("led", "headed")


def country_beside(doc, start, end):
    """The country in "Viktor Orban of Hungary" and "Azerbaijan's Ali Asadov", as ISO code."""
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        place = place_at(doc, doc[end + 1].idx, doc[end + 1].idx + len(doc[end + 1]))
        return place["iso3"] if place and place["kind"] == "country" else None
    if start >= 2 and doc[start - 1].lower_ in ("'s", "’s"):
        place = place_at(doc, doc[start - 2].idx, doc[start - 2].idx + len(doc[start - 2]))
        return place["iso3"] if place and place["kind"] == "country" else None
    return "USA" if _sits_in_congress(doc, start, end) else None


def _sits_in_congress(doc, start, end):
    """True in "Rep. Dana Whitlock, D-Ohio" and "House Minority Leader Whitlock": American news names no country."""
    behind = [token.text for token in doc[end : end + 4]]
    if len(behind) == 4 and behind[0] in (",", "(") and behind[1] in _PARTIES and behind[2] in ("-", "–", "‑"):
        return behind[3][:1].isupper()
    before = [token.lower_ for token in doc[max(0, start - 3) : start]]
    return len(before) == 3 and before[0] in ("senate", "house") and before[1] in ("majority", "minority")
