"""What is left of a title when style, parties and filler are gone."""

import pytest

from archive.merge.titles import likeness, title


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Treaty on Allied Relations", "«TREATY of allied relations» between Azerbaijan and Uzbekistan", 3, 3),
        ("Memorandum of Understanding on Water", "MoU on water", 3, 3),
        ("Programme of Tourism", "tourism program", 3, 3),
        ("Agreement on Water and Energy", "Agreement on Water and Energy Prices", 2, 2),
        (
            "Agreement on Mutual Recognition of Academic Degrees",
            "Agreement on the recognition of academic degree",
            3,
            3,
        ),
        ("Agreement on Combined Freight Transport", "Agreement on Combined Fright Transport", 1.5, 1.5),
        ("Agreement on Energy", "Agreement on Energy Prices", 0.8, 0.8),
        ("Treaty on Energy", "Agreement on Energy", 1.2, 1.2),
        ("Joint Statement", "joint statement of the presidents", 0, 1),
        ("Declaration on Alliance", "Declaration on Allied Relations", 3, 3),
        ("memoranda on tourism and trade", "Memoranda on Trade and Tourism", 3, 3),
    ],
)
def test_alike(one, other, least, most):
    assert least <= likeness(title(one), title(other)) <= most


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Agreement on Transport", "Agreement on Transit"),
        ("Agreement on Tourism", "Memorandum on Tourism and Sport"),
        ("Programme of Tourism for 2024-2025", "Programme of Tourism for 2026-2027"),
        ("Protocol of the sixth meeting", "Protocol of the seventh meeting"),
        ("Joint Statement", "Joint Declaration"),
        ("Memorandum on Tourism", "memoranda on tourism and trade"),
    ],
)
def test_unlike(one, other):
    assert likeness(title(one), title(other)) is None


@pytest.mark.parametrize(
    ("printed", "generic"),
    [("Joint Statement", True), ("memorandum of understanding", True), ("Agreement on Tourism", False)],
)
def test_titles_that_tell_nothing(printed, generic):
    assert title(printed).generic is generic
