"""An error of ours: a file ready to paste into an issue, and one line to the user."""

import platform
import sys
import tempfile
import traceback
from pathlib import Path

from briefgen import __version__


def report_crash() -> str:
    """Write the current exception with versions to a file; return the line that tells where it is."""
    story = "\n".join(
        [
            f"briefgen {__version__}, Python {platform.python_version()}, {platform.platform()}",
            "$ " + " ".join(["briefgen", *sys.argv[1:]]),
            "",
            traceback.format_exc(),
        ]
    )
    error = traceback.format_exc().strip().splitlines()[-1]
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="briefgen-", suffix=".log", delete=False, encoding="utf-8"
        ) as file:
            file.write(story)
    except OSError:
        return f"Error of briefgen itself: {error}\n{story}"
    return f"Error of briefgen itself: {error}. Please report it with the file {Path(file.name)}"
