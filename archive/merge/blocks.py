"""Blocks: rows that can be of one event at all, merged block by block, and what has not changed kept for next time.

Two memos make it quick to merge again after one decision: a block with the same tellings and the same decisions has
the same events, and in a block that has changed an event with the same tellings keeps its record.
"""

import hashlib
from collections import defaultdict

import networkx as nx
import pandas as pd

from archive.schema import EVENT_TABLES
from extraction.tables import to_table

__all__ = ["Blocks", "event_id"]


def event_id(table, tellings):
    """Made from the row that was published first, so that later articles seldom change it: "ev-5f0c…"."""
    first = min(tellings, key=lambda telling: telling.order)
    return f"e{table[0]}-{hashlib.blake2b(first.id.encode(), digest_size=6).hexdigest()}"


class Blocks:
    """The events of one table. `block_of(telling)` names the block that a row is in, `group(tellings, together=,
    apart=)` puts the tellings of a block together to objects with `.tellings` and `.signature`, and `record(group,
    event_id)` gives the event's columns."""

    def __init__(self, table, *, block_of, group, record):
        self._table, self._class = table, EVENT_TABLES[table]
        self._block_of, self._group, self._record = block_of, group, record
        self._memo = {}
        self._frame, self._places = to_table([], self._class), {}

    def events(self, tellings, *, together=(), apart=()):
        """A DataFrame of all events in order of their dates."""
        known = {telling.id for telling in tellings}
        together = _united(together, known)
        blocks = self._blocks(tellings, together)
        forced, parted = _by_block(blocks, together), _parted(apart, known)
        before, self._memo, records = self._memo, {}, []
        for name, members in blocks.items():
            rules = forced[name], {t.id: parted[t.id] for t in members if t.id in parted} if parted else {}
            kept = before.get(name)
            if kept is None or kept[0] != members or kept[1] != rules:
                kept = members, rules, self._merged(members, rules, kept[2] if kept else {})
            self._memo[name] = kept
            records += kept[2].values()
        return self._assembled(records)

    def _blocks(self, tellings, together):
        """Name → tellings. What a person put together is in one block, wherever its rows would be."""
        names = {telling.id: self._block_of(telling) for telling in tellings}
        joined = nx.Graph()
        for ids in together:
            nx.add_path(joined, sorted({names[id] for id in ids}))
        home = {name: min(part) for part in nx.connected_components(joined) for name in part}
        blocks = defaultdict(list)
        for telling in tellings:
            blocks[home.get(names[telling.id], names[telling.id])].append(telling)
        return blocks

    def _merged(self, members, rules, before):
        """Signature → record. Rejected rows do not count: they make events of their own."""
        together, apart = rules
        records = {}
        for rejected in (False, True):
            part = [telling for telling in members if telling.rejected == rejected]
            ids = {telling.id for telling in part}
            fixed = [kept for group in together if (kept := group & ids)]
            for group in self._group(part, together=fixed, apart=apart):
                signature = group.signature
                id = event_id(self._table, group.tellings)
                records[signature] = before.get(signature) or self._record(group, id)
        return records

    def _assembled(self, records):
        """The table, made anew only for records that were not in it."""
        new = [record for record in records if id(record) not in self._places]
        old = [record for record in records if id(record) in self._places]
        frame = self._frame.take([self._places[id(record)] for record in old])
        if new:
            made = to_table([self._class(**record) for record in new], self._class)
            frame = pd.concat([frame, made], ignore_index=True) if old else made
        ordered = old + new
        order = sorted(range(len(ordered)), key=lambda place: _order(ordered[place]))
        self._frame = frame.take(order).reset_index(drop=True)
        self._places = {id(ordered[place]): row for row, place in enumerate(order)}
        # A frame that the caller may change must not be the one that the next call builds on.
        return self._frame.copy(deep=False)


def _order(record):
    return record["date_start"] or "9999", record["event_id"]


def _united(together, known):
    """Sets that share a row are one set; rows that are no longer there are passed over."""
    links = nx.Graph()
    for ids in together:
        present = sorted(set(ids) & known)
        links.add_nodes_from(present)
        nx.add_path(links, present)
    return [frozenset(part) for part in nx.connected_components(links) if len(part) > 1]


def _by_block(blocks, together):
    forced = defaultdict(list)
    home = {id: number for number, ids in enumerate(together) for id in ids}
    if home:
        for name, members in blocks.items():
            numbers = dict.fromkeys(home[t.id] for t in members if t.id in home)
            forced[name] = sorted((together[number] for number in numbers), key=min)
    return forced


def _parted(apart, known):
    """Row id → the ids that it is never with."""
    parted = defaultdict(set)
    for one, other in apart:
        for ids, others in ((one, other), (other, one)):
            for id in set(ids) & known:
                parted[id] |= set(others) & known
    return parted
