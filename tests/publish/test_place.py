"""All files of a brief appear together or not at all."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.compose.as_json import brief_data, brief_text
from briefgen.errors import LockedError, PublishError
from briefgen.publish.lock import locked
from briefgen.publish.place import place
from briefgen.publish.shelf import brief_before, entries, point_latest
from briefgen.publish.stamp import FILE, already_made, fingerprint, stamp
from tests.made import article, brief

OLD = {"brief.html": b"old page", "brief.json": b"old data"}
NEW = {"brief.html": b"new page", "brief.json": b"new data"}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of *folder*."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_put_in_place(tmp_path: Path) -> None:
    """And their paths are given in order."""
    assert place(tmp_path, "2026-03-10", OLD) == [tmp_path / "2026-03-10" / name for name in OLD]
    assert contents(tmp_path / "2026-03-10") == OLD


def test_a_new_brief_replaces_the_old_one_whole(tmp_path: Path) -> None:
    """Nothing of the old one and nothing of the workshop stays."""
    place(tmp_path, "2026-03-10", OLD | {"brief.pdf": b"old pdf"})
    place(tmp_path, "2026-03-10", NEW)

    assert contents(tmp_path / "2026-03-10") == NEW
    assert os.listdir(tmp_path) == ["2026-03-10"]


def test_a_full_disk_leaves_the_old_brief(tmp_path: Path) -> None:
    """A file size limit of the system stands in for the disk: the write fails for real."""
    place(tmp_path, "2026-03-10", OLD)
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from briefgen.errors import PublishError\n"
        "from briefgen.publish.place import place\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    place(Path(sys.argv[1]), '2026-03-10', {'brief.html': b'x' * 5000})\n"
        "except PublishError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)

    assert "the last brief is untouched" in done.stdout
    assert contents(tmp_path / "2026-03-10") == OLD


def test_kill_in_the_middle_leaves_a_whole_brief(tmp_path: Path) -> None:
    """Whenever the process is killed, each file is of the same brief."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom briefgen.publish.place import place\n"
        "print('ready', flush=True)\n"
        "for number in range(100000):\n"
        "    word = str(number).encode() * 1000\n"
        "    place(Path(sys.argv[1]), '2026-03-10', {name: word for name in ('a', 'b', 'c')})\n"
    )
    for pause in (0.02, 0.05, 0.09):
        process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(pause)
        process.kill()
        process.wait()
        process.stdout.close()
        folder = tmp_path / "2026-03-10"

        assert not folder.exists() or len(set(contents(folder).values())) == 1


def test_what_a_killed_run_left_aside_is_cleared_away(tmp_path: Path) -> None:
    """Of the same brief; those of other days are left to their own next run."""
    (tmp_path / ".2026-03-10.abc").mkdir()
    (tmp_path / ".2026-03-10.abc" / "brief.html").write_text("half")
    (tmp_path / ".2026-03-09.abc").mkdir()
    place(tmp_path, "2026-03-10", NEW)

    assert sorted(os.listdir(tmp_path)) == [".2026-03-09.abc", "2026-03-10"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file where the folder should be fails for root, too."""
    (tmp_path / "out").write_text("in the way")

    with pytest.raises(PublishError, match="Choose another folder"):
        place(tmp_path / "out", "2026-03-10", NEW)


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    """With the process number, and its own exit code."""
    with locked(tmp_path), pytest.raises(LockedError, match=f"process {os.getpid()}") as raised, locked(tmp_path):
        pass

    assert raised.value.exit_code == 4


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    """A run that was killed blocks nobody."""
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom briefgen.publish.lock import locked\n"
        "with locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE)
    process.stdout.readline()
    with pytest.raises(LockedError), locked(tmp_path):
        pass
    process.kill()
    process.wait()
    process.stdout.close()

    with locked(tmp_path, wait=5):
        pass


def test_a_brief_that_is_there_is_recognised(tmp_path: Path) -> None:
    """Until what it is made from changes, or somebody changes it."""
    made_from = fingerprint([b"data", "A4"], [])
    place(tmp_path, "2026-03-10", {**NEW, FILE: stamp(made_from, NEW)})
    folder = tmp_path / "2026-03-10"

    assert already_made(folder, made_from) == [folder / name for name in NEW]
    assert already_made(folder, fingerprint([b"data", "Letter"], [])) is None
    (folder / "brief.html").write_bytes(b"changed by hand")
    assert already_made(folder, made_from) is None


def shelve(out: Path, date: str) -> None:
    """Put an empty brief of *date* on the shelf."""
    data = brief_data(brief(article("Calm.", published=date))) | {"date": date}
    place(out, date, {"brief.json": brief_text(data).encode()})


def test_latest_points_at_the_newest_brief(tmp_path: Path) -> None:
    """Also when an older one is made again."""
    for date in ("2026-03-10", "2026-03-09"):
        shelve(tmp_path, date)
        point_latest(tmp_path)

    assert os.readlink(tmp_path / "latest") == "2026-03-10"


def test_a_brief_is_compared_with_an_older_one_of_its_profile(tmp_path: Path) -> None:
    """Never with that of the same day, so that building twice gives the same bytes."""
    for date in ("2026-03-09", "2026-03-10"):
        shelve(tmp_path, date)

    assert brief_before(tmp_path, "2026-03-10", "default")["date"] == "2026-03-09"
    assert brief_before(tmp_path, "2026-03-09", "default") is None
    assert brief_before(tmp_path, "2026-03-11", "disaster") is None


def test_the_shelf_lists_briefs_newest_first_and_passes_over_what_is_none(tmp_path: Path) -> None:
    """A damaged brief.json is not listed."""
    for date in ("2026-03-09", "2026-03-10"):
        shelve(tmp_path, date)
    (tmp_path / "2026-03-11").mkdir()
    (tmp_path / "2026-03-11" / "brief.json").write_text("{")

    assert [entry.date for entry in entries(tmp_path)] == ["2026-03-10", "2026-03-09"]
