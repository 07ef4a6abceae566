"""What a format needs is imported when a file of that format is read, not before."""

import subprocess
import sys
from pathlib import Path

SLOW = ("trafilatura", "lxml", "yaml", "markdown_it", "charset_normalizer")


def test_plain_text_needs_no_library(tmp_path: Path) -> None:
    """Reading text and JSON loads none of the libraries for mark-up and encodings."""
    (tmp_path / "a.txt").write_text("The talks ended. “Café” “x”", "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "The talks ended."}')
    script = (
        "import sys\nfrom pathlib import Path\nfrom briefgen.read.corpus import read_corpus\n"
        f"assert len(list(read_corpus(Path({str(tmp_path)!r}), on_skip=print))) == 2\n"
        f"print('loaded:', *(name for name in {SLOW!r} if name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert done.stdout == "loaded:\n", done.stderr
