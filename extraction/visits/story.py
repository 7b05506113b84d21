"""What a sentence about a trip takes for granted: who "I" is, where "our country" and "there" lie."""

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from extraction.people import person_at
from extraction.places import country_named, place_at
from extraction.visits.destinations import destination_of
from extraction.visits.lexicon import MULTILATERAL
from extraction.visits.near import below

__all__ = ["Story"]

_FIRST = {"i", "my", "me", "we", "our", "us"}
_SECOND = {"you", "your"}


class Story:
    """One article's persons, places and speakers, as its sentences refer to them.

    `pair` are the ISO codes of the two countries that the article names most; `home` is the country it is written in.
    """

    def __init__(self, doc):
        self.doc = doc
        self.text = doc.text  # made anew by spaCy at each call
        named = Counter(p["iso3"] for p in doc._.places or [])
        self.pair = [iso3 for iso3, _ in named.most_common(2)]
        self.home_city = None
        self.home = self._home()
        self._inferred = {}  # person key → country that the article only implies
        self.told = []  # the trips told so far: the component adds to it
        self.event = self._main_event()
        self._quotes = sorted(doc._.quotes or [], key=lambda q: q["char_start"])
        self._reach = list(accumulate((q["char_end"] for q in self._quotes), max))
        self._addressees = {}  # speaker's key → person

    def _home(self):
        """The country of the dateline, else that of an early "our country"'s only candidate: unknown."""
        dateline = ((self.doc._.article or {}).get("dateline_place") or "").lower()
        for place in self.doc._.places or []:
            if dateline and (place["city"] or place["text"]).lower() == dateline:
                self.home_city = place["city"]
                return place["iso3"]
        return None

    # persons

    def quote_at(self, char):
        """The innermost quotation that holds this character, or None."""
        holding, k = [], bisect_right(self._quotes, char, key=lambda q: q["char_start"]) - 1
        while k >= 0 and char < self._reach[k]:
            holding += [self._quotes[k]] if char < self._quotes[k]["char_end"] else []
            k -= 1
        return min(holding, key=lambda q: q["char_end"] - q["char_start"]) if holding else None

    def speaker_at(self, char):
        """The person whose words stand here, or None."""
        quote = self.quote_at(char)
        if quote is None or not quote["speaker"]:
            return None
        if quote.get("speaker_start") is not None:
            person = person_at(self.doc, quote["speaker_start"], quote["speaker_end"])
            if person is not None:
                return person
        return next((p for p in self.doc._.people if p["name"] == quote["speaker"]), None)

    def addressee_at(self, char):
        """The person whom the speaker here addresses: of another country, of like office, and most spoken of."""
        speaker = self.speaker_at(char)
        if speaker is None:
            return None
        if speaker["key"] not in self._addressees:
            others = [
                p
                for p in self.doc._.people
                if p is not speaker and p["named"] and (p["iso3"] is None or p["iso3"] != speaker["iso3"])
            ]
            self._addressees[speaker["key"]] = max(
                others,
                key=lambda p: (p["iso3"] is not None, p["office"] == speaker["office"], len(p["mentions"])),
                default=None,
            )
        return self._addressees[speaker["key"]]

    def person_of(self, token):
        """The person that a token names or stands for, or None."""
        lower = token.lower_
        if lower in _FIRST:
            return self.speaker_at(token.idx)
        if lower in _SECOND:
            return self.addressee_at(token.idx)
        person = person_at(self.doc, token.idx, token.idx + len(token))
        if person is None and token.pos_ in ("NOUN", "PROPN"):
            person = self._by_subtree(token)
        return person

    def _by_subtree(self, token):
        """The person named in the flat part of a noun phrase whose head the model chose otherwise."""
        for child in token.children:
            if child.dep_ in ("appos", "compound", "flat", "nmod"):
                person = person_at(self.doc, child.idx, child.idx + len(child))
                if person is not None:
                    return person
        return None

    # places

    def country_of(self, token, visitor_iso3=None):
        """ISO code of the country that a noun phrase means: "Baku", "our country", "the Uzbek capital", "there"."""
        place = place_at(self.doc, token.idx, token.idx + len(token))
        if place is not None:
            return place["iso3"]
        words = {child.lower_ for child in token.children}
        lower = token.lower_
        if "former" in words and lower in ("country", "capital", "city", "republic"):
            return None  # "the former Georgian capital": whose it is now the words do not say
        if lower in ("country", "soil", "land", "capital", "homeland", "city", "republic", "state"):
            for child in below(token):
                inner = place_at(self.doc, child.idx, child.idx + len(child))
                if inner is not None and abs(child.i - token.i) < 6:
                    return inner["iso3"]
            if words & {"our", "my"}:
                return self.our_country(token.idx, visitor_iso3)
            if "your" in words:
                return self.your_country(token.idx)
            if words & {"the", "this", "that"}:
                return self.other_than(visitor_iso3, before=token.idx)
            if words & {"his", "her", "their"}:
                return self._owner_country(token)
        if lower == "here":
            return self._posted(token.idx) or self.our_country(token.idx, visitor_iso3)
        if lower == "there":
            return self._last_host(token, visitor_iso3) or self.other_than(visitor_iso3, before=token.idx)
        return None

    def _last_host(self, token, visitor_iso3):
        """The country of the trip told just before, in this sentence or the one before it."""
        last = self.told[-1] if self.told else None
        if last is None or last.host_iso3 == visitor_iso3 or token.i - last.at > 60:
            return None
        return last.host_iso3

    def _owner_country(self, token):
        for child in token.children:
            if child.dep_ == "poss":
                owner = self.person_of(child)
                return owner["iso3"] if owner else None
        return None

    def our_country(self, char, visitor_iso3=None):
        """The country of whoever speaks here; outside quotations the article's own, never the visitor's."""
        speaker = self.speaker_at(char)
        if speaker is not None:
            if speaker["office"] == "ambassador" and visitor_iso3 == speaker["iso3"]:
                return self.other_than(visitor_iso3, before=char)
            if speaker["iso3"]:
                return speaker["iso3"]
        if self.home and self.home != visitor_iso3:
            return self.home
        return next((iso3 for iso3 in self.pair if iso3 != visitor_iso3), None)

    def here(self, char, visitor_iso3):
        """Where "came in the spring" leads without a place: to the country of whoever speaks or writes."""
        if self.speaker_at(char) is not None:
            return self._posted(char) or self.our_country(char, visitor_iso3)
        return self.home if self.home != visitor_iso3 else None

    def _posted(self, char):
        """ "was here in August", says an ambassador: the country that he is posted to."""
        speaker = self.speaker_at(char)
        if speaker is None or speaker["office"] != "ambassador":
            return None
        place = country_named((speaker["title"] or "").rsplit(" to ", 1)[-1])
        return place.iso3 if place else next((iso3 for iso3 in self.pair if iso3 != speaker["iso3"]), None)

    def your_country(self, char):
        """The country of the person addressed."""
        addressee = self.addressee_at(char)
        if addressee is not None:
            return addressee["iso3"]
        speaker = self.speaker_at(char)
        return next((iso3 for iso3 in self.pair if speaker is None or iso3 != speaker["iso3"]), None)

    def other_than(self, iso3, *, before):
        """The last country named before this character that is not this one."""
        for place in reversed(self.doc._.places or []):
            if place["end"] <= before and place["iso3"] != iso3:
                return place["iso3"]
        return next((code for code in self.pair if code != iso3), None)

    def country_of_person(self, person, host_iso3=None):
        """(ISO code, sure) of a person's country; where the article does not say, the other one of its pair."""
        if person["iso3"]:
            return person["iso3"], True
        if person["key"] in self._inferred:
            return self._inferred[person["key"]], False
        found = self._country_of_family(person) or self._country_beside(person, host_iso3)
        if found:
            self._inferred[person["key"]] = found
            return found, False
        return None, False

    def _country_of_family(self, person):
        """The country of the one official who bears the same surname: "Ruto's wife, First Lady Rachel Ruto"."""
        last = person["name"].split()[-1]
        kin = {p["iso3"] for p in self.doc._.people if p["iso3"] and p["office"] and p["name"].split()[-1] == last}
        return kin.pop() if len(kin) == 1 and " " in person["name"] else None

    def _country_beside(self, person, host_iso3):
        """Where the article does not say: the country its paragraph speaks of, else the other one of its pair."""
        at = person["mentions"][0]["start"]
        start = self.text.rfind("\n", 0, at) + 1
        near = [
            p
            for p in self.doc._.places or []
            if start <= p["start"] < at and p["iso3"] != host_iso3 and not self._is_elsewhere(p)
        ]
        if near:
            return near[-1]["iso3"]
        others = [iso3 for iso3 in self.pair if iso3 != host_iso3]
        if host_iso3 in self.pair and others:
            return others[0]
        return self.home if person["office"] and self.home != host_iso3 else None

    def _is_elsewhere(self, place):
        """True after "from", "to" or "in": where somebody else goes says nothing of the next person's country."""
        before = self.text[max(0, place["start"] - 40) : place["start"]].split()
        return bool(before) and before[-1].lower() in ("from", "to", "in", "into", "at", "for")

    def imply_country(self, person, iso3):
        """Keep what a sentence implies of a person: "Queiroz flew in from Brasilia"."""
        if person["iso3"] is None:
            self._inferred[person["key"]] = iso3

    def compatriot(self, iso3):
        """The person last made known to be of this country: "the Brazilian" after "Queiroz flew in from Brasilia"."""
        of = [p for p in self.doc._.people if iso3 in (p["iso3"], self._inferred.get(p["key"])) and p["named"]]
        return max(
            of, key=lambda p: (p["office"] is not None or p["key"] in self._inferred, len(p["mentions"])), default=None
        )

    def _main_event(self):
        """The first multilateral event with a place that the article names, as its Destination; None without one."""
        for token in self.doc:
            if token.lower_ in MULTILATERAL and token.pos_ in ("NOUN", "PROPN"):
                found = [d for d in destination_of(token, self, None) if d.place]
                if found:
                    return found[0]
        return None
