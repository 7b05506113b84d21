"""The archive as its users see it: what it refuses, and what outlives a second reading."""

from dataclasses import replace

import pytest

from archive import ArchiveError, open_archive
from archive.decisions import accept, add, note, split, undo
from extraction import extract, read_article

NEWS = (
    "Kazakh President Kassym-Jomart Tokayev paid a state visit to Uzbekistan last week. "
    "He had visited Georgia on May 12, 2024."
)


@pytest.fixture
def archive(tmp_path):
    with open_archive(f"sqlite:///{tmp_path}/a.sqlite") as archive:
        archive.add(extract(read_article(NEWS, published="2025-07-03")))
        yield archive


def days(archive):
    return archive.store.rows("visits")["date_edtf"].tolist()


def test_a_date_that_a_person_gave_outlives_a_reading_without_it(archive):
    given = days(archive)
    assert archive.add(extract(read_article(NEWS))).outcome == "unchanged"
    (article,) = archive.store.articles().to_dict("records")
    assert (article["published"], article["published_basis"]) == ("2025-07-03", "given") and days(archive) == given
    weaker = replace(read_article(NEWS), published="2020-01-01", published_basis="stamp")
    assert [saved.outcome for saved in archive.add_many([extract(weaker)])] == ["unchanged"]
    assert archive.add(extract(read_article(NEWS, published="2024-07-03"))).outcome == "replaced"
    assert archive.store.articles()["published"].tolist() == ["2024-07-03"] and days(archive) != given


def test_decisions_are_about_what_the_archive_has(archive, tmp_path):
    visits = archive.snapshot().visits
    accepted = archive.decide(accept(visits, who="A"))
    typed = archive.decide(add("visits", {"visitor": "X", "direction": "AZE→GEO"}, who="A"))
    archive.decide(note({"visit_id": typed.row_ids[0]}, "seen", who="A"))
    for unknown in (
        accept({"visit_id": "v-nowhere"}, who="A"),
        accept({"document_id": visits["visit_id"][0]}, who="A"),
        split(visits[:1], [{"visit_id": "v-nowhere"}], who="A"),
        undo(replace(accepted, decision_id=99), who="A"),
        undo(replace(accepted, row_ids=["v-of-another-archive"]), who="A"),
    ):
        with pytest.raises(ArchiveError, match="The archive.* has no"):
            archive.decide(unknown)
    undone = archive.decide(undo(accepted, who="A"))
    archive.decide(undo(undone, who="A"))
    with open_archive(f"sqlite:///{tmp_path}/b.sqlite") as other:
        assert other.restore_project(archive.save_project()).decisions == 5
