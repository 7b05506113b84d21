"""Visits sentence by sentence: text, publication date, the rows as "visitor | direction | place | type | dates | status | count"."""

import pytest
from visit_rows import told

from extraction import extract, read_article

CASES = [
    # told by a noun
    ("French President Emmanuel Macron paid a state visit to Kazakhstan on 1 November 2023.", "2023-11-05",
     ["Emmanuel Macron | FRA→KAZ | - | state | 2023-11-01 | completed | 1"]),
    ("Pakistan's Foreign Minister Ishaq Dar will make an official visit to Turkmenistan next month.", "2024-05-10",
     ["Ishaq Dar | PAK→TKM | - | official | 2024-06 | planned | 1"]),
    ("During his working visit to Tbilisi on May 3-4, Armenian Prime Minister Nikol Pashinyan met business leaders.", "2024-05-06",
     ["Nikol Pashinyan | ARM→GEO | Tbilisi | working | 2024-05-03/2024-05-04 | completed | 1"]),
    ("President of Tajikistan Emomali Rahmon arrived in Doha on Monday for a three-day state visit.", "2024-02-05",
     ["Emomali Rahmon | TJK→QAT | Doha | state | 2024-02-05/2024-02-07 | ongoing | 1"]),
    ("A working visit to Minsk by Serbian Foreign Minister Marko Djuric was cancelled in March 2025.", "2025-04-02",
     ["Marko Djuric | SRB→BLR | Minsk | working | 2025-03 | cancelled | 1"]),
    # told by a verb
    ("German Chancellor Olaf Scholz visited Samarkand in September 2024.", "2024-10-01",
     ["Olaf Scholz | DEU→UZB | Samarkand | unspecified | 2024-09 | completed | 1"]),
    ("Hungarian Foreign Minister Peter Szijjarto flew to Baku on Thursday.", "2025-02-07",
     ["Peter Szijjarto | HUN→AZE | Baku | unspecified | 2025-02-06 | ongoing | 1"]),
    ("Kyrgyz President Sadyr Japarov will travel to Beijing on Friday.", "2025-02-05",
     ["Sadyr Japarov | KGZ→CHN | Beijing | unspecified | 2025-02-07 | planned | 1"]),
    ("Iranian President Masoud Pezeshkian left Baku on Monday after an official visit.", "2025-04-30",
     ["Masoud Pezeshkian | IRN→AZE | Baku | official | 2025-04-28 | completed | 1"]),
    ("Georgia's Prime Minister Irakli Kobakhidze is due in Ankara on 14 May 2025.", "2025-05-10",
     ["Irakli Kobakhidze | GEO→TUR | Ankara | unspecified | 2025-05-14 | planned | 1"]),
    ("Turkish President Recep Tayyip Erdogan attended the summit of the Organization of Turkic States in Bishkek in November 2024.",
     "2024-12-01", ["Recep Tayyip Erdogan | TUR→KGZ | Bishkek | summit | 2024-11 | completed | 1"]),
    ("Italian Prime Minister Giorgia Meloni accepted an invitation to visit Astana next year.", "2024-05-10",
     ["Giorgia Meloni | ITA→KAZ | Astana | unspecified | 2025 | planned | 1"]),
    ("Uzbek Foreign Minister Bakhtiyor Saidov has been to Brussels three times since January 2024.", "2024-11-10",
     ["Bakhtiyor Saidov | UZB→BEL | Brussels | unspecified | 2024-01 | completed | 3"]),
    ("Polish President Andrzej Duda made five visits to Ukraine in 2022.", "2023-01-10",
     ["Andrzej Duda | POL→UKR | - | unspecified | 2022 | completed | 5"]),
    # one trip, one row; two hosts, two rows
    ("Kazakh President Kassym-Jomart Tokayev arrived in Rome on 18 January 2024. He is on an official visit to Italy.", "2024-01-18",
     ["Kassym-Jomart Tokayev | KAZ→ITA | Rome | official | 2024-01-18 | ongoing | 1"]),
    ("Indian Prime Minister Narendra Modi will pay official visits to Poland and Ukraine in August 2024.", "2024-08-10",
     ["Narendra Modi | IND→POL | - | official | 2024-08 | planned | 1", "Narendra Modi | IND→UKR | - | official | 2024-08 | planned | 1"]),
    ("Armenian Prime Minister Nikol Pashinyan came to Tbilisi on a working visit in May 2023, for the economic forum in "
     "September of that year, and once more, unofficially, in March 2024.", "2024-06-10",
     ["Nikol Pashinyan | ARM→GEO | Tbilisi | working | 2023-05 | completed | 1",
      "Nikol Pashinyan | ARM→GEO | - | summit | 2023-09 | completed | 1",
      "Nikol Pashinyan | ARM→GEO | - | unofficial | 2024-03 | completed | 1"]),
    ("In 2022 Slovak President Zuzana Caputova visited Vilnius, Kaunas and Trakai.", "2024-06-10",
     ["Zuzana Caputova | SVK→LTU | Vilnius, Kaunas | unspecified | 2022 | completed | 1"]),
    # no visit
    ("Azerbaijani President Ilham Aliyev has never visited Iceland.", "2024-08-10", []),
    ("Azerbaijani President Ilham Aliyev spoke by telephone with Uzbek President Shavkat Mirziyoyev.", "2024-08-10", []),
    ("Azerbaijani President Ilham Aliyev visited Ganja on Tuesday.", "2024-08-10", []),
    ("Officials declined to say whether Japanese Prime Minister Shigeru Ishiba would visit India.", "2025-01-10", []),
    ("Spanish Prime Minister Pedro Sanchez did not travel to Baku for the conference.", "2024-11-15", []),
    ("Czech Prime Minister Petr Fiala stayed away from the conference in Astana in May.", "2024-11-15", []),
    ("Tourists from Uzbekistan visited Baku in record numbers last year.", "2024-08-10", []),
    ("The Uzbek national football team arrived in Tashkent from Baku on Tuesday.", "2024-08-10", []),
    ("Ambassador of Kazakhstan to Azerbaijan Alim Bayel visited the Caspian University.", "2024-08-10", []),
    ("Kazakh President Kassym-Jomart Tokayev sent a letter to President Ilham Aliyev in Baku.", "2024-08-10", []),
    ("Serbian President Aleksandar Vucic came under fire in Germany over the deal.", "2024-08-10", []),
    ("A Ukrainian drone landed in Moldova on Monday, Foreign Minister Mihai Popsoi said.", "2024-08-10", []),
    ("Uzbek boxer Bakhodir Jalolov arrived in Paris on Monday for the Olympic Games.", "2024-07-20", []),
    ("The film director from Tashkent, Ali Khamraev, came to Baku for the festival.", "2024-07-20", []),
    ("If Prime Minister Robert Fico goes to Moscow, he will take the draft with him.", "2025-11-20", []),
    ("Georgian Prime Minister Irakli Kobakhidze is in favour of talks with Russia.", "2024-08-10", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "expected"), CASES)
