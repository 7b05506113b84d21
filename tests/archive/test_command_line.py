"""`python -m archive`: the main job from a shell, and what it says when something cannot be done."""

import zipfile

import pytest

from archive.__main__ import main
from archive.exports import EXPORTS

NEWS = "TASHKENT, July 3. Kazakh President Kassym-Jomart Tokayev paid a state visit to Uzbekistan on July 1, 2025."


@pytest.fixture
def run(tmp_path, capsys):
    def run(*words):
        status = main(["--archive", f"sqlite:///{tmp_path}/a.sqlite", *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "visit.txt").write_text(NEWS, encoding="utf-8")
    return folder


def test_add_list_export_check(run, news, tmp_path):
    has = f"The archive “{tmp_path}/a.sqlite” has 1 article.\n"
    assert run("add", news)[:2] == (0, f"1 added.\n{has}")
    assert run("add", news)[:2] == (0, f"1 known already.\n{has}")
    names, visit = (line.split("\t")[:3] for line in run("list")[1].splitlines())
    assert (names, visit) == (["date_edtf", "direction", "visitor"], ["2025-07-01", "KAZ→UZB", "Kassym-Jomart Tokayev"])
    assert run("list", "articles")[1].count("\n") == 2
    status, out, _ = run("export", "--format", "citable", tmp_path / "out")
    packed = zipfile.ZipFile(out.strip())
    assert status == 0 and {"visits.csv", "timeline.html"} <= set(packed.namelist())
    assert "Kassym-Jomart Tokayev" in packed.read("timeline.html").decode()
    assert "only one source" in run("check")[1] or "one source" in run("check")[1]
    assert run("review-agreement")[0] == 0


def test_save_and_restore(run, news, tmp_path, capsys):
    run("add", news)
    assert run("save", tmp_path / "new" / "project.zip")[0] == 0
    assert main(["--archive", f"sqlite:///{tmp_path}/b.sqlite", "restore", str(tmp_path / "new" / "project.zip")]) == 0
    assert capsys.readouterr().out.startswith("1 article and 0 decisions added to")


def test_one_bad_file_does_not_stop_the_others(run, news):
    (news / "empty.txt").write_text("", encoding="utf-8")
    status, out, error = run("add", news)
    assert (status, out.splitlines()[0]) == (1, "1 added, 1 failed.") and "empty" in error


def test_a_file_that_is_no_archive_is_said_so(tmp_path, capsys):
    (tmp_path / "a.sqlite").write_text("not a database at all, but a long enough text to be read as one" * 20)
    assert main(["--archive", f"sqlite:///{tmp_path}/a.sqlite", "list"]) == 1
    assert "a.sqlite" in capsys.readouterr().err


def test_a_files_name_is_an_archive_and_may_stand_after_the_command(run, news, tmp_path, capsys):
    run("add", news)
    assert main(["list", "--archive", f"{tmp_path}/a.sqlite"]) == 0
    assert "Tokayev" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["list", "check", "export"])
def test_an_empty_archive_says_where_it_is(run, command, tmp_path):
    status, _out, error = run(command, *([tmp_path / "out"] if command == "export" else []))
    assert status == 0 and f"“{tmp_path}/a.sqlite” is empty" in error


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["export", "--format", "pdf", "out"], "invalid choice: 'pdf' (choose from"),
        (["add", "--published", "yesterday", "x"], "“yesterday” is no date; write it as 2024-08-24"),
        (["review-agreement", "A", "B", "C"], "unrecognized arguments: C"),
    ],
)
def test_wrong_words_are_said_so(run, words, sentence, capsys):
    with pytest.raises(SystemExit) as stopped:
        run(*words)
    assert stopped.value.code == 2 and sentence in capsys.readouterr().err


def test_help_names_every_format(run, capsys):
    with pytest.raises(SystemExit):
        run("export", "--help")
    said = capsys.readouterr().out
    assert all(f"  {name} " in said and kind.name in said for name, kind in EXPORTS.items())


def test_a_file_that_is_no_project_is_said_so_and_changes_nothing(run, news, tmp_path):
    run("add", news)
    status, out, error = run("restore", news / "visit.txt")
    assert (status, out) == (1, "") and "not a project file" in error
    assert run("list", "articles")[1].count("\n") == 2
