"""briefgen build, from the outside: files, exit codes, messages."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

pytestmark = pytest.mark.model


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of *folder* that a reader sees."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def test_a_folder_of_articles_becomes_three_files(briefgen, news, tmp_path) -> None:
    """Their paths, and nothing else, stand on stdout."""
    done = briefgen("build", news, "-o", tmp_path / "out")

    expected = [str(tmp_path / "out" / "2026-03-10" / f"brief.{kind}") for kind in ("html", "pdf", "json")]
    assert (done.returncode, done.stdout.splitlines(), done.stderr) == (0, expected, "")
    assert (tmp_path / "out/2026-03-10/brief.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_corpus_gives_the_same_bytes(briefgen, news, tmp_path) -> None:
    """Elsewhere, with other hash seeds, zone and language, and files made in another order."""
    other = tmp_path / "other"
    other.mkdir()
    for name in ("talks.txt", "raid.txt"):
        shutil.copy(news / name, other / name)
    briefgen("build", news, "-o", tmp_path / "one", PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    briefgen("build", other, "-o", tmp_path / "two", "--no-cache", PYTHONHASHSEED="2", LC_ALL="C")

    assert contents(tmp_path / "one/2026-03-10") == contents(tmp_path / "two/2026-03-10")


def test_brief_json_is_valid_and_every_citation_is_literal(briefgen, news, tmp_path) -> None:
    """Against the schema that briefgen prints, and against the articles themselves."""
    out = tmp_path / "out"
    briefgen("build", news, "-o", out, "--format", "json")
    brief = json.loads((out / "2026-03-10/brief.json").read_text(encoding="utf-8"))
    texts = {"talks.txt": (news / "talks.txt").read_text("utf-8"), "raid.txt": (news / "raid.txt").read_text("utf-8")}

    jsonschema.validate(brief, json.loads(briefgen("schema").stdout))
    passages = [(source["path"], each["exact"]) for source in brief["sources"] for each in source["passages"]]
    assert passages
    assert all(exact in texts[path] for path, exact in passages)


def test_bad_files_are_named_and_the_good_ones_make_the_brief(briefgen, news, tmp_path) -> None:
    """Empty, binary, truncated and broken files are told on stderr and in the brief; Latin-1 is read."""
    (news / "empty.txt").write_bytes(b"")
    (news / "binary.txt").write_bytes(bytes(range(256)) * 20)
    latin = "La mairie a publié un communiqué. Le maire a été réélu à Orléans cet été, après une année très difficile."
    (news / "latin.txt").write_bytes(latin.encode("latin-1"))
    (news / "cut.html").write_text("<html><head><title>Cut", encoding="utf-8")
    (news / "lines.jsonl").write_text('{"title": "Good", "text": "The bridge at Tamsel was closed."}\n{"title": \n')
    done = briefgen("build", news, "-o", tmp_path / "out", "--format", "json")

    brief = json.loads((tmp_path / "out/2026-03-10/brief.json").read_text(encoding="utf-8"))
    bad = {"empty.txt", "binary.txt", "cut.html", "lines.jsonl#2"}
    assert done.returncode == 0
    assert {each["path"] for each in brief["skipped"]} == bad
    assert all(name in done.stderr for name in bad)
    assert {"latin.txt", "lines.jsonl#1"} <= {source["path"] for source in brief["sources"]}


def test_strict_publishes_nothing_when_a_file_is_bad(briefgen, news, tmp_path) -> None:
    """Exit code 1, and the file is named."""
    (news / "empty.txt").write_bytes(b"")
    done = briefgen("build", news, "-o", tmp_path / "out", "--format", "json", "--strict")

    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert not (tmp_path / "out/2026-03-10").exists()


def test_a_folder_with_nothing_readable_leaves_earlier_output(briefgen, news, tmp_path) -> None:
    """One clear line, exit code 1."""
    out = tmp_path / "out"
    briefgen("build", news, "-o", out, "--format", "html,json")
    before = contents(out / "2026-03-10")
    for path in news.iterdir():
        path.write_bytes(b"")
    done = briefgen("build", news, "-o", out)

    assert done.returncode == 1
    assert "nothing readable" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(out / "2026-03-10") == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--date", "yesterday"], 2, "YYYY-MM-DD"),
        (["--config", "none.toml"], 2, "none.toml"),
        (["--profile", "sports"], 2, "default"),
        (["--format", "docx"], 2, "format"),
        (["--no-such-option"], 2, "no-such-option"),
        (["--date", "2020-01-01"], 1, "--window"),
        (["--pipeline", "en_no_such_pipeline"], 1, "en_no_such_pipeline"),
    ],
)
def test_wrong_use_is_told_with_the_right_code(briefgen, news, tmp_path, arguments, code, told) -> None:
    """2 for wrong usage or configuration, 1 for what could not be done; never a traceback."""
    done = briefgen("build", news, "-o", tmp_path / "out", *arguments)

    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_corpus_that_is_not_there_is_told(briefgen, tmp_path) -> None:
    """With the command that names one."""
    done = briefgen("build", tmp_path / "nowhere")

    assert done.returncode == 1
    assert "briefgen build FOLDER" in done.stderr


def test_a_thin_corpus_is_marked_and_has_its_own_code(briefgen, news, tmp_path) -> None:
    """The brief is made, with a banner; a cron job can tell."""
    done = briefgen("build", news, "-o", tmp_path / "out", "--format", "html", "--min-articles", "3")

    assert done.returncode == 5
    assert "Only 2 articles" in (tmp_path / "out/2026-03-10/brief.html").read_text(encoding="utf-8")


def test_the_window_leaves_out_older_articles(briefgen, news, tmp_path) -> None:
    """An undated article is always in."""
    (news / "old.txt").write_text(" date 2026-03-01 The dam at Orve held.", encoding="utf-8")
    (news / "undated.txt").write_text("The dam at Orve held again.", encoding="utf-8")
    for window, expected in (("2", 3), ("all", 4)):
        briefgen("build", news, "-o", tmp_path / "out", "--window", window, "--format", "json")
        brief = json.loads((tmp_path / "out/2026-03-10/brief.json").read_text(encoding="utf-8"))

        assert brief["corpus"]["articles"] == expected


def test_a_tampered_digit_is_found(briefgen, news, tmp_path) -> None:
    """In the JSON, in an article, in the page and in the PDF's evidence."""
    out = tmp_path / "out/2026-03-10"
    briefgen("build", news, "-o", tmp_path / "out")
    for name in ("brief.json", "brief.html", "brief.pdf"):
        assert briefgen("verify", out / name).returncode == 0
        assert briefgen("verify", out / name, "--corpus", news).returncode == 0

    for name in ("brief.json", "brief.html"):
        whole = (out / name).read_text(encoding="utf-8")
        (out / name).write_text(whole.replace("80 drones", "90 drones", 1), encoding="utf-8")
        assert briefgen("verify", out / name).returncode == 1
    raid = news / "raid.txt"
    raid.write_text(raid.read_text(encoding="utf-8").replace("80 drones", "90 drones"), encoding="utf-8")
    told = briefgen("verify", out / "brief.pdf", "--corpus", news)
    assert told.returncode == 1
    assert "raid.txt" in told.stdout


