"""Which events pass the filters, and how many each choice would leave."""

import pytest

from archive.catalogue import Catalogue, folded
from archive.decisions import reject
from archive.selection import Looking, Selection, terms
from tests.archive.views import archive_of

SETS = ("ways", "persons", "types", "statuses", "papers", "stages", "speech", "sources", "reviews")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return archive_of(tmp_path_factory.mktemp("view"))


@pytest.fixture(scope="module")
def catalogue(archive):
    return Catalogue(archive.snapshot())


def looking(catalogue, **filters):
    given = {name: frozenset(value) if name in SETS else value for name, value in filters.items()}
    return Looking(catalogue, Selection(**given))


def left(catalogue, **filters):
    """The rows of the events that are left, by table."""
    chosen = looking(catalogue, **filters).chosen
    return " ".join(
        sorted(ids[0] for name in ("visits", "documents", "quotes") for ids in getattr(chosen, name)["row_ids"])
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, "d1a d3a q1a q3a v1a v2a v2b v2c v2d v3a"),
        ({"ways": ["AZE→UZB"]}, "d1a q1a v1a v2b v2d"),
        ({"ways": ["UZB→AZE", "KAZ→CHN"]}, "d1a d3a q1a q3a v2a v2c v3a"),
        ({"persons": ["Shavkat Mirziyoyev"]}, "d1a q1a v1a v2a v2c"),  # as visitor, host and speaker, and his papers
        ({"types": ["state"]}, "d1a d3a q1a q3a v1a v2a"),
        ({"types": ["state", "working"], "statuses": ["completed"]}, "d1a d3a q1a q3a v1a v2a v2c"),
        ({"papers": ["treaty"], "speech": ["indirect"]}, "d1a q3a v1a v2a v2b v2c v2d v3a"),
        ({"sources": ["Trend"]}, "d1a q1a v1a"),
        ({"sources": ["unknown"]}, "d3a q3a v3a"),  # an article whose outlet nobody has named
        ({"begin": "2024-01-01"}, "d1a q1a q3a v1a v2a v2b v2d"),  # quotations by the day of their article
        ({"end": "2023-12-31"}, "d3a v2d v3a"),
        ({"begin": "2024-08-23", "end": "2024-08-23"}, "v1a v2d"),
        ({"search": "tashkent"}, "v1a"),
        ({"search": "ALLIES written"}, "q1a"),
        ({"search": '"long behaved"'}, "q1a"),
        ({"search": '"behaved long"'}, ""),
        ({"search": "treaty", "ways": ["KAZ→CHN"]}, ""),
        ({"search": "xi'an"}, "v3a"),
        ({"reviews": ["rejected"]}, ""),
    ],
)
def test_what_the_filters_leave(catalogue, filters, expected):
    assert left(catalogue, **filters) == expected


def test_latest_first_and_undated_last(catalogue):
    rows = [ids[0] for ids in looking(catalogue).chosen.visits["row_ids"]]
    assert rows == ["v2b", "v2a", "v2d", "v1a", "v3a", "v2c"]


def test_what_has_no_date_is_counted_where_dates_are_filtered(catalogue):
    assert looking(catalogue, begin="2024-01-01").chosen.undated == 1
    assert looking(catalogue, begin="2024-01-01", ways=["KAZ→CHN"]).chosen.undated == 0
    assert looking(catalogue).chosen.undated == 0


def test_each_choice_says_how_many_it_would_leave(catalogue):
    counts = looking(catalogue, ways=["UZB→AZE"]).counts
    assert counts["ways"] == {"AZE→UZB": 3, "UZB→AZE": 2, "KAZ→CHN": 1}  # those of its own kind are all there
    assert counts["types"] == {"state": 1, "working": 1}
    assert counts["persons"] == {"Shavkat Mirziyoyev": 3, "Ilham Aliyev": 1}
    assert counts["sources"] == {"Trend": 2, "UzA": 2}
    assert looking(catalogue).counts["sources"] == {"UzA": 4, "Trend": 3, "unknown": 3}


def test_a_choice_that_is_set_stays_in_its_list(catalogue):
    assert looking(catalogue, persons=["Nobody"]).counts["persons"]["Nobody"] == 0


def test_the_counts_are_what_the_choice_leaves(catalogue):
    for facet, of in looking(catalogue, end="2025-01-01").counts.items():
        for value, number in of.items():
            chosen = looking(catalogue, end="2025-01-01", **{facet: [value]}).chosen
            tables = {"ways": ["visits"], "types": ["visits"], "statuses": ["visits"], "papers": ["documents"],
                      "stages": ["documents"], "speech": ["quotes"]}.get(facet, ["visits", "documents", "quotes"])  # fmt: skip
            if facet != "persons":  # a person can be visitor and host
                assert sum(len(getattr(chosen, table)) for table in tables) == number, (facet, value)


def test_rejected_events_are_left_out_and_in_reach(tmp_path):
    archive = archive_of(tmp_path)
    archive.decide(reject(archive.snapshot().visits.iloc[:1], who="Ana"))
    catalogue = Catalogue(archive.snapshot())
    assert len(looking(catalogue).chosen.visits) == 5 and looking(catalogue).chosen.rejected == 1
    assert len(looking(catalogue, reviews=["rejected"]).chosen.visits) == 1
    assert looking(catalogue).counts["reviews"]["rejected"] == 1


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Baku  treaty", ["baku", "treaty"]),
        ('"two words" x', ["two words", "x"]),
        ('"open', ["open"]),
        ('"" ', []),
        ("É", ["e"]),
    ],
)
def test_terms(typed, expected):
    assert terms(typed) == expected


def test_folded():
    assert folded("Türkiye ŞUŞA Élysée") == "turkiye susa elysee"
