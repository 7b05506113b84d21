"""`python -m archive`: the main job from a shell, and what it says when something cannot be done."""

import zipfile

import pandas as pd
import pytest

from archive import ArchiveError, open_archive
from archive.__main__ import main
from archive.database import connect
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
    names, visit = (line.split("\t") for line in run("list")[1].splitlines())
    assert names[-1] == "event_id" and visit[-1].startswith("ev-")
    assert (names[:3], visit[:3]) == (
        ["date_edtf", "direction", "visitor"],
        ["2025-07-01", "KAZ→UZB", "Kassym-Jomart Tokayev"],
    )
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


@pytest.mark.parametrize("command", ["list", "check", "export", "families"])
def test_an_empty_archive_says_where_it_is(run, command, tmp_path):
    connect(f"sqlite:///{tmp_path}/a.sqlite").dispose()
    status, _out, error = run(command, *([tmp_path / "out"] if command == "export" else []))
    assert status == 0 and f"“{tmp_path}/a.sqlite” is empty" in error and "Nothing to doubt" not in error


@pytest.mark.parametrize("command", ["list", "check", "export", "families", "save", "review-agreement"])
def test_only_adding_and_restoring_make_an_archive(command, tmp_path, capsys):
    words = [str(tmp_path / "out")] if command in ("export", "save") else []
    assert main([command, *words, "--archive", str(tmp_path / "mistyped" / "a.sqlite")]) == 1
    assert "There is no archive at" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_many_slight_findings_are_printed_on_demand(run, tmp_path, monkeypatch):
    connect(f"sqlite:///{tmp_path}/a.sqlite").dispose()
    found = pd.DataFrame({"sentence": [f"s{n}." for n in range(60)], "weight": [0.5] * 5 + [0.15] * 55})
    monkeypatch.setattr("archive.__main__.checks", lambda snapshot: found)
    assert run("check")[1].splitlines()[-2:] == ["s44.", "15 more findings of little weight: “--all” prints them."]
    assert run("check", "--all")[1].splitlines()[-1] == "s59."


def test_wire_families_and_their_words(run, tmp_path):
    news = tmp_path
    wire = (
        "TASHKENT, July 3 ({}). Kazakh President Kassym-Jomart Tokayev paid a state visit to Uzbekistan on July 1, 2025. "
        "At the airport he was met by the foreign minister, and the presidents {} trade, water and energy at the palace."
    )
    for name, verb in (("UzA", "discussed"), ("Kazinform", "spoke of")):
        (news / f"{name}.txt").write_text(wire.format(name, verb), encoding="utf-8")
    run("add", news)
    status, out, _ = run("families")
    assert status == 0 and out.startswith("2 articles carry one text: ")
    assert "“discussed” is “spoke of”" in out or "“spoke of” is “discussed”" in out
    with open_archive(f"sqlite:///{tmp_path}/a.sqlite") as archive:
        members = archive.snapshot().articles.set_index("source")["article_id"]
        found = archive.differences(members["UzA"])
        assert found[["source", "kind", "words", "other_words"]].values.tolist()[-1] == [
            "Kazinform",
            "changed",
            "discussed",
            "spoke of",
        ]
        with pytest.raises(ArchiveError, match="has no article"):
            archive.differences("nowhere")


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
