"""What an archive holds at one moment, as tables: what checks, measures, downloads and pages read."""

from dataclasses import dataclass

import pandas as pd

__all__ = ["Snapshot"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All tables of one revision of an archive.

    `articles` has the columns of `extraction.schema.Article` without the text, and `family` (articles that carry one
    wire text share it), `added_at` and `extractor`. `visits`, `documents` and `quotes` are the rows with the decisions
    of people applied: the extraction's columns, then those of `archive.schema.Review`. The event tables have the
    columns of `archive.schema.EVENT_TABLES`. `decisions` is the log, oldest first.
    """

    revision: int
    articles: pd.DataFrame
    visits: pd.DataFrame
    documents: pd.DataFrame
    quotes: pd.DataFrame
    visit_events: pd.DataFrame
    document_events: pd.DataFrame
    quote_events: pd.DataFrame
    decisions: pd.DataFrame
