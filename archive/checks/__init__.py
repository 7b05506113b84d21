"""What an analyst should doubt or know of a whole archive, each in a sentence with the events and rows behind it."""

import hashlib

import pandas as pd

from archive.checks.claims import claimed_documents, claimed_visits
from archive.checks.contradictions import contradictions
from archive.checks.perhaps_one import perhaps_one
from archive.checks.plans import overdue
from archive.checks.reading import document_events, latest_day, visit_events
from archive.checks.reciprocity import reciprocity
from archive.checks.sources import one_source
from archive.checks.trips import Trips

__all__ = ["checks"]

_COLUMNS = ["check_id", "kind", "sentence", "event_ids", "row_ids", "weight"]


def checks(snapshot, *, today=None):
    """A row for each finding, the weightiest first; events that were rejected do not count.

    `kind` is claimed_count, contradiction, perhaps_one, one_source, reciprocity or overdue. A plan is overdue on the
    day `today` (ISO), by default the publication date of the archive's latest article.
    """
    visits, documents = visit_events(snapshot), document_events(snapshot)
    trips, day = Trips(visits), today or latest_day(snapshot)
    found = [
        *claimed_visits(visits, trips, day),
        *claimed_documents(documents),
        *contradictions(snapshot),
        *perhaps_one(snapshot, visits, documents),
        *overdue(visits, trips, day),
        *reciprocity(visits, day),
        *one_source(visits, documents),
    ]
    lines = [(_id(one), one.kind, one.sentence, one.event_ids, one.row_ids, one.weight) for one in found]
    lines.sort(key=lambda line: (-line[5], line[0]))
    types = {"check_id": "str", "kind": "str", "sentence": "str", "weight": "Float64"}
    return pd.DataFrame(lines, columns=_COLUMNS).astype(types)


def _id(check):
    """The same as long as the finding is about the same events and says the same."""
    told = repr([check.kind, check.sentence, check.event_ids])
    return "c-" + hashlib.blake2b(told.encode(), digest_size=6).hexdigest()
