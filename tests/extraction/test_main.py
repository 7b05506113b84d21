"""The command: which files it reads, what it writes, how it reports what it could not read."""

import csv
import io
import json
import subprocess
import sys

import pytest

import extraction.__main__ as command
from extraction.schema import TABLES, columns

VISIT = "BAKU, July 3. President of Uzbekistan Shavkat Mirziyoyev arrived in Azerbaijan on a state visit on Wednesday."


@pytest.fixture
def folder(tmp_path):
    articles = tmp_path / "articles"
    (articles / "more").mkdir(parents=True)
    (articles / "b.txt").write_text(f"{VISIT} “Ўзбекистон”", encoding="utf-8")
    (articles / "b.json").write_text("{}", encoding="utf-8")
    (articles / "more" / "a.TXT").write_text("Nothing happened.", encoding="utf-8")
    return articles


def lines_of(text):
    return [json.loads(line) for line in text.splitlines()]


def test_a_folder_as_json_lines(folder, capsys):
    assert command.main([str(folder), "--published", "2025-07-03"]) == 0
    out, err = capsys.readouterr()
    first, second = lines_of(out)
    assert (first["name"], second["name"], err) == ("b", "a", "")
    assert list(first) == ["name", "article", "visits", "documents", "quotes"]
    assert first["article"]["text"] == (folder / "b.txt").read_text(encoding="utf-8")
    assert (first["article"]["published"], first["article"]["published_basis"]) == ("2025-07-03", "given")
    assert first["article"]["url"] is None and "Ўзбекистон" in out
    assert second["visits"] == second["documents"] == second["quotes"] == []
    for row in first["visits"]:
        assert list(row) == [column.name for column in columns(TABLES["visits"])]


def test_each_file_is_read_once(folder, capsys):
    assert command.main([str(folder / "b.txt"), str(folder)]) == 0
    assert [line["name"] for line in lines_of(capsys.readouterr().out)] == ["b", "a"]


def test_bad_files_are_reported_and_the_rest_go_on(folder, capsys):
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "c.docx").write_bytes(b"")
    (folder / "empty").mkdir()
    arguments = [str(folder), str(folder / "nowhere.txt"), str(folder / "empty")]
    assert command.main(arguments) == 1
    out, err = capsys.readouterr()
    assert [line["name"] for line in lines_of(out)] == ["b", "a"]
    assert len(err.splitlines()) == 4
    for part in ("“a.pdf” is damaged", "“c.docx” is empty", "There is no file", "holds no articles (.txt"):
        assert part in err


def test_an_extraction_that_raises_is_reported_and_the_rest_go_on(folder, capsys, monkeypatch):
    real = command.extract

    def failing(article):
        if article.name == "b":
            raise KeyError("a mistake of the program")
        return real(article)

    monkeypatch.setattr(command, "extract", failing)
    assert command.main([str(folder)]) == 1
    out, err = capsys.readouterr()
    assert [line["name"] for line in lines_of(out)] == ["a"]
    assert "b.txt” was read, but the extraction failed on it (KeyError: 'a mistake of the program')." in err


def test_json_lines_in_a_file(folder, tmp_path, capsys):
    target = tmp_path / "out" / "rows.jsonl"
    assert command.main([str(folder), "--jsonl", str(target)]) == 0
    assert capsys.readouterr().out == ""
    assert [line["name"] for line in lines_of(target.read_text(encoding="utf-8"))] == ["b", "a"]


def test_csv_tables(folder, tmp_path):
    target = tmp_path / "tables"
    assert command.main([str(folder), "--csv", str(target)]) == 0
    assert sorted(path.name for path in target.iterdir()) == [
        "articles.csv",
        "documents.csv",
        "quotes.csv",
        "visits.csv",
    ]
    with io.StringIO((target / "articles.csv").read_bytes().decode("utf-8-sig"), newline="") as text:
        assert [row["name"] for row in csv.DictReader(text)] == ["b", "a"]
    heading = (target / "quotes.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert heading == ",".join(column.name for column in columns(TABLES["quotes"]))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["x.txt", "--published", "soon"], "Write year, month and day"),
        (["x.txt", "--jsonl", "a", "--csv", "b"], "not allowed with"),
        ([], "required: PATH"),
    ],
)
def test_wrong_use_is_explained(arguments, sentence, capsys):
    with pytest.raises(SystemExit) as stop:
        command.main(arguments)
    assert stop.value.code == 2
    assert sentence in capsys.readouterr().err


def run(*arguments, data=b"", stdout=subprocess.PIPE):
    return subprocess.run(
        [sys.executable, "-m", "extraction", *arguments], input=data, stdout=stdout, stderr=subprocess.PIPE
    )


def test_standard_input_in_a_real_process():
    done = run("-", "--published", "2025-07-03", data=VISIT.encode("utf-16"))
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = lines_of(done.stdout.decode())
    assert (line["name"], line["article"]["text"]) == ("pasted article", VISIT)
    assert line["article"]["dateline_place"] == "Baku"


def test_an_output_that_cannot_be_written_is_a_sentence(folder):
    blocked = folder / "b.txt" / "rows.jsonl"
    done = run(str(folder), "--jsonl", str(blocked))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr and b"cannot be written" in done.stderr
