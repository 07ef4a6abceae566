"""The command line starts quickly: nothing slow is loaded before it is used."""

import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from briefgen.commands.main import INTERNAL, INTERRUPTED
from briefgen.commands.main import briefgen as group
from briefgen.errors import BriefgenError
from briefgen.pipeline import STALE

SLOW = ("spacy", "weasyprint", "jinja2", "pydantic", "numpy", "trafilatura", "datasketch")


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_loads_nothing_slow(arguments: list[str]) -> None:
    """Showing help imports none of the slow packages."""
    script = (
        "import sys\n"
        "from briefgen.commands.main import briefgen\n"
        f"try:\n    briefgen({arguments!r})\nexcept SystemExit:\n    pass\n"
        f"print('loaded:', *(name for name in {SLOW!r} if name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert done.stdout.splitlines()[-1] == "loaded:", done.stderr


@pytest.mark.parametrize("name", sorted(group.commands))
def test_every_command_has_help_and_stands_in_the_readme(name: str, root) -> None:
    """--help works for each command, and README names it."""
    shown = CliRunner().invoke(group, [name, "--help"])

    assert shown.exit_code == 0
    assert "Usage" in shown.output
    assert f"briefgen {name}" in (root / "README.md").read_text(encoding="utf-8")


def test_every_exit_code_is_documented(root) -> None:
    """Those of our errors and the four that are none, in README and in --help."""
    codes = {0, INTERNAL, STALE, INTERRUPTED} | {kind.exit_code for kind in (BriefgenError, *all_below(BriefgenError))}
    [told] = re.findall(r"Exit codes: (.*?)\n\n", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    shown = CliRunner().invoke(group, ["--help"]).output.partition("Exit codes:")[2].partition("Options:")[0]

    for text in (told, shown):
        assert {int(code) for code in re.findall(r"(?<![\w.])\d+", text)} == codes


def all_below(kind: type[BriefgenError]) -> list[type[BriefgenError]]:
    """Return every class below *kind*."""
    return [each for below in kind.__subclasses__() for each in (below, *all_below(below))]
