"""A snapshot of what the filters leave can be downloaded like the whole one."""

import csv
import io

from archive.exports import EXPORTS
from archive.narrowed import narrowed
from archive.selection import Looking, Selection
from tests.archive.views import catalogue_of


def test_events_rows_and_articles_belong_together(tmp_path):
    catalogue = catalogue_of(tmp_path)
    chosen = Looking(catalogue, Selection(ways=frozenset(["KAZ→CHN"]))).chosen
    part = narrowed(catalogue.snapshot, chosen)
    assert part.visits["visit_id"].tolist() == ["v3a"] and len(part.visit_events) == 1
    assert part.articles["article_id"].tolist() == ["3"]
    assert list(part.visit_events.columns) == list(catalogue.snapshot.visit_events.columns)


def test_every_format_can_be_made_of_a_part(tmp_path):
    catalogue = catalogue_of(tmp_path)
    part = narrowed(catalogue.snapshot, Looking(catalogue, Selection(search="treaty")).chosen)
    for export in EXPORTS.values():
        assert export.write(part)
    lines = list(csv.DictReader(io.StringIO(EXPORTS["csv-document-events"].write(part).decode("utf-8-sig"))))
    assert [line["title"] for line in lines] == ["Treaty on Allied Relations"]
