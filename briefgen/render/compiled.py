"""Compiled templates, kept in the user's cache: compiling takes longer than filling them."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import __version__

if TYPE_CHECKING:
    from jinja2.bccache import Bucket, BytecodeCache

RECIPE = "1"
"""Changes whenever the environment does, since what is compiled depends on it."""


def cache_home() -> Path:
    """Return the folder for what can be made again, in the user's cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "briefgen"


def keep(path: Path, data: bytes) -> None:
    """Write *data* to *path* in one step; where nothing can be kept, it is made again next time."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            draft.write(data)
        Path(draft.name).replace(path)


def compiled() -> "BytecodeCache":
    """Return the cache; it holds what was compiled from a template until that template changes."""
    import io

    from jinja2 import __version__ as jinja
    from jinja2.bccache import BytecodeCache

    folder = cache_home() / "templates" / f"{__version__}-{RECIPE}-{jinja}"

    class Kept(BytecodeCache):
        def load_bytecode(self, bucket: "Bucket") -> None:
            with suppress(OSError):
                bucket.load_bytecode(io.BytesIO((folder / bucket.key).read_bytes()))

        def dump_bytecode(self, bucket: "Bucket") -> None:
            data = io.BytesIO()
            bucket.write_bytecode(data)
            keep(folder / bucket.key, data.getvalue())

    return Kept()
