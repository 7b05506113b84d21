"""Which line is the headline, and which agency carries the article."""

import pytest

from extraction.articles.credit import credited_agency
from extraction.articles.headline import headline

HEADLINES = [
    ("Senate backs alliance treaty\n\n18 December 2024\n\nThe Senate approved it.", "Senate backs alliance treaty"),
    (
        "1 284 views\nPolitics\n+ ↺ − 16 px\nLeader congratulates his counterpart\n\nText.",
        "Leader congratulates his counterpart",
    ),
    ("Home / News / Plenary sessions\nThe Senate approves documents\nText.", "The Senate approves documents"),
    (
        "HOME SPEAKER COMMITTEES GALLERY AZ EN RU\n12.10.2023\nSpeaker Meets with Guests\nText.",
        "Speaker Meets with Guests",
    ),
    ("ON THE MEETING WITH THE AMBASSADOR OF AZERBAIJAN\n\nText.", "ON THE MEETING WITH THE AMBASSADOR OF AZERBAIJAN"),
    (
        "Uzbek leader's trip to Baku is put off\nuntil the summer\n\nText.",
        "Uzbek leader's trip to Baku is put off until the summer",
    ),
    ('"We have stopped counting delegations"\nText.', '"We have stopped counting delegations"'),
    ("Will the treaty hold?\n\nText.", "Will the treaty hold?"),
    ("BAKU, July 3. The state visit came to an end.\n\nA crosshead of words\n\nText.", None),
    ("The two presidents met in Baku on Friday and spoke for two hours about gas.\n\nText of the rest", None),
    ("- Mr Ambassador, how was the year?\n- Dense.", None),
    ("", None),
]
CREDITS = [
    ("The relations are good, said the President in an interview, Trend reports.", "Trend"),
    ("The fund will be set up, Aliyev said, Agency reports with reference to the state news service.", "Agency"),
    ("The parties met, AZERTAC informs.", "AZERTAC"),
    ("Report informs, citing the press service, that the minister left.", "Report"),
    ("The delegation arrived, The Caspian Post reports, citing local media.", "Caspian Post"),
    ("The delegation arrived, the Foreign Ministry reports.", None),
    ("Reuters reports that Berlin is content.", None),  # what another agency wrote is no credit of this one
    ("He reports to the President. It reports, citing nobody.", None),
    ("The visit ended.", None),
    ("The visit ended, UzA reported.", "UzA"),
    ("The visit ended, Mirziyoyev reported.", None),
    ("As Trend reports, the visit ended.", "Trend"),
    ("The visit ended, reports Trend.", "Trend"),
    ("The visit ended, the Azerbaijan State News Agency (AZERTAC) reports.", "Azerbaijan State News Agency"),
    ("The visit ended. " * 200 + "It was long, Trend reports.", None),  # too far down to be this article's own
]


@pytest.mark.parametrize(("text", "title"), HEADLINES)
def test_headline(text, title):
    assert headline(text) == title


@pytest.mark.parametrize(("text", "agency"), CREDITS)
def test_credit(text, agency):
    assert credited_agency(text) == agency