def test_visits(text, published, expected):
    rows = extract(read_article(text, published=published)).records["visits"]
    assert [told(v) for v in rows] == expected


def test_first_person_inside_a_quotation_is_the_speaker():
    text = (
        'BAKU, Azerbaijan, November 13. "Last August I went to Tashkent on a state visit, and Uzbek President '
        'Shavkat Mirziyoyev came to our country on a state visit in July of this year," said President of Azerbaijan Ilham Aliyev.'
    )
    visits = extract(read_article(text, published="2025-11-13")).records["visits"]
    assert [(v.visitor, v.direction, v.date_start, v.date_alternatives, v.asserted_by) for v in visits] == [
        ("Ilham Aliyev", "AZE→UZB", "2024-08", ["2025-08"], "Ilham Aliyev"),
        ("Shavkat Mirziyoyev", "UZB→AZE", "2025-07", [], "Ilham Aliyev"),
    ]


def test_who_invited_is_the_host():
    text = "Sri Lankan President Anura Kumara Dissanayake arrived in Beijing at the invitation of Chinese President Xi Jinping."
    visit = extract(read_article(text, published="2025-01-14")).records["visits"][0]
    assert (visit.visitor, visit.host, visit.host_iso3) == ("Anura Kumara Dissanayake", "Xi Jinping", "CHN")


def test_without_a_publication_date_the_words_stay_and_the_date_is_null():
    visit = extract(read_article("Polish President Andrzej Duda visited Kyiv last month.")).records["visits"][0]
    assert (visit.date_start, visit.date_text) == (None, "last month")


def test_evidence_quotes_the_article_and_reason_is_given():
    text = "Talks were held.\n\nGerman Chancellor Olaf Scholz visited Samarkand in September 2024. He met officials."
    visit = extract(read_article(text, published="2024-10-01")).records["visits"][0]
    assert visit.evidence == text[visit.char_start : visit.char_end]
    assert visit.evidence == "German Chancellor Olaf Scholz visited Samarkand in September 2024."
    assert 0 < visit.confidence <= 1 and "visited" in visit.reason
