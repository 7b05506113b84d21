"""`python -m archive`: the main job from a shell, and what it says when something cannot be done."""

import zipfile

import pytest

from archive.__main__ import main

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
    assert run("add", news)[:2] == (0, "1 added.\n")
    assert run("add", news)[:2] == (0, "1 known already.\n")
    assert run("list")[1].split("\t")[:3] == ["2025-07-01", "KAZ→UZB", "Kassym-Jomart Tokayev"]
    assert run("list", "articles")[1].count("\n") == 1
    status, out, _ = run("export", "--format", "citable", tmp_path / "out")
    assert status == 0 and "visits.csv" in zipfile.ZipFile(out.strip()).namelist()
    assert "only one source" in run("check")[1] or "one source" in run("check")[1]
    assert run("review-agreement")[0] == 0


def test_save_and_restore(run, news, tmp_path, capsys):
    run("add", news)
    assert run("save", tmp_path / "project.zip")[0] == 0
    assert main(["--archive", f"sqlite:///{tmp_path}/b.sqlite", "restore", str(tmp_path / "project.zip")]) == 0
    assert capsys.readouterr().out.startswith("1 articles and 0 decisions added")


def test_one_bad_file_does_not_stop_the_others(run, news):
    (news / "empty.txt").write_text("", encoding="utf-8")
    status, out, error = run("add", news)
    assert (status, out) == (1, "1 added, 1 failed.\n") and "empty" in error


def test_a_file_that_is_no_archive_is_said_so(tmp_path, capsys):
    (tmp_path / "a.sqlite").write_text("not a database at all, but a long enough text to be read as one" * 20)
    assert main(["--archive", f"sqlite:///{tmp_path}/a.sqlite", "list"]) == 1
    assert "a.sqlite" in capsys.readouterr().err