def test_a_later_brief_tells_what_changed(briefgen, news, tmp_path) -> None:
    """Against the brief of the day before in the same folder; what is gone is told, too."""
    out = tmp_path / "out"
    briefgen("build", news, "-o", out, "--format", "json")
    (news / "raid.txt").unlink()
    (news / "flood.txt").write_text(
        " date 2026-03-11 Kestria attacked the port of Ostrava Bay on Wednesday, killing two people, officials said.",
        encoding="utf-8",
    )
    done = briefgen("build", news, "-o", out)
    brief = json.loads((out / "2026-03-11/brief.json").read_text(encoding="utf-8"))

    assert done.returncode == 0, done.stderr
    assert brief["compared_with"] == "2026-03-10"
    assert {"new", "no longer reported"} <= {change["kind"] for change in brief["changes"]}
    assert (out / "latest").resolve().name == "2026-03-11"
    assert briefgen("diff", out / "2026-03-10/brief.json", out / "2026-03-11/brief.pdf").stdout.count("new: ") >= 1


def test_news_of_another_kind_gets_a_hint(briefgen, tmp_path) -> None:
    """A flood has no talks and no fighting: one line on stderr names the profile for it, which then says nothing."""
    flood = Path(__file__).parents[1] / "disaster" / "corpus"
    thin = briefgen("build", flood, "-o", tmp_path / "thin", "--window", "all", "--format", "json")
    full = briefgen(
        "build", flood, "-o", tmp_path / "full", "--window", "all", "--format", "json", "--profile", "general"
    )

    assert thin.returncode == full.returncode == 0
    assert len(thin.stderr.splitlines()) == 1
    assert "--profile general" in thin.stderr
    assert full.stderr == ""
