"""What the reader is given: slices, marks, and the speaker's name once a paragraph."""

from extraction import extract, read_article
from ui.reader import reader_data

TEXT = """BAKU. Ilham Aliyev paid a state visit to Uzbekistan on 22 August 2024.

"The road is short," Ilham Aliyev said. He said the talks went on for five hours.
"""


def test_the_slices_are_the_text_and_every_mark_has_its_row():
    read = extract(read_article(TEXT))
    data = reader_data(read, ("AZE", "UZB"))
    words = ["".join(slice for slice, _ in paragraph["pieces"]) for paragraph in data["paragraphs"]]
    assert words == [line for line in read.article.text.split("\n") if line.strip()]
    assert {id for p in data["paragraphs"] for _, ids in p["pieces"] for id in ids} == set(data["marks"])
    assert data["ways"]["first"] == "AZE→UZB"


def test_a_speaker_is_named_once_a_paragraph():
    data = reader_data(extract(read_article(TEXT)), ("AZE", "UZB"))
    speakers = [speaker for paragraph in data["paragraphs"] for speaker in paragraph["speakers"]]
    assert len(speakers) == 2 and [speaker["name"] for speaker in speakers] == ["Ilham Aliyev", ""]
