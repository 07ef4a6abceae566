"""Run the user's own commands with the paths of the published files."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from briefgen.errors import BriefgenError


def run_hook(command: Sequence[str], files: Sequence[Path], *, timeout: float) -> None:
    """Run *command* with the paths of *files* after its own arguments, without a shell.

    Raises:
        BriefgenError: it cannot be started, takes longer than *timeout* seconds, or ends with another code than 0.
    """
    words = [*command, *(str(file.absolute()) for file in files)]
    try:
        done = subprocess.run(words, timeout=timeout, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603  the user's own command
    except OSError as error:
        raise BriefgenError(
            f"the brief is published, but hook {command[0]} cannot be started ({error.strerror})."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BriefgenError(f"the brief is published, but hook {command[0]} took longer than {timeout:g} s.") from error
    if done.returncode:
        raise BriefgenError(f"the brief is published, but hook {command[0]} ended with code {done.returncode}.")
